"""What can be done about a check or a figure: mend it, let it stay for a reason, confirm."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from veldtool.services.sheet_checks import Check

_STRIKEABLE = frozenset({"sheet_point", "next_step"})


class CheckTop(QWidget):
    """Buttons with their keys, and the field for the reason."""

    accept_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        flow = FlowLayout(self, look.px(8), look.px(6))
        flow.setContentsMargins(0, 0, 0, 0)
        self.go = HintButton(look, self.tr("To the text"), "Enter")
        self.strike = HintButton(look, self.tr("Take out"), "Alt W")
        self.reason = QLineEdit()
        self.reason.setProperty("form", "true")
        self.reason.setMinimumWidth(look.px(260))
        self.reason.setAccessibleName(self.tr("Reason why this may stay"))
        self.reason.setPlaceholderText(self.tr("Reason why this may stay"))
        self.reason.returnPressed.connect(self._accept)
        self.accept = HintButton(look, self.tr("May stay"), "Alt R")
        self.accept.clicked.connect(self.give_reason)
        self.withdraw = HintButton(look, self.tr("Check again"), "Alt R")
        self.confirm = HintButton(look, self.tr("Confirm the figure"), "Alt R")
        self._finding = ""
        for part in (
            *(self.go, self.strike, self.reason),
            *(self.accept, self.withdraw, self.confirm),
        ):
            flow.addWidget(part)

    def show_check(self, check: Check) -> None:
        """Show what can be done; a reason that is being typed for it stays."""
        one = check.finding
        if self._finding != one.id:
            self._finding = one.id
            self.reason.clear()
        kind, _ = one.piece.record
        kept = check.accepted is not None
        self.go.setVisible(bool(kind))
        self.strike.setVisible(kind in _STRIKEABLE and one.end > one.start and not kept)
        self.reason.setVisible(one.acceptable and not kept)
        self.accept.setVisible(one.acceptable and not kept)
        self.withdraw.setVisible(kept)
        self.confirm.setVisible(one.key == "sheet.figure_changed")

    def give_reason(self) -> None:
        """Accept with the reason that is there, or ask for one."""
        if self.reason.text().strip():
            self._accept()
        else:
            self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _accept(self) -> None:
        self.accept_wanted.emit(self.reason.text())
