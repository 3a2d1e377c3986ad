"""The rule that decides in which part of a tally one file falls."""

from datetime import date

from veldtool.domain.calendar import parse_date
from veldtool.domain.framework.model import (
    NOT_HAPPENED,
    Answer,
    AnswerType,
    Framework,
    Item,
    ItemRef,
    Term,
)
from veldtool.domain.records import Json, Viewed
from veldtool.domain.tally.parts import ANSWERED, Outside
from veldtool.domain.tally.reading import Reading
from veldtool.domain.terms import TermResult, judge_term

_WITHOUT_TERM = (Answer.UNKNOWN, Answer.NOT_APPLICABLE)


def holds_for(item: Item, reading: Reading) -> bool:
    """Tell whether the item is asked of this file; with two versions of its measure it may be."""
    wanted = not item.measures or reading.dossier.measure in item.measures
    return wanted or "measure" in reading.contested


def outcome_of(item: Item, reading: Reading, framework: Framework) -> str:
    """Return the key of the part of a tally that this file belongs to (see `parts.py`)."""
    derived = follows(item, reading, framework)
    if derived is not None:
        return derived
    if item.id in reading.contested:
        return Outside.CONTESTED.value
    value = reading.answers.get(item.id)
    if value is None:
        return Outside.NOT_LOOKED_AT.value
    if item.term is not None:
        return _term_outcome(item, framework.term(item.term), reading)
    return _answer(item, value)


def term_result(item: Item, reading: Reading, framework: Framework) -> TermResult | None:
    """Judge the term of a date item in this file; None when the item has no term."""
    if item.term is None:
        return None
    return _judge(item, framework.term(item.term), reading)


def _term_outcome(item: Item, term: Term, reading: Reading) -> str:
    """The outcome of the term, unless a date that it rests on has two versions."""
    value = reading.answers[item.id]
    dates = {term.start, "read_on"} if value == NOT_HAPPENED else {term.start}
    if value not in _WITHOUT_TERM and dates & reading.contested:
        return Outside.CONTESTED.value
    return _judge(item, term, reading).outcome.value


def _judge(item: Item, term: Term, reading: Reading) -> TermResult:
    read_on = parse_date(reading.dossier.read_on)
    return judge_term(term, _start(term, reading), reading.answers.get(item.id), read_on)


def _start(term: Term, reading: Reading) -> date | None:
    """The start of a term is a date of the file itself or the answer to another item."""
    own = getattr(reading.dossier, term.start, None)
    return parse_date(own or reading.answers.get(term.start))


def _answer(item: Item, value: Json) -> str:
    """The answer itself is the key, if the framework knows it."""
    if value in _WITHOUT_TERM:
        return Answer(value).value
    if item.type is AnswerType.JUDGED:
        return value if value in tuple(Answer) else Outside.INVALID.value
    if item.type is AnswerType.CHOICE:
        known = any(choice.id == value for choice in item.choices)
        return value if known else Outside.INVALID.value
    return ANSWERED


def follows(item: Item, reading: Reading, framework: Framework) -> str | None:
    """Return what follows from the file itself or from another answer; None when it is asked."""
    if _rests_on(item) & reading.contested:
        return Outside.CONTESTED.value
    alone = reading.dossier.viewed is Viewed.ALONE
    if not holds_for(item, reading) or (item.joint_only and alone):
        return Outside.NOT_APPLICABLE.value
    return _condition(item.only_if, reading, framework) if item.only_if else None


def _rests_on(item: Item) -> set[str]:
    """The fields of the file that decide whether it counts and whether the item is asked."""
    matters = {"deleted": True, "measure": bool(item.measures), "viewed": item.joint_only}
    return {field for field, decides in matters.items() if decides}


def _condition(only_if: str, reading: Reading, framework: Framework) -> str | None:
    """None when the other item was answered as wanted, or was not looked at yet."""
    other, _, wanted = only_if.partition("=")
    item = framework.item(ItemRef(reading.dossier.checklist, other))
    outcome = outcome_of(item, reading, framework)
    if outcome in {wanted, Outside.NOT_LOOKED_AT}:
        return None
    if outcome == Outside.CONTESTED:
        return outcome
    chosen = reading.answers.get(other) if outcome == ANSWERED else None
    return None if _holds(chosen, wanted) else Outside.NOT_APPLICABLE.value


def _holds(chosen: Json, wanted: str) -> bool:
    return wanted in chosen if isinstance(chosen, list | tuple) else str(chosen) == wanted
