"""`veldtool receipt`: what a merge brought, told again, or kept on paper."""

import argparse
from pathlib import Path

from veldtool import bootstrap
from veldtool.cli.commands.conflicts import desk_of, print_json
from veldtool.cli.opening import add_inspection, opened
from veldtool.cli.output import help_text, say
from veldtool.cli.parsing import Commands
from veldtool.cli.telling import receipt_data, tell_receipt
from veldtool.domain.sheet.dates import moment
from veldtool.services.merging.receipt_sheet import print_receipt
from veldtool.services.workbench import Workbench


def add(commands: Commands) -> None:
    """Add the command."""
    telling = commands.add("receipt", run_receipt)
    add_inspection(telling)
    telling.add_argument(
        "--number", type=int, default=1, metavar="N", help=help_text("receipt_number")
    )
    how = telling.add_mutually_exclusive_group()
    how.add_argument("--out", type=Path, metavar="FILE.pdf", help=help_text("receipt_out"))
    how.add_argument("--json", action="store_true", help=help_text("json"))


def run_receipt(arguments: argparse.Namespace) -> int:
    """Tell a receipt again, or write it as PDF."""
    with opened(arguments) as session:
        desk = desk_of(session)
        receipt = desk.receipt(arguments.number)
        if arguments.out:
            paper = print_receipt(Workbench(session), bootstrap.press(), arguments.number)
            bootstrap.write_file(arguments.out, paper.pdf)
    if arguments.out:
        say("printed", file=arguments.out)
    elif arguments.json:
        print_json(receipt_data(receipt))
    else:
        say("receipt_at", at=moment(receipt.at), place=receipt.place)
        tell_receipt(receipt)
    return 0
