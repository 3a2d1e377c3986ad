"""A canvas that knows the number of pages when it draws them, and keeps the metadata bare."""

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas

from veldtool.adapters.pdf import furniture, structure
from veldtool.adapters.pdf.tags import Element, Marks
from veldtool.domain.sheet.model import Sheet


class _TitleOnly(PDFInfo):
    """No author, no program, no clock: the title is all that a sheet tells about itself."""

    def format(self, document: PDFDocument) -> bytes:
        formatted: bytes = PDFDictionary({"Title": PDFString(self.title)}).format(document)
        return formatted


class SheetCanvas(Canvas):
    """Keeps every page back until the last one is set, then adds the furniture and the tags."""

    def __init__(self, sheet: Sheet, root: Element, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._sheet = sheet
        self._root = root
        self.marks = Marks()
        self._doc.info = _TitleOnly()  # type: ignore[attr-defined]  # not in the stubs
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - the name of reportlab
        self._kept.append(dict(self.__dict__))
        self.marks.turn()
        self._startPage()  # type: ignore[attr-defined]  # not in the stubs

    def save(self) -> None:
        """Write the pages with their numbers."""
        kept = self._kept
        for number, page in enumerate(kept, start=1):
            self.__dict__.update(page)
            self.marks.page = number - 1
            furniture.draw(self, self._sheet, number, len(kept), self._root)
            super().showPage()
        document = self._doc  # type: ignore[attr-defined]  # not in the stubs
        structure.write(document, self._root, self.marks, self._sheet.title, self._sheet.language)
        super().save()
