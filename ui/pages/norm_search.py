"""A finding from elsewhere: searched in all talks and files, then given a sign on this norm."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from ui.delegates.candidate_row import CandidateDelegate
from ui.models.candidates import CandidateModel
from ui.paint import MINUS
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.key_list import KeyList
from ui.widgets.words import Wrapped
from ui.worker import Worker
from veldtool.domain.records import Sign
from veldtool.services.norms.views import Candidate

_SIGNS = {"+": Sign.PLUS, "-": Sign.MINUS, "~": Sign.NEUTRAL, MINUS: Sign.MINUS}


class SearchPane(QFrame):
    """Stands in place of the findings. `added` carries what was chosen, with its sign."""

    added = Signal(object, object)
    closed = Signal()

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self._norm = ""
        self._turn = 0
        self.setProperty("ground", "surface")
        self.model = CandidateModel()
        self.list = KeyList(self.tr("Found elsewhere"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(CandidateDelegate(look, self.list))
        self.list.opened.connect(lambda _: self._say_how())
        self.words = QLineEdit()
        self.words.setProperty("form", "true")
        self.words.setAccessibleName(self.tr("Search in all talks and files"))
        self.words.setPlaceholderText(self.tr("Search in all talks and files"))
        self.words.textChanged.connect(self.search)
        self.words.installEventFilter(self)
        self._title = Wrapped("", "title")
        self._how = Wrapped("", "quiet")
        self._lay_out()

    def begin(self, norm: str) -> None:
        """Search for findings on a norm."""
        self._norm = norm
        self._title.setText(self.tr("Add a finding to {norm}").format(norm=norm))
        self.words.clear()
        self._say_how()
        self.search()
        self.take_focus()

    def search(self) -> None:
        """Ask what holds the words; only the last answer counts."""
        self._turn += 1
        turn, norm, words = self._turn, self._norm, self.words.text()

        def show(found: tuple[Candidate, ...]) -> None:
            if turn == self._turn:
                self._show(found)

        self._worker.ask(lambda desk: desk.norms.candidates(norm, words), show)

    def take_focus(self) -> None:
        """Put the keyboard in the field."""
        self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            down = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if watched is self.words and event.key() in down and self.model.rowCount():
                self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sign = _SIGNS.get(event.text())
        found = self.model.candidate(self.list.currentIndex())
        if sign is not None and self.list.hasFocus() and found is not None:
            self.added.emit(found, sign)
        elif self.list.hasFocus() and event.text().isalnum():
            self.words.setText(self.words.text() + event.text())
            self.take_focus()
        else:
            super().keyPressEvent(event)

    def _show(self, found: tuple[Candidate, ...]) -> None:
        row = max(self.list.currentIndex().row(), 0)
        self.model.show_found(found)
        if found:
            self.list.setCurrentIndex(self.model.index(min(row, len(found) - 1)))
        elif self.words.text():
            self._how.setText(self.tr("Nothing holds all these words. Try fewer of them."))
            return
        self._say_how()

    def _say_how(self) -> None:
        self._how.setText(
            self.tr("Down goes into the list; + − or ~ there adds the line to this norm.")  # noqa: RUF001 - the real minus sign
        )

    def _lay_out(self) -> None:
        pad = self._look.px(12)
        head = QFrame(self)
        head.setProperty("rule", "below")
        top = QVBoxLayout(head)
        top.setContentsMargins(pad, self._look.px(8), pad, self._look.px(8))
        top.setSpacing(self._look.px(6))
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        close = HintButton(self._look, self.tr("Close"), "Esc")
        close.clicked.connect(self.closed)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(row)
        top.addWidget(self.words)
        top.addWidget(self._how)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)
