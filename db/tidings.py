"""What one merge brought, per device: every new operation is counted once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from db.connection import Connection, Row
from db.log import Intake
from db.registers import keys_of
from veldtool.domain.oplog.brought import FromDevice
from veldtool.domain.oplog.op import RegisterKey

APART = """
    SELECT w.device, count(*) FROM op o INDEXED BY op_quarantined JOIN writer w ON w.id = o.writer
    WHERE o.reason <> 0 AND o.id > ? GROUP BY w.device"""
REMOVING = """
    SELECT w.device, o.id, o.replaces IS NULL AND o.register > ?2, o.register
    FROM register r CROSS JOIN op o ON o.register = r.id CROSS JOIN writer w ON w.id = o.writer
    WHERE r.field = 'deleted' AND o.id > ?1 AND o.reason = 0 AND is_delete(o.value)
        AND r.entity IN (SELECT entity FROM derived_gone)"""
# What stands in conflict and came in now: heads of contested registers, and both sides of a
# delete that did not see everything.
CONFLICTING = """
    SELECT w.device, o.id, o.replaces IS NULL AND o.register > ?2, o.register,
        e.kind, e.key, r.field
    FROM derived_standing s CROSS JOIN derived_head h ON h.register = s.register
        CROSS JOIN op o ON o.id = h.op CROSS JOIN writer w ON w.id = o.writer
        CROSS JOIN register r ON r.id = s.register CROSS JOIN entity e ON e.id = r.entity
    WHERE s.contested AND o.id > ?1 AND e.id NOT IN (SELECT entity FROM derived_hidden)
    UNION
    SELECT w.device, o.id, o.replaces IS NULL AND o.register > ?2, o.register,
        e.kind, e.key, 'deleted'
    FROM derived_alive a CROSS JOIN op o ON o.id = a.op CROSS JOIN writer w ON w.id = o.writer
        CROSS JOIN entity e ON e.id = a.entity
    WHERE o.id > ?1 AND e.id NOT IN (SELECT entity FROM derived_hidden)
    UNION
    SELECT w.device, o.id, o.replaces IS NULL AND o.register > ?2, o.register,
        e.kind, e.key, 'deleted'
    FROM (SELECT DISTINCT entity FROM derived_alive) a CROSS JOIN entity e ON e.id = a.entity
        CROSS JOIN register r ON r.entity = e.id AND r.field = 'deleted'
        CROSS JOIN derived_live l ON l.register = r.id CROSS JOIN op o ON o.id = l.op
        CROSS JOIN writer w ON w.id = o.writer
    WHERE o.id > ?1 AND e.id NOT IN (SELECT entity FROM derived_hidden)"""
NAMED = 100
"""Own fields that were replaced, named per device; the rest is only counted."""


def tidings(
    connection: Connection,
    intake: Intake,
    new: Mapping[str, int],
    new_conflicts: Iterable[RegisterKey],
) -> dict[str, FromDevice]:
    """Tell what came of each device; `new` counts the operations that were not there."""
    since = (intake.before, intake.last_register)
    removing, clashing = connection.rows(REMOVING, since), connection.rows(CONFLICTING, since)
    clashes = {row[:4] for row in clashing}
    apart = dict[str, int](connection.rows(APART, since[:1]))
    removed, clashed = Counter(row[0] for row in removing), Counter(row[0] for row in clashes)
    begun = _begun(connection, intake, (*removing, *clashes))
    replaced = _replaced(connection, intake, {row[3] for row in clashes})
    conflicts = _conflicts(clashing, frozenset(new_conflicts))
    return {
        device: FromDevice(
            ops=ops,
            fresh=begun[device],
            updated=ops - apart.get(device, 0) - begun[device] - removed[device] - clashed[device],
            removed=removed[device],
            conflicting=clashed[device],
            apart=apart.get(device, 0),
            replaced=len(replaced[device]),
            replaced_fields=_named(connection, intake, replaced[device][:NAMED]),
            conflicts=tuple(sorted(conflicts[device])),
        )
        for device, ops in new.items()
        if ops
    }


def _begun(connection: Connection, intake: Intake, elsewhere: Iterable[Row]) -> Counter[str]:
    """Count what begins a field, without what is counted elsewhere."""
    device, found = _devices(connection), Counter[str]()
    for writer, count in intake.begun.items():
        found[device[writer]] += count
    for owner, _, begins, _ in elsewhere:
        found[owner] -= bool(begins)
    return found


def _replaced(
    connection: Connection, intake: Intake, contested: set[int]
) -> defaultdict[str, list[int]]:
    """The registers in which a device replaced an own word, without what is a conflict now."""
    device, found = _devices(connection), defaultdict[str, list[int]](list)
    for writer, register in intake.followed:
        if register not in contested:
            found[device[writer]].append(register)
    return found


def _conflicts(
    clashing: Iterable[Row], fresh: frozenset[RegisterKey]
) -> defaultdict[str, set[RegisterKey]]:
    found = defaultdict[str, set[RegisterKey]](set)
    for device, _, _, _, *key in clashing:
        found[device].update({RegisterKey(*key)} & fresh)
    return found


def _named(
    connection: Connection, intake: Intake, registers: Iterable[int]
) -> tuple[RegisterKey, ...]:
    known = {n: RegisterKey(*key) for n in registers if (key := intake.registers.get(n))}
    return tuple(sorted({*known.values(), *keys_of(connection, set(registers) - known.keys())}))


def _devices(connection: Connection) -> dict[int, str]:
    return dict(connection.rows("SELECT id, device FROM writer"))
