"""Paper leaves the window: to a printer, to a stick, by keyboard alone, on a real desk."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tests.adapters.pdf_reading import page_texts, squeezed
from tests.services.world import World
from tests.ui.conftest import Opened
from tests.ui.office_pages import Open, focus, press, say
from tests.ui.paper_office import Sticks, fake_dialog, opened, sheets_of, sticks
from tests.ui.sheet_writing import CTRL, files, go, said, written
from tests.ui.test_window_access import assert_nothing_is_cut_off, nameless, wrong_roles
from ui.ask_printer import new_device, order_of
from ui.pages.sheets import SheetsPage
from veldtool.services.errors import UserError
from veldtool.services.outlets import PrintOrder, Sides

__all__ = ["opened", "sticks"]
Key = Qt.Key


def words_of(pdf: bytes) -> str:
    return squeezed("".join(page_texts(pdf)))


@pytest.mark.parametrize("row", [0, 1, 2])
def test_every_paper_goes_to_the_printer_that_was_chosen(
    opened: Open, qtbot: QtBot, world: World, row: int
) -> None:
    one = opened(files)
    page = sheets_of(one, qtbot)
    dialog = fake_dialog(page.handing_over)
    page.choose(row)
    qtbot.waitUntil(lambda: page._opened is not None)
    press(one, Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "Gang" in said(one))
    ((pdf, order),) = world.outlets.queued
    assert order == dialog.order
    assert dialog.pages == [len(page_texts(pdf))]
    code = said(one).rpartition(" ")[2]
    assert squeezed(code) in words_of(pdf)
    assert code in page._place.text()


def test_the_sheet_is_printed_from_where_it_is_written(
    opened: Open, qtbot: QtBot, world: World
) -> None:
    one = opened(files)
    page = go(one, qtbot)
    fake_dialog(page.handing_over)
    press(one, Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: len(world.outlets.queued) == 1)


def test_what_is_being_typed_is_on_the_paper_that_leaves(
    opened: Open, qtbot: QtBot, world: World
) -> None:
    one = opened(files)
    page = go(one, qtbot)
    fake_dialog(page.handing_over)
    say(one, "Net getypt.")
    press(one, Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: len(world.outlets.queued) == 1)
    assert squeezed("Net getypt.") in words_of(world.outlets.queued[0][0])


def test_while_something_blocks_the_buttons_say_why_and_nothing_leaves(
    opened: Open, qtbot: QtBot, world: World, sticks: Sticks
) -> None:
    sticks.plug("ROOD")
    one = opened(written)
    page = sheets_of(one, qtbot)
    dialog = fake_dialog(page.handing_over)
    doors = (page._print, page._stick, page._save)
    assert not any(door.isEnabled() for door in doors)
    assert page._kept.isVisible()
    assert "kan nog niet naar buiten" in page._kept.text()
    press(one, Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "kan nog niet naar buiten" in said(one))
    one.shell.bar.say("")
    press(one, Key.Key_U, CTRL)
    qtbot.waitUntil(lambda: "kan nog niet naar buiten" in said(one))
    assert dialog.pages == []
    assert world.outlets.queued == []
    assert page.handing_over.panel.isHidden()
    assert_nothing_is_cut_off(one, qtbot)
    page.choose(1)
    qtbot.waitUntil(lambda: all(door.isEnabled() for door in doors))
    assert not page._kept.isVisible()
    page.choose(0)
    qtbot.waitUntil(page._kept.isVisible)
    press(one, Key.Key_Return, CTRL)  # the next step leads to what has to be mended
    qtbot.waitUntil(lambda: one.shell.page.current_record() == ("sheet_point", "p2"))


def test_without_a_printer_and_when_it_refuses_words_say_what_to_do(
    opened: Open, qtbot: QtBot, world: World
) -> None:
    one = opened(files)
    page = sheets_of(one, qtbot)
    dialog = fake_dialog(page.handing_over)
    dialog.missing = UserError("no_printer")
    press(one, Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "geen printer ingesteld" in said(one))
    dialog.missing, world.outlets.refused = None, UserError("print_refused", printer="Gang")
    press(one, Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "De printer Gang nam het blad niet aan" in said(one))


def test_where_no_queue_takes_a_pdf_its_pages_are_drawn_in_greys(
    opened: Open, qtbot: QtBot, world: World, tmp_path: Path
) -> None:
    one, drawn = opened(files), tmp_path / "drawn.pdf"
    page = sheets_of(one, qtbot)
    dialog = fake_dialog(page.handing_over)
    world.outlets.draws = True
    dialog.device.setResolution(100)
    dialog.device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.device.setOutputFileName(str(drawn))
    page.choose(2)
    qtbot.waitUntil(lambda: page._opened is not None)
    dialog.order = PrintOrder("Gang", copies=2, first=1, last=1)
    press(one, Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "Gang" in said(one))
    assert len(page_texts(drawn.read_bytes())) == (
        1 if dialog.device.supportsMultipleCopies() else 2
    )


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_device_that_takes_nothing_is_told(
    opened: Open, qtbot: QtBot, world: World, tmp_path: Path
) -> None:
    one = opened(files)
    page = sheets_of(one, qtbot)
    dialog = fake_dialog(page.handing_over)
    world.outlets.draws = True
    dialog.device.setOutputFileName(str(tmp_path / "no" / "such" / "folder.pdf"))
    press(one, Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "De printer Gang nam het blad niet aan" in said(one))


class TwoSided(QPrinter):
    """A printer that turns the paper: the one to draw a PDF with does not."""

    way = QPrinter.DuplexMode.DuplexNone

    def duplex(self) -> QPrinter.DuplexMode:
        return self.way


def test_what_the_dialog_left_becomes_an_order() -> None:
    device = new_device()
    assert order_of(device) == PrintOrder("")
    device.setCopyCount(3)
    device.setPrintRange(QPrinter.PrintRange.PageRange)
    device.setFromTo(2, 3)
    order = order_of(device)
    assert (order.copies, order.first, order.last) == (3, 2, 3)
    assert device.docName() == "Veldtool"
    assert device.colorMode() is QPrinter.ColorMode.GrayScale


@pytest.mark.parametrize(
    "way, sides",
    [
        (QPrinter.DuplexMode.DuplexNone, Sides.ONE),
        (QPrinter.DuplexMode.DuplexAuto, Sides.LONG_EDGE),
        (QPrinter.DuplexMode.DuplexLongSide, Sides.LONG_EDGE),
        (QPrinter.DuplexMode.DuplexShortSide, Sides.SHORT_EDGE),
    ],
)
def test_both_sides_of_the_paper_go_along(way: QPrinter.DuplexMode, sides: Sides) -> None:
    device = TwoSided()
    device.way = way
    assert order_of(device).sides is sides


def to_stick(one: Opened, qtbot: QtBot, page: SheetsPage) -> None:
    press(one, Key.Key_U, CTRL)
    panel = page.handing_over.panel
    qtbot.waitUntil(lambda: panel.isVisible() and bool(panel.list.rows.rows))


def test_a_paper_is_put_on_the_chosen_stick_and_its_code_is_told(
    opened: Open, qtbot: QtBot, sticks: Sticks
) -> None:
    red, blue = sticks.plug("ROOD"), sticks.plug("BLAUW")
    one = opened(files)
    page = sheets_of(one, qtbot)
    to_stick(one, qtbot, page)
    rows = [row.spoken() for row in page.handing_over.panel.list.rows.rows]
    assert "ROOD" in rows[0]
    assert "3,0 GB vrij van 8,0 GB" in rows[0]
    assert focus(one) is page.handing_over.panel.list
    press(one, Key.Key_Down)
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: "teruggelezen" in said(one))
    (file,) = blue.iterdir()
    assert list(red.iterdir()) == []
    code = file.stem.partition("-")[2]
    assert code in said(one)
    assert code in page._place.text()
    assert squeezed(code) in words_of(file.read_bytes())
    assert page.handing_over.panel.isHidden()
    qtbot.waitUntil(lambda: focus(one) is page.list)


def test_no_stick_a_protected_one_and_a_pulled_one_are_told(
    opened: Open, qtbot: QtBot, sticks: Sticks
) -> None:
    one = opened(files)
    page = sheets_of(one, qtbot)
    panel = page.handing_over.panel
    press(one, Key.Key_U, CTRL)
    qtbot.waitUntil(lambda: "Er zit geen stick in" in panel.said.text())
    assert not panel.put.isEnabled()
    sticks.plug("DICHT", writable=False)
    page.handing_over._look_for_sticks()
    qtbot.waitUntil(lambda: "beveiligd" in panel.said.text())
    assert "tegen schrijven beveiligd" in panel.list.rows.rows[0].spoken()
    panel.choose()
    sticks.pull()
    path = sticks.plug("ROOD")
    page.handing_over._look_for_sticks()
    qtbot.waitUntil(panel.put.isEnabled)
    assert panel.said.text() == ""
    sticks.pull()
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: "zit er niet meer in" in panel.said.text())
    assert list(path.iterdir()) == []
    qtbot.waitUntil(lambda: not panel.put.isEnabled())
    assert "zit er niet meer in" in panel.said.text(), "it stays while nothing is plugged in"
    press(one, Key.Key_Escape)
    assert panel.isHidden()
    assert one.shell.page is page


def test_the_panel_takes_all_keys_but_the_lock(opened: Open, qtbot: QtBot, sticks: Sticks) -> None:
    sticks.plug("ROOD")
    one = opened(files)
    page = sheets_of(one, qtbot)
    to_stick(one, qtbot, page)
    press(one, Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert one.shell.page is page
    assert nameless(one.window) == []
    assert wrong_roles(one.window) == []
    assert_nothing_is_cut_off(one, qtbot)
    press(one, Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: one.window.shell is None)


def test_leaving_the_page_shuts_the_panel(opened: Open, qtbot: QtBot, sticks: Sticks) -> None:
    sticks.plug("ROOD")
    one = opened(files)
    page = sheets_of(one, qtbot)
    to_stick(one, qtbot, page)
    one.shell.go_to("overview")
    assert page.handing_over.panel.isHidden()
    one.shell.go_to("sheets")
    assert page.handing_over.panel.isHidden()
