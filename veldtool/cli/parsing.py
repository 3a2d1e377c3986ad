"""A parser that speaks Dutch, and the adding of commands to it."""

import argparse
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from veldtool.cli.output import complain, help_text

WRONG_USE = 2
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
        """Begin the usage line with its Dutch word; with nothing where it names a command."""
        word = help_text("usage") + " " if prefix is None else prefix
        super().add_usage(usage, actions, groups, word)


class Parser(argparse.ArgumentParser):
    """A parser that speaks Dutch and leaves with 2 on wrong use."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"formatter_class": Formatter, **options})

    def error(self, message: str) -> NoReturn:
        """Say that the words were not understood, how they should be, and leave."""
        del message  # argparse says it in English
        complain("wrong_use", usage=" ".join(self.format_usage().split()[1:]))
        raise SystemExit(WRONG_USE)


class Commands:
    """Adds commands to the parser, each with its help and what it runs."""

    def __init__(self, parsers: "argparse._SubParsersAction[Parser]") -> None:
        self._parsers = parsers

    def add(self, name: str, run: Run, help_key: str = "") -> Parser:
        """Add a command; its help stands in the messages under its name, or another key."""
        text = help_text(help_key or name)
        added = self._parsers.add_parser(name, help=text, description=text, add_help=False)
        add_help(added)
        added.set_defaults(run=run)
        return added

    def group(self, name: str) -> "Commands":
        """Add a command that has commands of its own."""
        text = help_text(name)
        group = self._parsers.add_parser(name, help=text, description=text, add_help=False)
        add_help(group)
        return Commands(
            group.add_subparsers(title=help_text("commands"), metavar="", required=True)
        )


def add_help(added: argparse.ArgumentParser) -> None:
    """Title the groups of a parser in Dutch and give it its help option."""
    added._optionals.title = help_text("options")  # noqa: SLF001 - argparse offers no other way
    added._positionals.title = help_text("arguments")  # noqa: SLF001
    added.add_argument("-h", "--help", action="help", help=help_text("help"))
