"""The press of the services: sentences on paper and PDF in one."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from veldtool.adapters.sheet_texts import sheet_texts
from veldtool.domain.sheet.model import Sheet

if TYPE_CHECKING:
    from veldtool.adapters.pdf.render import Printed


class PdfPress:
    """Renders composed sheets as PDF, in memory."""

    def __init__(self) -> None:
        self.texts: Mapping[str, str] = sheet_texts()

    def render(self, sheet: Sheet) -> "Printed":
        """Return the PDF, which knows how far its text runs."""
        # The window stands before reportlab is loaded: that takes longer than all the rest.
        from veldtool.adapters.pdf.render import print_sheet

        return print_sheet(sheet)
