"""`veldtool check | key | selftest`: looking after what is kept."""

import argparse
import tempfile
from pathlib import Path

from veldtool import bootstrap
from veldtool.cli.commands.demo import perform
from veldtool.cli.opening import add_inspection, opened
from veldtool.cli.output import help_text, say, warn
from veldtool.cli.parsing import Commands
from veldtool.services.errors import UserError
from veldtool.services.session import Session


def add(commands: Commands) -> None:
    """Add the commands of care."""
    checking = commands.add("check", run_check)
    add_inspection(checking)
    checking.add_argument("--rebuild", action="store_true", help=help_text("rebuild"))
    key = commands.add("key", run_key)
    add_inspection(key)
    key.add_argument("--out", type=Path, required=True, metavar="FILE", help=help_text("key_out"))
    commands.add("selftest", run_selftest)


def run_check(arguments: argparse.Namespace) -> int:
    """Check the database of an inspection, and derive it anew when asked."""
    with opened(arguments) as session:
        if arguments.rebuild:
            say("rebuilt", rows=session.store.rebuild())
        faults = session.store.check()
        for fault in faults:
            say("fault", fault=fault)
        if faults:
            raise UserError("not_sound", n=len(faults))
        say("sound", hash=session.store.state_hash())
    return 0


def run_key(arguments: argparse.Namespace) -> int:
    """Write the age keys of the inspection, by which anyone can read its segments."""
    if arguments.out.exists():
        raise UserError("file_exists", file=arguments.out)
    warn("key_warning")
    with opened(arguments, ask=True) as session:
        lines = _key_lines(session)
    bootstrap.write_file(arguments.out, "".join(f"{line}\n" for line in lines).encode("ascii"))
    arguments.out.chmod(0o600)
    say("key_written", file=arguments.out)
    return 0


def _key_lines(session: Session) -> tuple[str, ...]:
    """Return an identity file of `age`, in which comments say what else a reader has to know."""
    identity = session.store.identity
    about = (f"# inspection {identity.inspection}", f"# root {identity.root}")
    return (*about, *session.inspection_identities)


def run_selftest(arguments: argparse.Namespace) -> int:
    """Record, merge and print the sample in a temporary place."""
    del arguments
    with tempfile.TemporaryDirectory(prefix="veldtool-") as place:
        perform(Path(place))
        bootstrap.check_window()
    say("selftest_fine")
    return 0
