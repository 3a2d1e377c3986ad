"""The arithmetic guard against wrong sums by the hundred, reckoned here by other means."""

import random
from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest

from veldtool.domain.guard.finding import Rule
from veldtool.domain.guard.text import check_text
from veldtool.domain.sheet.findings import IMPOSSIBLE

EACH = 150
WORDS = (
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"),
    *("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien"),
    *("negentien", "twintig"),
)
AROUND = ("Bij {} dossiers klopt het.", "Het plan is laat: {}.", "{} hadden een brief.", "({})")
Made = tuple[str, bool]
"""A sentence, and whether its numbers can be right."""


def said(number: int, chance: random.Random) -> str:
    return WORDS[number] if number < len(WORDS) and chance.random() < 0.4 else str(number)


def added(chance: random.Random) -> Made:
    """Parts of a whole that are the whole, or one or more beside it."""
    whole = chance.randint(4, 60)
    first = chance.randint(1, whole - 2)
    second = max(whole - first + chance.choice((0, 0, -1, 1, 2, -3)), 1)
    return f"{first} + {second} van {whole}", first + second == whole


def added_up(chance: random.Random) -> Made:
    """Parts with a result that is right or wrong; the whole is what it should be."""
    first, second = chance.randint(1, 30), chance.randint(1, 30)
    result = first + second + chance.choice((0, 0, 1, -1, 10))
    return f"{first} + {second} = {result}", first + second == result


def fraction(chance: random.Random) -> Made:
    whole = chance.randint(2, 20)
    part = whole + chance.choice((-1, -2, 0, 1, 3))
    text = f"{said(part, chance)} van de {said(whole, chance)}"
    return text, part <= whole


def share(chance: random.Random) -> Made:
    """A percentage beside its fraction."""
    whole = chance.randint(3, 1000)
    part = chance.randint(0, whole)
    exact = Fraction(100 * part, whole)
    wrong = chance.random() < 0.5
    shown = round(exact) + (chance.choice((-9, -2, 2, 7)) if wrong else 0)
    shown = max(shown, 0)
    return f"{shown}% ({part} van {whole})", abs(shown - exact) <= Fraction(1, 2)


def of_whole(chance: random.Random) -> Made:
    """A percentage of a number, which one of its counts gives or none."""
    whole, shown = chance.randint(3, 40), chance.randint(1, 99)
    possible = any(
        abs(Fraction(100 * k, whole) - shown) <= Fraction(1, 2) for k in range(whole + 1)
    )
    return f"{shown}% van de {whole}", possible


MAKERS: dict[str, Callable[[random.Random], Made]] = {
    "parts of a whole": added,
    "parts and their sum": added_up,
    "part and whole": fraction,
    "percentage and fraction": share,
    "percentage of a whole": of_whole,
}


def texts(name: str) -> Iterator[Made]:
    chance = random.Random(f"sums {name}")
    for number in range(EACH):
        words, right = MAKERS[name](chance)
        yield AROUND[number % len(AROUND)].format(words), right


def blocks(text: str) -> set[Rule]:
    return {found.rule for found in check_text(text)} & IMPOSSIBLE


@pytest.mark.parametrize("name", MAKERS)
def test_every_wrong_sum_keeps_the_sheet_here_and_no_right_one(name: str) -> None:
    made = list(texts(name))
    assert EACH // 5 < sum(right for _, right in made) < EACH
    assert [text for text, right in made if not right and not blocks(text)] == []
    assert [(text, blocks(text)) for text, right in made if right and blocks(text)] == []
