"""Writing the feedback sheet through the window, by keyboard alone, on a real desk."""

from pytestqt.qtbot import QtBot

from tests.services.world import PASSPHRASE
from tests.ui.office_pages import Open, focus, opened, press, say
from tests.ui.sheet_writing import (
    ALT,
    CTRL,
    NUMBER,
    SHIFT,
    Key,
    files,
    go,
    line,
    shuts,
    texts,
    theme_of,
    written,
)
from ui.pages.writing_steps import StepsBody
from ui.pages.writing_talk import TalkBody
from ui.sheet_sections import STEPS, TALK
from veldtool.domain.records import Sign
from veldtool.services.recording import record
from veldtool.services.session import Session

__all__ = ["opened"]


def test_points_are_typed_in_place_and_enter_goes_to_the_next_line(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(files)
    page = go(one, qtbot)
    press(one, Key.Key_Down, ALT)
    assert page.content.at == "1b"
    press(one, Key.Key_Insert, SHIFT)
    assert focus(one) is line(page, Sign.MINUS)
    say(one, "Plannen komen laat")
    press(one, Key.Key_Return)
    say(one, "Doelen zijn vaag")
    press(one, Key.Key_Escape)
    page.finish_typing()
    qtbot.waitUntil(lambda: texts(page) == ["Plannen komen laat", "Doelen zijn vaag"])
    assert page.view is not None
    assert {(x.record.theme, x.record.sign) for x in page.view.points} == {("1b", Sign.MINUS)}


def test_the_preview_and_the_checks_follow_what_is_being_typed(opened: Open, qtbot: QtBot) -> None:
    one = opened(files)
    page = go(one, qtbot)
    qtbot.waitUntil(lambda: bool(page.paper.preview.pages))
    say(one, f"Zie {NUMBER} nu.")
    qtbot.waitUntil(lambda: shuts(page) == 1)
    assert page.content.heads["1a"].state == "1 blokkeren"
    qtbot.waitUntil(lambda: NUMBER in page.paper.preview.pages[0].facts.text)
    assert theme_of(page).columns[Sign.PLUS].lines[0].busy  # nothing of it is recorded for that


def test_two_letters_at_once_make_one_point(opened: Open, qtbot: QtBot) -> None:
    one = opened(files)
    page = go(one, qtbot)
    say(one, "Snel getypt voor er een punt is")
    press(one, Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: texts(page) == ["Snel getypt voor er een punt is"])
    press(one, Key.Key_Up, ALT)
    lines = theme_of(page).columns[Sign.PLUS].lines
    qtbot.waitUntil(lambda: [bool(x.record_id) for x in lines] == [True, False])


def test_one_undo_takes_back_a_sentence_and_the_next_its_point(opened: Open, qtbot: QtBot) -> None:
    one = opened(files)
    page = go(one, qtbot)
    say(one, "Een hele zin")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: texts(page) == ["Een hele zin"])
    press(one, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: texts(page) == [""])
    press(one, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: texts(page) == [])


def test_a_lock_in_the_middle_of_the_first_letters_loses_none(opened: Open, qtbot: QtBot) -> None:
    one = opened(files)
    page = go(one, qtbot)
    say(one, "Nog geen punt")
    assert texts(page) == []
    one.window.lock()
    qtbot.waitUntil(one.window.unlock.isVisible)
    found: list[str] = []
    one.worker.ask(lambda desk: desk.unlock(desk.inspections()[0].id, PASSPHRASE))
    one.worker.ask(lambda desk: [x.record.text for x in desk.feedback.view().points], found.extend)
    qtbot.waitUntil(lambda: found == ["Nog geen punt"])


def test_an_older_look_does_not_put_back_what_was_just_recorded(opened: Open, qtbot: QtBot) -> None:
    one = opened(written)
    page = go(one, qtbot)
    older = page.view
    assert older is not None
    press(one, Key.Key_End)
    say(one, " Elke week.")
    press(one, Key.Key_Return)
    text = theme_of(page).columns[Sign.PLUS].lines[0].text
    page.content.show_view(older)
    assert text.toPlainText().endswith("Elke week.")
    qtbot.waitUntil(lambda: texts(page)[0].endswith("Elke week."))
    assert text.toPlainText().endswith("Elke week.")


def test_backspace_in_an_empty_point_takes_it_away(opened: Open, qtbot: QtBot) -> None:
    one = opened(written)
    page = go(one, qtbot)
    press(one, Key.Key_A, CTRL)
    press(one, Key.Key_Delete)
    press(one, Key.Key_Backspace)
    qtbot.waitUntil(lambda: len(texts(page)) == 1)
    press(one, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(texts(page)) == 2)


