"""How the form of a file is drawn: heads of sections, items with their answer cells."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from ui import dossier_words, sentences
from ui.delegates.chips import chip_box, draw_open_chip, draw_tag_chip
from ui.delegates.form_geometry import (
    PAD,
    WRAP,
    Columns,
    ItemLayout,
    detail_words,
    layout,
    note_label_width,
    note_words,
    rule_words,
)
from ui.dossier_words import LETTERS
from ui.models.dossier_form import ENTRY
from ui.models.matrix import Index
from ui.paint import cap_size, draw_cap, draw_hot_chip
from ui.theme import Look
from ui.value_reading import unfinished_words
from veldtool.domain.calendar import parse_date
from veldtool.domain.framework.model import Answer, AnswerType, Side
from veldtool.services.dossier_form import ItemLine, SectionLines
from veldtool.services.overview import Share

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class FormDelegate(QStyledItemDelegate):
    """Draws sections and items. With `plain` only the words and answers of the item are left.

    `note_height` is what an open editor of the current item's note needs.
    """

    def __init__(self, look: Look, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self.plain = False
        self.note_height = 0
        self.is_open: Callable[[Index], bool] = lambda _: True

    def columns(self) -> Columns:
        """Return the columns at the width of the view."""
        return Columns(self._look, self._view.viewport().width(), plain=self.plain)

    def item_layout(self, index: Index) -> ItemLayout:
        """Return the parts of an item's row, from its top at 0."""
        current = index == self._view.currentIndex()
        note = self.note_height if current else 0
        return layout(
            self._look,
            self.columns(),
            index.data(ENTRY),
            current=current,
            plain=self.plain,
            note=note,
        )

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        wide = self._view.viewport().width()
        if isinstance(index.data(ENTRY), ItemLine):
            return QSize(wide, self.item_layout(index).height)
        return QSize(wide, self._look.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        box = QRect(0, option.rect.top(), self._view.viewport().width(), option.rect.height())
        current = index == self._view.currentIndex()
        painter.save()
        if isinstance(entry, SectionLines):
            self._draw_section(painter, box, entry, index, current=current)
        elif isinstance(entry, ItemLine):
            self._draw_item(painter, box, entry, self.item_layout(index), current=current)
        if current and not self.plain and self._view.hasFocus():
            self._draw_ring(painter, box)
        painter.restore()

    # sections

    def _draw_section(
        self, painter: QPainter, box: QRect, section: SectionLines, index: Index, *, current: bool
    ) -> None:
        folded = not self.is_open(index)
        ground = "accentbg" if current else "surface" if folded else "sunk"
        painter.fillRect(box, self._look.colour(ground))
        self._underline(painter, box)
        pad = self._look.px(PAD)
        middle = box.center().y()
        self._draw_triangle(painter, QPoint(box.left() + pad, middle), folded=folded)
        share = sentences.share(Share(section.answered, section.asked))
        right = self._word(painter, box.adjusted(0, 0, -pad, 0), share, "text", right=True)
        room = box.adjusted(pad + self._look.px(22), 0, -right - 2 * pad, 0)
        room.setLeft(room.left() + self._word(painter, room, section.title, "text", bold=True))
        norms = " ".join(section.norms)
        room.setLeft(room.left() + pad + self._word(painter, self._after(room), norms, "muted"))
        if folded:
            self._draw_folded(painter, self._after(room), section)

    def _draw_folded(self, painter: QPainter, room: QRect, section: SectionLines) -> None:
        """The answers in numbers and what asks for attention: it must not hide in a fold."""
        counts = dossier_words.section_counts(section)
        room.setLeft(room.left() + self._word(painter, room, counts, "text"))
        hot = [dossier_words.hot(line) for line in section.lines]
        for words in dict.fromkeys(word for word in hot if word):
            chip = chip_box(room.left() + self._look.px(8), room.center().y(), words, self._look)
            if chip.right() > room.right():
                return
            draw_hot_chip(painter, chip, words, self._look)
            room.setLeft(chip.right())
        words = self.tr("still open")
        chip = chip_box(room.left() + self._look.px(8), room.center().y(), words, self._look)
        if section.answered < section.asked and chip.right() <= room.right():
            draw_open_chip(painter, chip, words, self._look)

    def _after(self, room: QRect) -> QRect:
        return room.adjusted(self._look.px(PAD), 0, 0, 0)

    def _draw_triangle(self, painter: QPainter, at: QPoint, *, folded: bool) -> None:
        arm = self._look.px(4)
        tip = QPoint(arm, 0) if folded else QPoint(0, arm)
        one, other = (
            (QPoint(-arm, -arm), QPoint(-arm, arm))
            if folded
            else (QPoint(-arm, -arm), QPoint(arm, -arm))
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("text"))
        painter.drawPolygon([at + tip, at + one, at + other])
        painter.restore()

    # items

    def _draw_item(
        self, painter: QPainter, box: QRect, line: ItemLine, parts: ItemLayout, *, current: bool
    ) -> None:
        marked = current and not self.plain
        painter.fillRect(box, self._look.colour("accentbg" if marked else "surface"))
        self._underline(painter, box, dashed=line.item.side is Side.TOLD)
        top = box.top()
        if not self.plain:
            self._draw_norm(painter, box, line, parts)
        painter.setPen(self._look.colour("text" if line.asked else "muted"))
        painter.setFont(self._look.font(18 if self.plain else 13))
        at = parts.text.translated(0, top)
        painter.drawText(at, Qt.TextFlag.TextWordWrap | _MIDDLE, line.item.text)
        self._draw_answer(painter, line, parts, top)
        if not self.plain:
            self._draw_outcome(painter, line, parts, top, current=current)
        if current:
            self._draw_below(painter, line, parts, top)

    def _draw_norm(self, painter: QPainter, box: QRect, line: ItemLine, parts: ItemLayout) -> None:
        left, middle = box.left() + self._look.px(PAD), parts.text.center().y() + box.top()
        painter.setPen(QPen(self._look.colour("text"), self._look.px(2)))
        inset = left + self._look.px(16)
        if line.item.side is Side.FOUND:
            painter.drawLine(inset, box.top(), inset, middle)
            painter.drawLine(inset, middle, inset + self._look.px(10), middle)
        else:
            tags = line.item.norms or line.item.themes
            if tags:
                draw_tag_chip(
                    painter, chip_box(left, middle, tags[0], self._look), tags[0], self._look
                )
        if line.item.side is not None:
            at = QRect(parts.text).translated(0, box.top())
            at.setLeft(self.columns().norm)
            self._word(painter, at, dossier_words.side(line.item.side), "text", bold=True)

    def _draw_answer(self, painter: QPainter, line: ItemLine, parts: ItemLayout, top: int) -> None:
        columns = self.columns()
        high = parts.main - parts.cells_top
        area = QRect(columns.cells_left, top + parts.cells_top, columns.cells_width, high)
        painter.setPen(self._look.colour("line"))
        painter.drawLine(area.topLeft(), area.bottomLeft())
        painter.drawLine(area.topRight(), area.bottomRight())
        if line.item.type is AnswerType.JUDGED:
            for answer in Answer:
                self._draw_cell(painter, columns.cell(answer, area.top(), high), line, answer)
            return
        inner = area.adjusted(self._look.px(PAD), 0, -self._look.px(PAD), 0)
        kind = self._kind_word(line)
        room = inner.adjusted(0, 0, -self._width(painter, kind, 12) - self._look.px(6), 0)
        words = cell_words(line)
        if not line.asked:
            words = dossier_words.value(line.item, Answer.NOT_APPLICABLE.value)
        self._word(painter, room, words, "text", bold=True, elided=True)
        self._word(painter, inner, kind, "muted", right=True, size=12)

    def _draw_cell(self, painter: QPainter, box: QRect, line: ItemLine, answer: Answer) -> None:
        chosen = line.value == answer or (not line.asked and answer is Answer.NOT_APPLICABLE)
        known = answer in line.item.answers
        painter.setPen(self._look.colour("line"))
        painter.drawLine(box.topRight(), box.bottomRight())
        if chosen:
            painter.fillRect(box.adjusted(0, 0, -1, -1), self._look.colour("ink"))
        if chosen or known:
            painter.setPen(self._look.colour("onink" if chosen else "text"))
            painter.setFont(self._look.font(13, bold=chosen))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, LETTERS[answer])

    def _draw_outcome(
        self, painter: QPainter, line: ItemLine, parts: ItemLayout, top: int, *, current: bool
    ) -> None:
        columns = self.columns()
        high = parts.main - parts.cells_top
        pad = self._look.px(10)
        room = QRect(
            columns.outcome_left + pad,
            top + parts.cells_top,
            columns.outcome - 2 * pad,
            high,
        )
        if line.by:
            used = self._word(painter, room, line.by, "muted", right=True, size=12)
            room.setRight(room.right() - used - pad)
        hot = dossier_words.hot(line)
        for words, kind in ((self.tr("! urgent") if line.urgent else "", "alarm"), (hot, "ink")):
            if words:
                chip = chip_box(room.left(), room.center().y(), words, self._look)
                chip.setRight(min(chip.right(), room.right()))
                draw_hot_chip(painter, chip, words, self._look, kind)
                room.setLeft(chip.right() + self._look.px(8))
        if line.unfinished:
            self._word(painter, room, f"! {unfinished_words(line)}", "alarm", elided=True)
            return
        if line.term is not None and line.term.fault is not None:
            words = f"! {dossier_words.fault(line.term.fault)}"
            self._word(painter, room, words, "alarm", bold=True, elided=True)
            return
        if line.open and not line.note:
            words = self.tr("still open")
            chip = chip_box(room.left(), room.center().y(), words, self._look)
            draw_open_chip(painter, chip, words, self._look)
            return
        note = "" if current else note_words(line)  # it stands below the current item
        about = dossier_words.term_about(line.term) if line.term else ""
        if line.term and self._width(painter, about, 13) > room.width():
            about = dossier_words.term_about(line.term, brief=True)
        said = [dossier_words.plain_outcome(line), about, note]
        words = ", ".join(part for part in said if part)
        self._word(painter, room, words, "muted", elided=True)

    def _draw_below(self, painter: QPainter, line: ItemLine, parts: ItemLayout, top: int) -> None:
        fault = line.term is not None and line.term.fault is not None
        blocks = (
            (parts.detail, detail_words(line), 13, "alarm" if fault else "text"),
            (parts.rule, rule_words(line), 12, "muted"),
        )
        for box, words, size, ink in blocks:
            if not box.isNull():
                painter.setFont(self._look.font(size))
                painter.setPen(self._look.colour(ink))
                painter.drawText(box.translated(0, top), WRAP, words)
        for option in parts.options:
            chosen = _is_chosen(line, option.value)
            self._draw_option(
                painter, option.box.translated(0, top), option.key, option.word, chosen=chosen
            )
        if not parts.note.isNull():
            self._draw_note(painter, parts.note.translated(0, top), line)

    def _draw_option(
        self, painter: QPainter, box: QRect, key: str, word: str, *, chosen: bool
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("edge"), 1))
        painter.setBrush(self._look.colour("ink" if chosen else "surface"))
        painter.drawRoundedRect(box, self._look.px(3), self._look.px(3))
        painter.restore()
        ink = self._look.colour("onink" if chosen else "text")
        gap, cap = self._look.px(6), cap_size(key, self._look)
        at = QRect(box.left() + gap, box.center().y() - cap.height() // 2, 0, 0)
        at.setSize(cap)
        draw_cap(painter, at, key, self._look, ink)
        painter.setFont(self._look.font(13, bold=chosen))
        painter.setPen(ink)
        painter.drawText(box.adjusted(2 * gap + cap.width(), 0, 0, 0), _MIDDLE, word)

    def _draw_note(self, painter: QPainter, box: QRect, line: ItemLine) -> None:
        least = self._look.row
        word = QRect(box.left(), box.top(), box.width(), least)
        used = self._word(painter, word, dossier_words.translate("dossiers", "Note"), "text")
        size = cap_size("t", self._look)
        corner = QPoint(
            word.left() + used + self._look.px(6), word.center().y() - size.height() // 2
        )
        cap = QRect(corner, size)
        draw_cap(painter, cap, "t", self._look, self._look.colour("muted"))
        field = box.adjusted(note_label_width(self._look), 0, 0, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("edge"), 1))
        painter.setBrush(self._look.colour("surface"))
        painter.drawRoundedRect(field, self._look.px(4), self._look.px(4))
        painter.restore()
        pad = self._look.px(11)
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font())
        inner = field.adjusted(pad, self._look.px(4), -pad, -self._look.px(4))
        painter.drawText(inner, Qt.TextFlag.TextWordWrap | _MIDDLE, note_words(line))

    # words and lines

    def _kind_word(self, line: ItemLine) -> str:
        words = {
            AnswerType.DATE: self.tr("date"),
            AnswerType.COUNT: self.tr("number"),
            AnswerType.CHOICE: self.tr("choice"),
            AnswerType.MULTI: self.tr("choices"),
            AnswerType.TEXT: self.tr("text"),
        }
        return words.get(line.item.type, "")

    def _word(  # noqa: PLR0913 - how a line of text looks
        self,
        painter: QPainter,
        box: QRect,
        words: str,
        ink: str,
        *,
        bold: bool = False,
        right: bool = False,
        elided: bool = False,
        size: int = 13,
    ) -> int:
        """Draw one line of text; returns its width."""
        painter.setFont(self._look.font(size, bold=bold))
        painter.setPen(self._look.colour(ink))
        if elided:
            wide = max(box.width(), 0)
            words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, wide)
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, side | _MIDDLE, words)
        return painter.fontMetrics().horizontalAdvance(words)

    def _width(self, painter: QPainter, words: str, size: int) -> int:
        painter.setFont(self._look.font(size))
        return painter.fontMetrics().horizontalAdvance(words)

    def _underline(self, painter: QPainter, box: QRect, *, dashed: bool = False) -> None:
        style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
        painter.setPen(QPen(self._look.colour("edge" if dashed else "line"), 1, style))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _draw_ring(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(self._look.colour("accent"))
        for inset in (0, 1):
            painter.drawRect(box.adjusted(inset, inset, -inset - 1, -inset - 1))


def cell_words(line: ItemLine) -> str:
    """Return an answer as it stands in the cells: dates in figures."""
    if line.item.type is AnswerType.TEXT:
        return ""
    if line.unfinished:
        return line.unfinished
    if line.item.type is AnswerType.DATE:
        day = parse_date(line.value)
        if day is not None:
            return f"{day.day:02}-{day.month:02}-{day.year}"
    return dossier_words.value(line.item, line.value)


def _is_chosen(line: ItemLine, value: str) -> bool:
    found = line.value
    return value in found if isinstance(found, list | tuple) else found == value
