"""The sentences on paper: looked up by key in the texts that the caller brings along."""

from collections.abc import Mapping

from veldtool.domain.words import filled, number_word

Texts = Mapping[str, str]
"""Sentences by key ("feedback.title"), with named places in braces."""


def say(texts: Texts, key: str, **places: object) -> str:
    """Return a sentence with its places `filled`. Raises KeyError when text or place is missing."""
    return filled(texts[key], places)


def counted(texts: Texts, key: str, number: int, **places: object) -> str:
    """Return the sentence for one (`key.one`) or more (`key.many`); {n} is the number in words."""
    form = "one" if number == 1 else "many"
    return say(texts, f"{key}.{form}", n=number_word(number), digits=number, **places)
