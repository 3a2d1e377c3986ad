"""Talks and their lines in words: titles, states, doubts, and rows as they are read aloud."""

from PySide6.QtCore import QObject

from ui import dates, sentences
from ui.paint import MINUS
from veldtool.domain.records import Form, InterviewForm, Quote, Sign
from veldtool.domain.shorthand import Fault, Warned
from veldtool.services.interviews import CoveredNorm, OutlineRow, TalkLine, TalkState
from veldtool.services.overview import Share

_SHORT = 4
"""A code of up to so many letters is how people name the role."""


class _Words(QObject):
    """Qt's tools find texts in tr() of an object."""

    def title(self, talk: TalkLine) -> str:
        """Return "Ouders", "Jeugdzorgwerker bij D14", "Gemeente, telefonisch"."""
        who = dates.word_list(list(talk.roles)) or talk.code
        if talk.files:
            about = self.tr("{who} about {files}")
            who = about.format(who=who, files=dates.word_list(list(talk.files)))
        if talk.form is InterviewForm.TELEPHONE:
            who = self.tr("{who}, by telephone").format(who=who)
        if talk.form is InterviewForm.GROUP:
            who = self.tr("{who}, group talk").format(who=who)
        return who[:1].upper() + who[1:]

    def short_title(self, talk: TalkLine) -> str:
        """Return the title for a narrow list: "Jzw bij D02 en D08"."""
        if not talk.files or len(talk.role) > _SHORT or len(talk.roles) > 1:
            return self.title(talk)
        about = self.tr("{who} about {files}")
        files = dates.word_list(list(talk.files))
        return about.format(who=talk.role.capitalize(), files=files)

    def people(self, number: int) -> str:
        return self.tr("%n person(s)", "", number)

    def rows(self, number: int) -> str:
        return self.tr("%n line(s)", "", number)

    def state(self, talk: TalkLine) -> str:
        """Return what stands at the right of a talk in the list."""
        if talk.state is TalkState.PLANNED:
            return self.tr("planned")
        if talk.state is TalkState.REFUSED:
            return self.tr("refused")
        return self.tr("busy") if talk.state is TalkState.BUSY else self.rows(talk.rows)

    def sign(self, sign: Sign | None) -> str:
        """Return a sign as a word."""
        words = {
            Sign.PLUS: self.tr("positive point"),
            Sign.MINUS: self.tr("negative point"),
            Sign.NEUTRAL: self.tr("neutral"),
        }
        return words[sign] if sign else ""

    def form(self, form: Form, quote: Quote) -> tuple[str, str]:
        """Return how it is known, and the word for verbatim when it is."""
        if quote is Quote.HEARSAY:
            return sentences.quote(quote), ""
        verbatim = quote in {Quote.VERBATIM, Quote.DOCUMENT}
        return sentences.form(form), sentences.quote(Quote.VERBATIM) if verbatim else ""

    def heads(self, heads: int | None, of: int | None) -> str:
        """Return "2 van 3", nothing where no heads were counted."""
        return "" if heads is None or of is None else sentences.share(Share(heads, of))

    def role(self, role: str, speaker: int | None) -> str:
        """Return "ouder 2"."""
        return role if speaker is None else f"{role} {speaker}"

    def text(self, row: OutlineRow) -> str:
        """Return what a row says; verbatim words stand in quotation marks."""
        verbatim = row.quote in {Quote.VERBATIM, Quote.DOCUMENT}
        text = f"“{row.text}”" if verbatim else row.text
        if row.follow_up:
            done = self.tr("come back to, done: {text}")
            text = (done if row.came_back else self.tr("come back to: {text}")).format(text=text)
        if row.unfinished:
            text = self.tr("still being typed: {text}").format(text=text)
        return (
            self.tr("{text} (see {source})").format(text=text, source=row.source)
            if row.source
            else text
        )

    def own_note(self, note: str) -> str:
        """Return an own note with the word for it."""
        return self.tr("own note: {note}").format(note=note)

    def same(self) -> str:
        return self.tr("same remark")

    def marker(self) -> str:
        return self.tr("here I was")

    def choose_norm(self) -> str:
        return self.tr("choose norm")

    def choose_sign(self) -> str:
        return self.tr("choose sign")

    def spoken(self, row: OutlineRow) -> str:
        """Return a row as a full sentence for a screen reader."""
        time = dates.clock_text(row.time)
        if row.marker:
            return ", ".join(part for part in (self.marker(), time, row.text) if part)
        parts = [time, row.author if row.several else "", self.sign(row.sign)]
        parts += [self.role(row.role, row.speaker), self.heads(row.heads, row.of), self.text(row)]
        parts += [tag.norm for tag in row.tags]
        parts += [self.own_note(row.note) if row.note else "", self.same() if row.same else ""]
        return ", ".join([*(p for p in parts if p), *filter(None, self.form(row.form, row.quote))])

    def warned(self, one: Warned) -> str:
        """Return what is doubtful about a piece of a line."""
        words = {
            Fault.UNKNOWN_ROLE: self.tr("{words}: no role of this visit"),
            Fault.NAME_AS_ROLE: self.tr("{words}: a name? Write the role only"),
            Fault.UNKNOWN_NORM: self.tr("{words}: no norm of this framework"),
            Fault.UNKNOWN_FORM: self.tr("{words}: kept as text"),
            Fault.UNKNOWN_SOURCE: self.tr("{words}: not known here"),
            Fault.SECOND_SOURCE: self.tr("{words}: one source a line"),
            Fault.OPEN_QUOTE: self.tr("quotation mark not closed"),
            Fault.IMPOSSIBLE_HEADS: self.tr("{words}: no such number of people"),
        }
        return words[one.fault].format(words=one.words)

    def counts(self, norm: CoveredNorm) -> str:
        """Return "+2 −2"; lines without a sign as "·1"."""  # noqa: RUF002 - the minus sign
        parts = ((norm.plus, "+"), (norm.minus, MINUS), (norm.neutral, "·"))
        return " ".join(f"{sign}{number}" for number, sign in parts if number)


WORDS = _Words()
