"""What is recorded about one praktijktoets: a frozen dataclass for each kind of record.

Each class is one *kind* of entity in the operation log, each field one register. Every field
has a default, because operations arrive in any order and a record is readable from its first
one. Ids are paths: a record whose id is `X/y` is a child of the record with id `X` and is
hidden with it (see `oplog/deletion.py`). Dates are ISO strings (`2026-06-09`), times `HH:MM`,
moments ISO date-times in Dutch local time, numbers with a fraction are decimal strings: a
register never holds a float.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Date = str
Time = str
Moment = str
Decimal = str
Json = Any  # a JSON value without floats, as an operation carries it


class Sign(StrEnum):
    PLUS = "+"
    MINUS = "-"
    NEUTRAL = "~"


class Quote(StrEnum):
    VERBATIM = "verbatim"
    PARAPHRASE = "paraphrase"
    HEARSAY = "hearsay"
    DOCUMENT = "document"


class Form(StrEnum):
    """How the inspector knows it: the verb of the report (horen, zien, lezen, waarnemen)."""

    HEARD = "heard"
    SEEN = "seen"
    READ = "read"
    OBSERVED = "observed"


class Sphere(StrEnum):
    """Whether the institution itself can mend a shortcoming."""

    OWN = "own"
    PARTLY = "partly"
    OUTSIDE = "outside"


class ScoreState(StrEnum):
    DRAFT = "draft"
    FINISHED = "finished"
    SEEN_TOO_LITTLE = "seen_too_little"


class InterviewForm(StrEnum):
    TELEPHONE = "telephone"
    ON_SITE = "on_site"
    GROUP = "group"
    ONE_ON_ONE = "one_on_one"


class Viewed(StrEnum):
    """A file is read together with a worker who explains it, or alone."""

    JOINT = "joint"
    ALONE = "alone"


class UrgentLevel(StrEnum):
    URGENT = "urgent"  # spoed
    FURTHER = "further"  # nader onderzoek with a written reply


@dataclass(frozen=True, slots=True)
class Record:
    id: str = ""


@dataclass(frozen=True, slots=True)
class Visit(Record):
    """The inspection itself. There is one, with id `visit`."""

    institution: str = ""
    short_name: str = ""
    name_note: str = ""
    kvk: str = ""
    institution_kind: str = ""
    inspectorates: tuple[str, ...] = ()
    selection_reason: str = ""
    file_selection: str = ""  # the criteria by which the inspectors chose the files
    certification: str = ""
    governance: str = ""
    structure: str = ""
    routes: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    facts: tuple[str, ...] = ()  # facts of cap rules that are true
    origin: str = ""  # id of the inspection that this one was imported from


@dataclass(frozen=True, slots=True)
class Exclusion(Record):
    """A part of the institution or its work that stands outside this inspection."""

    text: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Location(Record):
    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class VisitDay(Record):
    """One date at one location, announced or not."""

    date: Date = ""
    location: str = ""
    announced: bool | None = None
    announced_on: Date = ""


@dataclass(frozen=True, slots=True)
class Member(Record):
    """An inspector of the team. Counts only when written by a lead's device."""

    name: str = ""
    initials: str = ""
    inspectorate: str = ""
    lead: bool = False


@dataclass(frozen=True, slots=True)
class AgendaItem(Record):
    date: Date = ""
    start: Time = ""
    end: Time = ""
    title: str = ""
    room: str = ""
    members: tuple[str, ...] = ()
    interview: str = ""
    dossiers: tuple[str, ...] = ()
    done: bool = False


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
    """Child of a questionnaire. `counts` holds (answer, number) pairs; their sum is the item's n."""

    text: str = ""
    norm: str = ""
    counts: tuple[tuple[str, int], ...] = ()
    sign: Sign | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Dossier(Record):
    """A file that is read, or a meeting that is observed, with a checklist of the framework."""

    code: str = ""  # a pseudonym, never the client number
    checklist: str = ""
    measure: str = ""
    placed_out: bool | None = None  # MUHP
    family: str = ""  # siblings carry the same word
    viewed: Viewed | None = None
    interview: str = ""  # the talk in which it was read together
    pronounced_on: Date = ""
    charged_on: Date = ""
    started_on: Date = ""
    read_on: Date = ""  # terms are judged as of this day
    track: str = ""
    no_fixed_worker_from: Date = ""
    no_fixed_worker_to: Date = ""
    workers: int | None = None
    selection_reason: str = ""
    function: str = ""  # staff files: the function of the person
    medium: str = ""  # staff files: paper or digital
    present: str = ""  # staff files: who of the institution was there
    reader: str = ""
    second_reader: str = ""
    closed: bool = False
    second_closed: bool = False  # the second reader is done as well
    real_reference: Json = None  # sealed; to the author's and the leads' devices


