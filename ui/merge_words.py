"""What merging tells, in words: completeness, what came in, what was put down, progress."""

from datetime import date, datetime
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication, QObject

from ui import dates, messages
from veldtool.services.exchange import Progress
from veldtool.services.merging.completeness import Completeness
from veldtool.services.merging.conflict_model import Conflict, ConflictKind, Count
from veldtool.services.merging.noticed_words import noticed_words
from veldtool.services.merging.noticing import Noticed
from veldtool.services.merging.publication import Publication
from veldtool.services.merging.receipts import FileLine, Receipt, Sender

translate = QCoreApplication.translate


class _Counts(QObject):
    """Numbers with their noun: Qt's tools find plurals in tr() of an object only."""

    def changes(self, number: int) -> str:
        return self.tr("%n change(s)", "", number)

    def missing(self, number: int) -> str:
        return self.tr("%n missing", "", number)

    def conflicts(self, number: int) -> str:
        return self.tr("%n conflict(s)", "", number)

    def files(self, number: int) -> str:
        return self.tr("%n file(s)", "", number)

    def open(self, number: int) -> str:
        return self.tr("%n open", "", number)


COUNTS = _Counts()


def number(count: int) -> str:
    """Return "1.394"."""
    return f"{count:,}".replace(",", ".")


def place_name(place: str, own: str = "") -> str:
    """Return the last part of a path, what people call a stick; an address stays whole.

    `own` is the folder on this laptop to which colleagues bring their work.
    """
    if place and place == own:
        return translate("merge", "this laptop")
    return place if "://" in place else PurePath(place).name or place


def came_in(one: Completeness) -> str:
    """Return "390 van 412", or how much is here where nobody knows how much there is."""
    if one.expected is None or not (one.missing or one.day):
        return COUNTS.changes(one.got) if one.got else translate("merge", "nothing received yet")
    words = translate("merge", "{got} of {expected}")
    return words.format(got=number(one.got), expected=number(one.expected))


def as_of(one: Completeness) -> str:
    """Return until when a colleague's work is here, and whether the day was closed."""
    if one.as_of is None:
        return ""
    words = translate("merge", "last published {when}").format(when=when(one.as_of))
    if not one.day:
        return words
    closed = translate("merge", "day closed {day}")
    return f"{words}, {closed.format(day=dates.short_day(date.fromisoformat(one.day)))}"


def when(at: datetime | None) -> str:
    """Return "di 9 juni 15.42"; nothing for no moment."""
    return f"{dates.short_day(at.date())} {dates.clock(at)}" if at else ""


def noticed(one: Noticed) -> str:
    """Return what is odd, in a sentence."""
    return noticed_words(one, messages.told)


def refused(one: FileLine) -> str:
    """Return why a file was not read."""
    return messages.told("refused", one.reason)


def brought(one: Sender) -> str:
    """Return what came of a device: "84 nieuw, 3 bijgewerkt"."""
    parts = (
        (translate("merge", "{n} new"), one.fresh),
        (translate("merge", "{n} updated"), one.updated),
        (translate("merge", "{n} removed"), one.removed),
        (translate("merge", "{n} in conflict"), one.conflicting),
        (translate("merge", "{n} set apart"), one.apart),
    )
    return ", ".join(words.format(n=number(count)) for words, count in parts if count)


def came(receipt: Receipt | None) -> str:
    """Return "84 wijzigingen": how much is new in a merge."""
    return COUNTS.changes(receipt.new if receipt else 0)


def merged(receipt: Receipt) -> str:
    """Return what came in, in one sentence; an urgent case asks for a second one."""
    words = translate("merge", "Merged: {changes} came in.").format(changes=came(receipt))
    if not receipt.urgent:
        return words
    look = translate("merge", "Urgent case {codes}: look at it now, Ctrl F9.")
    return f"{words} {look.format(codes=', '.join(receipt.urgent))}"


def figures(receipt: Receipt) -> tuple[tuple[int, str], ...]:
    """Return the parts of the sum with their words, in the order of the sum."""
    words = {
        "fresh": translate("merge", "new"),
        "updated": translate("merge", "updated"),
        "removed": translate("merge", "removed"),
        "conflicting": translate("merge", "in conflict"),
        "apart": translate("merge", "set apart"),
        "known": translate("merge", "here already"),
    }
    return tuple((count, words[name]) for name, count in receipt.parts.items())


def total(receipt: Receipt) -> str:
    """Return the sum that must match, and whether it does."""
    parts = " + ".join(number(count) for count in receipt.parts.values())
    said = f"{parts} = {number(sum(receipt.parts.values()))}"
    if receipt.adds_up:
        return translate("merge", "{sum} received, adds up").format(sum=said)
    return translate("merge", "! {sum} does not add up: do not merge, keep the stick").format(
        sum=said
    )


def published(one: Publication) -> str:
    """Return what was put down last; only what was read back is told."""
    if not one.segments:
        words = translate("merge", "{when}: everything stood there already, read back.")
        return words.format(when=when(one.at))
    words = translate("merge", "Done {when}: {changes} in {files}, written and read back.")
    said = words.format(
        when=when(one.at), changes=COUNTS.changes(one.ops), files=COUNTS.files(one.segments)
    )
    end = translate("merge", "The day was closed with it.")
    return f"{said} {end}" if one.end_of_day else said


def progress(one: Progress) -> str:
    """Return "Lezen: 3 van 12 bestanden"."""
    words = {
        "put": translate("merge", "Writing and reading back: {done} of {total} files"),
        "read": translate("merge", "Reading: {done} of {total} files"),
        "take": translate("merge", "Merging: {done} of {total} files"),
    }
    return words[one.step].format(done=one.done, total=one.total)


def conflict_kind(one: Conflict) -> str:
    """Return what kind of conflict it is, in a few words."""
    if one.kind is ConflictKind.FIELD:
        return one.field
    words = {
        ConflictKind.DELETED: translate("merge", "deleted by one, changed by another"),
        ConflictKind.CODE: translate("merge", "two records with one code"),
        ConflictKind.READERS: translate("merge", "{field}: readers differ"),
    }
    return words[one.kind].format(field=one.field)


def share(count: Count | None) -> str:
    """Return "4 van 11"; a dash where it could not be counted."""
    if count is None:
        return "–"
    return translate("merge", "{got} of {expected}").format(got=count.part, expected=count.whole)
