"""The histories of the inspectors of the large sample: operations and segments of their devices."""

from collections import ChainMap
from collections.abc import Callable, Iterable, MutableMapping
from dataclasses import dataclass
from itertools import groupby

from veldtool.domain.oplog.identity import device_id, new_writer
from veldtool.domain.oplog.op import Op, Ref, RegisterKey, Write, stamp
from veldtool.domain.oplog.segment import FORMAT, Header, Segment, op_lines, runs, sha256
from veldtool.domain.oplog.values import clean
from veldtool.services.demo import Entry
from veldtool.services.dutch_time import to_local
from veldtool.services.ports import DeviceKeys, SegmentCodec
from veldtool.services.recording import plain
from veldtool.services.segments import SCHEMA

Heads = MutableMapping[RegisterKey, Ref]
"""The last operation of each register that somebody has seen."""


@dataclass(frozen=True, slots=True)
class Device:
    """A laptop of the team: whose it is, and its keys."""

    member: str
    keys: DeviceKeys

    @property
    def id(self) -> str:
        """The hash of its public keys."""
        return device_id(self.keys.signing_key, self.keys.age_recipient)


@dataclass(frozen=True, slots=True)
class Sealer:
    """What the segments of one inspection are sealed with."""

    codec: SegmentCodec
    inspection: str
    recipient: str


def history(
    device: str, entries: Iterable[Entry], seen: Heads, random_bytes: Callable[[int], bytes]
) -> tuple[tuple[Op, ...], ...]:
    """Return the operations of one device, for each day those of a writer of its own.

    Each entry is one change. It replaces what this device wrote and what stood in `seen`, which
    stays as it is: colleagues do not see each other's work.
    """
    heads: Heads = ChainMap({}, seen)
    found = []
    for _, day in groupby(entries, key=lambda entry: to_local(entry.at).date()):
        writer = new_writer(device, random_bytes)
        ops: list[Op] = []
        for entry in day:
            ops += stamp(_writes(entry, heads), writer, len(ops) + 1, entry.at)
            heads.update((op.key, op.ref) for op in ops[-len(entry.fields) :])
        found.append(tuple(ops))
    return tuple(found)


def segments(
    device: Device, written: Iterable[tuple[Op, ...]], sealer: Sealer
) -> tuple[Segment, ...]:
    """Return the segments of a device, each after the one before, signed and sealed."""
    found: list[Segment] = []
    seen: dict[str, int] = {}
    for ops in (run for of_writer in written for run in runs(of_writer)):
        seen[ops[0].writer] = ops[-1].seq
        header = Header(
            format=FORMAT,
            inspection=sealer.inspection,
            device=device.id,
            signing_key=device.keys.signing_key,
            age_recipient=device.keys.age_recipient,
            writer=ops[0].writer,
            first=ops[0].seq,
            last=ops[-1].seq,
            previous=found[-1].name if found else "",
            seen=dict(seen),
            schema=SCHEMA,
            ops_sha256=sha256(op_lines(ops)),
            made_at=ops[-1].at,
        )
        found.append(sealer.codec.seal(header, ops, device.keys, sealer.recipient))
    return tuple(found)


def _writes(entry: Entry, heads: Heads) -> list[Write]:
    keys = [RegisterKey(entry.kind, entry.id, field) for field in entry.fields]
    values = [clean(plain(value)) for value in entry.fields.values()]
    return [
        Write(key, value, (heads[key],) if key in heads else ())
        for key, value in zip(keys, values, strict=True)
    ]
