"""Writing and checking the feedback sheet through the window, by keyboard alone, on a real desk."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.adapters.pdf_reading import page_texts, squeezed
from tests.ui.conftest import Opened
from tests.ui.office_pages import Open, field, focus, opened, press, say
from tests.ui.test_window_access import assert_nothing_is_cut_off, nameless, wrong_roles
from ui import save_file
from ui.pages.sheets import SheetsPage
from ui.pages.writing import CHECKS, FIGURES, POINTS, STEPS, TALK, WritingPage
from veldtool.services.recording import record
from veldtool.services.session import Session

__all__ = ["opened"]
Key = Qt.Key
NUMBER = "111222333"
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def files(lead: Session) -> None:
    record(lead, "visit", "visit", {"institution": "Jeugdbescherming Voorbeeld"})
    for n in range(1, 7):
        file = {"code": f"D0{n}", "checklist": "client", "measure": "OTS", "viewed": "alone"}
        record(lead, "dossier", f"d{n}", file)
        record(lead, "answer", f"d{n}/JB05", {"value": "nee" if n > 2 else "ja"})


def written(lead: Session) -> None:
    files(lead)
    good = {"theme": "1a", "sign": "+", "text": "Ouders worden gebeld.", "order": "c"}
    bad = {
        "theme": "1a",
        "sign": "-",
        "text": f"Het beeld is oud, zie {NUMBER} daar.",
        "order": "e",
    }
    record(lead, "sheet_point", "p1", good)
    record(lead, "sheet_point", "p2", bad)


def page_of(one: Opened) -> WritingPage:
    page = one.shell.page
    assert isinstance(page, WritingPage)
    return page


def go(one: Opened, qtbot: QtBot) -> WritingPage:
    press(one, Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: page_of(one).view is not None)
    return page_of(one)


def rows(page: WritingPage) -> list[str]:
    return [row.spoken() for row in page.frame.model.rows]


def shuts(page: WritingPage) -> int:
    assert page.view is not None
    return len(page.view.checked.blocking)


def said(one: Opened) -> str:
    return one.shell.bar._said.text()


def texts(page: WritingPage) -> list[str]:
    assert page.view is not None
    return [one.record.text for one in page.view.points]


def test_points_are_written_under_the_theme_where_the_keyboard_is(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(files)
    page = go(one, qtbot)
    assert "Nog geen punten." in rows(page)[0]
    press(one, Key.Key_Down)
    press(one, Key.Key_Insert, SHIFT)
    qtbot.waitUntil(lambda: page.form.isVisible() and focus(one) is field(page, "text"))
    say(one, "Plannen komen laat")
    press(one, Key.Key_Escape)
    press(one, Key.Key_Escape)
    page.form.take_focus("text")
    say(one, "Plannen komen laat")
    page.finish_typing()
    qtbot.waitUntil(lambda: texts(page) == ["Plannen komen laat"])
    assert page.view is not None
    (point,) = (one.record for one in page.view.points)
    assert (point.theme, point.sign) == ("1b", "-")


def test_f8_walks_the_checks_and_enter_goes_to_the_text(opened: Open, qtbot: QtBot) -> None:
    one = opened(written)
    page = go(one, qtbot)
    press(one, Key.Key_F8)
    qtbot.waitUntil(lambda: page.check is not None)
    assert page.check is not None
    assert page.check.finding.key == "privacy.citizen_number"
    press(one, Key.Key_F8)
    assert page.check.finding.key == "wording.how_many"
    press(one, Key.Key_F8)
    assert page.check.finding.key == "privacy.citizen_number"
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: focus(one) is field(page, "text"))
    assert page.current_record() == ("sheet_point", "p2")


def test_alt_w_takes_the_words_out(opened: Open, qtbot: QtBot) -> None:
    one = opened(written)
    page = go(one, qtbot)
    press(one, Key.Key_F8)
    press(one, Key.Key_W, ALT)
    qtbot.waitUntil(lambda: shuts(page) == 0)
    assert texts(page)[1] == "Het beeld is oud, zie daar."
    press(one, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: shuts(page) == 1)


def test_alt_r_asks_a_reason_and_takes_it_back(opened: Open, qtbot: QtBot) -> None:
    one = opened(written)
    page = go(one, qtbot)
    press(one, Key.Key_F8)
    press(one, Key.Key_R, ALT)
    qtbot.waitUntil(lambda: focus(one) is page._top.reason)
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: "reden" in said(one))
    page._top.reason.setFocus()
    say(one, "een zaaknummer")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: shuts(page) == 0)
    kept = next(n for n, row in enumerate(page.frame.model.rows) if row.quiet)
    page.frame.list.setCurrentIndex(page.frame.model.index(kept))
    assert any("een zaaknummer" in note.text() for note in page.frame._notes)
    press(one, Key.Key_R, ALT)
    qtbot.waitUntil(lambda: shuts(page) == 1)


def test_a_figure_is_picked_with_enter_and_a_changed_one_is_confirmed(
    opened: Open, qtbot: QtBot
) -> None:
    def changed(lead: Session) -> None:
        files(lead)
        figure = {"theme": "1a", "item": "client.JB05", "seen": "1 van 6"}
        record(lead, "sheet_figure", "f1", figure)
        record(lead, "answer", "d1/JB01", {"value": "niet vast te stellen"})

    one = opened(changed)
    page = go(one, qtbot)
    press(one, Key.Key_T, CTRL)
    qtbot.waitUntil(lambda: page.shelf is page.shelves[FIGURES])
    assert any("was 1 van 6" in row for row in rows(page))
    assert page.row is not None
    assert page.row.kind == "sheet_figure"
    assert shuts(page) == 1
    press(one, Key.Key_R, ALT)
    qtbot.waitUntil(lambda: shuts(page) == 0)
    press(one, Key.Key_Delete)
    qtbot.waitUntil(lambda: page.view is not None and page.view.figures == ())
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: page.view is not None and len(page.view.figures) == 1)


def test_a_next_step_takes_a_day_or_words(opened: Open, qtbot: QtBot) -> None:
    one = opened(files)
    page = go(one, qtbot)
    page.go_shelf(STEPS)
    press(one, Key.Key_Insert)
    qtbot.waitUntil(lambda: page.form.isVisible() and focus(one) is field(page, "what"))
    say(one, "Overzicht van scholing")
    page.form.take_focus("by")
    say(one, "17 juni 2026")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: page.view is not None and page.view.steps[0].by == "2026-06-17")
    page.form.take_focus("by")
    press(one, Key.Key_A, CTRL)
    say(one, "vier weken na ontvangst")
    page.finish_typing()
    qtbot.waitUntil(
        lambda: page.view is not None and page.view.steps[0].by == "vier weken na ontvangst"
    )


def test_the_talk_and_its_promises_are_recorded(opened: Open, qtbot: QtBot) -> None:
    one = opened(files)
    page = go(one, qtbot)
    page.go_shelf(TALK)
    page.form.take_focus("present")
    say(one, "bestuurder, teammanager")
    page.form.take_focus("copies")
    say(one, "3")
    page.finish_typing()
    qtbot.waitUntil(lambda: page.view is not None and page.view.talk.copies == 3)
    assert page.view is not None
    assert page.view.talk.present == ("bestuurder", "teammanager")
    page.take_focus()
    press(one, Key.Key_Insert)
    qtbot.waitUntil(lambda: page.current_record() not in (None, ("feedback_talk", "feedback")))
    qtbot.waitUntil(lambda: focus(one) is field(page, "text"))
    say(one, "Stuurt het overzicht")
    page.finish_typing()
    qtbot.waitUntil(lambda: page.view is not None and len(page.view.promises) == 1)


def test_the_preview_saves_nothing_while_something_blocks(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    one = opened(written)
    sheets = one.shell.sheets
    assert isinstance(sheets, SheetsPage)
    monkeypatch.setattr(sheets.handing_over, "_ask_path", lambda *args: asked.append(str(args[1])))
    one.shell.go_to("sheets")
    qtbot.waitUntil(lambda: sheets._opened is not None)
    sheets.save()
    qtbot.waitUntil(lambda: "kan nog niet naar buiten" in said(one))
    assert asked == []


@pytest.mark.parametrize("shelf", [POINTS, FIGURES, STEPS, TALK, CHECKS])
def test_every_section_is_read_out_and_fits(opened: Open, qtbot: QtBot, shelf: int) -> None:
    one = opened(written)
    page = go(one, qtbot)
    page.go_shelf(shelf)
    assert nameless(one.window) == []
    assert wrong_roles(one.window) == []
    assert_nothing_is_cut_off(one, qtbot)


def test_a_sheet_that_leaves_is_read_back_and_its_code_is_told(
    opened: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, place = opened(files), tmp_path / "terugkoppeling.pdf"
    sheets = one.shell.sheets
    monkeypatch.setattr(sheets.handing_over, "_ask_path", lambda *args: args[2](place))
    one.shell.go_to("sheets")
    qtbot.waitUntil(lambda: sheets._opened is not None)
    sheets.save()
    qtbot.waitUntil(lambda: "controlecode" in said(one))
    code = said(one).rpartition(" ")[2]
    assert squeezed(code) in squeezed("".join(page_texts(place.read_bytes())))


def test_a_place_that_keeps_something_else_has_kept_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "blad.pdf"
    save_file.write_and_compare(place, b"heel")
    assert place.read_bytes() == b"heel"
    monkeypatch.setattr(save_file, "write_whole", lambda path, _: path.write_bytes(b"he"))
    with pytest.raises(save_file.NotSaved):
        save_file.write_and_compare(place, b"heel")


def test_the_sheet_leaves_from_where_it_is_written_once_nothing_blocks(
    opened: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, place = opened(written), tmp_path / "terugkoppeling.pdf"
    page = go(one, qtbot)
    monkeypatch.setattr(page.handing_over, "_ask_path", lambda *args: args[2](place))
    press(one, Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "kan nog niet naar buiten" in said(one))
    assert not place.exists()
    press(one, Key.Key_F8)
    press(one, Key.Key_W, ALT)
    qtbot.waitUntil(lambda: shuts(page) == 0)
    press(one, Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "controlecode" in said(one))
    assert NUMBER not in "".join(page_texts(place.read_bytes()))
