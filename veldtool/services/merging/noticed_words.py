"""What is noticed, as a sentence: the same in the window and on the command line."""

from collections.abc import Callable

from veldtool.domain.sheet.dates import plain_day
from veldtool.domain.words import digits, dutch_list
from veldtool.services.dutch_time import to_local
from veldtool.services.merging.noticing import CLOCKS, Noticed, What

Tell = Callable[..., str]
"""Returns a sentence by group and key, with its details by name."""

MOST_MINUTES = 120
HOUR, DAY, YEAR = 60, 24 * 60, 365 * 24 * 60
MOST_HOURS = 48 * HOUR
_BACK = frozenset({What.CLOCK_PUT_BACK, What.OWN_CLOCK_PUT_BACK})


def noticed_words(one: Noticed, tell: Tell) -> str:
    """Return the sentence; of a clock that is over a year off with the date it shows, if known."""
    unknown = tell("clock", "unknown")
    who = one.who or unknown
    if one.what not in CLOCKS:
        return tell("noticed", one.what, who=who, count=digits(one.count))
    told = tell("noticed", one.what, who=who, time=_time(one.count, tell), other=_others(one, tell))
    if one.count <= YEAR or not one.shows:
        return told
    shown = tell("clock", "showed" if one.what in _BACK else "shows", date=_date(one.shows))
    return f"{told} {shown}"


def _time(minutes: int, tell: Tell) -> str:
    """Return minutes up to two hours, hours up to two days, else days."""
    if minutes <= MOST_MINUTES:
        return tell("clock", "minutes", n=minutes)
    if minutes < MOST_HOURS:
        return tell("clock", "hours", n=round(minutes / HOUR))
    if minutes <= YEAR:
        return tell("clock", "days", n=round(minutes / DAY))
    return tell("clock", "over_a_year")


def _others(one: Noticed, tell: Tell) -> str:
    """Return "dit apparaat en die van AV en JK"."""
    names = [other or tell("clock", "unknown") for other in one.others]
    parts = [tell("clock", "here")] if one.here else []
    if names:
        parts.append(tell("clock", "theirs", who=dutch_list(names)))
    return dutch_list(parts)


def _date(millis: int) -> str:
    return plain_day(to_local(millis).date())
