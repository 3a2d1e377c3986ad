"""Open points: written, taken over from lines and files, done."""

import pytest

from tests.services.world import World
from veldtool.services.errors import UserError
from veldtool.services.points import Origin, PointsDesk
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench


def desk_of(session: Session) -> PointsDesk:
    return PointsDesk(Workbench(session))


@pytest.fixture
def lead(world: World) -> Session:
    session = world.found()
    record(session, "interview", "g1", {"code": "G01"})
    said = {"text": "brief opvragen", "follow_up": True, "norms": (("1a.1", "-"),), "author": "mb"}
    record(session, "statement", "g1/s1", said)
    record(session, "statement", "g1/s2", {"text": "gewone regel"})
    record(session, "agenda", "a1", {"title": "Teammanagers", "date": "2026-05-29"})
    record(session, "agenda", "a0", {"title": "Gisteren", "date": "2026-05-27"})
    record(session, "agenda", "a2", {"title": "Al geweest", "date": "2026-05-29", "done": True})
    return session


def test_a_line_to_come_back_to_is_taken_over_once(lead: Session) -> None:
    desk = desk_of(lead)
    (found,) = desk.view().suggestions
    assert (found.origin, found.source, found.text) == (Origin.FOLLOW_UP, "G01", "brief opvragen")
    desk.take_over("g1/s1")
    view = desk.view()
    assert view.suggestions == ()
    (point,) = view.points
    assert (point.record.text, point.record.norm) == ("brief opvragen", "1a.1")
    assert (point.owner, point.source) == ("MB", "G01")
    with pytest.raises(UserError, match="no_suggestion"):
        desk.take_over("g1/s1")


def test_told_and_not_found_suggests_itself_for_each_file(lead: Session) -> None:
    file = {"code": "D13", "checklist": "client", "measure": "OTS", "viewed": "joint"}
    record(lead, "dossier", "d13", file | {"reader": "mb"})
    told = next(
        item
        for item in lead.framework().checklist("client").items
        if item.side == "told" and not item.only_if
    )
    record(lead, "answer", f"d13/{told.id}", {"value": "ja"})
    record(lead, "answer", f"d13/{told.pair}", {"value": "nee"})
    found = [one for one in desk_of(lead).view().suggestions if one.origin is Origin.TOLD_NOT_FOUND]
    assert [(one.record, one.source, one.owner) for one in found] == [
        (f"d13/{told.pair}", "D13", "mb")
    ]


def test_points_are_written_done_and_removed(lead: Session) -> None:
    desk = desk_of(lead)
    changed = desk.new()
    (key,) = {one.id for one in changed}
    desk.turn_done(key)
    assert desk.view().points[0].record.done
    desk.turn_done(key)
    assert not desk.view().points[0].record.done
    desk.remove(key)
    assert desk.view().points == ()


def test_what_is_done_goes_below_and_only_coming_talks_can_be_chosen(lead: Session) -> None:
    record(lead, "open_point", "p1", {"text": "klaar", "done": True})
    record(lead, "open_point", "p2", {"text": "open", "agenda": "a1"})
    view = desk_of(lead).view()
    assert [(one.record.id, one.talk) for one in view.points] == [
        ("p2", "Teammanagers"),
        ("p1", ""),
    ]
    assert [talk.id for talk in view.talks] == ["a1"]
