"""What can be done about a finding: take the words out, let it stay for a reason, confirm."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.kept_line import KeptLine
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.worker import Worker
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.sheet.findings import BY_HAND
from veldtool.services.sheet_checks import Check

_STRIKEABLE = frozenset({"sheet_point", "next_step"})


class CheckActions(QWidget):
    """Buttons with their keys, and the field for the reason once that is asked.

    `resized` tells that it takes another height.
    """

    accept_wanted = Signal(str)
    resized = Signal()

    def __init__(self, look: Look, worker: Worker, parent: QWidget) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, look.px(8), look.px(6))
        self._flow.setContentsMargins(0, 0, 0, look.px(8))
        self.strike = HintButton(look, self.tr("Take out"), "Alt W")
        self.accept = HintButton(look, self.tr("May stay, reason"), "Alt R")
        self.withdraw = HintButton(look, self.tr("Check again"), "Alt R")
        self.confirm = HintButton(look, self.tr("Confirm the figure"), "Alt R")
        self.reason = QLineEdit()
        self.reason.setProperty("form", "true")
        self.reason.setMinimumWidth(look.px(240))
        self.reason.setAccessibleName(self.tr("Reason why this may stay"))
        self.reason.setPlaceholderText(self.tr("Reason, then Enter"))
        self.reason.returnPressed.connect(self._accept)
        self.reason.textChanged.connect(self._came_back)
        self._kept = KeptLine(worker, self.reason)
        self.accept.clicked.connect(self.give_reason)
        self._finding = ""
        for part in (self.strike, self.accept, self.reason, self.withdraw, self.confirm):
            self._flow.addWidget(part)
        self.reason.hide()  # asked for no finding yet: the first Escape would go to it

    def show_check(self, check: Check, *, closed: bool = False) -> None:
        """Show what can be done; a reason that is being typed for it stays.

        Of a closed record no word changes any more.
        """
        one = check.finding
        if self._finding != one.id:
            self._finding = one.id
            self.reason.hide()
            self._kept.begin(RegisterKey("accepted_finding", one.id, "reason"))
        kind, _ = one.piece.record
        kept = check.accepted is not None
        by_hand = one.key == BY_HAND
        self.strike.set_text(self.tr("Take over") if by_hand else self.tr("Take out"))
        words = kind in _STRIKEABLE and one.end > one.start
        self.strike.setVisible(words and not kept and not closed)
        self.accept.setVisible(one.acceptable and not kept and self.reason.isHidden())
        self.withdraw.setVisible(kept)
        self.confirm.setVisible(one.key == "sheet.figure_changed" and not closed)
        if kept:
            self.reason.hide()

    def give_reason(self) -> None:
        """Ask for the reason, or accept with the one that is there."""
        if not self.reason.isHidden() and self.reason.text().strip():
            self._accept()
            return
        self.reason.show()
        self.accept.hide()
        self.resized.emit()
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_back(self) -> bool:
        """Ask no reason any more; False when none was asked. What was typed is there next time."""
        if self.reason.isHidden():
            return False
        self._kept.finish()
        self.reason.hide()
        self.accept.show()
        self.resized.emit()
        return True

    def finish(self) -> None:
        """Keep a reason that is typed and not given yet: the window is about to lock."""
        self._kept.finish()

    def used(self, finding: str) -> None:
        """Forget the reason: the finding may stay because of it."""
        if finding == self._finding:
            self._kept.used()

    def high(self, width: int) -> int:
        """Return the height at a width; 0 when there is nothing to do."""
        if all(part.isHidden() for part in self._parts()):
            return 0
        return self._flow.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.high(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the field leaves is not for the list around it: it would go to another finding."""
        event.accept()

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.strike, self.accept, self.reason, self.withdraw, self.confirm)

    def _came_back(self, text: str) -> None:
        """A reason that was typed before asks for its field again."""
        if text and not self.accept.isHidden():
            self.reason.show()
            self.accept.hide()
            self.resized.emit()

    def _accept(self) -> None:
        self.accept_wanted.emit(self.reason.text())
