"""Real references: a new or restored lead reads the earlier ones, and nobody else does."""

import pytest

from tests.services.world import PASSPHRASE, World
from veldtool.adapters import age
from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Dossier, Urgent
from veldtool.services.errors import WrongKey
from veldtool.services.exchange import merge, publish
from veldtool.services.leading import appoint, founder_of, restore_lead
from veldtool.services.recording import record
from veldtool.services.references import KIND, References
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench

CHILD, CASE = "VOORBEELD-0413", "VOORBEELD-0999"


def device(session: Session) -> str:
    return session.store.identity.device


def reads(session: Session) -> list[str | None]:
    """What a device makes of the reference of the file and of the case."""
    found, open_ = session.inspection(), References(session).open
    files = [one.real_reference for one in all_of(found, "dossier", Dossier).values()]
    cases = [one.real_reference for one in all_of(found, "urgent", Urgent).values()]
    return [open_(one) for one in (*files, *cases)]


def seals_two(session: Session) -> None:
    record(session, "dossier", "d13", {"code": "D13", "real_reference": CHILD})
    record(session, "urgent", "u1", {"code": "D13", "real_reference": CASE})


def copies(session: Session) -> int:
    return len(session.store.registers(KIND))


def opens_any(session: Session) -> bool:
    """Whether the keys on a device open any copy, by whatever way the app would not go."""
    keys = [session.keys.age_identity, *session.inspection_identities]
    values = (r.value for r in session.store.registers(KIND).values())
    for value in values:
        try:
            age.unseal(value["sealed"].encode(), keys)
        except WrongKey:
            continue
        return True
    return False


def test_an_appointed_lead_reads_what_was_sealed_before_and_a_member_does_not(
    world: World,
) -> None:
    lead = world.found()
    av, jk, ld = (world.join_approved(lead, name) for name in ("av", "jk", "ld"))
    seals_two(av)
    world.exchange_all(av, lead, jk, ld)
    assert reads(lead) == reads(av) == [CHILD, CASE]
    assert reads(jk) == reads(ld) == [None, None]
    appoint(lead, device(jk))
    world.exchange_all(lead, av, jk, ld)
    assert reads(jk) == [CHILD, CASE]
    assert reads(ld) == [None, None]
    assert not opens_any(ld)
    assert not opens_any(av)
    assert len({one.store.state_hash() for one in (lead, av, jk, ld)}) == 1
    assert not lead.store.conflicts().count


def test_a_restored_lead_reads_them_with_the_founders_key_and_the_lost_laptop_no_new_ones(
    world: World,
) -> None:
    lead = world.found()
    av, jk = world.join_approved(lead, "av"), world.join_approved(lead, "jk")
    seals_two(av)
    world.exchange_all(av, lead, jk)
    tools = world.toolbox("mb")
    recovery = tools.recovery.copy(lead.store.identity.inspection)
    restore_lead(jk, founder_of(tools, recovery, PASSPHRASE), device(lead))
    assert reads(jk) == [CHILD, CASE]
    world.exchange_all(jk, av)
    record(av, "dossier", "d14", {"code": "D14", "real_reference": "NIEUW-1"})
    sealed = av.value("dossier", "d14", "real_reference")
    assert isinstance(sealed, dict)
    with pytest.raises(WrongKey):
        age.unseal(sealed["sealed"].encode(), [lead.keys.age_identity])
    world.exchange_all(av, jk)
    assert "NIEUW-1" in reads(jk)
    assert not opens_any(lead)


def test_what_somebody_sealed_who_had_not_heard_of_the_new_lead_follows_at_a_merge(
    world: World,
) -> None:
    lead = world.found()
    av, jk = world.join_approved(lead, "av"), world.join_approved(lead, "jk")
    appoint(lead, device(jk))
    world.exchange_all(lead, jk)  # AV is away
    seals_two(av)
    publish(av, world.carrier)
    merge(jk, world.carrier)
    assert reads(jk) == [None, None]
    merge(lead, world.carrier)
    world.exchange_all(lead, jk, av)
    assert reads(jk) == [CHILD, CASE]
    assert copies(jk) == 2
    later = {"code": "D15", "real_reference": "LATER-1"}
    record(av, "dossier", "d15", later)
    world.exchange_all(av, lead, jk)
    world.exchange_all(lead, jk, av)
    assert "LATER-1" in reads(jk)  # AV knows by now: no copy is needed
    assert copies(jk) == 2


def test_two_leads_who_each_appoint_somebody_make_no_conflict(world: World) -> None:
    lead = world.found()
    av, jk, ld = (world.join_approved(lead, name) for name in ("av", "jk", "ld"))
    seals_two(av)
    appoint(lead, device(jk))
    world.exchange_all(av, lead)
    world.exchange_all(lead, jk, ld)
    appoint(jk, device(ld))
    appoint(lead, device(ld))
    world.exchange_all(lead, jk, ld, av)
    world.exchange_all(lead, jk, ld, av)
    assert reads(ld) == reads(jk) == [CHILD, CASE]
    conflicts = lead.store.conflicts().registers
    assert not [key for key in conflicts if key.field == "real_reference" or key.kind == KIND]


def test_a_member_cannot_slip_the_lead_another_child(world: World) -> None:
    lead = world.found()
    av, jk = world.join_approved(lead, "av"), world.join_approved(lead, "jk")
    seals_two(av)
    appoint(lead, device(jk))
    world.exchange_all(av, lead, jk)
    world.exchange_all(lead, jk)
    assert copies(jk) == 2
    forged = dict(jk.store.registers(KIND)[next(iter(jk.store.registers(KIND)))].value)
    forged["sealed"] = av.tools.keyring.seal("EEN ANDER KIND", [jk.keys.age_recipient])
    record(av, KIND, "forged", {"copy": forged})
    world.exchange_all(av, jk)
    assert jk.store.register(RegisterKey(KIND, "forged", "copy")) is None
    assert "EEN ANDER KIND" not in reads(jk)


def test_appointing_a_lead_leaves_no_change_for_colleagues_to_look_at(world: World) -> None:
    from veldtool.bootstrap import shipped
    from veldtool.services.changes import ChangesDesk
    from veldtool.services.looked import begin_looking

    lead = world.found()
    av, jk = world.join_approved(lead, "av"), world.join_approved(lead, "jk")
    seals_two(av)
    world.exchange_all(av, lead, jk)
    desk = ChangesDesk(Workbench(jk), shipped().words)
    begin_looking(jk)
    before = desk.count()
    appoint(lead, device(jk))
    world.exchange_all(lead, jk)
    assert desk.count() == before
