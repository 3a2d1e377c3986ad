"""The ways out of this machine: a stick, and the queues of CUPS (RFC 8011) through its `lp`.

CUPS takes the PDF itself: the letters stay letters, and nothing is written here first, because it
comes over a pipe. Windows and macOS have queues that want drawn pages; there the window draws.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from veldtool.adapters import stick
from veldtool.services.errors import UserError
from veldtool.services.outlets import PrintOrder

PROGRAM = "lp"
TITLE = "Veldtool"
"""The name of the job: it stands on the display of a printer, so it says nothing."""
_PATIENCE = 60.0


class SystemOutlets:
    """The ways out of this system."""

    def __init__(self, system: str = sys.platform, program: str = PROGRAM) -> None:
        self._system = system
        self._program = program

    def put_on_stick(self, stick_path: Path, name: str, content: bytes) -> None:
        """Write a file at the top of a stick and read it back. Raises UserError."""
        stick.put_on_stick(stick_path, name, content)

    def queue(self, pdf: bytes, order: PrintOrder) -> bool:
        """Hand a PDF to a queue of CUPS; False on a system without it. Raises UserError."""
        if self._system != "linux":
            return False
        found = shutil.which(self._program)
        if found is None:
            raise UserError("print_no_program")
        self._send([found, *arguments(order)], pdf, order.printer)
        return True

    def _send(self, command: list[str], pdf: bytes, printer: str) -> None:
        try:
            subprocess.run(  # noqa: S603 - a fixed program; the name of the printer is one argument
                command,
                input=pdf,
                env=_environment(os.environ),
                check=True,
                capture_output=True,
                timeout=_PATIENCE,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise UserError("print_refused", printer=printer) from error


def arguments(order: PrintOrder) -> list[str]:
    """Return the options of `lp` for an order. It is told to print black, on A4."""
    wanted = {"media": "A4", "print-color-mode": "monochrome", "sides": order.sides.value}
    wanted |= dict(order.options)
    options = [part for name, value in wanted.items() for part in ("-o", f"{name}={value}")]
    pages = ["-P", f"{order.first}-{order.last}"] if order.first else []
    return ["-d", order.printer, "-n", str(order.copies), "-t", TITLE, *options, *pages]


def _environment(here: Mapping[str, str]) -> dict[str, str]:
    """A built program brings libraries of its own along, which are not those of `lp`."""
    kept = dict(here)
    if "LD_LIBRARY_PATH_ORIG" in kept:
        kept["LD_LIBRARY_PATH"] = kept.pop("LD_LIBRARY_PATH_ORIG")
    elif getattr(sys, "frozen", False):
        kept.pop("LD_LIBRARY_PATH", None)
    return kept
