"""The sections of the visit page: institution, places, days, team, what stays out, agenda."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from ui import dates
from ui.forms import fields
from ui.forms.fields import Choices, Field
from ui.models.book import Row, Tag
from ui.pages.shelf import Add, Shelf, Shown
from veldtool.domain.calendar import parse_date
from veldtool.domain.records import AgendaItem, Member, Record, VisitDay
from veldtool.services.visit_setup import INSPECTORATES, VisitView

translate = QCoreApplication.translate
R = TypeVar("R", bound=Record)


class InstitutionShelf(Shelf[VisitView]):
    """The visit itself: the institution, and what is known of it beforehand."""

    def rows(self, view: VisitView) -> Sequence[Row]:
        names = (
            ("who", translate("visit", "Institution and contact")),
            ("how", translate("visit", "Selection and files")),
            ("what", translate("visit", "About the institution")),
        )
        about = {"who": view.visit.institution}
        return [Row("visit", key, word, about.get(key, "")) for key, word in names]

    def shown(self, view: VisitView, row: Row) -> Shown:
        asked = {"who": _who, "how": _how, "what": _what}[row.id]()
        return Shown(row.title, view.visit, asked)

    def removable(self, _view: VisitView, _row: Row) -> bool:
        return False


class PlaceShelf(Shelf[VisitView]):
    """Where the visit takes place, and when."""

    def rows(self, view: VisitView) -> Sequence[Row]:
        days = [_day_row(one, view) for one in view.days]
        places = [
            Row("location", one.id, one.name or translate("visit", "place"), one.address)
            for one in view.locations
        ]
        heads = (translate("visit", "Days"), translate("visit", "Places"))
        listed = ((heads[0], days), (heads[1], places))
        return [row for head, rows in listed if rows for row in (Row("", "", head), *rows)]

    def shown(self, view: VisitView, row: Row) -> Shown:
        if row.kind == "location":
            one = _found(view.locations, row)
            asked: tuple[Field, ...] = (
                fields.line("name", translate("visit", "Name"), wide=True),
                fields.line("address", translate("visit", "Address"), wide=True),
            )
            return Shown(translate("visit", "Place"), one, asked)
        return Shown(translate("visit", "Day"), _found(view.days, row), _day_fields(view))

    def adds(self, _view: VisitView) -> tuple[Add, ...]:
        return (
            Add("visit_day", translate("visit", "New day")),
            Add("location", translate("visit", "New place")),
        )

    def empty(self) -> str:
        return translate("visit", "No days yet. Add the places first, then each day at its place.")


class TeamShelf(Shelf[VisitView]):
    """The inspectors; only the lead changes the team."""

    def rows(self, view: VisitView) -> Sequence[Row]:
        return [_member_row(one) for one in view.team]

    def shown(self, view: VisitView, row: Row) -> Shown:
        one = _found(view.team, row)
        locked = "" if view.lead else translate("visit", "Only the team lead changes the team.")
        asked = (
            fields.line("name", translate("visit", "Name"), locked=locked),
            fields.line("initials", translate("visit", "Initials"), locked=locked),
            fields.choice(
                "inspectorate", translate("visit", "Inspectorate"), _inspectorates(), locked=locked
            ),
        )
        return Shown(one.name or one.initials, one, asked)

    def adds(self, view: VisitView) -> tuple[Add, ...]:
        return (Add("member", translate("visit", "New member")),) if view.lead else ()

    def removable(self, view: VisitView, _row: Row) -> bool:
        return view.lead


class ExclusionShelf(Shelf[VisitView]):
    """What stands outside this inspection, and why."""

    def rows(self, view: VisitView) -> Sequence[Row]:
        return [
            Row("exclusion", one.id, one.text or translate("visit", "outside"), one.reason)
            for one in view.exclusions
        ]

    def shown(self, view: VisitView, row: Row) -> Shown:
        asked = (
            fields.text("text", translate("visit", "What stands outside this inspection")),
            fields.text("reason", translate("visit", "Why")),
        )
        return Shown(translate("visit", "Outside"), _found(view.exclusions, row), asked)

    def adds(self, _view: VisitView) -> tuple[Add, ...]:
        return (Add("exclusion", translate("visit", "New exclusion")),)

    def empty(self) -> str:
        return translate("visit", "Nothing stands outside this inspection.")


class AgendaShelf(Shelf[VisitView]):
    """Who speaks with whom, when and where."""

    def rows(self, view: VisitView) -> Sequence[Row]:
        return [_agenda_row(one, view) for one in view.agenda]

    def shown(self, view: VisitView, row: Row) -> Shown:
        one = _found(view.agenda, row)
        return Shown(one.title, one, _agenda_fields(view))

    def adds(self, _view: VisitView) -> tuple[Add, ...]:
        return (Add("agenda", translate("visit", "New appointment")),)

    def empty(self) -> str:
        return translate("visit", "No appointments yet. Insert adds the first one.")


def _who() -> tuple[Field, ...]:
    return (
        fields.line("institution", translate("visit", "Institution"), wide=True),
        fields.line("short_name", translate("visit", "Short name")),
        fields.line("kvk", translate("visit", "Number in the trade register")),
        fields.line("institution_kind", translate("visit", "Kind of institution")),
        Field(
            "inspectorates",
            translate("visit", "Inspectorates"),
            read=lambda typed: tuple(typed.replace(",", " ").split()),
            write=", ".join,
            hint=", ".join(INSPECTORATES),
        ),
        fields.line("contact_name", translate("visit", "Contact of the inspectorates, on paper")),
        fields.line("contact_phone", translate("visit", "Telephone")),
        fields.text("name_note", translate("visit", "About the name")),
    )


def _how() -> tuple[Field, ...]:
    return (
        fields.text("selection_reason", translate("visit", "Why this institution")),
        fields.text("file_selection", translate("visit", "How the files were chosen")),
    )


def _what() -> tuple[Field, ...]:
    return (
        fields.text("certification", translate("visit", "Certificate")),
        fields.text("governance", translate("visit", "Board and councils")),
        fields.text("structure", translate("visit", "Regions and teams")),
        fields.text("routes", translate("visit", "How cases wait and run")),
    )


def _day_fields(view: VisitView) -> tuple[Field, ...]:
    places = ((one.id, one.name or one.address) for one in view.locations)
    told: Choices = (
        (None, translate("visit", "not recorded")),
        (True, translate("visit", "announced")),
        (False, translate("visit", "unannounced")),
    )
    today = view.today
    return (
        fields.day("date", translate("visit", "Date"), today, "9 6", ahead=True),
        fields.choice("location", translate("visit", "Place"), (("", ""), *places)),
        fields.choice("announced", translate("visit", "Announced"), told),
        fields.day("announced_on", translate("visit", "Announced on"), today),
    )


def _agenda_fields(view: VisitView) -> tuple[Field, ...]:
    team = {one.id: one.initials or one.name for one in view.team}
    done: Choices = ((False, translate("visit", "to come")), (True, translate("visit", "done")))
    return (
        fields.line("title", translate("visit", "With whom, or what"), wide=True),
        fields.day("date", translate("visit", "Date"), view.today, "9 6", ahead=True),
        fields.line("room", translate("visit", "Room")),
        fields.clock("start", translate("visit", "From"), "9.30"),
        fields.clock("end", translate("visit", "Until"), "10.30"),
        fields.members("members", translate("visit", "Inspectors (initials), none: all"), team),
        fields.choice("interview", translate("visit", "Talk"), (("", ""), *view.talks)),
        fields.codes("dossiers", translate("visit", "Files"), dict(view.dossiers), "D13 D14"),
        fields.choice("done", translate("visit", "State"), done),
    )


def _day_row(one: VisitDay, view: VisitView) -> Row:
    places = {place.id: place.name for place in view.locations}
    told = {
        True: translate("visit", "announced"),
        False: translate("visit", "unannounced"),
        None: translate("visit", "not recorded whether announced"),
    }
    on = _day_words(one.date) or translate("visit", "day without a date")
    parts = (places.get(one.location, one.location), told[one.announced])
    return Row("visit_day", one.id, on, ", ".join(part for part in parts if part))


def _member_row(one: Member) -> Row:
    title = "  ".join(part for part in (one.initials, one.name) if part)
    tags = (Tag(translate("visit", "team lead"), "hot"),) if one.lead else ()
    named = title or translate("visit", "member without a name")
    return Row("member", one.id, named, one.inspectorate, "", tags)


def _agenda_row(one: AgendaItem, view: VisitView) -> Row:
    team = {member.id: member.initials or member.name for member in view.team}
    who = ", ".join(team.get(key, key) for key in one.members) or translate("visit", "team")
    parts = (_day_words(one.date), _times(one), one.room, who)
    tags = (Tag(translate("visit", "✓ done")),) if one.done else ()
    title = one.title or translate("visit", "appointment without words")
    about = ", ".join(part for part in parts if part)
    return Row("agenda", one.id, title, about, "", tags, quiet=one.done)


def _times(one: AgendaItem) -> str:
    return "–".join(dates.clock_text(at) for at in (one.start, one.end) if at)


def _day_words(text: str) -> str:
    day = parse_date(text)
    return dates.short_day(day) if day else text


def _inspectorates() -> Choices:
    return (("", ""), *((one, one) for one in INSPECTORATES))


def _found(records: Sequence[R], row: Row) -> R:
    return next(one for one in records if one.id == row.id)
