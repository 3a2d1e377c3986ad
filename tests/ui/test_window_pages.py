"""The pages as they are used: by keys, one after the other."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tests.ui.desks import INSTITUTION, FakeDesk
from ui.models.evidence import said
from ui.widgets.matrix_view import MatrixView
from veldtool.services.errors import UserError

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def texts(opened: Opened) -> str:
    labels = opened.window.findChildren(QLabel)
    return "\n".join(one.text() for one in labels if one.isVisible())


def at(opened: Opened) -> tuple[str, str] | None:
    return opened.shell.overview.matrix.place()


def focused_view(opened: Opened) -> MatrixView:
    return next(view for view in opened.shell.overview.matrix.views if view.hasFocus())


def press(opened: Opened, qtbot: QtBot, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused_view(opened), key)


def sheets_key(opened: Opened) -> Qt.Key:
    """The digit by which the rail opens the papers; it moves on as pages join."""
    names = [room.name for room in opened.shell.rooms]
    return Key(Key.Key_1 + names.index("sheets"))


def to_sheets(opened: Opened, qtbot: QtBot) -> None:
    QTest.keyClick(opened.window, sheets_key(opened), ALT)
    qtbot.waitUntil(lambda: bool(opened.shell.sheets.preview.pages))


def test_the_header_tells_where_when_and_who(sample: Opened) -> None:
    shown = texts(sample)
    for words in (INSTITUTION, "di 9 en wo 10 juni 2026", "ja, 12 mei", "teamleider"):
        assert words in shown


def test_an_open_urgent_case_stands_in_the_bar_with_its_deadline(sample: Opened) -> None:
    bar = sample.shell.overview.urgent
    assert bar.isVisible()
    shown = " ".join(one.text() for one in bar.findChildren(QLabel))
    assert "Spoedcasus open" in shown
    assert "gemeld di 9 juni 15.20 aan: de bestuurder" in shown
    assert "antwoord vóór <b>12.00</b>, nog 1 u 55 min" in shown
    assert sample.shell.rail.items[0].accessibleName() == "Overzicht, 1 open spoedcasus"


def test_a_late_reply_says_how_late(open_window: OpenWindow) -> None:
    desk = FakeDesk("a")
    desk.now += timedelta(hours=3)
    opened = open_window(desk)
    assert "1 u 5 min te laat" in texts(opened)


def test_without_an_urgent_case_there_is_no_bar(open_window: OpenWindow) -> None:
    opened = open_window(FakeDesk("a").without("urgent"))
    assert not opened.shell.overview.urgent.isVisible()
    assert opened.shell.rail.items[0].accessibleName() == "Overzicht, dag 2"


def test_missing_work_of_a_colleague_and_two_versions_are_named(sample: Opened) -> None:
    shown = texts(sample)
    assert "22 ontbreken" in shown
    assert "1 gegeven met 2 versies" in shown


def test_the_keyboard_begins_in_the_first_cell(sample: Opened) -> None:
    assert at(sample) == ("1a.1", "jeugdigen")
    assert focused_view(sample) is sample.shell.overview.matrix.views[0]


def test_arrows_walk_over_heads_and_across_both_tables(sample: Opened, qtbot: QtBot) -> None:
    press(sample, qtbot, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert at(sample) == ("1b.1", "jeugdigen")
    press(sample, qtbot, Key.Key_End, Key.Key_Right)
    assert focused_view(sample) is sample.shell.overview.matrix.views[1]
    assert at(sample) == ("3.5", "jeugdigen")
    press(sample, qtbot, Key.Key_Left)
    assert at(sample) == ("1b.1", "vragenlijst")
    press(sample, qtbot, Key.Key_Home, Key.Key_Left)
    assert at(sample) == ("1b.1", "jeugdigen")


def test_the_legend_says_the_current_cell_in_words(sample: Opened, qtbot: QtBot) -> None:
    press(sample, qtbot, Key.Key_Right)
    assert "1a.1 ouders:" in texts(sample)
    assert "2 positieve punten, 1 negatief punt" in texts(sample)


def test_space_shows_the_findings_beside_and_escape_goes_back(sample: Opened, qtbot: QtBot) -> None:
    sample.shell.overview.matrix.restore(("3.4", "ouders"))
    sample.shell.overview.take_focus()
    press(sample, qtbot, Key.Key_Space)
    pane = sample.shell.overview.pane
    qtbot.waitUntil(pane.isVisible)
    (listing,) = pane.findChildren(QListView)
    assert listing.hasFocus()
    assert listing.model().rowCount() == 2
    assert listing.model().index(1, 0).data() == (
        "1 negatief punt, G17, ouder, gehoord, daarna bleef het twee maanden stil"
    )
    QTest.keyClick(listing, Key.Key_Escape)
    assert not pane.isVisible()
    assert at(sample) == ("3.4", "ouders")
    assert focused_view(sample).isVisible()


def test_a_cell_of_files_names_each_file_and_its_outcome(sample: Opened, qtbot: QtBot) -> None:
    sample.shell.overview.matrix.restore(("1a.3", "dossiers"))
    sample.shell.overview.take_focus()
    press(sample, qtbot, Key.Key_Space)
    pane = sample.shell.overview.pane
    qtbot.waitUntil(pane.isVisible)
    (listing,) = pane.findChildren(QListView)
    assert listing.model().rowCount() == 20
    assert "te laat" in str(listing.model().index(0, 0).data())


def test_an_empty_cell_says_so(sample: Opened, qtbot: QtBot) -> None:
    sample.shell.overview.matrix.restore(("1a.2", "jeugdigen"))
    sample.shell.overview.take_focus()
    press(sample, qtbot, Key.Key_Space)
    qtbot.waitUntil(sample.shell.overview.pane.isVisible)
    assert "nog geen bevindingen" in texts(sample)


def test_the_next_step_opens_the_urgent_case_first(sample: Opened, qtbot: QtBot) -> None:
    QTest.keyClick(sample.window, Key.Key_Return, CTRL)
    assert sample.shell.overview.pane.isVisible()
    shown = texts(sample)
    assert "Signalen over geweld thuis" in shown
    assert "bestuurder, di 9 juni 15.20" in shown
    QTest.keyClick(sample.window, Key.Key_Return, CTRL)
    assert sample.shell.page is sample.shell.sheets


def settle(opened: Opened, qtbot: QtBot) -> None:
    """Wait for what the window asked when it opened, and for what it asked upon that."""
    for _ in range(3):
        answers: list[bool] = []
        opened.worker.ask(lambda _: True, answers.append)
        qtbot.waitUntil(lambda: bool(answers))  # noqa: B023 - awaited at once


def test_an_overview_that_changes_keeps_the_current_cell(sample: Opened, qtbot: QtBot) -> None:
    settle(sample, qtbot)
    overview = sample.shell.overview
    overview.matrix.restore(("3.4", "ouders"))
    before = overview.overview
    assert before is not None
    fewer = replace(before, matrix=replace(before.matrix, rows=before.matrix.rows[:-1]))
    overview.show_overview(fewer)
    overview.show_overview(before)
    assert len(overview.model.rows) == len(before.matrix.rows) + 5
    assert at(sample) == ("3.4", "ouders")
    overview.show_overview(replace(before, conflicts=3))
    qtbot.waitUntil(lambda: "3 gegevens met 2 versies" in texts(sample))


def test_f1_shows_the_keys_and_escape_closes_them(sample: Opened, qtbot: QtBot) -> None:
    QTest.keyClick(sample.window, Key.Key_F1)
    assert sample.shell.pane.isVisible()
    assert "bevindingen achter de cel" in texts(sample)
    assert "vergrendelen" in texts(sample)
    QTest.keyClick(sample.window, Key.Key_Escape)
    assert not sample.shell.pane.isVisible()
    assert focused_view(sample).hasFocus()


def test_f6_goes_round_the_parts_of_the_page(sample: Opened, qtbot: QtBot) -> None:
    page = sample.shell.overview
    seen = []
    for _ in range(5):
        QTest.keyClick(sample.window, Key.Key_F6)
        seen.append(page.focusWidget())
    assert seen == [page.visit, page.urgent.button, page.day, page.progress, page.matrix.views[0]]
    QTest.keyClick(sample.window, Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert page.focusWidget() is page.progress


def test_the_papers_show_their_real_pages(sample: Opened, qtbot: QtBot) -> None:
    to_sheets(sample, qtbot)
    preview = sample.shell.sheets.preview
    assert len(preview.pages) == 2
    assert preview.pages[0].accessibleName() == "Terugkoppeling, pagina 1 van 2"
    assert "Terugkoppeling praktijktoets" in preview.pages[0].accessibleDescription()
    qtbot.waitUntil(lambda: preview.pages[0].picture is not None)
    picture = preview.pages[0].picture
    assert picture is not None
    ratio = preview.devicePixelRatioF()
    assert abs(picture.width() - preview.pages[0].width() * ratio) <= 2


@pytest.mark.parametrize("row, words", [(1, "Bronnen"), (2, "Tellingen")])
def test_the_other_papers_too(sample: Opened, qtbot: QtBot, row: int, words: str) -> None:
    to_sheets(sample, qtbot)
    for _ in range(row):
        QTest.keyClick(sample.shell.sheets.list, Key.Key_Down)
    qtbot.waitUntil(
        lambda: (
            bool(sample.shell.sheets.preview.pages)
            and sample.shell.sheets.preview.pages[0].accessibleName().startswith(words)
        )
    )


def test_plus_and_minus_change_the_size_and_nought_fits_again(sample: Opened, qtbot: QtBot) -> None:
    to_sheets(sample, qtbot)
    preview = sample.shell.sheets.preview
    natural = preview.zoom
    QTest.keyClick(preview, Key.Key_Plus)
    assert preview.zoom == 1.25
    QTest.keyClick(preview, Key.Key_Minus)
    QTest.keyClick(preview, Key.Key_Minus)
    assert preview.zoom == 0.8
    assert "pagina 1 van 2, 80%" in texts(sample)
    QTest.keyClick(preview, Key.Key_0)
    assert preview.zoom == natural


def test_a_paper_is_kept_as_a_pdf(sample: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    to_sheets(sample, qtbot)
    sample.save_to = tmp_path / "kopie.pdf"
    QTest.keyClick(sample.window, Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "teruggelezen: kopie.pdf" in texts(sample))
    assert sample.asked_for == ["terugkoppeling.pdf"]
    assert sample.save_to.read_bytes().startswith(b"%PDF")


def test_a_place_that_cannot_be_written_is_told(
    sample: Opened, qtbot: QtBot, tmp_path: Path
) -> None:
    to_sheets(sample, qtbot)
    sample.save_to = tmp_path / "is er niet" / "kopie.pdf"
    QTest.keyClick(sample.window, Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "Niet opgeslagen" in texts(sample))
    assert not sample.incidents.path.exists()


def test_a_paper_that_cannot_be_made_says_why(open_window: OpenWindow, qtbot: QtBot) -> None:
    desk = FakeDesk("a")
    opened = open_window(desk)
    desk.broken = UserError("no_framework")
    QTest.keyClick(opened.window, sheets_key(opened), ALT)
    qtbot.waitUntil(lambda: "Het toetsingskader van dit bezoek is nog niet binnen" in texts(opened))


def test_a_worker_error_is_said_in_words_and_noted_without_content(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    desk = FakeDesk("a")
    opened = open_window(desk)
    desk.broken = ValueError("Piet Jansen")
    opened.shell.overview.refresh()
    qtbot.waitUntil(lambda: "Er ging iets mis" in texts(opened))
    log = opened.incidents.path.read_text(encoding="utf-8")
    assert "builtins.ValueError" in log
    assert "desks.py" in log
    assert "Jansen" not in log
    assert opened.window.isVisible()


def test_zoom_builds_anew_at_the_same_place(sample: Opened, qtbot: QtBot) -> None:
    sample.shell.overview.matrix.restore(("2.2", "ouders"))
    before = sample.shell
    QTest.keyClick(sample.window, Key.Key_Plus, CTRL)
    assert sample.shell is not before
    assert sample.look.zoom == 1.25
    qtbot.waitUntil(lambda: at(sample) == ("2.2", "ouders"))
    QTest.keyClick(sample.window, Key.Key_0, CTRL)
    assert sample.look.zoom == 1.0


def test_ctrl_j_goes_back_to_where_one_worked(sample: Opened, qtbot: QtBot) -> None:
    to_sheets(sample, qtbot)
    sample.shell.go(0)
    QTest.keyClick(sample.window, Key.Key_J, CTRL)
    assert sample.shell.page is sample.shell.sheets


def test_ctrl_d_offers_the_looks_and_arrows_choose(sample: Opened, qtbot: QtBot) -> None:
    assert sample.shell.rail.look_item.accessibleName() == "Weergave, licht"
    QTest.keyClick(sample.window, Key.Key_D, CTRL)
    assert sample.window.focusWidget().accessibleName() == "Kleuren: licht"
    QTest.keyClick(sample.window.focusWidget(), Key.Key_Down)
    qtbot.waitUntil(lambda: sample.look.theme == "dark")
    assert sample.shell.rail.look_item.accessibleName() == "Weergave, donker"
    QTest.keyClick(sample.window.focusWidget(), Key.Key_Down)
    qtbot.waitUntil(lambda: sample.look.theme == "contrast")
    assert sample.shell.rail.look_item.accessibleName() == "Weergave, contrast"
    QTest.keyClick(sample.window.focusWidget(), Key.Key_Escape)
    assert sample.shell.pane.isHidden()


def test_another_size_leaves_the_choices_open_with_the_keyboard(
    sample: Opened, qtbot: QtBot
) -> None:
    before = sample.shell
    before.show_appearance(group=1)
    QTest.keyClick(sample.window.focusWidget(), Key.Key_Down)
    qtbot.waitUntil(lambda: sample.look.zoom == 1.25)
    assert sample.shell is not before
    assert sample.shell.appearance_at == 1
    assert sample.window.focusWidget().accessibleName() == "Grootte: 125 procent"
    sample.shell.show_appearance(group=2)
    QTest.keyClick(sample.window.focusWidget(), Key.Key_Down)
    qtbot.waitUntil(lambda: sample.look.touching)
    assert sample.shell.appearance_at == 2


def test_before_a_visit_ctrl_d_goes_through_the_looks(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    opened = open_window(FakeDesk("a", "b"))
    qtbot.waitUntil(opened.window.start.list.isVisible)
    QTest.keyClick(opened.window, Key.Key_D, CTRL)
    assert opened.look.theme == "dark"


def test_a_fresh_visit_is_told_in_words(open_window: OpenWindow) -> None:
    kinds = ("statement", "observation", "answer", "dossier", "questionnaire_item", "agenda")
    opened = open_window(FakeDesk("a").without(*kinds, "urgent", "score"))
    page = opened.shell.overview
    assert page.day.day_model.rowCount() == 0
    index = page.matrix.current()
    assert page.model.words(index) == "nog geen bevindingen"


def test_what_was_said_verbatim_stands_in_quotes(open_window: OpenWindow) -> None:
    desk = FakeDesk("a")
    desk.opened = "a"
    found = [
        line
        for row in desk.overview().matrix.rows
        for cell in row.cells
        for line in desk.evidence(row.norm or row.theme, cell.column).lines
    ]
    verbatim = [line for line in found if line.quote == "verbatim"]
    assert verbatim
    assert all(said(line).startswith("“") for line in verbatim)
