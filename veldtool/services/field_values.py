"""What stands in a field, in words: "ja", "wo 17 juni 2026", "1a.1 positief", "verzegeld"."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from veldtool.domain.calendar import parse_date
from veldtool.domain.framework.model import Framework, Item, ItemRef
from veldtool.domain.inspection_access import all_of, own_name, parent_id
from veldtool.domain.oplog.deletion import DELETED, is_delete
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Dossier, Inspection
from veldtool.domain.sheet.dates import moment, short_day
from veldtool.services.field_words import FieldWords
from veldtool.services.record_names import RecordNames
from veldtool.services.sealing import SEALED

_PEOPLE = frozenset(
    {
        *("agreed_by", "author", "leader", "member", "members", "note_taker", "others", "owner"),
        *("read_by", "reader", "second_reader", "seen_by"),
    }
)
_RECORDS = frozenset(
    {
        *("agenda", "dossier", "dossiers", "follows", "interview", "location", "same_as"),
        *("source", "sources"),
    }
)
_ANSWERS = frozenset({"answer", "second_answer", "agreed_answer"})
_UNREAD = {
    ("introduction", "signing_key"): "key",
    ("introduction", "age_recipient"): "key",
    ("reveal", "recipient"): "key",
    ("reveal", "identity"): "yes",
    ("inspection_key", "copy"): "key",
    ("reference_copy", "copy"): "key",
    ("device", "approval"): "approved",
    ("framework", "text"): "text",
}
"""Values that are there for machines, and the phrase that stands for them."""

_ENUMS = frozenset({"sign", "quote", "sphere", "state", "viewed", "level"})
_PAIR = 2
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?", re.ASCII)


class FieldValues:
    """Words the values of one inspection, with the words of its framework."""

    def __init__(self, words: FieldWords, framework: Framework, inspection: Inspection) -> None:
        self._words = words
        self._names = RecordNames(words, inspection)
        self._dossiers = all_of(inspection, "dossier", Dossier)
        self._framework = framework
        self._vocabularies = _vocabularies(framework)

    def say(self, key: RegisterKey, value: Any) -> str:
        """Return a value as people read it, never what is sealed and never a key."""
        if key.field == DELETED:
            return self._words.value("deleted" if is_delete(value) else "restored")
        if value is None or value in ("", [], {}):
            return self._words.value("empty")
        hidden = self._hidden(key, value)
        return hidden or self._plain(key, value)

    def _hidden(self, key: RegisterKey, value: Any) -> str:
        """What stands for a value that is not there to be read."""
        if isinstance(value, dict) and SEALED in value:
            return self._words.value("sealed")
        word = _UNREAD.get((key.kind, key.field))
        if word is None and isinstance(value, dict):
            word = "details"
        return self._words.value(word, n=len(value)) if word else ""

    def _plain(self, key: RegisterKey, value: Any) -> str:
        if isinstance(value, bool):
            return self._words.value("yes" if value else "no")
        if isinstance(value, list):
            return ", ".join(self._part(key, part) for part in value)
        return self._text(key, value) if isinstance(value, str) else str(value)

    def _part(self, key: RegisterKey, part: Any) -> str:
        if isinstance(part, list) and len(part) == _PAIR:
            first, second = part
            if key.field == "norms":
                return f"{first} {self._words.word('sign', str(second))}"
            return f"{first}: {second}"
        return self._text(key, str(part))

    def _text(self, key: RegisterKey, text: str) -> str:
        if key.kind in _ANSWERS and key.field == "value":
            return self._answer(key.id, text)
        if key.field in _PEOPLE:
            return self._names.initials(text) or text
        if key.field in _RECORDS:
            return self._names.code(text) or text
        if key.field in _ENUMS:
            return self._words.word(key.field, text)
        if key.field == "form":
            group = "interview_form" if key.kind == "interview" else "form"
            return self._words.word(group, text)
        return self._vocabularies.get(key.field, {}).get(text) or in_dutch(text)

    def _answer(self, record_id: str, text: str) -> str:
        item = self._item(record_id)
        choices = {choice.id: choice.word for choice in item.choices} if item else {}
        return choices.get(text) or in_dutch(text)

    def _item(self, record_id: str) -> Item | None:
        dossier = self._dossiers.get(parent_id(record_id))
        try:
            return self._framework.item(
                ItemRef(dossier.checklist if dossier else "", own_name(record_id))
            )
        except KeyError:
            return None


def in_dutch(text: str) -> str:
    """Return a recorded date, time or moment as it is read; any other text as it is."""
    day = parse_date(text)
    if day:
        return short_day(day)
    if _TIME.fullmatch(text):
        return text.replace(":", ".")
    if _MOMENT.fullmatch(text):
        try:
            return moment(datetime.fromisoformat(text))
        except ValueError:
            return text
    return text


def _vocabularies(framework: Framework) -> Mapping[str, Mapping[str, str]]:
    steps = {s.id: s.word for scale in framework.scales for s in (*scale.steps, scale.outside)}
    return {
        "choice": steps,
        "measure": {one.id: one.word for one in framework.measures},
        "role": {one.code: one.singular for one in framework.roles},
        "source_kind": {one.code: one.title for one in framework.source_kinds},
        "checklist": {one.id: one.title for one in framework.checklists},
    }