@dataclass(frozen=True, slots=True)
class CheckAnswer(Record):
    """Answer to one item: id `<dossier>/<item>`. `value` depends on the item's type."""

    value: Json = None
    note: str = ""
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class SecondAnswer(Record):
    """The second reader's own answer, id `<dossier>/<item>`; blind until both are done."""

    value: Json = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AgreedAnswer(Record):
    """What two readers settled together, id `<dossier>/<item>`."""

    value: Json = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Interview(Record):
    code: str = ""
    form: InterviewForm | None = None
    source_kind: str = ""
    date: Date = ""
    start: Time = ""
    end: Time = ""
    place: str = ""
    leader: str = ""
    note_taker: str = ""
    others: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()  # planned for this talk
    dossiers: tuple[str, ...] = ()
    follows: str = ""  # the earlier talk with the same people
    introduced: bool | None = None  # the introduction was read out
    consent: bool | None = None
    attempts: int | None = None
    refused: bool = False
    found_how: str = ""
    privacy_note: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Participants(Record):
    """Child of an interview: how many people spoke in one role.

    `known` of them were already counted in an earlier talk, so that people and talks stay apart.
    """

    role: str = ""
    count: int | None = None
    known: int = 0
    source_kind: str = ""  # where it differs from that of the talk (a joint talk)


@dataclass(frozen=True, slots=True)
class Statement(Record):
    """Child of an interview: one line. Belongs to its author."""

    order: str = ""  # sorts the lines of a talk; see `ordering.py`
    time: Time = ""
    role: str = ""
    speaker: int | None = None
    heads: int | None = None  # n of "n of m people"
    of: int | None = None  # m of "n of m people"
    text: str = ""
    quote: Quote = Quote.PARAPHRASE
    norms: tuple[tuple[str, Sign], ...] = ()  # each norm with its own sign
    form: Form = Form.HEARD
    source: str = ""
    author: str = ""
    follow_up: bool = False
    marker: bool = False
    indent: int = 0
    same_as: str = ""  # the same remark, written by another note taker


@dataclass(frozen=True, slots=True)
class Observation(Record):
    """A finding outside a talk: from a document, a figure or what an inspector saw."""

    text: str = ""
    norms: tuple[tuple[str, Sign], ...] = ()
    form: Form = Form.READ
    source: str = ""
    source_kind: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Score(Record):
    """An inspector's own score, id `<member>:<norm>`.

    `sealed` is an age text over choice and reason, opaque until the norm is revealed.
    `state` is open: all may see who has finished, never what.
    """

    state: ScoreState = ScoreState.DRAFT
    sealed: Json = None


@dataclass(frozen=True, slots=True)
class Reveal(Record):
    """Per norm, id = the norm: the key that scores are sealed to, and its opening by the lead."""

    recipient: str = ""
    sealed_identity: Json = None  # for the leads' devices
    identity: str = ""  # set when the norm is revealed
    early_reason: str = ""


@dataclass(frozen=True, slots=True)
class Judgement(Record):
    """The team's judgement of a norm: id `<norm>`, or `<norm>:JB` and `<norm>:JR` when split."""

    choice: str = ""
    reason: str = ""
    dissent: str = ""
    parked: bool = False


@dataclass(frozen=True, slots=True)
class ThemeJudgement(Record):
    """The team's judgement of a theme, id `<theme>`, `<theme>:JB`, `1` (1a and 1b) or `whole`."""

    choice: str = ""
    reason: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Shortcoming(Record):
    """A tekortkoming: what is wrong and why it matters."""

    norm: str = ""
    text: str = ""
    why: str = ""
    sphere: Sphere | None = None
    order: str = ""


@dataclass(frozen=True, slots=True)
class Strength(Record):
    norm: str = ""
    text: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class Urgent(Record):
    """A child whose safety is in doubt, raised with the institution the same day."""

    level: UrgentLevel | None = None
    dossier: str = ""
    code: str = ""  # pseudonym, so that it can travel without the dossier
    real_reference: Json = None  # sealed
    facts: str = ""
    source: str = ""
    seen_by: str = ""
    agreed_at: Moment = ""
    agreed_by: str = ""  # the lead
    asked: str = ""
    receipt: str = ""
    reply_by: Moment = ""
    done_by: Moment = ""
    child_seen_by: str = ""
    child_seen_on: Date = ""
    safety_weighed: str = ""
    measure_taken: str = ""
    verdict: str = ""
    handed_on_to: str = ""
    reopened: str = ""
    closed_at: Moment = ""  # counts only when written by a lead's device


