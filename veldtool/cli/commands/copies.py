"""`veldtool copies`: the copies from before each merge, and putting one back."""

import argparse

from veldtool import bootstrap
from veldtool.cli.opening import add_inspection, find, given_passphrase
from veldtool.cli.output import help_text, say
from veldtool.cli.parsing import Commands
from veldtool.domain.sheet.dates import moment
from veldtool.services.merging.copies import copies, restore_copy
from veldtool.services.unlocking import key_of


def add(commands: Commands) -> None:
    """Add the command about copies."""
    adding = commands.add("copies", run_copies)
    add_inspection(adding)
    adding.add_argument("--restore", metavar=help_text("copy_name"), help=help_text("restore"))


def run_copies(arguments: argparse.Namespace) -> int:
    """List the copies of an inspection, or put one in the place of the database."""
    tools = bootstrap.toolbox()
    inspection = find(arguments.id, tools.places.inspections())
    if arguments.restore is None:
        for one in copies(tools, inspection):
            key = "copy_line" if one.ops else "copy_aside"
            say(key, name=one.name, at=moment(one.at), ops=one.ops)
        if not copies(tools, inspection):
            say("no_copies")
        return 0
    with tools.hold(tools.places.lock(inspection)):
        passphrase = given_passphrase(arguments, lambda: key_of(tools, inspection, None))
        aside = restore_copy(tools, inspection, arguments.restore, passphrase)
    say("copy_restored", name=arguments.restore, aside=aside)
    return 0
