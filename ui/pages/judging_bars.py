"""Above and below the session: where the team is, what is asked, what the next key does."""

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui import dates
from ui.theme import Look
from ui.widgets.projected import OneLine, sized, spaced, words
from ui.widgets.projected_parts import KeyButton
from veldtool.services.dutch_time import to_local

_TICK = 10_000


class TopBar(QFrame):
    """Theme, number of the norm, time, and the key that ends the projection.

    `wall` is what the machine's clock shows, in seconds since 1970 UTC.
    """

    def __init__(self, look: Look, wall: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._wall = wall
        self.setProperty("part", "top")
        sized(self, high=52)
        self.theme = words("", "text", strong=True)
        self.title = OneLine()
        self.number, self._clock = words("", "text"), words("", "text")
        self.second = KeyButton(look, "", "D", "small")
        self.off = KeyButton(look, self.tr("End projection"), "Esc", "small")
        for one in (self.theme, self.number, self._clock):
            one.setWordWrap(False)
        for button in (self.second, self.off):
            button.setProperty("projected", "small")
        row = spaced(QHBoxLayout(self), (24, 0, 16, 0), 16)
        row.addWidget(self.theme)
        row.addWidget(self.title, 1)
        for part in (self.number, self._clock, self.second, self.off):
            row.addWidget(part)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._tick()

    def show_place(self, theme: str, title: str, number: str) -> None:
        """Say where the team is."""
        self.theme.setText(theme)
        self.title.set_text(title)
        self.number.setText(number)

    def keep_time(self, wall: Callable[[], float]) -> None:
        """Show the time of another clock (seconds since 1970 UTC), from now on."""
        self._wall = wall
        self._tick()

    def _tick(self) -> None:
        self._clock.setText(dates.clock(to_local(int(self._wall() * 1000))))


class AskStrip(QFrame):
    """A field for one text, and what could not be done; empty, it is not there."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("part", "bottom")
        self.label, self.entry = words("", "text", strong=True), QLineEdit()
        self.message = words("", "text", strong=True)
        column = spaced(QVBoxLayout(self), (24, 8, 24, 8), 4)
        for part in (self.message, self.label, self.entry):
            column.addWidget(part)
        self.ask("")

    def ask(self, label: str) -> None:
        """Open the field for a text with this label; without one it goes away."""
        self.entry.setVisible(bool(label))
        self.label.setVisible(bool(label))
        self.label.setText(label)
        self.entry.setAccessibleName(label)
        self._fit()

    def say(self, words: str) -> None:
        """Say a sentence, or nothing."""
        self.message.setText(words)
        self.message.setAccessibleName(words)
        self._fit()

    def _fit(self) -> None:
        self.message.setVisible(bool(self.message.text()))
        self.setVisible(bool(self.message.text() or self.label.text()))


class BottomBar(QFrame):
    """What is before and after, and the next step, which Ctrl+Enter does."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("part", "bottom")
        sized(self, high=56)
        self.before = KeyButton(look, "", "PgUp", "cell")
        self.after = KeyButton(look, "", "PgDn", "cell")
        self._what = OneLine(right=True)
        self.next = KeyButton(look, "", "Ctrl Enter", "next")
        row = spaced(QHBoxLayout(self))
        row.addWidget(self.before)
        row.addWidget(self.after)
        row.addWidget(self._what, 1)
        spacer = QWidget()
        row.addWidget(sized(spacer, wide=20))
        row.addWidget(self.next)

    def show_ways(self, before: str, after: str) -> None:
        """Say what PgUp and PgDn go to."""
        self.before.set_text(before)
        self.after.set_text(after)

    def show_step(self, what: str, word: str) -> None:
        """Say what the next step is; without a word there is none."""
        self._what.set_text(self.tr("Next: {what}").format(what=what) if what else "")
        self.next.set_text(word)
        self.next.setVisible(bool(word))
