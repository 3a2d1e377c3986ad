"""Text that cannot be read yet: kept as it stands in the field, until it can or is restored."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.autosave import AFTER_KEY, AT_LEAST
from ui.owed import AGAIN, typed_error
from ui.worker import Worker
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.errors import DiskTrouble


class Unfinished(QObject):
    """Keeps the text of one register while it is no value; `text` gives what stands there.

    It is written as soon as any other draft: 250 ms after the last key, and at least every second.
    Finishing or abandoning the register drops it, in the same step (see `TypingDesk`).
    """

    def __init__(self, worker: Worker, text: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._text = text
        self._key: RegisterKey | None = None
        self._kept: str | None = None
        self._soon, self._latest, self._again = (
            self._timer(wait) for wait in (AFTER_KEY, AT_LEAST, AGAIN)
        )

    def begin(self, key: RegisterKey) -> None:
        """Work on this register from now on."""
        if key != self._key:
            self.rest()
            self._key, self._kept = key, None

    def found(self, text: str) -> None:
        """Take note that this text stands in the field and need not be kept again."""
        self._kept = text

    def typed(self, *, at_once: bool = False) -> None:
        """Take note that the text changed by hand and cannot be read."""
        if at_once:
            self.keep()
            return
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()

    def keep(self) -> bool:
        """Write the text; False when just that was written, or is the record's."""
        self._stop()
        key, text = self._key, self._text()
        if key is None or text == self._kept:
            return False
        self._kept = text
        self._worker.keep(lambda desk: desk.typing.keep_unfinished(key, text), self._not_kept)
        return True

    def rest(self) -> None:
        """Keep nothing more: what stands there can be read, and its own draft is on the way."""
        self._stop()
        self._kept = None

    def drop(self) -> None:
        """Forget what was kept: the writer restored the field."""
        self.rest()
        if self._key is not None:
            key = self._key
            self._worker.keep(lambda desk: desk.typing.abandon(key))

    def end(self, *, drop: bool) -> None:
        """Work on no register any more; with `drop` forget what was kept."""
        if drop:
            self.drop()
        self._stop()
        self._key = None

    def _not_kept(self, error: Exception) -> None:
        self._worker.failed.emit(typed_error(error))
        self._kept = None
        if isinstance(error, DiskTrouble):
            self._again.start()

    def _timer(self, wait: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(self.keep)
        return timer

    def _stop(self) -> None:
        self._soon.stop()
        self._latest.stop()
        self._again.stop()
