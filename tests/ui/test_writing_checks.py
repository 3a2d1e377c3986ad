"""The checks of the feedback sheet: walked with F8, mended or let stay, by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.adapters.pdf_reading import page_texts
from tests.services.world import PASSPHRASE
from tests.ui.office_pages import Open, focus, opened, press, say
from tests.ui.sheet_writing import (
    ALT,
    CTRL,
    NUMBER,
    Key,
    files,
    findings,
    go,
    line,
    said,
    shuts,
    texts,
    theme_of,
    written,
)
from veldtool.domain.records import Sign
from veldtool.services.judging.closing import close_record
from veldtool.services.session import Session

__all__ = ["opened"]


def test_f8_walks_the_findings_what_blocks_first_with_the_cursor_on_the_words(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(written)
    page = go(one, qtbot)
    press(one, Key.Key_F8)
    assert page.check is not None
    assert page.check.finding.key == "privacy.citizen_number"
    text = theme_of(page).columns[Sign.MINUS].lines[0].text
    assert focus(one) is text
    assert text.textCursor().selectedText() == NUMBER
    press(one, Key.Key_F8)
    assert page.check.finding.key == "wording.how_many"
    assert focus(one) is line(page, Sign.PLUS)
    press(one, Key.Key_F8)
    assert page.check.finding.key == "privacy.citizen_number"
    assert page.current_record() == ("sheet_point", "p2")


def test_the_words_have_a_wave_and_their_line_the_number(opened: Open, qtbot: QtBot) -> None:
    one = opened(written)
    page = go(one, qtbot)
    bad = theme_of(page).columns[Sign.MINUS].lines[0]
    (wave,) = bad.text.extraSelections()
    assert wave.cursor.selectedText() == NUMBER
    assert wave.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline
    assert [number for number, _ in bad.margin.numbers] == [1]
    assert bad.text.accessibleDescription() == "1: mogelijk BSN"
    press(one, Key.Key_F8)
    say(one, "elders")
    assert bad.text.extraSelections() == []


def test_what_blocks_what_asks_attention_and_what_is_in_order_are_counted(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(written)
    page = go(one, qtbot)
    heads = [row for row in findings(page) if row.startswith(("Blok", "Let op", "In orde"))]
    assert heads[:2] == ["Blokkeert afdrukken, 1", "Let op, 1"]
    assert heads[2].startswith("In orde, ")
    assert any("geen geboortedata" in row for row in findings(page))
    assert not any("geen BSN" in row for row in findings(page))


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
    assert focus(one) is page.checks.mending.reason
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: "reden" in said(one))
    assert focus(one) is page.checks.mending.reason
    say(one, "een zaaknummer")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: shuts(page) == 0)
    qtbot.waitUntil(lambda: focus(one) is line(page, Sign.MINUS))
    kept = next(n for n, row in enumerate(page.checks.list.rows.rows) if row.quiet)
    page.checks.list.choose(kept)
    assert "een zaaknummer" in findings(page)[kept]
    press(one, Key.Key_R, ALT)
    qtbot.waitUntil(lambda: shuts(page) == 1)


def test_tab_goes_from_a_finding_to_what_can_be_done_about_it(opened: Open, qtbot: QtBot) -> None:
    one = opened(written)
    page = go(one, qtbot)
    press(one, Key.Key_F8)
    page.checks.list.setFocus()
    for button in (page.checks.mending.strike, page.checks.mending.accept):
        press(one, Key.Key_Tab)
        assert focus(one) is button
    press(one, Key.Key_Return)
    assert focus(one) is page.checks.mending.reason
    press(one, Key.Key_Down)  # goes to no other finding
    assert page.check is not None
    assert page.check.finding.key == "privacy.citizen_number"


def test_escape_asks_no_reason_any_more(opened: Open, qtbot: QtBot) -> None:
    one = opened(written)
    page = go(one, qtbot)
    press(one, Key.Key_F8)
    press(one, Key.Key_R, ALT)
    say(one, "toch niet")
    press(one, Key.Key_Escape)
    assert page.checks.mending.reason.isHidden()
    assert focus(one) is line(page, Sign.MINUS)
    assert shuts(page) == 1
    press(one, Key.Key_R, ALT)
    assert page.checks.mending.reason.text() == "toch niet"  # nothing that was typed is gone


def test_a_reason_that_was_not_given_yet_outlives_a_lock(opened: Open, qtbot: QtBot) -> None:
    one = opened(written)
    page = go(one, qtbot)
    press(one, Key.Key_F8)
    press(one, Key.Key_R, ALT)
    say(one, "het nummer van een wet")
    one.window.lock()
    qtbot.waitUntil(one.window.unlock.isVisible)
    QTest.keyClicks(one.window.unlock.field, PASSPHRASE)
    QTest.keyClick(one.window.unlock.field, Key.Key_Return)
    qtbot.waitUntil(lambda: one.window.shell is not None and one.window.shell.isVisible())
    page = go(one, qtbot)
    qtbot.waitUntil(lambda: shuts(page) == 1)
    press(one, Key.Key_F8)
    assert page.check is not None
    reason, finding = page.checks.mending.reason, page.check.finding.id
    qtbot.waitUntil(lambda: reason.text() == "het nummer van een wet")
    assert not reason.isHidden()
    press(one, Key.Key_R, ALT)  # accepts with what is there
    qtbot.waitUntil(lambda: shuts(page) == 0)
    qtbot.waitUntil(lambda: not reason.text())
    found: list[dict[str, str]] = []
    one.worker.ask(lambda desk: desk.typing.unfinished("accepted_finding", finding), found.append)
    qtbot.waitUntil(lambda: found == [{}])


def test_the_ways_out_are_shut_with_the_reason_while_something_blocks(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(written)
    page = go(one, qtbot)
    ways = (page.checks.print, page.checks.stick)
    assert not any(way.isEnabled() for way in ways)
    assert "Eerst 1 punt oplossen" in page.checks.print.accessibleDescription()
    press(one, Key.Key_F8)
    press(one, Key.Key_W, ALT)
    qtbot.waitUntil(lambda: all(way.isEnabled() for way in ways))
    assert "Niets blokkeert" in page.checks.print.accessibleDescription()


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


def test_a_sentence_begins_with_a_count_and_a_number_typed_by_hand_is_marked(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(files)
    page = go(one, qtbot)
    press(one, Key.Key_B, ALT)
    picker = theme_of(page).pickers[Sign.PLUS]
    qtbot.waitUntil(lambda: focus(one) is picker.list)
    say(one, "2 van 6")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: page.current_record() is not None)
    assert texts(page)[0].startswith("2 van 6 ")
    assert shuts(page) == 0
    press(one, Key.Key_Home, CTRL)
    press(one, Key.Key_Delete)
    say(one, "3")
    qtbot.waitUntil(lambda: shuts(page) == 1)
    press(one, Key.Key_F8)
    assert page.checks.mending.strike.text() == "Overnemen"
    press(one, Key.Key_W, ALT)
    qtbot.waitUntil(lambda: shuts(page) == 0)
    assert texts(page)[0].startswith("2 van 6 ")


def test_of_a_closed_record_a_finding_may_stay_and_no_word_is_offered_to_take_out(
    opened: Open, qtbot: QtBot
) -> None:
    def shut(lead: Session) -> None:
        written(lead)
        close_record(lead)

    one = opened(shut)
    page = go(one, qtbot)
    press(one, Key.Key_F8)
    assert page.checks.mending.strike.isHidden()
    assert not page.checks.mending.accept.isHidden()
    press(one, Key.Key_W, ALT)
    qtbot.waitUntil(lambda: "Heropen het eerst" in said(one))
    assert shuts(page) == 1
    press(one, Key.Key_R, ALT)
    QTest.keyClicks(focus(one), "een kenmerk")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: not shuts(page))
    assert page.checks.print.isEnabled()
