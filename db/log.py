"""The log: taking operations in, once each, and reading them back exactly."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from db.connection import Connection, Row
from db.rows import CHUNK, decode, digest_bytes, encode, op_of, stream
from veldtool.domain.oplog.op import Op, RefParts, RegisterKey, device_of, parse_ref

Reason = Callable[[Op], int]
Numbers = dict[str, int]

INSERT_ENTITY = "INSERT INTO entity(kind, key) VALUES (?, ?) ON CONFLICT DO NOTHING"
INSERT_REGISTER = """
    INSERT INTO register(entity, field)
    SELECT id, ?3 FROM entity WHERE key = ?2 AND kind = ?1 ON CONFLICT DO NOTHING"""
INSERT_OP = """
    INSERT INTO op(writer, seq, digest, at, change, register, value, replaces, reason)
    SELECT ?1, ?2, ?3, ?4, ?5, r.id, ?9, ?10, ?11
    FROM entity e JOIN register r ON r.entity = e.id AND r.field = ?8
    WHERE e.key = ?7 AND e.kind = ?6 ON CONFLICT DO NOTHING"""
INSERT_EDGE = """
    INSERT INTO derived_edge(writer, seq, digest, op)
    SELECT ?1, ?2, ?3, id FROM op WHERE writer = ?4 AND seq = ?5 AND digest = ?6
    ON CONFLICT DO NOTHING"""
ENTRY = """
    SELECT writer, seq, at, change, kind, key, field, value, replaces FROM derived_entry """


class Intake:
    """Takes operations in during one command; `before` is the last row that was there."""

    def __init__(self, connection: Connection, reason: Reason) -> None:
        self._connection = connection
        self._reason = reason
        self._writers: Numbers = {}
        self._tops: dict[int, int] = {}
        self.before = last_row(connection)
        connection.run("DELETE FROM again")

    def take(self, ops: Iterable[Op]) -> int:
        """Append the operations that are not there yet; returns how many that were."""
        remaining, new = iter(ops), 0
        while chunk := list(islice(remaining, CHUNK)):
            new += self._take(chunk)
        return new

    def forks(self) -> list[tuple[int, int]]:
        """Note and return the (writer, seq) that got a second content in this command."""
        self._connection.run(
            """INSERT INTO derived_fork SELECT a.writer, a.seq FROM again a
            JOIN op o ON o.writer = a.writer AND o.seq = a.seq
            GROUP BY a.writer, a.seq HAVING count(*) > 1 ON CONFLICT DO NOTHING"""
        )
        return self._connection.rows(
            """SELECT a.writer, a.seq FROM again a
            JOIN op o ON o.writer = a.writer AND o.seq = a.seq
            GROUP BY a.writer, a.seq HAVING count(*) > 1 AND max(o.id) > ?""",
            (self.before,),
        )

    def _take(self, ops: Sequence[Op]) -> int:
        keys = dict.fromkeys(op.key for op in ops)
        many = self._connection.many
        many(INSERT_ENTITY, dict.fromkeys(key[:2] for key in keys))
        many(INSERT_REGISTER, keys)
        rows = [self._row(op) for op in ops]
        self._suspect(rows)
        new = many(INSERT_OP, rows)
        many(INSERT_EDGE, self._edges(ops, rows))
        return new

    def _row(self, op: Op) -> Row:
        return (
            self._writer(op.writer),
            op.seq,
            digest_bytes(op),
            op.at,
            op.change,
            op.kind,
            op.id,
            op.field,
            encode(op.value),
            encode(op.replaces) if op.replaces else None,
            self._reason(op),
        )

    def _edges(self, ops: Sequence[Op], rows: Sequence[Row]) -> Iterator[Row]:
        for op, row in zip(ops, rows, strict=True):
            for ref in op.replaces:
                named = parse_ref(ref)
                if named is not None:
                    yield (self._writer(named.writer), *_content(named), *row[:3])

    def _suspect(self, rows: Sequence[Row]) -> None:
        """Numbers up to the highest known may be there already, with this or another content."""
        again: list[tuple[int, int]] = []
        for writer, seq, *_ in rows:
            if seq <= self._top(writer):
                again.append((writer, seq))
            else:
                self._tops[writer] = seq
        self._connection.many("INSERT OR IGNORE INTO again VALUES (?, ?)", again)

    def _top(self, writer: int) -> int:
        if writer not in self._tops:
            self._tops[writer] = last_seq(self._connection, writer)
        return self._tops[writer]

    def _writer(self, name: str) -> int:
        number = self._writers.get(name)
        if number is None:
            number = self._writers[name] = writer_number(self._connection, name)
        return number


def writer_number(connection: Connection, name: str) -> int:
    """Return the number of a writer, giving it one when it is new."""
    found = connection.value("SELECT id FROM writer WHERE name = ?", (name,))
    if found is None:
        row = (name, device_of(name))
        found = connection.run("INSERT INTO writer(name, device) VALUES (?, ?)", row).lastrowid
    return int(found)


def last_row(connection: Connection) -> int:
    """Return the number of the newest row of the log, 0 when it is empty."""
    return int(connection.value("SELECT coalesce(max(id), 0) FROM op"))


def last_seq(connection: Connection, writer: int) -> int:
    """Return the highest seq of a writer, 0 when it has none."""
    sql = "SELECT coalesce(max(seq), 0) FROM op WHERE writer = ?"
    return int(connection.value(sql, (writer,)))


def last_seqs(connection: Connection) -> dict[str, int]:
    """Return the highest seq per writer."""
    rows = connection.rows("SELECT id, name FROM writer ORDER BY name")
    found = {name: last_seq(connection, number) for number, name in rows}
    return {name: seq for name, seq in found.items() if seq}


def ops(connection: Connection) -> Iterator[Op]:
    """Yield every operation in order of writer and seq."""
    for number, _ in connection.rows("SELECT id, name FROM writer ORDER BY name"):
        sql = ENTRY + "WHERE writer_id = ? ORDER BY seq, digest"
        yield from map(op_of, stream(connection, sql, (number,)))


def ops_of(connection: Connection, writer: str, after: int) -> tuple[Op, ...]:
    """Return the operations of one writer with a seq above `after`."""
    sql = ENTRY + "WHERE writer = ? AND seq > ? ORDER BY seq, digest"
    return tuple(map(op_of, stream(connection, sql, (writer, after))))


def change(connection: Connection, writer: str, number: int) -> tuple[Op, ...]:
    """Return the operations of one user action."""
    sql = ENTRY + "WHERE writer = ? AND seq >= ? AND change = ? ORDER BY seq, digest"
    return tuple(map(op_of, stream(connection, sql, (writer, number, number))))


def history(connection: Connection, key: RegisterKey) -> tuple[Op, ...]:
    """Return every operation of a register, oldest first."""
    sql = ENTRY + "WHERE kind = ? AND key = ? AND field = ?"
    found = map(op_of, stream(connection, sql, key))
    return tuple(sorted(found, key=lambda op: op.order))


def edge_rows(connection: Connection) -> Iterator[Row]:
    """Yield (writer, seq, digest, op) for every reference in the log, for a rebuild."""
    writers: Numbers = {n: i for i, n in connection.rows("SELECT id, name FROM writer")}
    sql = "SELECT id, replaces FROM op WHERE replaces IS NOT NULL"
    for row, replaces in stream(connection, sql):
        for ref in decode(replaces):
            named = parse_ref(ref)
            if named is not None and named.writer in writers:
                yield (writers[named.writer], *_content(named), row)


def _content(named: RefParts) -> tuple[int, bytes]:
    return named.seq, bytes.fromhex(named.digest)
