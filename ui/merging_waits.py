"""During a projection nothing comes in: the window says so, and what colleagues bring waits."""

from PySide6.QtCore import QCoreApplication

from ui.bars import NoticeBar
from ui.built_pages import BuiltPages
from ui.pages.page import Page
from ui.rooms import MERGE, Room

translate = QCoreApplication.translate


class MergingWaits:
    """Refuses the page of merging during a projection, and holds back what colleagues bring."""

    def __init__(self, notice: NoticeBar, pages: BuiltPages) -> None:
        self._notice = notice
        self._pages = pages
        self._before: str | None = None

    def refuses(self, page: Page, room: Room) -> bool:
        """Tell whether merging has to wait here; the reason stands above what is projected."""
        if room.name != MERGE or not page.projecting:
            return False
        if self._before is None:
            self._before = self._notice.words()
        self._notice.say(
            translate(
                "waits",
                "Merging waits until the projection is over: Esc ends it. What colleagues bring "
                "meanwhile is kept, and comes in afterwards.",
            )
        )
        return True

    def shield(self, *, on: bool) -> None:
        """Somebody looks along, or no longer does: then what waited comes in."""
        if not on and self._before is not None:
            self._notice.say(self._before)
            self._before = None
        for _, page in self._pages.there():
            page.hold(on=on)
