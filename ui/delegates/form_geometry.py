"""Where everything of an item stands in its row, at any width and zoom."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from ui import dossier_words
from ui.dossier_words import LETTERS, translate
from ui.paint import cap_size
from ui.theme import Look
from veldtool.domain.framework.model import NOT_HAPPENED, Answer, AnswerType
from veldtool.services.dossier_form import ItemLine

PAD = 12
NORM = 58
SIDE = 76
CELLS = {
    Answer.YES: 40,
    Answer.NO: 40,
    Answer.PARTLY: 44,
    Answer.UNKNOWN: 62,
    Answer.NOT_APPLICABLE: 44,
}
_OUTCOME, _LEAST_OUTCOME, _TEXT = 344, 180, 370
_STACKED = 720
_GAP = 6
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class Columns:
    """The columns of the form; too narrow, cells and outcome stand below the text."""

    def __init__(self, look: Look, width: int, *, plain: bool = False) -> None:
        self._look = look
        self.width = width
        self.stacked = width < look.px(_STACKED) or plain
        self.norm = look.px(PAD if plain else NORM)
        cells = sum(cell_width(look, one) for one in CELLS)
        room = width - self.norm - cells
        beside = max(look.px(_LEAST_OUTCOME), min(look.px(_OUTCOME), room - look.px(_TEXT)))
        self.outcome = room if self.stacked else beside
        self.text = width - self.norm - look.px(PAD) if self.stacked else room - beside
        self.cells_left = self.norm if self.stacked else self.norm + self.text
        self.cells_width = cells
        self.outcome_left = self.cells_left + cells

    def cell(self, answer: Answer, top: int, height: int) -> QRect:
        """Return the box of one answer."""
        left = self.cells_left
        for one in CELLS:
            if one is answer:
                return QRect(left, top, cell_width(self._look, one), height)
            left += cell_width(self._look, one)
        raise ValueError(answer)


@dataclass(frozen=True, slots=True)
class Option:
    """A choice with the key that picks it, and where it stands below its item."""

    key: str
    word: str
    value: str
    box: QRect


@dataclass(frozen=True, slots=True)
class ItemLayout:
    """The parts of one item's row, from its top at 0."""

    text: QRect
    cells_top: int
    main: int  # height without what only the current item shows
    detail: QRect
    rule: QRect
    options: tuple[Option, ...]
    note: QRect
    height: int


def layout(
    look: Look, columns: Columns, line: ItemLine, *, current: bool, plain: bool, note: int
) -> ItemLayout:
    """Work out an item's row. `note` is the height that an open note editor needs, else 0."""
    text_left = columns.norm + (look.px(SIDE) if line.item.side and not plain else 0)
    wide = columns.norm + columns.text - text_left - look.px(8)
    size = 18 if plain else 13
    high = text_height(look, line.item.text, wide, size)
    least = look.row
    first = max(least, high + look.px(14))
    text = QRect(text_left, 0, wide, first)
    main = first + least if columns.stacked else first
    cells_top = first if columns.stacked else 0
    nothing = QRect()
    if not current:
        return ItemLayout(text, cells_top, main, nothing, nothing, (), nothing, main)
    below = _Below(look, columns, line, main, plain=plain)
    return below.laid_out(text, cells_top, note)


