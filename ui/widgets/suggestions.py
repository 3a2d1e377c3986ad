"""What can follow #, = or !: a list above the line, chosen with Tab."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.models.matrix import Index
from ui.paint import cap_size, draw_cap
from ui.theme import Look

_SHOWN = 6
_ITEM = Qt.ItemDataRole.UserRole
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A mark to put in, with its name, what it is about, and how often it was used."""

    mark: str
    name: str
    about: str = ""
    used: str = ""


class _Model(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.items: list[Suggestion] = []

    def show(self, items: list[Suggestion]) -> None:
        self.beginResetModel()
        self.items = items
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == _ITEM:
            return item
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            parts = (item.mark, item.name, item.about, item.used)
            return ", ".join(part for part in parts if part)
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(200), self._look.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: Suggestion = index.data(_ITEM)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        ink = self._look.colour("onaccent" if chosen else "text")
        quiet = self._look.colour("onaccent" if chosen else "muted")
        painter.save()
        painter.fillRect(option.rect, self._look.colour("accent" if chosen else "surface"))
        room = option.rect.adjusted(self._look.px(10), 0, -self._look.px(10), 0)
        cap = cap_size("Tab", self._look)
        if chosen:
            at = QRect(QPoint(room.left(), room.center().y() - cap.height() // 2), cap)
            draw_cap(painter, at, "Tab", self._look, ink)
        room.setLeft(room.left() + cap.width() + self._look.px(10))
        painter.setPen(quiet)
        painter.setFont(self._look.font(12))
        painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignRight, item.used)
        used = painter.fontMetrics().horizontalAdvance(item.used)
        room.setRight(room.right() - used - self._look.px(12))
        painter.setPen(ink)
        self._draw(painter, room, item.mark.lstrip("#!="), bold=True)
        self._draw(painter, room, item.name, bold=False)
        painter.setPen(quiet)
        self._draw(painter, room, item.about, bold=False)
        painter.restore()

    def _draw(self, painter: QPainter, room: QRect, words: str, *, bold: bool) -> None:
        painter.setFont(self._look.font(13, bold=bold))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(room.width(), 0))
        painter.drawText(room, _MIDDLE, shown)
        wide = max(metrics.horizontalAdvance(shown), self._look.px(30) if bold else 0)
        room.setLeft(room.left() + wide + self._look.px(10))


class Suggestions(QListView):
    """Stands above the line while there is something to suggest; never takes the keyboard."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._model = _Model(self)
        self.setObjectName("popup")
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(look))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Suggestions"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    @property
    def chosen(self) -> Suggestion | None:
        """What Tab would put in, while the list is there."""
        index = self.currentIndex()
        return self._model.items[index.row()] if self.isVisible() and index.isValid() else None

    @property
    def items(self) -> list[Suggestion]:
        """What is suggested now."""
        return self._model.items

    def offer(self, items: list[Suggestion], above: QRect) -> None:
        """Suggest these, right above a place of the parent; nothing closes the list."""
        if not items:
            self.hide()
            return
        self._model.show(items)
        self.setCurrentIndex(self._model.index(0))
        high = min(len(items), _SHOWN) * self._look.row + 2
        high = min(high, max(above.top(), self._look.row))
        self.setGeometry(above.left(), above.top() - high, above.width(), high)
        self.show()
        self.raise_()

    def take_key(self, event: QKeyEvent) -> bool:
        """Walk with up and down, close with Esc."""
        if not self.isVisible() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            row = (self.currentIndex().row() + step) % len(self._model.items)
            self.setCurrentIndex(self._model.index(row))
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False
