"""Exchange over a carrier: put what colleagues may not have, take in what they wrote."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from veldtool.domain.oplog.manifest import (
    MANIFEST,
    Manifest,
    highest,
    manifest_key,
    manifest_value,
    read_manifest,
)
from veldtool.domain.oplog.op import Write, device_of
from veldtool.domain.oplog.segment import ChainReport, Header, Segment, path_of
from veldtool.domain.sheet.urgent import find_case
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.incoming import TakenFile, Wanted, everything, look_into
from veldtool.services.inspection_keys import provide, take_up
from veldtool.services.ports import Carrier, Received, Refused
from veldtool.services.recording import finish_drafts, standing, write_all
from veldtool.services.references import follow_references
from veldtool.services.remembering import compare, remember
from veldtool.services.segments import seal_pending, seal_writer
from veldtool.services.session import Session


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an exchange is: `done` of `total` files in this step."""

    step: str  # "put", "read" or "take"
    done: int
    total: int


Watch = Callable[[Progress], None]
"""Called between files. What it raises stops the exchange; a merge then changes nothing."""


def unwatched(progress: Progress) -> None:
    """Let an exchange run without a word."""


@dataclass(frozen=True, slots=True)
class Published:
    """What was put on a carrier; a segment that stood there already is not counted."""

    segments: int
    ops: int


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of taking in a folder: what came, what was refused, what still lacks.

    `left` are new files that were not wanted now; they come in with a later merge.
    """

    received: Received
    refused: tuple[Refused, ...]
    chain: ChainReport
    files: tuple[TakenFile, ...] = ()
    left: tuple[str, ...] = ()


def publish(
    session: Session, carrier: Carrier, *, end_of_day: bool = False, watch: Watch = unwatched
) -> Published:
    """Put every segment that is here and not yet there: the own ones and those of others.

    A file that stands there damaged is put down again. At the end of a day a manifest goes along,
    by which colleagues see whether they have everything. The newest files go first: they tell
    what came before them, so a publication that is cut short shows what lacks.
    """
    finish_drafts(session)
    if end_of_day:
        write_manifest(session)
    seal_pending(session)
    remember(session)
    return put_files(session, carrier, reversed(session.store.segment_headers()), watch)


def publish_case(
    session: Session, carrier: Carrier, case: str, *, watch: Watch = unwatched
) -> Published:
    """Put one urgent case on a carrier, by id or code, at once and without a full exchange.

    Only the files that hold something of the case go along. Raises UserError when there is none.
    """
    finish_drafts(session)
    found = find_case(session.inspection(), case) if case.strip() else None
    if found is None:
        raise UserError("no_such_urgent", case=case)
    ops = session.store.under(found.id)
    device = session.store.identity.device
    for writer in sorted({op.writer for op in ops if device_of(op.writer) == device}):
        seal_writer(session, writer, session.keys)
    remember(session)
    wanted = [
        (name, header)
        for name, header in reversed(session.store.segment_headers())
        if any(op.writer == header.writer and header.first <= op.seq <= header.last for op in ops)
    ]
    return put_files(session, carrier, wanted, watch)


def put_files(
    session: Session,
    carrier: Carrier,
    wanted: Iterable[tuple[str, Header]],
    watch: Watch = unwatched,
) -> Published:
    """Put these segments that are here where they are not yet there."""
    inspection, files, put = session.store.identity.inspection, tuple(wanted), Published(0, 0)
    for done, (name, header) in enumerate(files):
        watch(Progress("put", done, len(files)))
        content = session.store.segment_bytes(name)
        if carrier.put(inspection, path_of(header, name), content):
            put = Published(put.segments + 1, put.ops + header.last - header.first + 1)
    watch(Progress("put", len(files), len(files)))
    return put


def write_manifest(session: Session) -> None:
    """Say how much this device wrote up to now, unless it wrote nothing since it said so last."""
    store = session.store
    device, day = store.identity.device, to_local(session.now()).date().isoformat()
    heads = {w: seq for w, seq in store.last_seqs().items() if device_of(w) == device}
    said = [one for one in manifests(session) if one.device == device]
    if highest(one.heads for one in said) == heads and day in {one.day for one in said}:
        return
    key = manifest_key(store.writer)
    write_all(session, [Write(key, manifest_value(day, heads), standing(store, key))])


def manifests(session: Session) -> tuple[Manifest, ...]:
    """Return what every device said at the end of its days, as far as it counts."""
    registers = session.store.registers(MANIFEST).values()
    found = (read_manifest(op) for register in registers for op in register.heads)
    return tuple(one for one in found if one is not None)


def nothing() -> None:
    """Do nothing: where nobody wants to be asked."""


def merge(
    session: Session,
    carrier: Carrier,
    *,
    dry_run: bool = False,
    watch: Watch = unwatched,
    before: Callable[[], object] = nothing,
    look: Callable[[], object] = nothing,
    wanted: Wanted = everything,
) -> Merged:
    """Take in what is on the carrier and not here yet; a dry run changes nothing.

    What does not verify is refused and listed; everything else still comes in.

    Args:
        session: the open inspection.
        carrier: where the files are.
        dry_run: take all of it back at the end.
        watch: is told how far it is; by raising it stops the merge and nothing is changed.
        before: called when there is something new, before any of it is taken in.
        look: called when all of it stands and nothing is kept yet; sees what it comes to.
        wanted: which of the new files come in now.
    """
    if not dry_run:
        _settle_own(session)
    found = look_into(session, carrier, wanted, lambda done, n: watch(Progress("read", done, n)))
    if found.new and not dry_run:
        before()
    received, chain = _take_in(session, _watched(found.segments, watch), look, dry_run=dry_run)
    if not dry_run:
        _follow_up(session)
    return Merged(received, found.refused, chain, found.files, found.left)


def _settle_own(session: Session) -> None:
    """Everything of this device is in files before anything comes in.

    A running copy of this machine may have used our numbers.
    """
    finish_drafts(session)
    compare(session)
    seal_pending(session)


def _take_in(
    session: Session, segments: Iterator[Segment], look: Callable[[], object], *, dry_run: bool
) -> tuple[Received, ChainReport]:
    """Take in all of it or nothing, and tell how the files hang together with it."""
    chain: list[ChainReport] = []

    def see() -> None:
        chain.append(session.store.chain())
        look()

    return session.store.receive(segments, dry_run=dry_run, look=see), chain[0]


def _follow_up(session: Session) -> None:
    """Use the keys that came along, give others what they lack, remember how it stands."""
    take_up(session)
    provide(session)
    follow_references(session)
    remember(session)
    compare(session)


def _watched(segments: tuple[Segment, ...], watch: Watch) -> Iterator[Segment]:
    for done, segment in enumerate(segments):
        watch(Progress("take", done, len(segments)))
        yield segment
    watch(Progress("take", len(segments), len(segments)))
