"""The recovery file once more, at the laptop that took over: for what was sealed before."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.services.world import PASSPHRASE, World
from tests.ui.conftest import app, look
from tests.ui.test_joining_window import Unlocked, devices, lead, office, press, say, visit_page
from tests.ui.test_window_access import cut_off, nameless
from tests.ui.test_window_lock import every_text
from ui.theme import Look
from veldtool.services.exchange import merge, publish
from veldtool.services.leading import founder_of, restore_lead
from veldtool.services.recording import record
from veldtool.services.references import References
from veldtool.services.session import Session

__all__ = ["app", "lead", "look"]
Key = Qt.Key


def test_a_new_lead_opens_with_the_file_what_was_sealed_before_that_was_known(
    world: World, lead: Session, look: Look, qtbot: QtBot
) -> None:
    """AV sealed a reference, and did not know yet that the laptop of the lead was lost."""
    colleague, author = world.join_approved(lead, "jk"), world.join_approved(lead, "av")
    world.exchange_all(lead, colleague, author)
    visit, gone = lead.store.identity.inspection, lead.store.identity.device
    sheet = world.place / "herstel.age"
    sheet.write_bytes(world.toolbox("mb").recovery.copy(visit))
    founder = founder_of(world.toolbox("jk"), sheet.read_bytes(), PASSPHRASE)
    restore_lead(colleague, founder, gone)
    record(author, "urgent", "u1", {"code": "D13", "real_reference": "KIND-1"})
    publish(author, world.carrier)
    merge(colleague, world.carrier)
    sealed = colleague.value("urgent", "u1", "real_reference")
    assert isinstance(sealed, dict)
    assert References(colleague).open(sealed) is None
    for session in (lead, colleague):
        session.store.close()
    opened = office(world, look, qtbot, "jk").open()
    page = visit_page(opened, qtbot, 3)
    page.show_record("device", colleague.store.identity.device)
    page._ask_file = lambda _parent, chosen: chosen(sheet)
    assert "Blijft de echte verwijzing naar een kind hier dicht?" in every_text(page)
    assert not page.top.withdraw.isVisible()
    page.top.panel.begin.setFocus()
    press(Key.Key_Space)
    qtbot.waitUntil(page.top.panel.secret.line.hasFocus)
    assert cut_off(opened.window) == []
    assert nameless(opened.window) == []
    say(PASSPHRASE)
    press(Key.Key_Return)
    qtbot.waitUntil(lambda: page.top.panel.secret.line.text() == "")
    assert sum("teamleider" in one for one in devices(page)) == 1
    opened.window.lock()
    with Unlocked(world, "jk", visit) as session:
        assert References(session).open(sealed) == "KIND-1"
        assert session.value("device", session.store.identity.device, "withdrawn") is None
