"""What the team concludes: each theme, 1a and 1b as one, the whole visit, the trust."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui import conclusion_words, judging_words
from ui.pages.judging_choice import ChoiceRow
from ui.theme import Look
from ui.widgets.projected import quiet, sized, spaced, words
from ui.widgets.projected_list import QuietList, Row
from veldtool.services.judging.views import SessionPlan, SessionTheme

_WIDE = 440


class ConclusionView(QWidget):
    """All judgements at the left; at the right the one that the team is at."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.subjects = QuietList(look, self.tr("Conclusions"), 36)
        self.title, self._told = words("", "big", strong=True), words("", "text")
        self.norms = QuietList(look, self.tr("What it rests on"), 56)
        self.part = words("", "text", strong=True)
        self.choice = ChoiceRow(look, self.tr("Judgement"))
        self.state = words("", "text")
        self._rules_head = words(self.tr("Facts with a ceiling (Space: true or not)"), "text")
        self.rules = QuietList(look, self.tr("Facts with a ceiling"), 30, whole=True)
        self._chip, self._closed = QLabel(), quiet()
        self._chip.setProperty("projected", "hint")
        self._lay_out()

    def show_conclusions(
        self, found: tuple[SessionTheme, ...], at: int, plan: SessionPlan, part: int
    ) -> None:
        """Show all judgements, and one of them with what it rests on."""
        theme = found[at]
        self.subjects.show_rows([conclusion_words.row(one) for one in found], at)
        self.title.setText(conclusion_words.heading(theme))
        closed = self.tr("The visit is closed. K: what came late, open again.")
        provisional = self.tr("Provisional until the record is closed (K).")
        self._closed.setText(closed if plan.closed else provisional)
        self._told.setText(conclusion_words.waiting(theme))
        self.norms.show_rows(_rests_on(theme, found, plan), 0)
        self.norms.setVisible(self.norms.count() > 0)
        self._show_choice(theme, part)
        rules = conclusion_words.rules(theme)
        row = max(self.rules.currentRow(), 0)
        self.rules.show_rows(rules, row)
        for one in (self._rules_head, self.rules):
            one.setVisible(bool(rules))

    def _show_choice(self, theme: SessionTheme, part: int) -> None:
        judged = bool(theme.given)
        self.part.setVisible(judged)
        self.choice.setVisible(judged)
        self._chip.hide()
        if not judged:
            self.state.setText(theme.remark)
            return
        given = theme.given[part % len(theme.given)]
        self.part.setText(self.tr("Judgement {part}").format(part=given.group).strip())
        text, kind = judging_words.theme_chip(theme)
        self._chip.setText(text)
        self._chip.setVisible(bool(given.versions))
        self._chip.setProperty("chip", kind)
        self._chip.style().polish(self._chip)
        ids = [step.id for step in theme.steps]
        place = ids.index(given.choice) if given.choice in ids else None
        enabled = theme.may_write and not theme.waits_for
        self.choice.offer(judging_words.step_words(theme), place, enabled=enabled)
        others = [
            f"{one.group}: {judging_words.step_word(theme, one)}"
            for one in theme.given
            if one is not given and one.choice
        ]
        self.state.setText("\n".join([*others, *conclusion_words.state(theme, given)]))

    def _lay_out(self) -> None:
        row = spaced(QHBoxLayout(self))
        left = spaced(QVBoxLayout(), (24, 12, 16, 12), 6)
        left.addWidget(words(self.tr("Conclusions"), "word", strong=True))
        left.addWidget(self.subjects, 1)
        left.addWidget(self._closed)
        holder = QWidget()
        holder.setLayout(left)
        row.addWidget(sized(holder, wide=_WIDE))
        right = QFrame()
        right.setProperty("part", "side")
        column = spaced(QVBoxLayout(right), (24, 12, 24, 12), 8)
        column.addWidget(self.title)
        column.addWidget(self._told)
        column.addWidget(self.norms, 1)
        head = spaced(QHBoxLayout(), spacing=12)
        head.addWidget(self.part)
        head.addWidget(self._chip)
        head.addStretch(1)
        column.addLayout(head)
        for part in (self.choice, self.state, self._rules_head, self.rules):
            column.addWidget(part)
        column.addStretch(0)
        row.addWidget(right, 1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)


def _rests_on(theme: SessionTheme, found: tuple[SessionTheme, ...], plan: SessionPlan) -> list[Row]:
    if theme.under:
        return [conclusion_words.row(one) for one in found if one.id in theme.under]
    lines = [line for line in plan.norms if line.theme == theme.id]
    return [judging_words.norm_row(line, len(theme.steps) - 1, "") for line in lines]
