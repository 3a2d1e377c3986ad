"""Bijlage 1, the sources: written from the records, people and talks counted apart."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from veldtool.domain.framework.model import Framework
from veldtool.domain.records import Document, Inspection
from veldtool.domain.sheet.files import FileGroup, documents, file_groups, file_sentence
from veldtool.domain.sheet.frame import framed
from veldtool.domain.sheet.model import (
    Block,
    Bullets,
    Cell,
    Heading,
    Paragraph,
    Sheet,
    Table,
    plain,
    rich,
)
from veldtool.domain.sheet.phrases import Texts, say
from veldtool.domain.sheet.questionnaires import filled_in, invitation_line, questions
from veldtool.domain.sheet.spoken import people_by_kind
from veldtool.domain.sheet.unsettled import sources_open
from veldtool.domain.sheet.visit_lines import visit_of
from veldtool.domain.words import capitalise, digits

_DOCUMENT_WEIGHTS = (70, 12, 18)
_QUESTION_WEIGHTS = (80, 20)


def compose_sources(
    framework: Framework, inspection: Inspection, texts: Texts, printed_at: datetime
) -> Sheet:
    """Compose the list of sources. Arguments and errors as for `compose_feedback`."""
    blocks = tuple(_blocks(framework, inspection, texts))
    return framed("sources", inspection, texts, printed_at, blocks)


def _blocks(framework: Framework, inspection: Inspection, texts: Texts) -> Iterator[Block]:
    yield Paragraph(plain(say(texts, "sources.purpose")))
    if sources_open(inspection):
        yield Paragraph(rich(say(texts, "sources.open")))
    yield Heading(say(texts, "sources.spoken"))
    yield _talks(framework, inspection, texts)
    groups = file_groups(framework, inspection)
    yield Heading(say(texts, "sources.read"))
    yield from _files(framework, [g for g in groups if not g.observed], texts)
    yield Paragraph(plain(_chosen(inspection, texts)))
    observed = [group for group in groups if group.observed]
    if observed:
        yield Heading(say(texts, "sources.observed"))
        yield from _files(framework, observed, texts)
    yield Heading(say(texts, "sources.documents"))
    yield _documents(documents(inspection), texts)
    yield from _questionnaires(inspection, texts)


def _talks(framework: Framework, inspection: Inspection, texts: Texts) -> Block:
    phrases = people_by_kind(framework, inspection, texts)
    points = tuple(plain(_sentence(phrase)) for phrase in phrases)
    return Bullets(points) if points else _paragraph(texts, "sources.no_spoken")


def _files(framework: Framework, groups: Sequence[FileGroup], texts: Texts) -> Iterator[Block]:
    sentences = [_sentence(file_sentence(group, framework, texts)) for group in groups]
    if sentences:
        yield Bullets(tuple(map(plain, sentences)))
    else:
        yield _paragraph(texts, "sources.no_files")


def _chosen(inspection: Inspection, texts: Texts) -> str:
    criteria = visit_of(inspection).file_selection.strip().rstrip(".")
    key = "sources.chosen_by" if criteria else "sources.chosen"
    return say(texts, key, criteria=criteria)


def _documents(found: Sequence[Document], texts: Texts) -> Block:
    if not found:
        return _paragraph(texts, "sources.no_documents")
    head = (texts["sources.document"], texts["sources.year"], texts["sources.state"])
    states = {True: texts["sources.final"], False: texts["sources.concept"], None: ""}
    rows = tuple(_row(one.title, one.year, states[one.final]) for one in found)
    return Table(head, rows, _DOCUMENT_WEIGHTS, small=True)


def _questionnaires(inspection: Inspection, texts: Texts) -> Iterator[Block]:
    found = filled_in(inspection)
    if found:
        yield Heading(say(texts, "sources.questionnaires"))
    head = (texts["sources.question"], texts["sources.answered"])
    for one in found:
        yield Paragraph(plain(_sentence(invitation_line(one, texts))))
        rows = tuple(_row(text, digits(n)) for text, n in questions(inspection, one.id))
        if rows:
            yield Table(head, rows, _QUESTION_WEIGHTS, small=True)


def _row(*words: str) -> tuple[Cell, ...]:
    return tuple(Cell(plain(word)) for word in words)


def _paragraph(texts: Texts, key: str) -> Paragraph:
    return Paragraph(plain(say(texts, key)))


def _sentence(words: str) -> str:
    return f"{capitalise(words)}."
