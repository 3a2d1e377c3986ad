"""The sample as the domain sees it after everybody's work has come together."""

import tomllib
from functools import cache
from typing import Any, NamedTuple

import resources
from veldtool.domain.framework.reader import read_framework
from veldtool.domain.project import read_record
from veldtool.domain.records import Inspection, Record, Unreadable

PREPARATION = "1-voorbereiding"
CONFLICT = ("answer", "d09/JB27b", "value")
SCORE_PLAIN = ("choice", "reason")
"""Fields of a score that the app seals while it records."""

FRAMEWORK = read_framework(resources.framework_text("gi-2025"))
TEXTS = resources.sample_texts("voorbeeld")


class Entry(NamedTuple):
    file: str
    at: str
    kind: str
    id: str
    fields: dict[str, Any]


@cache
def entries() -> tuple[Entry, ...]:
    """Return every entry of every file, in the order of the clock."""
    found = [
        Entry(file, part["at"], part["kind"], part["id"], part["fields"])
        for file, text in TEXTS.items()
        for part in tomllib.loads(text)["entry"]
    ]
    return tuple(sorted(found, key=lambda entry: entry.at))


def inspection() -> Inspection:
    """Return the records with the last value of every field; the conflict stays contested."""
    values: dict[tuple[str, str], dict[str, Any]] = {}
    for entry in entries():
        plain = {
            k: v for k, v in entry.fields.items() if k not in SCORE_PLAIN or entry.kind != "score"
        }
        values.setdefault((entry.kind, entry.id), {}).update(plain)
    unreadable: list[Unreadable] = []
    records: dict[str, dict[str, Record]] = {}
    for (kind, record_id), fields in values.items():
        record = read_record(kind, record_id, fields, unreadable)
        records.setdefault(kind, {})[record_id] = record
    return Inspection(records, frozenset({CONFLICT}), tuple(unreadable))
