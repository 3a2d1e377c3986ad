"""Coming back: the key is gone, or the lead's laptop is, and there is a copy of the recovery file.

Through the real window, by keyboard, on real databases; only the slow scrypt is replaced.
"""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.services.world import PASSPHRASE, World
from tests.stories.person import Person
from tests.ui.conftest import app, look
from tests.ui.offices import Office
from tests.ui.test_window_access import cut_off, nameless
from ui.theme import Look
from veldtool.services.beginning import change_passphrase
from veldtool.services.leading import recovery_copy
from veldtool.services.recording import record
from veldtool.services.unlocking import close, unlock

__all__ = ["app", "look"]
OWN = "mijn eigen lange zin"


@pytest.fixture
def visit(world: World) -> str:
    """A visit on the laptops of its lead and a colleague; the lead kept a copy in another bag."""
    lead = world.found("mb")
    record(lead, "visit", "visit", {"institution": "Jeugdbescherming Voorbeeld"})
    record(lead, "member", "jk", {"name": "Jan Kok", "initials": "JK"})
    colleague = world.join_approved(lead, "jk")
    copy_of(world).write_bytes(recovery_copy(lead))
    found = lead.store.identity.inspection
    for session in (lead, colleague):
        close(session)
    change_passphrase(world.toolbox("jk"), found, PASSPHRASE, OWN, OWN)
    return found


def copy_of(world: World) -> Path:
    return world.place / "herstelbestand.age"


def sits_at(world: World, look: Look, qtbot: QtBot, name: str) -> Person:
    opened = Office(world, look, qtbot, world.place, name).open()
    return Person(opened.window, opened.worker, qtbot)


def asks_to_recover(person: Person) -> None:
    """From the lock to the list of visits, and there to its own item."""
    person.sees("Ontgrendelen")
    person.tabs_to("Ander of nieuw bezoek")
    person.press("Space")
    person.sees("Herstellen")
    person.press("Alt+H")
    person.is_on("Herstelbestand")


def gives(person: Person, file: Path, passphrase: str) -> None:
    person.types(str(file))
    person.press("Tab", "Tab")
    person.is_on("Wachtwoordzin van het herstelbestand")
    person.types(passphrase)
    person.press("Return")


def test_the_keychain_and_the_recovery_file_are_gone_and_a_copy_opens_the_visit(
    world: World, visit: str, look: Look, qtbot: QtBot
) -> None:
    tools = world.toolbox("mb")
    tools.keychain.remove(visit)
    kept = tools.places.database(visit).parent / "recovery.age"
    kept.unlink()
    lead = sits_at(world, look, qtbot, "mb")
    lead.is_on("Wachtwoordzin")
    lead.types(PASSPHRASE)
    lead.press("Return")
    lead.sees("Het herstelbestand van dit bezoek ontbreekt. Kies op het beginscherm Herstellen")
    asks_to_recover(lead)
    gives(lead, copy_of(world), "een zin die niet past")
    lead.sees("Deze wachtwoordzin past niet")
    lead.is_on("Wachtwoordzin van het herstelbestand")
    lead.types(PASSPHRASE)
    lead.press("Return")
    lead.sees("Jeugdbescherming Voorbeeld", "Hersteld.")
    assert kept.exists()
    lead.press("Ctrl+L")
    lead.sees("Vergrendeld")
    lead.types(PASSPHRASE)
    lead.press("Return")
    lead.sees("Jeugdbescherming Voorbeeld")


def test_the_laptop_of_the_lead_is_gone_and_a_colleague_takes_over(
    world: World, visit: str, look: Look, qtbot: QtBot
) -> None:
    world.toolbox("jk").keychain.remove(visit)
    colleague = sits_at(world, look, qtbot, "jk")
    asks_to_recover(colleague)
    gives(colleague, copy_of(world), PASSPHRASE)
    colleague.sees("waaraan deze laptop meedoet", "1. Het bezoek gaat open")
    colleague.is_on("Naar de apparaten")
    colleague.press("Return")
    colleague.is_on("Wachtwoordzin")
    colleague.types(OWN)
    colleague.press("Return")
    colleague.sees("Is deze laptop zoek?")
    colleague.is_on("Nu overnemen")
    colleague.press("Return")
    colleague.sees("teamleider, deze laptop", "ingetrokken")
    colleague.press("Ctrl+L")
    colleague.sees("Vergrendeld")
    session = unlock(world.toolbox("jk"), visit, OWN)
    assert session.value("device", session.store.identity.device, "lead") is True
    close(session)


def test_a_visit_that_is_elsewhere_and_a_file_that_is_none_are_told_what_to_do(
    world: World, visit: str, look: Look, qtbot: QtBot
) -> None:
    assert visit
    newcomer = sits_at(world, look, qtbot, "av")
    newcomer.sees("Nog geen bezoek op dit apparaat", "Herstellen")
    newcomer.press("Alt+H")
    newcomer.is_on("Herstelbestand")
    newcomer.press("Return")
    newcomer.sees("Kies de kopie van het herstelbestand")
    gives(newcomer, world.place / "nergens.age", "x")
    newcomer.sees("er niet of is niet te lezen")
    newcomer.is_on("Herstelbestand")
    newcomer.press("Ctrl+A")
    none = world.place / "foto.age"
    none.write_bytes(world.toolbox("av").passphrases.wrap(b"PNG", PASSPHRASE))
    gives(newcomer, none, PASSPHRASE)
    newcomer.sees("geen herstelbestand van Veldtool")
    newcomer.is_on("Herstelbestand")
    newcomer.press("Ctrl+A")
    gives(newcomer, copy_of(world), PASSPHRASE)
    newcomer.sees("niet op deze laptop staat", "maak daarna voor deze laptop een startpakket")
    newcomer.press("Escape")
    newcomer.sees("Nog geen bezoek op dit apparaat")
    assert newcomer.window.recoveries.form.secret.line.text() == ""
    assert world.toolbox("av").places.inspections() == ()


def test_what_was_typed_stays_when_the_cards_are_drawn_larger(
    world: World, visit: str, look: Look, qtbot: QtBot
) -> None:
    world.toolbox("jk").keychain.remove(visit)
    colleague = sits_at(world, look, qtbot, "jk")
    asks_to_recover(colleague)
    colleague.types(str(copy_of(world)))
    colleague.press("Ctrl+=")
    colleague.sees(str(copy_of(world)))
    assert cut_off(colleague.window) == []
    assert nameless(colleague.window) == []
    colleague.tabs_to("Wachtwoordzin van het herstelbestand")
    colleague.types(PASSPHRASE)
    colleague.press("Return")
    colleague.is_on("Naar de apparaten")
    colleague.press("Ctrl+-")
    colleague.sees("1. Het bezoek gaat open")
    assert cut_off(colleague.window) == []
    colleague.tabs_to("Naar de apparaten")
    colleague.press("Return")
    colleague.is_on("Wachtwoordzin")
