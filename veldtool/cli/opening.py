"""Opening an inspection from the command line: which one, and by what key."""

import argparse
import getpass
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from veldtool import bootstrap
from veldtool.cli.output import help_text, say
from veldtool.services.errors import UserError
from veldtool.services.passphrase import check_passphrase, generate_passphrase
from veldtool.services.session import Session
from veldtool.services.unlocking import close, unlock


def add_inspection(parser: argparse.ArgumentParser) -> None:
    """Add the inspection's id and the passphrase file to a command."""
    parser.add_argument("id", metavar="ID", help=help_text("id"))
    add_passphrase_file(parser)


def add_passphrase_file(parser: argparse.ArgumentParser) -> None:
    """Add the option that replaces prompt and keychain in scripts."""
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar=help_text("file_name"),
        help=help_text("passphrase_file"),
    )


@contextmanager
def opened(arguments: argparse.Namespace, *, ask: bool = False) -> Iterator[Session]:
    """Open the inspection that is meant; `ask` wants the passphrase even with a keychain."""
    tools = bootstrap.toolbox()
    inspection = find(arguments.id, tools.places.inspections())
    given = given_in(arguments.passphrase_file)
    if given is None and ask:
        given = _prompt("passphrase_prompt")
    with tools.hold(tools.places.lock(inspection)):
        try:
            session = unlock(tools, inspection, given)
        except UserError as error:
            if error.key != "no_keychain" or given is not None:
                raise
            session = unlock(tools, inspection, _prompt("passphrase_prompt"))
        try:
            yield session
        finally:
            close(session)


def find(typed: str, present: tuple[str, ...]) -> str:
    """Return the inspection that the typed beginning of an id means. Raises UserError."""
    found = [i for i in present if i.startswith(typed.lower())]
    if typed.lower() in found:
        return typed.lower()
    if len(found) != 1:
        raise UserError("ambiguous_inspection" if found else "no_such_inspection", id=typed)
    return found[0]


def new_passphrase(arguments: argparse.Namespace) -> str:
    """Return the recovery passphrase of a new inspection; an empty answer takes a generated one."""
    given = given_in(arguments.passphrase_file)
    if given is None:
        say("new_passphrase")
        given = _prompt("new_passphrase_prompt")
        if not given:
            given = generate_passphrase(bootstrap.random_bytes)
            say("generated_passphrase", passphrase=given)
        elif _prompt("again_prompt") != given:
            raise UserError("passphrases_differ")
    check_passphrase(given)
    return given


def given_passphrase(
    arguments: argparse.Namespace, by_keychain: Callable[[], object]
) -> str | None:
    """Return the passphrase that was given or, where the keychain has no key, is asked for."""
    given = given_in(arguments.passphrase_file)
    if given is not None:
        return given
    try:
        by_keychain()
    except UserError as error:
        if error.key != "no_keychain":
            raise
        return _prompt("passphrase_prompt")
    return None


def asked(path: Path | None, prompt: str) -> str:
    """Return another secret: from a file, else asked under this prompt."""
    given = given_in(path)
    return _prompt(prompt) if given is None else given


def given_in(path: Path | None) -> str | None:
    """Return the secret on the first line of a file, None without a file. Raises UserError."""
    if path is None:
        return None
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise UserError("passphrase_file_unreadable", file=path) from error
    return lines[0].strip() if lines else ""


def _prompt(key: str) -> str:
    if not sys.stdin.isatty():
        raise UserError("no_keychain")
    return getpass.getpass(bootstrap.message("cli", key) + " ").strip()
