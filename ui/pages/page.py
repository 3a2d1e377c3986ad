"""What every page of the shell offers to rail and bar."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.bars import Step
from ui.rail import Count

Keys = tuple[tuple[str, str], ...]


class Page(QWidget):
    """A page: its next step, the keys that hold on it, and what the rail says about it.

    `changed` tells that one of these is different now; `said` carries a short report for the bar.
    """

    changed = Signal()
    said = Signal(str)

    def next_step(self) -> Step | None:
        """Return what Ctrl+Enter does here."""
        return None

    def hints(self) -> Keys:
        """Return the few keys that stand in the bar, the most useful last."""
        return ()

    def keys(self) -> Keys:
        """Return every key of this page, for the sheet of keys."""
        return ()

    def count(self) -> Count:
        """Return what stands under the page's word in the rail."""
        return Count("")

    def enter(self) -> None:
        """Come in sight: take the keyboard and ask for what is new."""

    def take_focus(self) -> None:
        """Put the keyboard where the work of this page is."""

    def escape(self) -> bool:
        """One step back within the page; False when there is nothing to step back from."""
        return False

    def next_pane(self, step: int) -> None:
        """Move the keyboard to the next part of the page (1) or the previous one (-1)."""
