"""What a line of shorthand means, where its marks stand, and what is doubtful about it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from veldtool.domain.records import Form, Quote, Sign

QUOTES = '"“”„‟'
FORMS = {"g": Form.HEARD, "z": Form.SEEN, "l": Form.READ, "w": Form.OBSERVED}
HEARSAY = "hz"


class SpanKind(StrEnum):
    """What a piece of the line is, besides text."""

    TIME = "time"
    ROLE = "role"
    HEADS = "heads"
    SIGN = "sign"
    QUOTE = "quote"
    NORM = "norm"
    FORM = "form"
    SOURCE = "source"
    NOTE = "note"
    FOLLOW_UP = "follow_up"
    MARKER = "marker"
    ESCAPE = "escape"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the line from `start` up to `end`; `known` is false for what no list has."""

    start: int
    end: int
    kind: SpanKind
    known: bool = True


class Fault(StrEnum):
    """Why a piece of a line asks for a look; it is kept all the same."""

    UNKNOWN_ROLE = "unknown_role"
    NAME_AS_ROLE = "name_as_role"
    UNKNOWN_NORM = "unknown_norm"
    UNKNOWN_FORM = "unknown_form"
    UNKNOWN_SOURCE = "unknown_source"
    SECOND_SOURCE = "second_source"
    OPEN_QUOTE = "open_quote"
    IMPOSSIBLE_HEADS = "impossible_heads"


@dataclass(frozen=True, slots=True)
class Warned:
    """A doubt about one piece of the line; `words` is the piece as typed."""

    fault: Fault
    words: str


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that mean something in a line, all in lower case.

    `roles` maps word or short form to the role's code, `norms` the spelling without dots to
    the norm, theme or kijkpunt, `sources` the code of a file, document or talk to its id.
    `names` are words that name a person and are never a role.
    """

    roles: Mapping[str, str] = field(default_factory=dict)
    norms: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    names: frozenset[str] = frozenset()

    def norm(self, typed: str) -> str | None:
        """Return the norm for 1a.1, 1a1 or 1A.1; None when there is none."""
        return self.norms.get(typed.lower().replace(".", ""))

    def source_word(self, source: str) -> str:
        """Return the code by which a source is typed; what is no source here stays as it is."""
        return next((code for code, one in self.sources.items() if one == source), source)


@dataclass(frozen=True, slots=True)
class Parsed:
    """One line, understood. `role` is "" when it was left out, `sign` None likewise.

    `time` is `HH:MM` or "" when none was typed. Spans and warnings are about the line that was
    typed and say nothing about what it means.
    """

    time: str = ""
    role: str = ""
    speaker: int | None = None
    heads: int | None = None
    of: int | None = None
    sign: Sign | None = None
    text: str = ""
    quote: Quote = Quote.PARAPHRASE
    norms: tuple[tuple[str, Sign], ...] = ()
    form: Form = Form.HEARD
    source: str = ""
    note: str = ""
    marker: bool = False
    follow_up: bool = False
    spans: tuple[Span, ...] = ()
    warnings: tuple[Warned, ...] = ()

    @property
    def meaning(self) -> "Parsed":
        """What the line says, without where in the line it says so."""
        return replace(self, spans=(), warnings=())

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing would be lost without this line."""
        return self.meaning == Parsed()

    @property
    def is_own_note(self) -> bool:
        """Tell whether it holds a note for oneself and nothing else."""
        return bool(self.note) and self.meaning == Parsed(note=self.note)

    @property
    def own_from(self) -> int | None:
        """Where in the line the note for oneself begins, None without one: it never travels."""
        return next((one.start for one in self.spans if one.kind is SpanKind.NOTE), None)

    @property
    def is_plain(self) -> bool:
        """Tell whether it is a plain note: to be worked out later, and counted nowhere yet."""
        return is_plain(self.sign, self.norms) and not (self.marker or self.follow_up)


def is_plain(sign: Sign | None, norms: tuple[tuple[str, Sign], ...]) -> bool:
    """Tell whether a line lacks a norm or a sign."""
    return not norms or (sign is None and all(one is Sign.NEUTRAL for _, one in norms))
