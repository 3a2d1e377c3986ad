"""The page of talks by keyboard alone: order, working out, talks, and what a reader hears."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QWidget
from pytestqt.qtbot import QtBot

from tests.services.talks import TALK
from tests.services.world import World
from tests.ui.test_window_access import cut_off, nameless
from tests.ui.typist import ALT, CTRL, SHIFT, Key, Typist, make_visit, sit_down
from ui.pages.interviews import InterviewsPage
from ui.theme import Look
from veldtool.domain.records import Sign
from veldtool.services.interviews import HeaderField


@pytest.fixture
def visit(world: World) -> str:
    return make_visit(world)


@pytest.fixture
def typist(look: Look, qtbot: QtBot, world: World, visit: str) -> Iterator[Typist]:
    made = sit_down(look, qtbot, world, visit)
    yield made
    made.worker.stop()


def test_here_i_was_and_the_order_of_lines(typist: Typist) -> None:
    typist.press(Key.Key_M, held=CTRL)
    typist.rows(3)
    assert typist.page.view.lines.rows[-1].marker
    typist.line("- drie #1a.1")
    typist.press(Key.Key_Up, held=ALT | SHIFT)
    typist.qtbot.waitUntil(lambda: typist.page.view.lines.rows[2].text == "drie")


def test_tab_at_the_start_puts_a_line_below_the_one_above(typist: Typist) -> None:
    typist.press(Key.Key_Tab)
    typist.line("- onder de vorige #1a.1")
    assert typist.page.view.lines.rows[-1].indent == 1
    typist.press(Key.Key_Backtab, held=SHIFT)
    typist.line("- weer gewoon #1a.1")
    assert typist.page.view.lines.rows[-1].indent == 0


def test_plain_notes_are_worked_out_by_single_keys(typist: Typist) -> None:
    page = typist.page
    typist.line("een aantekening")
    typist.line("nog een")
    typist.press(Key.Key_U, held=ALT)
    typist.qtbot.waitUntil(lambda: page.view.current_row() is page.view.lines.rows[2])
    assert "1, 1a.1" in page.entry.preview.words
    typist.press(Key.Key_Minus, Key.Key_1)
    typist.qtbot.waitUntil(lambda: page.view.currentIndex().row() == 3)
    typist.press(Key.Key_Plus, Key.Key_2)
    typist.qtbot.waitUntil(lambda: not page.work.working)
    third, fourth = typist.statements()[2:]
    assert (third.sign, third.norms) == (Sign.MINUS, (("1a.1", Sign.MINUS),))
    assert fourth.sign is Sign.PLUS
    assert len(fourth.norms) == 1
    assert page.input.hasFocus()


def test_a_line_is_signed_anew_deleted_and_followed_up_in_the_list(typist: Typist) -> None:
    page = typist.page
    typist.press(Key.Key_F6, held=None)
    page.view.setFocus()
    page.view.select(page.view.lines.rows[0].id)
    typist.press(Key.Key_Plus)
    typist.qtbot.waitUntil(lambda: page.view.lines.rows[0].sign is Sign.PLUS)
    typist.press(Key.Key_T)
    typist.qtbot.waitUntil(lambda: page.view.lines.rows[0].follow_up)
    typist.press(Key.Key_Delete)
    typist.rows(1)


def test_the_next_step_puts_the_next_norm_into_the_line(typist: Typist) -> None:
    step = typist.page.next_step()
    assert step is not None
    step.do()
    assert typist.page.input.text == " #1a.2"
    step.do()
    assert typist.page.input.text == " #3.4"
    typist.text("o - wordt niet gezien")
    typist.press(Key.Key_Return)
    typist.rows(3)
    assert typist.statements()[-1].norms == (("3.4", Sign.MINUS),)


def test_a_new_talk_by_telephone_asks_how_it_came_about(typist: Typist) -> None:
    page = typist.page
    typist.press(Key.Key_N, held=CTRL | SHIFT)
    typist.qtbot.waitUntil(lambda: page.parts.form_is_open and page.form.isVisible())
    typist.qtbot.waitUntil(lambda: page.outline is not None and page.outline.header.telephone)
    field = page.form.fields[HeaderField.PEOPLE]
    line = field.line
    typist.qtbot.waitUntil(line.hasFocus)
    QTest.keyClicks(line, "1 oma")
    typist.press(Key.Key_Tab)
    typist.qtbot.waitUntil(lambda: "oma" in field.wrong_words())
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "1 o")
    typist.press(Key.Key_Tab)
    typist.qtbot.waitUntil(
        lambda: page.outline is not None and page.outline.header.line.people == 1
    )
    assert page.form._telephone.isVisible()
    assert page.escape()
    assert page.input.hasFocus()


def test_a_talk_is_finished_and_opened_again(typist: Typist) -> None:
    typist.press(Key.Key_V, held=ALT)
    typist.qtbot.waitUntil(lambda: typist.page.count().text == "1 van 2")
    typist.press(Key.Key_V, held=ALT)
    typist.qtbot.waitUntil(lambda: typist.page.count().text == "0 van 2")


def test_a_new_line_measures_and_shows_that_line_only(typist: Typist) -> None:
    page = typist.page
    for number in range(12):
        typist.line(f"- regel {number} #1a.1")
    resets: list[int] = []
    page.view.lines.modelReset.connect(lambda: resets.append(1))
    layout = page.view.delegate.layout
    before = layout.measured
    typist.line("- nog een #1a.1")
    assert layout.measured == before + 1
    assert resets == []


def test_what_many_lines_need_is_measured_in_pieces(typist: Typist) -> None:
    view = typist.page.view
    (row, _) = view.lines.rows
    many = [replace(row, id=f"{TALK}/x{number}") for number in range(900)]
    view.show_rows(many)
    assert len(view.lines.rows) == 2
    typist.qtbot.waitUntil(lambda: len(view.lines.rows) == 900)


def test_every_part_has_a_name_and_is_reached_by_f6(typist: Typist) -> None:
    page = typist.page
    assert nameless(page) == []
    seen: list[QWidget | None] = []
    for _ in range(4):
        page.next_pane(1)
        seen.append(page.window().focusWidget())
    assert seen == [page.aside, page.list, page.view, page.input]
    page.toggle_form()
    assert nameless(page) == []


@pytest.mark.parametrize(
    "width, height, zoom", [(1254, 700, 1.0), (1142, 640, 2.0), (1168, 600, 1.0)]
)
def test_no_text_is_cut_off(
    typist: Typist, look: Look, qtbot: QtBot, width: int, height: int, zoom: float
) -> None:
    while look.zoom < zoom:
        look.step_zoom(1)
    worker = typist.worker
    page = InterviewsPage(look, worker)
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.enter()
    qtbot.waitUntil(lambda: page.outline is not None)
    for _ in range(20):
        qtbot.wait(1)
    assert cut_off(page) == []
    for view in page.findChildren(QListView):
        assert view.isHidden() or view.horizontalScrollBar().maximum() == 0
    page.parts.open_form()
    for _ in range(20):
        qtbot.wait(1)
    assert cut_off(page) == []


def test_a_screen_reader_hears_a_full_sentence(typist: Typist) -> None:
    index = typist.page.view.lines.index(1)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "10.41, positief punt, ouder, “Ze belde zelf op”, 1a.1, gehoord, letterlijk"


def test_a_talk_by_telephone_has_a_short_form(typist: Typist) -> None:
    page = typist.page
    typist.press(Key.Key_F2)
    assert page.form.fields[HeaderField.PLACE].isVisible()
    typist.press(Key.Key_N, held=CTRL | SHIFT)
    typist.qtbot.waitUntil(page.form._telephone.isVisible)
    assert not page.form.fields[HeaderField.PLACE].isVisible()
    assert not page.form.fields[HeaderField.OTHERS].isVisible()
    first = page.form.fields[HeaderField.INTRODUCED].mapTo(page, QPoint()).y()
    assert first < page.form.fields[HeaderField.START].mapTo(page, QPoint()).y()


def test_what_gets_the_keyboard_comes_forward_where_there_is_room_for_one_part(
    typist: Typist, qtbot: QtBot
) -> None:
    page = typist.page
    page.setMinimumWidth(1)
    page.resize(500, 700)
    qtbot.wait(1)
    for _ in range(3):
        page.next_pane(1)
        if page.list.hasFocus():
            break
    assert page.list.hasFocus()
    assert not page.input.isVisible()
    page.take_focus()
    assert page.input.hasFocus()
    assert page.input.isVisible()
