"""How far something long is, with a button that stops it; not there while nothing runs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from ui import merge_words
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.words import label
from veldtool.services.exchange import Progress


class RunBar(QFrame):
    """`stopped` tells that the user wants no more of it."""

    stopped = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setProperty("rule", "above")
        self.words = label("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(look.px(12))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.button = HintButton(look, self.tr("Stop"), "Esc")
        self.button.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        pad = look.px(12)
        row.setContentsMargins(pad, look.px(8), pad, look.px(8))
        row.setSpacing(pad)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.button)
        self.hide()

    def begin(self, words: str) -> None:
        """Come in sight with words for what begins."""
        self.words.setText(words)
        self.bar.setRange(0, 0)
        self.button.setEnabled(True)
        self.show()

    def show_progress(self, progress: Progress) -> None:
        """Show how far it is."""
        said = merge_words.progress(progress)
        self.words.setText(said)
        self.bar.setRange(0, max(progress.total, 1))
        self.bar.setValue(progress.done)
        self.bar.setAccessibleDescription(said)

    def _stop(self) -> None:
        self.words.setText(self.tr("Stopping…"))
        self.button.setEnabled(False)
        self.stopped.emit()
