"""Whose operations count: a function of the whole set of operations and the root device.

The root is the founder's key. It made the founding device a lead; a lead approves devices, can
appoint another lead and can withdraw a device. What is said about a lead counts only when it
comes from a lead nearer to the root, so two leads can never shut each other out and the answer
never depends on the order in which operations arrived. Where two leads say different things at
the same time the careful word holds, whatever their clocks, until one of them settles it.
Everything that does not count is quarantined: kept and listed, but it can change and hide
nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from veldtool.domain.oplog.op import Op, RegisterKey, device_of, digest
from veldtool.domain.oplog.register import register_of

LEAD_KINDS = frozenset(
    {
        "member",
        "device",
        "inspection_key",
        "reference_copy",
        "framework",
        "reveal",
        "judgement",
        "theme_judgement",
        "sheet_scores",
        "closing",
    }
)
LEAD_FIELDS = frozenset({("urgent", "closed_at"), ("urgent", "verdict")})
TEAM_KINDS = frozenset({"shortcoming", "strength"})
"""Kinds that every inspector writes; those with an id that begins with TEAM are the team's."""
TEAM = "team:"
ROOT_LEVEL = 0
IMPORTED = "imported"
"""In an approval: a device of the inspection that this one was imported from."""

MARK = 32
"""Hex characters of a digest (128 bits) by which a withdrawal names a content."""


class Quarantine(StrEnum):
    """Why an operation does not count."""

    UNKNOWN_DEVICE = "unknown_device"
    WITHDRAWN = "withdrawn"
    NOT_LEAD = "not_lead"
    OUTRANKED = "outranked"


@dataclass(frozen=True, slots=True)
class DeviceStanding:
    """What the leads say of one device; `level` is its distance to the root, None: no lead.

    `accepted` is None while the device works; after a withdrawal it holds the contents that
    still count, see `withdrawal`.
    """

    device: str
    approval: Mapping[str, Any]
    level: int | None = None
    accepted: frozenset[str] | None = None

    def accepts(self, op: Op, content: str = "") -> bool:
        """Tell whether the operation counts in spite of a withdrawal.

        `content` is its digest where that is known already.
        """
        return self.accepted is None or mark(content or digest(op)) in self.accepted


@dataclass(frozen=True, slots=True)
class Authority:
    """The standing of every approved device."""

    standings: Mapping[str, DeviceStanding] = field(default_factory=dict)

    def quarantine(self, op: Op, content: str = "") -> Quarantine | None:
        """Say why an operation does not count, or None when it does.

        With its digest in `content` the value and what it replaces need not be there.
        """
        standing = self.standings.get(device_of(op.writer))
        if standing is None:
            return Quarantine.UNKNOWN_DEVICE
        if not standing.accepts(op, content):
            return Quarantine.WITHDRAWN
        if not is_lead_only(op.key):
            return None
        if standing.level is None:
            return Quarantine.NOT_LEAD
        return self._rank(op, standing.level)

    def counts(self, op: Op) -> bool:
        """Tell whether an operation counts."""
        return self.quarantine(op) is None

    def _rank(self, op: Op, level: int) -> Quarantine | None:
        if op.kind != "device":
            return None
        about = self.standings.get(op.id)
        if about is None or about.level is None or level < about.level:
            return None
        return Quarantine.OUTRANKED


def is_lead_only(key: RegisterKey) -> bool:
    """Tell whether only a lead's device may write this register."""
    if key.kind in TEAM_KINDS and is_teams(key.id):
        return True
    return key.kind in LEAD_KINDS or (key.kind, key.field) in LEAD_FIELDS


def is_teams(record_id: str) -> bool:
    """Tell whether a shortcoming or strength is the team's: the id says so, not a field.

    What a field says depends on whose word counts in it; an id is the same for everybody.
    """
    return record_id.startswith(TEAM)


def withdrawal(accepted: Iterable[Op]) -> dict[str, dict[str, Any]]:
    """Return the value that withdraws a device: what of it counts, per writer.

    A closing lists what it covers in the same form.

    `last` is the last accepted seq, for people. What decides are the `contents`: the digests of
    the accepted operations in order, cut to `MARK` characters each, without anything between.
    So another content under an accepted number does not count.
    """
    runs: dict[str, list[Op]] = defaultdict(list)
    for op in accepted:
        runs[op.writer].append(op)
    return {writer: _run(ops) for writer, ops in sorted(runs.items())}


def _run(ops: list[Op]) -> dict[str, Any]:
    listed = sorted((op.seq, digest(op)) for op in ops)
    return {"last": listed[-1][0], "contents": "".join(mark(content) for _, content in listed)}


def authority(ops: Iterable[Op], root: str) -> Authority:
    """Derive the standing of all devices, level by level away from the root."""
    said = _by_device(ops)
    placed = {root: DeviceStanding(root, {}, ROOT_LEVEL)}
    while newly := _next_leads(said, placed):
        placed |= newly
    rest = {d: _standing(d, said[d], placed, None) for d in said if d not in placed}
    return Authority(placed | {d: s for d, s in rest.items() if s is not None})


def _by_device(ops: Iterable[Op]) -> dict[str, list[Op]]:
    said: dict[str, list[Op]] = defaultdict(list)
    for op in ops:
        if op.kind == "device":
            said[op.id].append(op)
    return said


def _next_leads(
    said: Mapping[str, list[Op]], placed: Mapping[str, DeviceStanding]
) -> dict[str, DeviceStanding]:
    level = 1 + max(standing.level or ROOT_LEVEL for standing in placed.values())
    found = (_standing(d, said[d], placed, level) for d in said if d not in placed)
    return {s.device: s for s in found if s is not None and s.level is not None}


def _standing(
    device: str, said: list[Op], leads: Mapping[str, DeviceStanding], level: int | None
) -> DeviceStanding | None:
    """What these leads say of one device; None when none of them approved it."""
    counted = [op for op in said if _speaks(op, leads)]
    approvals, lead = _values(counted, "approval"), _values(counted, "lead")
    if not approvals or not all(isinstance(value, dict) for value in approvals):
        return None
    is_lead = bool(lead) and all(value is True for value in lead)
    accepted = _accepted(_values(counted, "withdrawn"))
    return DeviceStanding(device, approvals[-1], level if is_lead else None, accepted)


def _speaks(op: Op, leads: Mapping[str, DeviceStanding]) -> bool:
    standing = leads.get(device_of(op.writer))
    return standing is not None and standing.accepts(op)


def _values(counted: list[Op], name: str) -> list[Any]:
    """Every standing word, the one shown last."""
    register = register_of([op for op in counted if op.field == name])
    return [op.value for op in register.heads] if register else []


def _accepted(words: list[Any]) -> frozenset[str] | None:
    """What all the withdrawals accept; one that cannot be read accepts nothing."""
    marks = [accepted_contents(word) for word in words if word is not None]
    return frozenset.intersection(*marks) if marks else None


def accepted_contents(word: object) -> frozenset[str]:
    """Return the marks of all that a value made by `withdrawal` lists; none when unreadable."""
    if not isinstance(word, dict):
        return frozenset()
    return frozenset(mark for run in word.values() for mark in _marks(run))


def _marks(run: object) -> Iterable[str]:
    contents = run.get("contents") if isinstance(run, dict) else None
    if not isinstance(contents, str):
        return ()
    return (contents[at : at + MARK] for at in range(0, len(contents), MARK))


def mark(content: str) -> str:
    """Return what names a digest in a list of contents."""
    return content[:MARK]
