"""Small parts beside a score: warnings, who has finished, kijkpunten."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from ui import norm_words
from ui.theme import Look
from ui.widgets.words import Wrapped, chip, label
from veldtool.domain.evidence.checks import Warn
from veldtool.services.norms.views import LookPoint, NormView


class Warnings(QWidget):
    """What to look out for before finishing; it stops nobody."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[Warn, ...] = ()
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(look.px(8))
        self._rows.setVerticalSpacing(look.px(4))
        self._rows.setColumnStretch(1, 1)

    def show_warnings(self, found: tuple[Warn, ...]) -> None:
        """Show these, each a sentence."""
        if found == self._shown:
            return
        self._shown = found
        _clear(self._rows)
        for row, one in enumerate(found):
            mark = chip(self.tr("note"), "open")
            self._rows.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(Wrapped(norm_words.warning(one), "small"), row, 1)

    def words(self) -> tuple[str, ...]:
        """Return what is shown."""
        return tuple(norm_words.warning(one) for one in self._shown)


class Others(QFrame):
    """Who has finished, never what; the scores themselves once the norm is revealed."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._who = Wrapped("", "small")
        self._what = Wrapped("", "small")
        column.addWidget(self._who)
        column.addWidget(self._what)

    def show_team(self, view: NormView) -> None:
        """Show the others as far as I may see them."""
        done = ", ".join(one.initials for one in view.team if one.done)
        still = ", ".join(one.initials for one in view.team if not one.done)
        parts = [self.tr("Finished: {who}").format(who=done)] if done else []
        parts += [self.tr("Open: {who}").format(who=still)] if still else []
        hidden = self.tr("You see the scores of others only after yours is finished.")
        self._who.setText("\n".join(([] if view.mine.state.done else [hidden]) + parts))
        none = self.tr("seen too little")
        lines = (
            ": ".join(part for part in (f"{one.initials} {one.word or none}", one.reason) if part)
            for one in view.revealed
        )
        self._what.setText("\n".join(lines))
        self._what.setVisible(bool(view.revealed))


class LookPoints(QFrame):
    """What to look at, each with how many findings are tagged with it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[LookPoint, ...] | None = None
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, look.px(4), 0, 0)
        self._rows.setHorizontalSpacing(look.px(8))
        self._rows.setVerticalSpacing(look.px(4))
        self._rows.setColumnStretch(1, 1)

    def show_points(self, points: tuple[LookPoint, ...]) -> None:
        """Show the kijkpunten of a norm."""
        self.setVisible(bool(points))
        if points == self._shown:
            return
        self._shown = points
        _clear(self._rows)
        head = label(self.tr("What we look at, with its findings"), "meta")
        self._rows.addWidget(head, 0, 0, 1, 3)
        top = Qt.AlignmentFlag.AlignTop
        for row, one in enumerate(points, 1):
            count = label(str(one.findings), "small")
            count.setAccessibleName(norm_words.findings(one.findings))
            self._rows.addWidget(label(str(one.number), "strong"), row, 0, top)
            self._rows.addWidget(Wrapped(one.text, "small"), row, 1)
            self._rows.addWidget(count, row, 2, top)


def _clear(grid: QGridLayout) -> None:
    while (item := grid.takeAt(0)) is not None:
        part = item.widget()
        if part is not None:
            part.hide()
            part.deleteLater()
