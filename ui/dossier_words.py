"""Answers, terms and states of files in words."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from ui import dates
from veldtool.domain.answering import AfterReading, BeforeStart, DateFault
from veldtool.domain.calendar import parse_date
from veldtool.domain.date_entry import DateProblem
from veldtool.domain.framework.model import NOT_HAPPENED, Answer, AnswerType, Item, Side, Term
from veldtool.domain.framework.units import TermUnit
from veldtool.domain.records import Json
from veldtool.domain.tally.parts import WORDS
from veldtool.domain.terms import TermOutcome
from veldtool.services.dossier_form import ItemLine, SectionLines, TermLine

translate = QCoreApplication.translate

LETTERS = {
    Answer.YES: "j",
    Answer.NO: "n",
    Answer.PARTLY: "d",
    Answer.UNKNOWN: "v",
    Answer.NOT_APPLICABLE: "x",
}
BY_LETTER = {letter: answer for answer, letter in LETTERS.items()}


class _Counts(QObject):
    """Numbers with their noun: Qt's tools find plurals in tr() of an object only."""

    def days(self, number: int) -> str:
        return self.tr("%n day(s)", "", number)

    def working_days(self, number: int) -> str:
        return self.tr("%n working day(s)", "", number)

    def weeks(self, number: int) -> str:
        return self.tr("%n week(s)", "", number)

    def months(self, number: int) -> str:
        return self.tr("%n month(s)", "", number)


_COUNTS = _Counts()


def day(found: date) -> str:
    """Return "9 maart 2026"."""
    return f"{dates.plain_day(found)} {found.year}"


def recorded_day(text: str) -> str:
    """Return a recorded day as "3 feb 2026", or as it stands when it is no day."""
    found = parse_date(text)
    return brief_day(found) if found else text


def brief_day(found: date) -> str:
    """Return "3 feb 2026"."""
    return _say(found, "d MMM yyyy")


def _say(found: date, form: str) -> str:
    return QLocale().toString(QDate(found.year, found.month, found.day), form)


def term(found: Term) -> str:
    """Return how long a term is: "5 dagen"."""
    say = {
        TermUnit.CALENDAR_DAYS: _COUNTS.days,
        TermUnit.WORKING_DAYS: _COUNTS.working_days,
        TermUnit.WEEKS: _COUNTS.weeks,
        TermUnit.CALENDAR_MONTHS: _COUNTS.months,
    }[found.unit]
    return say(found.amount)


def value(item: Item, found: Json) -> str:
    """Return an answer in words; nothing for no answer."""
    if found is None:
        return ""
    if found in tuple(Answer) or found == NOT_HAPPENED:
        return WORDS.get(found, str(found))
    if item.type is AnswerType.DATE:
        return recorded_day(str(found))
    words = {choice.id: choice.word for choice in item.choices}
    if isinstance(found, list | tuple):
        return dates.word_list([words.get(str(one), str(one)) for one in found])
    return words.get(str(found), str(found))


def outcome(line: TermLine) -> str:
    """Return the outcome of a term: "te laat: 12 dagen"; for a wrong date what is wrong."""
    if line.fault is not None:
        return fault(line.fault)
    found = line.result.outcome
    late = _COUNTS.days(line.result.days_late or 0)
    if found is TermOutcome.LATE:
        words = translate("dossiers", "too late: {days}")
        still = translate("dossiers", "too late and still open: {days}")
        return (words if line.result.done else still).format(days=late)
    if found is TermOutcome.TOO_OLD:
        return translate("dossiers", "too old by {days}").format(days=late)
    if found is TermOutcome.AFTER_START:
        return translate("dossiers", "issued {days} too late").format(days=late)
    return WORDS.get(found, "")


def term_about(line: TermLine, *, brief: bool = False) -> str:
    """Return what the outcome was judged by: "termijn 5 dagen vanaf 3 maart 2026".

    `brief` shortens the day where there is little room: "9 feb".
    """
    if line.fault is not None:
        return ""
    length = term(line.term)
    if line.result.start is None:
        words = translate("dossiers", "term {length}, the day it starts is missing (key f)")
        return words.format(length=length)
    words = translate("dossiers", "term {length} from {start}")
    found = line.result.start
    start = _say(found, "d MMM") if brief else day(found)
    return words.format(length=length, start=start)


def fault(found: DateFault) -> str:
    """Return what is wrong with a recorded day, and what to do."""
    if isinstance(found, BeforeStart):
        words = translate("dossiers", "before the start, {day}: mend this date or the start")
        return words.format(day=day(found.start))
    if isinstance(found, AfterReading):
        words = translate("dossiers", "after the day of reading, {day}: mend one of the two")
        return words.format(day=day(found.read_on))
    return translate("dossiers", "this is no date: type it again")


