"""The lines of one talk in the order in which they were said."""

import heapq
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import Form, Inspection, Member, Quote, Sign, Statement
from veldtool.domain.shorthand.model import is_plain
from veldtool.services.interviews.lexicon import Lexicon
from veldtool.services.interviews.talk_header import TalkHeader
from veldtool.services.interviews.talk_norms import TalkNorms
from veldtool.services.source_codes import source_code


@dataclass(frozen=True, slots=True)
class Tag:
    """A norm on a line with its sign; `known` is false where no framework has it."""

    norm: str
    sign: Sign
    known: bool = True


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """One line as it is shown. `sign` is None on a plain note, `role` is a word."""

    id: str
    time: str = ""
    sign: Sign | None = None
    role: str = ""
    speaker: int | None = None
    heads: int | None = None
    of: int | None = None
    text: str = ""
    quote: Quote = Quote.PARAPHRASE
    tags: tuple[Tag, ...] = ()
    form: Form = Form.HEARD
    source: str = ""
    note: str = ""
    author: str = ""
    mine: bool = False
    follow_up: bool = False
    came_back: bool = False
    marker: bool = False
    indent: int = 0
    same: bool = False  # the same remark as a line of somebody else
    plain: bool = False  # to be worked out later
    unfinished: bool = False  # still being typed, on this device or another
    known_role: bool = True
    known_source: bool = True
    several: bool = False  # more than one person wrote in this talk: initials are shown


@dataclass(frozen=True, slots=True)
class TypingLine:
    """The line that is being typed in this talk, on this device; `editing` an existing one."""

    statement: str
    line: str = ""
    time: str = ""
    indent: int = 0
    editing: bool = False


@dataclass(frozen=True, slots=True)
class Outline:
    """One talk: who and when, its lines, its norms, and what is being typed."""

    header: TalkHeader
    rows: tuple[OutlineRow, ...]
    norms: TalkNorms
    typing: TypingLine
    role_above: str = ""
    recent: tuple[str, ...] = ()


def lines_of(inspection: Inspection, talk: str) -> tuple[Statement, ...]:
    """Return the lines of a talk in one order of time.

    Every author's own lines keep the order that the author gave them; lines of different
    authors are ordered by time.
    """
    by_author: dict[str, list[Statement]] = {}
    for key, one in all_of(inspection, "statement", Statement).items():
        if parent_id(key) == talk:
            by_author.setdefault(one.author, []).append(one)
    series = [sorted(lines, key=lambda one: (one.order, one.id)) for lines in by_author.values()]
    if len(series) == 1:
        return tuple(series[0])
    merged = heapq.merge(*(_timed(lines) for lines in series))
    return tuple(line for _, _, _, line in merged)


def _timed(lines: list[Statement]) -> Iterator[tuple[str, str, int, Statement]]:
    """Give each line a time that never runs back, so that moved lines stay where they were put."""
    latest = ""
    for number, line in enumerate(lines):
        latest = max(latest, line.time)
        yield latest, line.author, number, line


def own_lines(lines: Iterable[Statement], member: str) -> tuple[Statement, ...]:
    """Return the lines that a member wrote, in their order."""
    return tuple(one for one in lines if one.author == member)


class RowMaker:
    """Makes rows of lines; a line that did not change gives the very same row again."""

    def __init__(self, member: str) -> None:
        self._member = member
        self._made: dict[str, tuple[_Source, OutlineRow]] = {}

    def rows(
        self,
        inspection: Inspection,
        lines: tuple[Statement, ...],
        words: Lexicon,
        notes: Mapping[str, str],
    ) -> tuple[OutlineRow, ...]:
        """Return a row for every line."""
        team = all_of(inspection, "member", Member)
        initials = {key: one.initials or one.name for key, one in team.items()}
        several = len({one.author for one in lines if one.author}) > 1
        echoed = {one.same_as for one in lines if one.same_as}
        made = {}
        for line in lines:
            same = bool(line.same_as) or line.id in echoed
            source = _Source(line, words, notes.get(line.id, ""), same, several)
            before = self._made.get(line.id)
            if before is not None and before[0].is_same(source):
                made[line.id] = before
            else:
                author = initials.get(line.author, line.author)
                made[line.id] = (source, self._row(inspection, source, author))
        self._made = made
        return tuple(row for _, row in made.values())

    def _row(self, inspection: Inspection, source: "_Source", author: str) -> OutlineRow:
        line, vocabulary = source.line, source.words.vocabulary
        known = frozenset(vocabulary.norms.values())
        code = source_code(inspection, line.source) if line.source else ""
        unfinished = bool(line.line) and not line.author
        return OutlineRow(
            id=line.id,
            time=line.time,
            sign=shown_sign(line),
            role="" if line.marker else source.words.role_word(line.role),
            speaker=line.speaker,
            heads=line.heads,
            of=line.of,
            text=line.line if unfinished else line.text,
            quote=line.quote,
            tags=tuple(Tag(norm, sign, norm in known) for norm, sign in line.norms),
            form=line.form,
            source=code,
            note=source.note,
            author=author,
            mine=line.author == self._member,
            follow_up=line.follow_up,
            came_back=line.came_back,
            marker=line.marker,
            indent=line.indent,
            same=source.same,
            plain=is_plain_line(line),
            unfinished=unfinished,
            known_role=not line.role or line.role in vocabulary.roles.values(),
            known_source=not line.source or code != line.source,
            several=source.several,
        )


@dataclass(frozen=True, slots=True)
class _Source:
    """All that a row is made of."""

    line: Statement
    words: Lexicon
    note: str
    same: bool
    several: bool

    def is_same(self, other: "_Source") -> bool:
        """Tell whether the row would come out the same; lines are compared by identity."""
        mine = (self.note, self.same, self.several)
        theirs = (other.note, other.same, other.several)
        return self.line is other.line and self.words is other.words and mine == theirs


def is_plain_line(line: Statement) -> bool:
    """Tell whether a line is a note that is to be worked out."""
    said = bool(line.text) and not (line.marker or line.follow_up)
    return said and is_plain(line.sign, line.norms)


def shown_sign(line: Statement) -> Sign | None:
    """Return the sign of a line as a whole: its own, else that of its first norm."""
    if line.marker or line.follow_up:
        return None
    if line.sign is None and line.norms:
        return line.norms[0][1]
    return line.sign
