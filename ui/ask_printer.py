"""Asking for a printer with the dialog of the system."""

from __future__ import annotations  # printing is loaded when somebody prints

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from veldtool.services.errors import UserError
from veldtool.services.outlets import PrintOrder, Sides

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

TITLE = "Veldtool"
"""What the dialog and the queue call the job: nothing of the visit."""
_CUPS_OPTIONS = 0xFE00
"""Where Qt keeps what was chosen beyond its own fields: names and values by turns."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen: as an order for a queue, and as the device on which pages can be drawn."""

    order: PrintOrder
    device: QPrinter


AskPrinter = Callable[[QWidget, int, Callable[[Chosen], None]], None]


def ask_printer(parent: QWidget, pages: int, chosen: Callable[[Chosen], None]) -> None:
    """Open the dialog for a paper of so many pages; `chosen` is not called when it is cancelled.

    Raises UserError when this machine knows no printer.
    """
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        raise UserError("no_printer")
    device = new_device()
    dialog = QPrintDialog(device, parent)
    # A PDF is kept with a key of its own, which reads it back; this one would not.
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
    dialog.setMinMax(1, pages)
    dialog.setWindowTitle(TITLE)
    dialog.accepted.connect(lambda: chosen(Chosen(order_of(device), device)))
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # its own `open` wants a receiver


def new_device() -> QPrinter:
    """Return a printer that is set to A4, black on white, without a name for the job."""
    from PySide6.QtCore import QMarginsF
    from PySide6.QtGui import QPageLayout, QPageSize
    from PySide6.QtPrintSupport import QPrinter

    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setDocName(TITLE)
    device.setColorMode(QPrinter.ColorMode.GrayScale)
    page = QPageSize(QPageSize.PageSizeId.A4)
    device.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    device.setFullPage(True)  # the margins are in the PDF
    return device


def order_of(device: QPrinter) -> PrintOrder:
    """Return what the dialog left on the device as an order for a queue."""
    from PySide6.QtPrintSupport import QPrinter

    some = device.printRange() is QPrinter.PrintRange.PageRange
    sides = {
        QPrinter.DuplexMode.DuplexLongSide: Sides.LONG_EDGE,
        QPrinter.DuplexMode.DuplexAuto: Sides.LONG_EDGE,
        QPrinter.DuplexMode.DuplexShortSide: Sides.SHORT_EDGE,
    }
    return PrintOrder(
        printer=device.printerName(),
        copies=max(device.copyCount(), 1),
        first=device.fromPage() if some else 0,
        last=device.toPage() if some else 0,
        sides=sides.get(device.duplex(), Sides.ONE),
        options=_options(device),
    )


def _options(device: QPrinter) -> tuple[tuple[str, str], ...]:
    """Return what was chosen under "properties" on CUPS: pages on a sheet, a tray."""
    from PySide6.QtPrintSupport import QPrintEngine

    key = QPrintEngine.PrintEnginePropertyKey(_CUPS_OPTIONS)
    found = device.printEngine().property(key)
    words = [str(one) for one in found] if isinstance(found, list | tuple) else []
    return tuple(zip(words[::2], words[1::2], strict=False))
