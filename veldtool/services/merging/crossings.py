"""What stands against each other without sharing a field: two codes, two readers of a file."""

from collections.abc import Iterator

from veldtool.domain.duplicates import SharedCode, shared_codes
from veldtool.domain.framework.model import ItemRef
from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Dossier, Inspection, Json
from veldtool.domain.tally.reading import readings
from veldtool.services.dutch_time import to_local
from veldtool.services.history import Wording
from veldtool.services.merging.conflict_model import (
    Choice,
    Conflict,
    ConflictKind,
    Version,
    Way,
)
from veldtool.services.workbench import Workbench

CODE = "code"


class Crossings:
    """Reads shared codes and differing readers as conflicts."""

    def __init__(self, bench: Workbench, wording: Wording) -> None:
        self._bench = bench
        self._wording = wording

    def all(self) -> Iterator[Conflict]:
        """Yield two records with one code, then two readers who differ."""
        for shared in shared_codes(self._bench.inspection):
            yield self._shared(shared)
        for checklist in self._bench.framework.checklists:
            for reading in readings(self._bench.inspection, checklist.id):
                for item in sorted(reading.differing):
                    yield self._readers(reading.dossier, item)

    def _shared(self, shared: SharedCode) -> Conflict:
        key = RegisterKey(shared.kind, shared.ids[0], CODE)
        return Conflict(
            id=f"{CODE}/{shared.kind}/{shared.code}",
            kind=ConflictKind.CODE,
            key=key,
            record=self._wording.names.name(shared.kind, shared.ids[0]),
            field=self._wording.field(key),
            old="",
            versions=tuple(
                self._record(number, shared.kind, one) for number, one in enumerate(shared.ids, 1)
            ),
            ways=frozenset({Way.KEEP}),
            choices=tuple(Choice(shared.code, one) for one in shared.ids),
        )

    def _record(self, number: int, kind: str, record_id: str) -> Version:
        """One of the records that share a code, told by who made it and what stands in it."""
        registers = self._bench.session.store.registers(kind)
        ops = sorted(
            (r.shown for key, r in registers.items() if key.id == record_id),
            key=lambda op: op.order,
        )
        told = [
            f"{self._wording.field(op.key)}: {self._wording.values.say(op.key, op.value)}"
            for op in ops
            if op.value not in (None, "", [])
        ]
        own = self._bench.session.store.history(RegisterKey(kind, record_id, CODE))[0]
        who, at = self._wording.authors.initials(own.writer), to_local(own.at)
        return Version(number, "; ".join(told), who, at)

    def _readers(self, dossier: Dossier, item: str) -> Conflict:
        key = RegisterKey("agreed_answer", f"{dossier.id}/{item}", "value")
        reads = {dossier.reader, dossier.second_reader}
        first = self._answer("answer", 1, dossier, dossier.reader, item)
        second = self._answer("second_answer", 2, dossier, dossier.second_reader, item)
        mine = self._bench.member in reads
        return Conflict(
            id=f"readers/{dossier.id}/{item}",
            kind=ConflictKind.READERS,
            key=key,
            record=self._wording.names.name("answer", f"{dossier.id}/{item}"),
            field=self._item(dossier, item),
            old="",
            versions=(first[0], second[0]),
            ways=frozenset({Way.KEEP}) if mine else frozenset(),
            only="" if mine else "readers",
            choices=(Choice(first[1]), Choice(second[1])),
        )

    def _answer(
        self, kind: str, number: int, dossier: Dossier, reader: str, item: str
    ) -> tuple[Version, Json]:
        key = RegisterKey(kind, f"{dossier.id}/{item}", "value")
        store, wording = self._bench.session.store, self._wording
        register = store.register(key)
        note = store.register(key._replace(field="note"))
        value = register.value if register else None
        return (
            Version(
                number,
                wording.values.say(key, value),
                wording.names.initials(reader),
                to_local(register.shown.at) if register else None,
                why=str(note.value or "") if note else "",
                stands=number == 1,
                own=reader == self._bench.member,
            ),
            value,
        )

    def _item(self, dossier: Dossier, item: str) -> str:
        try:
            return self._bench.framework.item(ItemRef(dossier.checklist, item)).label
        except KeyError:
            return item


def codes_of(inspection: Inspection, kind: str) -> list[str]:
    """Return every code that records of a kind carry."""
    found = inspection.records.get(kind, {}).values()
    return [code for one in found if (code := str(getattr(one, CODE, "")))]


def dossier_of(inspection: Inspection, record_id: str) -> Dossier:
    """Return a file. Raises KeyError when it is not there."""
    return all_of(inspection, "dossier", Dossier)[record_id]
