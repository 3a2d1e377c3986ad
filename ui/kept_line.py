"""A line that waits for a button, such as a reason: kept as it is typed until it was used."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from ui.unfinished import Unfinished
from ui.worker import Worker
from veldtool.domain.oplog.op import RegisterKey


class KeptLine(QObject):
    """Ties a line to the register that it is meant for; it becomes no part of the record itself."""

    def __init__(self, worker: Worker, line: QLineEdit) -> None:
        super().__init__(line)
        self._worker = worker
        self._line = line
        self._key: RegisterKey | None = None
        self._kept = Unfinished(worker, line.text, self)
        line.textEdited.connect(lambda _: self._kept.typed())

    def begin(self, key: RegisterKey) -> None:
        """Work for this register from now on; what was typed for it before comes back."""
        if key == self._key:
            return
        self.finish()
        self._key = key
        self._line.clear()
        self._kept.begin(key)
        self._kept.found("")

        def show(texts: dict[str, str]) -> None:
            text = texts.get(key.field, "")
            if key == self._key and text and not self._line.text():
                self._kept.found(text)
                self._line.setText(text)

        self._worker.ask(lambda desk: desk.typing.unfinished(key.kind, key.id), show)

    def finish(self) -> None:
        """Keep what stands there at once: the window is about to lock."""
        self._kept.keep()

    def used(self) -> None:
        """Forget it: what it was typed for is done."""
        self._kept.drop()
        self._kept.found("")
        self._line.clear()
