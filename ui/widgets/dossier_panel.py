"""The files at the left: how many are done, a filter, the list, and adding new ones."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QVBoxLayout,
)

from ui import dossier_words
from ui.delegates.dossier_row import DossierDelegate
from ui.models.dossiers import ENTRY, DossierModel
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.escaping import claims_escape, pressed
from ui.widgets.words import Wrapped, label
from veldtool.services.dossier_rows import DossierGroup, DossierRow

WIDTH = 252
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_USUAL = "20"


class AddFiles(QFrame):
    """How many files of which kind; the codes follow those in use."""

    wanted = Signal(str, int)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "sunk")
        self.setProperty("rule", "above")
        column = QVBoxLayout(self)
        pad = look.px(8)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(look.px(6))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind of file"))
        self.number = QLineEdit(_USUAL)
        self.number.setObjectName("cell")
        self.number.setAccessibleName(self.tr("Number of files to add"))
        self.said = Wrapped("", "error")
        self.said.hide()
        self.button = HintButton(look, self.tr("Add"), "Enter", "next")
        self.button.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(pad)
        row.addWidget(self.number, 1)
        row.addWidget(self.button)
        column.addWidget(label(self.tr("Add files"), "strong"))
        column.addWidget(self.kind)
        column.addLayout(row)
        column.addWidget(self.said)
        for part in (self.kind, self.number, self.button):
            part.installEventFilter(self)
        self.setFocusProxy(self.number)

    def offer(self, groups: tuple[DossierGroup, ...]) -> None:
        """Name the kinds of files of this framework."""
        if self.kind.count() != len(groups):
            self.kind.clear()
            for group in groups:
                self.kind.addItem(group.plural or group.title, group.checklist)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = pressed(event)
        if claims_escape(event):
            return True
        if key is not None and key.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if key is not None and key.key() in _ENTER:
            self._add()
            return True
        return super().eventFilter(watched, event)

    def _add(self) -> None:
        typed = self.number.text().strip()
        right = typed.isascii() and typed.isdigit() and int(typed) > 0
        self.said.setText("" if right else f"! {dossier_words.whole_number()}")
        self.said.setVisible(not right)
        if right:
            self.wanted.emit(str(self.kind.currentData()), int(typed))


class DossierPanel(QFrame):
    """The list. `chosen` names the file to show, `opened` that the form gets the keyboard."""

    chosen = Signal(str)
    opened = Signal()
    add_wanted = Signal(str, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("ground", "surface")
        self.setProperty("rule", "right")
        self.model = DossierModel(self)
        self._delegate = DossierDelegate(look, self.model)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(self.tr("Files"))
        self.view.setLayoutMode(QListView.LayoutMode.SinglePass)
        self.view.installEventFilter(self)
        self.view.selectionModel().currentChanged.connect(self._moved)
        self.model.modelReset.connect(self._restore)
        self.filter = QLineEdit()
        self.filter.setObjectName("cell")
        self.filter.setAccessibleName(self.tr("Filter files"))
        self.filter.setPlaceholderText(self.tr("Filter: ots, mb, open"))
        self.filter.textChanged.connect(self.model.filter)
        self.filter.installEventFilter(self)
        self.add = AddFiles(look)
        self.add.hide()
        self.add.wanted.connect(self.add_wanted)
        self.add.left.connect(self.close_add)
        self._current = ""
        self._lay_out()

    @property
    def current(self) -> DossierRow | None:
        """The file that is chosen, wherever the filter leaves it."""
        rows = (row for group in self.model.groups for row in group.rows)
        return next((row for row in rows if row.id == self._current), None)

    def show_groups(self, groups: tuple[DossierGroup, ...]) -> None:
        """Show the list anew; the chosen file stays chosen."""
        self.model.show(groups)
        self.add.offer(groups)
        done = sum(group.done for group in groups)
        total = sum(len(group.rows) for group in groups)
        words = self.tr("{done} of {total} done").format(done=done, total=total)
        self._count.setText(words if total else "")
        self._restore()

    def choose(self, dossier: str) -> None:
        """Choose a file without moving the keyboard."""
        if dossier != self._current:
            self._current = dossier
            self._restore()
            self.chosen.emit(dossier)

    def step(self, by: int) -> None:
        """Choose the next file in sight (1) or the one before (-1)."""
        rows = self.model.rows
        places = [place for place, row in enumerate(rows) if row.id == self._current]
        if rows:
            at = places[0] + by if places else 0
            self.choose(rows[min(max(at, 0), len(rows) - 1)].id)

    def open_add(self) -> None:
        """Offer to add files."""
        self.add.show()
        self.add.number.selectAll()
        self.add.number.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_add(self) -> None:
        """Put the offer away."""
        if not self.add.isHidden():
            self.add.hide()
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = pressed(event)
        if key is not None:
            return self._list_key(key) if watched is self.view else self._filter_key(key)
        if watched is self.filter and self.filter.text() and claims_escape(event):
            return True
        return super().eventFilter(watched, event)

    def _list_key(self, event: QKeyEvent) -> bool:
        if event.key() in (*_ENTER, Qt.Key.Key_Right) and not event.modifiers():
            self.opened.emit()
        elif event.text() == "/":
            self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_Insert:
            self.open_add()
        else:
            return False
        return True

    def _filter_key(self, event: QKeyEvent) -> bool:
        if event.key() in (*_ENTER, Qt.Key.Key_Down):
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
        else:
            return False
        return True

    def _moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        entry = index.data(ENTRY)
        if isinstance(entry, DossierRow) and entry.id != self._current:
            self._current = entry.id
            self.chosen.emit(entry.id)

    def show_current(self) -> None:
        """Bring the chosen file in sight."""
        self.view.scrollTo(self.model.index_of(self._current))

    def _restore(self) -> None:
        index = self.model.index_of(self._current)
        if index.isValid():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        pad = self._look.px(12)
        head.setContentsMargins(pad, self._look.px(10), pad, self._look.px(10))
        head.setSpacing(self._look.px(10))
        head.addWidget(label(self.tr("Files"), "pane"))
        self._count = label("", "quiet")
        head.addWidget(self._count, 1)
        column.addLayout(head)
        box = QHBoxLayout()
        box.setContentsMargins(self._look.px(8), 0, self._look.px(8), self._look.px(6))
        box.addWidget(self.filter)
        column.addLayout(box)
        column.addWidget(self.view, 1)
        column.addWidget(self.add)
