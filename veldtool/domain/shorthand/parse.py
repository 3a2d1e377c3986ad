"""Reads one line of shorthand. It never fails, and what it does not understand is text."""

from veldtool.domain.records import Form, Quote, Sign
from veldtool.domain.shorthand.head import Head, read_head
from veldtool.domain.shorthand.marks import Marks, read_marks
from veldtool.domain.shorthand.model import (
    QUOTES,
    Fault,
    Parsed,
    Span,
    SpanKind,
    Vocabulary,
    Warned,
)
from veldtool.domain.shorthand.quotes import escaped_at, quoted


def parse(line: str, words: Vocabulary) -> Parsed:
    """Return what a line says. Whatever is typed is found again in text, marks or spans."""
    head = read_head(line, words)
    if head.marker:
        text = line[head.end :].strip()
        return Parsed(time=head.time, text=text, marker=True, spans=tuple(head.spans))
    return _Body(line, head, words).parsed()


class _Body:
    """The text of a line with its marks."""

    def __init__(self, line: str, head: Head, words: Vocabulary) -> None:
        self._line = line
        self._head = head
        self._kept = escaped_at(line, head.end)
        self._pairs = quoted(line, head.end, self._kept)
        blank = self._blanked()
        note = blank.find(";;", head.end)
        self._end = len(line) if note < 0 else note
        self._marks: Marks = read_marks(blank, head.end, self._end, words)
        self._spans = [*head.spans, *self._marks.spans]
        if note >= 0:
            self._spans.append(Span(note, len(line), SpanKind.NOTE))
        self._warnings = [*head.warnings, *self._marks.warnings]

    def parsed(self) -> Parsed:
        """Put head, text and marks together."""
        head, marks = self._head, self._marks
        quote = self._quote()
        sign, norms = _signed(head.sign, marks.norms)
        return Parsed(
            time=head.time,
            role=head.role,
            speaker=head.speaker,
            heads=head.heads,
            of=head.of,
            sign=sign,
            text=self._text(),
            quote=quote,
            norms=norms,
            form=marks.form or Form.HEARD,
            source=marks.source,
            note=self._line[self._end :].removeprefix(";;").strip(),
            follow_up=head.follow_up,
            spans=tuple(sorted([*self._spans, *self._escapes()], key=lambda one: one.start)),
            warnings=tuple(self._warnings),
        )

    def _blanked(self) -> str:
        """The line with everything that is text anyway made unrecognisable."""
        letters = list(self._line)
        for opening, closing in self._pairs:
            letters[opening:closing] = "x" * (closing - opening)
            letters[closing] = " "  # a mark may follow at once
        for at in self._kept:
            letters[at : at + 2] = "xx"
        return "".join(letters)

    def _quote(self) -> Quote:
        """Whether all of the text stands in quotation marks; those are then no part of it."""
        places = [at for at in self._text_places() if not self._line[at].isspace()]
        if self._marks.hearsay:
            return Quote.HEARSAY
        if not places or not self._is_mark(places[0]):
            return Quote.PARAPHRASE
        pair = next((one for one in self._pairs if one[0] == places[0]), None)
        if pair is not None and pair[1] != places[-1]:
            return Quote.PARAPHRASE
        for at in pair or places[:1]:
            self._spans.append(Span(at, at + 1, SpanKind.QUOTE))
        if pair is None:
            self._warnings.append(Warned(Fault.OPEN_QUOTE, self._line[places[0]]))
        return Quote.DOCUMENT if self._marks.form is Form.READ else Quote.VERBATIM

    def _is_mark(self, at: int) -> bool:
        return self._line[at] in QUOTES and at - 1 not in self._kept

    def _text(self) -> str:
        """The text without marks and backslashes; a mark within it leaves one space."""
        pieces, last = [""], self._head.end - 1
        for at in self._text_places():
            if at != last + 1:
                pieces.append("")
            last = at
            if at not in self._kept:
                pieces[-1] += self._line[at]
        return " ".join(one for piece in pieces if (one := piece.strip()))

    def _text_places(self) -> list[int]:
        taken = {at for span in self._spans for at in range(span.start, span.end)}
        return [at for at in range(self._head.end, self._end) if at not in taken]

    def _escapes(self) -> list[Span]:
        inside = (at for at in sorted(self._kept) if at < self._end)
        return [Span(at, at + 1, SpanKind.ESCAPE) for at in inside]


def _signed(
    sign: Sign | None, norms: list[tuple[str, Sign | None]]
) -> tuple[Sign | None, tuple[tuple[str, Sign], ...]]:
    """Give every norm its sign: its own, else that of the line, else neutral."""
    if sign is None and norms and all(own is not None for _, own in norms):
        sign = norms[0][1]
    return sign, tuple((norm, own or sign or Sign.NEUTRAL) for norm, own in norms)
