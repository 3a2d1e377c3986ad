"""A paper that leaves: asked for anew, kept where the user wants it, read back, its code told."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui import messages, save_file
from ui.pages.page import Page
from ui.worker import Worker
from veldtool.services.printing import Outgoing
from veldtool.services.sheet_kinds import SheetKind

translate = QCoreApplication.translate


class HandingOver:
    """Saves papers for a page; what keeps one here is said in the bar."""

    def __init__(self, page: Page, worker: Worker, ask_path: save_file.AskPath) -> None:
        self._page = page
        self._worker = worker
        self._ask_path = ask_path

    def save(self, kind: SheetKind, name: str) -> None:
        """Ask for a place and write the paper there, unless something keeps it here."""
        self._worker.ask(
            lambda desk: desk.sheet_to_hand_over(kind),
            lambda paper: self._ask_path(self._page, name, self._writer(paper)),
            self._kept_here,
        )

    def _writer(self, paper: Outgoing) -> Callable[[Path], None]:
        def write(path: Path) -> None:
            said = translate("handing_over", "Saved: {name}").format(name=path.name)
            if paper.code:
                words = translate("handing_over", "Saved and read back: {name}, check code {code}")
                said = words.format(name=path.name, code=paper.code)
            self._worker.ask(
                lambda _: save_file.write_and_compare(path, paper.pdf),
                lambda _: self._page.said.emit(said),
                self._not_saved,
            )

        return write

    def _kept_here(self, error: Exception) -> None:
        if messages.is_expected(error):
            self._page.said.emit(messages.sentence(error))
        else:
            self._worker.failed.emit(error)

    def _not_saved(self, error: Exception) -> None:
        if not isinstance(error, save_file.NotSaved):
            self._worker.failed.emit(error)
            return
        said = translate(
            "handing_over", "Not saved: this place cannot be written. Choose another folder."
        )
        self._page.said.emit(said)
