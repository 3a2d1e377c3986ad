"""Sealing this device's operations into segments, once and for every carrier."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from veldtool.domain.oplog.identity import device_id
from veldtool.domain.oplog.op import Op, device_of
from veldtool.domain.oplog.segment import (
    FORMAT,
    Header,
    Segment,
    layers,
    op_lines,
    runs,
    sha256,
)
from veldtool.services.ports import DeviceKeys
from veldtool.services.session import Session

SCHEMA = 1
"""Version of the kinds and fields of `domain.records`; raised when one changes its meaning."""


def seal_pending(session: Session, also: Sequence[str] = ()) -> tuple[Segment, ...]:
    """Seal every operation of this device that no segment carries yet.

    `also` are age recipients that open these segments beside the inspection's key.
    """
    device = session.store.identity.device
    writers = [w for w in session.store.last_seqs() if device_of(w) == device]
    return tuple(
        s for writer in sorted(writers) for s in seal_writer(session, writer, session.keys, also)
    )


def seal_writer(
    session: Session, writer: str, keys: DeviceKeys, also: Sequence[str] = ()
) -> tuple[Segment, ...]:
    """Seal what is new of one writer, in as many segments as it needs."""
    pending = session.store.ops_of(writer, after=sealed_until(session, writer))
    return tuple(_seal(session, run, keys, also) for run in runs(pending))


def seal_imported(session: Session, ops: Iterable[Op], founder: DeviceKeys) -> tuple[Segment, ...]:
    """Seal what the devices of an imported inspection wrote, in the name of the new root.

    Their own segments are of the old inspection, which nobody else here can open.
    """
    by_writer: dict[str, list[Op]] = defaultdict(list)
    for op in ops:
        by_writer[op.writer].append(op)
    return tuple(
        _seal(session, run, founder, ())
        for writer in sorted(by_writer)
        for series in layers(by_writer[writer])
        for run in runs(series)
    )


def sealed_until(session: Session, writer: str) -> int:
    """Return the last seq of a writer that stands in a segment here, 0 when there is none."""
    headers = (header for _, header in session.store.segment_headers())
    return max((h.last for h in headers if h.writer == writer), default=0)


def unsealed(session: Session) -> int:
    """Return how many operations of this device no segment carries yet."""
    device, last = session.store.identity.device, dict[str, int]()
    for _, header in session.store.segment_headers():
        last[header.writer] = max(header.last, last.get(header.writer, 0))
    seqs = session.store.last_seqs().items()
    return sum(seq - last.get(w, 0) for w, seq in seqs if device_of(w) == device)


def recipient(session: Session) -> str:
    """Return the age recipient of the key that segments are sealed to now."""
    return session.tools.keyring.recipient_of(session.inspection_identities[-1])


def _seal(session: Session, ops: tuple[Op, ...], keys: DeviceKeys, also: Sequence[str]) -> Segment:
    header, to, root = _header(session, ops, keys), recipient(session), session.store.identity.root
    segment = session.tools.codec.seal(header, ops, keys, to, also, root)
    session.store.keep_segment(segment)
    return segment


def _header(session: Session, ops: tuple[Op, ...], keys: DeviceKeys) -> Header:
    device = device_id(keys.signing_key, keys.age_recipient)
    return Header(
        format=FORMAT,
        inspection=session.store.identity.inspection,
        device=device,
        signing_key=keys.signing_key,
        age_recipient=keys.age_recipient,
        writer=ops[0].writer,
        first=ops[0].seq,
        last=ops[-1].seq,
        previous=_previous(session, device),
        seen=session.store.last_seqs(),
        schema=SCHEMA,
        ops_sha256=sha256(op_lines(ops)),
        made_at=session.now(),
    )


def _previous(session: Session, device: str) -> str:
    """The device's last segment: the one that none of its others follows."""
    own = [(n, h) for n, h in session.store.segment_headers() if h.device == device]
    followed = {header.previous for _, header in own}
    tips = [(h.made_at, name) for name, h in own if name not in followed]
    return max(tips)[1] if tips else ""
