"""Somebody who hits any key at all in the real window, by a seed, and looks after each burst.

What is pressed depends on the seed alone, but for two things: at the lock the passphrase is typed,
and a word to be kept is typed only where there is a line for it.
"""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from tests.services.world import PASSPHRASE, World
from tests.stories.person import PATIENCE, Person, Waiter
from tests.ui.paper_office import FakeDialog, Sticks
from ui.autosave import AFTER_KEY
from ui.desk_thread import DeskThread
from ui.incidents import Incidents
from ui.theme import Look
from ui.widgets.line_input import LineInput
from ui.window import Surroundings, Window
from veldtool import bootstrap
from veldtool.services.demo import Stage, play
from veldtool.services.dutch_time import to_millis
from veldtool.services.unlocking import close

MORNING = "2026-06-10T10:05:00"
SIZES = ((683, 384), (1280, 640), (1366, 738), (1600, 860), (1920, 1050))
"""From a small screen at twice its size to a large one, less the bar of the system."""
ROOMS = (*(f"Alt+{n}" for n in range(1, 8)), "Ctrl+B", "Ctrl+O", "Ctrl+E", "Ctrl+I", "Ctrl+F9")
WALK = ("Tab", "Shift+Tab", "Up", "Down", "Left", "Right", "PgUp", "PgDown", "Home", "End", "F6")
EDIT = ("Return", "Return", "Space", "Esc", "Ins", "Del", "Backspace", "Ctrl+Return", "Ctrl+A")
CHORDS = (
    *(f"F{n}" for n in range(1, 11)),
    *("Shift+F6", "Ctrl+K", "Ctrl+H", "Ctrl+J", "Ctrl+S", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"),
    *("Ctrl+P", "Ctrl+U", "Ctrl+T", "Ctrl+M", "Ctrl+N", "Ctrl+Shift+N", "Ctrl+=", "Ctrl+1"),
    *("Ctrl+Up", "Ctrl+Down", "Ctrl+PgUp", "Ctrl+PgDown", "Shift+Ins", "Alt+Del", "Shift+Return"),
    *(f"Alt+{letter}" for letter in "BGHKMNOQRSTUVW"),
    *("Alt+Up", "Alt+Down", "Alt+Shift+Up", "Alt+Shift+Down", "Alt+Shift+Left", "Alt+Shift+Right"),
)
LOOKS = ("Ctrl++", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+D", "F11")
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789 +-~?/#!=@.,;"
AWAY = ("Return", "Ctrl+L", "Tab", "Ctrl+Up", "F6", "Ctrl++", "Ctrl+-", "F1", "Ctrl+K", *ROOMS)
"""Ways to leave a line that may cost nothing that was typed."""
_LOOKS_FOR_WORD = 8
"""So often it is looked for in the record and the drafts, the time of an autosave apart."""


@dataclass(frozen=True)
class Sample:
    """The sample praktijktoets as it was played, to be copied for each monkey."""

    place: Path

    @classmethod
    def played(cls, place: Path) -> "Sample":
        world = World(place)
        world.clock.time = to_millis(MORNING)
        stage = Stage(world.toolbox, world.carrier, PASSPHRASE)
        close(play(bootstrap.sample(), stage).session)
        return cls(place)


@contextmanager
def window_on(world: World, look: Look, waiter: Waiter) -> Iterator[Person]:
    """Open the window on the lead's laptop of the sample; files are asked for without a dialog."""
    world.clock.time = to_millis(MORNING)
    worker = DeskThread(bootstrap.desk(world.toolbox("mb"), PASSPHRASE))
    around = Surroundings(
        Incidents(world.place / "incidents.log"),
        ask_path=lambda _parent, name, chosen: chosen(world.place / name),
        ask_file=lambda _parent, _chosen: None,
    )
    window = Window(look, worker, around)
    window.setMinimumSize(1, 1)  # the screen may be a small one
    window.resize(1366, 738)
    window.show()
    window.activateWindow()
    window.begin()
    waiter.waitUntil(lambda: window.shell is not None, timeout=PATIENCE)
    try:
        yield Person(window, worker, waiter)
    finally:
        window.close()
        worker.stop()
        window.deleteLater()


def no_dialogs(patch: Any, world: World) -> None:
    """Answer what the system would ask: a folder, a printer, which stick."""
    sticks = Sticks(world.place, world)
    sticks.plug("stick")
    patch.setattr("ui.handing_over.ask_printer", FakeDialog())

    def open_(dialog: QFileDialog) -> None:
        dialog.fileSelected.emit(str(world.exchange))
        dialog.deleteLater()

    patch.setattr(QFileDialog, "open", open_)
    world.tools["mb"] = _with_sticks(world, sticks)


def _with_sticks(world: World, sticks: Sticks) -> Any:
    return replace(world.toolbox("mb"), drives=lambda: tuple(sticks.found))


@dataclass
class Monkey:
    """Presses keys by bursts; `wrong` after each says what is wrong, nothing when all is well.

    `told` gives what was told elsewhere meanwhile: lines of a log.
    """

    seed: int
    person: Person
    world: World
    told: Callable[[], list[str]] = list
    done: list[str] = field(default_factory=list)
    words: int = 0

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)

    def plays(self, bursts: int) -> None:
        """Press so many bursts. Raises AssertionError with every key since the start."""
        for _ in range(bursts):
            self.acts(self.burst())

    def burst(self) -> list[str]:
        """Choose what to press next, as lines that `acts` understands."""
        chance = self._chance
        kind = chance.choices(("keys", "letters", "looks", "word", "lock"), (8, 4, 1, 3, 1))[0]
        if kind == "looks":
            width, height = chance.choice(SIZES)
            return [f"size {width} {height}", *self._some(LOOKS, 3), *self._some(WALK, 5)]
        if kind == "word":
            way = chance.choice(AWAY)
            return ["press Alt+3", "pause", *self._some(("Down", "Alt+Down"), 2), f"word {way}"]
        if kind == "lock":
            return [*self._some(CHORDS, 3), "press Ctrl+L"]
        mixed = chance.choices((WALK, EDIT, CHORDS, ROOMS), (6, 4, 3, 1), k=chance.randint(5, 20))
        pressed = [f"press {chance.choice(keys)}" for keys in mixed]
        if kind == "letters":
            pressed.insert(len(pressed) // 2, f"type {self._letters()}")
            pressed.insert(chance.randrange(len(pressed)), f"type {self._letters()}")
        if chance.random() < 0.5:
            pressed.insert(chance.randrange(len(pressed)), "pause")
        return [*self._some(ROOMS, 1), *pressed]

    def acts(self, burst: list[str]) -> None:
        """Do what these lines say, then see whether all is well."""
        for line in burst:
            self.done.append(line)
            self._does(line)
        self.person.pauses()
        wrong = self.wrong()
        assert not wrong, f"seed {self.seed}: {wrong}\n" + "\n".join(self.done)

    def wrong(self) -> list[str]:
        """Return what is not as it must be now."""
        log = self.world.place / "incidents.log"
        incidents = [log.read_text(encoding="utf-8")] if log.exists() else []
        return [*incidents, *self.told(), *self._lost_keyboard(), *self._unsound()]

    def _does(self, line: str) -> None:
        what, _, rest = line.partition(" ")
        if what == "press":
            self.person.press(rest)
        elif what == "type":
            self.person.letters(rest)
        elif what == "size":
            width, height = rest.split()
            self.person.window.showNormal()
            self.person.window.resize(int(width), int(height))
        elif what == "pause":
            self.person.pauses()
        elif what == "word":
            self._word(rest)
        self._unlocks()

    def _word(self, way: str) -> None:
        """Type a word of its own in the line of a talk and leave by a way: it must be kept."""
        self.person.pauses()
        line = QApplication.focusWidget()
        if not isinstance(line, LineInput):
            return
        self.words += 1
        word = f"zin{self.seed}x{self.words}x"
        self.person.press("End")
        self.person.letters(f" {word}")
        self.person.press(way)
        self._unlocks()
        self.person.pauses()
        for _ in range(_LOOKS_FOR_WORD):
            if self._kept(word):
                return
            self._waits_for_autosave()
        raise AssertionError(f"{word} is lost by {way}\n" + "\n".join(self.done))

    def _waits_for_autosave(self) -> None:
        passed: list[bool] = []
        QTimer.singleShot(AFTER_KEY, lambda: passed.append(True))
        self.person.waiter.waitUntil(lambda: bool(passed), timeout=PATIENCE)

    def _kept(self, word: str) -> bool:
        return bool(self._ask(lambda desk: _stands(desk, word)))

    def _unlocks(self) -> None:
        window = self.person.window
        if window.shell is not None or not window._shows("unlock"):
            return
        self.person.pauses()
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit):
            focus.clear()
            self.person.types(PASSPHRASE)
            self.person.press("Return")
        self.person.waiter.waitUntil(lambda: window.shell is not None, timeout=PATIENCE)
        self.person.pauses()

    def _lost_keyboard(self) -> list[str]:
        """Somebody may scroll away from where the keyboard is; the next key goes back to it."""
        focus = QApplication.focusWidget()
        if focus is not None and focus.isVisible() and focus.visibleRegion().isEmpty():
            self.person.press("End")
            self.person.pauses()
            focus = QApplication.focusWidget()
        if focus is None:
            return ["nothing has the keyboard"]
        if not focus.isVisible() or focus.visibleRegion().isEmpty():
            where: list[QObject] = [focus]
            while (above := where[-1].parent()) is not None:
                where.append(above)
            names = " in ".join(type(one).__name__ for one in where)
            return [f"the keyboard is out of sight: {focus.accessibleName()}, {names}"]
        return []

    def _unsound(self) -> list[str]:
        return list(self._ask(lambda desk: desk.bench.session.store.check()))

    def _ask(self, question: Callable[[Any], Any]) -> Any:
        answers: list[Any] = []
        self.person.worker.ask(question, answers.append)
        self.person.waiter.waitUntil(lambda: bool(answers), timeout=PATIENCE)
        return answers[0]

    def _some(self, keys: tuple[str, ...], most: int) -> list[str]:
        count = self._chance.randint(0, most)
        return [f"press {self._chance.choice(keys)}" for _ in range(count)]

    def _letters(self) -> str:
        return "".join(self._chance.choices(LETTERS, k=self._chance.randint(1, 12))).strip() or "x"


def _stands(desk: Any, word: str) -> bool:
    """Whether a word stands in the record, in a draft or in what is unfinished."""
    connection = desk.bench.session.store._connection
    names = [row[0] for row in connection.rows("SELECT name FROM sqlite_master WHERE type='table'")]
    return any(_holds(connection, name, word) for name in names if "search" not in name)


def _holds(connection: Any, table: str, word: str) -> bool:
    rows = connection.rows(f'SELECT * FROM "{table}"')
    return any(word in str(value) for row in rows for value in row)
