"""The sample praktijktoets, played as it would go: five laptops, one folder, one lead."""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from veldtool.domain.oplog.segment import ChainReport
from veldtool.domain.records import ScoreState
from veldtool.services.creating import Founding, create_inspection
from veldtool.services.dutch_time import to_millis
from veldtool.services.exchange import Merged, merge, publish
from veldtool.services.joining import approve, join, start_package, waiting_devices
from veldtool.services.ports import Carrier
from veldtool.services.recording import record
from veldtool.services.scoring import record_score
from veldtool.services.session import Session
from veldtool.services.toolbox import Toolbox

PREPARATION = "1-voorbereiding"


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample: who leads, who comes along, and what each of them records, as TOML texts."""

    lead: str
    colleagues: tuple[str, ...]
    texts: Mapping[str, str]
    framework_text: str


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the sample is played: a data folder per person and one exchange folder."""

    toolbox: Callable[[str], Toolbox]
    carrier: Carrier
    passphrase: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One moment in which somebody recorded something."""

    at: int
    kind: str
    id: str
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Played:
    """What came of it: the lead's open inspection and the operations of each colleague."""

    session: Session
    received: Mapping[str, int]
    conflicts: int
    again: int
    chain: ChainReport


def play(sample: Sample, stage: Stage) -> Played:
    """Play the whole sample; the lead's session is left open."""
    lead = _prepare(sample, stage)
    team = {name: _join(lead, stage, name) for name in sample.colleagues}
    _approve_all(lead, stage, len(team))
    for session in team.values():
        merge(session, stage.carrier)
    for name, session in team.items():  # two days without network: nobody sees the others' work
        record_entries(session, read_entries(sample.texts[name]))
        publish(session, stage.carrier)
    record_entries(lead, read_entries(sample.texts[sample.lead]))
    merged = merge(lead, stage.carrier)
    publish(lead, stage.carrier)
    received = _by_colleague(merged, team)
    for session in team.values():
        session.store.close()
    again = merge(lead, stage.carrier)
    conflicts = lead.store.conflicts().count
    return Played(lead, received, conflicts, sum(again.received.ops.values()), merged.chain)


def read_entries(text: str) -> tuple[Entry, ...]:
    """Read the entries of one sample file, in the order of their times."""
    entries = tomllib.loads(text)["entry"]
    read = (Entry(to_millis(e["at"]), e["kind"], e["id"], e["fields"]) for e in entries)
    return tuple(sorted(read, key=lambda entry: entry.at))


def record_entries(session: Session, entries: Iterable[Entry]) -> None:
    """Record entries as their inspector would have, each at its own time."""
    for entry in entries:
        if entry.kind == "score":
            _record_score(session, entry)
        else:
            record(session, entry.kind, entry.id, entry.fields, entry.at)


def _prepare(sample: Sample, stage: Stage) -> Session:
    founding = Founding(
        member=sample.lead,
        name=_name(sample, "name"),
        initials=_name(sample, "initials"),
        inspectorate=_name(sample, "inspectorate"),
        framework_text=sample.framework_text,
        passphrase=stage.passphrase,
    )
    session = create_inspection(stage.toolbox(sample.lead), founding)
    record_entries(session, read_entries(sample.texts[PREPARATION]))
    publish(session, stage.carrier)
    return session


def _name(sample: Sample, field: str) -> str:
    entries = read_entries(sample.texts[PREPARATION])
    about = (e.fields for e in entries if (e.kind, e.id) == ("member", sample.lead))
    return str(next(about)[field])


def _join(lead: Session, stage: Stage, name: str) -> Session:
    session = join(stage.toolbox(name), start_package(lead, name), stage.passphrase)
    merge(session, stage.carrier)
    publish(session, stage.carrier)
    return session


def _approve_all(lead: Session, stage: Stage, expected: int) -> None:
    """The lead takes in the introductions and types each fingerprint that is read out."""
    merge(lead, stage.carrier)
    waiting = waiting_devices(lead)
    if len(waiting) != expected:
        raise RuntimeError(f"{len(waiting)} of {expected} devices introduced themselves")
    for device in waiting:
        approve(lead, device.device, device.fingerprint)
    publish(lead, stage.carrier)


def _record_score(session: Session, entry: Entry) -> None:
    norm = entry.id.partition(":")[2]
    state = ScoreState(entry.fields["state"])
    choice, reason = entry.fields.get("choice", ""), entry.fields.get("reason", "")
    record_score(session, norm, choice, reason, state, entry.at)


def _by_colleague(merged: Merged, team: Mapping[str, Session]) -> dict[str, int]:
    ops = merged.received.ops
    return {name: ops.get(s.store.identity.device, 0) for name, s in team.items()}
