"""The real references of children, for leads who were not leads yet when they were sealed.

A reference is sealed to its author's device, the leads of that moment and the founder's key. Who
becomes a lead later gets copies, each sealed to that device alone: a record of the kind
`reference_copy`, which only a lead's device can write. The sealed value itself is left as it is,
so two leads who help a third at the same time never make a conflict.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from veldtool.domain.oplog.authority import DeviceStanding
from veldtool.domain.oplog.op import Op, RegisterKey, Write, device_of
from veldtool.domain.oplog.segment import Header
from veldtool.services.creating import new_id
from veldtool.services.inspection_keys import standings
from veldtool.services.recording import write_all
from veldtool.services.sealing import SEALED, SEALED_FIELDS, sealed_value, unsealed
from veldtool.services.session import Session

KIND, FIELD = "reference_copy", "copy"


class References:
    """Opens references with this device's key, with copies for it, or with an `extra` key."""

    def __init__(self, session: Session, extra: tuple[str, ...] = ()) -> None:
        self._session = session
        self._extra = extra

    def open(self, value: Any) -> str | None:
        """Return what a sealed reference says; None when it stays shut here."""
        found = unsealed(self._session, value, self._extra)
        if found is not None or not _is_sealed(value):
            return found
        copies = (
            one for of, device, one in self.copies if of == _mark(value) and device == self._own
        )
        opened = (unsealed(self._session, one, self._extra) for one in copies)
        return next((text for text in opened if text is not None), None)

    @cached_property
    def copies(self) -> tuple[tuple[str, str, dict[str, Any]], ...]:
        """Every copy: the mark of what it is a copy of, for which device, and the sealed text."""
        registers = self._session.store.registers(KIND).values()
        values = (op.value for register in registers for op in register.heads)
        found = (one for one in values if isinstance(one, dict) and _is_sealed(one))
        return tuple((str(one.get("of")), str(one.get("device")), one) for one in found)

    @property
    def _own(self) -> str:
        return self._session.store.identity.device


def give_references(session: Session, device: str, extra: tuple[str, ...] = ()) -> tuple[Op, ...]:
    """Give a lead's device a copy of every reference that opens here and that it may lack."""
    standing = standings(session).get(device)
    if standing is None:
        return ()
    wanted = (op for op in _sealed_heads(session) if device_of(op.writer) != device)
    return write_all(session, list(_copies(session, standing, wanted, extra)))


def follow_references(session: Session) -> tuple[Op, ...]:
    """As a lead, see to it that the other leads can read what somebody sealed who did not know.

    That is what was written by a device that had not heard of them, and came in just now.
    """
    everybody = standings(session)
    leads = {d: s for d, s in everybody.items() if s.level is not None and s.accepted is None}
    others = [one for device, one in leads.items() if device != session.store.identity.device]
    if session.store.identity.device not in leads or not others:
        return ()
    heads, headers = tuple(_sealed_heads(session)), _headers(session)
    writes = [
        write
        for one in others
        for write in _copies(session, one, _unaware(session, one.device, heads, headers), ())
    ]
    return write_all(session, writes)


def _copies(
    session: Session, to: DeviceStanding, wanted: Iterable[Op], extra: tuple[str, ...]
) -> Iterator[Write]:
    """A copy of each that opens here and has none for this device yet."""
    opening, recipient = References(session, extra), to.approval.get("age_recipient")
    given = {of for of, device, _ in opening.copies if device == to.device}
    for op in wanted:
        mark = _mark(op.value)
        own = to.device == session.store.identity.device and unsealed(session, op.value) is not None
        text = None if own or mark in given else opening.open(op.value)
        if text is not None and isinstance(recipient, str):
            value = {"of": mark, "device": to.device, **sealed_value(session, text, [recipient])}
            key = RegisterKey(KIND, new_id(session.tools.keyring.random_bytes), FIELD)
            yield Write(key, value)


def _unaware(
    session: Session,
    device: str,
    heads: Iterable[Op],
    headers: Mapping[str, list[Header]],
) -> Iterator[Op]:
    """The references in files whose maker had not heard that this device is a lead's."""
    register = session.store.register(RegisterKey("device", device, "lead"))
    made = register.heads if register else ()
    for op in heads:
        header = next((h for h in headers.get(op.writer, ()) if h.first <= op.seq <= h.last), None)
        knew = header is None or any(header.seen.get(m.writer, 0) >= m.seq for m in made)
        if not knew and device_of(op.writer) != device:
            yield op


def _sealed_heads(session: Session) -> Iterator[Op]:
    kinds = sorted({kind for kind, _ in SEALED_FIELDS})
    for kind in kinds:
        for key, register in session.store.registers(kind).items():
            if (key.kind, key.field) in SEALED_FIELDS:
                yield from (op for op in register.heads if _is_sealed(op.value))


def _headers(session: Session) -> dict[str, list[Header]]:
    found: dict[str, list[Header]] = {}
    for _, header in session.store.segment_headers():
        found.setdefault(header.writer, []).append(header)
    return found


def _is_sealed(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get(SEALED), str)


def _mark(value: Any) -> str:
    """What names a sealed text: its SHA-256."""
    return hashlib.sha256(value[SEALED].encode()).hexdigest()
