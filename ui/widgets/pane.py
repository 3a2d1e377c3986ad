"""The pane beside a page: something looked at closer, closed with Escape."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.scrolling import scrolling
from ui.widgets.words import Wrapped, label

LEAST_WIDTH = 340


class Pane(QFrame):
    """A head with a title, and one widget below it that comes and goes."""

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("ground", "surface")
        self.setProperty("rule", "left")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        self._title = Wrapped("", "pane")
        self._about = Wrapped("", "quiet")
        column.addWidget(self._make_head())
        self._body: QWidget | None = None
        self.hide()

    def show_body(self, title: str, about: str, body: QWidget) -> None:
        """Show something under a title, and put the keyboard on it."""
        self._drop_body()
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.setAccessibleName(title)
        self._body = body
        self._column.addWidget(body, 1)
        self.show()
        body.show()  # in a pane that was open Qt would do so later, and refuse the keyboard now
        self.take_focus()

    def shows(self, body: QWidget) -> bool:
        """Tell whether this is what the pane shows now."""
        return self._body is body

    def take_focus(self) -> None:
        """Put the keyboard on what the pane shows."""
        if self._body is not None:
            self._body.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_body(self) -> None:
        """Close the pane and drop what it showed."""
        if self.isHidden():
            return
        self._drop_body()
        self.hide()
        self.closed.emit()

    def hasHeightForWidth(self) -> bool:
        # What it shows scrolls by itself and must not stretch the page.
        return False

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(LEAST_WIDTH), self._look.px(160))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_body()
        else:
            super().keyPressEvent(event)

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setProperty("rule", "below")
        row = QHBoxLayout(head)
        pad = self._look.px(12)
        row.setContentsMargins(pad, self._look.px(8), pad, self._look.px(8))
        row.setSpacing(pad)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._about)
        row.addLayout(words, 1)
        close = HintButton(self._look, self.tr("Close"), "Esc")
        close.clicked.connect(self.close_body)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _drop_body(self) -> None:
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
            self._body = None


def facts(look: Look, name: str, rows: list[tuple[str, str]]) -> QWidget:
    """Return a scrolling list of facts: a small name above each text."""
    inner = QFrame()
    inner.setProperty("ground", "surface")
    column = QVBoxLayout(inner)
    pad = look.px(12)
    column.setContentsMargins(pad, pad, pad, pad)
    column.setSpacing(0)
    for what, text in rows:
        column.addWidget(label(what, "meta"))
        column.addWidget(Wrapped(text))
        column.addSpacing(look.px(10))
    column.addStretch(1)
    return scrolling(inner, name)


def holds(outer: QWidget, inner: QWidget | None) -> bool:
    """Whether the keyboard, on `inner`, is in `outer`."""
    return inner is not None and (outer is inner or outer.isAncestorOf(inner))
