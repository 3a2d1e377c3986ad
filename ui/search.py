"""Search over the whole visit: a field with what it finds below it, on top of the page."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QVBoxLayout, QWidget

from ui.delegates.found_row import FoundDelegate
from ui.keys_ahead import KeysAhead
from ui.models.found import FoundModel
from ui.theme import Look
from ui.widgets.words import Wrapped
from ui.worker import Worker
from veldtool.services.finding import Found

_WIDTH = 680
_HEIGHT = 480
_MARGIN = 12
_WALK = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SearchOverlay(QFrame):
    """Finds while one types. `opened` carries kind and id of what was chosen.

    It goes away with Escape, and when the keyboard goes elsewhere. `can_open` tells for a kind
    of record whether there is a page that shows it; others are not offered.
    """

    opened = Signal(str, str)
    closed = Signal()

    def __init__(
        self, look: Look, worker: Worker, over: QWidget, can_open: Callable[[str], bool]
    ) -> None:
        super().__init__(over)
        self._over = over
        self._look, self._worker, self._can_open = look, worker, can_open
        self._asking = False
        self._asked = ""
        self._ahead = KeysAhead(self)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Search"))
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Search in this visit"))
        self.field.setPlaceholderText(self.tr("Words, a norm, or the code of a file or talk"))
        self.field.setMaxLength(200)
        self.field.textChanged.connect(self._ask)
        self.field.installEventFilter(self)
        self.model = FoundModel(self)
        self.list = self._make_list()
        self._told = Wrapped("", "quiet")
        column = QVBoxLayout(self)
        pad = look.px(_MARGIN)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(look.px(8))
        column.addWidget(self.field)
        column.addWidget(self._told)
        column.addWidget(self.list, 1)
        over.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.hide()

    def begin(self) -> None:
        """Come in sight with what was typed last, ready to be typed over."""
        self._place()
        self.show()
        self.raise_()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._ask()

    def end(self) -> None:
        """Go away, and give the keyboard back."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        # The shell has Escape for itself; here it closes the search first.
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.end()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._walked(event)
        if event.type() == QEvent.Type.Resize and watched is self._over:
            self._place()
        return False

    def _walked(self, event: QKeyEvent) -> bool:
        """Arrows walk through the list while the cursor stays in the field.

        What they and Enter are about is what the words in the field find, not what others found.
        """
        if self._asking and event.key() in _ENTER | _WALK:
            self._ahead.keep(event)
            return True
        if event.key() in _ENTER:
            self._open(self.list.currentIndex())
            return True
        if event.key() in _WALK:
            QApplication.sendEvent(self.list, event)
            self._tell_current()
            return True
        return False

    def _ask(self) -> None:
        """Ask for what stands in the field, one question at a time."""
        text = self.field.text()
        if self._asking:
            return
        self._asking, self._asked = True, text
        self._worker.ask(lambda desk: desk.finding.find(text), self._show_found, self._failed)

    def _show_found(self, found: tuple[Found, ...]) -> None:
        self._asking = False
        self.model.show(tuple(one for one in found if self._can_open(one.kind)))
        self.list.setCurrentIndex(self.model.index(0))
        self._told.setText(self._count_words())
        self._tell_current()
        if self.field.text() != self._asked:
            self._ask()
        else:
            self._ahead.release()

    def _failed(self, error: Exception) -> None:
        self._asking = False
        self._ahead.forget()
        self.end()
        self._worker.failed.emit(error)

    def _count_words(self) -> str:
        count = self.model.rowCount()
        if count:
            return self.tr("%n found, the newest text first", "", count)
        if self._asked.strip():
            return self.tr("Nothing found. Words are found from three letters on.")
        return self.tr("Statements, notes, answers, documents, norms, files and talks")

    def _tell_current(self) -> None:
        """Say with the field which row Enter opens: the cursor never leaves it."""
        row = self.list.currentIndex()
        said = row.data() if row.isValid() else self._told.text()
        self.field.setAccessibleDescription(str(said))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            found = self.model.found[index.row()]
            self.end()
            self.opened.emit(found.kind, found.id)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self.isHidden() and now is not self:
            inside = self.isAncestorOf(now)
            if not inside:
                QTimer.singleShot(0, self, self.hide)

    def _make_list(self) -> QListView:
        view = QListView()
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setUniformItemSizes(True)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setAccessibleName(self.tr("Found"))
        view.setModel(self.model)
        view.setItemDelegate(FoundDelegate(self._look, view))
        view.clicked.connect(self._open)
        return view

    def _place(self) -> None:
        """Stand at the top in the middle, as large as the window lets it."""
        over, margin = self._over, self._look.px(_MARGIN)
        wide = min(self._look.px(_WIDTH), over.width() - 2 * margin)
        high = min(self._look.px(_HEIGHT), over.height() - 2 * margin)
        self.setGeometry(QRect((over.width() - wide) // 2, margin, wide, high))
