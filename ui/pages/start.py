"""Before any visit is open: which one, or how to begin."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.delegates.rows import draw_row
from ui.models.matrix import Index
from ui.pages.card import CardPage
from ui.theme import Look
from ui.widgets.buttons import HintButton
from veldtool.services.desk import InspectionLabel

ROW = 44


class _Labels(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.labels: tuple[InspectionLabel, ...] = ()

    def show(self, labels: tuple[InspectionLabel, ...]) -> None:
        self.beginResetModel()
        self.labels = labels
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.labels)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.labels[index.row()].label if index.isValid() and role in wanted else None


class _Row(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(200), self._look.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        draw_row(painter, option, self._look)
        painter.setFont(self._look.font())
        painter.setPen(self._look.colour("text"))
        box = option.rect.adjusted(self._look.px(12), 0, -self._look.px(12), 0)
        words = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class _List(QListView):
    opened = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class StartPage(CardPage):
    """A list of visits by their neutral labels.

    `chosen` carries the one to open, `passphrase_wanted` the one whose passphrase is to change;
    `new_wanted` asks for a new one, `package_wanted` to read one in from a start package,
    `recovery_wanted` to come back with a recovery file.
    """

    chosen = Signal(object)
    passphrase_wanted = Signal(object)
    new_wanted = Signal()
    package_wanted = Signal()
    recovery_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Veldtool")
        self._labels = _Labels(self)
        self.list = _List()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setAccessibleName(self.tr("Visits on this device"))
        self.list.setModel(self._labels)
        self.list.setItemDelegate(_Row(look, self.list))
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.opened.connect(self._open)
        self.list.clicked.connect(self._open)
        self.list.hide()
        self.column.addSpacing(look.px(8))
        self.column.addWidget(self.list)
        self._make_buttons()
        self.about.setText(self.tr("Looking for visits on this device…"))

    def show_labels(self, labels: tuple[InspectionLabel, ...]) -> None:
        """Offer the visits, or say how to begin when there is none."""
        self._labels.show(labels)
        self.list.setVisible(bool(labels))
        self.new_button.show()
        self.package_button.show()
        self.recovery_button.show()
        self.passphrase_button.setVisible(bool(labels))
        if not labels:
            self.about.setText(
                self.tr(
                    "No visit on this device yet. Read in the start package that your team lead "
                    "gave you, or make a visit as its lead. “veldtool demo” shows a sample; an "
                    "exported visit is read in with “veldtool inspection import”."
                )
            )
            self.package_button.setFocus()
            return
        self.about.setText(self.tr("Which visit? Its name appears once it is unlocked."))
        self.list.setFixedHeight(self._look.px(ROW) * min(len(labels), 6))
        self.list.setCurrentIndex(self._labels.index(0))
        self.list.setFocus()

    def say(self, sentence: str) -> None:
        """Show a sentence instead of the question."""
        self.about.setText(sentence)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._labels.labels[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focus = self.focusWidget()
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(focus, QPushButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    def _make_buttons(self) -> None:
        self.new_button = HintButton(self._look, self.tr("New visit"), "Alt N")
        self.new_button.setShortcut("Alt+N")
        self.new_button.clicked.connect(self.new_wanted)
        self.package_button = HintButton(self._look, self.tr("Read in a visit"), "Alt B")
        self.package_button.setShortcut("Alt+B")
        self.package_button.clicked.connect(self.package_wanted)
        self.recovery_button = HintButton(self._look, self.tr("Recover"), "Alt H")
        self.recovery_button.setShortcut("Alt+H")
        self.recovery_button.clicked.connect(self.recovery_wanted)
        self.passphrase_button = HintButton(self._look, self.tr("Change the passphrase"), "Alt W")
        self.passphrase_button.setShortcut("Alt+W")
        self.passphrase_button.clicked.connect(self._change_passphrase)
        for button in (
            self.package_button,
            self.new_button,
            self.recovery_button,
            self.passphrase_button,
        ):
            button.setProperty("tall", "true")
            button.hide()
            self.column.addWidget(button)

    def _change_passphrase(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.passphrase_wanted.emit(self._labels.labels[index.row()])
