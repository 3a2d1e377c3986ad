"""My day as one strip: what is done, what comes next, where."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import dates
from ui.models.matrix import Index
from ui.theme import Look
from veldtool.services.agenda import Appointment, Moment, MyDay

HEIGHT = 50
LEAST = 132
_PAD = 10
_ITEM = Qt.ItemDataRole.UserRole


class DayModel(QAbstractListModel):
    """The appointments of one day."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._day = MyDay()

    def show(self, day: MyDay) -> None:
        if day == self._day:
            return
        self.beginResetModel()
        self._day = day
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._day.appointments)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self._day.appointments[index.row()]
        if role == _ITEM:
            return item
        spoken = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return self._spoken(item) if role in spoken else None

    def what(self, item: Appointment) -> str:
        """Return the second line: "Ouders (4), met RS"."""
        if item.whole_team:
            return self.tr("{title}, team").format(title=item.title)
        if not item.others:
            return item.title
        others = ", ".join(item.others)
        return self.tr("{title}, with {others}").format(title=item.title, others=others)

    def when(self, item: Appointment) -> str:
        """Return what is near: "over 10 min", "nu", and nothing for what comes later."""
        if item.minutes is None:
            return ""
        if item.minutes <= 0:
            return self.tr("now")
        return self.tr("in {time}").format(time=dates.duration(item.minutes))

    def place(self, item: Appointment) -> str:
        """Return what stands at the right: the room, or that it is done."""
        return self.tr("✓ done") if item.moment is Moment.DONE else item.room

    def _spoken(self, item: Appointment) -> str:
        parts = (
            dates.clock_text(item.start),
            self.when(item),
            self.what(item),
            item.room,
            self.tr("done") if item.moment is Moment.DONE else "",
        )
        return ", ".join(part for part in parts if part)


class _DayDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, view: "DayStrip") -> None:
        super().__init__(view)
        self._look = look
        self._strip = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._strip.item_width(index.row()), self._look.px(HEIGHT) - 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: Appointment = index.data(_ITEM)
        box = option.rect
        is_next = item.moment is Moment.NEXT
        painter.save()
        painter.fillRect(box, self._look.colour("accentbg" if is_next else "surface"))
        painter.fillRect(box.right(), box.top(), 1, box.height(), self._look.colour("line"))
        if is_next:
            accent = self._look.colour("accent")
            painter.fillRect(box.left(), box.top(), box.width(), self._look.px(3), accent)
        self._draw_words(painter, box, item)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._look.colour("accent"))
            for inset in (0, 1):
                painter.drawRect(box.adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.restore()

    def _draw_words(self, painter: QPainter, box: QRect, item: Appointment) -> None:
        model = self._strip.day_model
        ink = self._look.colour("muted" if item.moment is Moment.DONE else "text")
        pad, line = self._look.px(_PAD), self._look.px(18)
        upper = QRect(box.left() + pad, box.top() + self._look.px(6), box.width() - 2 * pad, line)
        painter.setPen(ink)
        painter.setFont(self._look.font(13, bold=True))
        start = dates.clock_text(item.start)
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, start)
        offset = painter.fontMetrics().horizontalAdvance(start) + self._look.px(10)
        painter.setFont(self._look.font(12, bold=True))
        near = upper.adjusted(offset, 0, 0, 0)
        painter.drawText(near, Qt.AlignmentFlag.AlignVCenter, model.when(item))
        painter.setPen(self._look.colour("muted"))
        painter.setFont(self._look.font(12))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(upper, right, model.place(item))
        painter.setPen(ink)
        painter.setFont(self._look.font(13))
        lower = upper.translated(0, line)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, model.what(item))


class DayStrip(QListView):
    """One row, walked with left and right; items share the width, or scroll when it is short."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.day_model = DayModel(self)
        self.setObjectName("strip")
        self.setModel(self.day_model)
        self.setItemDelegate(_DayDelegate(look, self))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._fit_height()

    def show_day(self, day: MyDay) -> None:
        self.day_model.show(day)
        self._fit_height()

    def item_width(self, row: int) -> int:
        """Return the width of an item: as needed, plus an equal part of what is over."""
        needed = [self._needed(one) for one in range(self.day_model.rowCount())]
        over = self.viewport().width() - sum(needed)
        if over <= 0:
            return needed[row]
        share, rest = divmod(over, len(needed))
        return needed[row] + share + (1 if row < rest else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self._fit_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.day_model.rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._look.colour("muted"))
        painter.setFont(self._look.font(13))
        room = self.viewport().rect().adjusted(self._look.px(12), 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.tr("No appointments yet"))
        painter.end()

    def _needed(self, row: int) -> int:
        item: Appointment = self.day_model.index(row).data(_ITEM)
        bold, plain = (
            QFontMetrics(self._look.font(13, bold=True)),
            QFontMetrics(self._look.font(13)),
        )
        upper = "  ".join(
            (dates.clock_text(item.start), self.day_model.when(item), self.day_model.place(item))
        )
        wide = max(
            bold.horizontalAdvance(upper), plain.horizontalAdvance(self.day_model.what(item))
        )
        return max(wide + 2 * self._look.px(_PAD) + 2, self._look.px(LEAST))

    def _fit_height(self) -> None:
        """Leave room for the scroll bar exactly when there is one."""
        rows = range(self.day_model.rowCount())
        wide = sum(self._needed(row) for row in rows) > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if wide else 0
        self.setFixedHeight(self._look.px(HEIGHT) + bar)
