"""`veldtool serve`: the lead's laptop is the exchange folder for colleagues nearby."""

import argparse

from veldtool import bootstrap
from veldtool.cli.commands.merging import report
from veldtool.cli.opening import add_inspection, opened
from veldtool.cli.output import help_text, say
from veldtool.cli.parsing import Commands
from veldtool.services.exchange import Merged
from veldtool.services.serving import new_code, serve

MINUTES = 60


def add(commands: Commands) -> None:
    """Add the command."""
    serving = commands.add("serve", run_serve)
    add_inspection(serving)
    serving.add_argument("--minutes", type=int, default=MINUTES, help=help_text("minutes"))
    serving.add_argument("--host", default="", help=help_text("host"))
    serving.add_argument("--port", type=int, default=0, help=help_text("port"))


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

        def tell(merged: Merged) -> None:
            report(session, merged)

        serve(session, carrier, server, arguments.minutes, say_how, tell)
    say("serving_over")
    return 0
