"""Segments, own and received: their sealed bytes, so that every carrier gets the same."""

from functools import cache

import msgspec

from db.connection import Connection
from db.rows import encode
from veldtool.domain.oplog.authority import Authority
from veldtool.domain.oplog.segment import ChainLink, ChainReport, Header, Segment, check_chain

_header = cache(lambda: msgspec.json.Decoder(Header))


def keep(connection: Connection, segment: Segment) -> bool:
    """Keep a segment; tells whether it was new."""
    row = (segment.name, encode(segment.header), segment.sealed)
    sql = "INSERT INTO segment(name, header, sealed) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
    return bool(connection.run(sql, row).rowcount)


def headers(connection: Connection) -> tuple[tuple[str, Header], ...]:
    """Return name and header of every segment, in order of arrival."""
    rows = connection.rows("SELECT name, header FROM segment ORDER BY id")
    return tuple((name, _header().decode(header)) for name, header in rows)


def sealed_bytes(connection: Connection, name: str) -> bytes:
    """Return the file of a segment. Raises KeyError when it is not here."""
    found = connection.value("SELECT sealed FROM segment WHERE name = ?", (name,))
    if found is None:
        raise KeyError(name)
    return bytes(found)


def chain(connection: Connection, standing: Authority) -> ChainReport:
    """Check what the segments say of each other; only approved devices say what others wrote."""
    found = headers(connection)
    seen: dict[str, int] = {}
    for header in (header for _, header in found if header.device in standing.standings):
        for writer, last in header.seen.items():
            seen[writer] = max(last, seen.get(writer, 0))
    return check_chain((_link(name, header) for name, header in found), seen)


def _link(name: str, header: Header) -> ChainLink:
    return ChainLink(header.device, header.writer, header.first, header.last, name, header.previous)
