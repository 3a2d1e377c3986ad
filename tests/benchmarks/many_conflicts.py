"""A visit in which thousands of lines were changed by two people without knowing of each other."""

from pathlib import Path

import resources
from tests.benchmarks.laptop import Laptop
from veldtool import bootstrap
from veldtool.adapters.memory_keychain import MemoryKeychain
from veldtool.domain.oplog.op import RegisterKey, Write
from veldtool.services.creating import Founding, create_inspection
from veldtool.services.exchange import merge, publish
from veldtool.services.joining import approve, join, start_package, waiting_devices
from veldtool.services.recording import record, standing, write_all
from veldtool.services.session import Session
from veldtool.services.unlocking import close

PASSPHRASE = "een zin voor de meting"


def make(place: Path, conflicts: int) -> Laptop:
    """Record the visit below a folder; returns the lead's laptop."""
    (place / "exchange").mkdir()
    carrier, keychain = bootstrap.folder_carrier(place / "exchange"), MemoryKeychain()
    framework = resources.framework_text("gi-2025")
    founding = Founding("mb", "Maria Berg", "MB", "IGJ", framework, PASSPHRASE)
    lead = create_inspection(bootstrap.toolbox(place / "mb", keychain), founding)
    record(lead, "member", "av", {"name": "Anna Vos", "initials": "AV"})
    record(lead, "interview", "g01", {"code": "G01", "source_kind": "G-O"})
    _say(lead, conflicts, "zoals het was")
    package, other = start_package(lead, "av"), MemoryKeychain()
    colleague = join(bootstrap.toolbox(place / "av", other), package, PASSPHRASE)
    publish(colleague, carrier)
    merge(lead, carrier)
    for one in waiting_devices(lead):
        approve(lead, one.device, one.fingerprint)
    _say(lead, conflicts, "De ouder belde op maandag en wacht al sinds de zomer op antwoord.")
    _say(colleague, conflicts, "De ouder belde op dinsdag en wacht al sinds de zomer op antwoord.")
    publish(colleague, carrier)
    merge(lead, carrier)
    inspection = lead.store.identity.inspection
    for session in (lead, colleague):
        close(session)
    return Laptop(place / "mb", inspection, keychain.get(inspection) or b"")


def _say(session: Session, number: int, text: str) -> None:
    keys = [RegisterKey("statement", f"g01/s{n:05}", "text") for n in range(number)]
    write_all(
        session,
        [Write(key, f"{text} {n}", standing(session.store, key)) for n, key in enumerate(keys)],
    )
