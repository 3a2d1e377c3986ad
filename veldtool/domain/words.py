"""Dutch as officials write it: numbers in words, lists, counted nouns, fractions."""

from collections.abc import Mapping, Sequence
from functools import cache
from string import Formatter

IN_WORDS_UP_TO = 20
"""Numbers above this are written in digits."""

_READ_UP_TO = 100


def number_word(number: int) -> str:
    """Write a number in words up to twenty (1 is "één"), above that in digits: "1.394".

    Zero is "nul"; a text that counts things says "geen" (see `counted_noun`). Raises ValueError
    for a negative number.
    """
    if number < 0:
        raise ValueError(f"a count is never negative: {number}")
    return _spoken(number) if number <= IN_WORDS_UP_TO else digits(number)


def digits(number: int) -> str:
    """Write a number in digits, with the Dutch point between thousands: "1.394"."""
    return f"{number:,}".replace(",", ".")


class _OneOrMore(Formatter):
    def format_field(self, value: object, format_spec: str) -> str:
        one, bar, more = format_spec.partition("|")
        if not bar:
            return format(value, format_spec)
        return one if str(value) == "1" else more


def filled(sentence: str, details: Mapping[str, object]) -> str:
    """Fill the places of a sentence; `{n:one|more}` is the word for one, or for another number.

    Raises KeyError when a detail is missing.
    """
    return _OneOrMore().vformat(sentence, (), details)


def x_of_y(part: int, whole: int) -> str:
    """Write "achttien van de negentien"; both in digits as soon as one is above twenty.

    Mixing "achttien van de 24" would make the smaller number look like another kind of count.
    """
    if max(part, whole) > IN_WORDS_UP_TO:
        return f"{digits(part)} van de {digits(whole)}"
    return f"{_count(part)} van de {number_word(whole)}"


def counted_noun(number: int, singular: str, plural: str) -> str:
    """Write "geen", "één" or more of something: "één cliëntdossier", "twintig cliëntdossiers"."""
    return f"{_count(number)} {singular if number == 1 else plural}"


def percentage(part: int, whole: int) -> str:
    """Write a share with its fraction, "44% (8 van de 18)"; of nothing only the fraction."""
    fraction = f"{digits(part)} van de {digits(whole)}"
    return fraction if whole == 0 else f"{rounded_percentage(part, whole)}% ({fraction})"


def rounded_percentage(part: int, whole: int) -> int:
    """Round half up, as people do. Raises ZeroDivisionError when the whole is 0."""
    return (200 * part + whole) // (2 * whole)


def dutch_list(words: Sequence[str]) -> str:
    """Write "a", "a en b" or "a, b en c"; nothing for no words."""
    *first, last = words or ("",)
    return f"{', '.join(first)} en {last}" if first else last


def capitalise(text: str) -> str:
    """Make the first letter a capital: "één" becomes "Eén" and "ijs" becomes "IJs"."""
    if text.startswith("één"):
        return "Eén" + text[3:]
    if text.startswith("ij"):
        return "IJ" + text[2:]
    return text[:1].upper() + text[1:]


@cache
def numbers_by_word() -> Mapping[str, int]:
    """Return the number words up to honderd with their numbers, to read them in a text."""
    return {_spoken(number): number for number in range(_READ_UP_TO + 1)} | {"geen": 0, "een": 1}


def _count(number: int) -> str:
    return "geen" if number == 0 else number_word(number)


@cache
def _spoken(number: int) -> str:
    # Imported at the first sentence: every language comes with it, which takes a fifth of a second.
    from num2words import num2words

    return str(num2words(number, lang="nl"))
