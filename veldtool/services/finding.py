"""Search over everything that was written, and over the norms, files, talks and documents."""

from __future__ import annotations  # a start shows where to search and finds nothing yet

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from veldtool.domain.excerpt import excerpt, fold
from veldtool.domain.inspection_access import all_of

if TYPE_CHECKING:
    from veldtool.domain.framework.model import Framework
    from veldtool.domain.records import Inspection
    from veldtool.services.field_words import FieldWords
    from veldtool.services.workbench import Workbench

MOST = 50
LETTERS = 3
"""What a word of a text needs at least; a code is found from one."""


class Group(StrEnum):
    """Where a result belongs, in the order shown."""

    NORM = "norm"
    DOSSIER = "dossier"
    INTERVIEW = "interview"
    DOCUMENT = "document"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Found:
    """A place to go to. `name` says what it is; `text` holds the words, marked as in a Hit."""

    group: Group
    kind: str
    id: str
    name: str
    text: str


class SearchDesk:
    """Finds while one types."""

    def __init__(self, bench: Workbench, words: FieldWords) -> None:
        self._bench = bench
        self._words = words

    def find(self, text: str) -> tuple[Found, ...]:
        """Return codes and norms first, then what was written, the newest first.

        Codes are found from one character, texts from three. A second reader's answers and
        what is sealed are never among them.
        """
        words = fold(text).split()
        if not words:
            return ()
        bench = self._bench
        known = (*_norms(bench.framework, words), *_coded(bench.inspection, words))
        return (*known, *self._texts(text))[:MOST]

    def _texts(self, text: str) -> Iterator[Found]:
        from veldtool.services.blindness import Blindness
        from veldtool.services.record_names import RecordNames

        inspection = self._bench.inspection
        names, blind = (
            RecordNames(self._words, inspection),
            Blindness(inspection, self._bench.member),
        )
        for hit in self._bench.session.store.search(text, MOST):
            if not blind.covers(hit.kind, hit.id):
                name = names.name(hit.kind, hit.id)
                yield Found(Group.TEXT, hit.kind, hit.id, name, hit.excerpt)


def _norms(framework: Framework, words: list[str]) -> Iterator[Found]:
    """Norms of which code, label, title or a point holds every word."""
    for norm in framework.norms:
        if _begins(norm.id, words) or _holds(words, norm.tile, norm.title, *norm.points):
            name = f"{norm.id} {norm.tile}"
            yield Found(Group.NORM, "norm", norm.id, name, _best(words, (norm.title, *norm.points)))


def _coded(inspection: Inspection, words: list[str]) -> Iterator[Found]:
    """Files, talks and documents by the beginning of their code."""
    from veldtool.domain.records import Document, Dossier, Interview

    for key, dossier in all_of(inspection, "dossier", Dossier).items():
        if _begins(dossier.code, words):
            yield Found(Group.DOSSIER, "dossier", key, dossier.code, "")
    for key, talk in all_of(inspection, "interview", Interview).items():
        if _begins(talk.code, words):
            yield Found(Group.INTERVIEW, "interview", key, talk.code, "")
    for key, document in all_of(inspection, "document", Document).items():
        if _begins(document.code, words):
            yield Found(Group.DOCUMENT, "document", key, document.code, document.title)


def _begins(code: str, words: list[str]) -> bool:
    return bool(code) and len(words) == 1 and _folded(code).startswith(words[0])


def _holds(words: list[str], *texts: str) -> bool:
    whole = " ".join(map(_folded, texts))
    return all(len(word) >= LETTERS and word in whole for word in words)


def _best(words: list[str], texts: Iterable[str]) -> str:
    """The first text that holds every word, marked; else the first of all."""
    listed = tuple(texts)
    held = (one for one in listed if all(word in _folded(one) for word in words))
    return excerpt(next(held, listed[0]), words)


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """Fold a text of the framework or a code: they are looked through at every key."""
    return fold(text)
