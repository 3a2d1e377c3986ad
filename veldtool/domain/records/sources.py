"""What is read beside files and talks: documents, figures, questionnaires, observations."""

from dataclasses import dataclass

from veldtool.domain.records.base import Date, Decimal, Record
from veldtool.domain.records.words import Form, Sign


@dataclass(frozen=True, slots=True)
class Document(Record):
    code: str = ""
    title: str = ""
    year: str = ""
    final: bool | None = None  # None: not known whether concept or final
    received_on: Date = ""
    read_by: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class KeyFigure(Record):
    """A figure or claim of the institution, shown beside our own count, never mixed with it."""

    name: str = ""
    value: Decimal = ""
    numerator: int | None = None
    denominator: int | None = None
    unit: str = ""
    peildatum: Date = ""
    source: str = ""
    remark: str = ""
    norm: str = ""
    item: str = ""  # `checklist.item` that it can be compared with


@dataclass(frozen=True, slots=True)
class Questionnaire(Record):
    title: str = ""
    source_kind: str = ""
    invited: int | None = None
    respondents: int | None = None
    closed_on: Date = ""


@dataclass(frozen=True, slots=True)
class QuestionnaireItem(Record):
    """Child of a questionnaire. `counts` holds (answer, number) pairs; their sum is the n."""

    text: str = ""
    norm: str = ""
    counts: tuple[tuple[str, int], ...] = ()
    sign: Sign | None = None
    remark: str = ""
    sign_reason: str = ""  # why the sign was changed afterwards


@dataclass(frozen=True, slots=True)
class Observation(Record):
    """A finding outside a talk: from a document, a figure or what an inspector saw."""

    text: str = ""
    norms: tuple[tuple[str, Sign], ...] = ()
    form: Form = Form.READ
    source: str = ""
    source_kind: str = ""
    author: str = ""
    sign_reason: str = ""  # why a sign was changed afterwards
