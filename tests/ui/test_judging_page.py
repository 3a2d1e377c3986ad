"""The judgement session by keys alone, in the real window on a real record."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.judging_room import CTRL, LONG, NONE, Key, Room, sit_down
from ui.pages.judging_cards import ScoreCard
from ui.theme import Look
from ui.widgets.projected_parts import KeyButton
from veldtool.domain.judging.standing import NormStanding
from veldtool.services.judging.views import Order, Revealing


@pytest.fixture
def room(look: Look, qtbot: QtBot, tmp_path: Path) -> Room:
    return sit_down(look, qtbot, tmp_path)


def test_a_norm_from_reveal_to_fixed_by_keys(room: Room) -> None:
    assert room.norm().revealing is Revealing.READY
    assert "MB" in room.shown()
    assert "Voldoet grotendeels niet" not in room.shown()
    room.press(Key.Key_Return, hold=CTRL)
    assert room.norm().revealing is Revealing.DONE
    assert "Voldoet grotendeels niet" in room.shown()
    room.press("3")
    assert room.norm().given[0].choice == "grotendeels-niet"
    room.press("m")
    room.press("Weinig zicht, ouders en dossiers.", Key.Key_Return)
    room.press(Key.Key_Insert)
    room.press("Niet elk kind wordt gezien.", Key.Key_Return)
    room.press("Onveiligheid blijft verborgen.", Key.Key_Return)
    (point,) = room.norm().points
    assert (point.text, point.why) == (
        "Niet elk kind wordt gezien.",
        "Onveiligheid blijft verborgen.",
    )
    room.press(Key.Key_Return, hold=CTRL)
    assert room.norm().id == "1a.2"
    room.press(Key.Key_PageUp)
    assert (room.norm().id, room.norm().standing) == ("1a.1", NormStanding.SETTLED)
    assert room.norm().given[0].reason == "Weinig zicht, ouders en dossiers."


def test_moving_on_fixes_nothing(room: Room) -> None:
    room.press(Key.Key_Return, hold=CTRL)
    room.press("2", Key.Key_PageDown, Key.Key_PageUp)
    assert (room.norm().given[0].choice, room.norm().standing) == ("grotendeels", NormStanding.OPEN)


def test_a_shortcoming_that_was_never_written_goes_away(room: Room) -> None:
    room.press(Key.Key_Insert)
    room.press(Key.Key_Escape)
    assert [one.text for one in room.norm().points] == [""]
    room.press(Key.Key_PageDown, Key.Key_PageUp)
    assert room.norm().points == ()


def test_a_remark_on_the_theme_without_judgement(room: Room) -> None:
    room.press("u")
    room.press("Wachttijden lopen op.", Key.Key_Return)
    assert room.page.found is not None
    assert [(one.id, one.remark) for one in room.page.found.unjudged] == [
        ("4", "Wachttijden lopen op.")
    ]


def test_what_is_missing_is_said_and_nothing_is_lost(room: Room) -> None:
    room.press(Key.Key_Return, hold=CTRL)
    room.press(Key.Key_Return, hold=CTRL)
    assert "Kies eerst een teamscore" in room.shown()
    room.press("0")
    assert "Waarom is de norm niet beoordeeld?" in room.shown()
    room.press(Key.Key_Return)
    room.press(Key.Key_Return, hold=CTRL)
    assert "hoort een motivering" in room.shown()
    assert room.norm().id == "1a.1"


def test_no_own_score_with_g_then_the_norm_can_be_shown(room: Room) -> None:
    room.press(Key.Key_PageUp)
    assert room.norm().revealing is Revealing.OWN_FIRST
    assert "Nog niemand heeft" in room.shown()
    room.press("g")
    assert room.norm().revealing is Revealing.READY
    room.press(Key.Key_Return, hold=CTRL)
    assert "Geen eigen score, te weinig gezien" in room.shown()


def test_order_parking_and_the_two_parts(room: Room) -> None:
    room.press("p")
    assert room.norm().standing is NormStanding.PARKED
    room.press("o")
    assert room.page.found is not None
    assert room.page.found.plan.order is Order.DIVIDED
    room.press(Key.Key_Return, hold=CTRL)
    room.press("s")
    room.press("1")
    room.press("b")
    room.press("4")
    assert [(one.group, one.place) for one in room.norm().given] == [("JB", 0), ("JR", 3)]


def test_no_words_of_people_and_no_codes_are_projected(room: Room) -> None:
    room.press(Key.Key_Return, hold=CTRL)
    assert "GEHEIM" not in room.shown()
    assert "G07" not in room.shown()
    assert "D01" not in room.shown()
    assert "1 van 3" in room.shown()


def test_escape_closes_the_field_then_ends_the_projection(room: Room) -> None:
    assert not room.shell.rail.isVisible()
    room.press(Key.Key_Return, hold=CTRL)
    room.press("m")
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    room.press(Key.Key_Escape)
    assert not room.page.stage.strip.entry.isVisible()
    room.press(Key.Key_Escape)
    assert room.shell.rail.isVisible()
    room.shell.go_to("norms")
    assert room.shell.rail.isVisible()


def test_a_long_reason_ends_after_four_lines_and_enter_shows_all(room: Room) -> None:
    room.press(Key.Key_Return, hold=CTRL)
    card = room.page.findChildren(ScoreCard)[0]
    shown = card.said.shown().split("\n")
    assert 1 < len(shown) <= 4
    assert shown[-1].endswith("…")
    assert LONG in card.accessibleName()
    room.press(Key.Key_F6)
    assert QApplication.focusWidget() is card
    room.press(Key.Key_Return)
    assert room.detail() == [f"MB {LONG}"]
    room.press(Key.Key_Escape)
    assert card.isVisible()


def test_all_the_evidence_on_one_key_contradictions_and_gaps_first(room: Room) -> None:
    room.press("e")
    found = room.detail()
    assert found[0].startswith("! Tegenstrijdig")
    assert found[1].startswith("! Niets van")
    assert any("1 van 3" in line for line in found[2:])
    assert not any("GEHEIM" in line or "G07" in line for line in found)
    room.press("e")
    assert not room.page.stage.norm.detail.isVisible()


def test_names_and_nothing_cut_off(room: Room) -> None:
    room.opened.window.resize(1366, 768)
    room.press(Key.Key_Return, hold=CTRL)
    room.press(Key.Key_Insert)
    room.press("Niet elke jeugdige wordt gezien.", Key.Key_Return, Key.Key_Return)
    room.settle()
    stage = room.page.stage
    assert stage.norm.side.points.accessibleName()
    assert stage.norm.side.norms.accessibleName()
    room_of = QRect(QPoint(0, 0), stage.size())
    words = [one for one in stage.findChildren(QLabel) if one.isVisible()]
    for word in words:
        assert room_of.contains(QRect(word.mapTo(stage, QPoint(0, 0)), word.size())), word.text()
        assert word.height() >= word.heightForWidth(word.width()), word.text()
    for button in (one for one in stage.findChildren(KeyButton) if one.isVisible()):
        at = QRect(button.mapTo(stage, QPoint(0, 0)), button.size())
        assert room_of.contains(at), button.text()
        assert button.fits(), button.text()
        assert button.accessibleName()
    norms = stage.norm.side.norms
    last = norms.visualItemRect(norms.item(norms.count() - 1))
    assert last.bottom() <= norms.viewport().height()


def test_the_canvas_fills_the_window(room: Room) -> None:
    for wide, high in ((1366, 738), (1280, 640), (1920, 1080)):
        room.opened.window.resize(wide, high)
        room.settle()
        assert room.page.stage.size() == room.page.canvas.size()


def test_everything_grows_with_the_window(room: Room) -> None:
    room.opened.window.resize(1366, 768)
    small = room.page.canvas.scale
    room.opened.window.resize(2732, 1536)
    assert room.page.canvas.scale == pytest.approx(2 * small, rel=0.02)


def test_fast_fingers_are_about_the_norm_that_comes(room: Room) -> None:
    page = room.page
    page.setFocus()
    for key, hold in (
        *((Key.Key_Return, CTRL), (Key.Key_3, NONE), (Key.Key_Return, CTRL)),
        *((Key.Key_Return, CTRL), (Key.Key_2, NONE)),
        *((Key.Key_PageDown, NONE), (Key.Key_PageUp, NONE)),
    ):
        QTest.keyClick(page, key, hold)
    room.qtbot.waitUntil(lambda: room.norm().id == "1a.2" and bool(room.norm().given[0].choice))
    room.settle()
    assert (room.norm().given[0].choice, room.norm().given[0].fixed) == ("grotendeels", False)
    room.press(Key.Key_PageUp)
    assert (room.norm().given[0].choice, room.norm().given[0].fixed) == ("grotendeels-niet", True)


def test_what_is_typed_after_insert_lands_in_the_new_point(room: Room) -> None:
    room.page.setFocus()
    QTest.keyClick(room.page, Key.Key_Insert)
    QTest.keyClicks(room.page, "pas op")
    room.qtbot.waitUntil(lambda: room.page.stage.strip.entry.text() == "pas op")
    room.press(Key.Key_Return, Key.Key_Return)
    assert [one.text for one in room.norm().points] == ["pas op"]
    assert room.norm().standing is NormStanding.OPEN
