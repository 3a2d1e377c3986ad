"""The form of one file: its facts, and every item with its answer and what follows from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from veldtool.domain.answering import DateFault, date_fault
from veldtool.domain.calendar import parse_date
from veldtool.domain.date_entry import YearFrom
from veldtool.domain.framework.model import (
    Answer,
    Framework,
    Item,
    ItemRef,
    Section,
    Side,
    Term,
    TermKind,
)
from veldtool.domain.inspection_access import R, all_of, own_name
from veldtool.domain.oplog.op import RegisterKey, device_of
from veldtool.domain.records import (
    AgreedAnswer,
    CheckAnswer,
    Dossier,
    Inspection,
    Interview,
    Introduction,
    Json,
    Member,
    SecondAnswer,
)
from veldtool.domain.tally.outcome import follows, holds_for, term_result
from veldtool.domain.tally.pairs import pair_outcome
from veldtool.domain.tally.parts import Outside
from veldtool.domain.tally.reading import readings
from veldtool.domain.terms import TermResult
from veldtool.services.dossier_access import Standing, initials, seen_file, standing
from veldtool.services.dossier_rows import DossierRow, row_of
from veldtool.services.ports import Store
from veldtool.services.unfinished import texts


@dataclass(frozen=True, slots=True)
class TermLine:
    """What a date says about its term. With a `fault` there is no outcome."""

    term: Term
    result: TermResult
    fault: DateFault | None


@dataclass(frozen=True, slots=True)
class Readers:
    """Both readers' answers to one item once both are done, and what they settled."""

    first: Json
    second: Json
    second_note: str
    agreed: Json
    reason: str
    differ: bool


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One item with its answer.

    `derived` is Answer.NOT_APPLICABLE's value when that follows from elsewhere; `derived_from`
    is then the text of the item it follows from, empty when it follows from the file itself.
    `outcome` is the part of a told/found pair, set on its found side once both were answered.
    `by` are the initials of who wrote it, empty when it is this member's own or nobody's.
    """

    item: Item
    value: Json = None
    note: str = ""
    urgent: bool = False
    derived: str = ""
    derived_from: str = ""
    term: TermLine | None = None
    pair: str = ""
    by: str = ""
    contested: bool = False
    readers: Readers | None = None
    year: YearFrom | None = None  # by what a typed date gets its year
    unfinished: str = ""  # what this member typed and could not be read, or was not finished

    @property
    def asked(self) -> bool:
        return self.derived != Answer.NOT_APPLICABLE

    @property
    def open(self) -> bool:
        """Tell whether it is asked and nobody answered it yet."""
        return self.asked and self.value is None

    @property
    def differs(self) -> bool:
        return self.readers is not None and self.readers.differ


@dataclass(frozen=True, slots=True)
class SectionLines:
    id: str
    title: str
    norms: tuple[str, ...]
    lines: tuple[ItemLine, ...]

    @property
    def asked(self) -> int:
        return sum(line.asked for line in self.lines)

    @property
    def answered(self) -> int:
        return sum(line.asked and line.value is not None for line in self.lines)


@dataclass(frozen=True, slots=True)
class Colleague:
    """A member of the team to choose from."""

    id: str
    initials: str


@dataclass(frozen=True, slots=True)
class DossierForm:
    """One file as its reader meets it. `today` is the day by the device's clock."""

    dossier: Dossier
    row: DossierRow
    standing: Standing
    sections: tuple[SectionLines, ...]
    today: date
    interview: str  # the code of the talk in which it was read together
    team: tuple[Colleague, ...]
    measures: tuple[tuple[str, str], ...]  # id and word
    talks: tuple[tuple[str, str], ...] = ()  # id and code of every talk
    lead: bool = False  # this member leads and may prepare every file

    @property
    def lines(self) -> tuple[ItemLine, ...]:
        return tuple(line for section in self.sections for line in section.lines)


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that a form is made from."""

    framework: Framework
    inspection: Inspection
    member: str
    store: Store
    today: date


def dossier_form(scene: Scene, dossier: Dossier, team: tuple[Colleague, ...]) -> DossierForm:
    """Compose the form of one file for one member."""
    maker = _Maker(scene, dossier)
    checklist = scene.framework.checklist(dossier.checklist)
    sections = tuple(maker.section(section) for section in checklist.sections)
    measures = tuple(
        (one.id, one.word) for one in scene.framework.measures if one.id in checklist.measures
    )
    talks = {key: one.code for key, one in all_of(scene.inspection, "interview", Interview).items()}
    me = all_of(scene.inspection, "member", Member).get(scene.member)
    return DossierForm(
        dossier=dossier,
        row=row_of(scene.framework, scene.inspection, scene.member, dossier),
        standing=maker.standing,
        sections=tuple(one for one in sections if one.lines),
        today=scene.today,
        interview=talks.get(dossier.interview, dossier.interview),
        team=team,
        measures=measures,
        talks=tuple(sorted(talks.items(), key=lambda talk: talk[1])),
        lead=me is not None and me.lead,
    )


class _Maker:
    """Makes the lines of one file."""

    def __init__(self, scene: Scene, dossier: Dossier) -> None:
        self._scene = scene
        self._framework = scene.framework
        self.standing = standing(dossier, scene.member)
        self._seen = seen_file(scene.inspection, dossier, scene.member)
        self._reading = readings(self._seen, dossier.checklist)[0]
        self._dossier = dossier
        self._answers = _by_item(all_of(self._seen, "answer", CheckAnswer))
        self._second = _by_item(all_of(self._seen, "second_answer", SecondAnswer))
        self._agreed = _by_item(all_of(self._seen, "agreed_answer", AgreedAnswer))
        self._read_on = parse_date(dossier.read_on)
        self._authors = _authors(scene.inspection)
        self._unfinished = texts(scene.store)

    def section(self, section: Section) -> SectionLines:
        items = self._framework.checklist(self._dossier.checklist).items
        held = [
            item for item in items if item.section == section.id and holds_for(item, self._reading)
        ]
        lines = tuple(self._line(item) for item in _told_first(held))
        norms = dict.fromkeys(norm for item in held for norm in item.norms)
        return SectionLines(section.id, section.title, tuple(sorted(norms)), lines)

    def _line(self, item: Item) -> ItemLine:
        answer = self._answers.get(item.id, CheckAnswer())
        derived = follows(item, self._reading, self._framework) or ""
        not_asked = derived == Answer.NOT_APPLICABLE
        value = None if not_asked else self._reading.answers.get(item.id)
        return ItemLine(
            item=item,
            value=value,
            note=answer.note,
            urgent=answer.urgent,
            derived=derived,
            derived_from=self._cause(item) if not_asked else "",
            term=None if not_asked else self._term(item, value),
            pair="" if not_asked else self._pair(item),
            by=self._by(item, value, answer.note),
            contested=item.id in self._reading.contested or derived == Outside.CONTESTED,
            readers=self._readers(item),
            year=self._year(item),
            unfinished="" if not_asked else self._left(item),
        )

    def _cause(self, item: Item) -> str:
        """The text of the item that this one follows from; joint only follows from the file."""
        if not item.only_if:
            return ""
        return self._other(item.only_if.partition("=")[0]).text

    def _term(self, item: Item, value: Json) -> TermLine | None:
        result = term_result(item, self._reading, self._framework)
        if result is None or item.term is None or value is None:
            return None
        term = self._framework.term(item.term)
        return TermLine(term, result, date_fault(term, result, value, self._read_on))

    def _pair(self, item: Item) -> str:
        if item.side is not Side.FOUND or item.pair is None:
            return ""
        answers = self._reading.answers
        if item.id not in answers or item.pair not in answers:
            return ""
        return pair_outcome(self._other(item.pair), item, self._reading, self._framework)

    def _readers(self, item: Item) -> Readers | None:
        if not self.standing.both_done or item.id not in self._second:
            return None
        first = self._answers.get(item.id, CheckAnswer())
        second = self._second[item.id]
        agreed = self._agreed.get(item.id, AgreedAnswer())
        differ = item.id in self._reading.differing
        if not differ and agreed.value is None:
            return None
        return Readers(first.value, second.value, second.note, agreed.value, agreed.reason, differ)

    def _year(self, item: Item) -> YearFrom:
        today = self._read_on or self._scene.today
        result = term_result(item, self._reading, self._framework)
        if result is None or result.start is None or item.term is None:
            return YearFrom(today)
        if self._framework.term(item.term).kind is TermKind.NOT_OLDER:
            return YearFrom(today, near=result.start)
        return YearFrom(today, start=result.start)

    def _left(self, item: Item) -> str:
        key = RegisterKey(self.standing.kind, f"{self._dossier.id}/{item.id}", "value")
        return self._unfinished.get(key, "")

    def _by(self, item: Item, value: Json, note: str) -> str:
        """The initials of a colleague who wrote what is shown here."""
        kind = self.standing.kind if self.standing.blind else "answer"
        if item.id in self._agreed and self._agreed[item.id].value is not None:
            kind = "agreed_answer"
        field = "value" if value is not None else "note"
        if value is None and not note:
            return ""
        key = RegisterKey(kind, f"{self._dossier.id}/{item.id}", field)
        register = self._scene.store.register(key)
        if register is None:
            return ""
        member = self._authors.get(device_of(register.shown.writer), "")
        mine = member == self._scene.member
        return "" if mine else initials(self._scene.inspection, member)

    def _other(self, item: str) -> Item:
        return self._framework.item(ItemRef(self._dossier.checklist, item))


def _told_first(items: Iterable[Item]) -> Iterable[Item]:
    """The told side of a pair right before its found side, wherever the list has it."""
    by_id = {item.id: item for item in items}
    for item in by_id.values():
        if item.side is Side.TOLD and item.pair in by_id:
            continue
        if item.side is Side.FOUND and item.pair in by_id:
            yield by_id[item.pair]
        yield item


def _by_item(answers: dict[str, R]) -> dict[str, R]:
    return {own_name(key): answer for key, answer in answers.items()}


def _authors(inspection: Inspection) -> dict[str, str]:
    """The member of each device."""
    found = all_of(inspection, "introduction", Introduction)
    return {key: one.member for key, one in found.items()}
