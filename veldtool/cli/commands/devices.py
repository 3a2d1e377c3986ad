"""`veldtool device …`: whose devices take part, and what the lead decides about them."""

import argparse
from collections.abc import Callable
from pathlib import Path

from veldtool import bootstrap
from veldtool.cli.commands.joining import read_bounded
from veldtool.cli.opening import add_inspection, asked, opened
from veldtool.cli.output import help_text, say
from veldtool.cli.parsing import Commands, Parser
from veldtool.services.devices import DeviceRow, devices, find_device
from veldtool.services.errors import UserError
from veldtool.services.joining import approve
from veldtool.services.leading import (
    appoint,
    founder_of,
    let_in,
    recovery_copy,
    restore_lead,
    withdraw,
)
from veldtool.services.ports import DeviceKeys
from veldtool.services.session import Session

MOST = 2**16
"""Bytes of a recovery file; a real one has some hundreds."""


def add(commands: Commands) -> None:
    """Add the commands about devices."""
    device = commands.group("device")
    add_inspection(device.add("list", run_list, "device_list"))
    approving = device.add("approve", run_approve, "device_approve")
    _add_device(approving)
    approving.add_argument("code", metavar="CODE", help=help_text("fingerprint"))
    _add_founder(_add_device(device.add("withdraw", run_withdraw, "device_withdraw")))
    _add_founder(_add_device(device.add("let-in", run_let_in, "device_let_in")))
    _add_device(device.add("lead", run_lead, "device_appoint"))
    keeping = device.add("recovery", run_recovery, "device_recovery")
    add_inspection(keeping)
    keeping.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=help_text("package_out")
    )
    restoring = device.add("restore-lead", run_restore, "device_restore")
    add_inspection(restoring)
    _add_founder(restoring, required=True)
    restoring.add_argument("--lost", metavar="DEVICE", help=help_text("lost"))


def run_list(arguments: argparse.Namespace) -> int:
    """Show every device with its code."""
    with opened(arguments) as session:
        for row in devices(session):
            _show(row)
    return 0


def run_approve(arguments: argparse.Namespace) -> int:
    """Approve a device by the code that its owner reads out."""
    with opened(arguments) as session:
        row = find_device(session, arguments.device)
        approve(session, row.device, arguments.code)
    say("approved", who=row.who)
    return 0


def run_withdraw(arguments: argparse.Namespace) -> int:
    """Withdraw a device; everybody else gets a new key."""
    row, left = _decide(arguments, withdraw)
    say("withdrawn", who=row.who, ops=left.operations - left.apart)
    return 0


def run_let_in(arguments: argparse.Namespace) -> int:
    """Let in what is here of a withdrawn device."""
    row, left = _decide(arguments, let_in)
    say("let_in", who=row.who, ops=row.apart - left.apart)
    return 0


Decision = Callable[[Session, str, DeviceKeys | None], object]
"""What a lead, or the founder's key, says of a device."""


def _decide(arguments: argparse.Namespace, decision: Decision) -> tuple[DeviceRow, DeviceRow]:
    """Say it of the device that is meant; returns how it stood and how it stands."""
    with opened(arguments) as session:
        row = find_device(session, arguments.device)
        decision(session, row.device, _founder(arguments))
        return row, find_device(session, row.device)


def run_lead(arguments: argparse.Namespace) -> int:
    """Make a device a lead's too."""
    with opened(arguments) as session:
        row = find_device(session, arguments.device)
        appoint(session, row.device)
    say("appointed", who=row.who)
    return 0


def run_recovery(arguments: argparse.Namespace) -> int:
    """Keep a copy of the recovery file elsewhere."""
    if arguments.out.exists():
        raise UserError("file_exists", file=arguments.out)
    with opened(arguments) as session:
        content = recovery_copy(session)
    bootstrap.write_file(arguments.out, content)
    say("recovery_written", file=arguments.out)
    return 0


def run_restore(arguments: argparse.Namespace) -> int:
    """Make this device the lead's with the founder's recovery file."""
    founder = _founder(arguments)
    if founder is None:
        raise UserError("recovery_missing")
    with opened(arguments) as session:
        lost = find_device(session, arguments.lost) if arguments.lost else None
        restore_lead(session, founder, lost.device if lost else None)
        left = find_device(session, lost.device) if lost else None
    say("restored")
    if left is not None:
        say("withdrawn", who=left.who, ops=left.operations - left.apart)
    return 0


def _add_device(parser: Parser) -> Parser:
    add_inspection(parser)
    parser.add_argument("device", metavar="DEVICE", help=help_text("device_code"))
    return parser


def _add_founder(parser: Parser, *, required: bool = False) -> None:
    parser.add_argument(
        "--recovery",
        type=Path,
        required=required,
        metavar="FILE",
        help=help_text("recovery_file_own" if required else "recovery_file"),
    )
    parser.add_argument(
        "--recovery-passphrase-file",
        type=Path,
        metavar=help_text("file_name"),
        help=help_text("founder_file"),
    )


def _founder(arguments: argparse.Namespace) -> DeviceKeys | None:
    """The founder's key from a recovery file, None when none is given."""
    if arguments.recovery is None:
        return None
    content = read_bounded(arguments.recovery, MOST)
    passphrase = asked(arguments.recovery_passphrase_file, "founder_prompt")
    return founder_of(bootstrap.toolbox(), content, passphrase)


def _show(row: DeviceRow) -> None:
    apart = bootstrap.message("cli", "device_apart", n=row.apart) if row.apart else ""
    say(
        "device_row",
        code=row.shown_code,
        who=row.who or "?",
        state=bootstrap.message("cli", f"device_{row.state}"),
        ops=row.operations,
        apart=apart,
        label=f"  {row.label}" if row.label else "",
        own=bootstrap.message("cli", "device_own") if row.own else "",
    )
