"""Checks across the tables of a framework: ids are unique and every reference exists."""

import re
from collections.abc import Iterable

from veldtool.domain.framework import wording
from veldtool.domain.framework.model import Framework, ItemRef, Scale
from veldtool.domain.framework.problems import Problems, entry, key

_MOST = 10_000
_ID = re.compile(r"[A-Za-z0-9._-]+")
_ID_WITHOUT_DOT = re.compile(r"[A-Za-z0-9_-]+")


def check_ids(framework: Framework, problems: Problems) -> None:
    """Note ids that occur twice or that cannot be part of a record's id."""
    for table in ("scales", "themes", "norms", "terms", "measures", "columns", "caps"):
        ids = [part.id for part in getattr(framework, table)]
        plain_unique(ids, table, problems)
    plain_unique(
        (part.id for part in framework.checklists), "checklists", problems, _ID_WITHOUT_DOT
    )
    unique((part.code for part in framework.source_kinds), "source_kinds", "code", problems)
    unique((part.code for part in framework.roles), "roles", "code", problems)
    for index, scale in enumerate(framework.scales):
        _check_scale(scale, entry("scales", index), problems)
    _check_short_forms(framework, problems)


def check_references(framework: Framework, problems: Problems) -> None:
    """Note every reference between tables that leads nowhere, checklist items excepted."""
    _check_themes_and_norms(framework, problems)
    _check_sources(framework, problems)
    _check_caps(framework, problems)
    for index, term in enumerate(framework.terms):
        place = key(entry("terms", index), "amount")
        if not 1 <= term.amount <= _MOST and not problems.at(place):
            problems.add(place, wording.POSITIVE_NUMBER, wording.shown(term.amount))


def exists(
    value: str | None, known: Iterable[str], place: str, what: str, problems: Problems
) -> None:
    """Note `value` when it is none of `known`; an unreadable or absent one was noted before."""
    if value and value not in known:
        problems.add(place, wording.existing(what), wording.shown(value))


def unique(values: Iterable[str], table: str, name: str, problems: Problems) -> None:
    """Note each value that an earlier entry of `table` has at the same key `name`."""
    seen: set[str] = set()
    for index, value in enumerate(values):
        if value and value in seen:
            problems.add(key(entry(table, index), name), wording.UNIQUE, wording.twice(value))
        seen.add(value)


def plain_unique(
    ids: Iterable[str], table: str, problems: Problems, pattern: re.Pattern[str] = _ID
) -> None:
    """Note ids that occur twice, and ids with characters that a record id has no room for."""
    ids = list(ids)
    unique(ids, table, "id", problems)
    expected = wording.PLAIN_ID if pattern is _ID else wording.PLAIN_ID_WITHOUT_DOT
    for index, value in enumerate(ids):
        if value.strip() and not pattern.fullmatch(value):
            problems.add(key(entry(table, index), "id"), expected, wording.shown(value))


def _check_scale(scale: Scale, place: str, problems: Problems) -> None:
    steps = key(place, "steps")
    unique((step.id for step in scale.steps), steps, "id", problems)
    if scale.outside.id and scale.outside.id in {step.id for step in scale.steps}:
        where = key(key(place, "outside"), "id")
        problems.add(where, wording.UNIQUE, wording.twice(scale.outside.id))
    if not scale.steps and not problems.at(steps) and not problems.at(place):
        problems.add(steps, wording.SOMETHING, wording.EMPTY_LIST)


def _check_short_forms(framework: Framework, problems: Problems) -> None:
    taken = {role.code for role in framework.roles}
    for index, role in enumerate(framework.roles):
        own = {role.code}
        place = key(entry("roles", index), "short")
        for position, short in enumerate(role.short):
            if short in taken - own:
                problems.add(entry(place, position), wording.UNIQUE, wording.twice(short))
            taken.add(short)


def _check_themes_and_norms(framework: Framework, problems: Problems) -> None:
    scales = {scale.id for scale in framework.scales}
    themes = {theme.id for theme in framework.themes}
    for index, theme in enumerate(framework.themes):
        exists(theme.scale, scales, key(entry("themes", index), "scale"), "scales", problems)
    for index, norm in enumerate(framework.norms):
        place = entry("norms", index)
        exists(norm.theme, themes, key(place, "theme"), "themes", problems)
        exists(norm.scale, scales, key(place, "scale"), "scales", problems)
        if norm.lead_item is not None and norm.lead_item.item:
            _check_lead_item(framework, norm.lead_item, key(place, "lead_item"), problems)


def _check_lead_item(framework: Framework, ref: ItemRef, place: str, problems: Problems) -> None:
    known = {
        f"{checklist.id}.{item.id}"
        for checklist in framework.checklists
        for item in checklist.items
    }
    exists(f"{ref.checklist}.{ref.item}", known, place, "checklists (lijst.item)", problems)


def _check_sources(framework: Framework, problems: Problems) -> None:
    columns = {column.id for column in framework.columns}
    kinds = {kind.code for kind in framework.source_kinds}
    for index, kind in enumerate(framework.source_kinds):
        exists(
            kind.column, columns, key(entry("source_kinds", index), "column"), "columns", problems
        )
    for index, role in enumerate(framework.roles):
        place = key(entry("roles", index), "source_kind")
        exists(role.source_kind, kinds, place, "source_kinds", problems)


def _check_caps(framework: Framework, problems: Problems) -> None:
    themes = {theme.id for theme in framework.themes}
    steps = {scale.id: {step.id for step in scale.steps} for scale in framework.scales}
    for index, cap in enumerate(framework.caps):
        place = entry("caps", index)
        exists(cap.scale, steps, key(place, "scale"), "scales", problems)
        for position, theme in enumerate(cap.themes):
            exists(theme, themes, entry(key(place, "themes"), position), "themes", problems)
        if cap.scale in steps:
            what = f"de schaal {wording.quoted(cap.scale)}"
            exists(cap.highest, steps[cap.scale], key(place, "highest"), what, problems)
