"""The count of the current item over all files: never without what it is a part of."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.dossier_words import translate
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.words import label
from veldtool.services.dossier_tally import Count, ItemTally

HEIGHT = 40


class TallyBar(QFrame):
    """One line; the parts that do not fit are behind Ctrl+T with everything else."""

    opened = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("tallybar")
        self.setMinimumHeight(look.target(look.px(HEIGHT)))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), 2, look.px(12), 0)
        row.setSpacing(look.px(14))
        row.addWidget(label(self.tr("Tally"), "strong"))
        self._label, self._figure = label(""), label("", "strong")
        self._rest = label("", "quiet")
        for part in (self._label, self._figure, self._rest):
            row.addWidget(part)
        row.addStretch(1)
        self.button = HintButton(look, self.tr("Files"), "Ctrl T", "link")
        self.button.clicked.connect(self.opened)
        row.addWidget(self.button)

    def show_tally(self, found: ItemTally | None) -> None:
        """Show the count of an item; for the side of a pair, that of the pair."""
        count = (found.pair or found.count) if found else None
        self.button.setEnabled(count is not None)
        self._label.setText(f"{name(found)}:" if count else self.tr("nothing to count here"))
        self._figure.setText(figure(count) if count else "")
        self._rest.setText(rest_words(count) if count else "")
        self.setAccessibleName(self.words())
        self._fit(self.width())

    def words(self) -> str:
        """Return the whole line."""
        parts = (self._label.text(), self._figure.text(), self._rest.text())
        return " ".join(part for part in parts if part)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Without room first the rest goes, then the words: both stand behind Ctrl+T."""
        self._label.setVisible(True)
        self._rest.setVisible(bool(self._rest.text()))
        for part in (self._rest, self._label):
            if self.sizeHint().width() <= width:
                return
            part.setVisible(False)
            layout = self.layout()
            if layout is not None:
                layout.invalidate()


def name(found: ItemTally | None) -> str:
    """Return what is counted; at a pair also that it is what was told and found."""
    count = (found.pair or found.count) if found else None
    if found is None or count is None:
        return ""
    return f"{count.label}, {count.numerator.word}" if found.pair else count.label


def figure(count: Count) -> str:
    """Return "2 van 20"."""
    words = translate("dossiers", "{part} of {whole}")
    return words.format(part=count.numerator.count, whole=count.denominator)


def rest_words(count: Count) -> str:
    """Return what the rest is and what stands outside, and why."""
    rest = ", ".join(f"{part.word} {part.count}" for part in count.rest)
    outside = ", ".join(f"{part.word} {part.count}" for part in count.outside)
    parts = [rest]
    if outside:
        parts.append(translate("dossiers", "outside the count: {parts}").format(parts=outside))
    if count.differing:
        words = translate("dossiers", "readers differ: {number}")
        parts.append(words.format(number=len(count.differing)))
    return "; ".join(part for part in parts if part)


def claims_words(found: ItemTally) -> str:
    """Return what the institution says of the same, beside our own count."""
    parts = []
    for claim in found.claims:
        value = claim.value
        if claim.numerator is not None and claim.denominator is not None:
            of = translate("dossiers", "{part} of {whole}")
            value = of.format(part=claim.numerator, whole=claim.denominator)
        parts.append(f"{claim.name}: {value} {claim.unit}".strip())
    if not parts:
        return ""
    words = translate("dossiers", "according to the institution: {figures}")
    return words.format(figures="; ".join(parts))
