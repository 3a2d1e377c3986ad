"""Helpers to write framework files in tests: a small valid one, and any TOML value as text."""

import json
import tomllib
from pathlib import Path
from typing import Any

Table = dict[str, Any]
_MINIMAL = Path(__file__).with_name("minimal_framework.toml").read_text(encoding="utf-8")


def minimal() -> Table:
    """Return a small framework that uses every kind of table and reference."""
    return tomllib.loads(_MINIMAL)


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
