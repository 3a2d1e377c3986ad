"""From one line to the next: saved, edited, set aside and taken up again."""

from PySide6.QtCore import QObject, Signal

from ui import messages
from ui.keys_ahead import KeysAhead
from ui.pages.talk_entry import TalkEntry
from ui.worker import Worker
from veldtool.services.desk import Desk
from veldtool.services.errors import UserError
from veldtool.services.interviews import Outline, TypingLine
from veldtool.services.workbench import Changed

_SPARE = 40
"""So many ids lie ready, so that a new line never waits for the worker."""


class LineTyping(QObject):
    """Decides which line stands in the input."""

    said = Signal(str)
    began = Signal(str)

    def __init__(self, worker: Worker, entry: TalkEntry, ahead: KeysAhead) -> None:
        """Take what keeps the keys that are about a line which is not in the input yet."""
        super().__init__(entry)
        self._worker = worker
        self._ahead = ahead
        self._entry = entry
        self._outline: Outline | None = None
        self._spare: list[str] = []
        self._set_aside: TypingLine | None = None
        self._left: dict[str, tuple[TypingLine, str]] = {}  # refused after their talk was left
        entry.saved.connect(self.save)
        entry.left.connect(self.leave_edit)

    @property
    def ids_wanted(self) -> int:
        """How many ids of lines to come should be asked for."""
        return 0 if len(self._spare) > _SPARE // 2 else _SPARE

    @property
    def _talk(self) -> str:
        return self._outline.header.line.id if self._outline else ""

    def leave_talk(self) -> None:
        """Another talk comes."""
        self._outline, self._set_aside = None, None
        self._spare.clear()

    def show(self, outline: Outline, spare: tuple[str, ...]) -> None:
        """Take note of what stands in the talk, and of ids for lines to come."""
        self._outline = outline
        self._spare += spare

    def take_back(self) -> None:
        """Put a line into the input again that was refused after this talk was left."""
        left = self._left.pop(self._talk, None)
        if left is not None:
            typing, why = left
            self._set_aside = self._begun(typing)
            self._entry.restore(typing, why, confirm=False)
            self._entry.keep()

    def edit(self, statement: str) -> None:
        """Put a line of mine into the input to be changed."""
        if not self._entry.typing.editing:
            self._set_aside = self._entry.typing if self._entry.input.text.strip() else None
        self._entry.keep()

        talk = self._talk

        def begin(typing: TypingLine) -> None:
            if talk != self._talk:
                self._ahead.forget()  # by the mouse another talk was opened meanwhile
                return
            self._entry.take(typing)
            self.began.emit(statement)
            self._ahead.release()

        self._ahead.hold()
        self._worker.ask(lambda desk: desk.interviews.line(statement), begin, self._refused)

    def save(self, typing: TypingLine) -> None:
        """Make a statement of a line; a new line stands ready before the answer comes."""
        if not self._talk or (not typing.line.strip() and not typing.editing):
            return
        talk, confirm = self._talk, self._entry.confirming
        waits = typing.editing or not self._spare
        if not waits:
            self._take_next(typing.indent)

        def saved(_: Changed) -> None:
            if waits:
                self._next_line()

        def refused(error: Exception) -> None:
            self._ahead.forget()
            if talk != self._talk:
                self._left[talk] = typing, messages.sentence(error)
                self._refused(error)
                return
            asks = isinstance(error, UserError) and error.key == "quote_changes"
            self._set_aside = self._begun(typing) or self._set_aside
            self._entry.restore(typing, messages.sentence(error), confirm=asks)
            if not messages.is_expected(error):
                self._worker.failed.emit(error)

        if waits:
            self._ahead.hold()
        self._worker.do(
            lambda desk: desk.interviews.save_line(talk, typing, confirm=confirm), saved, refused
        )

    def leave_edit(self, typing: TypingLine) -> None:
        """Leave a line that was being edited as it stood."""
        talk = self._talk
        self._worker.do(lambda desk: desk.interviews.give_up_line(talk, typing.statement))
        self._next_line()

    def _begun(self, refused: TypingLine) -> TypingLine | None:
        """Return a next line that was begun before the answer to the one that was refused."""
        begun = self._entry.typing
        return begun if begun.statement != refused.statement and begun.line.strip() else None

    def _take_next(self, indent: int) -> None:
        """Go on at once: with a line that was begun already, else with an empty one."""
        aside, self._set_aside = self._set_aside, None
        self._entry.take(aside or TypingLine(self._spare.pop(0), indent=indent))
        if aside is not None:
            self._entry.keep_again()

    def _next_line(self) -> None:
        """Go back to the new line, with what was typed in it before."""
        aside, self._set_aside = self._set_aside, None
        if aside is None and not self._spare:
            self._ahead.hold()
            self._worker.ask(self._new_ids, self._take_spare, self._refused)
            return
        self._entry.take(aside or TypingLine(self._spare.pop(0)))
        if aside is not None:
            self._entry.keep_again()
        self._ahead.release()

    def _take_spare(self, ids: tuple[str, ...]) -> None:
        self._spare = list(ids)
        self._entry.take(TypingLine(self._spare.pop(0)))
        self._ahead.release()

    def _new_ids(self, desk: Desk) -> tuple[str, ...]:
        return desk.interviews.new_ids(self._talk, _SPARE)

    def earlier(self, step: int) -> None:
        """Edit my line before this one (-1) or after it (1); after the last comes the new one."""
        mine = [row for row in (self._outline.rows if self._outline else ()) if row.mine]
        ids = [row.id for row in mine]
        editing = self._entry.typing.editing
        at = (
            ids.index(self._entry.typing.statement)
            if editing and (self._entry.typing.statement in ids)
            else len(ids)
        )
        target = at + step
        if 0 <= target < len(ids):
            self.edit(ids[target])
        elif editing and target >= len(ids):
            self.leave_edit(self._entry.typing)

    def _refused(self, error: Exception) -> None:
        self._ahead.forget()
        if messages.is_expected(error):
            self.said.emit(messages.sentence(error))
        else:
            self._worker.failed.emit(error)
