"""Urgent cases: raised from anywhere, reported, answered, closed by the lead."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import (
    Dossier,
    Inspection,
    Interview,
    Member,
    Quote,
    Statement,
    Urgent,
    UrgentLevel,
    UrgentTold,
)
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.keeping import add, fresh_id, is_lead, next_code, remove
from veldtool.services.printing import Outgoing, Press
from veldtool.services.recording import record
from veldtool.services.references import References
from veldtool.services.sheets import print_urgent
from veldtool.services.urgent_cases import UrgentCase, all_cases, told_of
from veldtool.services.workbench import Changed, Workbench


@dataclass(frozen=True, slots=True)
class Raised:
    """An urgent case with who was told. `sealed` tells that a real reference is kept with it."""

    case: UrgentCase
    told: tuple[UrgentTold, ...]
    sealed: bool


@dataclass(frozen=True, slots=True)
class UrgentView:
    """Every case, the open ones first, and what their fields can name."""

    at: datetime
    cases: tuple[Raised, ...]
    team: tuple[tuple[str, str], ...]
    dossiers: tuple[tuple[str, str], ...]
    lead: bool


class UrgentDesk:
    """The urgent cases of the opened visit."""

    def __init__(self, bench: Workbench, press: Press) -> None:
        self._bench = bench
        self._press = press

    def view(self) -> UrgentView:
        """Return every case as of now."""
        found, now = self._bench.inspection, self._now()
        team = all_of(found, "member", Member)
        files = all_of(found, "dossier", Dossier)
        return UrgentView(
            now,
            tuple(
                Raised(one, told_of(found, one.id), one.record.real_reference is not None)
                for one in all_cases(found, now)
            ),
            tuple((key, one.initials or one.name) for key, one in team.items()),
            tuple(sorted(((key, one.code or key) for key, one in files.items()), key=_by_code)),
            is_lead(self._bench.session),
        )

    def new(self, kind: str = "", record_id: str = "") -> Changed:
        """Raise a case, about a file or a line of a talk when one is named.

        The words of a line become its facts, unless they are a quote: see `_facts`.
        """
        fields = self._about(kind, record_id)
        reference = self._reference_of(str(fields.get("dossier", "")))
        if reference:
            fields["real_reference"] = reference
        if is_lead(self._bench.session):
            fields |= self._agreed()
        fields |= {"level": UrgentLevel.URGENT, "seen_by": self._bench.member}
        return add(self._bench, "urgent", fields)

    def agree(self, case_id: str) -> Changed:
        """Record that the lead knows, from now on. Raises UserError on a device of no lead."""
        if not is_lead(self._bench.session):
            raise UserError("only_lead")
        return self._write(case_id, self._agreed())

    def tell(self, case_id: str) -> Changed:
        """Record that somebody of the institution is told now; director unless changed."""
        known = any(one.director for one in told_of(self._bench.inspection, case_id))
        fields = {"function": "" if known else "bestuurder", "director": not known}
        key = fresh_id(self._bench.session, case_id)
        return add(self._bench, "urgent_told", fields | {"at": self._moment()}, record_id=key)

    def remove(self, kind: str, record_id: str) -> Changed:
        """Delete a case that was raised by mistake, or one of those who were told."""
        if kind == "urgent":
            self._demand_open(record_id)
        return remove(self._bench, kind, record_id)

    def close(self, case_id: str) -> Changed:
        """Close a case. Raises UserError when something blocks it, or on a device of no lead."""
        if not is_lead(self._bench.session):
            raise UserError("only_lead_closes_urgent")
        case = next((one for one in self.view().cases if one.case.id == case_id), None)
        if case is None or not case.case.standing.may_close:
            raise UserError("urgent_not_finished")
        return self._write(case_id, {"closed_at": self._moment()})

    def reopen(self, case_id: str, reason: str) -> Changed:
        """Open a closed case again, with the reason. Raises UserError likewise."""
        if not is_lead(self._bench.session):
            raise UserError("only_lead_closes_urgent")
        if not reason.strip():
            raise UserError("reopen_reason")
        return self._write(case_id, {"closed_at": "", "reopened": reason.strip()})

    def reference(self, case_id: str) -> str | None:
        """Return the real reference of the child; None on a device that it was not sealed to."""
        case = all_of(self._bench.inspection, "urgent", Urgent).get(case_id, Urgent())
        return References(self._bench.session).open(case.real_reference)

    def leaving(self, case_id: str, *, named: bool = False) -> Outgoing:
        """Compose and set the sheet of one case; with `named` it tells who the child is.

        Raises UserError when there is no such case, or when this device may not open that.
        """
        return print_urgent(self._bench.session, case_id, self._press, self._now(), named=named)

    def _write(self, case_id: str, fields: dict[str, Any]) -> Changed:
        return self._bench.done(record(self._bench.session, "urgent", case_id, fields))

    def _demand_open(self, case_id: str) -> None:
        told = told_of(self._bench.inspection, case_id)
        case = all_of(self._bench.inspection, "urgent", Urgent).get(case_id, Urgent())
        if (told or case.closed_at) and not is_lead(self._bench.session):
            raise UserError("only_lead_removes_urgent")

    def _about(self, kind: str, record_id: str) -> dict[str, Any]:
        found = self._bench.inspection
        dossier = _dossier(found, kind, record_id)
        files = all_of(found, "dossier", Dossier)
        codes = [one.code for one in all_of(found, "urgent", Urgent).values()]
        code = files[dossier].code if dossier in files else next_code("S", codes)
        fields: dict[str, Any] = {"dossier": dossier, "code": code}
        if kind and record_id != dossier:
            fields["source"] = record_id
        line = all_of(found, "statement", Statement).get(record_id)
        return fields | {"facts": _facts(line)} if line and kind == "statement" else fields

    def _reference_of(self, dossier: str) -> str | None:
        """The reference of the file, where this device can open it: sealed anew for the case."""
        one = all_of(self._bench.inspection, "dossier", Dossier).get(dossier, Dossier())
        return References(self._bench.session).open(one.real_reference)

    def _agreed(self) -> dict[str, str]:
        return {"agreed_by": self._bench.member, "agreed_at": self._moment()}

    def _now(self) -> datetime:
        return to_local(self._bench.session.now())

    def _moment(self) -> str:
        return self._now().isoformat(timespec="minutes")


def _dossier(inspection: Inspection, kind: str, record_id: str) -> str:
    """The file that a record is about; "" when that is not clear."""
    files = all_of(inspection, "dossier", Dossier)
    for key in (record_id, parent_id(record_id)):
        if key in files:
            return key
    if kind != "statement":
        return ""
    line = all_of(inspection, "statement", Statement).get(record_id, Statement())
    talk = all_of(inspection, "interview", Interview).get(parent_id(record_id), Interview())
    if line.source in files:
        return line.source
    return talk.dossiers[0] if len(talk.dossiers) == 1 and talk.dossiers[0] in files else ""


def _facts(line: Statement) -> str:
    """What a line says, "" for a quote: its words tell the institution who spoke.

    The case then lacks its facts until somebody writes them; its source still leads to the line.
    """
    return "" if line.quote is Quote.VERBATIM else line.text


def _by_code(pair: tuple[str, str]) -> str:
    return pair[1]
