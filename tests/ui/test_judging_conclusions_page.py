"""Conclusions, closing, two versions and the second screen, by keys alone in the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tests.services import world as world_module
from tests.services.world import World
from tests.ui.judging_room import CTRL, Key, Room, fill, sit_down
from tests.ui.offices import Office
from ui.pages.judging_reading import View
from ui.theme import Look
from ui.widgets.projected_parts import KeyButton
from veldtool.domain.judging.standing import TRUST
from veldtool.domain.records import ScoreState
from veldtool.services.judging.blind import MASK
from veldtool.services.judging.desk import JudgingDesk
from veldtool.services.judging.views import Revealing
from veldtool.services.leading import appoint
from veldtool.services.recording import record
from veldtool.services.scoring import record_score
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench

CAP = """
[[caps]]
id = "wachtlijst"
fact = "wachtlijst"
fact_text = "Er is een wachtlijst"
themes = ["1a"]
scale = "{scale}"
highest = "{highest}"
reason = "Met een wachtlijst is niet alles in orde."
"""


def park(*norms: str) -> Callable[[Session], object]:
    def parked(lead: Session) -> None:
        for norm in norms:
            record(lead, "judgement", norm, {"parked": True})

    return parked


@pytest.fixture
def room(look: Look, qtbot: QtBot, tmp_path: Path) -> Room:
    return sit_down(look, qtbot, tmp_path, park("1a.2", "1a.3"))


def subject(room: Room) -> str:
    return room.found().conclusion.id


def test_the_last_norm_of_a_theme_leads_to_its_judgement(room: Room) -> None:
    room.press(Key.Key_Return, hold=CTRL)
    room.press("3")
    assert "Vastleggen en oordeel thema 1a" in room.page.stage.bottom.next.text()
    room.press(Key.Key_Return, hold=CTRL)
    assert (room.found().view, subject(room)) == (View.CONCLUSIONS, "1a")
    room.press("3")
    assert room.found().conclusion.given[0].word == "grotendeels onvoldoende"
    assert "MB, " in room.shown()
    room.press(Key.Key_Return, hold=CTRL)
    assert (room.found().view, room.norm().id) == (View.NORM, "1b.1")


def test_no_judgement_asks_why_and_is_not_chosen_without(room: Room) -> None:
    room.press("p", "c", "0")
    assert "Waarom is er geen oordeel?" in room.shown()
    room.press(Key.Key_Return)
    assert "hoort een reden" in room.shown()
    assert room.found().conclusion.given[0].choice == ""
    room.press("0")
    room.press("Te weinig bronnen.", Key.Key_Return)
    (given,) = room.found().conclusion.given
    assert (given.word, given.reason) == ("geen oordeel", "Te weinig bronnen.")


def test_trust_remarks_reason_and_parts_by_keys(room: Room) -> None:
    room.press("c")
    room.press(Key.Key_PageUp)
    assert subject(room) == TRUST
    room.press("2")
    assert "verminderd vertrouwen" in room.page.stage.conclusion.choice.buttons[1].text()
    assert room.page.stage.conclusion.choice.buttons[1].isChecked()
    room.press("t")
    room.press("De bestuurder.", Key.Key_Return)
    assert "De bestuurder." in room.shown()
    room.press(*[Key.Key_PageUp] * 3)
    assert subject(room) == "4"
    room.press("t")
    room.press("Wachttijden lopen op.", Key.Key_Return)
    assert room.found().unjudged[0].remark == "Wachttijden lopen op."
    room.press(Key.Key_Escape)
    assert room.found().view is View.NORM


def test_a_theme_is_judged_apart_where_its_norm_is(room: Room) -> None:
    room.press(Key.Key_Return, hold=CTRL)
    room.press("s", "1", "b", "4")
    room.press(Key.Key_Return, hold=CTRL)
    assert "1a.1 is apart beoordeeld" in room.shown()
    room.press("s", "1", "b", "4", "m")
    room.press("Alleen JR schiet tekort.", Key.Key_Return)
    given = room.found().conclusion.given
    assert [(one.group, one.place, one.reason) for one in given] == [
        ("JB", 0, ""),
        ("JR", 3, "Alleen JR schiet tekort."),
    ]


def test_a_judgement_that_waits_says_for_what_and_takes_no_key(room: Room) -> None:
    room.press("c", Key.Key_PageDown)
    assert "Wacht op norm 1b.1, 1b.2 en 1b.3" in room.shown()
    room.press("1")
    assert "wacht nog op" in room.shown()
    assert room.found().conclusion.given[0].choice == ""


def test_a_rule_with_a_ceiling_shows_before_after_and_why(
    look: Look, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = CAP.format(scale="thema", highest="grotendeels-onvoldoende")
    monkeypatch.setattr(world_module, "FRAMEWORK", world_module.FRAMEWORK + rules)
    room = sit_down(look, qtbot, tmp_path, park("1a.1", "1a.2", "1a.3"))
    room.press("c", "1")
    assert "wordt" not in room.shown()
    room.press(Key.Key_F6, Key.Key_F6, Key.Key_F6)
    rules_shown = room.page.stage.conclusion.rules
    assert QApplication.focusWidget() is rules_shown
    room.press(" ")
    said = room.shown()
    assert "voldoende wordt grotendeels onvoldoende" in said
    assert "Er is een wachtlijst" in said
    assert "Met een wachtlijst is niet alles in orde." in said
    assert room.found().conclusion.given[0].choice == "voldoende"
    assert rules_shown.item(0).text().startswith("■")
    assert QApplication.focusWidget() is rules_shown
    room.press(" ")
    assert "wordt" not in room.shown()


def test_a_ceiling_on_a_norm_leaves_what_was_chosen(
    look: Look, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = CAP.format(scale="norm", highest="grotendeels")
    monkeypatch.setattr(world_module, "FRAMEWORK", world_module.FRAMEWORK + rules)
    said = {"institution": "De Haven", "facts": ["wachtlijst"]}
    room = sit_down(look, qtbot, tmp_path, lambda lead: record(lead, "visit", "visit", said))
    room.press(Key.Key_Return, hold=CTRL)
    room.press("1")
    assert "Voldoet wordt Voldoet grotendeels: Er is een wachtlijst" in room.shown()
    assert room.norm().given[0].choice == "voldoet"
    room.press("3")
    assert "wordt Voldoet grotendeels" not in room.shown()


def test_closing_reopening_and_what_came_late(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    room = sit_down(look, qtbot, tmp_path)
    room.press("k")
    assert room.shell.rail.isVisible()
    assert "2 gesprekken" in room.shown()
    assert "elke score voorlopig" in room.shown()
    coming = room.page.stage.closing.listed
    assert any("20 normen zonder" in coming.item(row).text() for row in range(coming.count()))
    room.press(Key.Key_Return, hold=CTRL)
    assert "Afgesloten op" in room.shown()
    room.opened.worker.do(lambda desk: desk.judging.seen_too_little("1a.3"))
    room.settle()
    assert "binnengekomen na het afsluiten" in room.shown()
    room.press(Key.Key_Escape, "2")
    assert not room.norm().may_write
    room.press("k")
    room.press(Key.Key_Return, hold=CTRL)
    room.press(Key.Key_Return)
    assert "waarom het afgesloten bezoek" in room.shown()
    room.press(Key.Key_Return, hold=CTRL)
    room.press("Registercheck kwam binnen.", Key.Key_Return)
    assert "Dit bezoek is nog open" in room.shown()
    assert "Registercheck kwam binnen." in room.shown()


def test_two_versions_of_a_team_score_stand_side_by_side(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    world = World(tmp_path)
    office = Office(world, look, qtbot, tmp_path)
    office.found(fill, lambda lead: two_leads_choose(world, lead))
    room = Room(office.open(), qtbot)
    assert room.norm().revealing is Revealing.DONE
    assert "2 versies" in room.shown()
    assert "“Voldoet” (MB" in room.shown()
    assert "“Voldoet niet” (av" in room.shown()
    room.press("4")
    assert "2 versies" not in room.shown()
    assert room.norm().given[0].choice == "voldoet-niet"


def two_leads_choose(world: World, lead: Session) -> None:
    other = world.join_approved(lead, "av")
    appoint(lead, other.store.identity.device)
    record_score(other, "1a.1", "", "", ScoreState.SEEN_TOO_LITTLE)
    world.exchange_all(lead, other)
    for session, choice in ((lead, "voldoet"), (other, "voldoet-niet")):
        desk = JudgingDesk(Workbench(session))
        desk.reveal("1a.1")
        desk.choose("1a.1", choice)
    world.exchange_all(lead, other)


def test_a_room_reads_masked_texts_and_the_laptop_the_whole(room: Room) -> None:
    room.press(Key.Key_Return, hold=CTRL)
    room.press("m")
    room.press("Zie D01 en mevrouw Jansen.", Key.Key_Return)
    assert f"Zie {MASK} en mevrouw {MASK}." in room.shown()
    assert "D01" not in room.shown()
    room.press(Key.Key_Escape)
    assert "Zie D01 en mevrouw Jansen." in room.shown()


def test_the_second_screen_is_blind_and_the_laptop_keeps_the_keys(room: Room) -> None:
    room.press("d")
    assert "geen tweede scherm" in room.shown()
    room.page.projection.others = lambda: [QGuiApplication.primaryScreen()]
    room.press(Key.Key_Return, hold=CTRL)
    room.press("m")
    room.press("Zie D01.", Key.Key_Return)
    room.press("d")
    window = room.page.projection.window
    assert window is not None
    assert (window.isVisible(), window.windowTitle()) == (True, "Veldtool")
    assert room.page.projecting
    assert QApplication.focusWidget() is room.page
    assert not room.shell.rail.isVisible()
    assert "Zie D01." in room.shown()
    room.press("3")
    seen = "\n".join(one.text() for one in window.findChildren(QLabel) if one.isVisible())
    assert f"Zie {MASK}." in seen
    assert "D01" not in seen
    assert not [one for one in window.findChildren(QLineEdit) if one.isVisible()]
    assert any(one.isChecked() for one in window.findChildren(KeyButton))
    room.press(Key.Key_Escape)
    assert room.page.projection.window is None
    assert "D01" not in room.shown()
    room.press(Key.Key_Escape)
    assert "D01" in room.shown()
    assert not room.page.projecting


def test_a_lost_second_screen_fixes_nothing_and_the_session_goes_on(room: Room) -> None:
    screen = QGuiApplication.primaryScreen()
    room.page.projection.others = lambda: [screen]
    room.press(Key.Key_Return, hold=CTRL)
    room.press("d", "3")
    room.page.projection.removed(screen)
    room.settle()
    assert room.page.projection.window is None
    assert "Het tweede scherm is weg" in room.shown()
    assert (room.norm().given[0].choice, room.norm().given[0].fixed) == ("grotendeels-niet", False)
    assert not room.shell.rail.isVisible()


def window_shown(window: QWidget) -> bool:
    return isValid(window) and window.isVisible()


@pytest.mark.parametrize("act", ["lock", "leave"])
def test_locking_and_leaving_end_the_projection(room: Room, act: str) -> None:
    room.page.projection.others = lambda: [QGuiApplication.primaryScreen()]
    room.press("d")
    window = room.page.projection.window
    assert window is not None
    if act == "lock":
        room.opened.window.lock()
    else:
        room.shell.go_to("norms")
    room.qtbot.waitUntil(lambda: not window_shown(window))


def test_the_closing_is_never_on_the_second_screen(room: Room) -> None:
    room.page.projection.others = lambda: [QGuiApplication.primaryScreen()]
    room.press("d", "k")
    assert room.found().view is View.CLOSING
    assert (room.page.projection.window, room.page.projecting) == (None, False)


def test_an_interrupted_session_goes_on_where_it_was(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    office = Office(World(tmp_path), look, qtbot, tmp_path)
    office.found(fill)
    room = Room(office.open(), qtbot)
    room.press(Key.Key_PageDown)
    room.press("c", Key.Key_PageDown, Key.Key_PageDown)
    assert subject(room) == "1"
    room.shell.keep_place()
    room.settle()
    room.opened.window.close()
    room.opened.worker.stop()
    again = office.open()
    qtbot.waitUntil(lambda: again.shell.page is not again.shell.overview)
    back = Room(again, qtbot)
    assert (back.found().view, subject(back), back.norm().id) == (View.CONCLUSIONS, "1", "1a.2")


@pytest.mark.parametrize("size", [(1366, 738), (1280, 640), (1920, 1080), (683, 384)])
def test_conclusions_and_closing_fit(room: Room, size: tuple[int, int]) -> None:
    room.opened.window.setMinimumSize(1, 1)
    room.opened.window.resize(*size)
    for key in ("c", "k"):
        room.press(key)
        stage = room.page.stage
        for button in (one for one in stage.findChildren(KeyButton) if one.isVisible()):
            assert button.fits(), button.text()
            assert button.accessibleName()
        for word in (one for one in stage.findChildren(QLabel) if one.isVisible()):
            assert stage.rect().contains(word.mapTo(stage, word.rect().center())), word.text()
