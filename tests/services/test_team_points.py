"""Shortcomings and strengths of the team beside those of single inspectors."""

import pytest

from tests.services.judging_room import BEST, NORM, Room
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Shortcoming, Sphere
from veldtool.services.errors import UserError
from veldtool.services.recording import record


def test_points_of_the_team_and_of_one_inspector(room: Room) -> None:
    mine = {"norm": NORM, "text": "Niemand kijkt mee.", "author": "av", "sphere": Sphere.PARTLY}
    record(room.av, "shortcoming", "van-av", mine)
    room.all_score(BEST, BEST, BEST)
    assert room.desk.norm(NORM).points == ()
    room.desk.reveal(NORM)
    for text in ("eerst", "daarna"):
        room.desk.add_point("shortcoming", NORM)
        blank = next(p for p in room.desk.norm(NORM).points if not p.text)
        room.type("shortcoming", blank.id, "text", text)
    room.desk.add_point("strength", NORM)
    told = [(one.text, one.author) for one in room.desk.norm(NORM).points]
    assert told == [("eerst", ""), ("daarna", ""), ("Niemand kijkt mee.", "AV"), ("", "")]
    room.desk.drop_blank(NORM)
    assert len(room.desk.norm(NORM).points) == 3
    with pytest.raises(UserError, match="point_not_teams"):
        room.desk.remove_point("shortcoming", "van-av")
    room.desk.take_over("shortcoming", "van-av")
    taken = all_of(room.bench.inspection, "shortcoming", Shortcoming)
    assert (taken["van-av"].author, taken["team:van-av"].text) == ("av", "Niemand kijkt mee.")
    points = room.desk.norm(NORM).points
    assert [one.sphere for one in points] == [Sphere.OWN, Sphere.OWN, Sphere.PARTLY]
    assert all(one.id.startswith("team:") and not one.author for one in points)
    record(room.av, "shortcoming", "van-av", {"text": "Toch niet."})
    room.together()
    assert room.desk.norm(NORM).points[-1].text == "Niemand kijkt mee."
    room.desk.remove_point("shortcoming", "team:van-av")
    told = [(one.text, one.author) for one in room.desk.norm(NORM).points]
    assert told == [("eerst", ""), ("daarna", ""), ("Toch niet.", "AV")]
    room.desk.take_over("shortcoming", "van-av")
    assert room.desk.norm(NORM).points[-1].text == "Toch niet."
    with pytest.raises(UserError, match="point_gone"):
        room.desk.take_over("shortcoming", "weg")


def test_what_another_device_writes_as_the_teams_does_not_count(room: Room) -> None:
    forged = {"norm": NORM, "text": "Verzonnen.", "order": "V"}
    record(room.av, "shortcoming", "team:x", forged)
    record(room.av, "shortcoming", "van-niemand", forged)
    room.all_score(BEST, BEST, BEST)
    room.desk.reveal(NORM)
    room.desk.choose(NORM, BEST)
    assert [(one.id, one.author) for one in room.desk.norm(NORM).points] == [("van-niemand", "?")]
    assert room.desk.norm(NORM).checks == ()
    waiting = {(one.op.id, one.reason) for one in room.lead.store.quarantine()}
    assert ("team:x", "not_lead") in waiting
    room.desk.take_over("shortcoming", "van-niemand")
    assert [one.author for one in room.desk.norm(NORM).points] == [""]
