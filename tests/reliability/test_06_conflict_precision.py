"""Yardstick 6: equal edits and different fields are no conflict; every real one is shown.

Same field: 100 %. Delete against edit, whoever deletes: 100 %. And nothing else.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.services.world import World
from veldtool.services.recording import delete, record
from veldtool.services.session import Session

KIND, UNDER = "statement", "answer"
Act = Callable[[Session, Session, str], object]


def equal(one: Session, other: Session, about: str) -> None:
    for session in (one, other):
        record(session, KIND, about, {"text": "hetzelfde"})


def different_fields(one: Session, other: Session, about: str) -> None:
    record(one, KIND, about, {"text": "een nieuwe tekst"})
    record(other, KIND, about, {"role": "ouder"})


def same_field(one: Session, other: Session, about: str) -> None:
    record(one, KIND, about, {"text": "volgens de een"})
    record(other, KIND, about, {"text": "volgens de ander"})


def delete_against_edit(one: Session, other: Session, about: str) -> None:
    delete(one, KIND, about)
    record(other, KIND, about, {"text": "er komt nog iets bij"})


def delete_against_something_under_it(one: Session, other: Session, about: str) -> None:
    """A file is deleted while a colleague answers an item of it."""
    delete(one, KIND, about)
    record(other, UNDER, f"{about}/JB05", {"value": "nee"})


def something_under_it_against_delete(one: Session, other: Session, about: str) -> None:
    delete_against_something_under_it(other, one, about)


def edit_against_delete(one: Session, other: Session, about: str) -> None:
    delete_against_edit(other, one, about)


def both_delete(one: Session, other: Session, about: str) -> None:
    for session in (one, other):
        delete(session, KIND, about)


def one_after_the_other(one: Session, other: Session, about: str) -> None:
    """The same person twice: the later replaces the earlier, knowingly."""
    record(one, KIND, about, {"text": "eerst"})
    record(one, KIND, about, {"text": "later"})


QUIET: tuple[Act, ...] = (equal, different_fields, both_delete, one_after_the_other)
LOUD: tuple[Act, ...] = (same_field,)
DELETES: tuple[Act, ...] = (
    delete_against_edit,
    edit_against_delete,
    delete_against_something_under_it,
    something_under_it_against_delete,
)
ACTS = QUIET + LOUD + DELETES


@pytest.mark.parametrize("records", [21, pytest.param(2100, marks=pytest.mark.long)])
def test_every_conflict_is_shown_and_nothing_else(tmp_path: Path, records: int) -> None:
    world = World(tmp_path)
    one = world.found()
    other = world.join_approved(one, "av")
    acts = {f"g01/s{number}": ACTS[number % len(ACTS)] for number in range(records)}
    for about in acts:
        record(one, KIND, about, {"text": "zoals het was", "role": "jongere"})
    world.exchange_all(one, other)
    for about, act in acts.items():
        act(one, other, about)
    world.exchange_all(one, other)
    assert one.store.state_hash() == other.store.state_hash()
    for session in (one, other):
        found = session.store.conflicts()
        shown = {about for about, act in acts.items() if act in LOUD}
        assert {key.id for key in found.registers} == shown
        assert {key.field for key in found.registers} == {"text"}
        kept = {about for about, act in acts.items() if act in DELETES}
        assert {conflict.entity.id for conflict in found.deletes} == kept
        gone = {about for about, act in acts.items() if act is both_delete}
        assert session.inspection().records[KIND].keys() == acts.keys() - gone
    world.close()
