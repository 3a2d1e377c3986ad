"""Which figures on the feedback sheet a conflict touches: counted anew with each version."""

from collections.abc import Mapping
from dataclasses import replace

from veldtool.domain.framework.model import Framework
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.project import Shown, patched
from veldtool.domain.records import Inspection
from veldtool.domain.sheet.theme_blocks import figures_of
from veldtool.services.merging.conflict_model import Conflict, ConflictKind, Count, Effect

Figures = Mapping[str, Count]


def effects(framework: Framework, inspection: Inspection, conflict: Conflict) -> tuple[Effect, ...]:
    """Return the figures on the sheet that come out differently with one of the versions."""
    now = _figures(framework, inspection)
    each = [_figures(framework, one) for one in _settled(inspection, conflict)]
    labels = list(dict.fromkeys(label for figures in (now, *each) for label in figures))
    return tuple(
        Effect(label, now.get(label), tuple(figures.get(label) for figures in each))
        for label in labels
        if any(figures.get(label) != now.get(label) for figures in each)
    )


def _figures(framework: Framework, inspection: Inspection) -> Figures:
    found = figures_of(framework, inspection)
    return {one.label: Count(one.numerator.count, one.denominator) for one in found}


def _settled(inspection: Inspection, conflict: Conflict) -> list[Inspection]:
    """The record as it would be with each version."""
    key = conflict.key
    if conflict.kind is ConflictKind.DELETED:
        return [_without(inspection, key), _uncontested(inspection, key)]
    if conflict.kind is ConflictKind.CODE:
        return []  # another code changes no count
    return [
        patched(inspection, [Shown(key, one.value, contested=False)]) for one in conflict.choices
    ]


def _without(inspection: Inspection, key: RegisterKey) -> Inspection:
    under = key.id + "/"
    records = {
        kind: {
            name: record
            for name, record in found.items()
            if not (name.startswith(under) or (kind, name) == (key.kind, key.id))
        }
        for kind, found in inspection.records.items()
    }
    return replace(_uncontested(inspection, key), records=records)


def _uncontested(inspection: Inspection, key: RegisterKey) -> Inspection:
    return replace(inspection, contested=inspection.contested - {tuple(key)})
