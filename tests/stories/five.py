"""Five inspectors after two days without network: each with a database, one folder between them."""

from dataclasses import replace
from pathlib import Path

from tests.stories.laptop import PASSPHRASE, Laptop
from veldtool import bootstrap
from veldtool.adapters.folder import FolderCarrier
from veldtool.services.creating import Founding, create_inspection
from veldtool.services.demo import PREPARATION, Sample, read_entries, record_entries
from veldtool.services.exchange import merge, publish
from veldtool.services.joining import approve, join, start_package, waiting_devices
from veldtool.services.session import Session
from veldtool.services.unlocking import close, lock

UNWRITTEN = frozenset({"sheet_point", "sheet_figure", "next_step"})
"""What the lead of the sample made of the sheet; in a story somebody writes it in the window."""


def apart(laptop: Laptop, homes: Path, folder: Path) -> None:
    """Everybody recorded two days and left the work on the stick; the lead merged none of it."""
    sample = bootstrap.sample()
    tools = {name: bootstrap.demo_toolbox(homes / name) for name in sample.colleagues}
    tools = {name: replace(one, clock=laptop.clock) for name, one in tools.items()}
    lead, carrier = _founded(laptop, sample), FolderCarrier(folder)
    team: dict[str, Session] = {}
    for name in sample.colleagues:
        publish(lead, carrier)
        team[name] = join(tools[name], start_package(lead, name), PASSPHRASE)
        merge(team[name], carrier)
        publish(team[name], carrier)
    merge(lead, carrier)
    for device in waiting_devices(lead):
        approve(lead, device.device, device.fingerprint)
    publish(lead, carrier)
    for session in team.values():
        merge(session, carrier)
    for name, session in team.items():
        record_entries(session, read_entries(sample.texts[name]))
        publish(session, carrier)
        close(session)
    mine = read_entries(sample.texts[sample.lead])
    record_entries(lead, [one for one in mine if one.kind not in UNWRITTEN])
    lock(lead)


def _founded(laptop: Laptop, sample: Sample) -> Session:
    founding = Founding(
        sample.lead, "Mieke van den Berg", "MB", "IGJ", sample.framework_text, PASSPHRASE
    )
    session = create_inspection(laptop.tools, founding)
    record_entries(session, read_entries(sample.texts[PREPARATION]))
    return session
