"""Operations as rows, and rows as operations."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from db.connection import Connection, Row
from db.disk import telling_of_the_disk
from veldtool.domain.oplog.op import Op, canonical

decode = msgspec.json.decode
CHUNK = 2000


def encode(value: object) -> str:
    """Return the canonical JSON of a value as text."""
    return canonical(value).decode()


def digest_bytes(op: Op) -> bytes:
    """Return the SHA-256 of an operation, as the log's key holds it."""
    return hashlib.sha256(canonical(op)).digest()


def op_of(row: Row) -> Op:
    """Make an operation of (writer, seq, at, change, kind, key, field, value, replaces)."""
    replaces = tuple(decode(row[8])) if row[8] else ()
    writer, seq, at, change, kind, key, field, value = row[:8]
    return Op(writer, seq, at, change, kind, key, field, decode(value), replaces)


def stream(connection: Connection, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
    """Yield the rows of a query, read in pieces."""
    cursor = connection.run(sql, values)
    fetch = telling_of_the_disk(cursor.fetchmany)
    while rows := fetch(CHUNK):
        yield from rows
