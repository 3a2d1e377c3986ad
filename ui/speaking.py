"""Speaking from the feedback sheet: the whole window shows its text, and nothing else."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ui.widgets.speak_view import SpeakView
from veldtool.domain.sheet.speaking import Section

if TYPE_CHECKING:
    from ui.pages.page import Page
    from ui.theme import Look
    from ui.worker import Worker


class Speaking:
    """For one page; `kept_here` says what keeps the text off the screen."""

    def __init__(
        self,
        page: "Page",
        worker: "Worker",
        look: "Look",
        kept_here: Callable[[Exception], None],
    ) -> None:
        self._page = page
        self._worker = worker
        self._look = look
        self._kept_here = kept_here
        self._view: SpeakView | None = None

    @property
    def view(self) -> SpeakView:
        """The text on screen, made when it is needed first."""
        if self._view is None:
            self._view = SpeakView(self._page, self._look)
            self._view.closed.connect(self._ended)
        return self._view

    def begin(self) -> None:
        """Show the first section, unless something in the text must not be seen."""
        self._worker.ask(lambda desk: desk.papers.spoken(), self._show, self._kept_here)

    def _show(self, sections: Sequence[Section]) -> None:
        if self._page.isVisible():
            self._page.in_company = True
            self._page.shielded.emit(True)
            self.view.speak(sections)

    def _ended(self) -> None:
        self._page.in_company = False
        self._page.shielded.emit(False)
