"""Settling what has two versions: listed side by side, chosen, composed, and taken back."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from veldtool.domain.inspection_access import own_name, parent_id
from veldtool.domain.oplog.authority import is_lead_only
from veldtool.domain.oplog.deletion import DELETED
from veldtool.domain.oplog.op import Op, Write
from veldtool.domain.oplog.undo import replaced_by
from veldtool.domain.oplog.values import clean
from veldtool.services.blindness import Blindness
from veldtool.services.dossier_codes import next_codes
from veldtool.services.dossiers import DossierDesk
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.field_words import FieldWords
from veldtool.services.history import Wording
from veldtool.services.keeping import is_lead, next_code
from veldtool.services.merging.conflict_model import (
    Conflict,
    ConflictKind,
    Conflicts,
    Resolution,
    Way,
)
from veldtool.services.merging.crossings import CODE, Crossings, codes_of, dossier_of
from veldtool.services.merging.effects import effects
from veldtool.services.merging.versions import Versions, joined
from veldtool.services.recording import delete, record, restore, undo_change, write_all
from veldtool.services.workbench import Changed, Workbench


class ConflictDesk:
    """The conflicts of the opened visit, and the ways to settle each."""

    def __init__(self, bench: Workbench, words: FieldWords) -> None:
        self._bench = bench
        self._words = words

    def list(self, most: int | None = None) -> Conflicts:
        """Return what has two versions, by record; what is blind here is a number.

        Reasons, and what stood there before, are told of one conflict: see `look`. Of more than
        `most` the others are counted: they come when these are settled.
        """
        blind = Blindness(self._bench.inspection, self._bench.member)
        found = list(islice(self._all(blind), most))
        ordered = sorted(found, key=lambda one: (one.record, one.field, one.id))
        count, hidden = self._counts(blind)
        return Conflicts(tuple(ordered), hidden, count - len(found))

    def count(self) -> int:
        """Return how many conflicts this user may see, without reading them."""
        return self._counts(Blindness(self._bench.inspection, self._bench.member))[0]

    def _counts(self, blind: Blindness) -> tuple[int, int]:
        """How many this user may see, and how many not."""
        open_ones = self._bench.session.store.conflicts()
        keys = [(key.kind, key.id) for key in open_ones.registers]
        keys += [(one.entity[0], one.entity[1]) for one in open_ones.deletes]
        crossed = Crossings(self._bench, self._wording()).all()
        keys += [(one.key.kind, one.key.id) for one in crossed]
        seen = sum(not blind.covers(*key) for key in keys)
        return seen, len(keys) - seen

    def look(self, conflict_id: str) -> Conflict:
        """Return one conflict with the figures it touches. Raises UserError when it is none."""
        found = next(self._named(conflict_id), None)
        blind = Blindness(self._bench.inspection, self._bench.member)
        if found is None or blind.covers(found.key.kind, found.key.id):
            raise UserError("no_such_conflict", id=conflict_id)
        touched = effects(self._bench.framework, self._bench.inspection, found)
        return replace(found, effects=touched)

    def keep(self, conflict: Conflict, number: int, reason: str = "") -> Changed:
        """Keep one version; of records that share a code it keeps the code, the others get another.

        What came in after `conflict` was looked at is not swept away: it stands as a version of
        its own. Two readers settle their difference with a `reason`. Raises UserError.
        """
        if not 1 <= number <= len(conflict.versions):
            raise UserError("no_such_version", n=len(conflict.versions))
        self._demand(conflict, Way.KEEP)
        if conflict.kind is ConflictKind.DELETED:
            return self._bench.done(self._keep_or_delete(conflict, gone=number == 1))
        if conflict.kind is ConflictKind.CODE:
            return self._recode(conflict, number)
        value = conflict.choices[number - 1].value
        if conflict.kind is ConflictKind.READERS:
            file, item = parent_id(conflict.key.id), own_name(conflict.key.id)
            return DossierDesk(self._bench).settle(file, item, value, reason)
        return self._settle(conflict, value)

    def both(self, conflict: Conflict) -> Changed:
        """Keep all texts, one after the other in order of time. Raises UserError for no text."""
        self._demand(conflict, Way.BOTH)
        return self._settle(conflict, joined(one.text for one in conflict.versions))

    def compose(self, conflict: Conflict, text: str) -> Changed:
        """Settle a conflict of texts by a text of one's own. Raises UserError for no text."""
        self._demand(conflict, Way.TEXT)
        return self._settle(conflict, text)

    def settled(self, most: int | None = None) -> tuple[Resolution, ...]:
        """Return the conflicts that were settled, by whomever, the newest first."""
        wording, store = self._wording(), self._bench.session.store
        blind = Blindness(self._bench.inspection, self._bench.member)
        ops = [op for op in store.settling() if not blind.covers(op.kind, op.id)]
        newest = sorted(ops, key=lambda op: op.order, reverse=True)
        found = (self._resolution(wording, op) for op in newest)
        return tuple(islice((one for one in found if one is not None), most))

    def take_back(self, resolution: Resolution) -> Changed:
        """Let all versions stand again. Raises UserError when the field was changed since."""
        ops = undo_change(self._bench.session, resolution.writer, resolution.change)
        return self._bench.done(ops)

    def _wording(self) -> Wording:
        return Wording(self._bench, self._words)

    def _versions(self, wording: Wording) -> Versions:
        return Versions(self._bench, wording, Blindness(self._bench.inspection, self._bench.member))

    def _named(self, conflict_id: str) -> Iterator[Conflict]:
        """The conflict of this name, read whole; no other is read for it."""
        wording, open_ones = self._wording(), self._bench.session.store.conflicts()
        versions = self._versions(wording)
        for key in open_ones.registers:
            if "/".join(key) == conflict_id and (found := versions.of_register(key)) is not None:
                yield found
        crossed = Crossings(self._bench, wording).all()
        told = (*map(versions.of_delete, open_ones.deletes), *crossed)
        yield from (one for one in told if one.id == conflict_id)

    def _all(self, blind: Blindness) -> Iterator[Conflict]:
        """Everything that this user may see, read as far as it is asked for."""
        wording, open_ones = self._wording(), self._bench.session.store.conflicts()
        versions = self._versions(wording)
        for key in open_ones.registers:
            if not blind.covers(key.kind, key.id):
                found = versions.of_register(key, brief=True)
                if found is not None:
                    yield found
        crossed = Crossings(self._bench, wording).all()
        for one in (*map(versions.of_delete, open_ones.deletes), *crossed):
            if not blind.covers(one.key.kind, one.key.id):
                yield one

    def _demand(self, conflict: Conflict, way: Way) -> None:
        if is_lead_only(conflict.key) and not is_lead(self._bench.session):
            raise UserError("only_lead")
        if conflict.only == "readers":
            raise UserError("settle_by_readers", code=self._code_of(conflict))
        if way not in conflict.ways:
            raise UserError("only_keep")

    def _code_of(self, conflict: Conflict) -> str:
        return dossier_of(self._bench.inspection, parent_id(conflict.key.id)).code

    def _settle(self, conflict: Conflict, value: object) -> Changed:
        """One operation that replaces every version that was looked at."""
        write = Write(conflict.key, clean(value), conflict.seen)
        return self._bench.done(write_all(self._bench.session, [write]))

    def _keep_or_delete(self, conflict: Conflict, *, gone: bool) -> tuple[Op, ...]:
        kind, record_id, _ = conflict.key
        if gone:
            return delete(self._bench.session, kind, record_id)
        return restore(self._bench.session, kind, record_id)

    def _recode(self, conflict: Conflict, number: int) -> Changed:
        """Give every record but one a code that is free."""
        ops: list[Op] = []
        for place, one in enumerate(conflict.choices, 1):
            if place != number:
                code = self._free_code(conflict.key.kind, one.record)
                ops += record(self._bench.session, conflict.key.kind, one.record, {CODE: code})
                self._bench.refresh()
        return self._bench.done(tuple(ops))

    def _free_code(self, kind: str, record_id: str) -> str:
        inspection = self._bench.inspection
        if kind == "dossier":
            checklist = dossier_of(inspection, record_id).checklist
            known = [one for one in self._bench.framework.checklists if one.id == checklist]
            if known:
                return next_codes(inspection, known[0], 1)[0]
        codes = codes_of(inspection, kind)
        code = str(getattr(inspection.records[kind][record_id], CODE))
        return next_code(code.rstrip("0123456789"), codes)

    def _resolution(self, wording: Wording, op: Op) -> Resolution | None:
        store = self._bench.session.store
        earlier = replaced_by(op, store.history(op.key))
        versions = self._versions(wording).versions(earlier)
        if op.key.field != DELETED and len({one.value for one in versions}) < 2:  # noqa: PLR2004 - a conflict is between two
            return None
        register = store.register(op.key)
        return Resolution(
            id="/".join(op.key),
            record=wording.names.name(op.kind, op.id),
            field=wording.field(op.key),
            value=wording.values.say(op.key, op.value),
            who=wording.authors.initials(op.writer),
            at=to_local(op.at),
            versions=versions,
            undoable=register is not None and register.heads == (op,),
            writer=op.writer,
            change=op.change,
        )
