"""The sections of the sources page: documents, figures, observations, people, what is wrong."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui import dates, sentences, source_words
from ui.forms import fields
from ui.forms.fields import Choices
from ui.models.book import Row, Tag
from ui.pages.shelf import Add, Shelf, Shown
from veldtool.domain.calendar import parse_date
from veldtool.domain.records import Document, Form
from veldtool.services.sources import (
    FigureLine,
    ObservationLine,
    SourcesView,
    SpokenLine,
)

translate = QCoreApplication.translate
SPOKEN, FINDING = "spoken", "finding"


class DocumentShelf(Shelf[SourcesView]):
    """What the institution handed over: read or not, concept or final."""

    def rows(self, view: SourcesView) -> Sequence[Row]:
        team = dict(view.names.team)
        return [self._row(one, team) for one in view.documents]

    def shown(self, view: SourcesView, row: Row) -> Shown:
        one = next(one for one in view.documents if one.id == row.id)
        names = view.names
        state: Choices = (
            (None, translate("sources", "not known")),
            (True, translate("sources", "final")),
            (False, translate("sources", "draft")),
        )
        asked = (
            fields.line("title", translate("sources", "Title"), wide=True),
            fields.line("code", translate("sources", "Code")),
            fields.line("year", translate("sources", "Year")),
            fields.choice("final", translate("sources", "State"), state),
            fields.day("received_on", translate("sources", "Received on"), view.today),
            fields.members("read_by", translate("sources", "Read by (initials)"), dict(names.team)),
            fields.norms("norms", translate("sources", "Norms"), names.norms, "1a.1 3.4"),
            fields.text("note", translate("sources", "Note")),
        )
        return Shown(f"{one.code} {one.title}".strip(), one, asked)

    def adds(self, _view: SourcesView) -> tuple[Add, ...]:
        return (Add("document", translate("sources", "New document")),)

    def empty(self) -> str:
        return translate("sources", "No documents yet. Insert adds the first one.")

    def _row(self, one: Document, team: dict[str, str]) -> Row:
        states = {True: translate("sources", "final"), False: translate("sources", "draft")}
        readers = ", ".join(team.get(key, key) for key in one.read_by)
        read = translate("sources", "read by {who}").format(who=readers) if readers else ""
        parts = (one.year, states.get(one.final, "") if one.final is not None else "", read)
        tags = [Tag(norm) for norm in one.norms]
        if not readers:
            tags.append(Tag(translate("sources", "not read yet"), "open"))
        about = ", ".join(part for part in parts if part)
        title = f"{one.code}  {one.title}".strip()
        return Row("document", one.id, title, about, "", tuple(tags))


class FigureShelf(Shelf[SourcesView]):
    """Figures of the institution, with our own count beside those that are tied to an item."""

    def rows(self, view: SourcesView) -> Sequence[Row]:
        return [self._row(one) for one in view.figures]

    def shown(self, view: SourcesView, row: Row) -> Shown:
        line = next(one for one in view.figures if one.record.id == row.id)
        names = view.names
        asked = (
            fields.line("name", translate("sources", "Figure or claim"), wide=True),
            fields.decimal("value", translate("sources", "Value"), "58"),
            fields.line("unit", translate("sources", "Unit"), translate("sources", "% or what")),
            fields.count("numerator", translate("sources", "Numerator")),
            fields.count("denominator", translate("sources", "Denominator")),
            fields.day("peildatum", translate("sources", "Reference date"), view.today),
            fields.line("source", translate("sources", "Source")),
            fields.norm("norm", translate("sources", "Norm"), names.norms),
            fields.choice(
                "item", translate("sources", "Beside our count of"), _with_none(names.items)
            ),
            fields.text("remark", translate("sources", "Remark")),
        )
        title = f"{line.record.name}: {source_words.figure(line.record)}"
        return Shown(title.strip(": "), line.record, asked, _figure_notes(line))

    def adds(self, _view: SourcesView) -> tuple[Add, ...]:
        return (Add("key_figure", translate("sources", "New figure")),)

    def empty(self) -> str:
        return translate("sources", "No figures yet. Insert adds the first one.")

    def _row(self, line: FigureLine) -> Row:
        one = line.record
        tags = [Tag(one.norm)] if one.norm else []
        tags += [Tag(words, "open") for words in source_words.lacks(one)]
        if line.findings:
            tags.append(Tag(translate("sources", "does not add up"), "hot"))
        about = [source_words.origin(one)]
        about += [source_words.ours(line.ours)] if line.ours else []
        said = source_words.figure(one)
        title = one.name or translate("sources", "figure without a name")
        return Row(
            "key_figure", one.id, title, "\n".join([said, *filter(None, about)]), "", tuple(tags)
        )


class ObservationShelf(Shelf[SourcesView]):
    """Findings outside a talk: from a document, or what an inspector saw."""

    def rows(self, view: SourcesView) -> Sequence[Row]:
        return [self._row(one) for one in view.observations]

    def shown(self, view: SourcesView, row: Row) -> Shown:
        line = next(one for one in view.observations if one.record.id == row.id)
        names = view.names
        forms: Choices = tuple((one, sentences.form(one)) for one in Form)
        asked = (
            fields.text("text", translate("sources", "What was seen or read")),
            fields.signed_norms(
                "norms", translate("sources", "Norms with a sign"), names.tags, "1a.1+ 3.4-"
            ),
            fields.choice("form", translate("sources", "How it is known"), forms),
            fields.choice("source", translate("sources", "Document"), _with_none(names.documents)),
            fields.choice(
                "source_kind", translate("sources", "Kind of source"), _with_none(names.kinds)
            ),
            fields.choice("author", translate("sources", "By"), _with_none(names.team)),
        )
        return Shown(translate("sources", "Observation"), line.record, asked)

    def adds(self, _view: SourcesView) -> tuple[Add, ...]:
        return (Add("observation", translate("sources", "New observation")),)

    def empty(self) -> str:
        return translate("sources", "No observations yet. Insert adds the first one.")

    def _row(self, line: ObservationLine) -> Row:
        one = line.record
        parts = (line.source, sentences.form(one.form), line.author)
        tags = tuple(Tag(f"{norm} {sentences.sign(sign)}") for norm, sign in one.norms)
        none = (Tag(translate("sources", "choose a norm"), "open"),)
        title = one.text or translate("sources", "observation without words")
        about = ", ".join(part for part in parts if part)
        return Row("observation", one.id, title, about, "", tags or none)


class SpokenShelf(Shelf[SourcesView]):
    """People and talks, counted apart and from the talks themselves."""

    def rows(self, view: SourcesView) -> Sequence[Row]:
        return [Row(SPOKEN, str(n), one.title, _spoken(one)) for n, one in enumerate(view.spoken)]

    def shown(self, view: SourcesView, row: Row) -> Shown:
        one = view.spoken[int(row.id)]
        codes = ", ".join(code for _, code in one.codes)
        note = translate("sources", "Counted from the talks {codes}. Change it there.")
        return Shown(one.title, notes=(_spoken(one), note.format(codes=codes)))

    def removable(self, _view: SourcesView, _row: Row) -> bool:
        return False

    def empty(self) -> str:
        return translate("sources", "Nobody was spoken yet. A talk counts once it was held.")


class FindingShelf(Shelf[SourcesView]):
    """What cannot be right by arithmetic alone, with the records that it is about."""

    def rows(self, view: SourcesView) -> Sequence[Row]:
        return [
            Row(FINDING, str(n), source_words.finding(one), about)
            for n, (one, about) in enumerate(view.findings)
        ]

    def shown(self, view: SourcesView, row: Row) -> Shown:
        one, about = view.findings[int(row.id)]
        open_ = translate("sources", "Enter opens the record.")
        return Shown(about, notes=(f"! {source_words.finding(one)}", open_))

    def removable(self, _view: SourcesView, _row: Row) -> bool:
        return False

    def empty(self) -> str:
        return translate("sources", "Everything adds up.")


def _figure_notes(line: FigureLine) -> tuple[str, ...]:
    own = (source_words.ours(line.ours),) if line.ours else ()
    return (*own, *(f"! {source_words.finding(one)}" for one in line.findings))


def _spoken(one: SpokenLine) -> str:
    counts = source_words.counts
    parts = [counts.people(one.people), counts.talks(one.talks)]
    parts += [counts.files(one.dossiers)] if one.dossiers else []
    parts += [counts.uncounted(one.uncounted)] if one.uncounted else []
    return ", ".join(parts)


def _with_none(choices: Choices) -> Choices:
    return (("", ""), *choices)


def closed_on(text: str) -> str:
    """Return "gesloten op 29 mei", or nothing."""
    day = parse_date(text)
    words = translate("sources", "closed on {day}")
    return words.format(day=dates.plain_day(day)) if day else ""
