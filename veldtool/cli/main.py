"""Reads the command line, runs one command and turns every failure into a sentence."""

from collections.abc import Sequence

from veldtool import __version__, bootstrap
from veldtool.cli.commands import app
from veldtool.cli.output import complain, help_text
from veldtool.cli.parsing import WRONG_USE, Commands, Parser, add_help
from veldtool.domain.framework.problems import FrameworkError
from veldtool.services.errors import UserError

MENDABLE = 1


def parser() -> Parser:
    """Build the parser of all commands."""
    from veldtool.cli.commands import (
        care,
        conflicts,
        copies,
        demo,
        devices,
        framework,
        inspections,
        joining,
        merging,
        receipts,
        serving,
        sheets,
    )

    top = Parser(prog="veldtool", description=help_text("veldtool"), add_help=False)
    add_help(top)
    top.add_argument("--version", action="version", version=__version__, help=help_text("version"))
    top.set_defaults(run=app.run)
    commands = top.add_subparsers(title=help_text("commands"), metavar="", prog="veldtool")
    for module in (
        demo,
        inspections,
        joining,
        devices,
        merging,
        receipts,
        serving,
        conflicts,
        copies,
        sheets,
        framework,
        care,
    ):
        module.add(Commands(commands))
    return top


def run(argv: Sequence[str]) -> int:
    """Run one command line. Returns 0 (fine), 1 (the user can mend it) or 2 (wrong use)."""
    try:
        if not argv:  # the window opens without the commands
            return app.run()
        arguments = parser().parse_args(argv)
        return int(arguments.run(arguments))
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WRONG_USE
    except UserError as error:
        complain(error.key, **error.details)
    except FrameworkError as error:
        _complain_about(error)
    except KeyboardInterrupt:
        complain("interrupted")
    except OSError as error:
        complain("file_trouble", file=error.filename or "", fault=error.strerror or error)
    except Exception as error:  # noqa: BLE001 - the last guard: no traceback, no content on screen
        complain("unexpected", log=bootstrap.log_failure(error))
    return MENDABLE


def _complain_about(error: FrameworkError) -> None:
    from veldtool.cli.commands import framework

    framework.complain_about(error)
