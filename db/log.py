"""The log: taking operations in, once each, and reading them back exactly."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from operator import attrgetter

from db.connection import Connection, Row
from db.numbers import REGISTER, Key, name_registers, writer_number
from db.rows import CHUNK, decode, digest_bytes, encode, op_of, stream
from veldtool.domain.oplog.op import Op, Ref, RefParts, RegisterKey, parse_ref
from veldtool.domain.oplog.seen import Held

Reason = Callable[[Op], int]
Numbers = dict[str, int]
Target = tuple[int, int, bytes]
SEQ_DIGITS = 16

# One row each, with VALUES: an INSERT … SELECT would save every page it changes for itself, and
# here that means encrypting them. What is there already, or has no register yet, is left out.
INSERT_OP = f"""
    INSERT OR IGNORE INTO op(writer, seq, digest, at, change, value, replaces, reason, register)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ({REGISTER}))"""  # noqa: S608 # our own text
INSERT_EDGE = "INSERT INTO derived_edge VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
OP_ROW = "SELECT id, register FROM op WHERE writer = ? AND seq = ? AND digest = ?"
_place = attrgetter("id", "kind", "field")
ENTRY = """
    SELECT writer, seq, at, change, kind, key, field, value, replaces FROM derived_entry """


class Intake:
    """Takes operations in during one command.

    `before` and `last_register` are the last rows that were there, `registers` holds what it came
    to name, by number. `begun` counts per writer what is the first in its register, `followed`
    holds (writer, register) of what replaces a word of the device `own`.
    """

    def __init__(self, connection: Connection, reason: Reason, own: str = "") -> None:
        self._connection = connection
        self._reason = reason
        self._writers: Numbers = {}
        self._tops: dict[int, int] = {}
        self.before = last_row(connection)
        self.registers: dict[int, Key] = {}
        self.begun: Counter[int] = Counter()
        self.followed: list[tuple[int, int]] = []
        self.last_register = int(connection.value("SELECT coalesce(max(id), 0) FROM register"))
        mine = connection.rows("SELECT id FROM writer WHERE device = ?", (own,))
        self._own = frozenset(row[0] for row in mine)
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
        self._suspect((self._writer(op.writer), op.seq) for op in ops)
        ops = sorted(ops, key=_place)  # neighbours share a page
        rows = list(map(self._row, ops))
        last = last_row(self._connection)
        # what replaces nothing is mostly the first in its register
        name_registers(self._connection, {row[8:] for row in rows if row[6] is None})
        new = self._connection.many(INSERT_OP, rows)
        if new == len(rows):
            taken = self._note(rows, last)
        else:
            name_registers(self._connection, {row[8:] for row in rows})
            new += self._connection.many(INSERT_OP, rows)
            taken = [self._connection.rows(OP_ROW, row[:3])[0] for row in rows]
        # in the order of the table, which is far quicker than the order of arrival
        edges = sorted(self._edges(ops, (place for place, _ in taken)))
        self._connection.many(INSERT_EDGE, edges)
        self._count(rows, taken, {edge[3] for edge in edges if edge[0] in self._own})
        return new

    def _count(self, rows: Sequence[Row], taken: Sequence[Row], follow: set[int]) -> None:
        """Count what counts and is new: `follow` are the places of what replaces an own word."""
        for (place, register), row in zip(taken, rows, strict=True):
            if row[7] or place <= self.before:
                continue
            if register > self.last_register and row[6] is None:
                self.begun[row[0]] += 1
            elif place in follow:
                self.followed.append((row[0], register))

    def _row(self, op: Op) -> Row:
        return (
            self._writer(op.writer),
            op.seq,
            digest_bytes(op),
            op.at,
            op.change,
            encode(op.value),
            encode(op.replaces) if op.replaces else None,
            self._reason(op),
            op.kind,
            op.id,
            op.field,
        )

    def _note(self, rows: Sequence[Row], last: int) -> list[Row]:
        """Return (place, register) of rows that were all taken in, and note their registers."""
        taken = self._connection.rows(
            "SELECT id, register FROM op WHERE id > ? ORDER BY id", (last,)
        )
        found = zip(taken, rows, strict=True)
        self.registers.update((register, row[8:]) for (_, register), row in found)
        return taken

    def _edges(self, ops: Sequence[Op], places: Iterable[int]) -> Iterator[Row]:
        for op, place in zip(ops, places, strict=True):
            for ref in op.replaces:
                named = self._plain(ref) or self._named(ref)
                if named is not None:
                    yield (*named, place)

    def _plain(self, ref: Ref) -> Target | None:
        """Take a plain reference to a known writer apart, which nearly all are."""
        name, _, seq = ref.partition(":")
        writer = self._writers.get(name)
        if writer is None or not (seq.isascii() and seq.isdigit()) or seq[0] == "0":
            return None
        return (writer, int(seq), b"") if len(seq) < SEQ_DIGITS else None

    def _named(self, ref: Ref) -> Target | None:
        named = parse_ref(ref)
        return named and (self._writer(named.writer), *_content(named))

    def _suspect(self, numbers: Iterable[tuple[int, int]]) -> None:
        """Numbers up to the highest known may be there already, with this or another content."""
        again: list[tuple[int, int]] = []
        for writer, seq in numbers:
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


def held(connection: Connection) -> dict[str, Held]:
    """Return how much is here of each writer."""
    sql = """
        SELECT w.name, h.* FROM (
            SELECT writer, count(*), count(DISTINCT seq), max(seq) FROM op GROUP BY writer) h
        JOIN writer w ON w.id = h.writer ORDER BY w.name"""
    return {name: Held(*counts) for name, _, *counts in connection.rows(sql)}


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


def under(connection: Connection, record_id: str) -> tuple[Op, ...]:
    """Return every operation on records of this id and on those under it."""
    # '0' follows '/': everything between is under this id.
    sql = ENTRY + "WHERE key = ?1 OR (key > ?1 || '/' AND key < ?1 || '0')"
    return tuple(map(op_of, stream(connection, sql, (record_id,))))


def settling(connection: Connection) -> tuple[Op, ...]:
    """Return what counts and replaces several operations, or brings a deleted record back."""
    sql = (
        ENTRY
        + """WHERE reason = 0 AND (
        replaces LIKE '%,%' OR (field = 'deleted' AND value = 'null'))"""
    )
    return tuple(map(op_of, stream(connection, sql)))


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
