"""One merge, or its dry run, with everything that is told of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from veldtool.domain.duplicates import SharedCode, shared_codes
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Inspection
from veldtool.services.blindness import Blindness
from veldtool.services.dutch_time import to_local
from veldtool.services.exchange import Merged, Watch, merge
from veldtool.services.field_words import FieldWords
from veldtool.services.incoming import Wanted, everything
from veldtool.services.merging.completeness import Completeness, completeness
from veldtool.services.merging.naming import FieldNames
from veldtool.services.merging.noticing import (
    Noticed,
    compare_folder,
    of_database,
    of_record,
    returned,
    undismissed,
)
from veldtool.services.merging.people import People
from veldtool.services.merging.receipts import Receipt, file_lines, sender
from veldtool.services.ports import Carrier
from veldtool.services.recording import finish_drafts
from veldtool.services.session import Session
from veldtool.services.urgent_cases import UrgentCase, all_cases

ANY_MOMENT = datetime(2000, 1, 1)  # noqa: DTZ001 - local time; two looks are compared by it


@dataclass(frozen=True, slots=True)
class Exchange:
    """Where a merge takes place, and what of it comes in.

    `place` names the carrier, the same at every merge.
    """

    session: Session
    words: FieldWords
    carrier: Carrier
    place: str
    watch: Watch
    wanted: Wanted = everything


@dataclass(slots=True)
class _Outlook:
    """What stands after a merge, looked at before it is kept or taken back."""

    exchange: Exchange
    people: People = field(init=False)
    names: FieldNames = field(init=False)
    blind: Blindness = field(init=False)
    codes: tuple[SharedCode, ...] = ()
    conflicts: int = 0
    ops: int = 0
    complete: tuple[Completeness, ...] = ()
    noticed: tuple[Noticed, ...] = ()
    urgent: dict[str, UrgentCase] = field(default_factory=dict)

    def look(self) -> None:
        session = self.exchange.session
        inspection = session.inspection()
        self.people = people_of(session, inspection, self.exchange.words)
        self.names = FieldNames(self.exchange.words, inspection)
        self.blind = Blindness(inspection, session.store.identity.member)
        self.codes = shared_codes(inspection)
        self.urgent = _urgent(inspection)
        self.conflicts = session.store.conflicts().count + len(self.codes)
        self.ops = operations(session)
        self.complete = completeness(session, self.people)
        self.noticed = of_record(session, self.people, session.store.chain())

    def told(self, keys: Iterable[RegisterKey]) -> tuple[str, ...]:
        """Name these fields, without those that this member must not hear of yet."""
        return self.names.all(key for key in keys if not self.blind.covers(key.kind, key.id))


def people_of(session: Session, inspection: Inspection, words: FieldWords) -> People:
    """Return whose devices these are, with words for somebody unknown."""
    return People(session, inspection, words.value("somebody"))


def operations(session: Session) -> int:
    """Return how many operations the whole record has."""
    return sum(one.ops for one in session.store.held().values())


def take(exchange: Exchange, copy: Callable[[], str], *, dry_run: bool) -> Receipt:
    """Merge, or tell what a merge would bring; `copy` is called before anything is taken in."""
    session, outlook, copies = exchange.session, _Outlook(exchange), list[str]()
    if not dry_run:
        finish_drafts(session)
    was = session.inspection()
    codes, cases = frozenset(shared_codes(was)), _urgent(was)
    before = operations(session)
    merged = merge(
        session,
        exchange.carrier,
        dry_run=dry_run,
        watch=exchange.watch,
        before=lambda: copies.append(copy()),
        look=outlook.look,
        wanted=exchange.wanted,
    )
    folder = compare_folder(session, exchange.place, paths(merged), keep=not dry_run)
    own = merged.received.sources.get(session.store.identity.device)
    odd = (*folder, *returned(session, own.ops if own else 0), *of_database(session))
    receipt = _receipt(exchange, merged, outlook, before)
    return replace(
        receipt,
        dry_run=dry_run,
        shared_codes=tuple(one.code for one in outlook.codes if one not in codes),
        noticed=undismissed(session, (*odd, *outlook.noticed)),
        copy=copies[0] if copies else "",
        urgent=tuple(c.code for c in outlook.urgent.values() if cases.get(c.id) != c),
        left=len(merged.left),
    )


def _urgent(inspection: Inspection) -> dict[str, UrgentCase]:
    """Every urgent case by its id, as of one moment: equal when nothing was changed about it."""
    return {one.id: one for one in all_cases(inspection, ANY_MOMENT)}


def paths(merged: Merged) -> tuple[str, ...]:
    """Return every file that stood in the folder: read, refused, or left there."""
    refused = (one.path for one in merged.refused)
    return (*(one.path for one in merged.files), *refused, *merged.left)


def _receipt(exchange: Exchange, merged: Merged, outlook: _Outlook, before: int) -> Receipt:
    received = merged.received
    senders = [
        sender(
            outlook.people,
            device,
            brought,
            (outlook.told(brought.replaced_fields), outlook.told(brought.conflicts)),
        )
        for device, brought in received.sources.items()
    ]
    files = file_lines(merged, outlook.people)
    return Receipt(
        at=to_local(exchange.session.now()),
        place=exchange.place,
        dry_run=False,
        files=files,
        senders=tuple(sorted(senders, key=lambda one: (one.initials, one.device))),
        known=sum(one.ops for one in files) - sum(one.ops for one in senders),
        before=before,
        after=outlook.ops,
        conflict_names=outlook.told(received.new_conflicts),
        conflicts_open=outlook.conflicts,
        noticed=(),
        complete=outlook.complete,
    )
