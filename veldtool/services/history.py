"""History: for every field of a record who wrote what and when, the newest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.authority import Quarantine
from veldtool.domain.oplog.deletion import DELETED
from veldtool.domain.oplog.op import Op, RegisterKey, device_of
from veldtool.domain.project import read_record
from veldtool.domain.records import KINDS, Device, Inspection, Introduction, Record
from veldtool.services.blindness import Blindness
from veldtool.services.dutch_time import to_local
from veldtool.services.field_values import FieldValues
from veldtool.services.field_words import FieldWords
from veldtool.services.record_names import RecordNames
from veldtool.services.workbench import Changed, Workbench

_NAMED = 2
_ANSWERS = ("answer", "second_answer", "agreed_answer")
"""What is told of one item of one file is one history, whoever answered."""


@dataclass(frozen=True, slots=True)
class Written:
    """One operation in words. `stands`: this is what is shown now.

    `refused` says why it does not count; None when it does. `settles` counts the versions that
    it chose between, 0 when there was nothing to choose.
    """

    kind: str
    id: str
    field: str
    name: str
    value: str
    who: str
    at: datetime
    stands: bool
    refused: Quarantine | None = None
    settles: int = 0


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """Everything that was written in one record, the newest first."""

    title: str
    lines: tuple[Written, ...]


class Authors:
    """Who wrote an operation: the initials of the member whose device it was."""

    def __init__(self, bench: Workbench, words: FieldWords, names: RecordNames) -> None:
        self._unknown = words.value("somebody")
        self._members = _members(bench.inspection, bench.session.store.identity.root)
        self._names = names

    def member(self, writer: str) -> str:
        """Return the member of the team, empty when the device is not known here."""
        return self._members.get(device_of(writer), "")

    def initials(self, writer: str) -> str:
        """Return the initials, or words for a device that nobody introduced."""
        return self._names.initials(self.member(writer)) or self._unknown


class Wording:
    """Everything that is needed to tell operations of one inspection in words."""

    def __init__(self, bench: Workbench, words: FieldWords) -> None:
        self.names = RecordNames(words, bench.inspection)
        self.values = FieldValues(words, bench.framework, bench.inspection)
        self.authors = Authors(bench, words, self.names)
        self._words = words

    def field(self, key: RegisterKey) -> str:
        """Return what a field is called."""
        if key.field == DELETED:
            return self._words.value("deleted_field")
        return self._words.field_name(key.kind, key.field)

    def told(self, op: Op, *, stands: bool = False, refused: Quarantine | None = None) -> Written:
        """Return one operation in words."""
        return Written(
            *op.key,
            name=self.field(op.key),
            value=self.values.say(op.key, op.value),
            who=self.authors.initials(op.writer),
            at=to_local(op.at),
            stands=stands,
            refused=refused,
            settles=len(op.replaces) if len(op.replaces) > 1 else 0,
        )


class HistoryDesk:
    """Asks who wrote what when, and words what a command changed."""

    def __init__(self, bench: Workbench, words: FieldWords) -> None:
        self._bench = bench
        self._words = words

    def record(self, kind: str, record_id: str) -> RecordHistory:
        """Return the history of a record; blind and sealed content stays out of it."""
        wording = Wording(self._bench, self._words)
        blind = Blindness(self._bench.inspection, self._bench.member)
        keys = [
            RegisterKey(one, record_id, name)
            for one in (_ANSWERS if kind in _ANSWERS else (kind,))
            if not blind.covers(one, record_id)
            for name in _fields(one)
        ]
        refused = self._refused(record_id)
        found = [(op, stands) for key in keys for op, stands in self._ops(key)]
        found.sort(key=lambda pair: pair[0].order, reverse=True)
        lines = (wording.told(op, stands=s, refused=refused.get(op)) for op, s in found)
        return RecordHistory(wording.names.name(kind, record_id), tuple(lines))

    def described(self, changed: Changed) -> str:
        """Name the records that a command changed: "antwoord JB05 van D14"."""
        inspection = self._bench.inspection
        names = RecordNames(self._words, inspection)
        blind = Blindness(inspection, self._bench.member)
        records = sorted({(key.kind, key.id) for key in changed})
        shown = [one for one in records if not blind.covers(*one)]
        named = list(dict.fromkeys(names.name(*one, self._gone(*one)) for one in shown))
        first = ", ".join(named[:_NAMED])
        return f"{first} …" if len(named) > _NAMED else first

    def _gone(self, kind: str, record_id: str) -> Record | None:
        """A record of which everything was undone, as it was; None for one that is there."""
        if kind not in KINDS or record_id in self._bench.inspection.records.get(kind, {}):
            return None
        history = self._bench.session.store.history
        fields = [RegisterKey(kind, record_id, name) for name in _fields(kind)]
        values = {
            key.field: op.value for key in fields for op in history(key) if op.value is not None
        }
        return read_record(kind, record_id, values, [])

    def _ops(self, key: RegisterKey) -> Iterator[tuple[Op, bool]]:
        """Every operation of a register, and whether it stands."""
        store = self._bench.session.store
        register = store.register(key)
        heads = register.heads if register else ()
        for op in store.history(key):
            yield op, op in heads

    def _refused(self, record_id: str) -> dict[Op, Quarantine]:
        found = self._bench.session.store.quarantine()
        return {one.op: Quarantine(one.reason) for one in found if one.op.id == record_id}


def _fields(kind: str) -> tuple[str, ...]:
    """The fields of a kind that this version knows, and its deletion."""
    known = KINDS[kind].__dataclass_fields__ if kind in KINDS else ()
    return (*(name for name in known if name != "id"), DELETED)


def _members(inspection: Inspection, root: str) -> dict[str, str]:
    """The member of each device, as the leads approved it, else as it says of itself.

    The founder's key speaks for the first lead.
    """
    found = {
        key: one.member for key, one in all_of(inspection, "introduction", Introduction).items()
    }
    for key, device in all_of(inspection, "device", Device).items():
        if isinstance(device.approval, dict):
            found[key] = str(device.approval.get("member", ""))
            if device.lead:
                found.setdefault(root, found[key])
    return found
