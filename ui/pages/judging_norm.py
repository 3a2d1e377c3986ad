"""One norm on the canvas: scores side by side, evidence, the score of the team."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui import judging_words
from ui.pages.judging_cards import CardRow
from ui.pages.judging_choice import ChoiceRow
from ui.pages.judging_evidence import EvidenceStrip, rows
from ui.pages.judging_side import SidePane
from ui.theme import Look
from ui.widgets.projected import OneLine, quiet, spaced, words
from ui.widgets.projected_list import QuietList, Row
from veldtool.services.judging.views import (
    Revealing,
    SessionNorm,
    SessionPlan,
    SessionTheme,
)


class NormView(QWidget):
    """Norm, scores, evidence and team score at the left; points and theme at the right."""

    opened = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._norm: SessionNorm | None = None
        self.title, self.sentence = words("", "head", strong=True), words("", "text")
        self.waiting = words("", "word", strong=True)
        self.cards = CardRow(look)
        self.cards.opened.connect(self.show_reason)
        self.evidence = EvidenceStrip(look)
        self.detail = QuietList(look, self.tr("All evidence"), 54)
        self.team = words("", "text", strong=True)
        self.chip = QLabel()
        self.chip.setProperty("projected", "hint")
        self.agreement = OneLine("small", quiet=True)
        self.steps = ChoiceRow(look, self.tr("Team score"))
        self.state, self.checks = words("", "small"), quiet("", "small")
        self.side = SidePane(look)
        self._lay_out()

    def show_norm(self, norm: SessionNorm, scale: float, part: int) -> None:
        """Fill everything that is about the norm; of a split one this part is chosen."""
        another = self._norm is None or self._norm.id != norm.id
        self._norm = norm
        if another:
            self.detail.hide()
        self.title.setText(f"{norm.id} {norm.tile}")
        self.sentence.setText(norm.title)
        self.waiting.setText(judging_words.waiting(norm))
        self.waiting.setVisible(norm.revealing is not Revealing.DONE)
        self.cards.show_norm(norm, scale)
        self.evidence.show_norm(norm)
        self._show_score(norm, part)
        self.side.show_points(norm)
        self.make_room(asking=False)

    def show_theme(self, theme: SessionTheme, plan: SessionPlan, at: str) -> None:
        """Fill what is about the theme of the norm."""
        self.side.show_theme(theme, plan, at)

    def make_room(self, *, asking: bool) -> None:
        """While something is asked, or all the evidence is shown, the rest steps back."""
        detail = not self.detail.isHidden()
        self.cards.setVisible(not detail)
        self.evidence.setVisible(not detail and not asking)

    def show_reason(self, who: str, reason: str) -> None:
        """Show a whole reason in place of the cards; the same key takes it away again."""
        self._turn_detail([Row(who, reason, f"{who}. {reason}")] if reason else [])

    def turn_evidence(self) -> None:
        """Show all the evidence, contradictions and gaps first, or the scores again."""
        self._turn_detail(rows(self._norm) if self._norm is not None else [])

    def close_detail(self) -> bool:
        """Show the scores again; False when they are shown."""
        shown = not self.detail.isHidden()
        if shown:
            self._turn_detail([])
        return shown

    def _turn_detail(self, found: list[Row]) -> None:
        shown = self.detail.isHidden() and bool(found)
        self.detail.setVisible(shown)
        self.make_room(asking=False)
        if shown:
            self.detail.show_rows(found, 0)
            self.detail.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_score(self, norm: SessionNorm, part: int) -> None:
        shown, given = norm.revealing is Revealing.DONE, norm.given[part]
        self.team.setText(self.tr("Team score {part}").format(part=given.group).strip())
        text, kind = judging_words.score_chip(norm, given)
        self.chip.setText(text)
        self.chip.setVisible(bool(text))
        self.chip.setProperty("chip", kind)
        self.chip.style().polish(self.chip)
        self.agreement.set_text(judging_words.agreed(norm, given) if shown else "")
        ids = [step.id for step in norm.steps]
        place = ids.index(given.choice) if given.choice in ids else None
        enabled = shown and norm.may_write
        self.steps.offer([step.word for step in norm.steps], place, enabled=enabled)
        state = judging_words.score_state(norm, given)
        self.state.setText(state)
        self.state.setVisible(bool(state))
        checks = judging_words.checks(norm) if shown else ""
        self.checks.setText(checks)
        self.checks.setVisible(bool(checks))

    def _lay_out(self) -> None:
        row = spaced(QHBoxLayout(self))
        left = spaced(QVBoxLayout(), (24, 8, 24, 8), 6)
        head = spaced(QVBoxLayout())
        for part in (self.title, self.sentence, self.waiting):
            head.addWidget(part)
        left.addLayout(head)
        left.addWidget(self.cards, 1)
        left.addWidget(self.detail, 1)
        left.addWidget(self.evidence)
        told = spaced(QHBoxLayout(), spacing=12)
        self.team.setWordWrap(False)
        for one, stretch in ((self.team, 0), (self.chip, 0), (self.agreement, 1)):
            told.addWidget(one, stretch)
        left.addLayout(told)
        for below in (self.steps, self.state, self.checks):
            left.addWidget(below)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self.detail.hide()
