"""Which papers left, in words: the paper, its check code, how, when and by whom."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from ui import dates
from veldtool.domain.records import Handout
from veldtool.domain.urgent import read_moment
from veldtool.services.outlets import Way
from veldtool.services.sheet_kinds import SheetKind

translate = QCoreApplication.translate


def lines(
    handouts: Iterable[Handout], team: Iterable[tuple[str, str]], today: date
) -> tuple[str, ...]:
    """Return a line for every paper that left, the first one first."""
    names = dict(team)
    return tuple(_line(one, names, today) for one in handouts)


def _line(one: Handout, names: Mapping[str, str], today: date) -> str:
    at = read_moment(one.at)
    words = translate("handouts", "Left: {paper}, check code {code}, {way}, {at}, {who}")
    return words.format(
        paper=_paper(one.paper),
        code=one.code,
        way=_way(one),
        at=dates.moment(at, today) if at else one.at,
        who=names.get(one.by, one.by),
    )


def _paper(kind: str) -> str:
    return {
        SheetKind.FEEDBACK.value: translate("handouts", "feedback"),
        SheetKind.SOURCES.value: translate("handouts", "sources"),
        SheetKind.TALLIES.value: translate("handouts", "tallies"),
        SheetKind.NORMS.value: translate("handouts", "pages per norm"),
        SheetKind.URGENT.value: translate("handouts", "urgent case"),
    }.get(kind, kind)


def _way(one: Handout) -> str:
    if one.way == Way.PRINTER.value:
        return translate("handouts", "printed, copies: {count}").format(count=one.copies or 1)
    if one.way == Way.STICK.value:
        return translate("handouts", "on a stick")
    return translate("handouts", "as a file")
