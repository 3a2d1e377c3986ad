"""The bars: the next step at the bottom, an open urgent case, a notice about the visit."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from ui import dates, sentences, urgent_words
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.words import Hint, Wrapped, chip, label
from veldtool.services.dutch_time import to_local
from veldtool.services.urgent_cases import UrgentCase

URGENT_HEIGHT = 40
NARROW = 1000
"""Below this width an urgent case takes more than one line."""


@dataclass(frozen=True, slots=True)
class Step:
    """The next step of a page: what it is, the word on its button, and what it does."""

    what: str
    word: str
    do: Callable[[], None]


class NextBar(QFrame):
    """Always names the next step; Ctrl+Enter does it. Keys that help stand at the right.

    Words are never cut off. Without room the keys go first, the leftmost before the others, then
    what the step is about (its button stays), then the time of the last save; what is said breaks
    into lines. `wall` is what the machine's clock shows, in seconds since 1970 UTC.
    """

    def __init__(self, look: Look, wall: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._look = look
        self._wall = wall
        self._step: Step | None = None
        self._words: tuple[str, str] | None = ("", "")
        self._hints: list[Hint] = []
        self._hinted: tuple[tuple[str, str], ...] = ()
        self.setObjectName("nextbar")
        self.setMinimumHeight(look.row + 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), 1, look.px(12), 0)
        row.setSpacing(look.px(10))
        self._lead = label(self.tr("Next"), "strong")
        self._what = label("")
        self._button = HintButton(look, "", "Ctrl Enter", "bar")
        self._button.clicked.connect(self.do)
        self._said = label("", "quiet")
        row.addWidget(self._lead)
        row.addWidget(self._what)
        row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(look.px(6))
        row.addWidget(self._said, 1)
        self._saved = label("", "quiet")
        row.addWidget(self._saved)
        self._row = row

    def set_step(self, step: Step | None) -> None:
        self._step = step
        words = None if step is None else (step.what, step.word)
        if words == self._words:
            return
        self._words = words
        for part in (self._lead, self._what, self._button):
            part.setVisible(step is not None)
        if step is not None:
            self._what.setText(step.what)
            self._button.set_text(step.word)
        self._fit(self.width())

    def set_hints(self, hints: tuple[tuple[str, str], ...]) -> None:
        """Show keys with their words, the least important first."""
        if hints == self._hinted:
            return
        self._hinted = hints
        for old in self._hints:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._hints = [Hint(self._look, key, word) for key, word in hints]
        for hint in self._hints:
            self._row.insertWidget(self._row.count() - 1, hint)
        self._fit(self.width())

    def say(self, words: str) -> None:
        """Tell what just happened, until something else does."""
        self._said.setText(words)
        self._said.setAccessibleName(words)
        self._fit(self.width())

    def saved(self) -> None:
        """Show that everything is on the disk, and since when."""
        at = to_local(int(self._wall() * 1000))
        words = self.tr("Saved {time}").format(time=dates.clock(at))
        self._saved.setText(words)
        self._fit(self.width())

    def do(self) -> None:
        """Do the next step, if there is one."""
        if self._step is not None:
            self._step.do()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """What changes how wide a part is asks for a new layout: its first drawing does too."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit(self.width())
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Show what there is room for; what matters most takes its room first."""
        margins = self._row.contentsMargins()
        room = width - margins.left() - margins.right() - self._look.px(6) - self._said_wide()
        if self._step is not None:
            room -= self._wide(self._lead) + self._wide(self._button)
        if self._said.wordWrap() is not (room < 0):  # setting what is set asks for a layout again
            self._said.setWordWrap(room < 0)
        saved, step = bool(self._saved.text()), self._step is not None
        wanted = ((self._saved, saved), (self._what, step), *((h, True) for h in self._hints[::-1]))
        for part, there in wanted:
            room -= self._wide(part) if there else 0
            part.setVisible(there and room >= 0)  # once: each change asks for a new layout
        self._row.activate()  # new words never stand in the room of the old ones

    def _wide(self, part: QWidget) -> int:
        return part.sizeHint().width() + self._row.spacing()

    def _said_wide(self) -> int:
        """In one line, also while it stands in more."""
        self._said.ensurePolished()
        words = self._said.fontMetrics().horizontalAdvance(self._said.text())
        return words + self._row.spacing()


class NoticeBar(QFrame):
    """One sentence that concerns the whole window; empty, it is not there."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setProperty("rule", "below")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6))
        row.setSpacing(look.px(10))
        row.addWidget(chip(self.tr("note"), "hot"), 0, Qt.AlignmentFlag.AlignTop)
        self._words = Wrapped()
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, words: str) -> None:
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self.setVisible(bool(words))

    def words(self) -> str:
        """Return what it says now."""
        return self._words.text()


