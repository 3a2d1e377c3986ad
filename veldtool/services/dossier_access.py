"""Who may see and answer what in a file: the reader, a second reader, everybody else."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import CheckAnswer, Dossier, Inspection, Member, Record, SecondAnswer
from veldtool.services.errors import UserError


class Role(StrEnum):
    """What a member is to one file."""

    READER = "reader"
    SECOND = "second"
    FREE = "free"  # nobody reads it yet: the first answer takes it on
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Standing:
    """What a member may do in one file now."""

    role: Role
    done: bool  # this reader is done; for others, the first reader
    both_done: bool

    @property
    def kind(self) -> str:
        """The kind of record that this member's answers are kept in."""
        return "second_answer" if self.role is Role.SECOND else "answer"

    @property
    def blind(self) -> bool:
        """Tell whether the second reader still works apart from the first."""
        return self.role is Role.SECOND and not self.both_done


def standing(dossier: Dossier, member: str) -> Standing:
    """Return what this member is to the file; one who is both readers is the first."""
    both = dossier.closed and dossier.second_closed
    if dossier.reader == member and member:
        return Standing(Role.READER, dossier.closed, both)
    if dossier.second_reader == member and member:
        return Standing(Role.SECOND, dossier.second_closed, both)
    role = Role.OTHER if dossier.reader else Role.FREE
    return Standing(role, dossier.closed, both)


def demand_open(inspection: Inspection, dossier: Dossier, member: str) -> Standing:
    """Return the standing of a member who wants to answer.

    Raises UserError `file_of_other` or `file_closed` when that cannot be.
    """
    found = standing(dossier, member)
    if found.role is Role.OTHER:
        raise of_other(inspection, dossier)
    if found.done:
        raise UserError("file_closed", code=dossier.code)
    return found


def demand_facts(inspection: Inspection, dossier: Dossier, member: str) -> None:
    """A lead prepares the files; else their facts are the readers'. Raises UserError."""
    me = all_of(inspection, "member", Member).get(member)
    lead = me is not None and me.lead
    if standing(dossier, member).role is Role.OTHER and not lead:
        raise of_other(inspection, dossier)


def demand_readers(inspection: Inspection, dossier: Dossier, fields: Mapping[str, Any]) -> None:
    """Two readers are two people, and one who answered stays the one. Raises UserError."""
    reader = fields.get("reader", dossier.reader)
    second = fields.get("second_reader", dossier.second_reader)
    if second and second == reader:
        raise UserError("one_reader_twice", code=dossier.code)
    for kind, field in (("answer", "reader"), ("second_answer", "second_reader")):
        now = getattr(dossier, field)
        changes = now and fields.get(field, now) != now
        if changes and _below(inspection, dossier.id, kind):
            raise UserError("reader_has_answers", by=initials(inspection, now))


def of_other(inspection: Inspection, dossier: Dossier) -> UserError:
    """Return what is said to somebody who wants to write in a colleague's file."""
    return UserError("file_of_other", code=dossier.code, by=initials(inspection, dossier.reader))


def initials(inspection: Inspection, member: str) -> str:
    """Return the initials of a member, or the id of one who is not known."""
    known = all_of(inspection, "member", Member).get(member)
    return (known.initials or known.name) if known else member


def seen_file(inspection: Inspection, dossier: Dossier, member: str) -> Inspection:
    """Return one file as this member sees it: blind, only the own answers stand in it.

    A second reader's own answers take the place of the first reader's until both are done.
    """
    found = standing(dossier, member)
    kind = found.kind if found.blind else "answer"
    answers = _second(inspection, dossier.id) if found.blind else _first(inspection, dossier.id)
    records: dict[str, dict[str, Record]] = {
        "dossier": {dossier.id: dossier},
        "answer": answers,
        "agreed_answer": _below(inspection, dossier.id, "agreed_answer"),
        "second_answer": _below(inspection, dossier.id, "second_answer") if found.both_done else {},
    }
    contested = frozenset(
        ("answer" if one == kind else one, key, field)
        for one, key, field in inspection.contested
        if dossier.id in (key, parent_id(key)) and one in {"dossier", kind, "agreed_answer"}
    )
    return Inspection(records, contested)


def _first(inspection: Inspection, dossier: str) -> dict[str, Record]:
    return _below(inspection, dossier, "answer")


def _second(inspection: Inspection, dossier: str) -> dict[str, Record]:
    """The second reader's answers; that an item is urgent is nobody's secret."""
    first = all_of(inspection, "answer", CheckAnswer)
    urgent = {key for key, one in first.items() if one.urgent and parent_id(key) == dossier}
    found = all_of(inspection, "second_answer", SecondAnswer)
    mine = {key: one for key, one in found.items() if parent_id(key) == dossier}
    keys = [*mine, *(key for key in urgent if key not in mine)]
    nothing = SecondAnswer()
    return {
        key: CheckAnswer(key, one.value, one.note, urgent=key in urgent)
        for key in keys
        for one in (mine.get(key, nothing),)
    }


def _below(inspection: Inspection, dossier: str, kind: str) -> dict[str, Record]:
    found = inspection.records.get(kind, {})
    return {key: one for key, one in found.items() if parent_id(key) == dossier}
