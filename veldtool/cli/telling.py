"""Prints what merging tells: receipts, completeness, notices and conflicts, as sentences."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from veldtool import bootstrap
from veldtool.cli.output import say
from veldtool.domain.sheet.dates import moment, short_day
from veldtool.services.merging.apart import Apart
from veldtool.services.merging.completeness import Completeness
from veldtool.services.merging.conflict_model import Conflict, Count, Resolution, Version
from veldtool.services.merging.noticed_words import noticed_words
from veldtool.services.merging.noticing import Noticed
from veldtool.services.merging.receipts import Receipt, Sender


def tell_receipt(receipt: Receipt) -> None:
    """Say what came from whom, what was refused, what lacks and what stands in conflict."""
    if receipt.dry_run:
        say("preview")
    for sender in receipt.senders:
        print(_sender(sender))
    for code in receipt.urgent:
        say("urgent_came", code=code)
    if not receipt.new:
        say("nothing_here" if receipt.found_nothing else "nothing_new")
    tell_sum(receipt)
    for refused in receipt.refused:
        reason = bootstrap.message("refused", refused.reason)
        say("refused", file=refused.path, reason=reason)
    tell_noticed(receipt.noticed)
    tell_complete(receipt.complete)
    for name in receipt.conflict_names:
        say("new_conflict", name=name)
    for code in receipt.shared_codes:
        say("shared_code", code=code)
    tell_open(receipt.conflicts_open)
    if receipt.copy:
        say("copy_kept", copy=receipt.copy)


def receipt_data(receipt: Receipt) -> dict[str, object]:
    """Return a receipt as plain data, with its sums."""
    sums = {"new": receipt.new, "replaced": receipt.replaced, "adds_up": receipt.adds_up}
    return {**msgspec.to_builtins(receipt), **sums, "parts": receipt.parts}


def tell_sum(receipt: Receipt) -> None:
    """Say the parts of what the folder holds, and that they are together what was read."""
    parts = {name: str(count) for name, count in receipt.parts.items()}
    total = sum(receipt.parts.values())
    say("sum" if receipt.adds_up else "sum_wrong", **parts, total=total)


def tell_complete(found: Iterable[Completeness]) -> None:
    """Say per colleague how much is here of how much."""
    for one in found:
        who = one.initials or "?"
        if one.missing:
            say("missing", who=who, got=one.got, expected=one.expected, missing=one.missing)
        elif not one.got:
            say("nothing_from", who=who)
        elif one.day:
            say("closed_day", who=who, got=one.got, day=short_day(date.fromisoformat(one.day)))
        else:
            say("not_closed", who=who, got=one.got)


def tell_apart(found: Iterable[Apart]) -> None:
    """Say what is set apart: how much, of whom and why."""
    for one in found:
        key = f"apart_{one.reason}"
        say(key, who=one.initials, ops=one.ops, code=one.code)


def tell_noticed(found: Iterable[Noticed]) -> None:
    """Say what is odd, one sentence each."""
    for one in found:
        print(noticed_words(one, bootstrap.message))


def tell_open(count: int) -> None:
    """Say how many conflicts there are."""
    say("conflicts", n=count)


def tell_conflict(one: Conflict) -> None:
    """Say the versions of a conflict side by side, and what each does to the figures."""
    say("conflict_head", record=one.record, field=one.field, id=one.id)
    if one.old:
        say("conflict_old", old=one.old)
    for version in one.versions:
        _tell_version(version)
    for effect in one.effects:
        each = ", ".join(f"{n}: {_count(c)}" for n, c in enumerate(effect.versions, 1))
        say("conflict_effect", label=effect.label, now=_count(effect.now), versions=each)
    if one.only:
        say(f"conflict_only_{one.only}")


def tell_resolution(one: Resolution) -> None:
    """Say who settled what, and from which versions."""
    say("settled", record=one.record, field=one.field, who=one.who, at=moment(one.at))
    say("settled_value", value=one.value)
    for version in one.versions:
        _tell_version(version)


def _tell_version(one: Version) -> None:
    at = moment(one.at) if one.at else ""
    say("version", n=one.number, who=one.who, at=at, value=one.value)
    if one.restored_by:
        say("version_restored", who=one.restored_by)
    if one.why:
        say("version_why", why=one.why)


def _sender(one: Sender) -> str:
    return ", ".join(_parts(one))


def _parts(one: Sender) -> Iterator[str]:
    yield bootstrap.message("cli", "came", who=one.initials or "?", ops=one.ops)
    if one.replaced:
        yield bootstrap.message("cli", "came_replaced", n=one.replaced)
    if one.conflict_names:
        yield bootstrap.message("cli", "conflicts", n=len(one.conflict_names))
    if one.removed:
        yield bootstrap.message("cli", "came_removed", n=one.removed)
    if one.apart:
        yield bootstrap.message("cli", "came_apart", n=one.apart)


def _count(count: Count | None) -> str:
    if count is None:
        return "-"
    return bootstrap.message("cli", "share", part=count.part, whole=count.whole)