def test_a_point_moves_within_its_column_and_the_order_is_an_operation(
    opened: Open, qtbot: QtBot
) -> None:
    def three(lead: Session) -> None:
        files(lead)
        for n, order in enumerate(("c", "c", "e"), 1):  # two devices gave the same place
            fields = {"theme": "1a", "sign": "+", "text": f"Punt {n}", "order": order}
            record(lead, "sheet_point", f"p{n}", fields)

    one = opened(three)
    page = go(one, qtbot)
    press(one, Key.Key_Down)
    assert page.current_record() == ("sheet_point", "p2")
    press(one, Key.Key_Up, ALT | SHIFT)
    qtbot.waitUntil(lambda: texts(page) == ["Punt 2", "Punt 1", "Punt 3"])
    assert page.current_record() == ("sheet_point", "p2")
    press(one, Key.Key_Up, ALT | SHIFT)  # it is the first one already
    press(one, Key.Key_Down, ALT | SHIFT)
    qtbot.waitUntil(lambda: texts(page) == ["Punt 1", "Punt 2", "Punt 3"])
    press(one, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: texts(page) == ["Punt 2", "Punt 1", "Punt 3"])


def test_a_point_goes_to_the_other_column_and_to_another_theme(opened: Open, qtbot: QtBot) -> None:
    def stray(lead: Session) -> None:
        files(lead)
        record(lead, "sheet_point", "p1", {"text": "Zonder kolom", "theme": "9"})

    one = opened(stray)
    page = go(one, qtbot)
    qtbot.waitUntil(lambda: len(theme_of(page).columns[Sign.MINUS].lines) == 2)
    line(page, Sign.MINUS).setFocus()

    def stands() -> tuple[str, Sign | None]:
        assert page.view is not None
        (point,) = (x.record for x in page.view.points)
        return point.theme, point.sign

    press(one, Key.Key_Left, ALT | SHIFT)
    qtbot.waitUntil(lambda: stands() == ("1a", Sign.PLUS))
    qtbot.waitUntil(lambda: focus(one) is line(page, Sign.PLUS))
    press(one, Key.Key_PageDown, ALT | SHIFT)
    qtbot.waitUntil(lambda: stands() == ("1b", Sign.PLUS))
    qtbot.waitUntil(lambda: page.content.at == "1b")
    assert focus(one) is line(page, Sign.PLUS)


def test_the_sources_of_a_point_are_seen_and_changed(opened: Open, qtbot: QtBot) -> None:
    def said_lines(lead: Session) -> None:
        written(lead)
        record(lead, "interview", "g1", {"code": "G07"})
        for n in (1, 2):
            fields = {"text": f"regel {n}", "norms": [["1a.1", "+"]], "order": f"{n}"}
            record(lead, "statement", f"g1/s{n}", fields)
        record(lead, "sheet_point", "p1", {"sources": ["g1/s1"]})

    one = opened(said_lines)
    page = go(one, qtbot)
    body = theme_of(page)
    qtbot.waitUntil(lambda: "G07 (norm 1a.1)" in body._rests[Sign.PLUS].text())
    press(one, Key.Key_B, ALT)
    picker = body.pickers[Sign.PLUS]
    qtbot.waitUntil(lambda: focus(one) is picker.list)
    assert picker.list.row is not None
    assert "regel 1" in picker.list.row.spoken()
    press(one, Key.Key_Return)

    def sources() -> tuple[str, ...]:
        assert page.view is not None
        return page.view.points[0].record.sources

    qtbot.waitUntil(lambda: sources() == ())
    qtbot.waitUntil(lambda: len(picker.list.rows.rows) > 2)
    press(one, Key.Key_Down)
    assert "regel 2" in picker.list.row.spoken()
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: sources() == ("g1/s2",))
    press(one, Key.Key_Escape)
    assert focus(one) is line(page, Sign.PLUS)


def test_a_finding_begins_a_point_on_an_empty_line(opened: Open, qtbot: QtBot) -> None:
    def heard(lead: Session) -> None:
        files(lead)
        record(lead, "interview", "g1", {"code": "G07"})
        record(lead, "statement", "g1/s1", {"text": "regel", "norms": [["1a.1", "+"]]})

    one = opened(heard)
    page = go(one, qtbot)
    press(one, Key.Key_B, ALT)
    picker = theme_of(page).pickers[Sign.PLUS]
    qtbot.waitUntil(lambda: focus(one) is picker.list)
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: page.current_record() is not None)
    assert focus(one) is line(page, Sign.PLUS)
    assert page.view is not None
    assert page.view.points[0].record.sources == ("g1/s1",)


