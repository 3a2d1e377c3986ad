"""The desk behind the window, on a real database."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from tests.services.world import PASSPHRASE, World
from veldtool.adapters.pdf.press import PdfPress
from veldtool.services.desk import SheetKind
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.opened_desk import OpenedDesk
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.unlocking import lock


@dataclass
class Office:
    """A lead's laptop with one inspection, and the desk on it."""

    world: World
    inspection: str
    desk: OpenedDesk = field(init=False)

    def __post_init__(self) -> None:
        tools = self.world.toolbox("mb")
        self.desk = OpenedDesk(tools, PdfPress(), lambda number, _: f"Bezoek {number}")


def fill(lead: Session) -> None:
    record(lead, "visit", "visit", {"institution": "Jeugdbescherming Voorbeeld"})
    record(lead, "urgent", "u1", {"code": "D13", "reply_by": "2026-06-10T12:00"})
    record(lead, "interview", "g01", {"code": "G01", "source_kind": "G-O", "closed": True})
    said = {"text": "Te laat", "role": "ouder", "norms": (("1a.3", "-"),)}
    record(lead, "statement", "g01/s1", said)


@pytest.fixture
def office(world: World) -> Iterator[Office]:
    lead = world.found()
    fill(lead)
    found = Office(world, lead.store.identity.inspection)
    lead.store.close()
    yield found
    found.desk.lock()


def test_the_label_of_an_inspection_is_neutral(office: Office) -> None:
    (label,) = office.desk.inspections()
    assert (label.id, label.label) == (office.inspection, "Bezoek 1")


def test_the_overview_shows_what_is_recorded(office: Office) -> None:
    office.desk.unlock(office.inspection, None)
    seen = office.desk.overview()
    assert seen.institution == "Jeugdbescherming Voorbeeld"
    assert [case.code for case in seen.urgent] == ["D13"]


def test_every_sheet_can_be_previewed(office: Office) -> None:
    office.desk.unlock(office.inspection, None)
    for kind in SheetKind:
        assert office.desk.sheet_pdf(kind).startswith(b"%PDF")


def test_locked_there_is_nothing_to_see(office: Office) -> None:
    office.desk.unlock(office.inspection, None)
    office.desk.lock()
    with pytest.raises(UserError, match="locked"):
        office.desk.overview()
    with pytest.raises(UserError, match="no_keychain"):
        office.desk.unlock(office.inspection, None)
    office.desk.unlock(office.inspection, PASSPHRASE)


def test_a_wrong_passphrase_keeps_it_shut_and_the_right_one_opens_after_it(office: Office) -> None:
    with pytest.raises(WrongKey):
        office.desk.unlock(office.inspection, "een andere lange zin")
    office.desk.unlock(office.inspection, PASSPHRASE)
    assert office.desk.overview().institution


def test_a_second_app_on_the_same_inspection_is_refused(office: Office) -> None:
    office.desk.unlock(office.inspection, None)
    second = Office(office.world, office.inspection)
    with pytest.raises(UserError, match="in_use"):
        second.desk.unlock(office.inspection, None)


def test_locking_takes_the_key_out_of_the_keychain(world: World) -> None:
    lead = world.found()
    lock(lead)
    assert world.toolbox("mb").keychain.get(lead.store.identity.inspection) is None


def test_closing_the_window_is_no_lock_and_the_next_start_opens_by_the_keychain(
    office: Office,
) -> None:
    office.desk.unlock(office.inspection, None)
    office.desk.close()
    office.desk.unlock(office.inspection, None)
    assert office.desk.overview().institution
