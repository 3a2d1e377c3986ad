"""An urgent case travels alone: at once, by any stick, and shows by its code."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.services.world import World
from veldtool.adapters.folder import FolderCarrier
from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.alone import writer_of
from veldtool.domain.oplog.op import RegisterKey, Write, device_of
from veldtool.domain.records import Dossier, Statement
from veldtool.services import typing
from veldtool.services.errors import UserError
from veldtool.services.exchange import merge, publish, publish_case
from veldtool.services.recording import record, write_all
from veldtool.services.session import Session
from veldtool.services.unlocking import close, unlock
from veldtool.services.urgent_cases import open_cases
from veldtool.services.workbench import Workbench

NOW = datetime(2026, 5, 28, 12, 0)  # noqa: DTZ001 - Dutch local time


@pytest.fixture
def pair(world: World) -> tuple[Session, Session]:
    lead = world.found()
    return lead, world.join_approved(lead, "av")


@pytest.fixture
def stick(tmp_path: Path) -> FolderCarrier:
    (tmp_path / "stick").mkdir()
    return FolderCarrier(tmp_path / "stick")


def raise_case(session: Session, code: str = "D13") -> str:
    """A day of work, and in the middle of it a case about a file."""
    record(session, "dossier", "d13", {"code": "D13", "track": "vast"})
    record(session, "statement", "g01/s1", {"text": "niet voor de stick"})
    case = f"case-{code.lower()}"
    record(session, "urgent", case, {"code": code, "dossier": "d13", "facts": "niet gezien"})
    record(session, "statement", "g01/s2", {"text": "ook niet"})
    record(session, "urgent_told", f"{case}/t1", {"function": "bestuurder", "director": True})
    return case


def codes(session: Session) -> list[str]:
    return [one.code for one in open_cases(session.inspection(), NOW)]


def test_the_case_arrives_without_the_rest_and_shows_by_its_code(
    pair: tuple[Session, Session], stick: FolderCarrier
) -> None:
    lead, colleague = pair
    raise_case(colleague)
    done = publish_case(colleague, stick, "D13")
    assert (done.segments, done.ops) == (1, 5)
    merge(lead, stick)
    (case,) = open_cases(lead.inspection(), NOW)
    assert (case.code, case.record.facts, case.told[0].director) == ("D13", "niet gezien", True)
    assert all_of(lead.inspection(), "dossier", Dossier) == {}
    assert all_of(lead.inspection(), "statement", Statement) == {}


def test_the_full_exchange_afterwards_brings_the_rest_and_nothing_twice(
    world: World, pair: tuple[Session, Session], stick: FolderCarrier
) -> None:
    lead, colleague = pair
    raise_case(colleague)
    publish_case(colleague, stick, "D13")
    merge(lead, stick)
    world.exchange_all(colleague, lead)
    world.exchange_all(colleague, lead)
    assert lead.store.state_hash() == colleague.store.state_hash()
    assert lead.store.chain().gaps == ()
    assert lead.store.chain().forked == ()
    assert len(all_of(lead.inspection(), "statement", Statement)) == 2


def test_two_cases_travel_each_by_itself(
    pair: tuple[Session, Session], stick: FolderCarrier
) -> None:
    lead, colleague = pair
    raise_case(colleague, "D13")
    raise_case(colleague, "S1")
    publish_case(colleague, stick, "case-s1")
    merge(lead, stick)
    assert codes(lead) == ["S1"]


def test_what_the_lead_answers_travels_back_alone(
    pair: tuple[Session, Session], stick: FolderCarrier
) -> None:
    lead, colleague = pair
    case = raise_case(colleague)
    publish_case(colleague, stick, "d13")
    merge(lead, stick)
    record(lead, "statement", "g09/s1", {"text": "van de teamleider"})
    record(lead, "urgent", case, {"agreed_by": "mb", "agreed_at": "2026-05-28T12:00"})
    publish_case(lead, stick, "D13")
    merge(colleague, stick)
    (found,) = open_cases(colleague.inspection(), NOW)
    assert found.record.agreed_by == "mb"
    assert "g09/s1" not in all_of(colleague.inspection(), "statement", Statement)


def test_a_case_of_days_before_travels_with_all_its_files(
    world: World, pair: tuple[Session, Session], stick: FolderCarrier
) -> None:
    lead, colleague = pair
    case, inspection = raise_case(colleague), colleague.store.identity.inspection
    publish(colleague, world.carrier)
    close(colleague)
    again = unlock(world.toolbox("av"), inspection)
    record(again, "urgent", case, {"asked": "deze week zien"})
    assert publish_case(again, stick, "D13").segments == 2
    merge(lead, stick)
    (found,) = open_cases(lead.inspection(), NOW)
    assert (found.record.facts, found.record.asked) == ("niet gezien", "deze week zien")
    close(again)


def test_what_is_typed_and_not_finished_goes_along(
    pair: tuple[Session, Session], stick: FolderCarrier
) -> None:
    lead, colleague = pair
    key = RegisterKey("urgent", raise_case(colleague), "asked")
    typing.keep(colleague, key, "vandaag nog", typing.begin(colleague, key))
    publish_case(colleague, stick, "D13")
    merge(lead, stick)
    (found,) = open_cases(lead.inspection(), NOW)
    assert found.record.asked == "vandaag nog"


@pytest.mark.parametrize("name", ["", "D99"])
def test_a_case_that_is_not_there_is_told(
    pair: tuple[Session, Session], stick: FolderCarrier, name: str
) -> None:
    with pytest.raises(UserError, match="no_such_urgent"):
        publish_case(pair[0], stick, name)


def test_every_start_and_every_case_has_a_writer_of_its_own() -> None:
    told, case = RegisterKey("urgent_told", "u1/t1", "at"), RegisterKey("urgent", "u1", "facts")
    other, line = RegisterKey("urgent", "u2", "facts"), RegisterKey("statement", "g/1", "text")
    assert writer_of("dev-a", line) == "dev-a"
    assert writer_of("dev-a", told) == writer_of("dev-a", case)
    found = {writer_of("dev-a", case), writer_of("dev-a", other), writer_of("dev-b", case), "dev-a"}
    assert len(found) == 4
    assert {device_of(one) for one in found} == {"dev"}


def test_one_action_over_a_case_and_a_file_is_undone_and_redone_as_one(
    pair: tuple[Session, Session],
) -> None:
    bench = Workbench(pair[0])
    case = raise_case(bench.session)
    ops = write_all(
        bench.session,
        [
            *_writes(bench.session, "dossier", "d13", "track", "ccp"),
            *_writes(bench.session, "urgent", case, "facts", "wel gezien"),
            *_writes(bench.session, "dossier", "d13", "code", "D14"),
        ],
    )
    assert [op.key.field for op in ops] == ["track", "facts", "code"]
    assert len({op.writer for op in ops}) == 2
    bench.done(ops)
    bench.undo()
    assert _seen(bench, case) == ("vast", "niet gezien", "D13")
    bench.redo()
    assert _seen(bench, case) == ("ccp", "wel gezien", "D14")
    bench.undo()
    assert _seen(bench, case) == ("vast", "niet gezien", "D13")


def _writes(session: Session, kind: str, key: str, field: str, value: str) -> list[Write]:
    where = RegisterKey(kind, key, field)
    return [Write(where, value, typing.begin(session, where))]


def _seen(bench: Workbench, case: str) -> tuple[object, ...]:
    value = bench.session.value
    return (
        value("dossier", "d13", "track"),
        value("urgent", case, "facts"),
        value("dossier", "d13", "code"),
    )
