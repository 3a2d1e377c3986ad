"""The sentences on paper, read from the resources that ship with the app."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import resources


def sheet_texts(language: str = "nl") -> Mapping[str, str]:
    """Return the sentences by dotted key, such as `feedback.title`.

    Raises FileNotFoundError when the sheets do not speak this language.
    """
    return dict(_flat("", tomllib.loads(resources.text(f"texts/sheets.{language}.toml"))))


def _flat(prefix: str, table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, str):
            yield prefix + key, value
        else:
            yield from _flat(f"{prefix}{key}.", value)
