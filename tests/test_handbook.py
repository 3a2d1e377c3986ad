"""The handbook says what the window says: words, keys, pictures and links are held against it."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

HANDBOOK = "docs/handboek"
WORDS = re.compile(r"(?<![*\w])\*([^*\n]+)\*(?!\*)")
KEY = re.compile(r"`([^`]+)`")
LINK = re.compile(r"\]\(([^)#]+)\)")
FENCED = re.compile(r"^    .*$", re.MULTILINE)
NAMED = re.compile(r"(Ctrl|Alt|Shift|Esc|Enter|Ins|Del|Spatie|Tab|F\d+)\b|[a-z←→?!]$")
"""What is a key and not something to type, such as a date."""
BOUND = re.compile(r"(Ctrl|Alt)\+\S+$")


@pytest.fixture(scope="module")
def pages(root: Path) -> dict[Path, str]:
    found = {path: path.read_text(encoding="utf-8") for path in (root / HANDBOOK).glob("*.md")}
    assert len(found) > 4
    return found


@pytest.fixture(scope="module")
def dutch(root: Path) -> dict[str, str]:
    """Every text of the window by its English; several stand on lines of their own."""
    found: dict[str, str] = {}
    for message in ET.parse(root / "resources/translations/veldtool_nl.ts").iter("message"):
        words = "\n".join(one for one in message.itertext() if one.strip())
        source = message.findtext("source", "")
        found[source] = f"{found.get(source, '')}\n{words.removeprefix(source)}".strip()
    return found


def keys_of(source: str, dutch: dict[str, str]) -> Iterator[str]:
    """Yield what is bound, and what stands first in a pair whose second is a text."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant):
            bound = filter(BOUND.match, str(node.value).split())
            yield from (key.replace("+", " ") for key in bound)
        if (
            isinstance(node, ast.Tuple)
            and len(node.elts) == 2
            and isinstance(node.elts[1], ast.Call)
        ):
            words = [one.value for one in ast.walk(node.elts[0]) if isinstance(one, ast.Constant)]
            yield from (dutch.get(word, word) for word in words if isinstance(word, str))


def ways(key: str) -> Iterator[str]:
    """Yield a key as it is shown, and each of the keys that are shown together."""
    yield key
    yield from key.split(", ")
    yield from key.split(" … ")
    yield from key.split()


@pytest.fixture(scope="module")
def keys(root: Path, dutch: dict[str, str]) -> set[str]:
    sources = [path.read_text(encoding="utf-8") for path in (root / "ui").rglob("*.py")]
    found = {key for source in sources for key in keys_of(source, dutch)}
    return {way.casefold() for key in found for way in ways(key)}


def test_every_word_of_the_screen_stands_on_the_screen(
    pages: dict[Path, str], dutch: dict[str, str]
) -> None:
    shown = "\n".join(dutch.values())
    said = {word for text in pages.values() for word in WORDS.findall(text)}
    assert len(said) > 40
    assert {word for word in said if word not in shown} == set()


def test_every_key_is_one_of_the_window(pages: dict[Path, str], keys: set[str]) -> None:
    said = {
        key
        for text in pages.values()
        for key in KEY.findall(FENCED.sub("", text))
        if NAMED.match(key)
    }
    assert len(said) > 40
    assert {key for key in said if key.casefold() not in keys} == set()


def test_every_picture_and_page_is_there(pages: dict[Path, str]) -> None:
    links = [(path, link) for path, text in pages.items() for link in LINK.findall(text)]
    assert len(links) > 10
    assert [link for path, link in links if not (path.parent / link).is_file()] == []


def test_every_page_is_listed(pages: dict[Path, str], root: Path) -> None:
    listed = {Path(link).name for link in LINK.findall(pages[root / HANDBOOK / "README.md"])}
    assert {path.name for path in pages} - {"README.md"} == listed


def test_a_word_or_key_that_does_not_exist_is_found(keys: set[str]) -> None:
    assert WORDS.findall("Kies *Opslaan*, **nooit** *Weg*.") == ["Opslaan", "Weg"]
    assert NAMED.match("Alt X")
    assert "alt x" not in keys
    assert "alt h" in keys
