"""Into which parts the files fall at an item: their keys, their Dutch words, their signs."""

from dataclasses import dataclass
from enum import StrEnum

from veldtool.domain.framework.model import Answer, AnswerType, Framework, Item, TermKind
from veldtool.domain.records import Sign
from veldtool.domain.terms import TermOutcome


class Outside(StrEnum):
    """Why a file stands outside the denominator, in the order in which that is named."""

    NOT_APPLICABLE = Answer.NOT_APPLICABLE.value
    NOT_YET = TermOutcome.NOT_YET.value
    NOT_LOOKED_AT = TermOutcome.NOT_LOOKED_AT.value
    READ_APART = "read_apart"
    CONTESTED = "contested"
    INVALID = TermOutcome.INVALID.value


UNKNOWN = Answer.UNKNOWN.value
"""Key of the part of which the answer cannot be established; it stays in the denominator."""

ANSWERED = "answered"
"""Key of an item that has an answer but nothing to count: a text, a number, several choices."""

WORDS: dict[str, str] = {
    Answer.YES: "ja",
    Answer.NO: "nee",
    Answer.PARTLY: "deels",
    Answer.UNKNOWN: "niet vast te stellen",
    TermOutcome.IN_TIME: "op tijd",
    TermOutcome.LATE: "te laat",
    TermOutcome.IN_ORDER: "in orde",
    TermOutcome.TOO_OLD: "te oud",
    TermOutcome.AFTER_START: "te laat afgegeven",
    TermOutcome.MISSING: "ontbreekt",
    Outside.NOT_APPLICABLE: "n.v.t.",
    Outside.NOT_YET: "nog niet verstreken",
    Outside.NOT_LOOKED_AT: "niet bekeken",
    Outside.READ_APART: "nog bij twee lezers",
    Outside.CONTESTED: "2 versies",
    Outside.INVALID: "invoer klopt niet",
}


@dataclass(frozen=True, slots=True)
class Slot:
    """A part before anything was counted."""

    key: str
    word: str
    sign: Sign = Sign.NEUTRAL


OUTSIDE = tuple(Slot(key.value, WORDS[key]) for key in Outside)
_UNKNOWN_SLOT = Slot(UNKNOWN, WORDS[UNKNOWN])


def is_countable(item: Item) -> bool:
    """Tell whether the files fall into parts at this item: judged, one choice, or a term."""
    if item.type is AnswerType.DATE:
        return item.term is not None
    return item.type in {AnswerType.JUDGED, AnswerType.CHOICE}


def inside(item: Item, framework: Framework) -> tuple[Slot, ...]:
    """Return the parts inside the denominator, the numerator first.

    Raises ValueError when the item cannot be counted.
    """
    if not is_countable(item):
        raise ValueError(f"item {item.id} has no parts to count")
    if item.type is AnswerType.CHOICE:
        return (*_choices(item), _UNKNOWN_SLOT)
    if item.term is not None:
        return (*_term_outcomes(framework.term(item.term).kind), _UNKNOWN_SLOT)
    return _judged(item)


def _judged(item: Item) -> tuple[Slot, ...]:
    """The answer that is no minus is the numerator; yes when neither or both are."""
    pair = [Answer.YES, Answer.NO]
    if Answer.YES in item.negative and Answer.NO not in item.negative:
        pair.reverse()
    unknown = Sign.MINUS if Answer.UNKNOWN in item.negative else Sign.NEUTRAL
    signed = [Slot(answer.value, WORDS[answer], _sign(item, answer)) for answer in pair]
    # "Deels" is a number of its own: neither plus nor minus, whatever the framework calls negative.
    partly = Slot(Answer.PARTLY.value, WORDS[Answer.PARTLY])
    return (*signed, partly, Slot(UNKNOWN, WORDS[UNKNOWN], unknown))


def _sign(item: Item, answer: Answer) -> Sign:
    opposite = Answer.NO if answer is Answer.YES else Answer.YES
    if answer in item.negative:
        return Sign.MINUS
    return Sign.PLUS if opposite in item.negative else Sign.NEUTRAL


def _term_outcomes(kind: TermKind) -> tuple[Slot, ...]:
    good, *bad = (
        (TermOutcome.IN_TIME, TermOutcome.LATE)
        if kind is TermKind.WITHIN
        else (
            TermOutcome.IN_ORDER,
            TermOutcome.TOO_OLD,
            TermOutcome.AFTER_START,
            TermOutcome.MISSING,
        )
    )
    minus = (Slot(outcome.value, WORDS[outcome], Sign.MINUS) for outcome in bad)
    return (Slot(good.value, WORDS[good], Sign.PLUS), *minus)


def _choices(item: Item) -> tuple[Slot, ...]:
    """The first choice that is no minus is the numerator, the others follow in their own order."""
    weighed = any(choice.negative for choice in item.choices)
    better = Sign.PLUS if weighed else Sign.NEUTRAL
    slots = [Slot(c.id, c.word, Sign.MINUS if c.negative else better) for c in item.choices]
    first = next((slot for slot in slots if slot.sign is not Sign.MINUS), slots[0])
    return (first, *(slot for slot in slots if slot is not first))
