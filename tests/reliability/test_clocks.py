"""Yardstick 10: clocks an hour, a year ahead or put back: all converge, nothing is blocked."""

import pytest

from tests.fakes import FakeClock
from tests.segment_maker import make_header, make_ops
from tests.services.world import World
from veldtool import bootstrap
from veldtool.adapters.field_texts import field_words
from veldtool.domain.oplog.clocks import Skew, skews
from veldtool.services.exchange import merge, publish
from veldtool.services.merging.desk import MergeDesk
from veldtool.services.merging.noticed_words import noticed_words
from veldtool.services.merging.noticing import Noticed, What
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.toolbox import Toolbox
from veldtool.services.unlocking import close, unlock
from veldtool.services.workbench import Workbench

MINUTE = 60 * 1000
HOUR, YEAR = 60 * MINUTE, 365 * 24 * 60 * MINUTE


def told(session: Session) -> list[Noticed]:
    return list(MergeDesk(Workbench(session), field_words()).status().noticed)


def with_clock(world: World, name: str, inspection: str, ahead: int) -> Session:
    """The same machine with a clock of its own."""
    kept = world.toolbox(name)
    values = {field: getattr(kept, field) for field in Toolbox.__dataclass_fields__}
    clock = FakeClock(world.clock.now() + ahead)
    return unlock(Toolbox(**{**values, "clock": clock}), inspection)


@pytest.mark.parametrize("ahead", [HOUR, YEAR, -HOUR, -YEAR])
def test_a_wrong_clock_blocks_nothing_and_everybody_ends_alike(world: World, ahead: int) -> None:
    lead = world.found()
    record(lead, "member", "av", {"name": "Anna Vos", "initials": "AV"})
    record(lead, "dossier", "d14", {"code": "D14", "selection_reason": "eerst"})
    colleague = world.join_approved(lead, "av")
    close(colleague)
    wrong = with_clock(world, "av", lead.store.identity.inspection, ahead)
    record(wrong, "dossier", "d14", {"selection_reason": "van AV"})
    publish(wrong, world.carrier)
    merge(lead, world.carrier)
    world.clock.tick(MINUTE)
    assert lead.value("dossier", "d14", "selection_reason") == "van AV"
    record(lead, "dossier", "d14", {"selection_reason": "van MB, die AV las"})
    world.exchange_all(lead, wrong)
    for session in (lead, wrong):
        assert session.value("dossier", "d14", "selection_reason") == "van MB, die AV las"
        assert session.store.conflicts().count == 0
    assert lead.store.state_hash() == wrong.store.state_hash()
    assert told(lead)
    assert told(wrong)
    close(wrong)


def test_a_clock_that_is_ahead_is_told_with_the_minutes(world: World) -> None:
    lead = world.found()
    record(lead, "member", "av", {"name": "Anna Vos", "initials": "AV"})
    colleague = world.join_approved(lead, "av")
    close(colleague)
    wrong = with_clock(world, "av", lead.store.identity.inspection, 62 * MINUTE)
    record(wrong, "statement", "g01/s1", {"text": "een"})
    publish(wrong, world.carrier)
    merge(lead, world.carrier)
    (one,) = told(lead)
    assert (one.what, one.who, one.count) == (What.CLOCK_AHEAD, "AV", 62)
    close(wrong)


@pytest.mark.parametrize(
    "ahead, words",
    [
        (62 * MINUTE, "loopt 62 minuten voor op dit apparaat."),
        (5 * HOUR, "loopt 5 uur voor op dit apparaat."),
        (170 * 24 * HOUR, "loopt 170 dagen voor op dit apparaat."),
        (2 * YEAR, "loopt meer dan een jaar voor op dit apparaat."),
    ],
)
def test_how_far_a_clock_is_off_is_told_in_words(world: World, ahead: int, words: str) -> None:
    """By one notice per clock, whatever the number of colleagues who see it."""
    lead = world.found()
    for who in ("av", "jk"):
        record(lead, "member", who, {"name": who, "initials": who.upper()})
    others = [world.join_approved(lead, who) for who in ("av", "jk")]
    close(others[0])
    wrong = with_clock(world, "av", lead.store.identity.inspection, ahead)
    record(wrong, "statement", "g01/s1", {"text": "een"})
    publish(wrong, world.carrier)
    merge(others[1], world.carrier)
    record(others[1], "statement", "g02/s1", {"text": "twee"})
    world.exchange_all(others[1], lead)
    (one,) = told(lead)
    said = noticed_words(one, bootstrap.message)
    assert said.startswith("De klok van AV loopt")
    assert words.removesuffix(".") in said
    assert ("Die klok staat nu ongeveer op" in said) == (ahead > YEAR)
    close(wrong)


def test_a_clock_of_this_device_that_is_behind_is_told_once(world: World) -> None:
    lead = world.found()
    for who in ("av", "jk"):
        record(lead, "member", who, {"name": who, "initials": who.upper()})
    others = [world.join_approved(lead, who) for who in ("av", "jk")]
    close(lead)
    behind = with_clock(world, "mb", lead.store.identity.inspection, -3 * HOUR)
    world.exchange_all(*others)
    merge(behind, world.carrier)
    (one,) = told(behind)
    assert (one.what, set(one.others)) == (What.OWN_CLOCK_BEHIND, {"AV", "JK"})
    said = noticed_words(one, bootstrap.message)
    assert said.startswith("De klok van dit apparaat loopt 3 uur achter op die van AV en JK.")
    desk = MergeDesk(Workbench(behind), field_words())
    desk.dismiss(one)
    world.clock.tick(2 * MINUTE)
    assert told(behind) == []
    close(behind)


@pytest.mark.parametrize("ahead", [0, 4 * MINUTE, -4 * MINUTE])
def test_a_few_minutes_are_nothing(world: World, ahead: int) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    close(colleague)
    other = with_clock(world, "av", lead.store.identity.inspection, ahead)
    record(other, "statement", "g01/s1", {"text": "een"})
    world.exchange_all(other, lead)
    assert told(lead) == told(other) == []
    close(other)


def test_a_clock_behind_shows_by_what_it_had_read() -> None:
    early, late = make_ops(3), make_ops(2, first=4)
    author = make_header(early, made_at=HOUR, seen={})
    reader = make_header(
        late, device="reader", writer="reader-x", made_at=0, seen={author.writer: author.last}
    )
    found = skews([("a", author), ("b", reader)], now=2 * HOUR)
    assert found == (Skew(author.device, "reader", 60),)


def test_what_was_not_read_yet_tells_nothing_of_the_clocks() -> None:
    early, late = make_ops(3), make_ops(2, first=4)
    author = make_header(early, made_at=HOUR, seen={})
    reader = make_header(late, device="reader", writer="reader-x", made_at=0, seen={})
    assert skews([("a", author), ("b", reader)], now=2 * HOUR) == ()


def test_a_clock_put_back_shows_in_its_own_chain() -> None:
    first = make_header(make_ops(3), made_at=HOUR)
    second = make_header(make_ops(2, first=4), made_at=0, previous="a")
    found = skews([("a", first), ("b", second)], now=2 * HOUR)
    assert found == (Skew(first.device, first.device, 60),)
