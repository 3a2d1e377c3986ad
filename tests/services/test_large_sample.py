"""The large sample in a small setting: the same generator, a team of four."""

from collections import Counter
from collections.abc import Iterator

import pytest

import resources
from tests.services.world import FRAMEWORK, PASSPHRASE, World
from veldtool.domain.framework.reader import read_framework
from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.op import device_of
from veldtool.domain.records import CheckAnswer, Dossier, Inspection, Interview, Statement
from veldtool.services.demo import Played, Stage
from veldtool.services.dutch_time import to_local, to_millis
from veldtool.services.large.days import days
from veldtool.services.large.playing import LargeSample, play_large
from veldtool.services.large.preparation import preparation
from veldtool.services.large.setting import Setting, Size
from veldtool.services.large.words import read_words
from veldtool.services.overview import overview

SMALL = Size(dossiers=8, statements=50, longest=20, talks=7, inspectors=4, documents=3, points=5)
WORDS = resources.text("samples/groot.toml")
TEAM = ("mb", "jk", "av", "ld")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    made = World(tmp_path_factory.mktemp("large"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def played(world: World) -> Played:
    stage = Stage(world.toolbox, world.carrier, PASSPHRASE)
    done = play_large(LargeSample(WORDS, FRAMEWORK, SMALL), stage)
    world.sessions.append(done.session)
    return done


@pytest.fixture(scope="module")
def record(played: Played) -> Inspection:
    return played.session.inspection()


def test_there_is_as_much_of_everything_as_was_asked(record: Inspection) -> None:
    assert len(all_of(record, "dossier", Dossier)) == SMALL.dossiers
    assert len(all_of(record, "interview", Interview)) == SMALL.talks
    assert len(all_of(record, "statement", Statement)) == SMALL.statements
    assert len(record.records["document"]) == SMALL.documents
    assert len(record.records["open_point"]) == SMALL.points
    assert set(record.records["member"]) == set(TEAM)
    assert record.unreadable == ()


def test_one_talk_of_the_lead_is_the_longest(record: Inspection) -> None:
    lines = Counter(key.partition("/")[0] for key in record.records["statement"])
    assert lines["g01"] == SMALL.longest
    assert all_of(record, "interview", Interview)["g01"].note_taker == "mb"
    assert {one.author for one in all_of(record, "statement", Statement).values()} == set(TEAM)


def test_every_answer_is_one_that_its_item_can_have(record: Inspection) -> None:
    checklist = read_framework(FRAMEWORK).checklists[0]
    items = {item.id: item for item in checklist.items}
    answers = all_of(record, "answer", CheckAnswer)
    assert len(answers) > SMALL.dossiers * len(items) // 2
    for key, answer in answers.items():
        item = items[key.partition("/")[2]]
        if item.answers:
            assert answer.value in item.answers, key
        if item.choices:
            chosen = answer.value if isinstance(answer.value, list) else [answer.value]
            assert set(chosen) <= {choice.id for choice in item.choices}, key


def test_every_inspector_has_a_history_that_counts(played: Played) -> None:
    store = played.session.store
    assert set(played.received) == set(TEAM[1:])
    assert all(count > 100 for count in played.received.values())
    assert store.quarantine() == ()
    assert len({device_of(op.writer) for op in store.ops()}) == len(TEAM) + 1  # and the root
    assert any(op.replaces for op in store.ops() if op.kind == "answer")


def test_colleagues_who_do_not_see_each_other_meet_in_one_conflict(played: Played) -> None:
    (conflict,) = played.session.store.conflicts().registers
    assert conflict == ("agenda", "a-g01", "room")
    assert played.conflicts == 1


def test_the_folder_holds_it_all_and_nothing_comes_twice(world: World, played: Played) -> None:
    assert played.again == 0
    assert (played.chain.gaps, played.chain.missing, played.chain.forked) == ((), (), ())
    colleague = world.join_approved(played.session, "jk2")
    assert colleague.store.inspection() == played.session.store.inspection()
    assert played.session.store.check() == ()


def test_the_overview_can_be_made_of_it(record: Inspection) -> None:
    found = overview(
        read_framework(FRAMEWORK), record, "mb", to_local(to_millis("2026-06-10T10:00"))
    )
    assert found.me is not None
    assert found.me.initials == "MB"


def test_two_makings_are_the_same() -> None:
    setting = Setting(read_framework(FRAMEWORK), read_words(WORDS), SMALL)
    assert list(preparation(setting)) == list(preparation(setting))
    assert days(setting, "jk") == days(setting, "jk")
    assert days(setting, "jk") != days(setting, "av")
