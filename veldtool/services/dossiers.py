"""Files that are read and meetings that are observed: the list, the form, and every command."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from veldtool.domain.answering import takes, toggled
from veldtool.domain.framework.model import Answer, Item, ItemRef
from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.op import Op, RegisterKey
from veldtool.domain.records import (
    AgreedAnswer,
    CheckAnswer,
    Dossier,
    Json,
    Member,
    SecondAnswer,
)
from veldtool.domain.tally.outcome import follows
from veldtool.domain.tally.reading import readings
from veldtool.services.creating import new_id
from veldtool.services.dossier_access import (
    Role,
    Standing,
    demand_facts,
    demand_open,
    demand_readers,
    of_other,
    seen_file,
    standing,
)
from veldtool.services.dossier_codes import next_codes
from veldtool.services.dossier_form import Colleague, DossierForm, Scene, dossier_form
from veldtool.services.dossier_rows import DossierGroup, DossierRow, groups, row_of
from veldtool.services.dossier_tally import ItemTally, item_tally
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.recording import record
from veldtool.services.workbench import Changed, Workbench

MOST_AT_ONCE = 60
HEADER_FIELDS = frozenset(
    {
        "code",
        "measure",
        "placed_out",
        "family",
        "viewed",
        "interview",
        "pronounced_on",
        "charged_on",
        "started_on",
        "read_on",
        "track",
        "no_fixed_worker_from",
        "no_fixed_worker_to",
        "workers",
        "selection_reason",
        "function",
        "medium",
        "present",
        "reader",
        "second_reader",
    }
)


class DossierDesk:
    """Reads and writes the files of the open inspection, for the member whose device it is."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    # queries

    def list(self) -> tuple[DossierGroup, ...]:
        """Return every file by checklist, with how far it is."""
        bench = self._bench
        return groups(bench.framework, bench.inspection, bench.member)

    def row(self, dossier: str) -> DossierRow:
        """Return one file as a row of the list."""
        bench = self._bench
        return row_of(bench.framework, bench.inspection, bench.member, self._dossier(dossier))

    def form(self, dossier: str) -> DossierForm:
        """Return the form of one file. Raises UserError `no_such_file`."""
        bench = self._bench
        scene = Scene(
            bench.framework, bench.inspection, bench.member, bench.session.store, self._today()
        )
        return dossier_form(scene, self._dossier(dossier), self.team())

    def tally(self, checklist: str, item: str) -> ItemTally:
        """Count one item over all files."""
        bench = self._bench
        ref = ItemRef(checklist, item)
        return item_tally(bench.framework, bench.inspection, ref)

    def team(self) -> tuple[Colleague, ...]:
        """Return the members of the team."""
        members = all_of(self._bench.inspection, "member", Member).items()
        found = (Colleague(key, one.initials or one.name or key) for key, one in members)
        return tuple(sorted(found, key=lambda one: one.initials))

    def note_key(self, dossier: str, item: str) -> RegisterKey:
        """Return the register of this member's note; see `begin` for taking the file on.

        Raises UserError when this member cannot write in the file.
        """
        file = self._dossier(dossier)
        self._item(file, item)
        found = demand_open(self._bench.inspection, file, self._bench.member)
        return RegisterKey(found.kind, f"{dossier}/{item}", "note")

    # commands

    def begin(self, dossier: str) -> Changed:
        """Take a file on that nobody reads, and note the day of reading."""
        file = self._dossier(dossier)
        demand_open(self._bench.inspection, file, self._bench.member)
        return self._bench.done(self._take_on(file))

    def answer(self, dossier: str, item: str, value: Json) -> Changed:
        """Answer an item; the same answer again clears it. Raises UserError."""
        file = self._dossier(dossier)
        found = self._asked(file, item)
        if not takes(found, value):
            raise UserError("answer_not_here", item=found.text)
        standing_ = demand_open(self._bench.inspection, file, self._bench.member)
        shown = self._value(standing_.kind, dossier, item)
        cleared = None if shown == value else value
        return self._write(file, standing_, item, {"value": cleared})

    def pick(self, dossier: str, item: str, choice: str) -> Changed:
        """Add a choice to an item with several, or take it away."""
        file = self._dossier(dossier)
        found = self._asked(file, item)
        standing_ = demand_open(self._bench.inspection, file, self._bench.member)
        shown = self._value(standing_.kind, dossier, item)
        value = toggled(found, shown, choice)
        return self._write(file, standing_, item, {"value": value})

    def clear(self, dossier: str, item: str) -> Changed:
        """Take an answer away."""
        file = self._dossier(dossier)
        standing_ = demand_open(self._bench.inspection, file, self._bench.member)
        return self._write(file, standing_, item, {"value": None})

    def note(self, dossier: str, item: str, text: str) -> Changed:
        """Write the note of an item."""
        file = self._dossier(dossier)
        self._item(file, item)
        standing_ = demand_open(self._bench.inspection, file, self._bench.member)
        return self._write(file, standing_, item, {"note": text})

    def mark_urgent(self, dossier: str, item: str, *, on: bool) -> Changed:
        """Mark an item as urgent, or no longer; a child's safety is nobody's secret."""
        file = self._dossier(dossier)
        self._item(file, item)
        demand_open(self._bench.inspection, file, self._bench.member)
        ops = record(self._bench.session, "answer", f"{dossier}/{item}", {"urgent": on})
        return self._bench.done(ops)

    def set_fields(self, dossier: str, fields: Mapping[str, Any]) -> Changed:
        """Change facts of the file.

        Raises:
            KeyError: a field that is not one of HEADER_FIELDS.
            UserError: this member cannot change this file, or the second reader is the first.
        """
        file = self._dossier(dossier)
        if not fields.keys() <= HEADER_FIELDS:
            raise KeyError(", ".join(sorted(fields.keys() - HEADER_FIELDS)))
        demand_facts(self._bench.inspection, file, self._bench.member)
        demand_readers(self._bench.inspection, file, fields)
        return self._bench.done(record(self._bench.session, "dossier", dossier, fields))

    def add(self, checklist: str, count: int) -> Changed:
        """Add files with codes that follow the highest in use: D01 to D20."""
        if not 1 <= count <= MOST_AT_ONCE:
            raise UserError("count_of_files", most=str(MOST_AT_ONCE))
        session = self._bench.session
        found = self._bench.framework.checklist(checklist)
        ops: tuple[Op, ...] = ()
        for code in next_codes(self._bench.inspection, found, count):
            key = new_id(session.tools.keyring.random_bytes)
            fields = {"code": code, "checklist": checklist}
            ops += record(session, "dossier", key, fields)
        return self._bench.done(ops)

    def close(self, dossier: str) -> Changed:
        """Be done with a file, with or without items that were not looked at."""
        return self._set_done(dossier, done=True)

    def reopen(self, dossier: str) -> Changed:
        """Open a file again. Raises UserError `both_done`: differences are settled then."""
        return self._set_done(dossier, done=False)

    def settle(self, dossier: str, item: str, value: Json, reason: str) -> Changed:
        """Record what two readers agreed, with the reason.

        Raises:
            UserError: they do not differ here, the reason lacks, or it is not this member's file.
        """
        file = self._dossier(dossier)
        found = self._item(file, item)
        if standing(file, self._bench.member).role not in {Role.READER, Role.SECOND}:
            raise UserError("settle_by_readers", code=file.code)
        if not self._can_settle(file, item):
            raise UserError("nothing_to_settle", item=found.text)
        if not takes(found, value):
            raise UserError("answer_not_here", item=found.text)
        if not reason.strip():
            raise UserError("settle_reason")
        fields = {"value": value, "reason": reason.strip()}
        ops = record(self._bench.session, "agreed_answer", f"{dossier}/{item}", fields)
        return self._bench.done(ops)

    # helpers

    def _today(self) -> date:
        return to_local(self._bench.session.now()).date()

    def _dossier(self, key: str) -> Dossier:
        found = all_of(self._bench.inspection, "dossier", Dossier).get(key)
        if found is None:
            raise UserError("no_such_file")
        return found

    def _item(self, file: Dossier, item: str) -> Item:
        return self._bench.framework.item(ItemRef(file.checklist, item))

    def _asked(self, file: Dossier, item: str) -> Item:
        """The item, when it is asked of this file. Raises UserError `not_asked`."""
        found = self._item(file, item)
        seen = seen_file(self._bench.inspection, file, self._bench.member)
        reading = readings(seen, file.checklist)[0]
        if follows(found, reading, self._bench.framework) == Answer.NOT_APPLICABLE:
            raise UserError("not_asked", item=found.text)
        return found

    def _value(self, kind: str, dossier: str, item: str) -> Json:
        cls = SecondAnswer if kind == "second_answer" else CheckAnswer
        found = self._bench.inspection.records.get(kind, {}).get(f"{dossier}/{item}")
        return found.value if isinstance(found, cls) else None

    def _write(
        self, file: Dossier, found: Standing, item: str, fields: Mapping[str, Any]
    ) -> Changed:
        ops = self._take_on(file)
        ops += record(self._bench.session, found.kind, f"{file.id}/{item}", fields)
        return self._bench.done(ops)

    def _take_on(self, file: Dossier) -> tuple[Op, ...]:
        """The first answer makes its writer the reader, and its day the day of reading."""
        fields: dict[str, Any] = {}
        if standing(file, self._bench.member).role is Role.FREE:
            fields["reader"] = self._bench.member
        if not file.read_on:
            fields["read_on"] = self._today().isoformat()
        return record(self._bench.session, "dossier", file.id, fields)

    def _set_done(self, dossier: str, *, done: bool) -> Changed:
        file = self._dossier(dossier)
        found = standing(file, self._bench.member)
        if found.role is Role.OTHER:
            raise of_other(self._bench.inspection, file)
        if found.both_done and not done:
            raise UserError("both_done", code=file.code)
        ops = self._take_on(file) if done else ()
        field = "second_closed" if found.role is Role.SECOND else "closed"
        ops += record(self._bench.session, "dossier", dossier, {field: done})
        return self._bench.done(ops)

    def _can_settle(self, file: Dossier, item: str) -> bool:
        """They differ, or differed and settled it before."""
        seen = seen_file(self._bench.inspection, file, self._bench.member)
        reading = readings(seen, file.checklist)[0]
        agreed = all_of(seen, "agreed_answer", AgreedAnswer).get(f"{file.id}/{item}")
        settled = agreed is not None and agreed.value is not None
        return item in reading.differing or settled
