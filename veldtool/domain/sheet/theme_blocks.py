"""The themes on the feedback sheet: chosen sentences and chosen figures, nothing else."""

from collections.abc import Iterator
from typing import TypeVar

from veldtool.domain.framework.model import Framework, Theme
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, NextStep, SheetFigure, SheetPoint, Sign
from veldtool.domain.sheet.figures import figure, find_tally, item_ref
from veldtool.domain.sheet.model import Figure, Paragraph, ThemeBlock, rich
from veldtool.domain.sheet.phrases import Texts, say
from veldtool.domain.sheet.small_counts import is_small_jr_count
from veldtool.domain.tally.model import Tally

Ordered = TypeVar("Ordered", SheetPoint, SheetFigure, NextStep)


def theme_blocks(
    framework: Framework, inspection: Inspection, texts: Texts
) -> Iterator[ThemeBlock]:
    """Yield a block for each theme that gets a judgement, in the order of the framework."""
    for theme in framework.themes:
        if theme.scale is not None:
            yield _theme_block(framework, inspection, texts, theme)


def unjudged_lines(framework: Framework, texts: Texts) -> Iterator[Paragraph]:
    """Yield the one fixed line that a theme without judgement has."""
    for theme in framework.themes:
        if theme.scale is None:
            title = theme.short[:1].lower() + theme.short[1:]
            yield Paragraph(rich(say(texts, "feedback.unjudged", id=theme.id, title=title)))


def figures_of(framework: Framework, inspection: Inspection) -> tuple[Tally, ...]:
    """Return the tallies that stand on the sheet."""
    chosen = all_of(inspection, "sheet_figure", SheetFigure).values()
    judged = {theme.id for theme in framework.themes if theme.scale is not None}
    refs = [item_ref(one.item) for one in chosen if one.theme in judged]
    found = [find_tally(framework, inspection, ref) for ref in refs]
    return tuple(tally for tally in found if tally is not None)


def in_order(records: dict[str, Ordered]) -> list[Ordered]:
    """Return the records as the inspectors put them; equal places by id, the same everywhere."""
    return [one for _, one in sorted(records.items(), key=lambda pair: (pair[1].order, pair[0]))]


def _theme_block(
    framework: Framework, inspection: Inspection, texts: Texts, theme: Theme
) -> ThemeBlock:
    points = in_order(all_of(inspection, "sheet_point", SheetPoint))
    mine = [point for point in points if point.theme == theme.id and point.text.strip()]
    chosen = in_order(all_of(inspection, "sheet_figure", SheetFigure))
    items = [one.item for one in chosen if one.theme == theme.id]
    none, no_figures = say(texts, "feedback.no_points"), say(texts, "feedback.no_figures")
    return ThemeBlock(
        title=say(texts, "feedback.theme", id=theme.id, title=theme.short),
        heads=(texts["feedback.well"], texts["feedback.attention"], texts["feedback.figures"]),
        plus=tuple(point.text.strip() for point in mine if point.sign is Sign.PLUS),
        attention=tuple(point.text.strip() for point in mine if point.sign is Sign.MINUS),
        figures=tuple(figure_on_paper(framework, inspection, texts, item) for item in items),
        empty=(none, none, no_figures),
    )


def figure_on_paper(
    framework: Framework, inspection: Inspection, texts: Texts, item: str
) -> Figure:
    """Word a figure as it is printed; `item` is written `checklist.item`."""
    ref = item_ref(item)
    found = find_tally(framework, inspection, ref)
    if found is None:
        return Figure(say(texts, "figure.none"), say(texts, "figure.uncountable"))
    if is_small_jr_count(framework, inspection, ref):
        return Figure(say(texts, "figure.none"), found.label, say(texts, "figure.small"))
    return figure(found, texts)
