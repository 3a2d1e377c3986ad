"""The guards against texts by the hundred, from code that shares nothing with them.

What is planted must be found, every time; of clean sentences of a sheet at most one in twenty may
give an alarm. A failing test lists each of them.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.domain import planted, planted_oddly, sample, spoken_judgements
from tests.domain.sheet_records import TEXTS
from veldtool.domain.guard.privacy.check import check_privacy
from veldtool.domain.guard.privacy.spot import PrivacyRule
from veldtool.domain.guard.privacy.visit import known_of
from veldtool.domain.guard.wording.check import check_wording
from veldtool.domain.guard.wording.spot import WordingRule

EACH = 400
"""Planted texts of every kind."""

MAKERS = planted.MAKERS | planted_oddly.MAKERS
MOST_ALARMS = 0.05
CLEAN = tuple(
    (Path(__file__).parent / "clean_sentences.txt").read_text(encoding="utf-8").splitlines()
)
VISIT = known_of(
    sample.FRAMEWORK, sample.inspection(), planted.KEY_LIST, harmless=tuple(TEXTS.values())
)


def missed(kind: str) -> Iterator[str]:
    """What was planted and is touched by no finding that keeps the sheet here."""
    for text, piece in planted.planted(kind, EACH, MAKERS[kind]):
        start = text.index(piece)
        spots = (spot for spot in check_privacy(text, VISIT) if spot.blocking)
        if not any(spot.start < start + len(piece) and start < spot.end for spot in spots):
            yield text


@pytest.mark.parametrize("kind", MAKERS)
def test_nothing_planted_is_missed(kind: str) -> None:
    assert list(missed(kind)) == []


@pytest.mark.parametrize("kind", ["citizen_number", "phone", "email", "known_name"])
def test_most_of_it_is_called_what_it_is(kind: str) -> None:
    """A number can be two things at once, and the strongest is told; that stays rare."""
    rule = PrivacyRule(kind)
    told = [
        rule in {spot.rule for spot in check_privacy(text, VISIT)}
        for text, _ in planted.planted(kind, EACH, MAKERS[kind])
    ]
    assert told.count(False) <= EACH * MOST_ALARMS


def test_the_sentences_are_many_and_no_two_alike() -> None:
    assert len(CLEAN) >= 300
    assert len({line.lower() for line in CLEAN}) == len(CLEAN)


def test_the_privacy_guard_leaves_clean_sentences_alone() -> None:
    alarms = [
        (line, [f"{spot.rule}: {spot.words}" for spot in spots])
        for line in CLEAN
        if (spots := check_privacy(line, VISIT))
    ]
    assert len(alarms) <= MOST_ALARMS * len(CLEAN), alarms


def test_the_privacy_guard_keeps_no_clean_sentence_here() -> None:
    assert [line for line in CLEAN if any(s.blocking for s in check_privacy(line, VISIT))] == []


@pytest.mark.parametrize("rule", spoken_judgements.MAKERS, ids=str)
def test_no_word_of_a_judgement_is_missed(rule: str) -> None:
    lost = [
        text
        for text, words in spoken_judgements.spoken(rule)
        if not any(
            spot.rule == rule and spot.start < text.index(words) + len(words)
            for spot in check_wording(text, sample.FRAMEWORK)
        )
    ]
    assert lost == []


def test_every_group_without_a_number_is_asked_about() -> None:
    lost = [
        text
        for text in spoken_judgements.uncounted()
        if WordingRule.HOW_MANY not in {s.rule for s in check_wording(text, sample.FRAMEWORK)}
    ]
    assert lost == []


def test_the_wording_guard_leaves_clean_sentences_alone() -> None:
    alarms = [
        (line, [f"{spot.rule}: {spot.words}" for spot in spots])
        for line in CLEAN
        if (spots := check_wording(line, sample.FRAMEWORK))
    ]
    assert len(alarms) <= MOST_ALARMS * len(CLEAN), alarms
    assert not any(s.blocking for line in CLEAN for s in check_wording(line, sample.FRAMEWORK))
