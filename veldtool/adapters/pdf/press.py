"""The press of the services: sentences on paper and PDF in one."""

from __future__ import annotations  # a start prints nothing

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from veldtool.adapters.pdf.render import Printed
    from veldtool.domain.sheet.model import Sheet


class PdfPress:
    """Renders composed sheets as PDF, in memory."""

    @cached_property
    def texts(self) -> Mapping[str, str]:
        """The sentences on paper."""
        from veldtool.adapters.sheet_texts import sheet_texts

        return sheet_texts()

    def unprintable(self, text: str) -> tuple[tuple[str, int], ...]:
        """Return every sign of a text that no font has, and where it stands."""
        from veldtool.adapters.pdf.fonts import unprintable

        return unprintable(text)

    def render(self, sheet: Sheet) -> Printed:
        """Return the PDF, which knows how far its text runs."""
        # The window stands before reportlab is loaded: that takes longer than all the rest.
        from veldtool.adapters.pdf.render import print_sheet

        return print_sheet(sheet)
