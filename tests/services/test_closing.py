"""Closing the record: exactly what stood there, what came later, and opening it again."""

from datetime import datetime

import pytest

from tests.services.world import World
from veldtool.adapters.sheet_texts import sheet_texts
from veldtool.domain.inspection_access import all_of
from veldtool.domain.judging.closed import covered, covering, is_covered
from veldtool.domain.oplog.authority import withdrawal
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Observation, Visit
from veldtool.services import typing
from veldtool.services.errors import UserError
from veldtool.services.judging import closing
from veldtool.services.judging.closing import (
    close_record,
    closed_at,
    counted_inspection,
    is_closed,
    late,
    reopen_record,
    turns,
)
from veldtool.services.judging.desk import JudgingDesk
from veldtool.services.leading import withdraw
from veldtool.services.recording import delete, record
from veldtool.services.session import Session
from veldtool.services.sheet_kinds import SheetKind
from veldtool.services.sheets import compose
from veldtool.services.workbench import Workbench


def seen(session: Session, record_id: str, text: str) -> None:
    record(session, "observation", record_id, {"text": text})


def texts(session: Session) -> dict[str, str]:
    found = all_of(counted_inspection(session), "observation", Observation)
    return {key: one.text for key, one in found.items()}


@pytest.fixture
def lead(world: World) -> Session:
    session = world.found()
    record(session, "visit", "visit", {"institution": "De Haven"})
    return session


def test_the_closed_record_is_exactly_what_stood_there(world: World, lead: Session) -> None:
    av = world.join_approved(lead, "av")
    for name in ("a", "b", "c"):
        seen(lead, name, f"eerst {name}")
    world.exchange_all(lead, av)
    world.clock.tick(-3_600_000)  # written before the closing by the clock, and yet later
    seen(av, "a", "van av")
    seen(av, "nieuw", "van av")
    delete(av, "observation", "b")
    world.clock.tick(3_600_000)
    close_record(lead)
    assert late(lead) == ()
    world.exchange_all(av, lead)
    assert texts(lead) == {"a": "eerst a", "b": "eerst b", "c": "eerst c"}
    told = {(op.id, op.field) for op in late(lead)}
    assert told == {("a", "text"), ("b", "deleted"), ("nieuw", "text")}
    world.exchange_all(lead, av)
    assert texts(av) == texts(lead)
    assert {op.ref for op in late(av)} == {op.ref for op in late(lead)}


def test_late_work_counts_after_reopening_with_a_reason(world: World, lead: Session) -> None:
    seen(lead, "a", "eerst")
    world.clock.tick(1000)
    close_record(lead)
    world.clock.tick(1000)
    seen(lead, "a", "later")
    assert texts(lead) == {"a": "eerst"}
    with pytest.raises(UserError, match="reopen_record_no_reason"):
        reopen_record(lead, " ")
    world.clock.tick(1000)
    reopen_record(lead, "registercheck kwam binnen")
    assert texts(lead) == {"a": "later"}
    assert (late(lead), closed_at(lead)) == ((), None)
    assert reopen_record(lead, "nog eens") == ()
    world.clock.tick(1000)
    close_record(lead)
    assert texts(lead) == {"a": "later"}
    told = [(turn.closed, turn.reason) for turn in turns(lead)]
    assert told == [(True, ""), (False, "registercheck kwam binnen"), (True, "")]
    assert isinstance(closed_at(lead), datetime)


def test_closing_takes_in_what_is_being_typed(lead: Session) -> None:
    key = RegisterKey("observation", "a", "text")
    typing.keep(lead, key, "half af", typing.begin(lead, key))
    close_record(lead)
    assert texts(lead) == {"a": "half af"}
    assert late(lead) == ()


def test_a_device_that_is_withdrawn_later_stays_in_the_closed_record(
    world: World, lead: Session
) -> None:
    av = world.join_approved(lead, "av")
    seen(av, "van-av", "gezien")
    world.exchange_all(av, lead)
    close_record(lead)
    device = av.store.identity.device
    record(lead, "device", device, {"withdrawn": {}})  # nothing of it is accepted
    assert lead.inspection().records.get("observation", {}) == {}
    assert texts(lead) == {"van-av": "gezien"}


def test_withdrawing_after_the_closing_makes_nothing_late(world: World, lead: Session) -> None:
    av = world.join_approved(lead, "av")
    seen(av, "van-av", "gezien")
    world.exchange_all(av, lead)
    close_record(lead)
    withdraw(lead, av.store.identity.device)
    assert (texts(lead), late(lead)) == ({"van-av": "gezien"}, ())


def test_a_long_closing_goes_in_parts_and_counts_when_all_are_here(
    world: World, lead: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        seen(lead, f"o{number}", "gezien")
    heads = [op for one in lead.store.registers().values() for op in one.heads]
    parts = covering(lead.store.registers(), 4)
    assert len(parts) > 2
    assert covered(parts) == covered([withdrawal(op for op in heads if is_covered(op.key))])
    monkeypatch.setattr(closing, "covering", lambda registers: covering(registers, 4))
    said = close_record(lead)
    seen(lead, "o1", "later")
    assert set(texts(lead).values()) == {"gezien"}
    part = next(op for op in said if op.id.endswith("/1"))
    record(lead, "closing", part.id, {"heads": None})
    assert not is_closed(lead)
    assert "later" in texts(lead).values()
    at = datetime(2026, 6, 10, 12)  # noqa: DTZ001 - local, as sheets are printed
    assert compose(lead, SheetKind.TALLIES, sheet_texts(), at).stamp


def test_only_a_lead_closes_and_only_once(world: World, lead: Session) -> None:
    av = world.join_approved(lead, "av")
    for act in (close_record, lambda session: reopen_record(session, "zo")):
        with pytest.raises(UserError, match="only_lead_closes"):
            act(av)
    close_record(lead)
    with pytest.raises(UserError, match="record_closed"):
        close_record(lead)
    desk = JudgingDesk(Workbench(lead))
    assert (desk.plan().closed, desk.plan().may_write) == (True, False)
    with pytest.raises(UserError, match="record_closed"):
        desk.park("2.1")


def test_a_colleague_cannot_close_behind_the_leads_back(world: World, lead: Session) -> None:
    av = world.join_approved(lead, "av")
    record(av, "closing", "record", {"heads": {}, "at": "2026-06-10T10:00"})
    world.exchange_all(av, lead)
    assert not is_closed(lead)
    assert turns(lead) == ()


def test_undo_does_not_open_a_closed_record(lead: Session) -> None:
    bench = Workbench(lead)
    desk = JudgingDesk(bench)
    desk.close_record()
    with pytest.raises(UserError, match="nothing_to_undo"):
        bench.undo()
    desk.reopen_record("vergeten bron")
    assert [turn.closed for turn in desk.turns()] == [True, False]


def test_a_sheet_is_composed_from_the_closed_record_and_loses_its_stamp(lead: Session) -> None:
    at = datetime(2026, 6, 10, 12)  # noqa: DTZ001 - local, as sheets are printed
    words = sheet_texts()
    assert compose(lead, SheetKind.TALLIES, words, at).stamp
    close_record(lead)
    record(lead, "visit", "visit", {"institution": "Een andere"})
    sheet = compose(lead, SheetKind.TALLIES, words, at)
    assert sheet.stamp == ""
    assert "De Haven" in sheet.header
    assert all_of(lead.inspection(), "visit", Visit)["visit"].institution == "Een andere"
