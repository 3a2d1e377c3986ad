"""Keys that come faster than the desk answers: they land where they belong, in their order."""

import pytest
from pytestqt.qtbot import QtBot

from tests.stories.person import Person
from tests.ui.conftest import Opened
from tests.ui.office_pages import Open, opened
from tests.ui.slow_desk import busy
from veldtool.domain.inspection_access import all_of
from tests.ui.sheet_writing import written
from veldtool.domain.records import Document, NextStep, OpenPoint, SheetPoint, Urgent
from veldtool.services.session import Session

__all__ = ["opened"]


def nothing(_lead: Session) -> None:
    pass


def at(one: Opened, qtbot: QtBot) -> Person:
    return Person(one.window, one.worker, qtbot)


def texts(person: Person, kind: str, cls: type, field: str) -> list[str]:
    """What stands in a field of every record of a kind, sorted."""
    person.pauses()
    found: list[list[str]] = []
    person.worker.ask(
        lambda desk: [
            getattr(one, field) for one in all_of(desk.bench.inspection, kind, cls).values()
        ],  # type: ignore[attr-defined]
        found.append,
    )
    person.waiter.waitUntil(lambda: bool(found), timeout=20_000)
    return sorted(found[0])


BOOKS = (
    ("Ctrl+B", "document", Document, "title"),
    ("Ctrl+O", "open_point", OpenPoint, "text"),
)


@pytest.mark.parametrize(("room", "kind", "cls", "field"), BOOKS)
def test_what_is_typed_after_ins_is_the_new_record(
    room: str, kind: str, cls: type, field: str, opened: Open, qtbot: QtBot
) -> None:
    person = at(opened(nothing), qtbot)
    with busy(person.worker):
        person.press(room, "Ins")
        person.types("eerste")
        person.press("Tab", "Esc", "Ins")
        person.types("tweede")
    person.sees("eerste", "tweede")
    person.press("Tab")
    assert texts(person, kind, cls, field) == ["eerste", "tweede"]


def test_what_is_typed_after_ins_is_the_next_step(opened: Open, qtbot: QtBot) -> None:
    person = at(opened(written), qtbot)
    with busy(person.worker):
        person.press("Ctrl+E", *["Alt+Down"] * 5)
        person.press("Ins")
        person.types("Plan sturen")
        person.press("Tab", "Ins")
        person.types("Komen kijken")
    person.sees("Plan sturen", "Komen kijken")
    person.press("Alt+Up")
    assert texts(person, "next_step", NextStep, "what") == ["Komen kijken", "Plan sturen"]


def test_the_sheet_takes_letters_before_it_is_read(opened: Open, qtbot: QtBot) -> None:
    person = at(opened(nothing), qtbot)
    with busy(person.worker):
        person.press("Ctrl+E")
        person.types("Jeugdigen worden gezien")
        person.press("Return", "Alt+Down")
    person.sees("Nog geen cijfers")
    assert texts(person, "sheet_point", SheetPoint, "text") == ["Jeugdigen worden gezien"]


def test_facts_typed_after_f9_are_those_of_the_new_case(opened: Open, qtbot: QtBot) -> None:
    person = at(opened(nothing), qtbot)
    with busy(person.worker):
        person.press("F9")
        person.types("eerste kind")
        person.press("Tab", "F9")
        person.types("tweede kind")
        person.press("Tab")
    person.sees("eerste kind", "tweede kind")
    assert texts(person, "urgent", Urgent, "facts") == ["eerste kind", "tweede kind"]


def test_keys_after_a_page_that_was_left_are_not_kept_for_it(opened: Open, qtbot: QtBot) -> None:
    one = opened(nothing)
    person = at(one, qtbot)
    with busy(person.worker):
        person.press("Ctrl+B", "Ins")
        person.types("eerste")
        person.press("Ctrl+L")
    qtbot.waitUntil(one.window.unlock.isVisible)
    assert person.here() == one.window.unlock.field.accessibleName()
