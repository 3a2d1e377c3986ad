"""History calls a field what its form calls it: both lists held against each other."""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.office_pages import Open, focus, opened, press
from ui.forms.fields import Field, Input
from ui.forms.form import Form
from ui.pages.book import BookPage
from ui.pages.dossier_facts import FactsEditor
from ui.pages.dossiers import DossiersPage
from ui.pages.talk_form import TalkForm
from ui.shell import Shell
from veldtool.adapters.field_texts import field_words
from veldtool.services.interviews import HeaderField
from veldtool.services.recording import record
from veldtool.services.session import Session

__all__ = ["opened"]
Labels = dict[tuple[str, str], str]
WORDS = field_words()
NO_FIELD = {HeaderField.PEOPLE}
"""Typed in one line, recorded as participants."""


def fill(lead: Session) -> None:
    for kind, fields in {
        "visit_day": {"date": "2026-06-09"},
        "location": {"name": "Noord"},
        "exclusion": {"text": "het hulpteam"},
        "agenda": {"title": "Ouders", "date": "2026-06-09"},
        "document": {"title": "Jaarverslag", "code": "DOC01"},
        "key_figure": {"name": "Op tijd", "value": "60"},
        "questionnaire": {"title": "Ouders"},
        "observation": {"text": "een poster", "source_kind": "document"},
        "open_point": {"text": "navragen"},
        "urgent": {"code": "D14", "facts": "niet gezien"},
        "sheet_point": {"text": "De toon is goed", "theme": "1a", "sign": "+"},
        "next_step": {"what": "rapport"},
        "promise": {"text": "een lijst"},
        "interview": {"code": "G01"},
    }.items():
        record(lead, kind, "a", fields)
    record(lead, "questionnaire_item", "a/1", {"text": "Gezien?", "counts": (("ja", 6),)})
    record(lead, "urgent_told", "a/1", {"function": "bestuurder"})
    for checklist in ("client", "staff"):
        record(lead, "dossier", checklist, {"code": checklist, "checklist": checklist})


@pytest.fixture
def labels(monkeypatch: pytest.MonkeyPatch) -> Labels:
    """What every form that is shown calls its fields."""
    found: Labels = {}
    show = Form.show_record

    def show_record(form: Form, kind: str, shown: Any, fields: Sequence[Field]) -> None:
        found.update({(kind, one.name): _said(kind, one) for one in fields})
        show(form, kind, shown, fields)

    monkeypatch.setattr(Form, "show_record", show_record)
    for name in ("_text", "_day", "_number", "_choice"):
        monkeypatch.setattr(FactsEditor, name, _noting(getattr(FactsEditor, name), found))
    return found


def _said(kind: str, field: Field) -> str:
    """A status is called by what it can be: "klaar" beside "open"."""
    name = WORDS.field_name(kind, field.name)
    choices = [words for _, words in field.choices] if field.input is Input.CHOICE else []
    return name if field.label == "Status" and name in choices else field.label


def _noting(made: Any, found: Labels) -> Any:
    def note(editor: FactsEditor, name: str, field: str, *rest: Any) -> Any:
        found["dossier", field] = name
        return made(editor, name, field, *rest)

    return note


def walk(shell: Shell, qtbot: QtBot) -> None:
    """Show every record of every page of records, and the facts of both kinds of files."""
    for room in shell.rooms:
        shell.go_to(room.name)
        page = shell.page
        if isinstance(page, BookPage):
            qtbot.waitUntil(lambda: shell.page.view is not None)  # type: ignore[attr-defined]  # a BookPage
            for at in range(len(page.shelves)):
                page.go_shelf(at)
                for row in range(page.frame.model.rowCount()):
                    page.frame.list.setCurrentIndex(page.frame.model.index(row))


def header_labels(form: TalkForm) -> Iterator[tuple[tuple[str, str], str]]:
    for field, label in form._names().items():
        if field not in NO_FIELD:
            yield ("interview", field.value), label


def is_named_so(name: str, label: str) -> bool:
    """History leaves out only what explains: after a comma, a colon or between brackets."""
    rest = label[len(name) :]
    starts = label.lower().startswith(name.lower())
    return starts and (not rest or rest.startswith((" (", ", ", ": ")))


def look_at_facts(one: Opened, qtbot: QtBot) -> None:
    """Open the facts of a file of each kind, as by hand: each key once the page is there for it."""
    one.shell.go_to("dossiers")
    page = one.shell.pages.named("dossiers", DossiersPage)
    shown = [""]

    def another() -> bool:
        form = page.board.form
        return form is not None and form.dossier.id != shown[-1] and page.isAncestorOf(focus(one))

    for _ in range(2):
        qtbot.waitUntil(another)
        shown.append(page.board.form.dossier.id)  # type: ignore[union-attr]  # waited for
        press(one, Qt.Key.Key_F)
        qtbot.waitUntil(page.facts.isVisible)
        press(one, Qt.Key.Key_Escape)
        qtbot.waitUntil(page.board.isVisible)
        press(one, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)


def test_history_says_the_words_of_the_forms(opened: Open, labels: Labels, qtbot: QtBot) -> None:
    one = opened(fill)
    walk(one.shell, qtbot)
    look_at_facts(one, qtbot)
    labels.update(header_labels(TalkForm(one.look, one.worker)))
    assert len(labels) > 100
    other = {
        f"{kind}.{field}": (WORDS.field_name(kind, field), label)
        for (kind, field), label in labels.items()
        if not is_named_so(WORDS.field_name(kind, field), label)
    }
    assert other == {}


@pytest.mark.parametrize(
    "name, label, same",
    [
        ("afgesproken met", "Afgesproken met (teamleider)", True),
        ("overlegd met", "Afgesproken met (teamleider)", False),
        ("feiten", "Feiten: wat is gezien", True),
        ("van", "Vanaf", False),
    ],
)
def test_only_an_explanation_may_be_left_out(name: str, label: str, same: bool) -> None:
    assert is_named_so(name, label) is same
