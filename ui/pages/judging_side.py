"""Beside a norm: shortcomings and strengths, the norms of the theme, the theme's judgement."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ui import judging_words
from ui.theme import Look
from ui.widgets.projected import quiet, rule, sized, spaced, words
from ui.widgets.projected_list import QuietList
from ui.widgets.projected_parts import KeyButton
from veldtool.services.judging.views import SessionNorm, SessionPlan, SessionTheme

_WIDE = 414
_NUMBER, _NORM = 24, 54


class SidePane(QFrame):
    """The right of the canvas while the team is at a norm."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("part", "side")
        sized(self, wide=_WIDE)
        self._title = words("", "text", strong=True)
        self.points = QuietList(look, self.tr("Shortcomings and strengths"), _NUMBER)
        self.add = KeyButton(look, self.tr("Add a shortcoming"), "Ins", "small")
        self.add.setProperty("projected", "small")
        self._theme, self._done = _one_line(strong=True), _one_line(strong=False)
        self._done.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.norms = QuietList(look, self.tr("Norms of the theme"), _NORM, whole=True)
        self.conclude, self._told = KeyButton(look, "", "C", "small"), quiet("", "small")
        self.conclude.setProperty("projected", "small")
        self._lay_out()

    def show_points(self, norm: SessionNorm) -> None:
        """List what the team wrote, then what single inspectors wrote of it."""
        title = self.tr("Shortcomings at {norm}")
        self._title.setText(title.format(norm=norm.id))
        row = max(self.points.currentRow(), 0)
        self.points.show_rows(judging_words.point_rows(norm.points), row)
        self.add.setEnabled(norm.may_write)

    def show_theme(self, theme: SessionTheme, plan: SessionPlan, at: str) -> None:
        """Show how far the theme is, and its judgement."""
        self._theme.setText(self.tr("Theme {theme}").format(theme=theme.id))
        self._done.setText(judging_words.done(theme))
        lines = [line for line in plan.norms if line.theme == theme.id]
        steps = len(theme.steps) - 1
        rows = [judging_words.norm_row(line, steps, at) for line in lines]
        here = next((n for n, one in enumerate(lines) if one.id == at), 0)
        self.norms.show_rows(rows, here)
        state, kind = judging_words.theme_chip(theme)
        self.conclude.set_text(state)
        self.conclude.setAccessibleName(self.tr("Theme judgement: {state}").format(state=state))
        self.conclude.setProperty("chip", kind)
        self.conclude.style().polish(self.conclude)
        self._told.setText(judging_words.theme_told(theme))

    def _lay_out(self) -> None:
        column = spaced(QVBoxLayout(self), (20, 12, 20, 10), 6)
        column.addWidget(self._title)
        column.addWidget(self.points, 1)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(rule())
        head = spaced(QHBoxLayout(), spacing=8)
        head.addWidget(self._theme)
        head.addWidget(self._done, 1)
        column.addLayout(head)
        column.addWidget(self.norms)
        judged = spaced(QHBoxLayout(), spacing=12)
        judged.addWidget(words(self.tr("Theme judgement"), "text", strong=True))
        judged.addWidget(self.conclude)
        judged.addStretch(1)
        column.addLayout(judged)
        column.addWidget(self._told)


def _one_line(*, strong: bool) -> QLabel:
    made = words("", "text" if strong else "small", strong=strong)
    made.setWordWrap(False)
    made.setProperty("quiet", not strong)
    return made
