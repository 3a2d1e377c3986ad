"""The JSON form of one inspection; `docs/inspection.schema.json` is generated from these types."""

from typing import TYPE_CHECKING, Any

import msgspec

from veldtool.domain.oplog.op import Op
from veldtool.domain.records import KINDS

FORMAT = 1


class Register(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names one field of one record."""

    kind: str
    id: str
    field: str


class Contested(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A register with two or more versions; `versions` name the operations."""

    register: Register
    versions: tuple[str, ...]


class DeletedMeanwhile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A record that one deleted while another, not knowing, wrote what `alive` names."""

    kind: str
    id: str
    deletes: tuple[str, ...]
    alive: tuple[str, ...]


class Waiting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An operation that is kept but does not count, and why."""

    operation: str
    reason: str


if TYPE_CHECKING:
    Records = Any
else:
    Records = msgspec.defstruct(
        "Records",
        [
            (kind, dict[str, cls], msgspec.field(default_factory=dict))
            for kind, cls in KINDS.items()
        ],
        frozen=True,
    )


class InspectionFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """An exported inspection.

    `operations` is the whole history and all that an import reads; `records` is what it shows,
    per kind and id, for readers of the file. Sealed values stay sealed; own notes are not in it.
    `left_out` counts the operations that are not in it, because the member who exported must not
    see what they say: the other reader's answers in files that are being read by two.
    """

    format: int
    inspection: str
    root: str
    exported_at: int
    operations: tuple[Op, ...]
    records: Records
    conflicts: tuple[Contested, ...]
    deleted_meanwhile: tuple[DeletedMeanwhile, ...]
    waiting: tuple[Waiting, ...]
    left_out: int = 0


def schema() -> dict[str, Any]:
    """Return the JSON Schema of an exported inspection."""
    found = msgspec.json.schema(InspectionFile)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}
