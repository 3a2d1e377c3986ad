"""Yardstick 17: two leads merge and decide independently, and end with the same state.

What they decide differently is a conflict again, never a surprise; and the papers are the same.
"""

import pytest

from tests.reliability.replicas import accounted, printed
from tests.services.world import World
from veldtool.adapters.field_texts import field_words
from veldtool.adapters.folder import FolderCarrier
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.exchange import merge, publish
from veldtool.services.joining import approve, waiting_devices
from veldtool.services.leading import appoint, withdraw
from veldtool.services.merging.conflict_desk import ConflictDesk
from veldtool.services.recording import delete, record
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench

KEY = RegisterKey("dossier", "d14", "selection_reason")
COLLEAGUES = ("av", "jk", "ld")


@pytest.fixture
def team(world: World) -> list[Session]:
    """Two leads, and three colleagues who each wrote apart, each on a stick of their own."""
    first = world.found()
    record(first, "dossier", KEY.id, {"code": "D14", KEY.field: "begin"})
    record(first, "sheet_figure", "f1", {"theme": "2", "item": "client.JB05"})
    second = world.join_approved(first, "rs")
    appoint(first, second.store.identity.device)
    others = [world.join_approved(first, name) for name in COLLEAGUES]
    for _ in range(2):
        world.exchange_all(first, second, *others)
    for name, one in zip(COLLEAGUES, others, strict=True):
        record(one, "dossier", KEY.id, {KEY.field: f"van {name}"})
        record(one, "statement", f"g01/{name}", {"text": f"van {name}"})
        publish(one, stick(world, name))
    delete(others[0], "dossier", KEY.id)
    publish(others[0], stick(world, COLLEAGUES[0]))
    return [first, second, *others]


def stick(world: World, name: str) -> FolderCarrier:
    place = world.place / f"stick-{name}"
    place.mkdir(exist_ok=True)
    return FolderCarrier(place)


def decide(session: Session, number: int) -> None:
    """Keep one version of the field that the three wrote at once."""
    desk = ConflictDesk(Workbench(session), field_words())
    found = next(one for one in desk.list().items if one.id.endswith(KEY.field))
    desk.keep(found, number)


def alike(*sessions: Session) -> bool:
    return (
        len({one.store.state_hash() for one in sessions}) == 1
        and len({printed(one) for one in sessions}) == 1
        and all(accounted(one) for one in sessions)
    )


def test_whatever_the_order_both_have_the_same(world: World, team: list[Session]) -> None:
    first, second, *_ = team
    for session, names in ((first, COLLEAGUES), (second, COLLEAGUES[::-1])):
        for name in names:
            merge(session, stick(world, name))
    assert alike(first, second)
    assert first.store.conflicts() == second.store.conflicts()
    assert first.store.conflicts().count == 2  # the three versions, and the delete against them


def test_deciding_differently_is_a_conflict_again_for_everybody(
    world: World, team: list[Session]
) -> None:
    first, second, *_ = team
    for session, number in ((first, 1), (second, 2)):
        for name in COLLEAGUES:
            merge(session, stick(world, name))
        decide(session, number)
    for _ in range(2):
        world.exchange_all(*team)
    assert alike(*team)
    heads = first.store.registers(KEY.kind)[KEY].heads
    assert len(heads) == 2
    assert KEY in first.store.conflicts().registers
    decide(second, 1)
    world.exchange_all(*team)
    assert alike(*team)
    assert KEY not in first.store.conflicts().registers


def test_both_decide_about_devices_at_once(world: World, team: list[Session]) -> None:
    """One approves who waits, the other withdraws somebody; both approve the same newcomer."""
    first, second, *others = team
    newcomer = world.join(first, "zz")
    for session in (first, second):
        merge(session, world.carrier)
        for device in waiting_devices(session):
            approve(session, device.device, device.fingerprint)
    withdraw(second, others[2].store.identity.device)
    remaining = [first, second, *others[:2], newcomer]
    record(newcomer, "statement", "g01/zz", {"text": "van zz"})
    for _ in range(3):
        world.exchange_all(*remaining)
    assert alike(*remaining)
    assert "g01/zz" in first.inspection().records["statement"]
