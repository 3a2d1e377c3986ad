"""The page of the feedback sheet as a whole: it fits, is read out, shows its pages and leaves."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.adapters.pdf_reading import page_texts, squeezed
from tests.ui.office_pages import Open, focus, opened, press, say
from tests.ui.sheet_writing import (
    CTRL,
    Key,
    files,
    go,
    line,
    page_of,
    said,
    theme_of,
    written,
)
from tests.ui.test_window_access import (
    assert_nothing_is_cut_off,
    at_size,
    nameless,
    wrong_roles,
)
from ui import save_file
from ui.pages.sheets import SheetsPage
from ui.sheet_sections import STEPS, TALK
from veldtool.domain.records import Sign
from veldtool.services.judging.closing import close_record
from veldtool.services.recording import record
from veldtool.services.session import Session

__all__ = ["opened"]


@pytest.mark.parametrize("section", ["", "1a", STEPS, TALK])
@pytest.mark.parametrize(
    "width, height, zoom", [(1366, 738, 1.0), (1366, 738, 2.0), (1280, 640, 1.5)]
)
def test_every_section_is_read_out_and_fits(
    opened: Open, qtbot: QtBot, section: str, width: int, height: int, zoom: float
) -> None:
    one = opened(written)
    at_size(one, qtbot, width, height, zoom)
    press(one, Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: page_of(one).view is not None)
    page = page_of(one)
    page.content.open_section(section)
    for _ in range(3):
        assert nameless(one.window) == []
        assert wrong_roles(one.window) == []
        assert_nothing_is_cut_off(one, qtbot)
        press(one, Key.Key_F6)


def test_tab_goes_from_top_to_bottom_also_past_what_was_made_later(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(written)
    page = go(one, qtbot)
    line(page, Sign.PLUS, 1).setFocus()
    say(one, "Later erbij")
    qtbot.waitUntil(lambda: len(theme_of(page).columns[Sign.PLUS].lines) == 3)
    page.content.open_section(STEPS)
    page.content.heads[""].setFocus()
    heights: list[tuple[int, int]] = []
    while page.content.isAncestorOf(focus(one)) and len(heights) < 30:
        at = focus(one).mapTo(page.content._inner, focus(one).rect().topLeft())
        heights.append((at.y(), at.x()))
        press(one, Key.Key_Tab)
    assert heights == sorted(heights)
    assert len(heights) == len(page.content.heads) + 1  # and the button for a new step
    assert page.paper.isAncestorOf(focus(one))
    page.content.open_section("1a")
    page.content.heads["1a"].setFocus()
    texts_of = [x.text for column in theme_of(page).columns.values() for x in column.lines]
    for text in texts_of:
        press(one, Key.Key_Tab)
        assert focus(one) is text


def test_f6_brings_every_part_in_sight_where_there_is_room_for_one(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(written)
    page = go(one, qtbot)
    parts = (page.content, page.paper, page.checks)
    assert all(part.isVisible() for part in parts)
    at_size(one, qtbot, 1366, 738, 2.0)
    page = go(one, qtbot)
    for part in (page.paper, page.checks, page.content):
        press(one, Key.Key_F6)
        assert [x.isVisible() for x in (page.content, page.paper, page.checks)].count(True) == 1
        assert part.isVisible()
        assert part.isAncestorOf(focus(one))


def test_the_pages_of_the_preview_are_a_key_away(opened: Open, qtbot: QtBot) -> None:
    one = opened(many_points)
    page = go(one, qtbot)
    qtbot.waitUntil(lambda: len(page.paper.buttons) > 1)
    page.paper.buttons[1].setFocus()
    press(one, Key.Key_Return)
    assert page.paper.preview.current_page() == 2
    assert [button.isChecked() for button in page.paper.buttons][:2] == [False, True]


def test_a_sheet_that_is_too_long_says_so_with_the_longest_theme_first(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(many_points)
    page = go(one, qtbot)
    assert "1b" in page.paper.over.text()
    assert page.paper.over.isVisible()
    assert not page.checks.print.isEnabled()
    assert not page.checks.stick.isEnabled()
    press(one, Key.Key_F8)
    assert page.content.at == "1b"


def many_points(lead: Session) -> None:
    """A sheet of more than two pages, of which one theme takes the most."""
    files(lead)
    for n in range(60):
        text = f"Punt {n} over plannen die langer duren dan de termijn en dan wat er staat."
        fields = {"theme": "1b" if n % 3 else "1a", "sign": "-", "text": text, "order": f"c{n:02}"}
        record(lead, "sheet_point", f"p{n}", fields)


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


def test_the_page_says_that_the_record_is_closed_and_what_that_means(
    opened: Open, qtbot: QtBot
) -> None:
    def closed(lead: Session) -> None:
        files(lead)
        figure = {"theme": "1a", "item": "client.JB05", "order": "n", "seen": "2 van 6"}
        record(lead, "sheet_figure", "f", figure)
        close_record(lead)
        record(lead, "answer", "d3/JB05", {"value": "ja"})

    one = opened(closed)
    page = go(one, qtbot)
    qtbot.waitUntil(page.content.closed.isVisible)
    assert page.content.closed.text().startswith("Het bezoek is afgesloten op ")
    assert page.view is not None
    assert [line.share for line in page.view.figures] == ["2 van 6"]
    qtbot.waitUntil(lambda: bool(page.paper.preview.pages))
    assert "2 van 6" in page.paper.preview.pages[0].facts.text
    one.worker.do(lambda desk: desk.judging.reopen_record("Nagekomen bron"))
    qtbot.waitUntil(page.content.closed.isHidden)
