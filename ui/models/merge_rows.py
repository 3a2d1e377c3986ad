"""The lists of the page of merging as rows: who sent what, what came, what has two versions."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from ui import merge_words
from ui.models.book import Row, Tag
from veldtool.domain.oplog.authority import Quarantine
from veldtool.services.devices import DeviceRow, DeviceState
from veldtool.services.merging.apart import Apart
from veldtool.services.merging.completeness import Completeness
from veldtool.services.merging.conflict_model import Conflict, Conflicts, Resolution
from veldtool.services.merging.noticing import Noticed
from veldtool.services.merging.receipts import Receipt, Sender

MEMBER, NOTICE, PLAIN, CONFLICT, SETTLED = "member", "notice", "plain", "conflict", "settled"
APART = "apart"
MOST_NAMED = 4
"""Records that are named of what is set apart; the list itself shows all."""
translate = QCoreApplication.translate


def head(title: str, right: str = "") -> Row:
    """Return a head above the rows that follow."""
    return Row("", f"head/{title}", title, right=right)


def members(found: Sequence[Completeness]) -> list[Row]:
    """Return every colleague with what is here and what lacks."""
    return [_member(one) for one in found]


def notices(found: Sequence[Noticed]) -> list[Row]:
    """Return what is odd, each a sentence."""
    title = translate("merge", "Worth knowing")
    rows = [Row(NOTICE, one.key, _whose(one), merge_words.noticed(one)) for one in found]
    return [head(title), *rows] if rows else []


def apart_rows(found: Sequence[Apart], devices: Sequence[DeviceRow]) -> list[Row]:
    """Return what is set apart, by device and reason: how much, what, and why it does not count."""
    gone = {one.device for one in devices if one.state is DeviceState.WITHDRAWN}
    rows = [_apart(one, refused=one.device in gone) for one in found]
    title = translate("merge", "Set apart")
    return [head(title, translate("merge", "does not count")), *rows] if rows else []


def apart_id(one: Apart) -> str:
    """Return what names a group that is set apart among the rows."""
    return f"{one.device}/{one.reason}"


def receipt_rows(receipt: Receipt) -> list[Row]:
    """Return what a merge brought or would bring, what was not read and what is odd."""
    return [
        *_under(translate("merge", "Urgent cases, new or with news"), _urgent(receipt)),
        *_under(translate("merge", "From whom"), map(_sender, receipt.senders)),
        *_under(translate("merge", "Your words, replaced knowingly"), _replaced(receipt)),
        *_under(translate("merge", "Gets two versions"), _named(_contested(receipt))),
        *_under(translate("merge", "Not read"), _unread(receipt)),
        *notices(receipt.noticed),
    ]


def conflict_rows(found: Conflicts, settled: Sequence[Resolution]) -> list[Row]:
    """Return what has two versions, then what was settled."""
    rows = _under(translate("merge", "Open"), map(_conflict, found.items))
    if found.hidden:
        words = translate(
            "merge", "{n} more in answers of a second reader: they show when both are done."
        )
        rows.append(Row(PLAIN, "hidden", words.format(n=found.hidden), quiet=True))
    if found.more:
        words = translate("merge", "{n} more: they come into this list when these are settled.")
        rows.append(Row(PLAIN, "more", words.format(n=merge_words.number(found.more)), quiet=True))
    done = [_settled(one) for one in settled]
    return [*rows, *_under(translate("merge", "Settled"), iter(done))]


def settled_id(one: Resolution) -> str:
    """Return what names a settled conflict among the rows."""
    return f"{one.writer}/{one.change}/{one.record}/{one.field}"


def _under(title: str, rows: Iterator[Row]) -> list[Row]:
    found = list(rows)
    return [head(title), *found] if found else []


def _apart(one: Apart, *, refused: bool) -> Row:
    unknown = Tag(translate("merge", "unknown device"), "hot")
    why = {
        Quarantine.UNKNOWN_DEVICE: (
            Tag(translate("merge", "refused device")) if refused else unknown
        ),
        Quarantine.WITHDRAWN: Tag(translate("merge", "withdrawn device")),
        Quarantine.NOT_LEAD: Tag(translate("merge", "only the lead can write this")),
        Quarantine.OUTRANKED: Tag(translate("merge", "another lead decides about this")),
    }[one.reason]
    named = one.initials or translate("merge", "Unknown device")
    title = "  ".join(part for part in (named, one.label) if part)
    aside = (Tag(translate("merge", "put aside"), "open"),) if one.kept_out else ()
    right = merge_words.COUNTS.changes(one.ops)
    tags = (why, *aside)
    return Row(APART, apart_id(one), title, _what(one), right, tags, quiet=one.kept_out)


def _what(one: Apart) -> str:
    """Return whose it says it is, since when, and which records it is about."""
    says = translate("merge", "calls itself {who}").format(who=one.initials)
    made = translate("merge", "made {first} to {last}")
    made = made.format(first=merge_words.when(one.first), last=merge_words.when(one.last))
    records = ", ".join(one.records[:MOST_NAMED])
    more = len(one.records) - MOST_NAMED + one.more
    if more > 0:
        records = translate("merge", "{records} and {n} more").format(records=records, n=more)
    known = one.approved or not one.initials
    return "\n".join(part for part in ("" if known else says, made, records) if part)


def _member(one: Completeness) -> Row:
    title = f"{one.initials}  {one.name}" if one.name else one.initials
    about, right = merge_words.as_of(one), merge_words.came_in(one)
    return Row(MEMBER, one.member, title, about, right, _tags(one))


def _tags(one: Completeness) -> tuple[Tag, ...]:
    if one.missing:
        return (Tag(merge_words.COUNTS.missing(one.missing), "hot"),)
    if not one.got:
        return (Tag(translate("merge", "nothing received yet"), "open"),)
    if one.day:
        return (Tag(translate("merge", "complete")),)
    return (Tag(translate("merge", "day not closed yet"), "open"),)


def _whose(one: Noticed) -> str:
    return one.who or translate("merge", "Attention")


def _sender(one: Sender) -> Row:
    title = one.initials or translate("merge", "Unknown device")
    title = f"{title}  {one.name}" if one.name else title
    tags = () if one.approved else (Tag(translate("merge", "device not approved"), "hot"),)
    right = merge_words.COUNTS.changes(one.ops)
    return Row(PLAIN, f"sender/{one.device}", title, merge_words.brought(one), right, tags)


def _replaced(receipt: Receipt) -> Iterator[Row]:
    for sender in receipt.senders:
        for name in sender.replaced_names:
            by = translate("merge", "by {who}").format(who=sender.initials)
            yield Row(PLAIN, f"replaced/{sender.device}/{name}", name, right=by)
        more = sender.replaced - len(sender.replaced_names)
        if more > 0:
            words = translate("merge", "and {n} more by {who}")
            said = words.format(n=more, who=sender.initials)
            yield Row(PLAIN, f"replaced/{sender.device}", said, quiet=True)


def _contested(receipt: Receipt) -> tuple[str, ...]:
    shared = translate("merge", "code {code}: two records have it")
    return (*receipt.conflict_names, *(shared.format(code=one) for one in receipt.shared_codes))


def _urgent(receipt: Receipt) -> Iterator[Row]:
    words = translate("merge", "look at it now, under Urgent cases: Ctrl F9")
    for at, code in enumerate(receipt.urgent):
        yield Row(PLAIN, f"urgent/{at}", code, words)


def _named(names: Sequence[str]) -> Iterator[Row]:
    for at, name in enumerate(names):
        yield Row(PLAIN, f"name/{at}", name)


def _unread(receipt: Receipt) -> Iterator[Row]:
    for one in receipt.refused:
        about = merge_words.refused(one)
        yield Row(PLAIN, one.path, one.path.rpartition("/")[2], about, one.who)


def _conflict(one: Conflict) -> Row:
    who = " / ".join(dict.fromkeys(version.who for version in one.versions))
    return Row(CONFLICT, one.id, one.record, merge_words.conflict_kind(one), who)


def _settled(one: Resolution) -> Row:
    words = translate("merge", "settled by {who}, {when}")
    said = words.format(who=one.who, when=merge_words.when(one.at))
    about = f"{one.field}: {one.value}\n{said}"
    return Row(SETTLED, settled_id(one), one.record, about, quiet=not one.undoable)
