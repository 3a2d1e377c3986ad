"""Where everything of a line stands: worked out once for a width, then remembered."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics

from ui.paint import CHIP_HEIGHT, chip_width
from ui.talk_words import WORDS
from ui.theme import Look
from veldtool.domain.records import Sign
from veldtool.domain.records.interviews import heads_impossible
from veldtool.services.interviews import OutlineRow

PAD = 12
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_SIGN_LEFT, _ROLE_LEFT, _TEXT_LEFT = 62, 92, 216
_FORM, _TAGS, _GAP, _LINE = 84, 132, 8, 18
_MARKER, _LEAST = 26, 44
_INDENT = 24
_WIDE = 640
"""From this width on the text stands beside role and norms, else below them."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The rooms of one line, from its own top left corner. `chips` are norms and dashed chips."""

    high: int
    time: QRect
    sign: QRect
    role: QRect
    heads: QRect
    text: QRect
    note: QRect
    form: QRect
    chips: tuple[tuple[QRect, str, str], ...]  # room, text, kind: tag, unknown, open, fact


class StatementLayout:
    """Measures lines. `measured` counts how often words had to be measured."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._text = QFontMetrics(look.font(14))
        self._small = QFontMetrics(look.font(12))
        self._kept: dict[str, tuple[OutlineRow, int, Placed]] = {}
        self.measured = 0

    def knows(self, row: OutlineRow, width: int) -> bool:
        """Tell whether a line was measured for this width."""
        kept = self._kept.get(row.id)
        return kept is not None and kept[0] is row and kept[1] == width

    def height(self, row: OutlineRow, width: int) -> int:
        """Return the height of a line."""
        return self.place(row, width).high

    def place(self, row: OutlineRow, width: int) -> Placed:
        """Return the rooms of a line; measured only when line or width is another one."""
        if not self.knows(row, width):
            self.measured += 1
            self._kept[row.id] = (row, width, self._placed(row, width))
        return self._kept[row.id][2]

    def _placed(self, row: OutlineRow, width: int) -> Placed:
        if row.marker:
            return self._marker(row, width)
        wide = width >= self._look.px(_WIDE)
        return self._beside(row, width) if wide else self._below(row, width)

    def _marker(self, row: OutlineRow, width: int) -> Placed:
        px = self._look.px
        chip = WORDS.marker()
        left = px(_SIGN_LEFT)
        box = QRect(left, px(2), chip_width(chip, self._look) + px(6), px(CHIP_HEIGHT))
        text_left = box.right() + px(10)
        words = " ".join(part for part in (row.time.replace(":", "."), row.text) if part)
        text = self._wrapped(words, text_left, px(4), width - text_left - px(PAD), self._small)
        high = max(self._look.target(px(_MARKER)), text.bottom() + px(5))
        nothing = QRect()
        return Placed(
            high, nothing, nothing, nothing, nothing, text, nothing, nothing, ((box, chip, "mark"),)
        )

    def _beside(self, row: OutlineRow, width: int) -> Placed:
        px = self._look.px
        top = px(6) if WORDS.form(row.form, row.quote)[1] else px(14)
        form = QRect(width - px(PAD + _FORM), top, px(_FORM), 2 * px(_LINE))
        chips = self._chips(row, form.left() - px(_TAGS), px(11), px(_TAGS) - px(_GAP))
        left = px(_TEXT_LEFT + row.indent * _INDENT)
        right = min((box.left() for box, _, _ in chips), default=form.left()) - px(_GAP)
        text = self._wrapped(WORDS.text(row), left, px(13), max(right - left, px(80)), self._text)
        role = self._role(row, px(_ROLE_LEFT + row.indent * _INDENT), px(11))
        heads = QRect(role.left() + px(2), role.bottom() + px(2), px(110), px(_LINE))
        counted = bool(WORDS.heads(row.heads, row.of))
        if counted:
            role.moveTop(px(5))
            heads.moveTop(role.bottom() + px(1))
        note = self._note(row, text)
        bottoms = [text.bottom() + px(_GAP), note.bottom() + px(_GAP), px(_LEAST) - 1]
        bottoms += [box.bottom() + px(_GAP) for box, _, _ in chips]
        bottoms += [heads.bottom() + px(3)] if counted else []
        bottoms += [px(13 + 2 * _LINE + 4)] if row.several else []
        high = max(bottoms) + 1
        sign = QRect(px(_SIGN_LEFT + row.indent * _INDENT), px(12), px(20), px(20))
        time = QRect(px(PAD), px(13), px(48), high - px(14))
        return Placed(high, time, sign, role, heads, text, note, form, tuple(chips))

    def _below(self, row: OutlineRow, width: int) -> Placed:
        px = self._look.px
        indent = px(row.indent * _INDENT // 2)
        role = self._role(row, px(_ROLE_LEFT) + indent, px(6))
        after = role.right() + px(_GAP)
        wide = self._small.horizontalAdvance(WORDS.heads(row.heads, row.of))
        heads = QRect(after, px(8), wide + 2, px(_LINE))
        top = px(6 + CHIP_HEIGHT + 4)
        chips = self._chips(row, px(PAD) + indent, top, width - 2 * px(PAD), from_left=True)
        if chips:
            top = max(box.bottom() for box, _, _ in chips) + px(4)
        text = self._wrapped(
            WORDS.text(row), px(PAD) + indent, top, width - 2 * px(PAD) - indent, self._text
        )
        note = self._note(row, text)
        high = self._look.target(max(text.bottom(), note.bottom()) + px(_GAP))
        left = max(heads.right() if wide else role.right(), 0) + px(_GAP)
        form = QRect(left, px(8), max(width - left - px(PAD), 0), px(_LINE))
        sign = QRect(px(_SIGN_LEFT) + indent, px(7), px(20), px(20))
        time = QRect(px(PAD), px(8), px(48), px(_LINE))
        return Placed(high, time, sign, role, heads, text, note, form, tuple(chips))

    def _role(self, row: OutlineRow, left: int, top: int) -> QRect:
        words = WORDS.role(row.role, row.speaker)
        if not words:
            return QRect(left, top, 0, self._look.px(CHIP_HEIGHT))
        room = self._look.px(_TEXT_LEFT - _ROLE_LEFT - 10)
        return QRect(
            left, top, min(chip_width(words, self._look), room), self._look.px(CHIP_HEIGHT)
        )

    def _chips(
        self, row: OutlineRow, left: int, top: int, room: int, *, from_left: bool = False
    ) -> list[tuple[QRect, str, str]]:
        """Norms from left to right over as many lines as needed, against the right edge."""
        px = self._look.px
        lines: list[list[tuple[int, str, str]]] = [[]]
        used = 0
        for text, kind in chip_texts(row):
            wide = chip_width(text, self._look) + (px(4) if kind == "tag" else 0)
            if used and used + wide > room:
                lines.append([])
                used = 0
            lines[-1].append((wide, text, kind))
            used += wide + px(4)
        found = []
        for number, line in enumerate(lines):
            total = sum(wide for wide, _, _ in line) + px(4) * (len(line) - 1)
            at = left if from_left else left + room - total
            for wide, text, kind in line:
                box = QRect(at, top + number * px(CHIP_HEIGHT + 4), wide, px(CHIP_HEIGHT))
                found.append((box, text, kind))
                at += wide + px(4)
        return found

    def _note(self, row: OutlineRow, text: QRect) -> QRect:
        if not row.note:
            return QRect()
        words = WORDS.own_note(row.note)
        top = text.bottom() + self._look.px(3)
        return self._wrapped(words, text.left(), top, text.width(), self._small)

    def _wrapped(self, words: str, left: int, top: int, wide: int, metrics: QFontMetrics) -> QRect:
        high = metrics.boundingRect(QRect(0, 0, wide, 100_000), WRAP, words or " ").height()
        return QRect(left, top, wide, high)


def next_lacking(rows: Sequence[OutlineRow], after: int) -> str | None:
    """Return the next line with a dashed chip after a place, from the start again; else None."""
    order = (*rows[after + 1 :], *rows[: after + 1])
    return next((row.id for row in order if _is_lacking(row)), None)


def _is_lacking(row: OutlineRow) -> bool:
    return not row.known_role or any(kind == "open" for _, kind in chip_texts(row))


def chip_texts(row: OutlineRow) -> list[tuple[str, str]]:
    """Return the chips of a line as (text, kind): what cannot be, norms, what lacks, the rest."""
    usual = row.sign
    found = []
    if row.heads is not None and heads_impossible(row.heads, row.of):
        found.append((f"{row.heads}/{row.of}?", "open"))
    if not row.known_source:
        found.append((f"{row.source}?", "open"))
    for tag in row.tags:
        sign = {"+": "+", "-": "−", "~": "·"}[tag.sign.value]  # noqa: RUF001 - the minus sign
        own = tag.sign is not usual and not (usual is None and tag.sign is Sign.NEUTRAL)
        text = f"{tag.norm}{sign}" if own else tag.norm
        found.append((text, "tag" if tag.known else "open"))
    if row.sign is not None and not row.tags and not row.unfinished:
        found.append((WORDS.choose_norm(), "open"))
    if row.same:
        found.append((WORDS.same(), "fact"))
    return found
