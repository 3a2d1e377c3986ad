"""`veldtool status` and `veldtool conflicts`: what lacks, what is odd, what has two versions."""

import argparse

import msgspec

from veldtool import bootstrap
from veldtool.cli.opening import add_inspection, opened
from veldtool.cli.output import complain, help_text, say
from veldtool.cli.parsing import WRONG_USE, Commands
from veldtool.cli.telling import (
    tell_apart,
    tell_complete,
    tell_conflict,
    tell_noticed,
    tell_open,
    tell_resolution,
)
from veldtool.services.errors import UserError
from veldtool.services.merging.conflict_desk import ConflictDesk
from veldtool.services.merging.conflict_model import Conflict, ConflictKind, Resolution
from veldtool.services.merging.desk import MergeDesk
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench


def add(commands: Commands) -> None:
    """Add the commands that tell how the record stands and settle conflicts."""
    status = commands.add("status", run_status)
    add_inspection(status)
    status.add_argument("--json", action="store_true", help=help_text("json"))
    conflicts = commands.add("conflicts", run_conflicts)
    add_inspection(conflicts)
    conflicts.add_argument("--json", action="store_true", help=help_text("json"))
    what = conflicts.add_mutually_exclusive_group()
    what.add_argument("--resolve", metavar="CONFLICT", help=help_text("resolve"))
    what.add_argument("--take-back", metavar="CONFLICT", help=help_text("take_back"))
    what.add_argument("--settled", action="store_true", help=help_text("settled"))
    how = conflicts.add_mutually_exclusive_group()
    how.add_argument("--keep", type=int, metavar="N", help=help_text("keep"))
    how.add_argument("--both", action="store_true", help=help_text("both"))
    how.add_argument("--text", metavar=help_text("text_name"), help=help_text("text"))
    conflicts.add_argument(
        "--reason", default="", metavar=help_text("text_name"), help=help_text("reason")
    )


def run_status(arguments: argparse.Namespace) -> int:
    """Say how the record stands."""
    with opened(arguments) as session:
        status = desk_of(session).status()
    if arguments.json:
        print_json(status)
        return 0
    say("status_ops", ops=status.ops, unsealed=status.unsealed)
    tell_complete(status.complete)
    tell_noticed(status.noticed)
    tell_apart(status.apart)
    tell_open(status.conflicts)
    return 0


def run_conflicts(arguments: argparse.Namespace) -> int:
    """List what has two versions, or settle one of them, or take that back."""
    chosen = arguments.keep is not None or arguments.both or arguments.text is not None
    if chosen != bool(arguments.resolve):
        complain("resolve_how")
        return WRONG_USE
    with opened(arguments) as session:
        desk = ConflictDesk(Workbench(session), bootstrap.shipped().words)
        if arguments.resolve:
            _settle(desk, arguments)
        elif arguments.take_back:
            _take_back(desk, arguments.take_back)
        elif arguments.settled:
            _list_settled(desk, as_json=arguments.json)
        else:
            _list(desk, as_json=arguments.json)
    return 0


def print_json(value: object) -> None:
    """Print plain data as JSON, indented."""
    print(msgspec.json.format(msgspec.json.encode(value), indent=1).decode())


def _list(desk: ConflictDesk, *, as_json: bool) -> None:
    found = desk.list()
    looked = [desk.look(one.id) for one in found.items]
    if as_json:
        print_json({"conflicts": [_plain(one) for one in looked], "hidden": found.hidden})
        return
    for one in looked:
        tell_conflict(one)
    if found.hidden:
        say("conflicts_hidden", n=found.hidden)
    tell_open(len(looked))


def _plain(one: Conflict) -> dict[str, object]:
    """A conflict as people read it; raw values may be sealed and stay in the record."""
    left_out = {"choices", "seen"}
    return {k: v for k, v in msgspec.to_builtins(one).items() if k not in left_out}


def _settle(desk: ConflictDesk, arguments: argparse.Namespace) -> None:
    found = desk.look(arguments.resolve)
    if arguments.reason and found.kind is not ConflictKind.READERS:
        raise UserError("reason_not_here")
    if arguments.keep is not None:
        desk.keep(found, arguments.keep, arguments.reason)
    elif arguments.both:
        desk.both(found)
    else:
        desk.compose(found, arguments.text)
    say("resolved", record=found.record, field=found.field)


def _take_back(desk: ConflictDesk, conflict_id: str) -> None:
    found = next((one for one in desk.settled() if one.id == conflict_id), None)
    if found is None:
        raise UserError("nothing_settled", id=conflict_id)
    desk.take_back(found)
    say("taken_back", record=found.record, field=found.field)


def _list_settled(desk: ConflictDesk, *, as_json: bool) -> None:
    found: tuple[Resolution, ...] = desk.settled()
    if as_json:
        print_json(found)
        return
    for one in found:
        tell_resolution(one)
    if not found:
        say("nothing_was_settled")


def desk_of(session: Session) -> MergeDesk:
    """Return what merges this session's record."""
    return MergeDesk(Workbench(session), bootstrap.shipped().words)
