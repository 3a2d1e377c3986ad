"""A receipt on paper: what came from whom, in numbers. Nothing of what the record says."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Member
from veldtool.domain.sheet.check_code import check_code, with_code
from veldtool.domain.sheet.dates import moment, short_day
from veldtool.domain.sheet.model import (
    Block,
    Bullets,
    Cell,
    Heading,
    Paragraph,
    Sheet,
    Table,
    Text,
    bold,
    plain,
    rich,
)
from veldtool.domain.sheet.phrases import Texts, counted, say
from veldtool.domain.words import digits
from veldtool.services.dutch_time import to_local
from veldtool.services.merging.completeness import Completeness
from veldtool.services.merging.receipts import Receipt, Sender, receipt_of
from veldtool.services.printing import Outgoing, Press
from veldtool.services.workbench import Workbench

_PARTS = ("fresh", "updated", "removed", "conflicting", "apart")
_SENDERS = (28, 12, 13, 13, 12, 12, 10)
_COMPLETE = (30, 14, 14, 14, 28)
_FILES = (70, 30)


@dataclass(frozen=True, slots=True)
class OfWhom:
    """Whose receipt it is: the visit by its id, and the initials of whoever merged."""

    inspection: str
    who: str


def print_receipt(bench: Workbench, press: Press, number: int = 1) -> Outgoing:
    """Return a receipt on paper, 1 the newest. Raises UserError when there is none."""
    session = bench.session
    receipt = receipt_of(session, number)
    known = all_of(bench.inspection, "member", Member).get(bench.member, Member())
    of = OfWhom(session.store.identity.inspection, known.initials or bench.member)
    sheet = compose_receipt(receipt, of, press.texts, to_local(session.now()))
    return Outgoing(press.render(with_code(sheet, press.texts)).pdf, check_code(sheet))


def compose_receipt(receipt: Receipt, of: OfWhom, texts: Texts, printed_at: datetime) -> Sheet:
    """Compose the paper of one receipt. Raises KeyError when a sentence is missing."""
    lines = (
        say(texts, "receipt.at", at=moment(receipt.at), who=of.who),
        say(texts, "receipt.visit", id=of.inspection),
    )
    return Sheet(
        title=say(texts, "receipt.title"),
        subtitle=tuple(plain(line) for line in lines),
        header=say(texts, "receipt.title"),
        footer=say(texts, "receipt.footer", at=moment(printed_at)),
        moment=moment(printed_at),
        pages=texts["pages"],
        blocks=tuple(_blocks(receipt, texts)),
    )


def _blocks(receipt: Receipt, texts: Texts) -> Iterator[Block]:
    yield Paragraph(plain(say(texts, "receipt.purpose")))
    yield Heading(say(texts, "receipt.senders"))
    if receipt.senders:
        yield _senders(receipt, texts)
    else:
        yield Paragraph(plain(say(texts, "receipt.nothing")))
    yield Paragraph(_sum(receipt, texts))
    points = tuple(_points(receipt, texts))
    if points:
        yield Heading(say(texts, "receipt.attention"))
        yield Bullets(points)
    if receipt.complete:
        yield Heading(say(texts, "receipt.complete"))
        yield _complete(receipt, texts)
    if receipt.refused:
        yield Heading(say(texts, "receipt.refused"))
        yield _refused(receipt, texts)
    if receipt.copy:
        yield Paragraph(plain(say(texts, "receipt.copy", copy=receipt.copy)), small=True)


def _senders(receipt: Receipt, texts: Texts) -> Table:
    heads = [say(texts, f"receipt.head_{name}") for name in ("who", *_PARTS, "together")]
    rows = [_sender(one, texts) for one in receipt.senders]
    counts = (*(receipt.parts[name] for name in _PARTS), receipt.new)
    total = (Cell(bold(say(texts, "receipt.all"))), *(Cell(bold(digits(n))) for n in counts))
    return Table(tuple(heads), (*rows, total), _SENDERS)


def _sender(one: Sender, texts: Texts) -> tuple[Cell, ...]:
    name = "  ".join(part for part in (one.initials, one.name) if part)
    note = "receipt.own" if one.own else "" if one.approved else "receipt.unapproved"
    who = Cell(plain(name or say(texts, "receipt.unknown")), say(texts, note) if note else "")
    return (who, *_numbers(*(getattr(one, part) for part in _PARTS), one.ops))


def _sum(receipt: Receipt, texts: Texts) -> Text:
    key = "receipt.sum" if receipt.adds_up else "receipt.sum_wrong"
    numbers = {"before": receipt.before, "new": receipt.new, "after": receipt.after}
    shown = {name: digits(number) for name, number in numbers.items()}
    return rich(say(texts, key, **shown, known=digits(max(receipt.known, 0))))


def _points(receipt: Receipt, texts: Texts) -> Iterator[Text]:
    """What asks for attention, only as far as there is any of it."""
    counts = {
        "urgent": len(receipt.urgent),
        "new_conflicts": len(receipt.conflict_names) + len(receipt.shared_codes),
        "open_conflicts": receipt.conflicts_open,
        "set_apart": receipt.parts["apart"],
        "replaced": receipt.replaced,
        "noticed": len(receipt.noticed),
    }
    for name, number in counts.items():
        if number > 0:
            yield plain(counted(texts, f"receipt.{name}", number))


def _complete(receipt: Receipt, texts: Texts) -> Table:
    names = ("colleague", "got", "expected", "missing", "day")
    heads = tuple(say(texts, f"receipt.head_{name}") for name in names)
    return Table(heads, tuple(_colleague(one, texts) for one in receipt.complete), _COMPLETE)


def _colleague(one: Completeness, texts: Texts) -> tuple[Cell, ...]:
    who = "  ".join(part for part in (one.initials, one.name) if part)
    expected = say(texts, "receipt.not_known") if one.expected is None else digits(one.expected)
    closed = short_day(date.fromisoformat(one.day)) if one.day else say(texts, "receipt.day_open")
    said = (who, digits(one.got), expected, digits(one.missing), closed)
    return tuple(Cell(plain(part)) for part in said)


def _refused(receipt: Receipt, texts: Texts) -> Table:
    heads = (say(texts, "receipt.head_file"), say(texts, "receipt.head_who"))
    unknown = say(texts, "receipt.unknown")
    rows = ((one.path.rpartition("/")[2], one.who or unknown) for one in receipt.refused)
    return Table(heads, tuple(tuple(Cell(plain(p)) for p in row) for row in rows), _FILES)


def _numbers(*numbers: int) -> tuple[Cell, ...]:
    return tuple(Cell(plain(digits(number))) for number in numbers)
