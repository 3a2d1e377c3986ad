"""What the page of the feedback sheet shows: points, figures, next steps, the talk, the checks."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from veldtool.domain.framework.model import Framework, Item
from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import (
    Dossier,
    FeedbackTalk,
    Handout,
    Inspection,
    Member,
    NextStep,
    Promise,
    SheetFigure,
    SheetPoint,
)
from veldtool.domain.sheet.figures import find_tally, item_ref, share, sum_words
from veldtool.domain.sheet.phrases import Texts
from veldtool.domain.sheet.small_counts import is_small_jr_count
from veldtool.domain.sheet.theme_blocks import figure_on_paper, in_order
from veldtool.domain.tally.count import tallies
from veldtool.services.sheet_checks import CheckedSheet
from veldtool.services.sheet_sources import code_of, norms_of

TALK = "feedback"


@dataclass(frozen=True, slots=True)
class PointText:
    """A sentence on the sheet with the codes of its sources, and the norms that they are about."""

    record: SheetPoint
    sources: tuple[str, ...]
    norms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A chosen figure as it would be printed now; `was` is the share that somebody looked at.

    `sum` adds up the parts of the count: "2 + 17 + 1 = 20".
    """

    record: SheetFigure
    share: str
    label: str
    remainder: str
    was: str = ""
    sum: str = ""


@dataclass(frozen=True, slots=True)
class Pick:
    """A count that can be put on the sheet; `item` is written `checklist.item`."""

    item: str
    theme: str
    share: str
    label: str


@dataclass(frozen=True, slots=True)
class SheetView:
    """Everything about the sheet as of now; `themes` are (id, short title).

    The figures are those of the paper. Once the record was closed at `closed`, texts written since
    stand here and not on paper.
    """

    today: date
    themes: tuple[tuple[str, str], ...]
    points: tuple[PointText, ...]
    figures: tuple[FigureLine, ...]
    picks: tuple[Pick, ...]
    steps: tuple[NextStep, ...]
    talk: FeedbackTalk
    promises: tuple[Promise, ...]
    checked: CheckedSheet
    team: tuple[tuple[str, str], ...]
    handouts: tuple[Handout, ...] = ()
    closed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Looked:
    """The record as it stands now, the one that counts on paper, and since when they differ."""

    standing: Inspection
    counted: Inspection
    closed: datetime | None = None


def sheet_view(
    framework: Framework, looked: Looked, texts: Texts, today: date, checked: CheckedSheet
) -> SheetView:
    """Gather what the page shows."""
    inspection, counted = looked.standing, looked.counted
    talks = all_of(inspection, "feedback_talk", FeedbackTalk)
    promises = all_of(inspection, "promise", Promise)
    handouts = all_of(inspection, "handout", Handout).values()
    members = all_of(inspection, "member", Member)
    points = in_order(all_of(inspection, "sheet_point", SheetPoint))
    figures = in_order(all_of(inspection, "sheet_figure", SheetFigure))
    return SheetView(
        today,
        tuple((one.id, one.short) for one in framework.themes if one.scale is not None),
        tuple(_point(inspection, one) for one in points),
        tuple(_line(framework, counted, texts, one) for one in figures),
        tuple(_picks(framework, counted, texts, {(x.theme, x.item) for x in figures})),
        tuple(in_order(all_of(inspection, "next_step", NextStep))),
        talks.get(TALK, FeedbackTalk(TALK)),
        tuple(one for key, one in promises.items() if parent_id(key) == TALK),
        checked,
        tuple((key, one.initials or one.name) for key, one in members.items()),
        tuple(sorted(handouts, key=lambda one: (one.at, one.id))),
        looked.closed,
    )


def _point(inspection: Inspection, one: SheetPoint) -> PointText:
    codes = dict.fromkeys(code_of(inspection, source) for source in one.sources)
    norms = dict.fromkeys(x for source in one.sources for x in norms_of(inspection, source))
    return PointText(one, tuple(codes), tuple(norms))


def _line(
    framework: Framework, inspection: Inspection, texts: Texts, one: SheetFigure
) -> FigureLine:
    words = figure_on_paper(framework, inspection, texts, one.item)
    was = one.seen if one.seen and one.seen != words.share else ""
    return FigureLine(
        one, words.share, words.label, words.remainder, was, _sum(framework, inspection, one.item)
    )


def _sum(framework: Framework, inspection: Inspection, item: str) -> str:
    """The parts of a count; "" for one that may not be printed."""
    tally = find_tally(framework, inspection, item_ref(item))
    if tally is None or is_small_jr_count(framework, inspection, tally.item):
        return ""
    return sum_words(tally)


def _picks(
    framework: Framework, inspection: Inspection, texts: Texts, taken: set[tuple[str, str]]
) -> Iterator[Pick]:
    """The counts of what was read, under the themes of their norms; not those on the sheet."""
    used = {one.checklist for one in all_of(inspection, "dossier", Dossier).values()}
    themes = {norm.id: norm.theme for norm in framework.norms}
    judged = [one.id for one in framework.themes if one.scale is not None]
    for checklist in (one for one in framework.checklists if one.id in used):
        items = {item.id: item for item in checklist.items}
        for tally in tallies(framework, inspection, checklist.id):
            ref = tally.item
            if tally.denominator and not is_small_jr_count(framework, inspection, ref):
                written = f"{ref.checklist}.{ref.item}"
                for theme in _themes_of(items[ref.item], themes, judged):
                    if (theme, written) not in taken:
                        yield Pick(written, theme, share(tally, texts), tally.label)


def _themes_of(item: Item, themes: dict[str, str], judged: list[str]) -> list[str]:
    own = {themes.get(norm, "") for norm in item.norms}
    return [theme for theme in judged if theme in own]


def seen_share(framework: Framework, inspection: Inspection, texts: Texts, item: str) -> str:
    """Return the share that stands on paper now; "" when this framework cannot count it."""
    tally = find_tally(framework, inspection, item_ref(item))
    return "" if tally is None or not tally.denominator else share(tally, texts)