def problem(found: DateProblem) -> str:
    """Return why a typed text is no day, and what to do."""
    words = {
        DateProblem.EMPTY: translate("dossiers", "type a day, such as 0903"),
        DateProblem.UNREADABLE: translate("dossiers", "no day: type day and month, such as 0903"),
        DateProblem.TWO_WAYS: translate("dossiers", "two days possible: type four digits"),
        DateProblem.NO_SUCH_DAY: translate("dossiers", "this day does not exist: type it as 0903"),
    }
    return words[found]


def side(found: Side | None) -> str:
    """Return "verteld" or "gevonden"."""
    words = {
        Side.TOLD: translate("dossiers", "told"),
        Side.FOUND: translate("dossiers", "found"),
    }
    return words[found] if found else ""


def pair(found: str) -> str:
    """Return what a told/found pair shows."""
    words = {
        "told_found": translate("dossiers", "told and found"),
        "told_not_found": translate("dossiers", "told, not found"),
        "told_partly_found": translate("dossiers", "told, partly found"),
        Answer.UNKNOWN.value: translate("dossiers", "told, cannot be established"),
        "not_told": translate("dossiers", "not told"),
    }
    return words.get(found, "")


def derived(line: ItemLine) -> str:
    """Return what an item's being out of question follows from."""
    if line.asked:
        return ""
    if line.derived_from:
        words = translate("dossiers", "follows from: {item}")
        return words.format(item=line.derived_from)
    return translate("dossiers", "follows from reading it alone")


def readers(line: ItemLine) -> str:
    """Return both readers' answers, and what they settled."""
    found = line.readers
    if found is None:
        return ""
    first, second = value(line.item, found.first), value(line.item, found.second)
    words = translate("dossiers", "first reader: {first}; second reader: {second}")
    said = words.format(first=first, second=second)
    if found.second_note:
        said = f"{said} ({found.second_note})"
    if found.agreed is None:
        return said
    agreed = translate("dossiers", "settled together: {value}, because {reason}")
    return f"{said}; {agreed.format(value=value(line.item, found.agreed), reason=found.reason)}"


def hot(line: ItemLine) -> str:
    """Return the words that ask for attention at an item, if any."""
    if line.contested:
        return translate("dossiers", "2 versions")
    if line.differs:
        return translate("dossiers", "readers differ")
    if line.pair in {"told_not_found", "told_partly_found"}:
        return pair(line.pair)
    bad = {
        TermOutcome.LATE,
        TermOutcome.TOO_OLD,
        TermOutcome.AFTER_START,
        TermOutcome.MISSING,
    }
    if line.term is not None and line.term.fault is None and line.term.result.outcome in bad:
        return outcome(line.term)
    return ""


def plain_outcome(line: ItemLine) -> str:
    """Return what follows from the answer and asks for nothing."""
    if not line.asked:
        return derived(line)
    if line.term is not None and line.term.fault is None and not hot(line):
        return outcome(line.term)
    return pair(line.pair) if line.pair and not hot(line) else ""


def section_counts(section: SectionLines) -> str:
    """Return the answers of a folded section: "ja 2, nee 4, deels 1"."""
    values = [
        line.value
        for line in section.lines
        if line.asked and line.item.type is AnswerType.JUDGED and line.value is not None
    ]
    parts = [f"{WORDS[one]} {values.count(one)}" for one in Answer if one in values]
    return ", ".join(parts)


def spoken(line: ItemLine) -> str:
    """Return an item as a screen reader says it."""
    parts = [" ".join((*line.item.norms, side(line.item.side), line.item.text)).strip()]
    answer = value(line.item, line.value)
    if line.open:
        answer = translate("dossiers", "still open")
    parts += [answer, hot(line) or plain_outcome(line)]
    if line.term is not None:
        parts.append(outcome(line.term) if line.term.fault else term_about(line.term))
    parts += [readers(line)]
    if line.note:
        parts.append(translate("dossiers", "note: {text}").format(text=line.note))
    if line.by:
        parts.append(translate("dossiers", "written by {who}").format(who=line.by))
    if line.urgent:
        parts.append(translate("dossiers", "urgent"))
    return ", ".join(dict.fromkeys(part for part in parts if part))


def whole_number() -> str:
    """Return what is said where a number should stand."""
    return translate("dossiers", "type a whole number")
