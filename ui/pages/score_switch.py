"""The switch for scores on the feedback sheet: off, until the lead gives a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui import dates
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.words import Wrapped
from veldtool.domain.urgent import read_moment
from veldtool.services.sheet_scores import ScoresOnSheet


class ScoreSwitch(QWidget):
    """Says how it stands, with a field for the reason, which `on_wanted` carries."""

    on_wanted = Signal(str)
    off_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._shown = False
        self.said = Wrapped("", "meta")
        self.reason = QLineEdit()
        self.reason.setProperty("form", "true")
        self.reason.setAccessibleName(self.tr("Reason to print the scores"))
        self.reason.setPlaceholderText(self.tr("Reason to print the scores"))
        self.reason.returnPressed.connect(self.turn)
        self.button = HintButton(look, self.tr("Print the scores"), "Alt S")
        self.button.clicked.connect(self.turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        for part in (self.said, self.reason, self.button):
            column.addWidget(part)

    def show_state(self, state: ScoresOnSheet) -> None:
        """Show whether scores stand on the sheet, and to a lead how to change that."""
        self._shown = state.shown
        at = read_moment(state.at)
        words = self.tr("Scores are on the sheet, {who}, {at}: {reason}")
        on = words.format(
            who=state.by, at=dates.moment(at, at.date()) if at else "", reason=state.reason
        )
        self.said.setText(on if state.shown else self.tr("Scores are not on the sheet."))
        self.reason.setVisible(state.may_change and not state.shown)
        self.button.setVisible(state.may_change)
        off = self.tr("Take the scores off")
        self.button.set_text(off if state.shown else self.tr("Print the scores"))

    def turn(self) -> None:
        """Switch on with the reason that is there, ask for one, or switch off."""
        if self.button.isHidden() or not self.isVisible():
            return
        if self._shown:
            self.off_wanted.emit()
        elif self.reason.text().strip():
            self.on_wanted.emit(self.reason.text())
            self.reason.clear()
        else:
            self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
