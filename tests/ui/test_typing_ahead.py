"""Fast fingers: keys that come before the screen does, and Ctrl+Z where nothing is typed."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.dossier_desk import OTS
from tests.ui.office_pages import Open, focus, opened, press, say
from ui.pages.dossiers import DossiersPage
from ui.pages.interviews import InterviewsPage
from ui.pages.visit import VisitPage
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import CheckAnswer, OpenPoint, Participants, Statement, Urgent
from veldtool.services.recording import record
from veldtool.services.session import Session

__all__ = ["opened"]
Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def nothing(lead: Session) -> None:
    pass


def talks(lead: Session) -> None:
    for key, code in (("g1", "G01"), ("g2", "G02")):
        about = {"code": code, "source_kind": "G-O", "date": "2026-05-28", "note_taker": "mb"}
        record(lead, "interview", key, about)


def files(lead: Session) -> None:
    record(lead, "member", "av", {"initials": "AV"})
    for code in ("D14", "D15"):
        record(lead, "dossier", code.lower(), {"code": code, **OTS})


def recorded(one: Opened, kind: str, cls: type) -> dict[str, object]:
    found: list[dict[str, object]] = []
    one.worker.ask(
        lambda desk: all_of(desk.bench.inspection, kind, cls),  # type: ignore[attr-defined]
        found.append,
    )
    while not found:
        QApplication.processEvents()
    return found[0]


def talk_page(one: Opened, qtbot: QtBot, *, wait: bool = True) -> InterviewsPage:
    press(one, Key.Key_3, ALT)
    page = one.shell.page
    assert isinstance(page, InterviewsPage)
    if wait:
        qtbot.waitUntil(lambda: page.outline is not None and page.input.hasFocus())
    return page


def test_half_a_word_in_a_field_outlives_a_refresh(opened: Open, qtbot: QtBot) -> None:
    one = opened(nothing)
    press(one, Key.Key_I, CTRL)
    page = one.shell.page
    assert isinstance(page, VisitPage)
    qtbot.waitUntil(lambda: page.view is not None)
    page.go_shelf(len(page.shelves) - 1)
    press(one, Key.Key_Insert)
    qtbot.waitUntil(lambda: page.form.isVisible() and focus(one).accessibleName() != "")
    page.form.take_focus("members")
    say(one, "M")
    page.reload()
    before = page.view
    qtbot.waitUntil(lambda: page.view is not before)
    field = focus(one)
    assert isinstance(field, QLineEdit)
    assert field.text() == "M"
    say(one, "B")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: field.text() == "MB" and not page.form.editor("members").busy)


def test_ctrl_z_takes_back_letters_and_then_the_line_before(opened: Open, qtbot: QtBot) -> None:
    one = opened(talks)
    page = talk_page(one, qtbot)
    say(one, "o - nooit gebeld #1a.1")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.view.lines.rows) == 1)
    say(one, "o")
    press(one, Key.Key_Z, CTRL)
    assert page.input.text == ""
    assert len(recorded(one, "statement", Statement)) == 1
    press(one, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not page.view.lines.rows)
    press(one, Key.Key_Y, CTRL)
    assert page.input.text == "o"
    press(one, Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: len(page.view.lines.rows) == 1)


def test_ctrl_z_held_down_stays_in_the_line(opened: Open, qtbot: QtBot) -> None:
    one = opened(talks)
    page = talk_page(one, qtbot)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Z, CTRL, "", autorep=True)
    QApplication.sendEvent(page.input, event)
    assert event.isAccepted()
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Z, CTRL, "", autorep=False)
    QApplication.sendEvent(page.input, event)
    assert not event.isAccepted()


def test_the_first_talk_asks_who_at_once(opened: Open, qtbot: QtBot) -> None:
    one = opened(nothing)
    page = talk_page(one, qtbot, wait=False)
    press(one, Key.Key_N, CTRL)
    people = page.form.fields
    qtbot.waitUntil(lambda: any(field.line.hasFocus() for field in people.values()))
    say(one, "3 o")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: len(recorded(one, "participants", Participants)) == 1)


def test_lines_typed_before_the_first_talk_shows_stay_apart(opened: Open, qtbot: QtBot) -> None:
    one = opened(talks)
    page = talk_page(one, qtbot, wait=False)
    assert page.outline is None
    for line in ("o - nooit gebeld", "o + belt terug"):
        say(one, line)
        press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: len(recorded(one, "statement", Statement)) == 2)
    said = [row.text for row in recorded(one, "statement", Statement).values()]  # type: ignore[attr-defined]
    assert sorted(said) == ["belt terug", "nooit gebeld"]


def test_what_is_typed_right_after_f9_is_about_the_new_case(opened: Open, qtbot: QtBot) -> None:
    one = opened(files)
    press(one, Key.Key_2, ALT)
    qtbot.waitUntil(lambda: focus(one).accessibleName() == "Items")
    press(one, Key.Key_F9)
    for letter in "kind niet gezien":
        say(one, letter)
    press(one, Key.Key_Tab)
    qtbot.waitUntil(
        lambda: (
            [case.facts for case in recorded(one, "urgent", Urgent).values()]  # type: ignore[attr-defined]
            == ["kind niet gezien"]
        )
    )
    assert recorded(one, "answer", CheckAnswer) == {}


def test_what_is_typed_right_after_insert_is_the_new_record(opened: Open, qtbot: QtBot) -> None:
    one = opened(nothing)
    press(one, Key.Key_O, CTRL)
    qtbot.waitUntil(lambda: focus(one).accessibleName() == "Open punten")
    press(one, Key.Key_Insert)
    for letter in "takenlijst":
        say(one, letter)
    press(one, Key.Key_Tab)
    qtbot.waitUntil(
        lambda: (
            [point.text for point in recorded(one, "open_point", OpenPoint).values()]  # type: ignore[attr-defined]
            == ["takenlijst"]
        )
    )


def test_what_is_typed_right_after_a_new_talk_is_asked_for_is_about_it(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(talks)
    talk_page(one, qtbot)
    press(one, Key.Key_N, CTRL)
    for letter in "3 o":
        say(one, letter)
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: len(recorded(one, "participants", Participants)) == 1)
    assert recorded(one, "statement", Statement) == {}


def test_what_is_typed_before_the_new_talk_shows_belongs_to_it(opened: Open, qtbot: QtBot) -> None:
    one = opened(talks)
    page = talk_page(one, qtbot)
    first = page.outline
    assert first is not None
    press(one, Key.Key_Down, ALT)
    say(one, "o - nooit gebeld")
    press(one, Key.Key_Return)
    assert page.outline is None
    qtbot.waitUntil(lambda: len(page.view.lines.rows) == 1)
    (line,) = recorded(one, "statement", Statement)
    assert line.partition("/")[0] != first.header.line.id


def test_a_key_after_alt_down_answers_in_the_file_that_comes(opened: Open, qtbot: QtBot) -> None:
    one = opened(files)
    press(one, Key.Key_2, ALT)
    page = one.shell.page
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: page.board.view.hasFocus() and page.board.form is not None)
    board = page.board
    board.view.go(board.model.index_of("JB02"))
    say(one, "j")
    press(one, Key.Key_Down, ALT)
    say(one, "1203")  # D15 begins at a date, however fast the letters of D14 were
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: len(recorded(one, "answer", CheckAnswer)) == 2)
    answers = recorded(one, "answer", CheckAnswer)
    assert {key: one.value for key, one in answers.items()} == {  # type: ignore[attr-defined]
        "d14/JB02": "ja",
        "d15/JB01": "2026-03-12",
    }


def test_arrows_pass_the_reader_that_is_refused(opened: Open, qtbot: QtBot) -> None:
    one = opened(files)
    press(one, Key.Key_2, ALT)
    page = one.shell.page
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: page.board.view.hasFocus() and page.board.form is not None)
    say(one, "f")
    reader, second = (box for box, name in page.facts._boxes if "reader" in name)
    reader.setFocus()
    press(one, Key.Key_Down)
    qtbot.waitUntil(lambda: page.facts._now("reader") == "av")
    second.setFocus()
    press(one, Key.Key_Down)  # the same as the first
    qtbot.waitUntil(lambda: one.shell.bar._said.text().startswith("Kies voor D14 twee"))
    press(one, Key.Key_Down)
    qtbot.waitUntil(lambda: page.facts._now("second_reader") == "mb")
    assert isinstance(second, QComboBox)
    assert second.currentText() == "MB"
