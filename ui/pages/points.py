"""Open points of the team: everything to come back to, each with its owner and its talk."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from ui import dates
from ui.bars import Step
from ui.forms import fields
from ui.forms.fields import Choices, Field
from ui.models.book import Row, Tag
from ui.pages.book import BookPage
from ui.pages.page import Keys
from ui.pages.shelf import Add, Shelf, Shown
from ui.theme import Look
from ui.worker import Worker
from veldtool.domain.calendar import parse_date
from veldtool.services.desk import Desk
from veldtool.services.points import Origin, PointLine, PointsView, Suggestion
from veldtool.services.workbench import Changed

translate = QCoreApplication.translate
SUGGESTION = "suggestion"


class PointShelf(Shelf[PointsView]):
    """The points, done ones last, and below them what suggests itself."""

    def rows(self, view: PointsView) -> Sequence[Row]:
        found = [_point_row(one) for one in view.points]
        if view.suggestions:
            title = translate("points", "To take over with O")
            found.append(Row("", "", title, right=str(len(view.suggestions))))
        return [*found, *(_suggestion_row(one, view) for one in view.suggestions)]

    def shown(self, view: PointsView, row: Row) -> Shown:
        if row.kind == SUGGESTION:
            one = next(one for one in view.suggestions if one.record == row.id)
            return Shown(one.text, notes=(_origin(one),))
        line = next(one for one in view.points if one.record.id == row.id)
        return Shown(translate("points", "Open point"), line.record, _fields(view, line))

    def adds(self, _view: PointsView) -> tuple[Add, ...]:
        return (Add("open_point", translate("points", "New point")),)

    def removable(self, _view: PointsView, row: Row) -> bool:
        return row.kind == "open_point"

    def empty(self) -> str:
        return translate(
            "points",
            "No open points. Insert adds one; lines marked to come back to appear here by "
            "themselves.",
        )


class PointsPage(BookPage[PointsView]):
    """The list of the team; Space marks done, O takes a suggestion over."""

    def __init__(self, look: Look, worker: Worker) -> None:
        title = translate("points", "Open points")
        super().__init__(look, worker, title, (PointShelf(title),))

    def read(self, desk: Desk) -> PointsView:
        return desk.points.view()

    def make(self, desk: Desk, kind: str, under: str) -> Changed:
        del kind, under  # there is one kind, and it stands alone
        return desk.points.new()

    def delete(self, desk: Desk, kind: str, record_id: str) -> Changed:
        del kind
        return desk.points.remove(record_id)

    def pressed(self, event: QKeyEvent, row: Row | None) -> bool:
        if row is None or event.modifiers():
            return False
        if event.key() == Qt.Key.Key_Space and row.kind == "open_point":
            self.turn_done(row.id)
        elif event.key() in (Qt.Key.Key_O, Qt.Key.Key_Return) and row.kind == SUGGESTION:
            self.take_over(row.id)
        else:
            return False
        return True

    def turn_done(self, point: str) -> None:
        """Mark a point as done, or as not done again."""
        self._worker.do(lambda desk: desk.points.turn_done(point), failed=self.fail)

    def take_over(self, source: str) -> None:
        """Make a point of a suggestion; the keyboard stays in the list."""
        said = translate("points", "Taken over; Ctrl Z takes it back.")
        self._worker.do(
            lambda desk: desk.points.take_over(source), lambda _: self.said.emit(said), self.fail
        )

    def current_record(self) -> tuple[str, str] | None:
        row = self.row
        return (row.kind, row.id) if row is not None and row.kind == "open_point" else None

    def next_step(self) -> Step | None:
        row = self.row
        if row is not None and row.kind == SUGGESTION:
            source = row.id
            word = translate("points", "Take over")
            return Step(row.title, word, lambda: self.take_over(source))
        return super().next_step()

    def hints(self) -> Keys:
        return (
            ("Ins", translate("points", "new")),
            (translate("points", "Space"), translate("points", "done")),
            ("O", translate("points", "take over")),
            ("F1", translate("points", "keys")),
        )

    def keys(self) -> Keys:
        return (
            *super().keys(),
            (translate("points", "Space"), translate("points", "done, or not done again")),
            ("O", translate("points", "take over what suggests itself")),
        )


def _fields(view: PointsView, line: PointLine) -> tuple[Field, ...]:
    names = {line.record.source: line.source} if line.record.source else {}
    done: Choices = ((False, translate("points", "open")), (True, translate("points", "done")))
    return (
        fields.text("text", translate("points", "What to come back to")),
        fields.choice("owner", translate("points", "Owner"), (("", ""), *view.team)),
        fields.choice("done", translate("points", "State"), done),
        fields.choice("agenda", translate("points", "In which talk"), _talks(view, line)),
        fields.norm("norm", translate("points", "Norm"), view.norms),
        Field("source", translate("points", "Source"), write=partial(_named, names), wide=True),
    )


def _named(names: dict[str, str], value: str) -> str:
    """The code of a source that was taken along; what was typed by hand stays as it is."""
    return names.get(value, value)


def _talks(view: PointsView, line: PointLine) -> Choices:
    """The talks that are to come; the one that was chosen stays, also when it is over."""
    coming = tuple((one.id, _talk_words(one.on, one.start, one.title)) for one in view.talks)
    chosen, known = line.record.agenda, {key for key, _ in coming}
    kept = ((chosen, line.talk or chosen),) if chosen and chosen not in known else ()
    return (("", ""), *coming, *kept)


def _talk_words(on: str, start: str, title: str) -> str:
    day = parse_date(on)
    when = dates.short_day(day) if day else on
    return " ".join(part for part in (when, dates.clock_text(start), title) if part)


def _point_row(line: PointLine) -> Row:
    one = line.record
    about = ", ".join(part for part in (line.source, line.talk) if part)
    tags = [Tag(one.norm)] if one.norm else []
    if one.done:
        tags.append(Tag(translate("points", "✓ done")))
    title = one.text or translate("points", "point without words")
    return Row("open_point", one.id, title, about, line.owner, tuple(tags), quiet=one.done)


def _suggestion_row(one: Suggestion, view: PointsView) -> Row:
    owner = dict(view.team).get(one.owner, "")
    tags = (Tag(one.norm),) if one.norm else ()
    return Row(SUGGESTION, one.record, one.text, _origin(one), owner, tags)


def _origin(one: Suggestion) -> str:
    words = {
        Origin.FOLLOW_UP: translate("points", "to come back to, {source}"),
        Origin.TOLD_NOT_FOUND: translate("points", "told, not found in {source}"),
    }
    return words[one.origin].format(source=one.source)
