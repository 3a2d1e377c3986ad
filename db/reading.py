"""The record as the app reads it: the visible registers as typed records, and its hash."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from db.connection import Connection
from db.rows import decode, stream
from veldtool.domain.oplog.op import RegisterKey, canonical
from veldtool.domain.project import Shown, project
from veldtool.domain.records import Inspection

VISIBLE = """
    SELECT e.kind, e.key, r.field, o.value,
        s.contested OR (r.field = 'deleted' AND e.id IN (SELECT entity FROM derived_alive))
    FROM entity e CROSS JOIN register r ON r.entity = e.id
        CROSS JOIN derived_standing s ON s.register = r.id CROSS JOIN op o ON o.id = s.shown
    WHERE e.id NOT IN (SELECT entity FROM derived_hidden)
    ORDER BY e.key, e.kind"""
HEADS = """
    SELECT d.kind, d.key, d.field, d.writer, d.seq, lower(hex(d.digest))
    FROM derived_live l CROSS JOIN derived_entry d ON d.op = l.op
    ORDER BY d.kind, d.key, d.field"""


def inspection(connection: Connection) -> Inspection:
    """Return everything visible, projected into records."""
    found = project(_shown(connection))
    unreadable = sorted(found.unreadable, key=lambda one: (one.kind, one.id))
    return replace(found, unreadable=tuple(unreadable))


def _shown(connection: Connection) -> Iterator[Shown]:
    for kind, key, field, value, contested in stream(connection, VISIBLE):
        yield Shown(RegisterKey(kind, key, field), decode(value), bool(contested))


def state_hash(connection: Connection) -> str:
    """Return `domain.oplog.state.state_hash` of what stands, read piece by piece."""
    total = hashlib.sha256()
    for key, rows in groupby(stream(connection, HEADS), key=lambda row: row[:3]):
        heads = sorted((f"{row[3]}:{row[4]}", row[5]) for row in rows)
        total.update(canonical([key, heads]))
    return total.hexdigest()
