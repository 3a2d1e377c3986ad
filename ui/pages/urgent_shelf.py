"""The urgent cases as rows, each with those who were told below it, and their fields."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from ui import dates, sentences, urgent_words
from ui.forms import fields
from ui.forms.fields import Choices, Field
from ui.models.book import Row, Tag
from ui.pages.shelf import Add, Shelf, Shown
from veldtool.domain.records import UrgentLevel, UrgentTold
from veldtool.domain.urgent import Stage, read_moment
from veldtool.services.urgent import Raised, UrgentView

translate = QCoreApplication.translate
LONGEST = 140


class UrgentShelf(Shelf[UrgentView]):
    """Open cases first; below each who of the institution was told."""

    def rows(self, view: UrgentView) -> Sequence[Row]:
        found: list[Row] = []
        for raised in view.cases:
            found.append(_case_row(raised, view))
            found += [_told_row(one, view) for one in raised.told]
        return found

    def shown(self, view: UrgentView, row: Row) -> Shown:
        if row.kind == "urgent_told":
            told = next(one for raised in view.cases for one in raised.told if one.id == row.id)
            return Shown(translate("urgent", "Reported to"), told, _told_fields(view))
        raised = next(one for one in view.cases if one.case.id == row.id)
        return Shown(case_title(raised), raised.case.record, _case_fields(view, raised))

    def adds(self, _view: UrgentView) -> tuple[Add, ...]:
        return (Add("urgent", translate("urgent", "New case")),)

    def empty(self) -> str:
        return translate(
            "urgent",
            "There is no urgent case. F9 raises one from any page, about the file or the line "
            "that you are on.",
        )


def case_title(raised: Raised) -> str:
    """Return "D13, spoed"."""
    level = sentences.level(raised.case.record.level)
    return ", ".join(part for part in (raised.case.code, level) if part)


def _case_row(raised: Raised, view: UrgentView) -> Row:
    case, today = raised.case, view.at.date()
    facts = case.record.facts.strip()
    short = facts if len(facts) <= LONGEST else f"{facts[:LONGEST].rsplit(' ', 1)[0]} …"
    open_ = case.standing.stage is not Stage.CLOSED
    about = "\n".join((short, *urgent_words.deadlines(case.standing, today)))
    kind = "alarm" if case.standing.stage is Stage.NOT_REPORTED else "hot" if open_ else "fact"
    late = urgent_words.is_late(case.standing)
    tags = (
        Tag(urgent_words.stage(case.standing.stage), kind),
        *((Tag(translate("urgent", "late"), "alarm"),) if late else ()),
    )
    return Row("urgent", case.id, case_title(raised), about.strip(), "", tags, quiet=not open_)


def _told_row(told: UrgentTold, view: UrgentView) -> Row:
    at = read_moment(told.at)
    when = dates.moment(at, view.at.date()) if at else ""
    who = told.function or told.name or translate("urgent", "not filled in yet")
    tags = (Tag(translate("urgent", "director or deputy")),) if told.director else ()
    return Row("urgent_told", told.id, who, "", when, tags, level=1)


def _case_fields(view: UrgentView, raised: Raised) -> tuple[Field, ...]:
    return (*_worry(view, raised), *_asking(view), *_answer(view, lead=view.lead))


def _worry(view: UrgentView, raised: Raised) -> tuple[Field, ...]:
    today, team = view.at.date(), (("", ""), *view.team)
    source = partial(_source_words, raised.case.record.source, raised.case.source)
    own = translate("urgent", "in your own words: this goes to the institution on paper")
    return (
        fields.text("facts", translate("urgent", "Facts: what was seen, heard or read"), own),
        fields.choice("level", translate("urgent", "Level"), _levels()),
        fields.choice("dossier", translate("urgent", "File"), (("", ""), *view.dossiers)),
        fields.line("code", translate("urgent", "Pseudonym, never a name")),
        Field("source", translate("urgent", "Source"), write=source),
        fields.choice("seen_by", translate("urgent", "Seen by"), team),
        fields.choice("agreed_by", translate("urgent", "Agreed with (team lead)"), team),
        fields.moment("agreed_at", translate("urgent", "Agreed at"), today, _example()),
    )


def _asking(view: UrgentView) -> tuple[Field, ...]:
    today = view.at.date()
    return (
        fields.text("asked", translate("urgent", "Asked of the institution")),
        fields.moment("reply_by", translate("urgent", "Reply before"), today, _example()),
        fields.moment("done_by", translate("urgent", "To be done before"), today, _example()),
        fields.line("receipt", translate("urgent", "Confirmation of receipt"), wide=True),
    )


def _answer(view: UrgentView, *, lead: bool) -> tuple[Field, ...]:
    locked = "" if lead else translate("urgent", "Only the team lead gives the verdict.")
    today = view.at.date()
    return (
        fields.line("child_seen_by", translate("urgent", "Child seen by (function)")),
        fields.day("child_seen_on", translate("urgent", "Child seen on"), today),
        fields.text("safety_weighed", translate("urgent", "Safety weighed: how, and the outcome")),
        fields.text("measure_taken", translate("urgent", "Measure taken")),
        fields.text("verdict", translate("urgent", "Verdict"), locked=locked),
        fields.line("handed_on_to", translate("urgent", "After the visit handed on to"), wide=True),
    )


def _told_fields(view: UrgentView) -> tuple[Field, ...]:
    yes_no = ((False, sentences.no()), (True, sentences.yes()))
    return (
        fields.line("function", translate("urgent", "Function")),
        fields.line("name", translate("urgent", "Name")),
        fields.moment("at", translate("urgent", "Reported at"), view.at.date(), _example()),
        fields.choice("director", translate("urgent", "Director or deputy"), yes_no),
    )


def _levels() -> Choices:
    every = ((one, sentences.level(one)) for one in UrgentLevel)
    return ((None, ""), *every)


def _example() -> str:
    return translate("urgent", "12.00, tomorrow 12.00, 12 6 17.00")


def _source_words(record: str, code: str, value: str) -> str:
    """The code of the source that was taken along; what was typed by hand stays as it is."""
    return code if value == record else value
