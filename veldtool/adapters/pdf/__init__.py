"""Sheets on A4: a composed sheet goes in, the bytes of a PDF come out. Nothing touches the disk."""

from veldtool.adapters.pdf.render import Printed, page_count, print_sheet, render_pdf

__all__ = ["Printed", "page_count", "print_sheet", "render_pdf"]
