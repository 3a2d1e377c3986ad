"""Exchange over a carrier: put what colleagues may not have, take in what they wrote."""

from dataclasses import dataclass

from veldtool.domain.oplog.segment import ChainReport, path_of
from veldtool.services.inspection_keys import provide, take_up
from veldtool.services.opening import open_new
from veldtool.services.ports import Carrier, Received, Refused
from veldtool.services.recording import finish_drafts
from veldtool.services.segments import seal_pending
from veldtool.services.session import Session


@dataclass(frozen=True, slots=True)
class Published:
    """What was put on a carrier; a segment that stood there already is not counted."""

    segments: int
    ops: int


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of taking in a folder: what came, what was refused, what still lacks."""

    received: Received
    refused: tuple[Refused, ...]
    chain: ChainReport


def publish(session: Session, carrier: Carrier) -> Published:
    """Put every segment that is here and not yet there: the own ones and those of others.

    A file that stands there damaged is put down again.
    """
    finish_drafts(session)
    seal_pending(session)
    inspection = session.store.identity.inspection
    put = [
        header.last - header.first + 1
        for name, header in session.store.segment_headers()
        if carrier.put(inspection, path_of(header, name), session.store.segment_bytes(name))
    ]
    return Published(len(put), sum(put))


def merge(session: Session, carrier: Carrier, *, dry_run: bool = False) -> Merged:
    """Take in everything on the carrier that is not here yet; a dry run changes nothing.

    What does not verify is refused and listed; everything else still comes in.
    """
    if not dry_run:
        finish_drafts(session)
        # Before anything comes in: a running copy of this machine may have used our numbers.
        seal_pending(session)
    refused: list[Refused] = []
    segments = list(open_new(session, carrier, refused))
    received = session.store.receive(segments, dry_run=dry_run)
    if not dry_run:
        take_up(session)
        provide(session)
    return Merged(received, tuple(refused), session.store.chain())
