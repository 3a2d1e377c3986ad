"""The marks behind or between the text: norms, forms, sources and the own note."""

import re
from dataclasses import dataclass, field

from veldtool.domain.records import Form, Sign
from veldtool.domain.shorthand.model import (
    FORMS,
    HEARSAY,
    Fault,
    Span,
    SpanKind,
    Vocabulary,
    Warned,
)

_TOKEN = re.compile(r"#[^\s#]+|\S+")
_SHAPE = re.compile(r"#[^\s#]+|![A-Za-z]{1,2}|=\S+")
_STARTS = "#!="
_NORM = re.compile(r"#([^\s#]*[^\s#.,:;+~−–-])([+~−–-]?)[.,:;]*")  # noqa: RUF001 - minus signs
_FORM = re.compile(r"!([A-Za-z]{1,2})")
_SOURCE = re.compile(r"=(\S+)")


@dataclass(slots=True)
class Marks:
    """What the marks of one line say. Filled while reading."""

    words: Vocabulary
    norms: list[tuple[str, Sign | None]] = field(default_factory=list)
    form: Form | None = None
    hearsay: bool = False
    source: str = ""
    spans: list[Span] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)

    def take(self, token: re.Match[str], *, at_end: bool) -> bool:
        """Read a token when it is a mark; unknown ones are marks only at the end of the line."""
        readers = {"#": self._norm, "!": self._form, "=": self._source}
        return readers[token[0][0]](token, at_end=at_end)

    def _norm(self, token: re.Match[str], *, at_end: bool) -> bool:
        found = _NORM.fullmatch(token[0])
        if found is None:
            return False
        norm = self.words.norm(found[1])
        if norm is None and not at_end:
            return False
        if norm is None:
            self.warnings.append(Warned(Fault.UNKNOWN_NORM, token[0]))
        self._add_norm(norm or found[1], _sign(found[2]))
        self._span(token, SpanKind.NORM, known=norm is not None)
        return True

    def _add_norm(self, norm: str, sign: Sign | None) -> None:
        """Add a norm once; a sign that is typed later is the one that holds."""
        known = [one for one, _ in self.norms]
        if norm not in known:
            self.norms.append((norm, sign))
        elif sign is not None:
            self.norms[known.index(norm)] = (norm, sign)

    def _form(self, token: re.Match[str], *, at_end: bool) -> bool:
        found = _FORM.fullmatch(token[0])
        code = found[1].lower() if found else ""
        if code == HEARSAY:
            self.hearsay = True
        elif code in FORMS:
            self.form = FORMS[code]
        else:
            if at_end and found:
                self.warnings.append(Warned(Fault.UNKNOWN_FORM, token[0]))
            return False
        self._span(token, SpanKind.FORM)
        return True

    def _source(self, token: re.Match[str], *, at_end: bool) -> bool:
        found = _SOURCE.fullmatch(token[0])
        if found is None:
            return False
        source = self.words.sources.get(found[1].lower())
        if source is None and not at_end:
            return False
        if self.source:
            self.warnings.append(Warned(Fault.SECOND_SOURCE, token[0]))
            return False
        if source is None:
            self.warnings.append(Warned(Fault.UNKNOWN_SOURCE, token[0]))
        self.source = source or found[1]
        self._span(token, SpanKind.SOURCE, known=source is not None)
        return True

    def _span(self, token: re.Match[str], kind: SpanKind, *, known: bool = True) -> None:
        self.spans.append(Span(token.start(), token.end(), kind, known))


def read_marks(line: str, begin: int, end: int, words: Vocabulary) -> Marks:
    """Read the marks between two places of a line of which what is text anyway was blanked."""
    marks = Marks(words)
    tokens = list(_TOKEN.finditer(line, begin, end))
    run = _start_of_run(tokens)
    for number, token in enumerate(tokens):
        if token[0][0] in _STARTS:
            marks.take(token, at_end=number >= run)
    return marks


def _start_of_run(tokens: list[re.Match[str]]) -> int:
    """Return the number of the first token of the marks at the end of the line."""
    first = len(tokens)
    while first and _SHAPE.fullmatch(tokens[first - 1][0]):
        first -= 1
    return first


def _sign(typed: str) -> Sign | None:
    return {"": None, "+": Sign.PLUS, "~": Sign.NEUTRAL}.get(typed, Sign.MINUS)
