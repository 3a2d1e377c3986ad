"""`veldtool serve` and `veldtool drives`: where work can be exchanged without any server."""

import argparse

from veldtool import bootstrap
from veldtool.cli.commands.conflicts import desk_of
from veldtool.cli.opening import add_inspection, opened
from veldtool.cli.output import help_text, say
from veldtool.cli.parsing import Commands
from veldtool.cli.telling import tell_receipt
from veldtool.services.serving import Serving, new_code, serve

MINUTES = 60


def add(commands: Commands) -> None:
    """Add the commands."""
    commands.add("drives", run_drives)
    serving = commands.add("serve", run_serve)
    add_inspection(serving)
    serving.add_argument("--minutes", type=int, default=MINUTES, help=help_text("minutes"))
    serving.add_argument("--host", default="", help=help_text("host"))
    serving.add_argument("--port", type=int, default=0, help=help_text("port"))


def run_drives(arguments: argparse.Namespace) -> int:
    """List the sticks that are plugged in."""
    del arguments
    found = bootstrap.removable_drives()
    for one in found:
        key = "drive" if one.writable else "drive_protected"
        say(key, path=one.path, label=one.label, free=amount(one.free), total=amount(one.total))
    if not found:
        say("no_drives")
    return 0


def amount(size: int) -> str:
    """Word a number of bytes as people read it on a stick: 1,5 GB."""
    for unit, one in (("GB", 10**9), ("MB", 10**6)):
        if size >= one:
            return f"{size / one:.1f} {unit}".replace(".", ",")
    return f"{size // 1000} kB"


def run_serve(arguments: argparse.Namespace) -> int:
    """Let colleagues in until the time is over or Ctrl+C, and merge what they bring."""
    with opened(arguments) as session:
        inspection = session.store.identity.inspection
        folder = session.tools.places.exchange(inspection)
        code = new_code(session.tools.keyring.random_bytes)
        server = bootstrap.lead_server(folder, inspection, code, arguments.host, arguments.port)
        carrier = bootstrap.folder_carrier(folder)

        def say_how() -> None:
            say("serving")
            for address in server.addresses():
                say("serving_address", address=address)
            say("serving_code", code=code)
            say("serving_until", minutes=arguments.minutes)

        serving = Serving(session, desk_of(session), carrier, server, arguments.minutes)
        serve(serving, say_how, tell_receipt)
    say("serving_over")
    return 0
