"""One version of what has two: who, when, why, and what differs underlined."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui import merge_words
from ui.differences import differences, marked, told
from ui.paint import CHIP_HEIGHT
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.words import Wrapped, chip, label
from veldtool.services.merging.conflict_model import Version

_SHORT = 60
"""Letters up to which a version is set large: an answer, a date."""


class VersionPanel(QFrame):
    """`chosen` carries the number of the version that is to be kept."""

    chosen = Signal(int)

    def __init__(
        self, look: Look, version: Version, others: Iterable[Version], *, word: str, key: str
    ) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("version")
        column = QVBoxLayout(self)
        pad = look.px(12)
        column.setContentsMargins(pad, look.px(8), pad, pad)
        column.setSpacing(look.px(6))
        pieces = differences(version.value, [one.value for one in others])
        column.addLayout(self._head(version))
        column.addWidget(self._value(version, marked(pieces)))
        if version.why:
            why = self.tr("Why: {why}").format(why=version.why)
            column.addWidget(Wrapped(why, "quiet"))
        if version.restored_by:
            again = self.tr("Stands again by {who}").format(who=version.restored_by)
            column.addWidget(Wrapped(again, "quiet"))
        column.addStretch(1)
        self.button = HintButton(look, word, key)
        self.button.clicked.connect(lambda: self.chosen.emit(version.number))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        if not word:
            self.button.hide()
        self._say(version, told(pieces))

    def _head(self, version: Version) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        row.addWidget(label(version.who, "strong"))
        row.addWidget(label(merge_words.when(version.at), "quiet"))
        row.addStretch(1)
        row.addStrut(self._look.px(CHIP_HEIGHT))  # with or without the chip, on one line
        if version.stands:
            row.addWidget(chip(self.tr("counts for now"), "fact"))
        return row

    def _value(self, version: Version, rich: str) -> Wrapped:
        said = version.value or self.tr("(empty)")
        value = Wrapped("", "pane" if len(said) <= _SHORT else "long")
        value.setTextFormat(Qt.TextFormat.RichText)
        value.setText(rich or self.tr("(empty)"))
        value.setAccessibleName(said)
        return value

    def _say(self, version: Version, differs: str) -> None:
        """Everything that the eye sees, for whoever hears it at the button."""
        parts = [version.who, merge_words.when(version.at), version.value or self.tr("(empty)")]
        if version.why:
            parts.append(self.tr("Why: {why}").format(why=version.why))
        if differs:
            parts.append(self.tr("Differs: {words}").format(words=differs))
        said = ". ".join(part for part in parts if part)
        self.setAccessibleName(said)
        self.button.setAccessibleDescription(said)
