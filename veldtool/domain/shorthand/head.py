"""The head of a line: time, role, number of people, sign."""

import re
from dataclasses import dataclass, field

from veldtool.domain.records import Sign
from veldtool.domain.records.interviews import heads_impossible
from veldtool.domain.shorthand.model import Fault, Span, SpanKind, Vocabulary, Warned

_TIME = re.compile(r"@([01]?\d|2[0-3])[.:]([0-5]\d)(?=\s|$)")
_WORD = re.compile(r"([^\W\d_][\w-]*?)(\d{0,3}):?(?=\s|$)")
_HEADS = re.compile(r"(\d{1,4})/(\d{1,4})(?=\s|$)")
_SIGN = re.compile(r"([-+~−–])(?=\s|$)")  # noqa: RUF001 - the minus signs that keyboards make
_SIGNS = {"+": Sign.PLUS, "~": Sign.NEUTRAL}
_SPACE = re.compile(r"\s*")


@dataclass(slots=True)
class Head:
    """What stands before the text; `end` is where the text begins. Filled while reading."""

    line: str
    end: int = 0
    time: str = ""
    role: str = ""
    speaker: int | None = None
    heads: int | None = None
    of: int | None = None
    sign: Sign | None = None
    marker: bool = False
    follow_up: bool = False
    spans: list[Span] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)

    def take(self, found: re.Match[str], kind: SpanKind, *, known: bool = True) -> None:
        """Note a piece and go on behind it and the space after it."""
        self.spans.append(Span(found.start(), found.end(), kind, known))
        self.end = _skipped(self.line, found.end())


def read_head(line: str, words: Vocabulary) -> Head:
    """Read what stands before the text of a line."""
    head = Head(line, _skipped(line, 0))
    if found := _TIME.match(line, head.end):
        head.time = f"{int(found[1]):02}:{found[2]}"
        head.take(found, SpanKind.TIME)
    if found := re.compile("//").match(line, head.end):
        head.marker = True
        head.take(found, SpanKind.MARKER)
    elif found := re.compile(r"\?").match(line, head.end):
        head.follow_up = True
        head.take(found, SpanKind.FOLLOW_UP)
    else:
        _read_speaker(head, words)
    return head


def _read_speaker(head: Head, words: Vocabulary) -> None:
    found = _WORD.match(head.line, head.end)
    if found:
        _read_role(head, found, words)
    if head.role and (heads := _HEADS.match(head.line, head.end)):
        _take_heads(head, heads)
    if sign := _SIGN.match(head.line, head.end):
        head.sign = _SIGNS.get(sign[1], Sign.MINUS)
        head.take(sign, SpanKind.SIGN)


def _read_role(head: Head, found: re.Match[str], words: Vocabulary) -> None:
    whole = found[0].rstrip(":").lower()
    code = words.roles.get(whole) or words.roles.get(found[1].lower())
    if code is not None:
        head.role = code
        head.speaker = None if whole in words.roles else _number(found[2])
        head.take(found, SpanKind.ROLE)
    elif _in_role_position(head.line, found.end()):
        if found[1][0].isupper() or found[1].lower() in words.names:
            head.warnings.append(Warned(Fault.NAME_AS_ROLE, found[1]))
            _read_past_name(head, found)
        else:
            head.role, head.speaker = found[1].lower(), _number(found[2])
            head.warnings.append(Warned(Fault.UNKNOWN_ROLE, found[1]))
            head.take(found, SpanKind.ROLE, known=False)


def _read_past_name(head: Head, found: re.Match[str]) -> None:
    """A name stays in the text; the sign behind it counts all the same when it is alone."""
    sign = _SIGN.match(head.line, _skipped(head.line, found.end()))
    if sign is not None:
        head.sign = _SIGNS.get(sign[1], Sign.MINUS)
        head.spans.append(Span(sign.start(), sign.end(), SpanKind.SIGN))


def _in_role_position(line: str, end: int) -> bool:
    after = _skipped(line, end)
    return bool(_HEADS.match(line, after) or _SIGN.match(line, after))


def _take_heads(head: Head, found: re.Match[str]) -> None:
    head.heads, head.of = int(found[1]), int(found[2])
    if heads_impossible(head.heads, head.of):
        head.warnings.append(Warned(Fault.IMPOSSIBLE_HEADS, found[0]))
    head.take(found, SpanKind.HEADS)


def _number(digits: str) -> int | None:
    return int(digits) if digits else None


def _skipped(line: str, at: int) -> int:
    found = _SPACE.match(line, at)
    return found.end() if found else at
