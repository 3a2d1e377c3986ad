"""The arithmetic guard over a whole inspection: figures, questionnaires, talks and texts."""

from collections.abc import Iterator
from itertools import chain

from veldtool.domain.evidence.matrix import lead_tallies
from veldtool.domain.framework.model import Framework
from veldtool.domain.guard.finding import Finding, Rule, finding
from veldtool.domain.guard.key_figures import check_key_figures
from veldtool.domain.guard.text import check_text
from veldtool.domain.guard.wholes import Whole, whole_of
from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import (
    Inspection,
    Participants,
    Questionnaire,
    QuestionnaireItem,
    SheetPoint,
    Shortcoming,
    Statement,
    Strength,
)


def check_inspection(framework: Framework, inspection: Inspection) -> tuple[Finding, ...]:
    """Return everything in the record that cannot be right by arithmetic alone."""
    return tuple(
        chain(
            check_key_figures(inspection),
            _check_questionnaires(inspection),
            _check_heads(inspection),
            _check_known(inspection),
            _check_texts(framework, inspection),
        )
    )


def _check_questionnaires(inspection: Inspection) -> Iterator[Finding]:
    """Fewer answers than respondents is possible, but then the item has an n of its own."""
    lists = all_of(inspection, "questionnaire", Questionnaire)
    for key, item in all_of(inspection, "questionnaire_item", QuestionnaireItem).items():
        respondents = lists.get(parent_id(key), Questionnaire()).respondents
        answered = sum(count for _, count in item.counts)
        if item.counts and respondents is not None and answered != respondents:
            records = (("questionnaire_item", key), ("questionnaire", parent_id(key)))
            numbers = {"n": answered, "respondents": respondents}
            yield finding(Rule.ITEM_N_DIFFERS, *records, **numbers)


def _check_heads(inspection: Inspection) -> Iterator[Finding]:
    """Three of four people: as many of that role must have been there."""
    present = _present(inspection)
    for key, line in all_of(inspection, "statement", Statement).items():
        there = present.get((parent_id(key), line.role))
        limits = [number for number in (line.of, there) if number is not None]
        record = ("statement", key)
        if line.heads is not None and limits and line.heads > min(limits):
            yield finding(Rule.PART_ABOVE_WHOLE, record, part=line.heads, whole=min(limits))
        elif line.of is not None and there is not None and line.of > there:
            yield finding(Rule.MORE_THAN_PRESENT, record, claimed=line.of, present=there)


def _check_known(inspection: Inspection) -> Iterator[Finding]:
    """No more people can be known from an earlier talk than there are in this one."""
    for key, people in all_of(inspection, "participants", Participants).items():
        if people.count is not None and people.known > people.count:
            record = ("participants", key)
            yield finding(Rule.PART_ABOVE_WHOLE, record, part=people.known, whole=people.count)


def _present(inspection: Inspection) -> dict[tuple[str, str], int]:
    """How many people of each role sat in each talk; left out where that is not known."""
    present: dict[tuple[str, str], int] = {}
    unknown: set[tuple[str, str]] = set()
    for key, people in all_of(inspection, "participants", Participants).items():
        place = (parent_id(key), people.role)
        present[place] = present.get(place, 0) + (people.count or 0)
        if people.count is None:
            unknown.add(place)
    return {place: count for place, count in present.items() if place not in unknown}


def _check_texts(framework: Framework, inspection: Inspection) -> Iterator[Finding]:
    """Sentences that leave the house: by their own numbers, "most" also by the lead items."""
    leads = {key: whole_of(tally) for key, tally in lead_tallies(framework, inspection).items()}
    by_theme: dict[str, list[Whole]] = {}
    for norm in framework.norms:
        if norm.id in leads:
            by_theme.setdefault(norm.theme, []).append(leads[norm.id])
    for key, point in all_of(inspection, "sheet_point", SheetPoint).items():
        records = (("sheet_point", key),)
        yield from check_text(point.text, leading=by_theme.get(point.theme, ()), records=records)
    shortcomings = all_of(inspection, "shortcoming", Shortcoming)
    strengths = all_of(inspection, "strength", Strength)
    for kind, weighed in (("shortcoming", shortcomings), ("strength", strengths)):
        for key, record in weighed.items():
            lead = [leads[record.norm]] if record.norm in leads else []
            yield from check_text(record.text, leading=lead, records=((kind, key),))
