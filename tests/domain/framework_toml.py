"""Helpers to write framework files in tests: a small valid one, and any TOML value as text."""

import json
from typing import Any

Table = dict[str, Any]


def minimal() -> Table:
    """Return a small framework that uses every kind of table and reference."""
    judged: Table = {
        "section": "s",
        "text": "Gezien",
        "label": "gezien",
        "type": "judged",
        "norms": ["1.1"],
        "answers": ["ja", "nee"],
        "negative": ["nee"],
        "rule": "Ja: gezien.",
    }
    items: list[Table] = [
        {**judged, "id": "A"},
        {**judged, "id": "B", "pair": "C", "side": "told", "joint_only": True, "only_if": "A=ja"},
        {**judged, "id": "C", "pair": "B", "side": "found", "measures": ["OTS"]},
        _dated("D", "eerste"),
        _dated("E", "tweede"),
        {
            "id": "F",
            "section": "s",
            "text": "Wat",
            "label": "wat",
            "type": "choice",
            "norms": [],
            "themes": ["1"],
            "choices": [{"id": "x", "word": "iks"}, {"id": "y", "word": "ij", "negative": True}],
        },
    ]
    return {
        "id": "klein",
        "version": "1",
        "title": "Klein kader",
        "institution_kind": "instelling",
        "scales": [
            {
                "id": "norm",
                "title": "Schaal",
                "steps": [_step("goed"), _step("matig"), _step("slecht")],
                "outside": _step("buiten"),
            }
        ],
        "themes": [{"id": "1", "title": "Thema", "short": "T", "scale": "norm"}],
        "norms": [
            {
                "id": "1.1",
                "theme": "1",
                "title": "Norm",
                "tile": "N",
                "scale": "norm",
                "points": ["Punt."],
                "lead_item": "lijst.A",
            }
        ],
        "terms": [_term("eerste", "charged_on"), _term("tweede", "D")],
        "measures": [{"id": "OTS", "word": "ondertoezichtstelling", "group": "JB"}],
        "columns": [{"id": "dossiers", "title": "dossiers", "unit": "dossiers"}],
        "source_kinds": [
            {
                "code": "D",
                "title": "dossier",
                "singular": "dossier",
                "plural": "dossiers",
                "column": "dossiers",
                "unit": "dossiers",
            }
        ],
        "roles": [
            {
                "code": "jzw",
                "singular": "jzw",
                "plural": "jzw's",
                "source_kind": "D",
                "short": ["j"],
            },
            {"code": "gw", "singular": "gw", "plural": "gw's", "source_kind": "D", "short": ["g"]},
        ],
        "caps": [
            {
                "id": "wachtlijst",
                "fact": "wachtlijst",
                "fact_text": "Er is een wachtlijst",
                "themes": ["1"],
                "scale": "norm",
                "highest": "matig",
                "reason": "Wachten weegt zwaar.",
            }
        ],
        "checklists": [
            {
                "id": "lijst",
                "title": "Lijst",
                "source_kind": "D",
                "measures": ["OTS"],
                "sections": [{"id": "s", "title": "Deel"}],
                "items": items,
            }
        ],
    }


def toml(table: Table) -> str:
    """Write a table as TOML, every value on the line of its top-level key."""
    return "\n".join(f"{_key(name)} = {_value(value)}" for name, value in table.items())


def _value(value: Any) -> str:
    if isinstance(value, dict):
        return (
            "{" + ", ".join(f"{_key(name)} = {_value(part)}" for name, part in value.items()) + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(_value(part) for part in value) + "]"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)


def _key(name: str) -> str:
    return _text(name)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _step(word: str) -> Table:
    return {"id": word, "word": word, "meaning": f"het is {word}"}


def _term(name: str, start: str) -> Table:
    kind = "within"
    return {
        "id": name,
        "title": name,
        "kind": kind,
        "amount": 5,
        "unit": "working_days",
        "start": start,
    }


def _dated(name: str, term: str) -> Table:
    return {
        "id": name,
        "section": "s",
        "text": "Wanneer",
        "label": "op tijd",
        "type": "date",
        "norms": ["1.1"],
        "term": term,
    }
