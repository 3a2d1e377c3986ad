"""The sections of the feedback sheet while it is written: points, figures, next steps, the talk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from ui import check_words, dates, handout_words
from ui.forms import fields
from ui.forms.fields import Field
from ui.models.book import Row, Tag
from ui.pages.shelf import Add, Shelf, Shown
from veldtool.domain.calendar import parse_date
from veldtool.domain.entry import times
from veldtool.domain.entry.problem import EntryError
from veldtool.domain.records import NextStep, Promise, Sign
from veldtool.services.sheet_view import FigureLine, PointText, SheetView

translate = QCoreApplication.translate
THEME, PICK = "theme", "pick"


@dataclass(frozen=True, slots=True)
class AddPoint(Add):
    """A point for one of the two columns."""

    sign: Sign = Sign.PLUS


class PointTextShelf(Shelf[SheetView]):
    """Every theme, and below it its sentences."""

    def rows(self, view: SheetView) -> Sequence[Row]:
        found: list[Row] = []
        for theme, title in view.themes:
            mine = [one for one in view.points if one.record.theme == theme]
            about = "" if mine else translate("writing", "No points yet.")
            found.append(Row(THEME, theme, f"{theme} {title}", about))
            found += [_point_row(one) for one in sorted(mine, key=_column)]
        return found

    def shown(self, view: SheetView, row: Row) -> Shown:
        point = next((one for one in view.points if one.record.id == row.id), None)
        if row.kind == THEME or point is None:
            said = translate("writing", "Insert adds what goes well, Shift+Insert what needs it.")
            return Shown(row.title, notes=(said,))
        themes = tuple((key, f"{key} {title}") for key, title in view.themes)
        signs = tuple((one, check_words.sign(one)) for one in (Sign.PLUS, Sign.MINUS))
        asked = (
            fields.text("text", translate("writing", "Sentence on the sheet")),
            fields.choice("theme", translate("writing", "Theme"), themes),
            fields.choice("sign", translate("writing", "Column"), signs),
        )
        codes = ", ".join(point.sources) or translate("writing", "none")
        notes = (translate("writing", "Sources: {codes}").format(codes=codes),)
        return Shown(translate("writing", "Point"), point.record, asked, notes)

    def adds(self, _view: SheetView) -> tuple[Add, ...]:
        return (
            AddPoint("sheet_point", translate("writing", "Goes well"), sign=Sign.PLUS),
            AddPoint("sheet_point", translate("writing", "Needs attention"), sign=Sign.MINUS),
        )

    def removable(self, _view: SheetView, row: Row) -> bool:
        return row.kind == "sheet_point"


class FigureShelf(Shelf[SheetView]):
    """The figures on the sheet, and below them the counts that can be picked."""

    def rows(self, view: SheetView) -> Sequence[Row]:
        found = [Row("", "", translate("writing", "On the sheet"), right=str(len(view.figures)))]
        found += [_figure_row(one) for one in view.figures]
        found.append(Row("", "", translate("writing", "To pick with Enter")))
        found += [
            Row(PICK, f"{one.theme}:{one.item}", f"{one.share} {one.label}", right=one.theme)
            for one in view.picks
        ]
        return found

    def shown(self, view: SheetView, row: Row) -> Shown:
        line = next((one for one in view.figures if one.record.id == row.id), None)
        if line is None:
            said = translate("writing", "Enter puts this count on the sheet; it stays live.")
            return Shown(row.title, notes=(said,))
        was = translate("writing", "! Was {was}. Confirm the new figure with Alt R.")
        notes = (line.remainder, *((was.format(was=line.was),) if line.was else ()))
        return Shown(row.title, notes=tuple(filter(None, notes)))

    def removable(self, _view: SheetView, row: Row) -> bool:
        return row.kind == "sheet_figure"


class StepShelf(Shelf[SheetView]):
    """What happens next: dates only for what the institution sends."""

    def rows(self, view: SheetView) -> Sequence[Row]:
        return [_step_row(one) for one in view.steps]

    def shown(self, view: SheetView, row: Row) -> Shown:
        step = next(one for one in view.steps if one.id == row.id)
        said = translate("writing", "A date is printed only for what the institution sends.")
        asked = (
            fields.line("what", translate("writing", "What"), wide=True),
            fields.line("who", translate("writing", "Who"), "u, inspecties"),
            _by("by", view.today),
        )
        return Shown(translate("writing", "Next step"), step, asked, (said,))

    def adds(self, _view: SheetView) -> tuple[Add, ...]:
        return (Add("next_step", translate("writing", "New step")),)

    def empty(self) -> str:
        return translate("writing", "No next steps yet. Insert adds one.")


class TalkShelf(Shelf[SheetView]):
    """The feedback talk itself, and what was promised in it."""

    def rows(self, view: SheetView) -> Sequence[Row]:
        title = translate("writing", "The feedback talk")
        about = ", ".join(view.talk.present)
        found = [Row("feedback_talk", view.talk.id, title, about)]
        return [*found, *(_promise_row(one) for one in view.promises)]

    def shown(self, view: SheetView, row: Row) -> Shown:
        promise = next((one for one in view.promises if one.id == row.id), None)
        if promise is not None:
            asked: tuple[Field, ...] = (
                fields.text("text", translate("writing", "What was promised")),
                fields.line("who", translate("writing", "By whom (function)")),
                fields.day("by", translate("writing", "Before"), view.today, ahead=True),
            )
            return Shown(translate("writing", "Promise"), promise, asked)
        notes = handout_words.lines(view.handouts, view.team, view.today)
        return Shown(row.title, view.talk, _talk_fields(view.today), notes)

    def adds(self, _view: SheetView) -> tuple[Add, ...]:
        return (Add("promise", translate("writing", "New promise")),)

    def removable(self, _view: SheetView, row: Row) -> bool:
        return row.kind == "promise"


def _talk_fields(today: date) -> tuple[Field, ...]:
    present = translate("writing", "Present (functions, with commas)")
    return (
        fields.moment("at", translate("writing", "When"), today),
        Field("present", present, read=_read_names, write=", ".join, wide=True),
        fields.text("said_beyond", translate("writing", "Said beyond the sheet")),
        fields.text("first_reaction", translate("writing", "First reaction")),
        fields.text("disputed", translate("writing", "Facts in dispute")),
        fields.line("version", translate("writing", "Version of the sheet")),
        fields.count("copies", translate("writing", "Copies")),
        fields.line("handed_to", translate("writing", "Handed to"), wide=True),
    )


def _by(name: str, today: date) -> Field:
    """A day, or words such as "four weeks after receipt"."""
    label, hint = translate("writing", "Before"), translate("writing", "a day, or in words")
    return Field(name, label, read=partial(_day_or_words, today), write=_written, hint=hint)


def _day_or_words(today: date, typed: str) -> str:
    try:
        return times.read_date(typed, today, ahead=True)
    except EntryError:
        return typed.strip()


def _written(value: str) -> str:
    return times.date_text(value) if parse_date(value) else value


def _read_names(typed: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in typed.split(",") if name.strip())


def _column(one: PointText) -> bool:
    return one.record.sign is not Sign.PLUS


def _point_row(one: PointText) -> Row:
    mark = "+" if one.record.sign is Sign.PLUS else "−"  # noqa: RUF001 - the real minus sign
    text = one.record.text or translate("writing", "point without words")
    return Row("sheet_point", one.record.id, text, right=mark, level=1)


def _figure_row(one: FigureLine) -> Row:
    was = translate("writing", "was {was}").format(was=one.was)
    tags = (Tag(was, "alarm"),) if one.was else ()
    title = f"{one.share} {one.label}"
    return Row("sheet_figure", one.record.id, title, one.remainder, one.record.theme, tags)


def _step_row(one: NextStep) -> Row:
    title = one.what or translate("writing", "step without words")
    return Row("next_step", one.id, title, one.who, _short(one.by))


def _promise_row(one: Promise) -> Row:
    title = one.text or translate("writing", "promise without words")
    return Row("promise", one.id, title, one.who, _short(one.by), level=1)


def _short(by: str) -> str:
    day = parse_date(by)
    return dates.short_day(day) if day else by
