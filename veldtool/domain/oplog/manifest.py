"""What a device says at the end of a day: everything it wrote so far, as a number per writer.

A manifest is one operation on the register (`manifest`, device, `state`), so it is signed, sealed,
kept and merged like any other. It speaks for its own device only.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from veldtool.domain.oplog.op import Op, RegisterKey, device_of

MANIFEST, STATE = "manifest", "state"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The last seq of each writer of one device, at the end of `day` (YYYY-MM-DD)."""

    device: str
    day: str
    heads: Mapping[str, int] = field(default_factory=dict)


def manifest_key(device: str) -> RegisterKey:
    """Return the register in which a device keeps its manifest."""
    return RegisterKey(MANIFEST, device, STATE)


def manifest_value(day: str, heads: Mapping[str, int]) -> dict[str, Any]:
    """Return what the operation carries: the day, a number per writer, and how many that are."""
    return {"day": day, "heads": dict(heads), "ops": sum(heads.values())}


def read_manifest(op: Op) -> Manifest | None:
    """Return what an operation says as a manifest, None when it is none or of another device."""
    value, device = op.value, device_of(op.writer)
    if op.key != manifest_key(device) or not isinstance(value, dict):
        return None
    heads = value.get("heads")
    numbers = heads.items() if isinstance(heads, dict) else ()
    own = {w: n for w, n in numbers if device_of(w) == device and type(n) is int and n > 0}
    return Manifest(device, str(value.get("day", "")), own)


def highest(vectors: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Return the highest number that any of these names for each writer."""
    found: dict[str, int] = {}
    for vector in vectors:
        for writer, last in vector.items():
            found[writer] = max(last, found.get(writer, 0))
    return found
