"""`veldtool start-package` and `veldtool join`: a colleague's laptop takes part."""

import argparse
from pathlib import Path

from veldtool import bootstrap
from veldtool.cli.opening import (
    add_inspection,
    add_passphrase_file,
    asked,
    new_passphrase,
    opened,
)
from veldtool.cli.output import help_text, say, warn
from veldtool.cli.parsing import Commands
from veldtool.domain.oplog.identity import fingerprint, grouped
from veldtool.services.devices import DeviceState, devices, find_member
from veldtool.services.errors import UserError
from veldtool.services.joining import join, make_package, open_package
from veldtool.services.start_package import MAX_FILE
from veldtool.services.unlocking import close


def add(commands: Commands) -> None:
    """Add the commands about start packages."""
    making = commands.add("start-package", run_start_package)
    add_inspection(making)
    making.add_argument("member", metavar="MEMBER", help=help_text("package_member"))
    making.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=help_text("package_out")
    )
    joining = commands.add("join", run_join)
    joining.add_argument("file", type=Path, metavar="FILE", help=help_text("package_file"))
    joining.add_argument(
        "--spoken-file",
        type=Path,
        metavar=help_text("file_name"),
        help=help_text("spoken_file"),
    )
    joining.add_argument("--label", default="", help=help_text("device_label"))
    add_passphrase_file(joining)


def run_start_package(arguments: argparse.Namespace) -> int:
    """Write the start package of a colleague; the words that open it are shown once."""
    if arguments.out.exists():
        raise UserError("file_exists", file=arguments.out)
    with opened(arguments) as session:
        member = find_member(session, arguments.member)
        made = make_package(session, member)
        working = (DeviceState.WORKING, DeviceState.LEAD)
        again = [d for d in devices(session) if d.member == member and d.state in working]
    bootstrap.write_file(arguments.out, made.content)
    who = made.member.initials
    say("package_made", name=made.member.name, who=who, file=arguments.out)
    say("package_spoken", spoken=made.spoken)
    say("package_once")
    if again:
        warn("package_again", who=who)
    return 0


def run_join(arguments: argparse.Namespace) -> int:
    """Open a start package, make the visit's database here and show what to read out."""
    content = read_bounded(arguments.file, MAX_FILE)
    spoken = asked(arguments.spoken_file, "spoken_prompt")
    tools = bootstrap.toolbox()
    package = open_package(tools, content, spoken)
    say("package_for", name=package.name, who=package.initials)
    session = join(tools, package, new_passphrase(arguments), arguments.label)
    identity = session.store.identity
    close(session)
    say("joined", id=identity.inspection)
    say("read_out", code=grouped(fingerprint(identity.device)))
    say("read_out_later", id=identity.inspection)
    return 0


def read_bounded(path: Path, most: int) -> bytes:
    """Read a file, never more than one byte above the bound. Raises OSError."""
    with path.open("rb") as file:
        return file.read(most + 1)
