"""The tallies: every question of every checklist with its count, its parts and its rule."""

from collections.abc import Iterator
from datetime import datetime

from veldtool.domain.framework.model import Checklist, Framework, ItemRef, Section, Side
from veldtool.domain.records import Inspection
from veldtool.domain.sheet.files import (
    FileGroup,
    file_sentence,
    group_counts,
    may_split,
    names_of,
    read_files,
)
from veldtool.domain.sheet.frame import framed
from veldtool.domain.sheet.model import Block, Heading, Paragraph, Sheet, Table, plain, rich
from veldtool.domain.sheet.phrases import Texts, say
from veldtool.domain.sheet.tally_rows import Counting, head, item_row, pair_row, weights
from veldtool.domain.sheet.unsettled import counts_open
from veldtool.domain.tally.count import tallies
from veldtool.domain.tally.parts import is_countable
from veldtool.domain.tally.reading import Reading, readings
from veldtool.domain.words import capitalise


def compose_tallies(
    framework: Framework, inspection: Inspection, texts: Texts, printed_at: datetime
) -> Sheet:
    """Compose the tallies. Arguments and errors as for `compose_feedback`."""
    blocks = tuple(_blocks(framework, inspection, texts))
    return framed("tallies", inspection, texts, printed_at, blocks)


def _blocks(framework: Framework, inspection: Inspection, texts: Texts) -> Iterator[Block]:
    yield Paragraph(plain(say(texts, "tallies.purpose")))
    yield Paragraph(plain(say(texts, "tallies.chosen")))
    used = [one for one in framework.checklists if read_files(inspection, one.id)]
    counts = (tally for one in used for tally in tallies(framework, inspection, one.id))
    if counts_open(inspection, counts):
        yield Paragraph(rich(say(texts, "tallies.open")))
    if not used:
        yield Paragraph(plain(say(texts, "tallies.none")))
    for checklist in used:
        yield from _checklist(framework, inspection, texts, checklist)


def _checklist(
    framework: Framework, inspection: Inspection, texts: Texts, checklist: Checklist
) -> Iterator[Block]:
    files = readings(inspection, checklist.id)
    viewed = any(reading.dossier.viewed for reading in files)
    groups = may_split(group_counts(framework, files))
    counting = Counting(framework, inspection, texts, checklist.id, files, viewed, groups)
    yield Heading(checklist.title)
    yield Paragraph(plain(f"{capitalise(_sentence(checklist, framework, files, texts))}."))
    for section in checklist.sections:
        yield from _section(counting, checklist, section)


def _sentence(
    checklist: Checklist, framework: Framework, files: tuple[Reading, ...], texts: Texts
) -> str:
    return file_sentence(FileGroup(*names_of(checklist), files=files), framework, texts)


def _section(counting: Counting, checklist: Checklist, section: Section) -> Iterator[Block]:
    """Yield heading and table of a section; nothing where there is nothing to count."""
    items = [item for item in checklist.items if item.section == section.id and is_countable(item)]
    counted = {item.label: item_row(counting, item) for item in items}
    found = [ItemRef(checklist.id, item.id) for item in items if item.side is Side.FOUND]
    rows = [row for row in (*counted.values(), *(pair_row(counting, r) for r in found)) if row]
    skipped = "; ".join(label for label, row in counted.items() if row is None)
    if items:
        yield Heading(section.title, level=2)
    if rows:
        yield Table(head(counting), tuple(rows), weights(counting), small=True)
    if skipped:
        yield Paragraph(plain(say(counting.texts, "tallies.skipped", items=skipped)), small=True)
