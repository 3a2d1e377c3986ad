"""`veldtool sheet`: a sheet as PDF."""

import argparse
from datetime import datetime
from pathlib import Path

from veldtool import bootstrap
from veldtool.cli.opening import add_inspection, opened
from veldtool.cli.output import help_text, say
from veldtool.cli.parsing import Commands
from veldtool.services.desk import SheetKind
from veldtool.services.dutch_time import to_local
from veldtool.services.session import Session
from veldtool.services.sheets import print_for_handing_over, print_urgent


def add(commands: Commands) -> None:
    """Add the command that prints."""
    printing = commands.add("sheet", run_sheet)
    add_inspection(printing)
    kinds = [str(kind) for kind in SheetKind]
    printing.add_argument("kind", choices=kinds, metavar="|".join(kinds), help=help_text("kind"))
    printing.add_argument("--case", default="", metavar="CODE", help=help_text("case"))
    printing.add_argument(
        "--out", type=Path, required=True, metavar="FILE.pdf", help=help_text("out")
    )


def run_sheet(arguments: argparse.Namespace) -> int:
    """Write one sheet as PDF."""
    with opened(arguments) as session:
        at = to_local(session.now())
        pdf = _pdf(session, SheetKind(arguments.kind), arguments.case, at)
    bootstrap.write_file(arguments.out, pdf)
    say("printed", file=arguments.out)
    return 0


def _pdf(session: Session, kind: SheetKind, case: str, at: datetime) -> bytes:
    if kind is SheetKind.URGENT:
        return print_urgent(session, case, bootstrap.press(), at).pdf
    return print_for_handing_over(session, kind, bootstrap.press(), at).pdf
