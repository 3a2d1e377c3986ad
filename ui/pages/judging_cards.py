"""The scores of the team side by side: sheets with shared lines, one for each inspector."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ui import judging_words
from ui.theme import Look
from ui.widgets.projected import fit, spaced, words
from ui.widgets.projected_parts import Ending, Glyph
from ui.widgets.unmoved import unmoved
from veldtool.services.judging.views import Revealing, SessionNorm, TeamScore

_IN_A_ROW = 6


class ScoreCard(QFrame):
    """One inspector beside the norm: initials, scale, word, four lines of the reason."""

    opened = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.reason = ""
        self._who, self._glyph = words("", "big", strong=True), Glyph(look)
        self._word, self.said = words("", "word", strong=True), Ending(look)
        column = spaced(QVBoxLayout(self), (12, 6, 8, 2), 2)
        for part in (self._who, self._glyph, self._word):
            column.addWidget(part)
        column.addWidget(self.said, 1)

    def show_score(self, score: TeamScore, steps: int, *, shown: bool) -> None:
        """Show somebody's score, or only whether it is finished."""
        word, self.reason = judging_words.card(score, shown=shown)
        self._who.setText(score.initials)
        self._glyph.show_place(score.place, steps)
        self._glyph.setVisible(bool(score.word))
        self._word.setText(word)
        self.said.set_text(self.reason)
        self.setAccessibleName(". ".join(t for t in (score.initials, word, self.reason) if t))

    def set_first(self, *, first: bool) -> None:
        """The first in a row has no line before it: the frame of the row is there."""
        self.setProperty("first", first)
        self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(self._who.text(), self.reason)
        else:
            event.ignore()


class CardRow(QFrame):
    """All the cards of a norm. `opened` carries initials and the whole reason."""

    opened = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.cards: list[ScoreCard] = []
        self.setProperty("part", "cards")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._grid = spaced(QGridLayout(self), (1, 1, 1, 1))

    def show_norm(self, norm: SessionNorm, scale: float) -> None:
        """Show a card for everybody in the team, at most six beside each other."""
        shown = norm.revealing is Revealing.DONE
        with unmoved(self):
            self._place(norm, shown=shown)
        fit(self, scale)

    def _place(self, norm: SessionNorm, *, shown: bool) -> None:
        while len(self.cards) < len(norm.team):
            self._add()
        rows = -(-len(norm.team) // _IN_A_ROW) or 1
        wide = -(-len(norm.team) // rows) or 1
        for place, card in enumerate(self.cards):
            self._grid.removeWidget(card)
            card.setVisible(place < len(norm.team))
            if place < len(norm.team):
                self._grid.addWidget(card, place // wide, place % wide)
                card.set_first(first=place % wide == 0)
                card.show_score(norm.team[place], len(norm.steps) - 1, shown=shown)
        for column in range(max(self._grid.columnCount(), wide)):
            self._grid.setColumnStretch(column, 1 if column < wide else 0)

    def _add(self) -> None:
        card = ScoreCard(self._look, self)
        card.opened.connect(self.opened)
        self.cards.append(card)
