"""The legend below the matrix: what the cells mean, and the current one in words."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui import sentences
from ui.paint import MINUS
from ui.theme import Look
from ui.widgets.flow import FlowLayout
from ui.widgets.words import Hint, Swatch, label


class Legend(QFrame):
    """At the left what is drawn, at the right the current cell."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("ground", "surface")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        flow = FlowLayout(self, look.px(18), look.px(2))
        flow.setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(6))
        self._entries = (
            self._entry(label("+", "strong"), self.tr("positive point")),
            self._entry(label(MINUS, "strong"), self.tr("negative point")),
            self._entry(Swatch(look), sentences.no_findings()),
            self._entry(Swatch(look, self.tr("1 kind")), sentences.one_kind()),
        )
        for entry in self._entries:
            flow.addWidget(entry)
        flow.add_spring()
        flow.addWidget(self._make_current())

    def show_cell(self, where: str, words: str) -> None:
        """Say what the current cell holds."""
        self._where.setText(where)
        self._words.setText(words)
        self._current.setVisible(bool(where))
        layout = self.layout()
        if layout is not None:
            layout.invalidate()

    def set_short(self, *, short: bool) -> None:
        """Leave out what is drawn: only the current cell in words."""
        for entry in self._entries:
            entry.setVisible(not short)

    def _make_current(self) -> QWidget:
        self._current = QWidget()
        row = QHBoxLayout(self._current)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(8))
        self._where = label("", "strong")
        self._words = label("")
        row.addWidget(self._where)
        row.addWidget(self._words)
        row.addWidget(Hint(self._look, "Enter", self.tr("open")))
        self._current.hide()
        return self._current

    def _entry(self, sign: QWidget, words: str) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(8))
        row.addWidget(sign)
        row.addWidget(label(words, "meta"))
        return box
