"""The record as the app reads it: the visible registers as typed records, and its hash."""

import hashlib
from collections.abc import Iterable, Mapping
from itertools import groupby

from db.connection import Connection
from db.rows import decode, stream
from db.schema import PROJECTION_VERSION
from veldtool.domain.oplog.deletion import ancestors
from veldtool.domain.oplog.op import RegisterKey, canonical
from veldtool.domain.project import read_record, read_whole
from veldtool.domain.records import KINDS, Inspection, Record, Unreadable

VISIBLE = """
    SELECT e.kind, e.key,
        '{' || coalesce(group_concat(json_quote(r.field) || ':' || o.value || ',', '')
            FILTER (WHERE o.value <> 'null'), '') || '"id":' || json_quote(e.key) || '}',
        max(s.contested OR CASE r.field
            WHEN 'deleted' THEN e.id IN (SELECT entity FROM derived_alive)
            ELSE o.value <> 'null' END)
    FROM entity e CROSS JOIN register r ON r.entity = e.id
        CROSS JOIN derived_standing s ON s.register = r.id CROSS JOIN op o ON o.id = s.shown
    WHERE e.id NOT IN (SELECT entity FROM derived_hidden)
    GROUP BY e.key, e.kind"""
CONTESTED = """
    SELECT e.kind, e.key, r.field
    FROM derived_standing s JOIN register r ON r.id = s.register JOIN entity e ON e.id = r.entity
    WHERE s.contested AND e.id NOT IN (SELECT entity FROM derived_hidden)
    UNION
    SELECT e.kind, e.key, r.field
    FROM (SELECT DISTINCT entity FROM derived_alive) a JOIN entity e ON e.id = a.entity
        JOIN register r ON r.entity = e.id AND r.field = 'deleted'
        JOIN derived_standing s ON s.register = r.id
    WHERE e.id NOT IN (SELECT entity FROM derived_hidden)"""
HEADS = """
    SELECT d.kind, d.key, d.field, d.writer, d.seq, lower(hex(d.digest))
    FROM derived_live l CROSS JOIN derived_entry d ON d.op = l.op
    ORDER BY d.kind, d.key, d.field"""


MARK = "SELECT (SELECT max(id) FROM op), (SELECT max(id) FROM segment)"


def mark(connection: Connection) -> str:
    """Return what changes with every operation and segment: neither is ever deleted.

    The version of the projection is part of it, as what is shown follows from that as well.
    """
    op, segment = connection.rows(MARK)[0]
    return f"{PROJECTION_VERSION}-{op or 0}-{segment or 0}"


def inspection(connection: Connection) -> Inspection:
    """Return everything visible, as `domain.project.project` makes it of the registers.

    SQLite puts the registers of a record together, so that each is read in one go.
    """
    rows = connection.rows(VISIBLE)
    above = {one for _, key, _, holds in rows if holds for one in ancestors(key)}
    existing = ((row[0], row[1], row[2]) for row in rows if row[3] or row[1] in above)
    records, unreadable = _records(existing)
    contested = map(RegisterKey._make, connection.rows(CONTESTED))
    return Inspection(records, frozenset(contested), unreadable)


def _records(
    rows: Iterable[tuple[str, str, str]],
) -> tuple[dict[str, dict[str, Record]], tuple[Unreadable, ...]]:
    records: dict[str, dict[str, Record]] = {}
    unreadable: list[Unreadable] = []
    for kind, key, content in rows:
        if kind in KINDS:
            whole = read_whole(kind, content)
            record = whole or read_record(kind, key, _values(content), unreadable)
            records.setdefault(kind, {})[key] = record
    return records, tuple(sorted(unreadable, key=lambda one: (one.kind, one.id)))


def _values(content: str) -> Mapping[str, object]:
    values: dict[str, object] = decode(content)
    return values


def state_hash(connection: Connection) -> str:
    """Return `domain.oplog.state.state_hash` of what stands, read piece by piece."""
    total = hashlib.sha256()
    for key, rows in groupby(stream(connection, HEADS), key=lambda row: row[:3]):
        heads = sorted((f"{row[3]}:{row[4]}", row[5]) for row in rows)
        total.update(canonical([key, heads]))
    return total.hexdigest()
