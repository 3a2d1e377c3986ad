"""Yardstick 6: what two people wrote at once is a conflict exactly when it must be one."""

from itertools import permutations

import pytest

from tests.services.world import World
from veldtool.services.recording import delete, record
from veldtool.services.session import Session

FIELDS = ("track", "function", "medium")


def team(world: World) -> tuple[Session, Session]:
    lead = world.found()
    for number in range(6):
        record(lead, "dossier", f"d{number}", {"code": f"D0{number}", "track": "begin"})
        record(lead, "answer", f"d{number}/JB05", {"value": "ja"})
    colleague = world.join_approved(lead, "av")
    world.exchange_all(lead, colleague)
    return lead, colleague


def conflicts(world: World, *sessions: Session) -> list[int]:
    """The number of conflicts on every machine after an exchange; all must agree on the state."""
    world.exchange_all(*sessions)
    assert len({one.store.state_hash() for one in sessions}) == 1
    return [one.store.conflicts().count for one in sessions]


def test_equal_edits_are_none(world: World) -> None:
    lead, colleague = team(world)
    for session in (lead, colleague):
        for number in range(6):
            record(session, "dossier", f"d{number}", {"track": "gelijk"})
    assert conflicts(world, lead, colleague) == [0, 0]


def test_different_fields_are_none(world: World) -> None:
    lead, colleague = team(world)
    for number, (mine, yours) in enumerate(permutations(FIELDS, 2)):
        record(lead, "dossier", f"d{number}", {mine: "van MB"})
        record(colleague, "dossier", f"d{number}", {yours: "van AV"})
    assert conflicts(world, lead, colleague) == [0, 0]


def test_the_same_field_is_one_every_time(world: World) -> None:
    lead, colleague = team(world)
    for number in range(6):
        record(lead, "dossier", f"d{number}", {"track": f"van MB {number}"})
        record(colleague, "dossier", f"d{number}", {"track": f"van AV {number}"})
    assert conflicts(world, lead, colleague) == [6, 6]


def test_what_was_read_before_it_was_changed_is_none(world: World) -> None:
    lead, colleague = team(world)
    for session, text in ((lead, "eerst"), (colleague, "daarna"), (lead, "ten slotte")):
        for number in range(6):
            record(session, "dossier", f"d{number}", {"track": text})
        assert conflicts(world, lead, colleague) == [0, 0]


@pytest.mark.parametrize("lead_deletes", [True, False])
@pytest.mark.parametrize("under", [True, False])
def test_a_delete_against_an_edit_is_one_in_both_directions(
    world: World, lead_deletes: bool, under: bool
) -> None:
    lead, colleague = team(world)
    deletes, edits = (lead, colleague) if lead_deletes else (colleague, lead)
    for number in range(6):
        delete(deletes, "dossier", f"d{number}")
        if under:
            record(edits, "answer", f"d{number}/JB05", {"value": "nee"})
        else:
            record(edits, "dossier", f"d{number}", {"track": "anders"})
    assert conflicts(world, lead, colleague) == [6, 6]
    assert len(lead.inspection().records["dossier"]) == 6
