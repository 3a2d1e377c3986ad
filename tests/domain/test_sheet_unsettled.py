"""Nothing is printed as settled while a conflict touches it, on any sheet."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.domain.sheet_records import GI, PRINTED, TEXTS, added, visit
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Dossier, Inspection, Urgent, UrgentTold
from veldtool.domain.sheet.feedback import compose_feedback
from veldtool.domain.sheet.sources import compose_sources
from veldtool.domain.sheet.tallies import compose_tallies
from veldtool.domain.sheet.text import text
from veldtool.domain.sheet.urgent import compose_urgent

Key = tuple[str, str, str]
Compose = Callable[..., object]
OPEN = "Nog open."
FEEDBACK, SOURCES, TALLIES = compose_feedback, compose_sources, compose_tallies


def says_open(compose: Compose, record: Inspection) -> bool:
    return OPEN in text(compose(GI, record, TEXTS, PRINTED))  # type: ignore[arg-type] # a Sheet


def contested(key: Key) -> Inspection:
    return replace(visit(), contested=frozenset({key}))


@pytest.mark.parametrize("compose", [FEEDBACK, SOURCES, TALLIES])
def test_without_a_conflict_nothing_is_called_open(compose: Compose) -> None:
    assert not says_open(compose, visit())


@pytest.mark.parametrize(
    "compose, key",
    [
        (FEEDBACK, ("sheet_point", "S1", "text")),
        (FEEDBACK, ("sheet_point", "S1", "deleted")),
        (FEEDBACK, ("sheet_figure", "F1", "item")),
        (FEEDBACK, ("next_step", "N1", "by")),
        (FEEDBACK, ("visit", "visit", "contact_phone")),
        (FEEDBACK, ("dossier", "D01", "deleted")),
        (FEEDBACK, ("dossier", "D01", "viewed")),
        (FEEDBACK, ("interview", "G01", "refused")),
        (FEEDBACK, ("participants", "G01/p", "count")),
        (FEEDBACK, ("document", "DOC1", "deleted")),
        (FEEDBACK, ("questionnaire", "Q1", "respondents")),
        (FEEDBACK, ("urgent", "U1", "deleted")),
        (SOURCES, ("document", "DOC1", "title")),
        (SOURCES, ("visit", "visit", "file_selection")),
        (SOURCES, ("questionnaire_item", "Q1/1", "counts")),
        (TALLIES, ("dossier", "D01", "deleted")),
        (TALLIES, ("answer", "D01/JB05", "value")),
    ],
)
def test_what_is_printed_and_contested_is_called_open(compose: Compose, key: Key) -> None:
    assert says_open(compose, contested(key))


@pytest.mark.parametrize(
    "compose, key",
    [
        (FEEDBACK, ("statement", "G01/1", "text")),
        (FEEDBACK, ("urgent", "U1", "facts")),
        (FEEDBACK, ("dossier", "D01", "selection_reason")),
        (SOURCES, ("visit", "visit", "contact_phone")),
        (SOURCES, ("sheet_point", "S1", "text")),
        (TALLIES, ("next_step", "N1", "by")),
    ],
)
def test_a_conflict_in_what_is_not_printed_there_is_left_out(compose: Compose, key: Key) -> None:
    assert not says_open(compose, contested(key))


@pytest.mark.parametrize("compose", [FEEDBACK, SOURCES, TALLIES])
def test_two_files_under_one_code_may_be_one_file(compose: Compose) -> None:
    code = next(iter(all_of(visit(), "dossier", Dossier).values())).code or "D01"
    twice = added(visit(), Dossier("x1", code=code, read_on="2026-06-09"), Dossier("x2", code=code))
    assert says_open(compose, twice)


CASE = added(
    visit(), Urgent("U1", code="D13", dossier="D13"), UrgentTold("U1/a"), Urgent("U2", code="S1")
)


@pytest.mark.parametrize(
    "key, is_open",
    [
        (("urgent", "U1", "facts"), True),
        (("urgent", "U1", "deleted"), True),
        (("urgent_told", "U1/a", "at"), True),
        (("dossier", "D13", "code"), True),
        (("visit", "visit", "contact_name"), True),
        (("urgent", "U2", "facts"), False),
        (("dossier", "D13", "track"), False),
        (("answer", "D13/JB01", "value"), False),
    ],
)
def test_the_sheet_of_a_case_says_what_is_open_of_that_case(key: Key, is_open: bool) -> None:
    record = replace(CASE, contested=frozenset({key}))
    printed = text(compose_urgent(GI, record, TEXTS, PRINTED, "U1"))
    assert (OPEN in printed) is is_open
