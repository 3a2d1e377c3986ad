"""The page of talks by keyboard alone: typing, drafts, verbatim words, quotation marks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.ui.typist import ALT, CTRL, Key, Typist, make_visit, sit_down
from ui.pages.talk_reading import TalksRead, read_talks
from ui.theme import Look
from veldtool.domain.records import Quote, Sign
from veldtool.services.interviews import HeaderField


@pytest.fixture
def visit(world: World) -> str:
    return make_visit(world)


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


def test_what_is_selected_in_the_form_stays_so_when_the_talk_is_read_again(
    typist: Typist, qtbot: QtBot
) -> None:
    typist.press(Key.Key_F2)
    people = typist.page.parts.form.fields[HeaderField.PEOPLE].line
    assert people.text()
    typist.press(Key.Key_A, held=CTRL)
    before = typist.page.outline
    typist.page.refresh(frozenset())
    qtbot.waitUntil(lambda: typist.page.outline is not before)
    assert people.selectedText() == people.text()


def test_keys_for_a_new_talk_wait_on_when_an_answer_about_no_talk_comes_in_between(
    typist: Typist, qtbot: QtBot
) -> None:
    answers: list[TalksRead] = []
    typist.worker.ask(lambda desk: read_talks(desk, "", 0), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    typist.page.parts.hold_keys()
    typist.page._show(answers[0])
    typist.text("o - wij wachten")
    assert typist.page.input.text == ""
    typist.page.parts.let_keys_go()
    assert typist.page.input.text == "o - wij wachten"


def test_the_digits_know_the_norms_of_a_line_before_it_was_read_again(typist: Typist) -> None:
    before = typist.page.outline
    typist.text("o - nooit gebeld #3.4")
    typist.press(Key.Key_Return)
    assert typist.page.outline is before  # no answer came in between
    typist.press(Key.Key_1, held=CTRL)
    assert typist.page.input.text.strip() == "#3.4"
    typist.rows(3)
    assert typist.page.entry.recent[0] == "3.4"


def test_beside_a_talk_stand_its_norms_and_the_form_only_when_asked_for(typist: Typist) -> None:
    parts = typist.page.parts
    assert parts.aside.isVisible()
    assert not parts.form_is_open
    typist.press(Key.Key_F2)
    assert parts.form.isVisible()
    assert not parts.aside.isVisible()


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


def test_what_is_typed_before_the_talk_is_there_is_not_lost(
    look: Look, qtbot: QtBot, world: World, visit: str
) -> None:
    first = sit_down(look, qtbot, world, visit, wait=False)
    assert first.page.outline is None
    first.text("o - meteen")
    first.press(Key.Key_Return)
    first.text("o - en dan")
    first.rows(3)
    assert first.page.view.lines.rows[-1].text == "meteen"
    assert first.page.input.text == "o - en dan"
    first.worker.stop()


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


def test_f8_goes_to_the_next_line_in_which_something_lacks(typist: Typist, qtbot: QtBot) -> None:
    said: list[str] = []
    typist.page.said.connect(said.append)
    typist.press(Key.Key_F8)
    assert said == ["In de regels van dit gesprek ontbreekt niets"]
    typist.line("+ toon is vriendelijk")
    typist.line("o - te laat #9.9")
    typist.line("o 5/3 - te laat #1a.1")
    typist.line("wijkagent - te laat #1a.1")
    typist.line("o - te laat #1a.1 =D99")
    wanted = [row.id for row in typist.page.view.lines.rows[2:]]
    found = []
    for _ in range(6):
        typist.press(Key.Key_F8)
        row = typist.page.view.current_row()
        found.append(row.id if row else "")
    assert found == [*wanted, wanted[0]]
