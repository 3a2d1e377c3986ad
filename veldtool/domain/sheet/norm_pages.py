"""A page per norm, for the team's own use: what it rests on in numbers, without words of anybody.

No quotes, no names, no codes of files and no scores: what inspectors gave each is on no paper.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from veldtool.domain.evidence.listing import KindEvidence, evidence_by_norm
from veldtool.domain.evidence.matrix import count_units
from veldtool.domain.evidence.opposition import Side, oppositions
from veldtool.domain.framework.model import Framework, Norm, SourceKind
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, Observation, Sign, Statement
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
from veldtool.domain.sheet.small_counts import is_small_jr_count
from veldtool.domain.sheet.tally_rows import tally_cells
from veldtool.domain.sheet.unsettled import counts_open
from veldtool.domain.tally.model import Tally

_KIND_WEIGHTS = (46, 18, 18, 18)
_TALLY_WEIGHTS = (36, 12, 28, 24)
_POINT_WEIGHTS = (80, 10, 10)
_SIGNS = (Sign.PLUS, Sign.MINUS, Sign.NEUTRAL)


def compose_norm_pages(
    framework: Framework, inspection: Inspection, texts: Texts, printed_at: datetime
) -> Sheet:
    """Compose the pages, one norm after the other. Arguments and errors as `compose_feedback`."""
    blocks = tuple(_blocks(framework, inspection, texts))
    sheet = framed("norms", inspection, texts, printed_at, blocks)
    return replace(sheet, stamp=say(texts, "norms.stamp"))


def _blocks(framework: Framework, inspection: Inspection, texts: Texts) -> Iterator[Block]:
    evidence = evidence_by_norm(framework, inspection)
    counted = (tally for kinds in evidence.values() for one in kinds for tally in one.tallies)
    yield Paragraph(rich(say(texts, "norms.purpose")))
    if counts_open(inspection, counted):
        yield Paragraph(rich(say(texts, "tallies.open")))
    for number, norm in enumerate(framework.norms):
        title = say(texts, "feedback.theme", id=norm.id, title=norm.tile)
        yield Heading(title, new_page=number > 0)
        yield Paragraph(plain(norm.title))
        kinds = evidence.get(norm.id, ())
        yield from _evidence(framework, kinds, texts)
        yield from _opposed(framework, kinds, texts)
        yield from _tallies(framework, inspection, kinds, texts)
        yield from _look_points(inspection, norm, texts)


def _evidence(framework: Framework, kinds: Sequence[KindEvidence], texts: Texts) -> Iterator[Block]:
    """How much each kind of source says, in its own unit; what is counted in files stands below."""
    yield Heading(say(texts, "norms.evidence"), level=2)
    if not kinds:
        yield Paragraph(plain(say(texts, "norms.no_evidence")))
        return
    known = {kind.code: kind for kind in framework.source_kinds}
    rows = [_kind_row(known.get(one.source_kind), one, texts) for one in kinds if one.points]
    if rows:
        head = tuple(say(texts, f"norms.{name}") for name in ("kind", "plus", "minus", "neutral"))
        yield Table(head, tuple(rows), _KIND_WEIGHTS, small=True)
    if len(kinds) == 1:
        yield Paragraph(rich(say(texts, "norms.one_kind")))


def _kind_row(kind: SourceKind | None, one: KindEvidence, texts: Texts) -> tuple[Cell, ...]:
    name = Cell(plain(kind.title if kind else one.source_kind))
    if kind is None:
        counts = [sum(point.sign is sign for point in one.points) for sign in _SIGNS]
        return (name, *(Cell(plain(str(count))) for count in counts))
    unit = say(texts, f"norms.unit_{kind.unit.value}")
    found = [[point for point in one.points if point.sign is sign] for sign in _SIGNS]
    counts = [count_units(kind.unit, points) if points else 0 for points in found]
    return (replace(name, note=unit), *(Cell(plain(str(count))) for count in counts))


def _opposed(framework: Framework, kinds: Sequence[KindEvidence], texts: Texts) -> Iterator[Block]:
    found = oppositions(kinds)
    if found:
        yield Heading(say(texts, "norms.opposed"), level=2)
        sides = ((_side(framework, p.one, texts), _side(framework, p.other, texts)) for p in found)
        words = (say(texts, "norms.pair", one=one, other=other) for one, other in sides)
        yield Bullets(tuple(map(plain, words)))


def _side(framework: Framework, side: Side, texts: Texts) -> str:
    titles = {kind.code: kind.title for kind in framework.source_kinds}
    key = "told" if side.told else "found"
    leans = "mostly_plus" if side.sign is Sign.PLUS else "mostly_minus"
    kind = titles.get(side.kind, side.kind)
    return say(texts, f"norms.{key}", kind=kind, leans=say(texts, f"norms.{leans}"))


def _tallies(
    framework: Framework, inspection: Inspection, kinds: Sequence[KindEvidence], texts: Texts
) -> Iterator[Block]:
    counted = [tally for one in kinds for tally in one.tallies]
    if not counted:
        return
    names = ("item", "share", "parts", "outside")
    head = tuple(say(texts, f"tallies.{name}") for name in names)
    rows = tuple(_tally_row(framework, inspection, tally, texts) for tally in counted)
    yield Heading(say(texts, "norms.tallies"), level=2)
    yield Table(head, rows, _TALLY_WEIGHTS, small=True)


def _tally_row(
    framework: Framework, inspection: Inspection, tally: Tally, texts: Texts
) -> tuple[Cell, ...]:
    cells = tally_cells(tally, texts)
    if not is_small_jr_count(framework, inspection, tally.item):
        return cells
    none = Cell(plain(say(texts, "figure.none")))
    return (cells[0], none, Cell(plain(say(texts, "figure.small"))), none)


def _look_points(inspection: Inspection, norm: Norm, texts: Texts) -> Iterator[Block]:
    """The kijkpunten, each with how many lines and observations carry its number."""
    if not norm.points:
        return
    yield Heading(say(texts, "norms.points"), level=2)
    tagged = list(_tags(inspection))
    rows = []
    for number, point in enumerate(norm.points, 1):
        name = f"{norm.id}.{number}"
        counts = (tagged.count((name, sign)) for sign in (Sign.PLUS, Sign.MINUS))
        cells = (Cell(plain(str(count))) for count in counts)
        rows.append((Cell(plain(f"{name} {point}")), *cells))
    head = tuple(say(texts, f"norms.{name}") for name in ("point", "plus", "minus"))
    yield Table(head, tuple(rows), _POINT_WEIGHTS, small=True)


def _tags(inspection: Inspection) -> Iterator[tuple[str, Sign]]:
    for statement in all_of(inspection, "statement", Statement).values():
        yield from statement.norms
    for found in all_of(inspection, "observation", Observation).values():
        yield from found.norms
