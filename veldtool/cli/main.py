"""Reads the command line, runs one command and turns every failure into a sentence."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from veldtool import __version__, bootstrap
from veldtool.cli.commands import app, care, demo, framework, inspections, merging, sheets
from veldtool.cli.output import complain, help_text
from veldtool.domain.framework.problems import FrameworkError
from veldtool.services.errors import UserError

FINE, MENDABLE, WRONG_USE = 0, 1, 2
Run = Callable[[argparse.Namespace], int]


class Formatter(argparse.HelpFormatter):
    """Words the usage line in Dutch."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Begin the usage line with its Dutch word."""
        del prefix
        super().add_usage(usage, actions, groups, help_text("usage") + " ")


class Parser(argparse.ArgumentParser):
    """A parser that speaks Dutch and leaves with 2 on wrong use."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"formatter_class": Formatter, **options})

    def error(self, message: str) -> NoReturn:
        """Say that the words were not understood, how they should be, and leave."""
        del message  # argparse says it in English
        complain("wrong_use", usage=" ".join(self.format_usage().split()[1:]))
        raise SystemExit(WRONG_USE)


def parser() -> Parser:
    """Build the parser of all commands."""
    top = Parser(prog="veldtool", description=help_text("veldtool"), add_help=False)
    _options(top)
    top.add_argument("--version", action="version", version=__version__, help=help_text("version"))
    top.set_defaults(run=app.run)
    commands = top.add_subparsers(title=help_text("commands"), metavar="", prog="veldtool")
    for module in (demo, inspections, merging, sheets, framework, care):
        module.add(Commands(commands))
    return top


class Commands:
    """Adds commands to the parser, each with its help and what it runs."""

    def __init__(self, parsers: "argparse._SubParsersAction[Parser]") -> None:
        self._parsers = parsers

    def add(self, name: str, run: Run) -> Parser:
        """Add a command; its help stands in the messages under its name."""
        text = help_text(name)
        added = self._parsers.add_parser(name, help=text, description=text, add_help=False)
        _options(added)
        added.set_defaults(run=run)
        return added

    def group(self, name: str) -> "Commands":
        """Add a command that has commands of its own."""
        text = help_text(name)
        group = self._parsers.add_parser(name, help=text, description=text, add_help=False)
        _options(group)
        return Commands(
            group.add_subparsers(title=help_text("commands"), metavar="", required=True)
        )


def run(argv: Sequence[str]) -> int:
    """Run one command line. Returns 0 (fine), 1 (the user can mend it) or 2 (wrong use)."""
    try:
        arguments = parser().parse_args(argv)
        return int(arguments.run(arguments))
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else WRONG_USE
    except UserError as error:
        complain(error.key, **error.details)
    except FrameworkError as error:
        framework.complain_about(error)
    except KeyboardInterrupt:
        complain("interrupted")
    except OSError as error:
        complain("file_trouble", file=error.filename or "", fault=error.strerror or error)
    except Exception as error:  # noqa: BLE001 - the last guard: no traceback, no content on screen
        complain("unexpected", log=bootstrap.log_failure(error))
    return MENDABLE


def _options(added: argparse.ArgumentParser) -> None:
    added._optionals.title = help_text("options")  # noqa: SLF001 - argparse offers no other way
    added._positionals.title = help_text("arguments")  # noqa: SLF001
    added.add_argument("-h", "--help", action="help", help=help_text("help"))
