"""`veldtool merge` and `veldtool publish`: exchange with colleagues through any carrier."""

import argparse

from veldtool import bootstrap
from veldtool.cli.carrying import add_carrier, carried
from veldtool.cli.opening import add_inspection, opened
from veldtool.cli.output import help_text, say
from veldtool.cli.parsing import Commands
from veldtool.domain.duplicates import shared_codes
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Introduction, Member
from veldtool.services.exchange import Merged, merge, publish
from veldtool.services.joining import waiting_devices
from veldtool.services.session import Session


def add(commands: Commands) -> None:
    """Add the commands about exchange."""
    merging = commands.add("merge", run_merge)
    add_inspection(merging)
    add_carrier(merging)
    merging.add_argument("--dry-run", action="store_true", help=help_text("dry_run"))
    publishing = commands.add("publish", run_publish)
    add_inspection(publishing)
    add_carrier(publishing)


def run_merge(arguments: argparse.Namespace) -> int:
    """Take in what colleagues put in a folder."""
    with opened(arguments) as session, carried(arguments) as carrier:
        merged = merge(session, carrier, dry_run=arguments.dry_run)
        report(session, merged, dry_run=arguments.dry_run)
    return 0


def run_publish(arguments: argparse.Namespace) -> int:
    """Put in a folder what colleagues may not have yet."""
    with opened(arguments) as session, carried(arguments) as carrier:
        done = publish(session, carrier)
    say("published", segments=done.segments, ops=done.ops)
    return 0


def report(session: Session, merged: Merged, *, dry_run: bool = False) -> None:
    """Say what came from whom, what was refused and what lacks."""
    received = merged.received
    names = initials(session)
    for device, ops in sorted(received.ops.items(), key=lambda found: names.get(found[0], "")):
        say("would_receive" if dry_run else "received", who=names.get(device, "?"), ops=ops)
    if not received.ops:
        say("nothing_new")
    for refused in merged.refused:
        say("refused", file=refused.path, reason=bootstrap.message("refused", refused.reason))
    for gap in merged.chain.gaps:
        who = names.get(gap.writer.partition("-")[0], "?")
        say("gap", who=who, ops=gap.last - gap.first + 1)
    for device in merged.chain.forked:
        say("forked", who=names.get(device, "?"))
    if received.quarantined:
        say("quarantined", ops=received.quarantined)
    count = len(received.new_conflicts) if dry_run else session.store.conflicts().count
    for shared in shared_codes(session.inspection()):
        say("shared_code", code=shared.code, n=len(shared.ids))
    say("conflict" if count == 1 else "conflicts", n=count)


def initials(session: Session) -> dict[str, str]:
    """Return whose each device is, by initials; an unapproved one by what it says of itself."""
    inspection = session.inspection()
    members = all_of(inspection, "member", Member)
    owners = {d.device: d.member for d in waiting_devices(session)}
    owners |= {k: i.member for k, i in all_of(inspection, "introduction", Introduction).items()}
    return {d: members[m].initials if m in members else m for d, m in owners.items()}
