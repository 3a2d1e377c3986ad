"""A question at the foot of the page, as high as its words need."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.over import Over
from ui.widgets.words import Wrapped


class FootPanel(Over):
    """`said` is what went wrong or lacks; it is out of sight while there is nothing to say."""

    def __init__(self, page: QWidget, look: Look) -> None:
        super().__init__(page)
        self._look = look
        self.setProperty("rule", "above")
        self.said = Wrapped("", "strong")

    def area(self, page: QRect) -> QRect:
        """Return the foot of the page, as high as the words need."""
        high = min(self.heightForWidth(page.width()), page.height())
        return QRect(0, page.height() - high, page.width(), high)

    def _say(self, words: str) -> None:
        self.said.setText(f"! {words}" if words else "")
        self.said.setVisible(bool(words))
        self._fit()

    def _fit(self) -> None:
        if self.isVisible():
            self._column.activate()
            self.setGeometry(self.area(self._page.rect()))

    def _lay_out(self, title: str, parts: Sequence[QWidget], buttons: Sequence[HintButton]) -> None:
        column = self._column = QVBoxLayout(self)
        pad, gap = self._look.px(16), self._look.px(8)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(gap)
        for part in (Wrapped(title, "pane"), *parts):
            column.addWidget(part)
        foot = QWidget()
        flow = FlowLayout(foot, gap, gap)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in buttons:
            flow.addWidget(button)
        column.addWidget(foot)
