"""Figures of the institution: do they agree with themselves and with each other."""

import re
from collections import defaultdict
from collections.abc import Iterator

from veldtool.domain.guard.finding import Finding, Rule, finding
from veldtool.domain.guard.text import check_share
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, KeyFigure

_COUNT = re.compile(r"\d{1,9}", re.ASCII)
_SHARES = {"%", "procent", "percentage"}
_CHANCE = 20
"""Up to here the same number under two units says nothing: three teams, three directors."""


def check_key_figures(inspection: Inspection) -> Iterator[Finding]:
    """Report impossible shares, and one number that stands for two kinds of things."""
    figures = all_of(inspection, "key_figure", KeyFigure)
    for key, figure in figures.items():
        yield from check_key_figure(key, figure)
    yield from _check_units(figures)


def check_key_figure(key: str, figure: KeyFigure) -> tuple[Finding, ...]:
    """Report a share that its own fraction does not give: 60% beside 500 of 975."""
    part, whole = figure.numerator, figure.denominator
    if part is None or whole is None:
        return ()
    record = ("key_figure", key)
    if part > whole:
        return (finding(Rule.PART_ABOVE_WHOLE, record, part=part, whole=whole),)
    if not figure.value or not is_share(figure):
        return ()
    return check_share(figure.value, part, whole, record)


def is_share(figure: KeyFigure) -> bool:
    """Tell whether the value is a percentage."""
    return _unit(figure) in _SHARES


def _check_units(figures: dict[str, KeyFigure]) -> Iterator[Finding]:
    """975 measures and 975 young people cannot both be meant: one child has several measures."""
    by_number: defaultdict[int, dict[str, list[str]]] = defaultdict(dict)
    for key, figure in figures.items():
        for number in _numbers(figure):
            by_number[number].setdefault(_unit(figure), []).append(key)
    for number, units in by_number.items():
        if len(units) > 1:
            records = [("key_figure", key) for keys in units.values() for key in keys]
            yield finding(Rule.TWO_UNITS, *records, number=number, units=", ".join(units))


def _numbers(figure: KeyFigure) -> set[int]:
    """The counts of things in a figure; of a share only the unit of its value is known."""
    if not _unit(figure) or is_share(figure):
        return set()
    value = int(figure.value) if _COUNT.fullmatch(figure.value) else None
    counts = {figure.numerator, figure.denominator, value}
    return {number for number in counts if number is not None and number > _CHANCE}


def _unit(figure: KeyFigure) -> str:
    return figure.unit.strip().lower()
