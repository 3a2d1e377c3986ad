"""What a merge brought, counted so that the parts are together what came in."""

from dataclasses import dataclass

from veldtool.domain.oplog.op import RegisterKey


@dataclass(frozen=True, slots=True)
class FromDevice:
    """What one merge brought of one device, each new operation counted once.

    `fresh` begin a field, `updated` follow in one, `removed` delete a record, `conflicting` stand
    beside another version, `apart` do not count. `replaced` words of this device were replaced
    knowingly, `replaced_fields` names the first of them; `conflicts` are the fields that came
    into conflict.
    """

    ops: int
    fresh: int = 0
    updated: int = 0
    removed: int = 0
    conflicting: int = 0
    apart: int = 0
    replaced: int = 0
    replaced_fields: tuple[RegisterKey, ...] = ()
    conflicts: tuple[RegisterKey, ...] = ()
