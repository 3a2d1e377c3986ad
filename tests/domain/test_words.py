"""Dutch as officials write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from veldtool.domain import words


@pytest.mark.parametrize(
    "number, word",
    [
        (0, "nul"),
        (1, "één"),
        (2, "twee"),
        (8, "acht"),
        (14, "veertien"),
        (20, "twintig"),
        (21, "21"),
        (66, "66"),
        (975, "975"),
        (1394, "1.394"),
        (1234567, "1.234.567"),
    ],
)
def test_up_to_twenty_in_words_above_in_digits(number: int, word: str) -> None:
    assert words.number_word(number) == word


def test_a_count_is_never_negative() -> None:
    with pytest.raises(ValueError, match="negative"):
        words.number_word(-1)


@pytest.mark.parametrize(
    "part, whole, text",
    [
        (18, 19, "achttien van de negentien"),
        (1, 20, "één van de twintig"),
        (0, 20, "geen van de twintig"),
        (18, 24, "18 van de 24"),
        (585, 1975, "585 van de 1.975"),
    ],
)
def test_x_of_y(part: int, whole: int, text: str) -> None:
    assert words.x_of_y(part, whole) == text


@pytest.mark.parametrize(
    "number, text",
    [
        (0, "geen cliëntdossiers"),
        (1, "één cliëntdossier"),
        (20, "twintig cliëntdossiers"),
        (43, "43 cliëntdossiers"),
    ],
)
def test_counted_nouns(number: int, text: str) -> None:
    assert words.counted_noun(number, "cliëntdossier", "cliëntdossiers") == text


@pytest.mark.parametrize(
    "part, whole, text",
    [
        (8, 18, "44% (8 van de 18)"),
        (585, 975, "60% (585 van de 975)"),
        (680, 975, "70% (680 van de 975)"),
        (1, 8, "13% (1 van de 8)"),
        (0, 3, "0% (0 van de 3)"),
        (0, 0, "0 van de 0"),
    ],
)
def test_a_percentage_comes_with_its_fraction(part: int, whole: int, text: str) -> None:
    assert words.percentage(part, whole) == text


@given(st.integers(0, 500), st.integers(1, 500))
def test_a_percentage_is_off_by_half_at_most(part: int, whole: int) -> None:
    assert abs(words.rounded_percentage(part, whole) * whole - 100 * part) * 2 <= whole


@pytest.mark.parametrize(
    "given_words, text",
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_lists(given_words: list[str], text: str) -> None:
    assert words.dutch_list(given_words) == text


@pytest.mark.parametrize(
    "text, capital",
    [
        ("één dossier", "Eén dossier"),
        ("twintig dossiers", "Twintig dossiers"),
        ("ijverig", "IJverig"),
        ("éénmalig", "Eénmalig"),
        ("JR-dossiers", "JR-dossiers"),
        ("", ""),
    ],
)
def test_capitals(text: str, capital: str) -> None:
    assert words.capitalise(text) == capital


@given(st.integers(0, 100))
def test_every_number_word_is_read_back(number: int) -> None:
    assert words.numbers_by_word()[num2words(number, lang="nl")] == number


@pytest.mark.parametrize(
    "count, said",
    [
        (1, "Er is 1 wijziging."),
        ("1", "Er is 1 wijziging."),
        (0, "Er zijn 0 wijzigingen."),
        ("1.394", "Er zijn 1.394 wijzigingen."),
    ],
)
def test_a_sentence_has_a_word_for_one_and_one_for_more(count: object, said: str) -> None:
    sentence = "Er {n:is|zijn} {n} {n:wijziging|wijzigingen}."
    assert words.filled(sentence, {"n": count}) == said
    with pytest.raises(KeyError):
        words.filled(sentence, {})


def test_other_places_are_filled_as_ever() -> None:
    assert words.filled("{a:>4}, {b!r}, {{}}", {"a": 1, "b": "x"}) == "   1, 'x', {}"
