"""How many were spoken or read of each kind of source, whatever they said."""

from veldtool.domain.framework.model import Framework
from veldtool.domain.framework.units import CountUnit
from veldtool.domain.inspection_access import all_of
from veldtool.domain.people import spoken_by_kind
from veldtool.domain.records import Document, Dossier, Inspection, Questionnaire, Viewed
from veldtool.services.norms.views import Reach


def reaches(framework: Framework, inspection: Inspection) -> dict[str, Reach]:
    """Return the reach of every kind of source by its code."""
    spoken = {count.source_kind: count for count in spoken_by_kind(framework, inspection)}
    found = {}
    for kind in framework.source_kinds:
        count = spoken.get(kind.code)
        if kind.unit is CountUnit.ITEMS:
            found[kind.code] = Reach(kind.unit, _returned(inspection, kind.code))
        elif kind.unit is CountUnit.DOCUMENTS:
            found[kind.code] = Reach(kind.unit, _documents(inspection))
        elif count is not None:
            found[kind.code] = Reach(kind.unit, count.talks, count.people)
        else:
            found[kind.code] = _files(framework, inspection, kind.code)
    return found


def _returned(inspection: Inspection, kind: str) -> int:
    lists = all_of(inspection, "questionnaire", Questionnaire).values()
    return sum(one.respondents or 0 for one in lists if one.source_kind == kind)


def _documents(inspection: Inspection) -> int:
    return sum(bool(one.read_by) for one in all_of(inspection, "document", Document).values())


def _files(framework: Framework, inspection: Inspection, kind: str) -> Reach:
    lists = {one.id for one in framework.checklists if one.source_kind == kind}
    read = [
        one
        for one in all_of(inspection, "dossier", Dossier).values()
        if one.checklist in lists and one.read_on
    ]
    joint, alone = (
        sum(one.viewed is viewed for one in read) for viewed in (Viewed.JOINT, Viewed.ALONE)
    )
    unit = framework.source_kind(kind).unit
    return Reach(unit, len(read), joint=joint, alone=alone)
