"""`veldtool sheet`: a sheet as PDF."""

import argparse
from pathlib import Path

from veldtool import bootstrap
from veldtool.cli.opening import add_inspection, opened
from veldtool.cli.output import help_text, say
from veldtool.cli.parsing import Commands
from veldtool.services.desk import SheetKind
from veldtool.services.dutch_time import to_local
from veldtool.services.sheets import print_for_handing_over


def add(commands: Commands) -> None:
    """Add the command that prints."""
    printing = commands.add("sheet", run_sheet)
    add_inspection(printing)
    kinds = [str(kind) for kind in SheetKind]
    printing.add_argument("kind", choices=kinds, metavar="|".join(kinds), help=help_text("kind"))
    printing.add_argument(
        "--out", type=Path, required=True, metavar="FILE.pdf", help=help_text("out")
    )


def run_sheet(arguments: argparse.Namespace) -> int:
    """Write one sheet as PDF."""
    with opened(arguments) as session:
        at = to_local(session.now())
        pdf = print_for_handing_over(session, SheetKind(arguments.kind), bootstrap.press(), at)
    bootstrap.write_file(arguments.out, pdf)
    say("printed", file=arguments.out)
    return 0
