"""Undo and redo through the commands of one user, across all kinds of records."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from veldtool.domain.oplog.op import Op, Write
from veldtool.domain.oplog.undo import Overtaken, replaced_by, undo
from veldtool.services.errors import UserError
from veldtool.services.ports import Store
from veldtool.services.recording import write_all
from veldtool.services.session import Session


@dataclass(frozen=True, slots=True)
class Step:
    """One command: each of its operations as it stands now, with what it had replaced."""

    parts: tuple[tuple[Op, tuple[Op, ...]], ...]

    def with_stand_ins(self, stand_ins: dict[Op, Op]) -> "Step":
        """Return the step after an undo wrote values anew: the new operations stand for the old."""
        return Step(tuple((stand_ins.get(op, op), earlier) for op, earlier in self.parts))


class UndoStack:
    """What this user did since the inspection was opened, and took back."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def note(self, store: Store, ops: tuple[Op, ...]) -> None:
        """Take note of a command; what was taken back before it can no longer be redone."""
        if ops:
            self._done.append(
                Step(tuple((op, replaced_by(op, store.history(op.key))) for op in ops))
            )
            self._undone.clear()

    @contextmanager
    def unless_failed(self) -> Iterator[None]:
        """Forget again what was noted inside when it failed."""
        done, undone = self._done[:], self._undone[:]
        try:
            yield
        except BaseException:
            self._done, self._undone = done, undone
            raise

    def undo(self, session: Session) -> tuple[Op, ...]:
        """Take back the last command. Raises UserError when there is none or it was changed."""
        return self._take_back(session, self._done, self._undone, "nothing_to_undo")

    def redo(self, session: Session) -> tuple[Op, ...]:
        """Do again what was taken back last. Raises UserError likewise."""
        return self._take_back(session, self._undone, self._done, "nothing_to_redo")

    def _take_back(
        self, session: Session, source: list[Step], target: list[Step], nothing: str
    ) -> tuple[Op, ...]:
        if not source:
            raise UserError(nothing)
        step = source[-1]
        ops = write_all(session, _writes(session.store, step))
        source.pop()
        restored = _restored(step)
        target.append(
            Step(tuple((op, (undone,)) for op, (undone, _) in zip(ops, restored, strict=True)))
        )
        stand_ins = {old: op for op, (_, old) in zip(ops, restored, strict=True) if old}
        for stack in (source, target):
            stack[:] = [one.with_stand_ins(stand_ins) for one in stack]
        return ops


def _writes(store: Store, step: Step) -> list[Write]:
    registers = {op.key: r for op, _ in step.parts if (r := store.register(op.key))}
    outcome = undo([op for op, _ in step.parts], registers, dict(step.parts))
    if isinstance(outcome, Overtaken):
        raise UserError("undo_overtaken")
    return list(outcome)


def _restored(step: Step) -> list[tuple[Op, Op | None]]:
    """For each operation that the undo writes: which it takes back, and which it stands for."""
    return [
        (op, old)
        for op, earlier in sorted(step.parts, key=lambda part: (part[0].seq, part[0].writer))
        for old in (earlier or (None,))
    ]
