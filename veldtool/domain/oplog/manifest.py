"""What a device says at the end of a day: everything it wrote so far, as a number per writer.

A manifest is one operation on the register (`manifest`, writer, `state`), so it is signed, sealed,
kept and merged like any other. It speaks for its writer's device only, and a writer is that of one
start of the app, so a copied laptop never contradicts the one that it was copied from.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from veldtool.domain.oplog.op import Op, RegisterKey, device_of

MANIFEST, STATE = "manifest", "state"


@dataclass(frozen=True, slots=True)
class Manifest:
    """The last seq of each writer of one device, its own included, at the end of `day`."""

    device: str
    day: str
    heads: Mapping[str, int] = field(default_factory=dict)


def manifest_key(writer: str) -> RegisterKey:
    """Return the register in which a writer keeps its manifest."""
    return RegisterKey(MANIFEST, writer, STATE)


def manifest_value(day: str, heads: Mapping[str, int]) -> dict[str, Any]:
    """Return what the operation carries: the day, a number per writer, and how many that are."""
    return {"day": day, "heads": dict(heads), "ops": sum(heads.values())}


def read_manifest(op: Op) -> Manifest | None:
    """Return what an operation says as a manifest, None when it is none or of another writer."""
    value, device = op.value, device_of(op.writer)
    if op.key != manifest_key(op.writer) or not isinstance(value, dict):
        return None
    heads = value.get("heads")
    numbers = heads.items() if isinstance(heads, dict) else ()
    own = {w: n for w, n in numbers if device_of(w) == device and type(n) is int and n > 0}
    own[op.writer] = max(op.seq, own.get(op.writer, 0))
    return Manifest(device, str(value.get("day", "")), own)


def highest(vectors: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """Return the highest number that any of these names for each writer."""
    found: dict[str, int] = {}
    for vector in vectors:
        for writer, last in vector.items():
            found[writer] = max(last, found.get(writer, 0))
    return found
