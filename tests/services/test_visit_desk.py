"""The set-up of the visit: by everybody, the team by the lead alone."""

import pytest

from tests.services.world import World
from veldtool.services.errors import UserError
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.visit_setup import FIRST_FIELD, VisitDesk
from veldtool.services.workbench import Workbench


def desk_of(session: Session) -> VisitDesk:
    return VisitDesk(Workbench(session))


def test_a_new_visit_is_empty_but_for_its_lead(world: World) -> None:
    view = desk_of(world.found()).view()
    assert view.visit.institution == ""
    assert [one.initials for one in view.team] == ["MB"]
    assert view.lead
    assert (view.locations, view.days, view.exclusions, view.agenda) == ((), (), (), ())


@pytest.mark.parametrize("kind", FIRST_FIELD)
def test_everything_can_be_added_and_removed(world: World, kind: str) -> None:
    lead = world.found()
    bench = Workbench(lead)
    (key,) = {one.id for one in VisitDesk(bench).new(kind)}
    assert key in bench.inspection.records[kind]
    VisitDesk(bench).remove(kind, key)
    assert key not in bench.inspection.records.get(kind, {})


def test_the_team_is_the_leads(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    assert not desk_of(colleague).view().lead
    with pytest.raises(UserError, match="only_lead"):
        desk_of(colleague).new("member")
    with pytest.raises(UserError, match="only_lead"):
        desk_of(colleague).remove("member", "mb")
    with pytest.raises(UserError, match="not_yourself"):
        desk_of(lead).remove("member", "mb")


def test_days_and_agenda_stand_in_order_of_time(world: World) -> None:
    lead = world.found()
    record(lead, "visit_day", "b", {"date": "2026-06-10"})
    record(lead, "visit_day", "a", {"date": "2026-06-09"})
    record(lead, "visit_day", "c", {"date": ""})
    record(lead, "agenda", "y", {"date": "2026-06-09", "start": "14:00", "title": "y"})
    record(lead, "agenda", "x", {"date": "2026-06-09", "start": "09:00", "title": "x"})
    view = desk_of(lead).view()
    assert [one.id for one in view.days] == ["a", "b", "c"]
    assert [one.id for one in view.agenda] == ["x", "y"]


def test_a_new_day_takes_the_only_place_and_a_new_appointment_the_last_day(world: World) -> None:
    lead = world.found()
    record(lead, "location", "l1", {"name": "Kantoor"})
    record(lead, "agenda", "a", {"date": "2026-06-09", "title": "a"})
    desk = desk_of(lead)
    desk.new("visit_day")
    desk.new("agenda")
    view = desk.view()
    assert view.days[0].location == "l1"
    assert {one.date for one in view.agenda} == {"2026-06-09"}


def test_an_appointment_is_done_and_not_done_again(world: World) -> None:
    lead = world.found()
    record(lead, "agenda", "a", {"title": "a"})
    desk = desk_of(lead)
    desk.turn_done("a")
    assert desk.view().agenda[0].done
    desk.turn_done("a")
    assert not desk.view().agenda[0].done
