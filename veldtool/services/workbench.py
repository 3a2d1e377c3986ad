"""An open inspection as the pages use it: read quickly, written as commands, undone and redone."""

from __future__ import annotations  # what is counted is imported when it is

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from veldtool.domain.oplog.deletion import DELETED
from veldtool.domain.oplog.op import Op, RegisterKey
from veldtool.domain.project import Shown, patched
from veldtool.domain.records import KINDS, Inspection
from veldtool.services.session import Session
from veldtool.services.undoing import UndoStack

if TYPE_CHECKING:
    from veldtool.domain.framework.model import Framework

Changed = frozenset[RegisterKey]
"""What a command changed; every page decides by it what to read again."""


class Workbench:
    """Remembers what stands, so that a page is not read anew from the database at each key."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._inspection: Inspection | None = None
        self._framework: Framework | None = None
        self._undo = UndoStack()

    @property
    def member(self) -> str:
        """The member of the team whose device this is."""
        return self.session.store.identity.member

    @property
    def framework(self) -> Framework:
        """The framework of this visit. Raises UserError when it has not come in yet."""
        if self._framework is None:
            self._framework = self.session.framework()
        return self._framework

    @property
    def inspection(self) -> Inspection:
        """Everything that is visible now."""
        if self._inspection is None:
            self._inspection = self.session.inspection()
        return self._inspection

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make one transaction of several commands; an error takes all back, also from memory."""
        try:
            with self._undo.unless_failed(), self.session.store.together():
                yield
        except BaseException:
            self._inspection = None
            raise

    def done(self, ops: tuple[Op, ...]) -> Changed:
        """Take note of a command of this user: it can be undone, and what it changed is read."""
        self._undo.note(self.session.store, ops)
        return self._take_up(ops)

    def noted(self, ops: tuple[Op, ...]) -> Changed:
        """Take note of what happened rather than was decided: there is nothing to take back."""
        return self._take_up(ops)

    def undo(self) -> Changed:
        """Take back the last command. Raises UserError when it was changed since."""
        return self._read_anew(self._undo.undo(self.session))

    def redo(self) -> Changed:
        """Do again what was taken back last. Raises UserError when it was changed since."""
        return self._read_anew(self._undo.redo(self.session))

    def refresh(self) -> None:
        """Forget what was read: others' work came in."""
        self._inspection = self._framework = None

    def _read_anew(self, ops: Iterable[Op]) -> Changed:
        """A record of which everything was taken back is none; only a new reading shows that."""
        self._inspection = None
        return frozenset(op.key for op in ops)

    def _take_up(self, ops: Iterable[Op]) -> Changed:
        """Read again what these operations touched."""
        keys = frozenset(op.key for op in ops)
        if self._inspection is not None:
            if all(key.kind in KINDS and key.field != DELETED for key in keys):
                self._inspection = patched(self._inspection, self._shown(keys))
            else:
                self._inspection = None
        return keys

    def _shown(self, keys: Changed) -> list[Shown]:
        found = ((key, self.session.store.register(key)) for key in keys)
        return [Shown(key, r.value, r.in_conflict) for key, r in found if r is not None]
