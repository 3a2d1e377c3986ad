"""Whose operations count, kept at the operations: derived anew when a lead says something."""

from collections.abc import Callable, Iterator

from db.connection import Connection, Row
from db.log import ENTRY
from db.rows import op_of, stream
from veldtool.domain.oplog.authority import Authority, Quarantine, authority
from veldtool.domain.oplog.op import Op
from veldtool.services.ports import Quarantined

REASONS: tuple[Quarantine | None, ...] = (None, *Quarantine)
NUMBERS = {reason: number for number, reason in enumerate(REASONS)}
DEVICE_REGISTERS = """
    SELECT r.id FROM entity e CROSS JOIN register r ON r.entity = e.id WHERE e.kind = 'device'"""
OF_DEVICE = "WHERE writer_id IN (SELECT id FROM writer WHERE device = ?)"
SPOKEN = """
    SELECT 1 FROM op WHERE id > ? AND register IN (
        SELECT r.id FROM entity e CROSS JOIN register r ON r.entity = e.id
        WHERE e.kind = 'device') LIMIT 1"""
LIGHT = """
    SELECT op, reason, digest, writer, seq, at, change, kind, key, field FROM derived_entry """


def load(connection: Connection, root: str) -> Authority:
    """Derive the standing of all devices from what the log says of devices."""
    sql = ENTRY + "WHERE register IN (" + DEVICE_REGISTERS + ")"
    return authority(map(op_of, stream(connection, sql)), root)


def reason_number(standing: Authority) -> Callable[[Op], int]:
    """Return the function that gives an operation the number of its reason, 0 when it counts."""
    return lambda op: NUMBERS[standing.quarantine(op)]


def speaks_of_devices(connection: Connection, after: int) -> bool:
    """Tell whether a row above `after` is about a device."""
    return connection.value(SPOKEN, (after,)) is not None


def review(connection: Connection, old: Authority, new: Authority, before: int) -> None:
    """Weigh the operations of, and about, every device whose standing is another now.

    Rows up to `before` that begin to count go to `newly`, the registers of those that cease to
    count to `touched` as upset.
    """
    for device in _changed(old, new):
        _weigh(connection, new, _of_device(connection, device), before)
        _weigh(connection, new, _about_device(connection, device), before)


def review_all(connection: Connection, standing: Authority) -> None:
    """Weigh every operation, for a rebuild; notes nothing."""
    rows = stream(connection, LIGHT)
    connection.many("UPDATE op SET reason = ? WHERE id = ?", list(_verdicts(standing, rows)))


def quarantined(connection: Connection) -> tuple[Quarantined, ...]:
    """Return every operation that does not count, and why."""
    sql = ENTRY.replace("replaces FROM", "replaces, reason FROM")
    rows = stream(connection, sql + "WHERE reason <> 0 ORDER BY writer, seq, digest")
    return tuple(Quarantined(op_of(row), str(REASONS[row[9]])) for row in rows)


def _changed(old: Authority, new: Authority) -> list[str]:
    devices = old.standings.keys() | new.standings.keys()
    return [d for d in sorted(devices) if old.standings.get(d) != new.standings.get(d)]


def _of_device(connection: Connection, device: str) -> list[Row]:
    return connection.rows(LIGHT + OF_DEVICE, (device,))


def _about_device(connection: Connection, device: str) -> list[Row]:
    return connection.rows(LIGHT + "WHERE kind = 'device' AND key = ?", (device,))


def _weigh(connection: Connection, standing: Authority, rows: list[Row], before: int) -> None:
    verdicts = list(_verdicts(standing, iter(rows)))
    old = [(row,) for _, row in verdicts if row <= before]
    connection.many(
        """INSERT INTO touched SELECT register, 1, NULL, NULL, NULL FROM op
        WHERE id = ? AND reason = 0
        ON CONFLICT DO UPDATE SET upset = 1""",
        old,
    )
    connection.many("UPDATE op SET reason = ? WHERE id = ?", verdicts)
    connection.many(
        """INSERT INTO newly SELECT id, register, writer, seq FROM op WHERE id = ? AND reason = 0
        ON CONFLICT DO NOTHING""",
        old,
    )


def _verdicts(standing: Authority, rows: Iterator[Row]) -> Iterator[tuple[int, int]]:
    """Yield (new reason, row) for every row whose reason changes."""
    for row, reason, content, *parts in rows:
        now = NUMBERS[standing.quarantine(Op(*parts), content.hex())]
        if now != reason:
            yield now, row
