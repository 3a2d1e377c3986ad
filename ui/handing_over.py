"""A paper that leaves: asked for anew, printed, put on a stick or kept as a file, its code told."""

from __future__ import annotations  # printing is loaded when somebody prints

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui import keys, messages, save_file
from ui.ask_printer import AskPrinter, Chosen, ask_printer
from ui.speaking import Speaking
from ui.widgets.stick_panel import StickPanel
from veldtool.services.errors import UserError
from veldtool.services.outlets import Way
from veldtool.services.sheet_kinds import SheetKind

if TYPE_CHECKING:
    from ui.pages.page import Keys, Page
    from ui.theme import Look
    from ui.worker import Worker
    from veldtool.services.desk import Desk
    from veldtool.services.printing import Outgoing
    from veldtool.services.reaching import Drive
    from veldtool.services.workbench import Changed

translate = QCoreApplication.translate
Take = Callable[["Desk"], "Outgoing"]
"""Composes a paper that leaves, in the worker. Raises UserError when something keeps it here."""


class HandingOver:
    """Lets papers leave for a page; what keeps one here is said in the bar.

    `ask_printer` opens the dialog of the system.
    """

    def __init__(self, page: Page, worker: Worker, ask_path: save_file.AskPath, look: Look) -> None:
        self._page = page
        self._worker = worker
        self._ask_path = ask_path
        self._look = look
        self.ask_printer: AskPrinter = ask_printer
        self._panel: StickPanel | None = None
        self._for_stick: tuple[Take, str] | None = None
        self.speaking = Speaking(page, worker, look, self._kept_here)

    def bind(self, kind: Callable[[], SheetKind]) -> None:
        """Bind the keys of every page on which a paper is; `kind` tells which one."""
        keys.bind(self._page, "Ctrl+P", lambda: self.print(kind()))
        keys.bind(self._page, "Ctrl+U", lambda: self.put_on_stick(kind()))
        keys.bind(self._page, "F5", self.speak)

    def keys(self) -> Keys:
        """Return the keys that `bind` binds, for the sheet of keys."""
        return (
            ("Ctrl P", translate("handing_over", "print, with the dialog of the system")),
            ("Ctrl U", translate("handing_over", "put it on a USB stick")),
            ("F5", translate("handing_over", "speak: the text of the feedback in large letters")),
            (
                translate("handing_over", "Space, PgDn, PgUp"),
                translate("handing_over", "while speaking: next section, the one before"),
            ),
        )

    def save(self, kind: SheetKind, name: str) -> None:
        """Ask for a place and write the paper there, unless something keeps it here."""
        self.save_paper(_leaving(kind), name)

    def print(self, kind: SheetKind) -> None:
        """Print through the dialog of the system, unless something keeps it here."""
        self.print_paper(_leaving(kind))

    def put_on_stick(self, kind: SheetKind) -> None:
        """Ask on which stick, and put the paper there, unless something keeps it here."""
        self.put_paper_on_stick(_leaving(kind), file_stem(kind))

    def speak(self) -> None:
        """Show the text of the feedback sheet in large letters until Esc."""
        self.speaking.begin()

    def save_paper(self, take: Take, name: str) -> None:
        """Do as `save` for a paper that is composed in a way of its own."""
        self._worker.ask(
            take,
            lambda paper: self._ask_path(self._page, name, self._writer(paper)),
            self._kept_here,
        )

    def print_paper(self, take: Take) -> None:
        """Do as `print` for a paper that is composed in a way of its own."""
        self._worker.ask(take, self._choose_printer, self._kept_here)

    def put_paper_on_stick(self, take: Take, stem: str) -> None:
        """Do as `put_on_stick` for such a paper; `stem` begins the name of its file."""
        self._for_stick = (take, stem)
        self._worker.ask(take, lambda _: self.panel.open(), self._kept_here)
        self._look_for_sticks()

    @property
    def panel(self) -> StickPanel:
        """Where a stick is chosen, made when it is needed first."""
        if self._panel is None:
            self._panel = StickPanel(self._page, self._look, self._look_for_sticks)
            self._panel.chosen.connect(self._put)
        return self._panel

    # --- the printer ---

    def _choose_printer(self, paper: Outgoing) -> None:
        def count(_: Desk) -> int:
            from ui.pdf_pages import page_count

            return page_count(paper.pdf)

        def ask(pages: int) -> None:
            try:
                self.ask_printer(self._page, pages, lambda chosen: self._print(paper, chosen))
            except UserError as error:
                self._kept_here(error)

        self._worker.ask(count, ask)

    def _print(self, paper: Outgoing, chosen: Chosen) -> None:
        order = chosen.order

        def send(desk: Desk) -> Changed:
            if not desk.papers.queue(paper, order):
                from ui import print_pages

                print_pages.draw(paper.pdf, order, chosen.device)
            return desk.papers.left(paper, Way.PRINTER, order.copies)

        words = translate("handing_over", "Given to the printer {printer}, check code {code}")
        said = words.format(printer=order.printer, code=paper.code)
        self._worker.do(send, lambda _: self._page.said.emit(said), self._kept_here)

    # --- the stick ---

    def _look_for_sticks(self) -> None:
        self._worker.ask(lambda desk: desk.papers.sticks(), self._show_sticks)

    def _show_sticks(self, sticks: Sequence[Drive]) -> None:
        self.panel.show_sticks(sticks)

    def _put(self, stick: str) -> None:
        if self._for_stick is None:
            return
        take, stem = self._for_stick

        done: list[tuple[str, str]] = []

        def put(desk: Desk) -> Changed:
            paper = take(desk)
            name = f"{stem}-{paper.code}.pdf"
            desk.papers.put(paper, Path(stick), name)
            done.append((name, paper.code))
            return desk.papers.left(paper, Way.STICK)

        self._worker.do(put, lambda _: self._is_on_stick(*done[0]), self._not_on_stick)

    def _is_on_stick(self, name: str, code: str) -> None:
        words = translate(
            "handing_over",
            "On the stick and read back: {name}, check code {code}. Eject the stick now.",
        )
        self._page.said.emit(words.format(name=name, code=code))
        self.panel.shut()

    def _not_on_stick(self, error: Exception) -> None:
        if messages.is_expected(error):
            self.panel.fail(messages.sentence(error))
            self._look_for_sticks()
        else:
            self.panel.shut()
            self._worker.failed.emit(error)

    # --- a file ---

    def _writer(self, paper: Outgoing) -> Callable[[Path], None]:
        def write(path: Path) -> None:
            words = translate("handing_over", "Saved and read back: {name}, check code {code}")
            said = words.format(name=path.name, code=paper.code)

            def keep(desk: Desk) -> Changed:
                save_file.write_and_compare(path, paper.pdf)
                return desk.papers.left(paper, Way.FILE)

            self._worker.do(keep, lambda _: self._page.said.emit(said), self._not_saved)

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


def file_stem(kind: SheetKind) -> str:
    """Return how the name of a file of this paper begins."""
    return {
        SheetKind.FEEDBACK: translate("handing_over", "feedback"),
        SheetKind.SOURCES: translate("handing_over", "sources"),
        SheetKind.TALLIES: translate("handing_over", "tallies"),
        SheetKind.NORMS: translate("handing_over", "norms-internal"),
        SheetKind.URGENT: translate("handing_over", "urgent"),
    }[kind]


def _leaving(kind: SheetKind) -> Take:
    return lambda desk: desk.papers.leaving(kind)
