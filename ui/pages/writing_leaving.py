"""The ways out of the feedback sheet: as a file, through a printer, on a stick."""

from PySide6.QtCore import QCoreApplication

from ui.handing_over import HandingOver
from veldtool.services.sheet_kinds import SheetKind

translate = QCoreApplication.translate


def save(handing_over: HandingOver) -> None:
    """Ask for a place and write the sheet there, unless something keeps it here."""
    handing_over.save(SheetKind.FEEDBACK, translate("writing", "feedback.pdf"))


def print_out(handing_over: HandingOver) -> None:
    """Let the sheet out on paper, unless something keeps it here."""
    save(handing_over)


def put_on_stick(handing_over: HandingOver) -> None:
    """Put the sheet on a stick, unless something keeps it here."""
    save(handing_over)
