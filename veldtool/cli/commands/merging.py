"""`veldtool merge` and `veldtool publish`: exchange with colleagues through any carrier."""

import argparse

from veldtool.cli.carrying import add_carrier, carried
from veldtool.cli.commands.conflicts import desk_of, print_json
from veldtool.cli.opening import add_inspection, opened
from veldtool.cli.output import help_text, say
from veldtool.cli.parsing import Commands
from veldtool.cli.telling import receipt_data, tell_receipt


def add(commands: Commands) -> None:
    """Add the commands about exchange."""
    merging = commands.add("merge", run_merge)
    add_inspection(merging)
    add_carrier(merging)
    merging.add_argument("--dry-run", action="store_true", help=help_text("dry_run"))
    merging.add_argument("--json", action="store_true", help=help_text("json"))
    publishing = commands.add("publish", run_publish)
    add_inspection(publishing)
    add_carrier(publishing)
    what = publishing.add_mutually_exclusive_group()
    what.add_argument("--end-of-day", action="store_true", help=help_text("end_of_day"))
    what.add_argument("--urgent", metavar="CODE", help=help_text("urgent_alone"))


def run_merge(arguments: argparse.Namespace) -> int:
    """Take in what colleagues put on a carrier."""
    with opened(arguments) as session, carried(arguments) as carrier:
        desk = desk_of(session)
        act = desk.preview if arguments.dry_run else desk.merge
        receipt = act(carrier, arguments.url)
    if arguments.json:
        print_json(receipt_data(receipt))
    else:
        tell_receipt(receipt)
    return 0


def run_publish(arguments: argparse.Namespace) -> int:
    """Put on a carrier what colleagues may not have yet."""
    with opened(arguments) as session, carried(arguments) as carrier:
        desk = desk_of(session)
        if arguments.urgent is not None:
            done = desk.publish_case(carrier, arguments.urgent)
        else:
            done = desk.publish(carrier, arguments.url, end_of_day=arguments.end_of_day)
    say("published", segments=done.segments, ops=done.ops)
    return 0
