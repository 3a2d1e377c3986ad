"""Counts and states in words, for the screen and for a screen reader."""

from PySide6.QtCore import QCoreApplication, QObject

from ui import dates
from ui.paint import MINUS
from ui.rail import Count
from veldtool.domain.evidence.model import Cell
from veldtool.domain.records import Form, Quote, Sign, UrgentLevel
from veldtool.services.overview import Day, Notice, Share
from veldtool.services.urgent_cases import Told


class _Counts(QObject):
    """Numbers with their noun: Qt's tools find plurals in tr() of an object only."""

    def positive(self, number: int) -> str:
        return self.tr("%n positive point(s)", "", number)

    def negative(self, number: int) -> str:
        return self.tr("%n negative point(s)", "", number)

    def of_files(self, number: int) -> str:
        return self.tr("of %n file(s)", "", number)


_COUNTS = _Counts()


def share(part: Share) -> str:
    """Return "2 van 3"."""
    words = QCoreApplication.translate("sentences", "{done} of {total}")
    return words.format(done=part.done, total=part.total)


def count_of(part: Share) -> Count:
    """Return "2 van 3" for the rail, and shorter where that does not fit."""
    return Count(share(part), short=f"{part.done}/{part.total}")


def scored(part: Share) -> str:
    """Return "2 van 3 gescoord"."""
    words = QCoreApplication.translate("sentences", "{share} scored")
    return words.format(share=share(part))


def positive(number: int) -> str:
    """Return "1 positief punt"."""
    return _COUNTS.positive(number)


def negative(number: int) -> str:
    """Return "4 negatieve punten"."""
    return _COUNTS.negative(number)


def no_findings() -> str:
    """Return what an empty cell says."""
    return QCoreApplication.translate("sentences", "no findings yet")


def one_kind() -> str:
    """Return the warning for a norm that one kind of source carries."""
    return QCoreApplication.translate("sentences", "rests on one kind of source")


def cell(found: Cell | None) -> str:
    """Return "1 positief punt, 4 negatieve punten", with the denominator where files count."""
    if found is None or not (found.plus or found.minus):
        return no_findings()
    parts = [positive(found.plus)] if found.plus else []
    parts += [negative(found.minus)] if found.minus else []
    if found.of is not None:
        parts.append(_COUNTS.of_files(found.of))
    return ", ".join(parts)


def announced(days: tuple[Day, ...]) -> str:
    """Return "ja, 12 mei", or each day apart where they differ."""
    if len({day.announced for day in days}) <= 1:
        return _announced(days[0]) if days else ""
    return "; ".join(f"{dates.short_day(day.on)} {_announced(day)}" for day in days if day.on)


def _announced(day: Day) -> str:
    if day.announced is None:
        return QCoreApplication.translate("sentences", "not recorded")
    if not day.announced:
        return QCoreApplication.translate("sentences", "no")
    yes = QCoreApplication.translate("sentences", "yes")
    return f"{yes}, {dates.plain_day(day.announced_on)}" if day.announced_on else yes


def yes() -> str:
    """Return "ja"."""
    return QCoreApplication.translate("sentences", "yes")


def no() -> str:
    """Return "nee"."""
    return QCoreApplication.translate("sentences", "no")


def told(one: Told) -> str:
    """Return "gemeld di 9 juni 15.20 aan de teammanager"."""
    to = one.function or QCoreApplication.translate("sentences", "someone of the institution")
    if one.at is None:
        words = QCoreApplication.translate("sentences", "reported to {to}, time not recorded")
        return words.format(to=to)
    words = QCoreApplication.translate("sentences", "reported {at} to {to}")
    at = f"{dates.short_day(one.at.date())} {dates.clock(one.at)}"
    return words.format(at=at, to=to)


def not_told() -> str:
    """Return what is said while the institution does not know of an urgent case."""
    return QCoreApplication.translate("sentences", "not yet reported")


def time_left(minutes: int) -> str:
    """Return "nog 1 u 55 min", or how long ago it should have been."""
    if minutes >= 0:
        words = QCoreApplication.translate("sentences", "{time} left")
    else:
        words = QCoreApplication.translate("sentences", "{time} late")
    return words.format(time=dates.duration(minutes))


def notice(found: Notice) -> str:
    """Return the sentence for something about the whole visit."""
    words = {
        Notice.FRAMEWORK_DIFFERS: QCoreApplication.translate(
            "sentences",
            "The framework of this visit differs from the one in this version of Veldtool. "
            "The visit keeps its own; nothing is changed.",
        ),
        Notice.UNREADABLE: QCoreApplication.translate(
            "sentences",
            "Some of what is recorded was written by a newer version and is not shown here. "
            "Update Veldtool to see it; nothing is lost.",
        ),
        Notice.FRESH: QCoreApplication.translate(
            "sentences",
            "This visit is still empty. Begin with the institution, the days and the team: {key}.",
        ).format(key="Ctrl+I"),
    }
    return words[found]


def sign(found: Sign) -> str:
    """Return a sign as it is written on screen, with the real minus."""
    return {Sign.PLUS: "+", Sign.MINUS: MINUS, Sign.NEUTRAL: "~"}[found]


def sign_word(found: Sign) -> str:
    """Return a sign in words: "+ positief punt"."""
    words = {
        Sign.PLUS: QCoreApplication.translate("sentences", "positive point"),
        Sign.MINUS: QCoreApplication.translate("sentences", "negative point"),
        Sign.NEUTRAL: QCoreApplication.translate("sentences", "neutral"),
    }
    return f"{sign(found)} {words[found]}"


def form(found: Form | None) -> str:
    """Return how the inspector knows it: "gehoord"."""
    words = {
        Form.HEARD: QCoreApplication.translate("sentences", "heard"),
        Form.SEEN: QCoreApplication.translate("sentences", "seen"),
        Form.READ: QCoreApplication.translate("sentences", "read"),
        Form.OBSERVED: QCoreApplication.translate("sentences", "observed"),
    }
    return words[found] if found else ""


def quote(found: Quote | None) -> str:
    """Return what a reader must know about the words: "letterlijk"; nothing for a paraphrase."""
    words = {
        Quote.VERBATIM: QCoreApplication.translate("sentences", "verbatim"),
        Quote.HEARSAY: QCoreApplication.translate("sentences", "from hearsay"),
        Quote.DOCUMENT: QCoreApplication.translate("sentences", "from a document"),
    }
    return words.get(found, "") if found else ""


def level(found: UrgentLevel | None) -> str:
    """Return how urgent a case is."""
    words = {
        UrgentLevel.URGENT: QCoreApplication.translate("sentences", "urgent"),
        UrgentLevel.FURTHER: QCoreApplication.translate("sentences", "further enquiry"),
    }
    return words[found] if found else ""


def asked(what: str) -> str:
    """Return "gevraagd: jeugdige deze week zien"."""
    return QCoreApplication.translate("sentences", "asked: {what}").format(what=what)
