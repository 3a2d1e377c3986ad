"""Closing the record: what it covers, what is still to come, and what came in late."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import conclusion_words, dates
from ui.theme import Look
from ui.widgets.projected import quiet, spaced, words
from ui.widgets.projected_list import QuietList
from veldtool.services.judging.closing_view import ClosingView


class ClosingPane(QWidget):
    """At the left what a closing is and covers, at the right what it does not."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.title = words("", "big", strong=True)
        self._covers, self._means = words("", "text"), quiet("", "text")
        self._turns = words("", "text")
        self._right_head = words("", "word", strong=True)
        self.listed = QuietList(look, "", 26)
        self._may = quiet("", "text")
        self._lay_out()

    def show_closing(self, view: ClosingView) -> None:
        """Show the record as it is: open with what is to come, or closed with what is late."""
        at = view.at
        closed = (
            self.tr("This visit is closed") if at is None else self.tr("Closed since {day} {time}")
        )
        if at is not None:
            closed = closed.format(day=dates.short_day(at.date()), time=dates.clock(at))
        self.title.setText(closed if view.closed else self.tr("This visit is open"))
        self._covers.setText(conclusion_words.covers(view))
        self._means.setText(self._meaning(closed=view.closed))
        self._turns.setText("\n".join(map(conclusion_words.turn, view.turns)))
        self._may.setText(
            "" if view.may_close else self.tr("Only the team lead closes or opens it.")
        )
        coming = [conclusion_words.coming(one) for one in view.to_come]
        late = [conclusion_words.late(one) for one in view.late]
        self._right_head.setText(
            conclusion_words.late_head(len(late)) if view.closed else self.tr("Still to come")
        )
        none = self.tr("Nothing that this laptop knows of.")
        rows = (late if view.closed else coming) or [conclusion_words.plain_row(none)]
        self.listed.setAccessibleName(self._right_head.text())
        self.listed.show_rows(rows, max(self.listed.currentRow(), 0))

    def _meaning(self, *, closed: bool) -> str:
        if closed:
            return self.tr(
                "What comes in later is kept and listed here. It counts only after the visit is "
                "opened again, with a reason that everybody can read."
            )
        return self.tr(
            "Until then every score is provisional. Close once the last source is in: second "
            "talks, telephone talks, registers. Closing waits for nothing, and the feedback "
            "sheet never waits for the closing."
        )

    def _lay_out(self) -> None:
        row = spaced(QHBoxLayout(self))
        left = spaced(QVBoxLayout(), (24, 16, 24, 12), 14)
        for part in (self.title, self._covers, self._means, self._may, self._turns):
            left.addWidget(part)
        left.addStretch(1)
        row.addLayout(left, 1)
        right = QFrame()
        right.setProperty("part", "side")
        column = spaced(QVBoxLayout(right), (24, 16, 24, 12), 8)
        column.addWidget(self._right_head)
        column.addWidget(self.listed, 1)
        row.addWidget(right, 1)
