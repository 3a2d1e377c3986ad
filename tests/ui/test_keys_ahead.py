"""Keys that come faster than the desk answers: they land where they belong, in their order."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.stories.person import PATIENCE, Person
from tests.ui.conftest import Opened
from tests.ui.office_pages import Open, opened
from tests.ui.sheet_writing import written
from tests.ui.slow_desk import busy
from ui.pages.norms import NormsPage
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import (
    Document,
    NextStep,
    OpenPoint,
    Participants,
    SheetPoint,
    Statement,
    Urgent,
)
from veldtool.services.recording import record
from veldtool.services.session import Session

__all__ = ["opened"]


def nothing(_lead: Session) -> None:
    pass


def at(one: Opened, qtbot: QtBot) -> Person:
    return Person(one.window, one.worker, qtbot)


def texts(person: Person, kind: str, cls: type, field: str) -> list[str]:
    """What stands in a field of every record of a kind, sorted."""

    def read(desk: Any) -> list[str]:
        found: dict[str, Any] = all_of(desk.bench.inspection, kind, cls)
        return [getattr(one, field) for one in found.values()]

    return sorted(asked(person, read))


def asked(person: Person, question: Callable[[Any], Any]) -> Any:
    """What the desk answers once it did everything else."""
    person.pauses()
    found: list[Any] = []
    person.worker.ask(question, found.append)
    person.waiter.waitUntil(lambda: bool(found), timeout=PATIENCE)
    return found[0]


BOOKS = (
    ("Ctrl+B", "document", Document, "title"),
    ("Ctrl+O", "open_point", OpenPoint, "text"),
)


@pytest.mark.parametrize("room, kind, cls, field", BOOKS)
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


def talks(lead: Session) -> None:
    for key, code in (("g1", "G01"), ("g2", "G02")):
        about = {"code": code, "source_kind": "G-O", "date": "2026-05-28", "note_taker": "mb"}
        record(lead, "interview", key, about)


def in_a_talk(opened: Open, qtbot: QtBot) -> Person:
    person = at(opened(talks), qtbot)
    person.press("Alt+3")
    person.is_on("Nieuwe regel")
    person.pauses()
    return person


def test_the_people_of_a_new_talk_are_no_line_of_the_one_before(opened: Open, qtbot: QtBot) -> None:
    person = in_a_talk(opened, qtbot)
    with busy(person.worker):
        person.press("Ctrl+N")
        person.types("3 o\n")
    person.sees("3 personen")
    assert texts(person, "statement", Statement, "text") == []
    assert texts(person, "participants", Participants, "role") == ["ouder"]


def test_the_next_line_typed_after_a_change_is_a_line_of_its_own(
    opened: Open, qtbot: QtBot
) -> None:
    person = in_a_talk(opened, qtbot)
    person.types("o - nooit gebeld\n")
    person.sees("nooit gebeld")
    with busy(person.worker):
        person.types("half")
        person.press("Ctrl+Up")
        person.types(" en nooit geschreven\n")
        person.types(" een zin\n")
        person.types("o + wel gemaild\n")
    person.sees("wel gemaild")
    said = ["half een zin", "nooit gebeld en nooit geschreven", "wel gemaild"]
    assert texts(person, "statement", Statement, "text") == said


def test_a_score_after_alt_down_is_of_the_norm_that_comes(opened: Open, qtbot: QtBot) -> None:
    person = at(opened(talks), qtbot)
    with busy(person.worker):
        person.press("Alt+4", "Alt+Down")
        person.types("2")
        person.press("Tab")
        person.types("Van de tweede norm")
        person.press("Shift+Tab", "Alt+Down")
        person.types("3")
    assert asked(person, scores) == {"1a.2": "Van de tweede norm", "1a.3": ""}


def scores(desk: Any) -> dict[str, str]:
    """The reason with each norm that has a score of mine, finished or not."""
    norms = [norm.id for theme in desk.norms.tree().themes for norm in theme.norms]
    mine = {norm: desk.norms.norm(norm).mine for norm in norms}
    return {norm: one.reason for norm, one in mine.items() if one.choice}


def test_enter_in_the_search_opens_what_the_words_find(opened: Open, qtbot: QtBot) -> None:
    person = at(opened(talks), qtbot)
    with busy(person.worker):
        person.press("Ctrl+K")
        person.types("G02\n")
        person.types("o - uit het tweede gesprek\n")
    person.sees("uit het tweede gesprek")
    assert texts(person, "statement", Statement, "text") == ["uit het tweede gesprek"]


def test_a_look_from_before_does_not_take_back_a_choice(opened: Open, qtbot: QtBot) -> None:
    """What was read before a score was chosen comes while that choice is being recorded."""
    one = opened(nothing)
    me = at(one, qtbot)
    me.press("Alt+4")
    me.sees("Mijn score voor 1a.1")
    me.pauses()
    page = one.shell.pages.named("norms", NormsPage)
    shown: list[str | None] = []
    page.changed.connect(lambda: shown.append(page.score.choice.value()))
    with busy(one.worker):
        page._ask_norm()
        me.letters("g")
        chosen = page.score.choice.value()
        shown.clear()
    qtbot.waitUntil(lambda: len(shown) > 2)
    assert chosen
    assert set(shown) == {chosen}
