"""The preview of a paper: its real pages below each other, drawn when they come in sight."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.pdf_pages import POINTS, PageFacts
from ui.theme import Look
from ui.widgets.words import Wrapped

SCREEN = 96
"""Pixels of an inch at 100 %."""

STEPS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0)
_MARGIN = 16


class PagePicture(QWidget):
    """One page: white paper at once, its picture as soon as it is drawn."""

    def __init__(self, look: Look, name: str, facts: PageFacts) -> None:
        super().__init__()
        self._look = look
        self.facts = facts
        self.picture: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setAccessibleDescription(facts.text)

    def set_picture(self, picture: QImage) -> None:
        self.picture = picture
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self.picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self.picture)
        painter.setPen(self._look.colour("edge"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class Preview(QScrollArea):
    """Pages to scroll through. `wanted` asks for a picture: number and scale per point."""

    wanted = Signal(int, float)
    zoomed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._fit = True
        self._zoom = 1.0
        self._asked: dict[int, float] = {}
        self.pages: list[PagePicture] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages as printed"))
        self.setProperty("ring", "true")
        self._words = Wrapped("", "quiet")
        self._paper = self._make_paper()
        self.setWidget(self._paper)
        self.verticalScrollBar().valueChanged.connect(self._ask)

    @property
    def zoom(self) -> float:
        """The size on screen: 1 is the size of the paper at 96 pixels an inch."""
        return self._zoom

    def say(self, words: str) -> None:
        """Show a sentence instead of pages."""
        self._clear()
        self._words.setText(words)
        self._words.show()

    def show_pages(self, pages: tuple[PageFacts, ...], title: str) -> None:
        """Show pages; where just as many stand, their old pictures stay until the new ones come."""
        if _sizes(page.facts for page in self.pages) == _sizes(pages):
            self._renew(pages)
            return
        self._clear()
        self._words.hide()
        name = self.tr("{title}, page {page} of {pages}")
        for number, facts in enumerate(pages, 1):
            said = name.format(title=title, page=number, pages=len(pages))
            picture = PagePicture(self._look, said, facts)
            self.pages.append(picture)
            self._column.insertWidget(number, picture, 0, Qt.AlignmentFlag.AlignHCenter)
            picture.show()  # what is not shown yet takes no room
        self.verticalScrollBar().setValue(0)
        self._resize_pages()

    def show_picture(self, number: int, scale: float, picture: QImage) -> None:
        """Take in a picture that was asked for, unless the size changed meanwhile."""
        if number < len(self.pages) and self._asked.get(number) == scale:
            self.pages[number].set_picture(picture)

    def step_zoom(self, step: int) -> None:
        """Larger (1) or smaller (-1); 0 fits the width again."""
        self._fit = step == 0
        if step > 0:
            self._zoom = next((one for one in STEPS if one > self._zoom + 0.01), STEPS[-1])
        elif step < 0:
            smaller = [one for one in STEPS if one < self._zoom - 0.01]
            self._zoom = smaller[-1] if smaller else STEPS[0]
        self._resize_pages()

    def current_page(self) -> int:
        """Return the number of the page in the middle of the view, from 1."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        above = [n for n, page in enumerate(self.pages, 1) if page.y() <= middle]
        return above[-1] if above else 1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1, Qt.Key.Key_0: 0}
        bar = self.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif event.key() in steps:
            self.step_zoom(steps[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._resize_pages()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def _make_paper(self) -> QWidget:
        paper = QWidget()
        paper.setProperty("ground", "canvas")
        self._column = QVBoxLayout(paper)
        gap = self._look.px(_MARGIN)
        self._column.setContentsMargins(gap, gap, gap, gap)
        self._column.setSpacing(gap)
        self._column.addWidget(self._words)
        self._column.addStretch(1)
        return paper

    def _renew(self, pages: tuple[PageFacts, ...]) -> None:
        for page, facts in zip(self.pages, pages, strict=True):
            page.facts = facts
            page.setAccessibleDescription(facts.text)
        self._asked = {}
        self._ask()

    def _clear(self) -> None:
        for page in self.pages:
            page.hide()
            page.deleteLater()
        self.pages = []
        self._asked = {}

    def _resize_pages(self) -> None:
        if not self.pages:
            return
        natural = SCREEN / POINTS * self._look.zoom
        if self._fit:
            room = self.viewport().width() - 2 * self._look.px(_MARGIN)
            widest = max(page.facts.width for page in self.pages) * natural
            self._zoom = min(room / widest, 1.0)
        for page in self.pages:
            scale = natural * self._zoom
            page.setFixedSize(
                QSize(round(page.facts.width * scale), round(page.facts.height * scale))
            )
        room_for_all = self._column.totalMinimumSize()  # else the pages stand where they stood
        self._paper.resize(room_for_all.expandedTo(self.viewport().size()))
        self._column.activate()
        self.zoomed.emit()
        self._ask()

    def _ask(self) -> None:
        """Ask for the pictures of the pages in sight, and of those just outside it."""
        scale = SCREEN / POINTS * self._look.zoom * self._zoom * self.devicePixelRatioF()
        view = self.viewport().rect().translated(0, self.verticalScrollBar().value())
        near = view.adjusted(0, -view.height(), 0, view.height())
        for number, page in enumerate(self.pages):
            if near.intersects(page.geometry()) and self._asked.get(number) != scale:
                self._asked[number] = scale
                self.wanted.emit(number, scale)


def _sizes(pages: Iterable[PageFacts]) -> list[tuple[float, float]]:
    return [(page.width, page.height) for page in pages]