def test_a_figure_is_picked_with_enter_shows_its_sum_and_a_changed_one_is_confirmed(
    opened: Open, qtbot: QtBot
) -> None:
    def changed(lead: Session) -> None:
        files(lead)
        figure = {"theme": "1a", "item": "client.JB05", "seen": "1 van 6"}
        record(lead, "sheet_figure", "f1", figure)
        record(lead, "answer", "d1/JB01", {"value": "niet vast te stellen"})

    one = opened(changed)
    page = go(one, qtbot)
    figures = theme_of(page).figures
    assert any("was 1 van 6" in row.spoken() for row in figures.rows.rows)
    assert "2 + 4 = 6" in figures.rows.rows[0].spoken()
    assert shuts(page) == 1
    press(one, Key.Key_F8)
    assert focus(one) is figures
    press(one, Key.Key_R, ALT)
    qtbot.waitUntil(lambda: shuts(page) == 0)
    press(one, Key.Key_Delete)
    qtbot.waitUntil(lambda: page.view is not None and page.view.figures == ())
    press(one, Key.Key_T, CTRL)
    assert focus(one) is theme_of(page).counts.list
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: page.view is not None and len(page.view.figures) == 1)
    press(one, Key.Key_Escape)
    assert theme_of(page).counts.isHidden()


def test_a_count_is_found_by_a_word_of_it(opened: Open, qtbot: QtBot) -> None:
    def answered(lead: Session) -> None:
        files(lead)
        for item in ("JB01", "JB02", "JB03"):
            record(lead, "answer", f"d1/{item}", {"value": "ja"})

    one = opened(answered)
    page = go(one, qtbot)
    press(one, Key.Key_T, CTRL)
    rows = theme_of(page).counts.list.rows.rows
    assert len(rows) > 1
    last = rows[-1]
    word = last.title.split()[-2]
    say(one, f"{word} {last.title.split()[-1]}")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: page.view is not None and len(page.view.figures) == 1)
    assert page.view is not None
    assert page.view.figures[0].record.item == last.id


def test_a_next_step_takes_a_day_or_words(opened: Open, qtbot: QtBot) -> None:
    one = opened(files)
    page = go(one, qtbot)
    page.content.open_section(STEPS)
    press(one, Key.Key_Insert)
    body = page.content.body
    assert isinstance(body, StepsBody)
    qtbot.waitUntil(lambda: bool(body.cards) and focus(one) is body.cards[0].what.text)
    say(one, "Overzicht van scholing")
    body.cards[0].form.take_focus("by")
    say(one, "17 juni 2026")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: page.view is not None and page.view.steps[0].by == "2026-06-17")
    assert page.view is not None
    assert page.view.steps[0].what == "Overzicht van scholing"
    body.cards[0].form.take_focus("by")
    press(one, Key.Key_A, CTRL)
    say(one, "vier weken na ontvangst")
    page.finish_typing()
    qtbot.waitUntil(
        lambda: page.view is not None and page.view.steps[0].by == "vier weken na ontvangst"
    )


def test_the_talk_and_its_promises_are_recorded(opened: Open, qtbot: QtBot) -> None:
    one = opened(files)
    page = go(one, qtbot)
    page.content.open_section(TALK)
    body = page.content.body
    assert isinstance(body, TalkBody)
    body.talk.take_focus("present")
    say(one, "bestuurder, teammanager")
    body.talk.take_focus("copies")
    say(one, "3")
    page.finish_typing()
    qtbot.waitUntil(lambda: page.view is not None and page.view.talk.copies == 3)
    assert page.view is not None
    assert page.view.talk.present == ("bestuurder", "teammanager")
    press(one, Key.Key_Insert)
    qtbot.waitUntil(lambda: page.current_record() not in (None, ("feedback_talk", "feedback")))
    say(one, "Stuurt het overzicht")
    page.finish_typing()
    qtbot.waitUntil(lambda: [x.text for x in page.view.promises] == ["Stuurt het overzicht"])  # type: ignore[union-attr]


def test_the_window_comes_back_to_the_line_where_one_was(opened: Open, qtbot: QtBot) -> None:
    one = opened(written)
    page = go(one, qtbot)
    press(one, Key.Key_Tab)
    press(one, Key.Key_Tab)
    assert page.current_record() == ("sheet_point", "p2")
    for _ in range(5):
        press(one, Key.Key_Right)
    place = page.place()
    page.content.step_section(1)
    page.restore(place)
    page.enter()
    qtbot.waitUntil(lambda: page.current_record() == ("sheet_point", "p2"))
    assert theme_of(page).columns[Sign.MINUS].lines[0].text.place() == 5
