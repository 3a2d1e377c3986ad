#!/usr/bin/env python3
"""Where the words of the matrix may be broken, so that the window need not work it out.

Writes `resources/texts/breaks.nl.json` from the frameworks that ship with the app; a test compares.
"""

import json
from collections.abc import Iterable

import pyphen  # type: ignore[import-untyped]  # it ships no types

import resources
from veldtool.domain.framework.reader import read_framework

FILE = "texts/breaks.nl.json"
OWN = "Bevindingen per norm en soort bron"
"""The head of the first column, which is of the window and not of a framework."""


def breaks() -> dict[str, list[int]]:
    """Return the places where each word on the sides of the matrix may be broken."""
    dutch = pyphen.Pyphen(lang="nl_NL")
    return {word: list(dutch.positions(word)) for word in sorted(set(_words()))}


def _words() -> Iterable[str]:
    yield from OWN.split()
    for name in resources.frameworks():
        framework = read_framework(resources.framework_text(name))
        titles = (one.title for one in (*framework.columns, *framework.themes))
        for text in (*titles, *(norm.tile for norm in framework.norms)):
            yield from text.replace("/", "/ ").split()  # as `ui.widgets.hyphens.broken` does


if __name__ == "__main__":
    from pathlib import Path

    text = json.dumps(breaks(), ensure_ascii=False, indent=1) + "\n"
    target = Path(__file__).resolve().parents[1] / "resources" / FILE
    target.write_text(text, encoding="utf-8")