class _Below:
    """What the current item shows under its row: outcome in full, rule, choices, note."""

    def __init__(
        self, look: Look, columns: Columns, line: ItemLine, main: int, *, plain: bool
    ) -> None:
        self._look = look
        self._line = line
        self._plain = plain
        self._left = columns.norm
        self._wide = columns.width - columns.norm - look.px(PAD)
        self._main = main
        self._at = main

    def laid_out(self, text: QRect, cells_top: int, note: int) -> ItemLayout:
        detail = self._block(detail_words(self._line), 13)
        rule = self._block(rule_words(self._line), 12)
        found = self._options()
        box = QRect()
        if not self._plain:
            high = max(note, self._note_height())
            box = QRect(self._left, self._at + self._look.px(2), self._wide, high)
            self._at += high + self._look.px(8)
        return ItemLayout(text, cells_top, self._main, detail, rule, found, box, self._at)

    def _block(self, words: str, size: int) -> QRect:
        if not words or self._plain:
            return QRect()
        high = text_height(self._look, words, self._wide, size)
        box = QRect(self._left, self._at, self._wide, high)
        self._at += high + self._look.px(4)
        return box

    def _options(self) -> tuple[Option, ...]:
        found, left, gap = [], self._left, self._look.px(_GAP)
        high = self._look.target(self._look.px(28))
        for key, word, value in options(self._line):
            wide = cap_size(key, self._look).width() + 3 * gap
            wide += QFontMetrics(self._look.font(bold=True)).horizontalAdvance(word)
            wide = self._look.target(wide)
            if left > self._left and left + wide > self._left + self._wide:
                left, self._at = self._left, self._at + high + gap
            found.append(Option(key, word, value, QRect(left, self._at, wide, high)))
            left += wide + gap
        if found:
            self._at += high + self._look.px(8)
        return tuple(found)

    def _note_height(self) -> int:
        label = note_label_width(self._look)
        wide = self._wide - label - 2 * self._look.px(11)
        high = text_height(self._look, note_words(self._line), wide, 13)
        return max(self._look.row, high + self._look.px(16))


def cell_width(look: Look, answer: Answer) -> int:
    """Return how wide the box of an answer is."""
    return look.target(look.px(CELLS[answer]))


def text_height(look: Look, text: str, width: int, size: int) -> int:
    """Return how high a text is when it wraps at this width."""
    metrics = QFontMetrics(look.font(size))
    return metrics.boundingRect(QRect(0, 0, max(width, 1), 100_000), WRAP, text or "x").height()


def note_label_width(look: Look) -> int:
    """Return the room of the word in front of a note, with its key."""
    word = QFontMetrics(look.font()).horizontalAdvance(translate("dossiers", "Note"))
    return word + cap_size("t", look).width() + look.px(16)


def detail_words(line: ItemLine) -> str:
    """Return everything that follows from an answer, for the current item."""
    parts = [dossier_words.hot(line) or dossier_words.plain_outcome(line)]
    if line.term is not None:
        words = dossier_words.outcome(line.term) if line.term.fault else ""
        parts += [words, dossier_words.term_about(line.term)]
    parts.append(dossier_words.readers(line))
    if line.by:
        parts.append(translate("dossiers", "written by {who}").format(who=line.by))
    return ", ".join(dict.fromkeys(part for part in parts if part))


def rule_words(line: ItemLine) -> str:
    """Return the decision rule, after the norms when there are several."""
    norms = " ".join(line.item.norms) if len(line.item.norms) > 1 else ""
    return "  ".join(part for part in (norms, line.item.rule) if part)


def options(line: ItemLine) -> list[tuple[str, str, str]]:
    """Return the keys of an item that is not answered by letters: key, word, value."""
    item = line.item
    if not line.asked or item.type in {AnswerType.JUDGED, AnswerType.TEXT}:
        return []
    found = [(str(n), one.word, one.id) for n, one in enumerate(item.choices, 1)]
    if item.type is AnswerType.DATE:
        found.append(("n", translate("dossiers", "has not happened yet"), NOT_HAPPENED))
    unknown = translate("dossiers", "cannot be established")
    found.append((LETTERS[Answer.UNKNOWN], unknown, Answer.UNKNOWN.value))
    outside = translate("dossiers", "n/a")
    found.append((LETTERS[Answer.NOT_APPLICABLE], outside, Answer.NOT_APPLICABLE.value))
    return found


def note_words(line: ItemLine) -> str:
    """Return what stands in the note's field; at a text item that is the answer itself."""
    if line.item.type is AnswerType.TEXT:
        return line.value if isinstance(line.value, str) else ""
    return line.note
