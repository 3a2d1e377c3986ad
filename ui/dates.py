"""Dates and times as they stand on screen: "di 9 en wo 10 juni 2026", "10.05 uur"."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

DAY = 24


class _Counts(QObject):
    """Numbers with their noun: Qt's tools find plurals in tr() of an object only."""

    def days_and_hours(self, days: int, hours: int) -> str:
        said = self.tr("%n day(s)", "", days)
        return self.tr("{days} {hours} h").format(days=said, hours=hours) if hours else said


_COUNTS = _Counts()


def short_day(day: date) -> str:
    """Return "wo 10 juni"."""
    return _say(day, "ddd d MMMM")


def plain_day(day: date) -> str:
    """Return "12 mei"."""
    return _say(day, "d MMMM")


def clock(at: datetime) -> str:
    """Return "10.05"."""
    return f"{at.hour}.{at.minute:02}"


def clock_words(at: datetime) -> str:
    """Return "10.05 uur"."""
    return QCoreApplication.translate("dates", "{time} h").format(time=clock(at))


def clock_text(recorded: str) -> str:
    """Return a recorded time `09:00` as "09.00"."""
    return recorded.replace(":", ".")


def moment(at: datetime, today: date) -> str:
    """Return the time alone when it is today, else "di 9 juni 15.20"."""
    return clock(at) if at.date() == today else f"{short_day(at.date())} {clock(at)}"


def day_list(days: Iterable[date]) -> str:
    """Return each day once: the month only after its last day, the year at the end."""
    ordered = sorted(set(days))
    if not ordered:
        return ""
    months = []
    for _, group in groupby(ordered, lambda day: (day.year, day.month)):
        *first, last = group
        months.append(word_list([*(_say(day, "ddd d") for day in first), short_day(last)]))
    return f"{word_list(months)} {ordered[-1].year}"


def word_list(words: list[str]) -> str:
    """Return "a, b en c"."""
    if len(words) <= 1:
        return "".join(words)
    joined = QCoreApplication.translate("dates", "{first} and {last}")
    return joined.format(first=", ".join(words[:-1]), last=words[-1])


def duration(minutes: int) -> str:
    """Return "1 u 55 min", "12 min" under the hour, "2 dagen 6 u" from a day on."""
    hours, rest = divmod(abs(minutes), 60)
    if hours >= DAY:
        return _COUNTS.days_and_hours(*divmod(hours, DAY))
    if not hours:
        return QCoreApplication.translate("dates", "{minutes} min").format(minutes=rest)
    words = QCoreApplication.translate("dates", "{hours} h {minutes} min")
    return words.format(hours=hours, minutes=rest)


def _say(day: date, form: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), form)
