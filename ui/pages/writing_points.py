"""One column of a theme: its sentences below each other in one box, the last line empty."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui import check_words
from ui.pages.writing_hands import Hands, Span, in_piece
from ui.pages.writing_text import SheetText
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Sign
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_view import PointText

translate = QCoreApplication.translate
POINT = "sheet_point"
AT_ONCE = 3
"""Lines that are made in one event: each takes some 4 ms of the thread that draws."""


class PointColumn(QFrame):
    """Every sentence is a record of its own; Enter goes to the next line, the last one is empty.

    `held` tells that the keyboard came to a line of this column or left it, `rearranged` that
    there are other lines, or in another order.
    """

    held = Signal()
    rearranged = Signal()

    def __init__(self, hands: Hands, theme: str, sign: Sign, parent: QWidget) -> None:
        super().__init__(parent)
        self._hands = hands
        self.theme, self.sign = theme, sign
        self.lines: list[SheetText] = []
        self._given: tuple[Sequence[PointText], Sequence[Check]] = ((), ())
        self.setObjectName("pointbox")
        self._box = QVBoxLayout(self)
        pad = hands.look.px(8)
        self._box.setContentsMargins(pad, hands.look.px(5), pad, hands.look.px(5))
        self._box.setSpacing(hands.look.px(4))
        self.last()

    def show_points(self, points: Sequence[PointText], checks: Sequence[Check]) -> None:
        """Show the sentences; the line with the keyboard stays the same one.

        Of many that are new the first are there at once, the others follow.
        """
        self._given = (points, checks)
        self._drop_gone({one.record.id for one in points})
        self._show_some(AT_ONCE)

    def _show_some(self, most: int) -> None:
        points, checks = self._given
        known = {line.record_id: line for line in self.lines if line.record_id}
        new = [one.record.id for one in points if one.record.id not in known]
        shown = [one for one in points if one.record.id not in new[most:]]
        order = [known.get(one.record.id) or self._line() for one in shown]
        for line, one in zip(order, shown, strict=True):
            line.show_text(one.record.id, one.record.text, in_piece(checks, POINT, one.record.id))
        self._place([*order, *(line for line in self.lines if line not in order)])
        self.last()
        if len(new) > most:
            QTimer.singleShot(0, self, lambda: self._show_some(AT_ONCE))

    def last(self) -> SheetText:
        """Return the empty line, made anew once the one before became a record."""
        line = self.lines[-1] if self.lines else None
        if line is None or line.record_id or line.busy:
            line = self._line()
            self._place([*self.lines, line])
        hint = translate("writing", "Add a point")
        if len(self.lines) == 1:
            hint = translate("writing", "No points yet. Type one, or choose evidence with Alt B")
        line.text.setPlaceholderText(hint)
        return line

    def line_of(self, record_id: str) -> SheetText | None:
        """Return the line of a record."""
        return next((line for line in self.lines if line.record_id == record_id), None)

    def here(self) -> SheetText | None:
        """Return the line that has the keyboard."""
        return next((line for line in self.lines if line.text.hasFocus()), None)

    def go(self, record_id: str, span: Span) -> bool:
        """Put the keyboard on a sentence; False when it is not in this column."""
        if record_id in {one.record.id for one in self._given[0]}:
            self._show_some(len(self._given[0]))  # it may still have to be made
        line = self.line_of(record_id)
        if line is not None:
            line.go(span)
        return line is not None

    def typing(self) -> dict[RegisterKey, str]:
        return {line.key: line.text.toPlainText() for line in self.lines if line.typed.dirty}

    def finish(self) -> None:
        for line in self.lines:
            line.finish()

    def step(self, line: SheetText, step: int) -> None:
        """Go to the next line (1), or the one before; at either end of the box stay."""
        at = self.lines.index(line) + step
        if at == len(self.lines):
            self.last()
        if 0 <= at < len(self.lines):
            self.lines[at].text.setFocus()

    def _line(self) -> SheetText:
        theme, sign = self.theme, self.sign
        line = SheetText(
            self._hands,
            f"{theme}, {check_words.sign(sign)}",
            (POINT, "text"),
            lambda desk: desk.feedback.new_point(theme, sign),
            self,
        )
        line.text.entered.connect(lambda: self._enter(line))
        line.text.stepped.connect(lambda step: self.step(line, step))
        line.text.emptied.connect(lambda: self._remove(line))
        line.text.held.connect(self._hold)
        line.named.connect(self.last)
        return line

    def _enter(self, line: SheetText) -> None:
        line.finish()
        if line.record_id or line.busy:
            self.step(line, 1)

    def _remove(self, line: SheetText) -> None:
        """Backspace in an empty line takes its record away."""
        key = line.record_id
        self.step(line, -1)
        if key:
            line.typed.abandon()
            self._hands.do(lambda desk: desk.feedback.remove(POINT, key))

    def _drop_gone(self, kept: set[str]) -> None:
        for line in [one for one in self.lines if one.record_id and one.record_id not in kept]:
            if line.text.hasFocus():
                at = self.lines.index(line)
                self.lines[at + 1 if at + 1 < len(self.lines) else at - 1].text.setFocus()
            self.lines.remove(line)
            self._box.removeWidget(line)
            line.hide()
            line.deleteLater()

    def _place(self, lines: list[SheetText]) -> None:
        """Put the lines in this order."""
        if lines == self.lines:
            return
        for line in lines:
            self._box.removeWidget(line)
        for at, line in enumerate(lines):
            self._box.insertWidget(at, line)
            line.show()
        self.lines = lines
        self.rearranged.emit()

    def _hold(self, held: bool) -> None:
        """Draw the ring around the whole box."""
        self.setProperty("held", "true" if held else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self.held.emit()