class UrgentBar(QFrame):
    """The most pressing urgent case; it stays until the case is closed."""

    opened = Signal()
    work_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._stacked: bool | None = None
        self.setObjectName("urgentbar")
        high = look.target(look.px(URGENT_HEIGHT))
        self.setMinimumHeight(high)
        self._head = QLabel()
        self._head.setObjectName("urgenthead")
        self._head.setMinimumHeight(high - 2)
        self._code = label("", "strong")
        self._facts = Wrapped()
        self._reply = Wrapped()
        self._reply.setTextFormat(Qt.TextFormat.RichText)
        self.button = HintButton(look, self.tr("Open"), "", "alarm")
        self.button.clicked.connect(self.opened)
        self._work = HintButton(look, self.tr("Record the answer"), "Ctrl F9", "alarm")
        self._work.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key works from everywhere
        self._work.clicked.connect(self.work_wanted)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 1, 0, 1)
        self._grid.setHorizontalSpacing(look.px(12))
        self._grid.setVerticalSpacing(0)
        self._arrange(stacked=False)
        self.hide()

    def show_cases(self, cases: tuple[UrgentCase, ...], today: date) -> None:
        """Show the first case, with how many there are; hide when there is none."""
        self.setVisible(bool(cases))
        if not cases:
            return
        case = cases[0]
        self._head.setText(self.tr("!  Urgent case open (%n)", "", len(cases)))
        self._code.setText(case.code)
        self._facts.setText(facts(case))
        reported = case.standing.reported
        self._work.set_text(self.tr("Record the answer") if reported else self.tr("Report"))
        reply = self._reply_words(case, today)
        self._reply.setText(reply)
        self._reply.setVisible(bool(reply))
        self._arrange(stacked=bool(self._stacked))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = event.size().width() < self._look.px(NARROW)
        if stacked or stacked != self._stacked:
            self._arrange(stacked=stacked)

    def _arrange(self, *, stacked: bool) -> None:
        """All in one line, or what happened below the head where the window is narrow."""
        self._stacked = stacked
        pad = self._look.px(12)
        grid = self._grid
        for part in (self._head, self._code, self._facts, self._reply, self._work, self.button):
            grid.removeWidget(part)
        grid.addWidget(self._head, 0, 0)
        grid.addWidget(self._code, 0, 1)
        grid.addWidget(self._work, 0, 4)
        grid.addWidget(self.button, 0, 5)
        beside = stacked and self._fits_beside()
        for part in (self._facts, self._reply):
            below = stacked and not (beside and part is self._reply)
            part.setContentsMargins(pad if below else 0, 0, 0, pad // 2 if below else 0)
        if stacked:
            grid.addWidget(self._facts, 1, 0, 1, 6)
            self._reply.setMinimumWidth(0)
            if beside:
                grid.addWidget(self._reply, 0, 2)
            else:
                grid.addWidget(self._reply, 2, 0, 1, 6)
        else:
            grid.addWidget(self._facts, 0, 2)
            grid.addWidget(self._reply, 0, 3)
            self._reply.setMinimumWidth(self._reply_width())
        grid.setColumnStretch(2, 1)

    def _fits_beside(self) -> bool:
        """Tell whether the deadline stands between head and buttons in one line."""
        parts = (self._head, self._code, self._work, self.button)
        gaps = len(parts) * self._grid.horizontalSpacing()
        used = sum(part.sizeHint().width() for part in parts) + gaps
        return used + self._reply_width() <= self.width()

    def _reply_width(self) -> int:
        words = re.sub(r"<[^>]+>", "", self._reply.text())
        return QFontMetrics(self._look.font(bold=True)).horizontalAdvance(words)

    def _reply_words(self, case: UrgentCase, today: date) -> str:
        if case.reply_by is None or case.minutes_left is None:
            return ""
        words = self.tr("reply before <b>{at}</b>, {left}")
        left = sentences.time_left(case.minutes_left)
        return words.format(at=dates.moment(case.reply_by, today), left=left)


def facts(case: UrgentCase) -> str:
    """Return who was told and what was asked: one line about an urgent case."""
    told = sentences.told(case.told[0]) if case.told else sentences.not_told()
    if not case.standing.reported:
        # Somebody may have heard of it; it is reported when the lead and the director know.
        return f"{told}. {urgent_words.headline(case.standing, lead=bool(case.record.agreed_by))}"
    asked = case.record.asked
    return f"{told}, {sentences.asked(asked)}" if asked else told
