"""What stands in a visit before a story begins: what the lead prepared, and who joined."""

from pathlib import Path

import resources
from tests.stories.laptop import PASSPHRASE, Laptop
from veldtool.adapters.folder import FolderCarrier
from veldtool.services.creating import Founding, create_inspection
from veldtool.services.exchange import merge, publish
from veldtool.services.joining import approve, join, start_package, waiting_devices
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.unlocking import lock, unlock

OTS = {
    "checklist": "client",
    "measure": "OTS",
    "pronounced_on": "2026-03-02",
    "charged_on": "2026-03-04",
    "viewed": "joint",
}


def prepared(laptop: Laptop) -> None:
    """A visit of two days, four files and two talks, locked as it is in a bag."""
    founding = Founding(
        "mb", "Maria Berg", "MB", "IGJ", resources.framework_text("gi-2025"), PASSPHRASE
    )
    lead = create_inspection(laptop.tools, founding)
    about = {"institution": "Jeugdbescherming Voorbeeld", "contact_name": "M. Berg"}
    record(lead, "visit", "visit", about | {"contact_phone": "070 000 00 00"})
    record(lead, "location", "l1", {"name": "Kantoor Noord"})
    for number, day in enumerate(("2026-06-09", "2026-06-10"), 1):
        fields = {"date": day, "location": "l1", "announced": True}
        record(lead, "visit_day", f"v{number}", fields)
    record(lead, "member", "av", {"name": "Anna Vos", "initials": "AV", "inspectorate": "IGJ"})
    _files(lead)
    _talks(lead)
    lock(lead)


def _files(lead: Session) -> None:
    for code, more in {
        "D01": {"reader": "mb"},
        "D02": {"reader": "av", "second_reader": "mb"},
        "D03": {"family": "beuk"},
        "D04": {"family": "beuk"},
    }.items():
        record(lead, "dossier", code.lower(), {"code": code, **OTS, **more})


def _talks(lead: Session) -> None:
    group: dict[str, object] = {
        "code": "G01",
        "source_kind": "G-O",
        "date": "2026-06-09",
        "start": "10:15",
    }
    group |= {"note_taker": "mb", "form": "group", "norms": ("1a.1", "1a.2", "3.4")}
    record(lead, "interview", "g1", group)
    record(lead, "participants", "g1/ouder", {"role": "ouder", "count": 3})
    agenda = {"title": "Groep ouders", "date": "2026-06-09", "start": "10:15", "end": "11:15"}
    record(lead, "agenda", "a1", agenda | {"members": ("mb",), "interview": "g1"})
    record(lead, "document", "doc1", {"code": "DOC01", "title": "Jaarverslag klachten"})


def joined(laptop: Laptop, colleague: Laptop, folder: Path) -> None:
    """The colleague opens a start package, and the lead approves the device."""
    folder.mkdir(exist_ok=True)
    carrier = FolderCarrier(folder)
    lead = opened(laptop)
    session = join(colleague.tools, start_package(lead, "av"), PASSPHRASE)
    publish(lead, carrier)
    merge(session, carrier)
    publish(session, carrier)
    merge(lead, carrier)
    for device in waiting_devices(lead):
        approve(lead, device.device, device.fingerprint)
    publish(lead, carrier)
    merge(session, carrier)
    lock(session)
    lock(lead)


def opened(laptop: Laptop) -> Session:
    """Open the visit of a laptop without its window."""
    (visit,) = laptop.tools.places.inspections()
    return unlock(laptop.tools, visit, PASSPHRASE)


def exchanged(folder: Path, *laptops: Laptop) -> None:
    """The evening: everybody publishes, then everybody takes in what is there."""
    sessions = [opened(one) for one in laptops]
    for session in sessions:
        publish(session, FolderCarrier(folder))
    for session in sessions:
        merge(session, FolderCarrier(folder))
        lock(session)
