"""Yardstick 16: of a withdrawn device 0 later operations are applied, and all are listed."""

import pytest
from msgspec import structs

from tests.services.world import World
from veldtool.domain.oplog.op import Op
from veldtool.domain.oplog.segment import op_lines, path_of, sha256
from veldtool.domain.records import Statement
from veldtool.services.exchange import publish
from veldtool.services.leading import withdraw
from veldtool.services.recording import record
from veldtool.services.segments import recipient
from veldtool.services.session import Session
from veldtool.services.unlocking import unlock

FEW, MANY = 25, 2500


def texts(session: Session) -> set[str]:
    found = session.inspection().records.get("statement", {})
    return {one.text for one in found.values() if isinstance(one, Statement)}


def apart(session: Session) -> set[Op]:
    return {q.op for q in session.store.quarantine() if q.reason == "withdrawn"}


def opened_again(world: World, session: Session) -> Session:
    """The same laptop after a restart: another writer."""
    inspection = session.store.identity.inspection
    session.store.close()
    world.sessions.remove(session)
    again = unlock(world.toolbox("av"), inspection)
    world.sessions.append(again)
    return again


def write_on(world: World, session: Session, number: int) -> tuple[Session, set[Op]]:
    """The withdrawn laptop works on: new records, changes, deletes, and words about devices."""
    written: list[Op] = []
    own = session.store.identity.device
    for at in range(number // 2):
        written += record(session, "statement", f"g01/n{at}", {"text": f"na {at}"})
    written += record(session, "statement", "g01/s1", {"text": "veranderd"})
    written += record(session, "device", own, {"withdrawn": None, "lead": True})
    session = opened_again(world, session)
    for at in range(number // 2, number):
        written += record(session, "statement", f"g01/n{at}", {"text": f"na {at}"})
    publish(session, world.carrier)
    return session, set(written)


def check(world: World, number: int) -> None:
    lead = world.found()
    thief, jk = world.join_approved(lead, "av"), world.join_approved(lead, "jk")
    record(thief, "statement", "g01/s1", {"text": "voor"})
    world.exchange_all(thief, lead, jk)
    withdraw(lead, thief.store.identity.device)
    thief, written = write_on(world, thief, number)
    world.exchange_all(lead, jk)
    world.exchange_all(lead, jk)
    for session in (lead, jk):
        assert texts(session) == {"voor"}
        assert apart(session) == written
        assert session.store.rebuild() == 0
        assert session.store.check() == ()
    assert lead.store.state_hash() == jk.store.state_hash()


def test_nothing_later_is_applied_and_all_is_listed(world: World) -> None:
    check(world, FEW)


@pytest.mark.long
def test_nothing_of_much_is_applied_and_all_is_listed(world: World) -> None:
    check(world, MANY)


def test_another_content_under_a_number_that_was_handed_over_changes_nothing(world: World) -> None:
    """Who found the laptop has its key, and signs another history."""
    lead = world.found()
    thief, jk = world.join_approved(lead, "av"), world.join_approved(lead, "jk")
    (honest,) = record(thief, "statement", "g01/s1", {"text": "wat gezien is"})
    world.exchange_all(thief, lead, jk)
    withdraw(lead, thief.store.identity.device)
    headers = [one for _, one in thief.store.segment_headers() if one.writer == honest.writer]
    (header,) = [one for one in headers if one.first <= honest.seq <= one.last]
    ops = thief.store.ops_of(honest.writer)[header.first - 1 : header.last]
    forged = tuple(structs.replace(o, value="nooit gezien") if o == honest else o for o in ops)
    changed = structs.replace(header, ops_sha256=sha256(op_lines(forged)))
    keys, codec = thief.keys, thief.tools.codec
    made = codec.seal(changed, forged, keys, recipient(thief))
    world.carrier.put(header.inspection, path_of(changed, made.name), made.sealed)
    world.exchange_all(lead, jk)
    for session in (lead, jk):
        assert texts(session) == {"wat gezien is"}
        assert session.store.conflicts().count == 0
        assert {op.value for op in apart(session)} == {"nooit gezien"}
