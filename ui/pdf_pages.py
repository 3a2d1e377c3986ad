"""The pages of a PDF as pictures, drawn in the worker thread: PDFium knows one thread only."""

from __future__ import annotations  # PDFium is loaded when a page is drawn

from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

POINTS = 72
"""Points in an inch: the unit in which a PDF measures."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Size of a page in points, and its words for those who cannot see the picture."""

    width: float
    height: float
    text: str


class PdfPages:
    """A PDF in memory, used in the worker. Opened for each question: nobody has to close it."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        with _opened(content) as document:
            self.facts = tuple(_facts(document, number) for number in range(len(document)))

    def picture(self, number: int, scale: float) -> QImage:
        """Return a page as a picture; `scale` 1 draws a point as a pixel."""
        with _opened(self.content) as document:
            bitmap = document[number].render(scale=scale, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGB32,
            )
            return image.copy()


def _facts(document: PdfDocument, number: int) -> PageFacts:
    page = document[number]
    width, height = page.get_size()
    return PageFacts(width, height, page.get_textpage().get_text_bounded())


def _opened(content: bytes) -> AbstractContextManager[PdfDocument]:
    from pypdfium2 import PdfDocument

    return closing(PdfDocument(content))


def page_count(content: bytes) -> int:
    """Return how many pages a PDF has. Runs in the worker thread."""
    return len(PdfPages(content).facts)
