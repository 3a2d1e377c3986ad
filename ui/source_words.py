"""Figures, questions and findings in words: never a share without what it is a share of."""

import tomllib
from functools import cache

from PySide6.QtCore import QCoreApplication, QObject

import resources
from ui import dates
from veldtool.domain.calendar import parse_date
from veldtool.domain.entry.numbers import decimal_text
from veldtool.domain.guard.finding import Finding
from veldtool.domain.guard.key_figures import is_share
from veldtool.domain.records import KeyFigure
from veldtool.domain.tally.model import Tally
from veldtool.domain.words import digits

translate = QCoreApplication.translate


class _Counts(QObject):
    """Numbers with their noun: Qt's tools find plurals in tr() of an object only."""

    def people(self, number: int) -> str:
        return self.tr("%n person(s)", "", number)

    def talks(self, number: int) -> str:
        return self.tr("%n talk(s)", "", number)

    def files(self, number: int) -> str:
        return self.tr("about %n file(s)", "", number)

    def uncounted(self, number: int) -> str:
        return self.tr("in %n talk(s) nobody wrote down how many", "", number)


counts = _Counts()


def figure(one: KeyFigure) -> str:
    """Return "58% (371 van 640)", "118 jeugdigen (118 van 612)", or what lacks."""
    fraction = _fraction(one)
    unit = "%" if is_share(one) else f" {one.unit}".rstrip()
    value = f"{decimal_text(one.value)}{unit}" if one.value else ""
    if not fraction and value and is_share(one):
        fraction = translate("sources", "fraction lacks")
    if not value:
        return fraction
    return f"{value} ({fraction})" if fraction else value


def origin(one: KeyFigure) -> str:
    """Return "peildatum 1 april 2026, opgave van de instelling"."""
    day = parse_date(one.peildatum)
    on = f"{dates.plain_day(day)} {day.year}" if day else one.peildatum
    as_of = translate("sources", "as of {day}").format(day=on) if on else ""
    return ", ".join(part for part in (as_of, one.source) if part)


def lacks(one: KeyFigure) -> tuple[str, ...]:
    """Return what a figure still lacks before it can be used."""
    share = is_share(one) and (one.numerator is None or one.denominator is None)
    found = {
        translate("sources", "fraction lacks"): share,
        translate("sources", "reference date lacks"): not one.peildatum,
        translate("sources", "source lacks"): not one.source,
    }
    return tuple(words for words, missing in found.items() if missing)


def ours(tally: Tally) -> str:
    """Return "onze telling: 2 van 19, eerste contact binnen vijf dagen; niet: 17 te laat"."""
    words = translate("sources", "our count: {part} of {whole}, {label}")
    said = words.format(part=tally.numerator.count, whole=tally.denominator, label=tally.label)
    rest = ", ".join(f"{part.count} {part.word}" for part in (*tally.rest, *tally.outside))
    return f"{said} ({rest})" if rest else said


def finding(one: Finding) -> str:
    """Return the sentence for what cannot be right."""
    return _guard()[one.rule.value].format(**dict(one.details))


def _fraction(one: KeyFigure) -> str:
    if one.numerator is None or one.denominator is None:
        return ""
    words = translate("sentences", "{done} of {total}")
    return words.format(done=digits(one.numerator), total=digits(one.denominator))


@cache
def _guard() -> dict[str, str]:
    found: dict[str, str] = tomllib.loads(resources.text("texts/messages.nl.toml"))["guard"]
    return found
