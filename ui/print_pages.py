"""Drawing the pages of a PDF on a printer, for systems whose queue does not take the PDF itself."""

from __future__ import annotations  # printing is loaded when somebody prints

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPainter

from ui.pdf_pages import POINTS, PdfPages
from veldtool.services.errors import UserError

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from veldtool.services.outlets import PrintOrder

FINEST = 600
"""Dots an inch; a finer printer gets these, smoothly enlarged: A4 is 35 MB then."""


def draw(pdf: bytes, order: PrintOrder, device: QPrinter) -> None:
    """Draw the chosen pages, each as often as the device cannot count itself.

    Runs in the worker thread: PDFium knows one thread only. Raises UserError when the printer
    cannot be used.
    """
    pages = PdfPages(pdf)
    _draw(pages, _numbers(order, len(pages.facts)) * _times(order, device), order, device)


def _draw(pages: PdfPages, numbers: list[int], order: PrintOrder, device: QPrinter) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise UserError("print_refused", printer=order.printer)
    try:
        for place, number in enumerate(numbers):
            if place and not device.newPage():
                raise UserError("print_refused", printer=order.printer)
            painter.drawImage(
                device.paperRect(device.Unit.DevicePixel), _page(pages, number, device)
            )
    finally:
        painter.end()


def _page(pages: PdfPages, number: int, device: QPrinter) -> QImage:
    scale = min(device.resolution(), FINEST) / POINTS
    return pages.picture(number, scale).convertToFormat(QImage.Format.Format_Grayscale8)


def _numbers(order: PrintOrder, count: int) -> list[int]:
    first, last = (order.first, order.last) if order.first else (1, count)
    return list(range(first - 1, min(last, count)))


def _times(order: PrintOrder, device: QPrinter) -> int:
    """How often to draw everything: a driver that makes copies itself is told how many."""
    return 1 if device.supportsMultipleCopies() else order.copies
