"""Checks of the checklists: each item fits its type, and what it points to exists."""

from collections.abc import Iterable
from dataclasses import dataclass

from veldtool.domain.framework import wording
from veldtool.domain.framework.model import (
    AnswerType,
    Checklist,
    Framework,
    Item,
    Side,
)
from veldtool.domain.framework.problems import Problems, entry, key
from veldtool.domain.framework.references import exists, plain_unique, unique

DOSSIER_DATES = ("pronounced_on", "charged_on", "started_on", "read_on")
"""The dates of a dossier from which a term can run."""

_CHOOSING = (AnswerType.CHOICE, AnswerType.MULTI)


@dataclass(frozen=True, slots=True)
class _Scope:
    """What the items of one checklist can point to."""

    checklist: Checklist
    by_id: dict[str, Item]
    norms: frozenset[str]
    themes: frozenset[str]
    terms: dict[str, str]
    measures: frozenset[str]


def check_checklists(framework: Framework, problems: Problems) -> None:
    """Note everything that is wrong within the checklists."""
    measures = [measure.id for measure in framework.measures]
    kinds = [kind.code for kind in framework.source_kinds]
    for index, checklist in enumerate(framework.checklists):
        place = entry("checklists", index)
        exists(checklist.source_kind, kinds, key(place, "source_kind"), "source_kinds", problems)
        _all_exist(checklist.measures, measures, key(place, "measures"), "measures", problems)
        plain_unique((part.id for part in checklist.sections), key(place, "sections"), problems)
        plain_unique((part.id for part in checklist.items), key(place, "items"), problems)
        scope = _scope(framework, checklist)
        for position, item in enumerate(checklist.items):
            _check_item(item, scope, entry(key(place, "items"), position), problems)


def _scope(framework: Framework, checklist: Checklist) -> _Scope:
    return _Scope(
        checklist=checklist,
        by_id={item.id: item for item in reversed(checklist.items)},
        norms=frozenset(norm.id for norm in framework.norms),
        themes=frozenset(theme.id for theme in framework.themes),
        terms={term.id: term.start for term in framework.terms},
        measures=frozenset(checklist.measures or (part.id for part in framework.measures)),
    )


def _check_item(item: Item, scope: _Scope, place: str, problems: Problems) -> None:
    sections = [section.id for section in scope.checklist.sections]
    exists(item.section, sections, key(place, "section"), "sections", problems)
    _all_exist(item.norms, scope.norms, key(place, "norms"), "norms", problems)
    _all_exist(item.themes, scope.themes, key(place, "themes"), "themes", problems)
    _all_exist(item.measures, scope.measures, key(place, "measures"), "measures", problems)
    unique((choice.id for choice in item.choices), key(place, "choices"), "id", problems)
    if not problems.at(key(place, "type")) and not problems.at(place):
        _check_shape(item, place, problems)
    _check_term(item, scope, place, problems)
    _check_pair(item, scope, place, problems)
    _check_condition(item, scope, place, problems)


def _all_exist(
    values: Iterable[str], known: Iterable[str], place: str, what: str, problems: Problems
) -> None:
    known = set(known)
    for index, value in enumerate(values):
        exists(value, known, entry(place, index), what, problems)


def _check_shape(item: Item, place: str, problems: Problems) -> None:
    judged = item.type is AnswerType.JUDGED
    parts = {
        "answers": (judged, item.answers, wording.ANSWERS_ON_JUDGED),
        "choices": (item.type in _CHOOSING, item.choices, wording.CHOICES_ON_CHOICE),
    }
    for name, (wanted, given, elsewhere) in parts.items():
        if not problems.at(key(place, name)) and wanted != bool(given):
            expected, found = (
                (wording.SOMETHING, wording.EMPTY_LIST) if wanted else (elsewhere, wording.LIST)
            )
            problems.add(key(place, name), expected, found)
    if judged and not item.rule:
        problems.add(key(place, "rule"), wording.RULE, wording.MISSING)
    for index, answer in enumerate(item.negative):
        if answer not in item.answers:
            where = entry(key(place, "negative"), index)
            problems.add(where, wording.NEGATIVE_IN_ANSWERS, wording.shown(str(answer)))


def _check_term(item: Item, scope: _Scope, place: str, problems: Problems) -> None:
    where = key(place, "term")
    exists(item.term, scope.terms, where, "terms", problems)
    if item.term not in scope.terms:
        return
    if item.type is not AnswerType.DATE and not problems.at(key(place, "type")):
        problems.add(where, wording.TERM_ON_DATE, wording.shown(str(item.type)))
    start = scope.terms[item.term]
    dates = {part.id for part in scope.checklist.items if part.type is AnswerType.DATE}
    if start and start not in dates and start not in DOSSIER_DATES:
        problems.add(where, wording.TERM_START, f"start = {wording.shown(start)}")


def _check_pair(item: Item, scope: _Scope, place: str, problems: Problems) -> None:
    where = key(place, "pair")
    if item.side and not item.pair and not problems.at(where):
        problems.add(key(place, "side"), wording.PAIR_FOR_SIDE, wording.shown(str(item.side)))
    if item.side is Side.TOLD and not item.joint_only:
        problems.add(key(place, "joint_only"), wording.TOLD_JOINT_ONLY, "false")
    if not item.pair:
        return
    exists(item.pair, scope.by_id, where, "items", problems)
    if item.side is None and not problems.at(key(place, "side")):
        problems.add(key(place, "side"), wording.SIDE_FOR_PAIR, wording.MISSING)
    other = scope.by_id.get(item.pair)
    if other is not None:
        _check_both_ways(item, other, place, problems)


def _check_both_ways(item: Item, other: Item, place: str, problems: Problems) -> None:
    if other.pair != item.id or other is item:
        found = f"{wording.shown(other.id)} met pair {wording.shown(other.pair or '')}"
        problems.add(key(place, "pair"), wording.OTHER_SIDE, found)
    elif item.side and item.side is other.side:
        problems.add(key(place, "side"), wording.TOLD_AND_FOUND, wording.shown(str(item.side)))


def _check_condition(item: Item, scope: _Scope, place: str, problems: Problems) -> None:
    if item.only_if is None:
        return
    where = key(place, "only_if")
    name, equals, answer = item.only_if.partition("=")
    if not (name and equals and answer):
        if not problems.at(where):
            problems.add(where, wording.CONDITION, wording.shown(item.only_if))
        return
    before = _items_before(item, scope.checklist)
    if name not in before:
        problems.add(where, wording.EARLIER_ITEM, wording.shown(name))
        return
    target = before[name]
    legal = [*target.answers, *(choice.id for choice in target.choices)]
    if answer not in legal:
        problems.add(where, wording.one_of(legal), wording.shown(answer))


def _items_before(item: Item, checklist: Checklist) -> dict[str, Item]:
    before: dict[str, Item] = {}
    for other in checklist.items:
        if other is item:
            break
        before[other.id] = other
    return before
