"""Shortcomings and strengths of the team, written and mended by keys."""

from functools import partial

from PySide6.QtCore import QObject

from ui.pages.judging_reading import Entry, View
from ui.pages.judging_table import Table
from ui.widgets.projected_list import QuietList
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Sphere
from veldtool.services.judging.views import TeamPoint
from veldtool.services.workbench import Changed

_SPHERES = (Sphere.OWN, Sphere.PARTLY, Sphere.OUTSIDE)


class PointWork(QObject):
    """What can be done with the points of the norm that the team is at."""

    def __init__(self, table: Table, listed: QuietList) -> None:
        super().__init__()
        self._table, self._list = table, listed
        self._new = ""
        table.shown.connect(self._edit_new)
        listed.chosen.connect(self.edit)

    def add(self, kind: str) -> None:
        """Begin a shortcoming or strength."""
        found = self._table.found
        if found is not None and found.view is View.NORM and found.norm.may_write:
            norm = found.norm.id
            self._table.leave()  # what is typed now belongs in the new point
            self._table.do(lambda desk: desk.judging.add_point(kind, norm), self._made)

    def edit(self, row: int) -> None:
        """Write in a point; one of a single inspector is taken over by the team first."""
        point = self._at(row)
        if point is None:
            return
        if point.author:
            self._table.do(lambda desk: desk.judging.take_over(point.kind, point.id))
        else:
            self._type(point)

    def delete(self) -> None:
        """Delete the point that the keyboard is on."""
        point = self._at(self._list.currentRow()) if self._list.hasFocus() else None
        if point is not None:
            self._table.do(lambda desk: desk.judging.remove_point(point.kind, point.id))

    def turn_sphere(self) -> None:
        """Whether the institution itself can mend the shortcoming in the list: the next answer."""
        point = self._at(self._list.currentRow())
        if point is not None and point.kind == "shortcoming":
            at = _SPHERES.index(point.sphere or Sphere.OUTSIDE)
            sphere = _SPHERES[(at + 1) % len(_SPHERES)]
            self._table.do(lambda desk: desk.judging.set_sphere(point.id, sphere))

    def _at(self, row: int) -> TeamPoint | None:
        points = self._table.found.norm.points if self._table.found else ()
        return points[row] if 0 <= row < len(points) else None

    def _made(self, changed: Changed) -> None:
        self._new = next(iter(key.id for key in changed), "")
        self._table.await_read()

    def _edit_new(self) -> None:
        points = self._table.found.norm.points if self._table.found else ()
        point = next((one for one in points if one.id == self._new), None)
        if point is not None:
            self._new = ""
            self._type(point)

    def _type(self, point: TeamPoint) -> None:
        weak = point.kind == "shortcoming"
        label = self.tr("Shortcoming") if weak else self.tr("Strength")
        then = partial(self._type_why, point) if weak else None
        key = RegisterKey(point.kind, point.id, "text")
        self._table.ask(Entry(label, key, point.text, then=then))

    def _type_why(self, point: TeamPoint) -> None:
        key = RegisterKey("shortcoming", point.id, "why")
        self._table.ask(Entry(self.tr("Why does it matter?"), key, point.why))
