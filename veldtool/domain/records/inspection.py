"""All that is visible of one inspection."""

from dataclasses import dataclass, field

from veldtool.domain.records.base import Record


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A register whose value does not fit its type here: written by a newer or broken app."""

    kind: str
    id: str
    field: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything that is visible of one inspection, as the heads of the log show it.

    `records` maps kind to the records of that kind, by id.
    `contested` holds the (kind, id, field) of every register with an open conflict; `deleted` is
    the field of a record that one deleted while another changed it.
    """

    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    contested: frozenset[tuple[str, str, str]] = frozenset()
    unreadable: tuple[Unreadable, ...] = ()
