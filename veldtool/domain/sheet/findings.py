"""What the guards find on the whole feedback sheet, in the order of the sheet."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from veldtool.domain.framework.model import Framework
from veldtool.domain.guard.finding import RecordRef, Rule
from veldtool.domain.guard.privacy.check import Known, check_privacy
from veldtool.domain.guard.privacy.spot import PrivacyRule
from veldtool.domain.guard.text import check_text
from veldtool.domain.guard.wholes import Whole
from veldtool.domain.guard.wording.check import check_wording
from veldtool.domain.guard.wording.sources import is_mostly_against
from veldtool.domain.guard.wording.spot import WordingRule
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, SheetFigure, SheetPoint, Sign
from veldtool.domain.sheet.pieces import Piece
from veldtool.domain.sheet.rested_counts import differing

IMPOSSIBLE = frozenset(
    {
        Rule.PARTS_MISS_WHOLE,
        Rule.PARTS_OVERLAP,
        Rule.PART_ABOVE_WHOLE,
        Rule.PERCENTAGE_IMPOSSIBLE,
        Rule.PERCENTAGE_DIFFERS,
    }
)
"""Numbers that cannot be right block; what only lacks a number or a count asks attention."""

BY_HAND = "sheet.number_by_hand"
"""A number that was typed, or stood still while its count changed."""

_OF_COMPOSED = frozenset({PrivacyRule.SINGLE_ROLE, PrivacyRule.SMALL_COUNT, PrivacyRule.NAME_LIKE})
NOWHERE = "–"
"""The section of what is under no theme at all."""

_TYPED = ("sheet_point", "next_step")


@dataclass(frozen=True, slots=True)
class SheetFinding:
    """One finding. `key` names its sentence (group.rule), `details` fill it in.

    `start` and `end` are places in the text of the piece, both 0 when all of it is meant.
    """

    key: str
    blocking: bool
    piece: Piece
    details: tuple[tuple[str, str], ...] = ()
    start: int = 0
    end: int = 0
    acceptable: bool = True

    @property
    def id(self) -> str:
        """A hash of rule, place and every word: one other letter is another finding."""
        words = [self.key, *self.piece.record, self.piece.field, self.piece.text, *self.details]
        return hashlib.sha256(json.dumps(words, ensure_ascii=False).encode()).hexdigest()


def find_in(
    framework: Framework,
    inspection: Inspection,
    pieces: Sequence[Piece],
    known: Known,
    wholes: Sequence[Whole],
) -> Iterator[SheetFinding]:
    """Yield what is found in the pieces.

    Args:
        framework: the one of this visit.
        inspection: its records.
        pieces: everything that is printed.
        known: what the privacy guard knows of the visit.
        wholes: every count that a number in a sentence can be about.
    """
    for piece in pieces:
        yield from _privacy(piece, known)
        if piece.record[0] in _TYPED:
            yield from _numbers(piece, wholes)
            yield from _wording(piece, framework)
        yield from _sources(framework, inspection, piece)
        yield from _changed(inspection, piece)
        yield from _by_hand(framework, inspection, piece)


def contested(inspection: Inspection, pieces: Iterable[Piece]) -> Iterator[SheetFinding]:
    """Yield the pieces of which two versions stand."""
    open_records = {(kind, key) for kind, key, _ in inspection.contested}
    told: set[RecordRef] = set()
    for piece in pieces:
        if piece.record in open_records - told:
            told.add(piece.record)
            yield SheetFinding("sheet.two_versions", blocking=False, piece=piece)


def unprinted(framework: Framework, inspection: Inspection) -> Iterator[SheetFinding]:
    """Yield what stands nowhere on the sheet: without a sign, or under no theme of it.

    The page never makes one; an import, two versions of a field or another program can.
    """
    judged = {theme.id for theme in framework.themes if theme.scale is not None}
    for key, point in all_of(inspection, "sheet_point", SheetPoint).items():
        if not point.text.strip():
            continue
        piece = Piece(point.theme or NOWHERE, ("sheet_point", key), "text", point.text)
        if point.theme not in judged:
            yield SheetFinding("sheet.no_theme", blocking=True, piece=piece)
        elif point.sign not in {Sign.PLUS, Sign.MINUS}:
            yield SheetFinding("sheet.no_sign", blocking=True, piece=piece)
    for key, chosen in all_of(inspection, "sheet_figure", SheetFigure).items():
        if chosen.item and chosen.theme not in judged:
            piece = Piece(chosen.theme or NOWHERE, ("sheet_figure", key), "item", chosen.item)
            yield SheetFinding("sheet.no_theme", blocking=True, piece=piece)


def _privacy(piece: Piece, known: Known) -> Iterator[SheetFinding]:
    for spot in check_privacy(piece.text, known):
        # The app counts people and roles itself, and leaves out what is too small to print.
        if not (piece.automatic and spot.rule in _OF_COMPOSED):
            details = (("words", spot.words),)
            place = (spot.start, spot.end)
            yield SheetFinding(spot.message_key, spot.blocking, piece, details, *place)


def _numbers(piece: Piece, wholes: Sequence[Whole]) -> Iterator[SheetFinding]:
    for one in check_text(piece.text, wholes):
        yield SheetFinding(one.message_key, one.rule in IMPOSSIBLE, piece, one.details)


def _wording(piece: Piece, framework: Framework) -> Iterator[SheetFinding]:
    for spot in check_wording(piece.text, framework):
        details, place = (("words", spot.words),), (spot.start, spot.end)
        yield SheetFinding(f"wording.{spot.rule}", spot.blocking, piece, details, *place)


def _sources(framework: Framework, inspection: Inspection, piece: Piece) -> Iterator[SheetFinding]:
    points = all_of(inspection, "sheet_point", SheetPoint)
    point = points.get(piece.record[1]) if piece.record[0] == "sheet_point" else None
    if point is not None and is_mostly_against(framework, inspection, point):
        yield SheetFinding(f"wording.{WordingRule.MOSTLY_AGAINST}", blocking=False, piece=piece)


def _changed(inspection: Inspection, piece: Piece) -> Iterator[SheetFinding]:
    """A figure that is another one than somebody looked at: "was 4 van 11"."""
    figures = all_of(inspection, "sheet_figure", SheetFigure)
    figure = figures.get(piece.record[1]) if piece.record[0] == "sheet_figure" else None
    if figure is None or not figure.seen or piece.text.startswith(f"{figure.seen} "):
        return
    details = (("was", figure.seen), ("figure", piece.text.partition("\n")[0]))
    key = "sheet.figure_changed"
    yield SheetFinding(key, blocking=True, piece=piece, details=details, acceptable=False)


def _by_hand(framework: Framework, inspection: Inspection, piece: Piece) -> Iterator[SheetFinding]:
    """A number in a sentence that is not what the count behind the sentence says."""
    points = all_of(inspection, "sheet_point", SheetPoint)
    point = points.get(piece.record[1]) if piece.record[0] == "sheet_point" else None
    for one in differing(framework, inspection, point) if point is not None else ():
        words = piece.text[one.start : one.end]
        now = f"{one.tally.numerator.count} van {one.tally.denominator}"
        details = (("words", words), ("now", now), ("label", one.tally.label))
        yield SheetFinding(
            BY_HAND, blocking=True, piece=piece, details=details, start=one.start, end=one.end
        )
