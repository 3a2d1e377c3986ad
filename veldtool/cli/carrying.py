"""The exchange folder that a command names: its address, and what is asked to reach it."""

import argparse
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from veldtool import bootstrap
from veldtool.cli.output import help_text, say
from veldtool.services.addresses import Address, parse_address
from veldtool.services.errors import UserError
from veldtool.services.ports import Carrier
from veldtool.services.reaching import Given, reached


def add_carrier(parser: argparse.ArgumentParser) -> None:
    """Add the address of an exchange folder and what scripts need to reach it."""
    parser.add_argument("url", metavar="URL", help=help_text("url"))
    parser.add_argument(
        "--password-file",
        type=Path,
        metavar=help_text("file_name"),
        help=help_text("password_file"),
    )
    parser.add_argument("--accept-host", metavar="SHA256:...", help=help_text("accept_host"))
    parser.add_argument("--forget-host", action="store_true", help=help_text("forget_host"))


@contextmanager
def carried(arguments: argparse.Namespace) -> Iterator[Carrier]:
    """Reach the exchange folder that is meant. Raises UserError that says what to do."""
    address = parse_address(arguments.url)
    if address.is_folder and not Path(address.path).expanduser().is_dir():
        raise UserError("no_folder", folder=address)
    outside = bootstrap.reaching(AtTerminal())
    if arguments.forget_host:
        outside.opener.forget_host(address)
    given = Given(_first_line(arguments.password_file), arguments.accept_host)
    with reached(outside, address, given) as carrier:
        yield carrier


class AtTerminal:
    """Asks at the terminal; where there is none, nobody answers."""

    def password(self, address: Address, *, again: bool) -> str | None:
        """Ask for the password of a server, or for the code of the lead."""
        if not sys.stdin.isatty():
            return None
        key = "code" if address.once else "password"
        key = f"{key}_again_prompt" if again else f"{key}_prompt"
        return getpass.getpass(bootstrap.message("cli", key, address=address) + " ").strip()

    def accepts_host(self, host: str, fingerprint: str) -> bool:
        """Show the fingerprint of a new server and ask whether it is the right one."""
        if not sys.stdin.isatty():
            return False
        say("new_host", host=host, fingerprint=fingerprint)
        return input(bootstrap.message("cli", "new_host_prompt") + " ").strip().lower() == "ja"


def _first_line(file: Path | None) -> str | None:
    if file is None:
        return None
    lines = file.read_text(encoding="utf-8").splitlines()
    return lines[0].strip() if lines else ""
