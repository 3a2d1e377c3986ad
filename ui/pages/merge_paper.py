"""The receipt of a merge on paper: kept as a file, printed, or put on a stick."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui import keys
from ui.handing_over import HandingOver

if TYPE_CHECKING:
    from ui.pages.merge_receipt import ReceiptPane
    from ui.pages.page import Page
    from ui.save_file import AskPath
    from ui.theme import Look
    from ui.worker import Worker
    from veldtool.services.desk import Desk
    from veldtool.services.printing import Outgoing

translate = QCoreApplication.translate


class ReceiptPaper:
    """Only what was merged goes on paper: a look beforehand is no receipt."""

    def __init__(
        self, page: Page, worker: Worker, look: Look, ask_path: AskPath, pane: ReceiptPane
    ) -> None:
        self._page, self._pane = page, pane
        self._stem = translate("merge", "receipt")
        self.handing_over = HandingOver(page, worker, ask_path, look)
        pane.paper.clicked.connect(self.save)
        keys.bind(page, "Ctrl+P", partial(self._let, self._print))
        keys.bind(page, "Ctrl+U", partial(self._let, self._put))

    def save(self) -> None:
        """Ask for a place and keep the receipt there."""
        self._let(lambda: self.handing_over.save_paper(_receipt, f"{self._stem}.pdf"))

    def _print(self) -> None:
        self.handing_over.print_paper(_receipt)

    def _put(self) -> None:
        self.handing_over.put_paper_on_stick(_receipt, self._stem)

    def _let(self, act: Callable[[], None]) -> None:
        shown = self._pane.receipt
        if shown is None or shown.dry_run:
            said = translate("merge", "There is no receipt yet: merge first.")
            self._page.said.emit(said)
        else:
            act()


def _receipt(desk: Desk) -> Outgoing:
    return desk.papers.receipt()
