"""The page of talks by keyboard alone, on a real desk over a small real inspection."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from tests.services.talks import TALK, Writer
from tests.services.world import PASSPHRASE, World
from tests.ui.test_window_access import cut_off, nameless
from ui.pages.interviews import InterviewsPage
from ui.theme import Look
from ui.worker import Worker
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.records import Quote, Sign, Statement
from veldtool.services.dutch_time import to_millis
from veldtool.services.interviews import HeaderField
from veldtool.services.opened_desk import OpenedDesk
from veldtool.services.recording import record
from veldtool.services.unlocking import lock

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@dataclass
class Typist:
    """Somebody at the page who counts the keys beside the text itself."""

    page: InterviewsPage
    worker: Worker
    qtbot: QtBot
    keys: int = 0

    def text(self, words: str) -> None:
        QTest.keyClicks(self.page.input, words)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            self.keys += 1
            held_ = held or Qt.KeyboardModifier.NoModifier
            QTest.keyClick(self.page.window().focusWidget(), key, held_)

    def letters(self, letters: str) -> None:
        self.keys += len(letters)
        QTest.keyClicks(self.page.input, letters)

    def compose(self, letter: str) -> None:
        """What a dead key and the key after it make together."""
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(self.page.input, event)

    def statements(self) -> list[Statement]:
        found: list[dict[str, Statement]] = []
        self.worker.ask(
            lambda desk: dict(desk.bench.inspection.records.get("statement", {})),  # type: ignore[attr-defined]
            found.append,
        )
        self.qtbot.waitUntil(lambda: bool(found))
        return sorted(found[0].values(), key=lambda one: one.order)

    def rows(self, number: int) -> None:
        """Wait until so many lines are shown."""
        self.qtbot.waitUntil(lambda: len(self.page.view.lines.rows) == number)

    def line(self, words: str) -> None:
        shown = len(self.page.view.lines.rows)
        self.text(words)
        self.press(Key.Key_Return)
        self.rows(shown + 1)


def _make_visit(world: World) -> str:
    lead = world.found()
    world.clock.time = to_millis("2026-06-10T10:41:00")
    about = {"code": "G38", "source_kind": "G-O", "date": "2026-06-10", "start": "10:15"}
    about |= {"note_taker": "mb", "form": "group", "place": "kamer 2.14"}
    record(lead, "interview", TALK, {**about, "norms": ("1a.1", "1a.2", "3.4")})
    record(lead, "participants", f"{TALK}/ouder", {"role": "ouder", "count": 3})
    record(lead, "interview", "g39", {"code": "G39", "source_kind": "G-BST", "date": "2026-06-11"})
    record(lead, "dossier", "d14", {"code": "D14", "measure": "ots"})
    writer = Writer(lead)
    writer.write("o 3/3 - Eerste afspraak kwam pas na vier tot zes weken #1a.3")
    writer.write('+ "Ze belde zelf op" #1a.1')
    inspection = lead.store.identity.inspection
    lock(lead)
    world.sessions.remove(lead)
    return inspection


@pytest.fixture
def visit(world: World) -> str:
    return _make_visit(world)


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    team = World(tmp_path)
    yield team
    team.close()


def sit_down(look: Look, qtbot: QtBot, world: World, visit: str) -> Typist:
    desk = OpenedDesk(world.toolbox("mb"), PdfPress(), lambda number, _: f"Bezoek {number}")
    worker = Worker(desk)
    worker.ask(lambda one: one.unlock(visit, PASSPHRASE))
    page = InterviewsPage(look, worker)
    worker.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(1254, 700)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.enter()
    qtbot.waitUntil(lambda: page.outline is not None and page.input.hasFocus())
    return Typist(page, worker, qtbot)


@pytest.fixture
def typist(look: Look, qtbot: QtBot, world: World, visit: str) -> Iterator[Typist]:
    made = sit_down(look, qtbot, world, visit)
    yield made
    made.worker.stop()


def test_the_keyboard_begins_in_the_line_of_the_talk_that_goes_on(typist: Typist) -> None:
    assert typist.page.current_record() == ("statement", typist.page.view.lines.rows[-1].id)
    assert [row.text for row in typist.page.view.lines.rows] == [
        "Eerste afspraak kwam pas na vier tot zes weken",
        "Ze belde zelf op",
    ]


def test_enter_saves_a_line_and_the_next_can_be_typed_at_once(typist: Typist) -> None:
    typist.text("o - nooit gebeld #1a1")
    typist.press(Key.Key_Return)
    assert typist.page.input.text == ""
    typist.text("cr + wel")
    typist.press(Key.Key_Return)
    typist.rows(4)
    third, fourth = typist.statements()[2:]
    assert (third.text, third.sign, third.norms) == (
        "nooit gebeld",
        Sign.MINUS,
        (("1a.1", Sign.MINUS),),
    )
    assert (fourth.role, fourth.text) == ("cr", "wel")


def test_a_verbatim_quote_with_the_role_above_and_two_recent_norms_takes_eight_keys(
    typist: Typist,
) -> None:
    typist.letters("- ")
    typist.press(Key.Key_Apostrophe, held=CTRL)
    typist.text("Ik hoorde van mijn kind dat er weer iemand anders was")
    typist.press(Key.Key_1, Key.Key_2, held=CTRL)
    typist.press(Key.Key_Return)
    typist.rows(3)
    last = typist.statements()[-1]
    assert last.text == "Ik hoorde van mijn kind dat er weer iemand anders was"
    assert (last.quote, last.role, last.sign) == (Quote.VERBATIM, "ouder", Sign.MINUS)
    assert last.norms == (("1a.1", Sign.MINUS), ("1a.3", Sign.MINUS))
    assert typist.keys <= 8


def test_the_same_with_a_new_role_and_two_other_norms_takes_fourteen(typist: Typist) -> None:
    typist.letters("j - ")
    typist.press(Key.Key_Apostrophe, held=CTRL)
    typist.text("Ze praten vooral met mijn moeder")
    typist.letters("#1b1#3.4")
    typist.press(Key.Key_Return)
    typist.rows(3)
    last = typist.statements()[-1]
    assert (last.role, last.text) == ("jeugdige", "Ze praten vooral met mijn moeder")
    assert (last.quote, [norm for norm, _ in last.norms]) == (Quote.VERBATIM, ["1b.1", "3.4"])
    assert typist.keys <= 14


def test_quotation_marks_of_dead_keys_arrive_composed(typist: Typist) -> None:
    typist.text("o - ")
    typist.compose('"')
    typist.text("Nooit gebeld")
    typist.compose('"')
    typist.text(" #1a.1")
    typist.press(Key.Key_Return)
    typist.rows(3)
    assert (typist.statements()[-1].text, typist.statements()[-1].quote) == (
        "Nooit gebeld",
        Quote.VERBATIM,
    )


def test_a_dead_key_with_ctrl_puts_quotation_marks_too(typist: Typist) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_Dead_Acute, CTRL)
    QApplication.sendEvent(typist.page.input, event)
    assert typist.page.input.text == "“”"
    typist.text("ja")
    typist.press(Key.Key_QuoteDbl, held=CTRL)
    typist.text(" x")
    assert typist.page.input.text == "“ja” x"


def test_suggestions_come_with_a_mark_open_norms_first(typist: Typist) -> None:
    popup = typist.page.entry.popup
    typist.text("- x #1a")
    assert popup.isVisible()
    assert [item.mark for item in popup.items] == ["#1a.2", "#1a.1", "#1a.3"]
    typist.press(Key.Key_Down, Key.Key_Tab)
    assert typist.page.input.text == "- x #1a.1 "
    assert not popup.isVisible()
    typist.text("=d")
    assert [item.mark for item in popup.items] == ["=D14"]
    typist.page.escape()
    assert not popup.isVisible()
    typist.text(" !h")
    assert [item.mark for item in popup.items] == ["!hz"]


def test_the_line_shows_what_it_becomes_and_what_is_doubtful(typist: Typist) -> None:
    typist.text("wijkagent 2/3 - kwam niet #9.9 ")
    words = typist.page.entry.preview.words
    for part in ("wordt", "negatief punt", "wijkagent", "2 van 3", "#9.9: geen norm van dit kader"):
        assert part in words


def test_what_is_typed_is_kept_and_found_again_after_a_lock(
    look: Look, qtbot: QtBot, world: World, visit: str
) -> None:
    first = sit_down(look, qtbot, world, visit)
    first.text('o - "half afgemaakt')
    first.page.finish_typing()
    first.worker.stop()
    first.page.hide()
    again = sit_down(look, qtbot, world, visit)
    assert again.page.input.text == 'o - "half afgemaakt'
    assert len(again.page.view.lines.rows) == 2
    again.text('"')
    again.press(Key.Key_Return)
    again.rows(3)
    assert again.page.view.lines.rows[-1].text == "half afgemaakt"
    again.worker.stop()


def test_the_draft_is_on_disk_soon_after_the_last_key(typist: Typist) -> None:
    typist.text("o - half")
    with typist.qtbot.waitSignal(typist.worker.saved):
        pass
    found: list[object] = []
    typist.worker.ask(
        lambda desk: [draft.value for draft in desk.bench.session.store.drafts()],  # type: ignore[attr-defined]
        found.extend,
    )
    typist.qtbot.waitUntil(lambda: found == ["o - half"])


def test_leaving_the_talk_and_coming_back_finds_the_half_line(typist: Typist) -> None:
    typist.text("o - half")
    typist.press(Key.Key_Down, held=ALT)
    page = typist.page
    typist.qtbot.waitUntil(
        lambda: page.outline is not None and page.outline.header.line.code == "G39"
    )
    assert page.input.text == ""
    typist.press(Key.Key_Up, held=ALT)
    typist.qtbot.waitUntil(lambda: page.input.text == "o - half")


def test_verbatim_words_change_by_a_second_enter_only(typist: Typist) -> None:
    page = typist.page
    typist.press(Key.Key_Up, held=CTRL)
    typist.qtbot.waitUntil(lambda: page.entry.typing.editing)
    assert page.input.text == "ouder + “Ze belde zelf op” #1a.1"
    page.input.fill("")
    typist.text('o + "Ze belde altijd op" #1a.1')
    typist.press(Key.Key_Return)
    typist.qtbot.waitUntil(lambda: page.entry.confirming)
    assert "letterlijke woorden" in page.input.accessibleDescription()
    assert typist.statements()[1].text == "Ze belde zelf op"
    typist.press(Key.Key_Return)
    typist.qtbot.waitUntil(lambda: not page.entry.typing.editing)
    assert typist.statements()[1].text == "Ze belde altijd op"


def test_editing_sets_the_new_line_aside_and_takes_it_up_again(typist: Typist) -> None:
    page = typist.page
    typist.text("- half af")
    typist.press(Key.Key_Up, held=CTRL)
    typist.qtbot.waitUntil(lambda: page.entry.typing.editing)
    typist.press(Key.Key_Up, held=CTRL)
    typist.qtbot.waitUntil(lambda: "vier tot zes weken" in page.input.text)
    assert page.escape()
    assert page.input.text == "- half af"
    typist.press(Key.Key_Return)
    typist.rows(3)
    assert typist.statements()[-1].text == "half af"


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
