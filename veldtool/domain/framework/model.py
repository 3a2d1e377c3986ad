"""The assessment framework: scales, themes, norms, checklists, terms and rules, as plain data.

A framework is read from a versioned TOML file (see `reader.py`) and never changes during a
visit. Everything that the app counts, asks or prints about a norm comes from here.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from veldtool.domain.framework.units import CountUnit, MatrixColumn, TermUnit


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


class _HasCode(Protocol):
    @property
    def code(self) -> str: ...


_Named = TypeVar("_Named", bound=_HasId)
_Coded = TypeVar("_Coded", bound=_HasCode)


class AnswerType(StrEnum):
    """What an inspector can fill in at a checklist item."""

    JUDGED = "judged"  # one of the five answers, restricted to `Item.answers`
    DATE = "date"
    COUNT = "count"
    CHOICE = "choice"
    MULTI = "multi"
    TEXT = "text"


class Answer(StrEnum):
    """The five answers of a judged item; a date item can carry the last two as well."""

    YES = "ja"
    NO = "nee"
    PARTLY = "deels"
    UNKNOWN = "niet vast te stellen"
    NOT_APPLICABLE = "nvt"


NOT_HAPPENED = "nog niet gebeurd"
"""Value of a date item: on the day the file was read, the thing had not happened yet."""


class TermKind(StrEnum):
    WITHIN = "within"  # done at the latest this long after the start
    NOT_OLDER = "not_older"  # issued at most this long before the start (a VOG at hire)


class Side(StrEnum):
    """The side of a told/found pair: what a worker said against what the file shows."""

    TOLD = "told"
    FOUND = "found"


@dataclass(frozen=True, slots=True)
class ScaleStep:
    id: str
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale, best step first, and what stands outside it (a reason is then required)."""

    id: str
    title: str
    steps: tuple[ScaleStep, ...]
    outside: ScaleStep


@dataclass(frozen=True, slots=True)
class Theme:
    id: str
    title: str
    short: str
    scale: str | None  # id of the scale of its judgement; None: never judged
    tags: tuple[str, ...] = ()  # sub-headings of what is observed on it


@dataclass(frozen=True, slots=True)
class ItemRef:
    """One item of one checklist, written `checklist.item` in the file."""

    checklist: str
    item: str


@dataclass(frozen=True, slots=True)
class Norm:
    id: str
    theme: str
    title: str
    tile: str
    scale: str
    points: tuple[str, ...]  # kijkpunten, in our own words
    tags: tuple[str, ...] = ()
    lead_item: ItemRef | None = None  # the one item that stands for the files in the matrix


@dataclass(frozen=True, slots=True)
class Term:
    """How long something may take. `start` is a dossier date field or an item of the list."""

    id: str
    title: str
    kind: TermKind
    amount: int
    unit: TermUnit
    start: str
    comply_or_explain: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    id: str
    word: str
    negative: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One question of a checklist.

    `measures` empty means: holds for every measure. `negative` names the answers that count
    as minus (empty: neither answer is). `rule` is the decision rule printed with the tally.
    A date item with a `term` gets a computed outcome, and `label` words it ("plan binnen zes
    weken"): always the outcome that is no minus.
    """

    id: str
    section: str
    text: str
    label: str  # how the tally names it, e.g. "eerste contact binnen vijf dagen"
    type: AnswerType
    norms: tuple[str, ...]
    themes: tuple[str, ...] = ()  # for observations on a theme without norms
    answers: tuple[Answer, ...] = ()
    choices: tuple[Choice, ...] = ()
    negative: tuple[Answer, ...] = ()
    measures: tuple[str, ...] = ()
    rule: str = ""
    term: str | None = None
    pair: str | None = None  # the id of the other side
    side: Side | None = None
    joint_only: bool = False  # asked only where the file was read together with a worker
    only_if: str | None = None  # "ITEM=answer": otherwise derived as not applicable


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Checklist:
    """The form for one kind of dossier or observation."""

    id: str
    title: str
    source_kind: str
    sections: tuple[Section, ...]
    items: tuple[Item, ...]
    measures: tuple[str, ...] = ()
    person_noun: str = ""  # "cliëntdossier", singular, as the sheet words it
    person_plural: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """A court order: `group` is JB or JR, by which judgements and tallies can be split."""

    id: str
    word: str
    group: str


@dataclass(frozen=True, slots=True)
class CapRule:
    """If `fact` is true, no judgement in `themes` may be higher than `highest`."""

    id: str
    fact: str
    fact_text: str
    themes: tuple[str, ...]
    scale: str
    highest: str
    reason: str


@dataclass(frozen=True, slots=True)
class SourceKind:
    code: str
    title: str
    singular: str
    plural: str
    column: str  # column of the evidence matrix
    unit: CountUnit


@dataclass(frozen=True, slots=True)
class Role:
    """Who can speak in an interview; printed by role only, never by name."""

    code: str
    singular: str
    plural: str
    source_kind: str
    short: tuple[str, ...] = ()  # what an inspector types
    institution: bool = True  # speaks for or works at the institution
    single: bool = False  # usually one person: the role alone identifies


@dataclass(frozen=True, slots=True)
class Framework:
    """All that a visit is assessed by: read once, the same for everybody, never changed after."""

    id: str
    version: str
    title: str
    institution_kind: str
    scales: tuple[Scale, ...]
    themes: tuple[Theme, ...]
    norms: tuple[Norm, ...]
    terms: tuple[Term, ...]
    measures: tuple[Measure, ...]
    checklists: tuple[Checklist, ...]
    columns: tuple[MatrixColumn, ...]
    source_kinds: tuple[SourceKind, ...]
    roles: tuple[Role, ...]
    caps: tuple[CapRule, ...] = ()

    def norm(self, norm_id: str) -> Norm:
        """Return the norm with this id. Raises KeyError when the framework has none."""
        return _by_id(self.norms, norm_id)

    def theme(self, theme_id: str) -> Theme:
        """Return the theme with this id. Raises KeyError when the framework has none."""
        return _by_id(self.themes, theme_id)

    def scale(self, scale_id: str) -> Scale:
        """Return the scale with this id. Raises KeyError when the framework has none."""
        return _by_id(self.scales, scale_id)

    def term(self, term_id: str) -> Term:
        """Return the term with this id. Raises KeyError when the framework has none."""
        return _by_id(self.terms, term_id)

    def checklist(self, checklist_id: str) -> Checklist:
        """Return the checklist with this id. Raises KeyError when the framework has none."""
        return _by_id(self.checklists, checklist_id)

    def measure(self, measure_id: str) -> Measure:
        """Return the measure with this id. Raises KeyError when the framework has none."""
        return _by_id(self.measures, measure_id)

    def item(self, ref: ItemRef) -> Item:
        """Return one item of one checklist. Raises KeyError when either is unknown."""
        return _by_id(self.checklist(ref.checklist).items, ref.item)

    def role(self, code: str) -> Role:
        """Return the respondent role with this code. Raises KeyError when there is none."""
        return _by_code(self.roles, code)

    def source_kind(self, code: str) -> SourceKind:
        """Return the source kind with this code. Raises KeyError when there is none."""
        return _by_code(self.source_kinds, code)


def _by_id(parts: tuple[_Named, ...], wanted: str) -> _Named:
    for part in parts:
        if part.id == wanted:
            return part
    raise KeyError(wanted)


def _by_code(parts: tuple[_Coded, ...], wanted: str) -> _Coded:
    for part in parts:
        if part.code == wanted:
            return part
    raise KeyError(wanted)
