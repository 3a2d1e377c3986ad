"""The sources beside files and talks: documents, figures, questionnaires, observations, people."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from veldtool.domain.framework.model import Framework
from veldtool.domain.guard.arithmetic import check_inspection
from veldtool.domain.guard.finding import Finding, Rule
from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.people import spoken_by_kind
from veldtool.domain.records import (
    Document,
    Form,
    Inspection,
    Interview,
    KeyFigure,
    Member,
    Observation,
    Questionnaire,
    QuestionnaireItem,
)
from veldtool.domain.sheet.model import Sheet
from veldtool.domain.sheet.sources import compose_sources
from veldtool.domain.tally.beside import figures_beside_tallies
from veldtool.domain.tally.model import Tally
from veldtool.domain.tally.parts import is_countable
from veldtool.services.blindness import sighted
from veldtool.services.dutch_time import to_local
from veldtool.services.keeping import add, next_code, remove
from veldtool.services.source_codes import source_code
from veldtool.services.workbench import Changed, Workbench

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A figure of the institution, with our own count of the item that it is tied to."""

    record: KeyFigure
    ours: Tally | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question with its own n: how many answered it."""

    record: QuestionnaireItem
    answered: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class QuestionnaireLines:
    record: Questionnaire
    questions: tuple[QuestionLine, ...]


@dataclass(frozen=True, slots=True)
class ObservationLine:
    record: Observation
    source: str
    author: str


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """People and talks of one kind of source; `people` is a lower bound with `uncounted` talks."""

    title: str
    people: int
    talks: int
    dossiers: int
    uncounted: int
    codes: tuple[tuple[str, str], ...]  # id and code of each talk


@dataclass(frozen=True, slots=True)
class Names:
    """What the fields of a source can name, each as (id, word)."""

    team: tuple[tuple[str, str], ...]
    norms: tuple[str, ...]
    tags: tuple[str, ...]  # norms, and themes without norms
    kinds: tuple[tuple[str, str], ...]
    items: tuple[tuple[str, str], ...]
    documents: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """Everything that the sources page shows, and the appendix as it would be printed now."""

    today: date
    documents: tuple[Document, ...]
    figures: tuple[FigureLine, ...]
    questionnaires: tuple[QuestionnaireLines, ...]
    observations: tuple[ObservationLine, ...]
    spoken: tuple[SpokenLine, ...]
    findings: tuple[tuple[Finding, str], ...]  # each with the code of what it is about
    appendix: Sheet
    names: Names


class SourcesDesk:
    """The sources of the opened visit; `texts` are the sentences on paper."""

    def __init__(self, bench: Workbench, texts: Texts) -> None:
        self._bench = bench
        self._texts = texts

    def view(self) -> SourcesView:
        """Return the sources as of now."""
        framework = self._bench.framework
        found = sighted(self._bench.inspection, self._bench.member)
        now = to_local(self._bench.session.now())
        findings = check_inspection(framework, found)
        return SourcesView(
            now.date(),
            tuple(
                sorted(all_of(found, "document", Document).values(), key=lambda d: (d.code, d.id))
            ),
            _figures(framework, found, findings),
            _questionnaires(found, findings),
            _observations(found),
            _spoken(framework, found),
            tuple((one, _about(found, one)) for one in findings),
            compose_sources(framework, found, self._texts, now),
            _names(framework, found),
        )

    def new(self, kind: str, under: str = "") -> Changed:
        """Make an empty source of a kind, to be filled in."""
        return add(self._bench, kind, self._first_fields(kind), under)

    def remove(self, kind: str, record_id: str) -> Changed:
        """Delete a source, a questionnaire with its questions."""
        return remove(self._bench, kind, record_id)

    def _first_fields(self, kind: str) -> dict[str, Any]:
        found, me = self._bench.inspection, self._bench.member
        if kind == "document":
            codes = [one.code for one in all_of(found, "document", Document).values()]
            return {"code": next_code("DOC", codes)}
        if kind == "observation":
            return {"author": me, "form": Form.SEEN}
        first = {"key_figure": "name", "questionnaire": "title", "questionnaire_item": "text"}
        return {first[kind]: ""}


def _figures(
    framework: Framework, inspection: Inspection, findings: Iterable[Finding]
) -> tuple[FigureLine, ...]:
    ours = {one.figure.id: one.tally for one in figures_beside_tallies(framework, inspection)}
    about = _by_record(findings)
    figures = all_of(inspection, "key_figure", KeyFigure)
    return tuple(
        FigureLine(one, ours.get(key), about.get(("key_figure", key), ()))
        for key, one in figures.items()
    )


def _questionnaires(
    inspection: Inspection, findings: Iterable[Finding]
) -> tuple[QuestionnaireLines, ...]:
    about = _by_record(findings)
    items = all_of(inspection, "questionnaire_item", QuestionnaireItem)
    return tuple(
        QuestionnaireLines(
            one,
            tuple(
                QuestionLine(
                    item,
                    sum(count for _, count in item.counts),
                    about.get(("questionnaire_item", under), ()),
                )
                for under, item in items.items()
                if parent_id(under) == key
            ),
        )
        for key, one in all_of(inspection, "questionnaire", Questionnaire).items()
    )


def _observations(inspection: Inspection) -> tuple[ObservationLine, ...]:
    team = dict(_team(inspection))
    return tuple(
        ObservationLine(
            one,
            source_code(inspection, one.source) if one.source else "",
            team.get(one.author, one.author),
        )
        for one in all_of(inspection, "observation", Observation).values()
    )


def _spoken(framework: Framework, inspection: Inspection) -> tuple[SpokenLine, ...]:
    titles = {kind.code: kind.title for kind in framework.source_kinds}
    talks = all_of(inspection, "interview", Interview)
    return tuple(
        SpokenLine(
            titles.get(one.source_kind, one.source_kind),
            one.people,
            one.talks,
            one.dossiers,
            one.uncounted,
            tuple((key, talks[key].code or key) for key in one.interviews if key in talks),
        )
        for one in spoken_by_kind(framework, inspection)
    )


def _names(framework: Framework, inspection: Inspection) -> Names:
    with_norms = {norm.theme for norm in framework.norms}
    norms = tuple(norm.id for norm in framework.norms)
    documents = all_of(inspection, "document", Document).values()
    return Names(
        team=_team(inspection),
        norms=norms,
        tags=(*norms, *(one.id for one in framework.themes if one.id not in with_norms)),
        kinds=tuple((kind.code, kind.title) for kind in framework.source_kinds),
        items=tuple(
            (f"{checklist.id}.{item.id}", f"{item.id} {item.label}")
            for checklist in framework.checklists
            for item in checklist.items
            if is_countable(item)
        ),
        documents=tuple((one.id, f"{one.code} {one.title}".strip()) for one in documents),
    )


def _team(inspection: Inspection) -> tuple[tuple[str, str], ...]:
    members = all_of(inspection, "member", Member).items()
    return tuple((key, one.initials or one.name) for key, one in members)


def _by_record(findings: Iterable[Finding]) -> dict[tuple[str, str], tuple[Finding, ...]]:
    """The findings by the record that each stands at; an n of its own belongs to the question."""
    found: dict[tuple[str, str], tuple[Finding, ...]] = {}
    for one in findings:
        at = one.records[:1] if one.rule is Rule.ITEM_N_DIFFERS else one.records
        for ref in at:
            found[ref] = (*found.get(ref, ()), one)
    return found


def _about(inspection: Inspection, one: Finding) -> str:
    """The names of the records that a finding is about, so that people know where to look."""
    named = (_name(inspection, kind, key) for kind, key in one.records)
    return ", ".join(dict.fromkeys(name for name in named if name))


def _name(inspection: Inspection, kind: str, key: str) -> str:
    record = inspection.records.get(kind, {}).get(key)
    if isinstance(record, KeyFigure):
        return record.name
    if isinstance(record, Questionnaire):
        return record.title
    if isinstance(record, QuestionnaireItem):
        return record.text
    return source_code(inspection, key) if kind in _CODED else ""


_CODED = {"statement", "participants", "interview", "dossier", "answer", "document"}
