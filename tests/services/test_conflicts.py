"""Two versions side by side: who, when, why, what it touches; chosen, composed, taken back."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.services.world import World
from veldtool.adapters.field_texts import field_words
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Dossier, Interview
from veldtool.services.changes import ChangesDesk
from veldtool.services.errors import UserError
from veldtool.services.exchange import merge, publish
from veldtool.services.keeping import is_lead
from veldtool.services.merging.conflict_desk import ConflictDesk
from veldtool.services.merging.conflict_model import Conflict, ConflictKind, Count, Way
from veldtool.services.recording import delete, record
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench

WORDS = field_words()


def desk(session: Session) -> ConflictDesk:
    return ConflictDesk(Workbench(session), WORDS)


def only(session: Session) -> Conflict:
    (found,) = desk(session).list().items
    return desk(session).look(found.id)


def team(world: World, *names: str) -> tuple[Session, ...]:
    lead = world.found()
    for name in names:
        record(lead, "member", name, {"name": name, "initials": name.upper()})
    record(lead, "dossier", "d14", {"code": "D14", "checklist": "client"})
    record(lead, "statement", "g01/s1", {"text": "zoals het was"})
    sessions = (lead, *(world.join_approved(lead, name) for name in names))
    world.exchange_all(*sessions)
    return sessions


def both_write(
    world: World, one: Session, other: Session, kind: str, record_id: str, field: str, *values: Any
) -> None:
    for session, value in zip((one, other), values, strict=True):
        record(session, kind, record_id, {field: value})
        world.clock.tick(60_000)
    world.exchange_all(one, other)


def line(world: World, one: Session, other: Session) -> None:
    both_write(world, one, other, "statement", "g01/s1", "text", "van MB.", "van AV")


def text_of(session: Session) -> object:
    return session.value("statement", "g01/s1", "text")


def test_both_versions_stand_side_by_side_with_who_when_and_what_was_before(world: World) -> None:
    lead, colleague = team(world, "av")
    line(world, lead, colleague)
    found = only(lead)
    assert (found.kind, found.record, found.field) == (ConflictKind.FIELD, "regel in g01", "tekst")
    assert found.old == "zoals het was"
    assert [(v.number, v.who, v.value, v.own) for v in found.versions] == [
        (1, "MB", "van MB.", True),
        (2, "AV", "van AV", False),
    ]
    assert [v.stands for v in found.versions] == [False, True]
    assert found.versions[0].at is not None
    assert found.ways == frozenset(Way)


def test_the_reason_beside_a_value_is_told_with_it(world: World) -> None:
    lead, colleague = team(world, "av")
    for session, value in ((lead, "ja"), (colleague, "nee")):
        record(session, "answer", "d14/JB05", {"value": value, "note": f"omdat {value}"})
        world.clock.tick()
    world.exchange_all(lead, colleague)
    found = desk(lead).look("answer/d14/JB05/value")
    assert [v.why for v in found.versions] == ["omdat ja", "omdat nee"]


def keep_first(on: ConflictDesk, found: Conflict) -> object:
    return on.keep(found, 1)


def keep_second(on: ConflictDesk, found: Conflict) -> object:
    return on.keep(found, 2)


def keep_both(on: ConflictDesk, found: Conflict) -> object:
    return on.both(found)


def compose(on: ConflictDesk, found: Conflict) -> object:
    return on.compose(found, "samen geschreven")


@pytest.mark.parametrize(
    "settle, result",
    [
        (keep_first, "van MB."),
        (keep_second, "van AV"),
        (keep_both, "van MB. van AV"),
        (compose, "samen geschreven"),
    ],
)
def test_a_choice_settles_it_everywhere_and_can_be_taken_back(
    world: World, settle: Callable[[ConflictDesk, Conflict], object], result: str
) -> None:
    lead, colleague = team(world, "av")
    line(world, lead, colleague)
    settle(desk(lead), only(lead))
    world.exchange_all(lead, colleague)
    for session in (lead, colleague):
        assert desk(session).list().items == ()
        assert text_of(session) == result
    (told,) = desk(colleague).settled()
    assert (told.who, told.value, told.undoable) == ("MB", result, True)
    assert [v.value for v in told.versions] == ["van MB.", "van AV"]
    desk(lead).take_back(desk(lead).settled()[0])
    world.exchange_all(lead, colleague)
    for session in (lead, colleague):
        again = only(session).versions
        assert {(v.who, v.value, v.restored_by) for v in again} == {
            ("MB", "van MB.", "MB"),
            ("AV", "van AV", "MB"),
        }
    assert lead.store.state_hash() == colleague.store.state_hash()


def test_two_leads_who_settle_it_differently_make_a_conflict_again(world: World) -> None:
    lead, colleague = team(world, "av")
    record(lead, "device", colleague.store.identity.device, {"lead": True})
    line(world, lead, colleague)
    assert is_lead(colleague)
    desk(lead).keep(only(lead), 1)
    desk(colleague).keep(only(colleague), 2)
    world.exchange_all(lead, colleague)
    for session in (lead, colleague):
        assert sorted(v.value for v in only(session).versions) == ["van AV", "van MB."]
    desk(lead).compose(only(lead), "besproken")
    world.exchange_all(lead, colleague)
    assert text_of(lead) == text_of(colleague) == "besproken"
    assert lead.store.state_hash() == colleague.store.state_hash()


def test_two_who_settle_it_alike_are_done(world: World) -> None:
    lead, colleague = team(world, "av")
    line(world, lead, colleague)
    for session in (lead, colleague):
        desk(session).keep(only(session), 1)
    world.exchange_all(lead, colleague)
    assert desk(lead).list().items == desk(colleague).list().items == ()


def test_what_came_in_after_the_look_is_not_swept_away(world: World) -> None:
    lead, colleague, third = team(world, "av", "ld")
    line(world, lead, colleague)
    looked_at = only(lead)
    record(third, "statement", "g01/s1", {"text": "van LD"})
    publish(third, world.carrier)
    merge(lead, world.carrier)
    desk(lead).keep(looked_at, 1)
    assert {v.value for v in only(lead).versions} == {"van MB.", "van LD"}


def test_a_delete_against_a_change_is_shown_both_ways_and_settled_either_way(world: World) -> None:
    for keeps, number in ((False, 1), (True, 2)):
        place = world.place / str(number)
        place.mkdir()
        here = World(place)
        lead, colleague = team(here, "av")
        delete(colleague, "dossier", "d14")
        record(lead, "dossier", "d14", {"started_on": "2026-01-05"})
        here.exchange_all(lead, colleague)
        for session in (lead, colleague):
            found = only(session)
            assert (found.kind, found.record) == (ConflictKind.DELETED, "dossier D14")
            gone, kept = found.versions
            assert (gone.who, gone.value) == ("AV", "verwijderd")
            assert (kept.who, kept.value) == ("MB", "start: ma 5 januari 2026")
        desk(lead).keep(only(lead), number)
        here.exchange_all(lead, colleague)
        for session in (lead, colleague):
            assert desk(session).list().items == ()
            files = all_of(session.inspection(), "dossier", Dossier)
            assert ("d14" in files) is keeps
        here.close()


def test_two_files_with_one_code_get_codes_of_their_own(world: World) -> None:
    lead, colleague = team(world, "av")
    record(lead, "dossier", "x1", {"code": "D21", "checklist": "client"})
    record(colleague, "dossier", "x2", {"code": "D21", "checklist": "client"})
    world.exchange_all(lead, colleague)
    found = only(lead)
    assert (found.kind, found.id) == (ConflictKind.CODE, "code/dossier/D21")
    assert [v.who for v in found.versions] == ["MB", "AV"]
    desk(lead).keep(found, 2)
    files = all_of(lead.inspection(), "dossier", Dossier)
    assert (files["x1"].code, files["x2"].code) == ("D22", "D21")
    assert desk(lead).list().items == ()


def test_two_talks_with_one_code_are_told_apart_too(world: World) -> None:
    lead, colleague = team(world, "av")
    record(lead, "interview", "t1", {"code": "G07"})
    record(colleague, "interview", "t2", {"code": "G07"})
    world.exchange_all(lead, colleague)
    desk(lead).keep(only(lead), 1)
    talks = all_of(lead.inspection(), "interview", Interview)
    assert (talks["t1"].code, talks["t2"].code) == ("G07", "G08")


def read_by_two(world: World) -> tuple[Session, Session]:
    lead, second = team(world, "av")
    record(lead, "dossier", "d14", {"reader": "mb", "second_reader": "av"})
    world.exchange_all(lead, second)
    record(lead, "answer", "d14/JB05", {"value": "ja"})
    record(second, "second_answer", "d14/JB05", {"value": "nee", "note": "niets gevonden"})
    world.exchange_all(lead, second)
    return lead, second


def test_readers_who_differ_are_listed_when_both_are_done_and_settled_by_them(world: World) -> None:
    lead, second = read_by_two(world)
    assert desk(lead).list().items == ()
    record(lead, "dossier", "d14", {"closed": True})
    record(second, "dossier", "d14", {"second_closed": True})
    world.exchange_all(lead, second)
    found = only(lead)
    assert found.kind is ConflictKind.READERS
    assert [(v.who, v.why) for v in found.versions] == [("MB", ""), ("AV", "niets gevonden")]
    with pytest.raises(UserError, match="settle_reason"):
        desk(lead).keep(found, 2)
    desk(lead).keep(found, 2, "AV heeft gelijk")
    assert desk(lead).list().items == ()


def test_a_reader_who_works_blind_sees_no_conflict_of_the_other(world: World) -> None:
    lead, second = read_by_two(world)
    third = world.join_approved(lead, "ld")
    both_write(world, lead, third, "answer", "d14/JB05", "value", "deels", "nee")
    merge(second, world.carrier)
    found = desk(second).list()
    assert (found.items, found.hidden) == ((), 1)
    assert len(desk(lead).list().items) == 1


def test_only_a_lead_settles_what_is_the_lead_s(world: World) -> None:
    lead, colleague = team(world, "av")
    record(lead, "device", colleague.store.identity.device, {"lead": True})
    world.exchange_all(lead, colleague)
    both_write(world, lead, colleague, "judgement", "1a.1", "reason", "goed", "slecht")
    third = world.join_approved(lead, "ld")
    found = only(third)
    assert (found.ways, found.only) == (frozenset(), "lead")
    with pytest.raises(UserError, match="only_lead"):
        desk(third).keep(found, 1)
    assert only(colleague).ways == frozenset(Way)


def test_dates_can_be_kept_but_not_strung_together(world: World) -> None:
    lead, colleague = team(world, "av")
    both_write(world, lead, colleague, "dossier", "d14", "started_on", "2026-01-05", "2026-01-06")
    found = only(lead)
    assert found.ways == frozenset({Way.KEEP})
    for settle in (keep_both, compose):
        with pytest.raises(UserError, match="only_keep"):
            settle(desk(lead), found)
    with pytest.raises(UserError, match="no_such_version"):
        desk(lead).keep(found, 3)
    with pytest.raises(UserError, match="no_such_conflict"):
        desk(lead).look("dossier/d14/code")


def test_the_figures_on_the_sheet_are_counted_with_each_version(world: World) -> None:
    lead, colleague = team(world, "av")
    record(lead, "sheet_figure", "f1", {"theme": "2", "item": "client.JB05"})
    record(lead, "dossier", "d14", {"measure": "OTS", "read_on": "2026-06-09"})
    record(lead, "dossier", "d15", {"code": "D15", "checklist": "client", "measure": "OTS"})
    record(lead, "answer", "d15/JB05", {"value": "ja"})
    world.exchange_all(lead, colleague)
    both_write(world, lead, colleague, "answer", "d14/JB05", "value", "ja", "nee")
    (effect,) = only(lead).effects
    assert effect.now == Count(1, 1)
    assert effect.versions == (Count(2, 2), Count(1, 2))


def test_a_settled_conflict_shows_among_what_the_lead_changed(world: World) -> None:
    lead, colleague = team(world, "av")
    line(world, lead, colleague)
    changes = ChangesDesk(Workbench(colleague), WORDS)
    changes.seen(changes.list().upto)
    desk(lead).compose(only(lead), "samen geschreven")
    world.exchange_all(lead, colleague)
    (told,) = ChangesDesk(Workbench(colleague), WORDS).list().records
    assert (told.name, told.who) == ("regel in g01", ("MB",))
    (what,) = told.lines
    assert (what.value, what.settles) == ("samen geschreven", 2)


def test_undo_of_the_window_takes_a_choice_back_as_well(world: World) -> None:
    lead, colleague = team(world, "av")
    line(world, lead, colleague)
    bench = Workbench(lead)
    on = ConflictDesk(bench, WORDS)
    on.keep(on.list().items[0], 1)
    assert on.list().items == ()
    bench.undo()
    assert [v.value for v in on.list().items[0].versions] == ["van MB.", "van AV"]


def test_of_very_many_the_first_are_listed_and_the_others_counted(world: World) -> None:
    lead, colleague = team(world, "av")
    for number in range(4):
        values = (f"van MB {number}", f"van AV {number}")
        both_write(world, lead, colleague, "statement", f"g01/m{number}", "text", *values)
    found = desk(lead).list(3)
    assert (len(found.items), found.more, found.count, desk(lead).count()) == (3, 1, 4, 4)
    assert desk(lead).list().count == 4
    desk(lead).keep(found.items[0], 1)
    again = desk(lead).list(3)
    assert (len(again.items), again.more) == (3, 0)
    assert desk(lead).look(again.items[-1].id).versions[0].who == "MB"
    desk(lead).keep(again.items[0], 1)
    assert [len(desk(lead).settled(most)) for most in (None, 1)] == [2, 1]
