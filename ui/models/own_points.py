"""My shortcomings and strengths on a norm as a list."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from ui import norm_words
from ui.models.matrix import Index
from veldtool.services.norms.views import OwnPoint

LINE = Qt.ItemDataRole.UserRole


class OwnPointModel(QAbstractListModel):
    """Shortcomings first, then strengths."""

    def __init__(self) -> None:
        super().__init__()
        self._points: tuple[OwnPoint, ...] = ()

    def show_points(self, points: tuple[OwnPoint, ...]) -> None:
        """Show these instead of those that were here."""
        if points == self._points:
            return
        same = [one.id for one in points] == [one.id for one in self._points]
        if same:
            self._points = points
            self.dataChanged.emit(self.index(0), self.index(len(points) - 1))
            return
        self.beginResetModel()
        self._points = points
        self.endResetModel()

    def point(self, index: Index) -> OwnPoint | None:
        return self._points[index.row()] if index.isValid() else None

    def index_of(self, point: str) -> QModelIndex:
        """Return where a point stands; an invalid index when it is gone."""
        rows = [row for row, one in enumerate(self._points) if one.id == point]
        return self.index(rows[0]) if rows else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._points)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        point = self.point(index)
        if point is None:
            return None
        if role == LINE:
            return point
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return f"{self.about(point)}: {self.words(point)}"
        return None

    def words(self, point: OwnPoint) -> str:
        """Return the point itself."""
        return point.text or self.tr("not written yet")

    def about(self, point: OwnPoint) -> str:
        """Return what it is, in whose sphere, and whether it is the team's."""
        weak = point.kind == "shortcoming"
        kind = self.tr("Shortcoming") if weak else self.tr("Strength")
        sphere = norm_words.sphere(point.sphere) if point.sphere else ""
        team = "" if point.mine else self.tr("of the team")
        return ", ".join(part for part in (kind, sphere, team) if part)
