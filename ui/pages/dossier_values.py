"""A day or a number that is typed at an item: safe while it is typed, recorded at its own item."""

from functools import partial

from ui import dossier_commands as commands
from ui.dossier_commands import Command
from ui.unfinished import Unfinished
from ui.widgets.form_editors import ValueEditor
from ui.worker import Worker
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Json
from veldtool.services.desk import Desk
from veldtool.services.workbench import Changed


class ValueTyping:
    """The editor that is open at an item, and what keeps its text."""

    def __init__(self, worker: Worker, editor: ValueEditor, key: RegisterKey, start: str) -> None:
        self.editor = editor
        self._key = key
        self._kept = Unfinished(worker, editor.field.text, editor)
        self._kept.begin(key)
        if start:
            self._kept.typed()
        else:
            self._kept.found(editor.field.text())
        editor.field.textEdited.connect(lambda _: self._kept.typed())

    def keep(self) -> bool:
        """Keep the text as it stands; False when nothing new was typed."""
        return self._kept.keep()

    def drop(self) -> None:
        """Forget the text: the writer wants what stood there, or the record has it."""
        self._kept.end(drop=True)

    def answer(self) -> Command | None:
        """Return the command that records the value at its item, None when there is nothing new."""
        value = self.editor.value()
        if value is None:
            return None
        if value == self.editor.line.value:
            self.drop()
            return None
        return self.take(value)

    def take(self, value: Json) -> Command:
        """Return the command that records this value at its item."""
        self._kept.end(drop=False)
        dossier, _, item = self._key.id.rpartition("/")
        return partial(_answer, commands.answer(dossier, item, value), self._key)


def _answer(command: Command, key: RegisterKey, desk: Desk) -> Changed:
    """Record it, then forget the text that was kept of it."""
    changed = command(desk)
    desk.typing.abandon(key)
    return changed
