"""The pages of a PDF as pictures, drawn in the worker thread: PDFium knows one thread only."""

from dataclasses import dataclass

from PySide6.QtGui import QImage

POINTS = 72
"""Points in an inch: the unit in which a PDF measures."""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Size of a page in points, and its words for those who cannot see the picture."""

    width: float
    height: float
    text: str


class PdfPages:
    """An opened PDF, in memory only. Made, used and closed in the worker thread."""

    def __init__(self, content: bytes) -> None:
        from pypdfium2 import PdfDocument

        self.content = content
        self._document = PdfDocument(content)
        self.facts = tuple(self._facts(number) for number in range(len(self._document)))

    def picture(self, number: int, scale: float) -> QImage:
        """Return a page as a picture; `scale` 1 draws a point as a pixel."""
        bitmap = self._document[number].render(scale=scale, prefer_bgrx=True)
        image = QImage(
            bytes(bitmap.buffer),
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            QImage.Format.Format_RGB32,
        )
        return image.copy()

    def close(self) -> None:
        self._document.close()

    def _facts(self, number: int) -> PageFacts:
        page = self._document[number]
        width, height = page.get_size()
        return PageFacts(width, height, page.get_textpage().get_text_bounded())


def page_count(content: bytes) -> int:
    """Return how many pages a PDF has. Runs in the worker thread."""
    pages = PdfPages(content)
    pages.close()
    return len(pages.facts)
