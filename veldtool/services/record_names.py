"""What a record is called: "antwoord JB05 van D14", "regel in G07", "spoedcasus D13"."""

from typing import Any

from veldtool.domain.calendar import parse_date
from veldtool.domain.inspection_access import own_name, parent_id
from veldtool.domain.records import Inspection, Member, Record
from veldtool.domain.sheet.dates import short_day
from veldtool.services.field_words import FieldWords

LONGEST = 48
"""Characters of a text that stand for its record."""

_CODES = ("code", "initials")
_TITLES = ("title", "name", "institution", "text", "what", "date", "facts", "item")
_KEY_LENGTH = 16


class RecordNames:
    """Names the records of one inspection as it stands."""

    def __init__(self, words: FieldWords, inspection: Inspection) -> None:
        self._words = words
        self._inspection = inspection

    def name(self, kind: str, record_id: str, gone: Record | None = None) -> str:
        """Return the name of a record; one that is gone is named as it was, else by its kind."""
        record = self._inspection.records.get(kind, {}).get(record_id, gone)
        member, _, scored = record_id.partition(":")
        said = self._words.template(kind).format(
            own=self.own(record),
            parent=self.code(parent_id(record_id)),
            last=scored or own_name(record_id),
            who=self.initials(member),
        )
        return " ".join(said.split())

    def code(self, record_id: str) -> str:
        """Return the code or title of whatever record has this id; the id itself if none has."""
        found = (
            records[record_id]
            for records in self._inspection.records.values()
            if record_id in records
        )
        return next((said for one in found if (said := self.own(one))), _plain(record_id))

    def initials(self, member: str) -> str:
        """Return the initials of a member of the team, or what stands for them."""
        found = self._inspection.records.get("member", {}).get(member)
        return (found.initials or found.name) if isinstance(found, Member) else _plain(member)

    def own(self, record: Record | None) -> str:
        """Return the code of a record, else its first words; empty when it has neither."""
        found = (_said(getattr(record, name, "")) for name in (*_CODES, *_TITLES))
        return next((words for words in found if words), "")


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return a text on one line, cut at a word where it is too long."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    cut = line[:longest].rpartition(" ")[0] or line[:longest]
    return f"{cut}…"


def _said(value: Any) -> str:
    if not isinstance(value, str):
        return ""
    day = parse_date(value)
    return short_day(day) if day else shortened(value)


def _plain(record_id: str) -> str:
    """Leave out what only a machine can read: a random id tells nobody anything."""
    return "" if len(record_id) >= _KEY_LENGTH and record_id.isalnum() else record_id
