"""The versions of a conflict: who wrote what, when, why, and what stood there before."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import get_type_hints

from veldtool.domain.oplog.authority import is_lead_only
from veldtool.domain.oplog.deletion import DELETED, DeleteConflict
from veldtool.domain.oplog.op import Op, RegisterKey, canonical, device_of
from veldtool.domain.oplog.register import Register, head_refs
from veldtool.domain.oplog.undo import replaced_by
from veldtool.domain.records import KINDS
from veldtool.services.blindness import Blindness
from veldtool.services.dutch_time import to_local
from veldtool.services.history import Wording
from veldtool.services.keeping import is_lead
from veldtool.services.merging.conflict_model import (
    Choice,
    Conflict,
    ConflictKind,
    Version,
    Way,
)
from veldtool.services.workbench import Workbench

REASONS = ("reason", "sign_reason", "reopened", "why", "note", "remark")
"""The fields in which people say why, the most telling first."""

TEXTS = frozenset(
    {
        *("asked", "dissent", "facts", "file_selection", "governance", "handed_on_to"),
        *("measure_taken", "name_note", "note", "reason", "receipt", "remark", "routes"),
        *("safety_weighed", "selection_reason", "sign_reason", "structure", "text", "verdict"),
        *("what", "why"),
    }
)
"""The fields that hold sentences: of these both versions can be kept, one after the other."""

SENTENCE_ENDS = (".", "!", "?", "…", ":")


class Versions:
    """Reads the conflicts of one open inspection in words."""

    def __init__(self, bench: Workbench, wording: Wording, blind: Blindness) -> None:
        self._bench = bench
        self._blind = blind
        self._store = bench.session.store
        self._wording = wording
        self._lead = is_lead(bench.session)

    def of_register(self, key: RegisterKey, *, brief: bool = False) -> Conflict | None:
        """Return the conflict in one field, None when it has one version.

        `brief` leaves out what has to be sought in the history: reasons, and what stood there.
        """
        register = self._store.register(key)
        if register is None:
            return None
        only = "" if self._lead or not is_lead_only(key) else "lead"
        return Conflict(
            id="/".join(key),
            kind=ConflictKind.FIELD,
            key=key,
            record=self._wording.names.name(key.kind, key.id),
            field=self._wording.field(key),
            old="" if brief else self._old(key, register),
            versions=self.versions(register.heads, brief=brief),
            ways=frozenset() if only else _ways(key, register),
            only=only,
            choices=tuple(Choice(op.value) for op in register.heads),
            seen=register.refs,
        )

    def versions(self, heads: tuple[Op, ...], *, brief: bool = False) -> tuple[Version, ...]:
        """Return operations as versions, in their order; the last is the one shown."""
        tell = self._brief if brief else self._version
        return tuple(
            tell(number, op, stands=number == len(heads)) for number, op in enumerate(heads, 1)
        )

    def of_delete(self, found: DeleteConflict) -> Conflict:
        """Return a record that was deleted while somebody changed it: version 1 is gone."""
        key = RegisterKey(*found.entity, DELETED)
        only = "" if self._lead or not is_lead_only(key) else "lead"
        gone, newest = found.deletes[-1], found.alive[-1]
        told = "; ".join(self._told(op) for op in found.alive)
        return Conflict(
            id="/".join(key),
            kind=ConflictKind.DELETED,
            key=key,
            record=self._wording.names.name(key.kind, key.id),
            field=self._wording.field(key),
            old="",
            versions=(
                self._version(1, gone, stands=False),
                self._said(2, told, newest, why="", stands=True),
            ),
            ways=frozenset() if only else frozenset({Way.KEEP}),
            only=only,
            choices=(Choice(gone.value), Choice(None)),
            seen=head_refs(found.deletes),
        )

    def _brief(self, number: int, op: Op, *, stands: bool) -> Version:
        return self._said(number, self._wording.values.say(op.key, op.value), op, "", stands=stands)

    def _version(self, number: int, op: Op, *, stands: bool) -> Version:
        """A version that was brought back is told as its own writer's."""
        first = self._origin(op)
        value = self._wording.values.say(op.key, op.value)
        found = self._said(number, value, first, self._why(first), stands=stands)
        if first == op:
            return found
        return replace(found, restored_by=self._wording.authors.initials(op.writer))

    def _origin(self, op: Op) -> Op:
        """The operation that this one brought back: it undid what had replaced an equal value."""
        history = self._store.history(op.key)
        for undone in replaced_by(op, history):
            for earlier in replaced_by(undone, history):
                if canonical(earlier.value) == canonical(op.value):
                    return self._origin(earlier)
        return op

    def _said(self, number: int, value: str, op: Op, why: str, *, stands: bool) -> Version:
        return Version(
            number=number,
            value=value,
            who=self._wording.authors.initials(op.writer),
            at=to_local(op.at),
            why=why,
            text=op.value if is_text(op.key) and isinstance(op.value, str) else "",
            stands=stands,
            own=device_of(op.writer) == self._store.identity.device,
        )

    def _told(self, op: Op) -> str:
        """What was changed under a deleted record, without what this user may not see."""
        if self._blind.covers(op.kind, op.id):
            return self._wording.names.name(op.kind, op.id)
        said = self._wording.told(op)
        return f"{said.name}: {said.value}"

    def _why(self, op: Op) -> str:
        """What the writer gave as a reason: in the same action, else beside it in the record."""
        beside = [RegisterKey(op.kind, op.id, name) for name in _reasons(op)]
        for key in beside:
            written = [one for one in self._store.history(key) if one.value]
            own = [one for one in written if device_of(one.writer) == device_of(op.writer)]
            together = [one for one in own if (one.writer, one.change) == (op.writer, op.change)]
            if own:
                return self._wording.values.say(key, (together or own)[-1].value)
        return ""

    def _old(self, key: RegisterKey, register: Register) -> str:
        """What stood there before any of the versions, in words."""
        history = self._store.history(key)
        before = [set(replaced_by(op, history)) for op in register.heads]
        shared = sorted(set.intersection(*before), key=lambda op: op.order)
        return self._wording.values.say(key, shared[-1].value if shared else None)


def is_text(key: RegisterKey) -> bool:
    """Tell whether a field holds sentences."""
    return key.field in TEXTS and _types(key.kind).get(key.field) is str


def joined(texts: Iterable[str]) -> str:
    """Return texts one after the other, each once, with a mark between where one has no end."""
    distinct = list(dict.fromkeys(text.strip() for text in texts if text.strip()))
    if any("\n" in text for text in distinct):
        return "\n".join(distinct)
    ended = [t if t.endswith(SENTENCE_ENDS) else f"{t};" for t in distinct[:-1]]
    return " ".join([*ended, *distinct[-1:]])


def _ways(key: RegisterKey, register: Register) -> frozenset[Way]:
    texts = all(isinstance(op.value, str | None) for op in register.heads)
    return frozenset(Way) if is_text(key) and texts else frozenset({Way.KEEP})


def _reasons(op: Op) -> list[str]:
    known = _types(op.kind)
    return [name for name in REASONS if name in known and name != op.field]


@cache
def _types(kind: str) -> dict[str, object]:
    return get_type_hints(KINDS[kind]) if kind in KINDS else {}
