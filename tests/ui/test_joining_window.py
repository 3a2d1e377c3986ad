"""Joining and leaving through the window: the colleague's side and the lead's, by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import PASSPHRASE, World
from tests.ui.conftest import Opened, shows_overview
from tests.ui.offices import Office
from tests.ui.test_window_access import cut_off, nameless, wrong_roles
from tests.ui.test_window_lock import every_text
from ui.pages.visit import VisitPage
from ui.theme import Look
from veldtool.domain.oplog.identity import grouped
from veldtool.services.exchange import merge, publish
from veldtool.services.joining import MadePackage, make_package
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.unlocking import unlock

Key = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def lead(world: World) -> Session:
    session = world.found()
    for who, name in (("av", "Anna Visser"), ("jk", "Jan Kok")):
        record(session, "member", who, {"name": name, "initials": who.upper()})
    return session


@pytest.fixture
def package(lead: Session) -> MadePackage:
    return make_package(lead, "av")


def office(world: World, look: Look, qtbot: QtBot, name: str) -> Office:
    return Office(world, look, qtbot, world.place, name)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def say(words: str) -> None:
    QTest.keyClicks(focused(), words)


def press(key: Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(focused(), key, held)


# --- the colleague ---


def begin(opened: Opened, qtbot: QtBot) -> None:
    qtbot.waitUntil(opened.window.start.package_button.isVisible)
    QTest.keyClick(opened.window, Key.Key_B, ALT)
    qtbot.waitUntil(opened.window.arrivals.invitation.file.line.hasFocus)


def open_package(opened: Opened, qtbot: QtBot, path: Path, spoken: str) -> None:
    begin(opened, qtbot)
    say(str(path))
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    say(spoken)
    press(Key.Key_Return)


def test_a_colleague_reads_in_a_visit_by_keyboard_and_reads_the_code_out(
    world: World, package: MadePackage, look: Look, qtbot: QtBot
) -> None:
    path = world.place / "av.age"
    path.write_bytes(package.content)
    opened = office(world, look, qtbot, "av").open()
    open_package(opened, qtbot, path, package.spoken.upper().replace("-", " "))
    cards = opened.window.arrivals
    qtbot.waitUntil(cards.taking_part.passphrase.first.line.hasFocus)
    assert "Anna Visser" in every_text(cards.taking_part)
    assert cards.invitation.code.line.text() == ""
    say(PASSPHRASE)
    press(Key.Key_Tab)
    say(PASSPHRASE)
    press(Key.Key_Return)
    qtbot.waitUntil(cards.read_out.isVisible)
    tools = world.toolbox("av")
    (visit,) = tools.places.inspections()
    assert cards.taking_part.passphrase.values() == ("", "")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: shows_overview(opened.window))
    code = cards.read_out.code.text()
    # the code is found again, and it is this device's
    page = visit_page(opened, qtbot, 3)
    assert code in every_text(page)
    assert "wacht op goedkeuring" in page.frame.model.rows[0].spoken()
    assert not page.top.approve.isVisible()
    opened.window.lock()
    with Unlocked(world, "av", visit) as session:
        assert code == grouped(session.store.identity.device[:12])
        assert session.store.identity.member == "av"


class Unlocked:
    """A session that is closed again."""

    def __init__(self, world: World, name: str, visit: str) -> None:
        self.session = unlock(world.toolbox(name), visit, PASSPHRASE)

    def __enter__(self) -> Session:
        return self.session

    def __exit__(self, *_: object) -> None:
        self.session.store.close()


def test_what_is_wrong_is_said_at_its_field_and_nothing_is_made(
    world: World, package: MadePackage, look: Look, qtbot: QtBot
) -> None:
    path = world.place / "av.age"
    path.write_bytes(package.content)
    opened = office(world, look, qtbot, "av").open()
    begin(opened, qtbot)
    page = opened.window.arrivals.invitation
    press(Key.Key_Return)
    assert page.file.wrong_words() == "! Kies het bestand dat de teamleider u gaf."
    say(str(world.place / "nergens.age"))
    press(Key.Key_Return)
    assert page.code.line.hasFocus()
    say("abcd")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: "er niet of is niet te lezen" in page.file.wrong_words())
    assert page.file.line.hasFocus()
    page.file.line.selectAll()
    say(str(path))
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: "16 tekens; hier staan er 4" in page.code.wrong_words())
    page.code.line.selectAll()
    say("abcd-efgh-ijkl-mnop")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: "past niet bij dit startpakket" in page.code.wrong_words())
    assert page.file.line.text() == str(path)
    press(Key.Key_Escape)
    assert opened.window.stack.currentWidget() is opened.window.start
    assert world.toolbox("av").places.inspections() == ()


def test_a_short_or_unequal_passphrase_and_the_wrong_person_make_nothing(
    world: World, package: MadePackage, look: Look, qtbot: QtBot
) -> None:
    path = world.place / "av.age"
    path.write_bytes(package.content)
    opened = office(world, look, qtbot, "av").open()
    open_package(opened, qtbot, path, package.spoken)
    page = opened.window.arrivals.taking_part
    qtbot.waitUntil(page.passphrase.first.line.hasFocus)
    say("kort")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: "ten minste 12" in page.passphrase.first.wrong_words())
    say(PASSPHRASE)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: "anders getypt" in page.passphrase.again.wrong_words())
    press(Key.Key_Escape)
    assert opened.window.stack.currentWidget() is opened.window.arrivals.invitation
    assert world.toolbox("av").places.inspections() == ()


def test_the_chosen_file_comes_in_its_field(world: World, look: Look, qtbot: QtBot) -> None:
    opened = office(world, look, qtbot, "av").open()
    begin(opened, qtbot)
    page = opened.window.arrivals.invitation
    opened.window.arrivals._ask_file = lambda _parent, chosen: chosen(Path("stick") / "av.age")
    QTest.keyClick(opened.window, Key.Key_B, ALT)
    qtbot.waitUntil(lambda: page.file.line.text() == str(Path("stick") / "av.age"))
    assert page.code.line.hasFocus()


def test_the_cards_have_names_and_cut_nothing_off(
    world: World, package: MadePackage, look: Look, qtbot: QtBot
) -> None:
    path = world.place / "av.age"
    path.write_bytes(package.content)
    opened = office(world, look, qtbot, "av").open()
    open_package(opened, qtbot, path, package.spoken)
    cards = opened.window.arrivals
    qtbot.waitUntil(cards.taking_part.passphrase.first.line.hasFocus)
    say(PASSPHRASE)
    for _ in range(3):
        for _ in range(10):
            qtbot.wait(1)
        for card in cards.cards:
            opened.window.stack.setCurrentWidget(card)
            qtbot.wait(1)
            assert nameless(opened.window) == []
            assert wrong_roles(opened.window) == []
            assert cut_off(opened.window) == []
        opened.window.stack.setCurrentWidget(cards.taking_part)
        opened.look.step_zoom(1)
    assert cards.taking_part.isVisible()
    assert cards.taking_part.passphrase.first.line.text() == PASSPHRASE
    assert "Anna Visser" in every_text(cards.taking_part)


# --- the lead ---


def visit_page(opened: Opened, qtbot: QtBot, shelf: int) -> VisitPage:
    # The overview takes the keyboard a moment after it is there.
    qtbot.waitUntil(lambda: opened.shell.overview.matrix.isAncestorOf(opened.window.focusWidget()))
    QTest.keyClick(opened.window, Key.Key_I, CTRL)
    page = opened.shell.page
    assert isinstance(page, VisitPage)
    qtbot.waitUntil(lambda: page.view is not None)
    page.go_shelf(shelf)
    page.take_focus()
    return page


def devices(page: VisitPage) -> list[str]:
    return [row.spoken() for row in page.frame.model.rows]


def test_the_lead_makes_a_package_and_reads_its_code_out(
    world: World, lead: Session, look: Look, qtbot: QtBot
) -> None:
    lead.store.close()
    opened = office(world, look, qtbot, "mb").open()
    page = visit_page(opened, qtbot, 2)
    page.show_record("member", "av")
    kept = world.place / "stick" / "startpakket-AV.age"
    asked: list[str] = []

    def ask(_parent: QWidget, name: str, chosen: object) -> None:
        asked.append(name)
        chosen(kept)  # type: ignore[operator] # what the dialog would call

    page._ask_path = ask
    # a place that is not there: said, and no code is shown
    QTest.keyClick(opened.window, Key.Key_P, ALT)
    qtbot.waitUntil(lambda: "Daar kon het niet bewaard worden" in every_text(opened.window))
    assert not page.top.code.isVisible()
    kept.parent.mkdir()
    QTest.keyClick(opened.window, Key.Key_P, ALT)
    qtbot.waitUntil(page.top.code.isVisible)
    assert asked == ["startpakket-AV.age"] * 2
    spoken = page.top.code.text()
    colleague = office(world, look, qtbot, "av").open()
    open_package(colleague, qtbot, kept, spoken)
    qtbot.waitUntil(colleague.window.arrivals.taking_part.isVisible)
    # another row does not show it, and a lock forgets it
    page.show_record("member", "jk")
    assert not page.top.code.isVisible()
    opened.window.lock()
    assert spoken not in every_text(opened.window)


def test_the_lead_approves_by_typing_the_code_and_withdraws_after_asking_once_more(
    world: World, lead: Session, look: Look, qtbot: QtBot
) -> None:
    colleague = world.join(lead, "av")
    record(colleague, "statement", "g1/s1", {"text": "van AV"})
    publish(colleague, world.carrier)
    merge(lead, world.carrier)
    lead.store.close()
    opened = office(world, look, qtbot, "mb").open()
    page = visit_page(opened, qtbot, 3)
    assert "AV" in devices(page)[0]
    assert "5 apart gezet" in devices(page)[0]
    page.frame.list.setCurrentIndex(page.frame.model.index(0))
    press(Key.Key_Return)
    qtbot.waitUntil(page.top.typed.line.hasFocus)
    say("abcd-efgh-ijkl")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: "hoort bij geen wachtend apparaat" in page.top.typed.wrong_words())
    page.top.typed.line.selectAll()
    say(grouped(colleague.store.identity.device[:12]).upper())
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: any("goedgekeurd" in one for one in devices(page)))
    page.show_record("device", colleague.store.identity.device)
    page.top.withdraw.setFocus()
    press(Key.Key_Space)
    assert "Deze laptop intrekken?" in every_text(page)
    qtbot.waitUntil(page.top.unsure.hasFocus)
    press(Key.Key_Space)
    qtbot.waitUntil(page.top.withdraw.hasFocus)
    press(Key.Key_Space)
    page.top.sure.setFocus()
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: any("ingetrokken" in one for one in devices(page)))
    opened.window.lock()
    visit = colleague.store.identity.inspection
    with Unlocked(world, "mb", visit) as session:
        assert "g1/s1" in session.inspection().records["statement"]
        assert len(session.inspection_identities) == 2


def test_a_second_lead_and_the_recovery_file_are_made_in_the_window(
    world: World, lead: Session, look: Look, qtbot: QtBot
) -> None:
    colleague = world.join_approved(lead, "jk")
    lead.store.close()
    opened = office(world, look, qtbot, "mb").open()
    page = visit_page(opened, qtbot, 3)
    kept = world.place / "herstelbestand.age"
    page._ask_path = lambda _parent, _name, chosen: chosen(kept)
    page.top.recovery.setFocus()
    press(Key.Key_Space)
    qtbot.waitUntil(kept.exists)
    visit = colleague.store.identity.inspection
    assert kept.read_bytes() == world.toolbox("mb").recovery.copy(visit)
    page.show_record("device", colleague.store.identity.device)
    page.top.lead.setFocus()
    press(Key.Key_Space)
    qtbot.waitUntil(lambda: sum("teamleider" in one for one in devices(page)) == 2)
    opened.window.lock()
    with Unlocked(world, "mb", visit) as session:
        assert session.value("device", colleague.store.identity.device, "lead") is True


def test_a_colleague_takes_over_when_the_laptop_of_the_lead_is_lost(
    world: World, lead: Session, look: Look, qtbot: QtBot
) -> None:
    colleague = world.join_approved(lead, "jk")
    visit, gone = lead.store.identity.inspection, lead.store.identity.device
    sheet = world.place / "herstel.age"
    sheet.write_bytes(world.toolbox("mb").recovery.copy(visit))
    for session in (lead, colleague):
        session.store.close()
    opened = office(world, look, qtbot, "jk").open()
    page = visit_page(opened, qtbot, 3)
    assert not page.top.panel.begin.isVisible()
    page.show_record("device", gone)
    page._ask_file = lambda _parent, chosen: chosen(sheet)
    assert not page.top.withdraw.isVisible()
    press(Key.Key_Return)
    qtbot.waitUntil(page.top.panel.begin.hasFocus)
    press(Key.Key_Space)
    qtbot.waitUntil(page.top.panel.secret.line.hasFocus)
    press(Key.Key_Return)
    assert "Typ de wachtwoordzin" in page.top.panel.secret.wrong_words()
    say("een verkeerde zin")
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: "past niet" in page.top.panel.secret.wrong_words())
    assert cut_off(opened.window) == []
    assert nameless(opened.window) == []
    page.top.panel.secret.line.selectAll()
    say(PASSPHRASE)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: any("ingetrokken" in one for one in devices(page)))
    assert page.top.panel.secret.line.text() == ""
    assert any("teamleider, deze laptop" in one for one in devices(page))
    opened.window.lock()
    with Unlocked(world, "jk", visit) as session:
        assert session.value("device", session.store.identity.device, "lead") is True
        assert len(session.inspection_identities) == 2


def test_the_devices_have_names_and_cut_nothing_off(
    world: World, lead: Session, look: Look, qtbot: QtBot
) -> None:
    world.join_approved(lead, "jk")
    waiting = world.join(lead, "av")
    publish(waiting, world.carrier)
    merge(lead, world.carrier)
    lead.store.close()
    opened = office(world, look, qtbot, "mb").open()
    page = visit_page(opened, qtbot, 3)
    for step in range(3):
        page.frame.list.setCurrentIndex(page.frame.model.index(step))
        if page.top.withdraw.isVisible():
            page.top.withdraw.click()
        for _ in range(10):
            qtbot.wait(1)
        assert nameless(opened.window) == []
        assert wrong_roles(opened.window) == []
        assert cut_off(opened.window) == []