@dataclass(frozen=True, slots=True)
class UrgentTold(Record):
    """Child of an urgent case: who of the institution was told, and when."""

    name: str = ""
    function: str = ""
    at: Moment = ""
    director: bool = False  # the director or the deputy


@dataclass(frozen=True, slots=True)
class OpenPoint(Record):
    text: str = ""
    owner: str = ""
    norm: str = ""
    source: str = ""
    agenda: str = ""  # the talk of tomorrow
    done: bool = False


@dataclass(frozen=True, slots=True)
class SheetPoint(Record):
    """A sentence on the feedback sheet: what goes well, or what needs attention."""

    theme: str = ""
    sign: Sign | None = None
    text: str = ""
    sources: tuple[str, ...] = ()
    order: str = ""


@dataclass(frozen=True, slots=True)
class SheetFigure(Record):
    """A tally on the feedback sheet; the numbers stay live, only the choice is recorded."""

    theme: str = ""
    item: str = ""  # `checklist.item`
    order: str = ""


@dataclass(frozen=True, slots=True)
class NextStep(Record):
    """What happens next; a date only for what the institution sends."""

    what: str = ""
    who: str = ""
    by: Date = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class FeedbackTalk(Record):
    """The feedback talk itself. There is one, with id `feedback`."""

    at: Moment = ""
    present: tuple[str, ...] = ()
    said_beyond: str = ""
    first_reaction: str = ""
    disputed: str = ""
    version: str = ""
    copies: int | None = None
    handed_to: str = ""


@dataclass(frozen=True, slots=True)
class Promise(Record):
    """Child of the feedback talk: what the institution promised, and by when."""

    text: str = ""
    who: str = ""
    by: Date = ""


@dataclass(frozen=True, slots=True)
class FrameworkText(Record):
    """The framework of this visit as its TOML text, id = the framework's id. Lead's only."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Introduction(Record):
    """A new device presents its keys, id = the device id."""

    signing_key: str = ""
    age_recipient: str = ""
    member: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Device(Record):
    """The lead's word about a device, id = the device id; see `oplog/authority.py`."""

    approval: Json = None
    lead: bool = False
    withdrawn: Json = None
    inspection_key: Json = None  # sealed to this device: a new key after a withdrawal


@dataclass(frozen=True, slots=True)
class Closing(Record):
    """Closing of the record, id `record`: the heads that the closed record consists of."""

    heads: Json = None
    at: Moment = ""
    reason: str = ""


KINDS: dict[str, type[Record]] = {
    "visit": Visit,
    "exclusion": Exclusion,
    "location": Location,
    "visit_day": VisitDay,
    "member": Member,
    "agenda": AgendaItem,
    "document": Document,
    "key_figure": KeyFigure,
    "questionnaire": Questionnaire,
    "questionnaire_item": QuestionnaireItem,
    "dossier": Dossier,
    "answer": CheckAnswer,
    "second_answer": SecondAnswer,
    "agreed_answer": AgreedAnswer,
    "interview": Interview,
    "participants": Participants,
    "statement": Statement,
    "observation": Observation,
    "score": Score,
    "reveal": Reveal,
    "judgement": Judgement,
    "theme_judgement": ThemeJudgement,
    "shortcoming": Shortcoming,
    "strength": Strength,
    "urgent": Urgent,
    "urgent_told": UrgentTold,
    "open_point": OpenPoint,
    "sheet_point": SheetPoint,
    "sheet_figure": SheetFigure,
    "next_step": NextStep,
    "feedback_talk": FeedbackTalk,
    "promise": Promise,
    "framework": FrameworkText,
    "introduction": Introduction,
    "device": Device,
    "closing": Closing,
}
"""Every kind of record by the name that operations carry. Names are stored for ever."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A register whose value does not fit its type here: written by a newer or broken app."""

    kind: str
    id: str
    field: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """Everything that is visible of one inspection, as the heads of the log show it.

    `records` maps kind to the records of that kind, by id.
    `contested` holds the (kind, id, field) of every register with an open conflict.
    """

    records: dict[str, dict[str, Record]] = field(default_factory=dict)
    contested: frozenset[tuple[str, str, str]] = frozenset()
    unreadable: tuple[Unreadable, ...] = ()
