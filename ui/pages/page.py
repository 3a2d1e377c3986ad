"""What every page of the shell offers to rail and bar."""

from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.bars import Step
from ui.keys_ahead import KeysAhead
from ui.rail import Count
from veldtool.services.workbench import Changed

Keys = tuple[tuple[str, str], ...]


class Page(QWidget):
    """A page: its next step, the keys that hold on it, and what the rail says about it.

    `changed` tells that one of these is different now; `said` carries a short report for the bar.
    `open_wanted` names a record, by kind and id, to be shown where it belongs; `urgent_wanted`
    one that an urgent case is about. `shielded` tells that somebody looks along: nothing else of
    the visit may be in sight then, outside the page either. `projecting`: a whole team looks at it.
    """

    projecting = False

    changed = Signal()
    said = Signal(str)
    open_wanted = Signal(str, str)
    urgent_wanted = Signal(str, str)
    shielded = Signal(bool)
    in_company = False
    """Whether somebody else is at the table now, whatever record this is about."""

    @cached_property
    def ahead(self) -> KeysAhead:
        """The keys that come before what an earlier one asked for is there."""
        return KeysAhead(self)

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

    def refresh(self, changed: Changed) -> None:
        """Read again what these registers touch; empty: anything may be different."""

    def show_record(self, kind: str, record_id: str) -> None:
        """Go to a record of this page."""

    def current_record(self) -> tuple[str, str] | None:
        """Return kind and id of the record that the keyboard is on, None when there is none."""
        return None

    def place(self) -> str:
        """Return where the keyboard is, in words of this page's own; nothing of what is there."""
        return ""

    def restore(self, place: str) -> None:
        """Go back to where `place` was; a place that is gone is passed over."""

    def finish_typing(self) -> None:
        """Hand over what is being typed: the window is about to lock or merge."""

    def hold(self, *, on: bool) -> None:
        """Somebody looks along: take nothing in by yourself until they do not."""

    def leave(self) -> None:
        """The visit is being left: stop what runs, nobody waits for it any more."""

    def save(self) -> None:
        """Keep what the page shows as a file, where it can be kept as one."""

    def enter(self) -> None:
        """Come in sight: take the keyboard and ask for what is new."""

    def take_focus(self) -> None:
        """Put the keyboard where the work of this page is."""

    def escape(self) -> bool:
        """One step back within the page; False when there is nothing to step back from."""
        return False

    def next_pane(self, step: int) -> None:
        """Move the keyboard to the next part of the page (1) or the previous one (-1)."""
