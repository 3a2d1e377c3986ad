"""The evidence of a norm on the canvas: figures and kinds of source, and all of it on one key."""

from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui import judging_words, norm_words, sentences
from ui.theme import Look
from ui.widgets.projected import OneLine, quiet, sized, spaced, words
from ui.widgets.projected_list import Row
from ui.widgets.projected_parts import KeyButton
from veldtool.services.judging.views import Figure, SessionNorm

FIGURES, SOURCES = 3, 4


class EvidenceStrip(QWidget):
    """Three figures and plus and minus by kind of source; the rest is one key away."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.all = KeyButton(look, self.tr("All evidence"), "E", "small")
        self.all.setProperty("projected", "small")
        self._alerts = quiet()
        self._figures = [(words("", "word", strong=True), OneLine()) for _ in range(FIGURES)]
        self._sources = [
            (OneLine("small"), words("", "small", strong=True)) for _ in range(SOURCES)
        ]
        row = spaced(QHBoxLayout(self), spacing=18)
        row.addLayout(self._left(), 1)
        row.addWidget(self._right())

    def show_norm(self, norm: SessionNorm) -> None:
        """Show what the norm rests on, what went wrong first."""
        self._alerts.setText(judging_words.alerts(len(norm.against), len(norm.gaps)))
        for number, (count, label) in enumerate(self._figures):
            found = norm.figures[number : number + 1]
            count.setText(sentences.share(found[0].share) if found else "")
            label.set_text(found[0].label if found else "", _rest(found[0]) if found else "")
        for number, (title, signs) in enumerate(self._sources):
            named = norm.sources[number : number + 1]
            title.set_text(named[0].title if named else "")
            signs.setText(norm_words.signed(named[0].plus, named[0].minus) if named else "")

    def _left(self) -> QVBoxLayout:
        head = spaced(QHBoxLayout(), spacing=12)
        head.addWidget(_head(self.tr("Evidence")))
        head.addWidget(self._alerts, 1)
        head.addWidget(self.all)
        figures = spaced(QGridLayout(), spacing=2)
        figures.setColumnStretch(1, 1)
        for place, (count, label) in enumerate(self._figures):
            count.setWordWrap(False)
            count.setProperty("apart", True)
            count.setIndent(0)
            figures.addWidget(count, place, 0)
            figures.addWidget(label, place, 1)
        left = spaced(QVBoxLayout(), spacing=2)
        left.addLayout(head)
        left.addLayout(figures)
        left.addStretch(1)
        return left

    def _right(self) -> QFrame:
        side = QFrame()
        side.setProperty("part", "side")
        grid = spaced(QGridLayout(side), (18, 0, 0, 0), 1)
        grid.addWidget(_head(self.tr("By source")), 0, 0, 1, 2)
        for place, (title, signs) in enumerate(self._sources, 1):
            title.setMinimumWidth(1)
            signs.setWordWrap(False)
            grid.addWidget(title, place, 0)
            grid.addWidget(signs, place, 1)
        grid.setColumnStretch(0, 1)
        grid.setRowStretch(SOURCES + 1, 1)
        return sized(side, wide=222)


def rows(norm: SessionNorm) -> list[Row]:
    """Return all the evidence as rows: contradictions and gaps first, then figures and sources."""
    found = [_row("!", judging_words.against(one)) for one in norm.against]
    if norm.gaps:
        found.append(_row("!", judging_words.gaps(norm.gaps)))
    for figure in norm.figures:
        told = f"{sentences.share(figure.share)}  {figure.label} {_rest(figure)}".strip()
        found.append(_row(sentences.sign(figure.sign), told))
    found += [_row("", judging_words.source(one)) for one in norm.sources]
    return found or [_row("", judging_words.nothing_found())]


def _rest(figure: Figure) -> str:
    rest = ", ".join(f"{number} {word}" for word, number in figure.outside if number)
    return f"({rest})" if rest else ""


def _row(mark: str, text: str) -> Row:
    return Row(mark, text, f"{mark} {text}".strip())


def _head(text: str) -> QLabel:
    made = words(text, "text", strong=True)
    made.setWordWrap(False)
    return made
