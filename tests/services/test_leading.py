"""Withdrawing, letting in, a second lead, and the founder's recovery after a lost laptop."""

import pytest

from tests.services.world import PASSPHRASE, World
from veldtool.adapters import age
from veldtool.services.devices import DeviceState, devices, find_device, find_member, last_accepted
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.exchange import merge, publish
from veldtool.services.joining import approve, join, start_package, waiting_devices
from veldtool.services.leading import (
    appoint,
    founder_of,
    let_in,
    recovery_copy,
    restore_lead,
    withdraw,
)
from veldtool.services.ports import DeviceKeys
from veldtool.services.recording import record
from veldtool.services.scoring import record_score, reveal, scores_of
from veldtool.services.segments import seal_pending
from veldtool.services.session import Session


def device(session: Session) -> str:
    return session.store.identity.device


def texts(session: Session) -> set[str]:
    found = session.inspection().records.get("statement", {})
    return {one.text for one in found.values()}  # type: ignore[attr-defined] # statements


def say(session: Session, name: str, text: str) -> None:
    record(session, "statement", f"g01/{name}", {"text": text})


def row(session: Session, about: Session) -> DeviceState:
    return next(d.state for d in devices(session) if d.device == device(about))


def founder(world: World, lead: Session, passphrase: str = PASSPHRASE) -> DeviceKeys:
    tools = world.toolbox("mb")
    return founder_of(tools, tools.recovery.copy(lead.store.identity.inspection), passphrase)


def opens(session: Session, sealed: bytes) -> bool:
    """Whether a device could read a file with all that it has."""
    try:
        age.unseal(sealed, [*session.inspection_identities, session.keys.age_identity])
    except WrongKey:
        return False
    return True


def test_what_was_apart_is_let_in_whole_and_the_next_waits_again(world: World) -> None:
    lead = world.found()
    av = world.join_approved(lead, "av")
    withdraw(lead, device(av))
    say(av, "s1", "een")
    publish(av, world.carrier)
    merge(lead, world.carrier)
    assert texts(lead) == set()
    let_in(lead, device(av))
    assert texts(lead) == {"een"}
    assert set(last_accepted(lead, device(av)).values()) == {5}
    say(av, "s2", "twee")
    publish(av, world.carrier)
    merge(lead, world.carrier)
    assert texts(lead) == {"een"}
    assert row(lead, av) is DeviceState.WITHDRAWN


def test_a_withdrawn_device_cannot_read_what_comes_after(world: World) -> None:
    lead = world.found()
    av, jk = world.join_approved(lead, "av"), world.join_approved(lead, "jk")
    before = {name for name, _ in lead.store.segment_headers()}
    withdraw(lead, device(av))
    say(lead, "s1", "geheim voor AV")
    publish(lead, world.carrier)
    merge(jk, world.carrier)
    say(jk, "s2", "van JK, na de intrekking")
    publish(jk, world.carrier)
    merge(lead, world.carrier)
    merge(av, world.carrier)
    assert texts(lead) == texts(jk) == {"geheim voor AV", "van JK, na de intrekking"}
    assert texts(av) == set()
    after = [n for n, _ in lead.store.segment_headers() if n not in before]
    assert len(after) >= 3
    assert not any(opens(av, lead.store.segment_bytes(name)) for name in after)
    assert all(opens(jk, lead.store.segment_bytes(name)) for name in after)
    assert all(opens(jk, lead.store.segment_bytes(name)) for name in before)


def test_who_is_approved_later_reads_everything(world: World) -> None:
    """The package was made before the withdrawal: the new key comes with the approval."""
    lead = world.found()
    av, late = world.join_approved(lead, "av"), world.join(lead, "ld")
    withdraw(lead, device(av))
    say(lead, "s1", "na de intrekking")
    publish(lead, world.carrier)
    merged = merge(late, world.carrier)
    assert {refused.reason for refused in merged.refused} == {"sealed"}
    merge(lead, world.carrier)
    approve(lead, device(late), device(late)[:12])
    publish(lead, world.carrier)
    merged = merge(late, world.carrier)
    assert merged.refused == ()
    assert texts(late) == {"na de intrekking"}
    assert late.store.state_hash() == lead.store.state_hash()
    say(late, "s2", "van de late")
    seal_pending(late)
    newest = late.store.segment_headers()[-1][0]
    assert not opens(av, late.store.segment_bytes(newest))


def test_a_package_made_after_the_withdrawal_opens_everything(world: World) -> None:
    lead = world.found()
    av = world.join_approved(lead, "av")
    withdraw(lead, device(av))
    say(lead, "s1", "na de intrekking")
    session = join(world.toolbox("rs"), start_package(lead, "rs"), PASSPHRASE)
    world.sessions.append(session)
    assert texts(session) == {"na de intrekking"}


def test_a_dry_run_opens_what_a_new_key_opens_and_keeps_nothing(world: World) -> None:
    lead = world.found()
    av, jk = world.join_approved(lead, "av"), world.join_approved(lead, "jk")
    withdraw(lead, device(av))
    say(lead, "s1", "nieuw")
    publish(lead, world.carrier)
    keys = jk.inspection_identities
    dry = merge(jk, world.carrier, dry_run=True)
    assert dry.refused == ()
    assert jk.inspection_identities == keys
    assert merge(jk, world.carrier).received.ops == dry.received.ops
    assert len(jk.inspection_identities) == 2


def test_a_key_that_is_given_by_no_lead_is_not_sealed_to(world: World) -> None:
    lead = world.found()
    av, jk = world.join_approved(lead, "av"), world.join_approved(lead, "jk")
    identity, recipient = av.tools.keyring.new_age_key()
    sealed = av.tools.keyring.seal(identity, [jk.keys.age_recipient])
    copy = {"recipient": recipient, "device": device(jk), "first": True, "sealed": sealed}
    record(av, "inspection_key", "x", {"copy": copy})
    world.exchange_all(av, jk)
    assert jk.inspection_identities == lead.inspection_identities


def test_two_leads_who_withdraw_each_a_device_end_with_a_key_that_neither_has(
    world: World,
) -> None:
    lead = world.found()
    second = world.join_approved(lead, "jk")
    av, ld = world.join_approved(lead, "av"), world.join_approved(lead, "ld")
    merge(second, world.carrier)
    appoint(lead, device(second))
    world.exchange_all(lead, second, av, ld)
    withdraw(lead, device(av))
    withdraw(second, device(ld))
    for _ in range(3):
        world.exchange_all(lead, second)
    assert lead.store.conflicts().count == 0
    say(lead, "s1", "van MB")
    say(second, "s2", "van JK")
    seen = {name for name, _ in lead.store.segment_headers()}
    world.exchange_all(lead, second)
    new = [n for n, _ in lead.store.segment_headers() if n not in seen]
    assert len(new) == 2
    for name in new:
        assert not opens(av, lead.store.segment_bytes(name))
        assert not opens(ld, lead.store.segment_bytes(name))
    assert texts(lead) == texts(second) == {"van MB", "van JK"}
    assert lead.store.state_hash() == second.store.state_hash()


def test_a_device_that_nobody_approved_is_turned_away_and_may_come_back(world: World) -> None:
    lead = world.found()
    stranger = world.join(lead, "av")
    merge(lead, world.carrier)
    withdraw(lead, device(stranger))
    assert row(lead, stranger) is DeviceState.WITHDRAWN
    assert waiting_devices(lead) == ()
    say(lead, "s1", "na de afwijzing")
    publish(lead, world.carrier)
    assert not opens(stranger, lead.store.segment_bytes(lead.store.segment_headers()[-1][0]))
    with pytest.raises(UserError, match="not_withdrawn"):
        let_in(lead, device(stranger))
    approve(lead, device(stranger), device(stranger)[:12])
    publish(lead, world.carrier)
    merge(stranger, world.carrier)
    assert row(lead, stranger) is DeviceState.WORKING
    assert texts(stranger) == {"na de afwijzing"}


def test_a_withdrawal_by_mistake_is_taken_back_by_approving_again(world: World) -> None:
    lead = world.found()
    av = world.join_approved(lead, "av")
    withdraw(lead, device(av))
    say(av, "s1", "gewoon doorgewerkt")
    publish(av, world.carrier)
    merge(lead, world.carrier)
    approve(lead, device(av), device(av)[:12])
    assert texts(lead) == {"gewoon doorgewerkt"}
    publish(lead, world.carrier)
    merge(av, world.carrier)
    assert av.inspection_identities == lead.inspection_identities
    assert av.store.state_hash() == lead.store.state_hash()


def test_a_second_lead_judges_approves_and_reveals(world: World) -> None:
    lead = world.found()
    second, av = world.join_approved(lead, "jk"), world.join_approved(lead, "av")
    record_score(av, "1a.1", "voldoet", "gezien")
    appoint(lead, device(second))
    world.exchange_all(lead, av, second)
    assert row(second, second) is DeviceState.LEAD
    record_score(second, "1a.1", "voldoet", "ook gezien")
    record(second, "judgement", "1a.1", {"choice": "voldoet"})
    reveal(second, "1a.1")
    assert {score.member for score in scores_of(second, "1a.1")} == {"jk", "av"}
    late = world.join(second, "ld")
    merge(second, world.carrier)
    approve(second, device(late), device(late)[:12])
    world.exchange_all(second, lead)
    assert "1a.1" in lead.inspection().records["judgement"]
    assert waiting_devices(lead) == ()


def test_leads_of_one_level_need_the_founder_to_withdraw_each_other(world: World) -> None:
    lead = world.found()
    second, third = world.join_approved(lead, "jk"), world.join_approved(lead, "av")
    for one in (second, third):
        appoint(lead, device(one))
    world.exchange_all(lead, second, third)
    for target in (third, lead):
        with pytest.raises(UserError, match="equal_lead"):
            withdraw(second, device(target))
    withdraw(second, device(third), founder(world, lead))
    assert row(second, third) is DeviceState.WITHDRAWN
    world.exchange_all(second, lead)
    assert row(lead, third) is DeviceState.WITHDRAWN
    assert lead.store.quarantine() == ()


def test_a_lost_lead_laptop_does_not_end_the_visit(world: World) -> None:
    lead = world.found()
    av, jk = world.join_approved(lead, "av"), world.join_approved(lead, "jk")
    record_score(av, "1a.1", "voldoet", "gezien")
    say(lead, "s1", "voor het verlies")
    world.exchange_all(lead, av, jk)
    key = founder(world, lead)
    restore_lead(jk, key, device(lead))
    say(lead, "s2", "van de vinder")
    record(lead, "judgement", "1a.1", {"choice": "voldoet"})
    world.exchange_all(jk, lead, av)
    world.exchange_all(jk, av)
    for session in (jk, av):
        assert texts(session) == {"voor het verlies"}
        assert "judgement" not in session.inspection().records
        assert row(session, jk) is DeviceState.LEAD
        assert row(session, lead) is DeviceState.WITHDRAWN
    assert jk.store.state_hash() == av.store.state_hash()
    # the visit goes on: approving, revealing, and the lost laptop reads nothing new
    new = world.join(jk, "mb2")
    merge(jk, world.carrier)
    approve(jk, device(new), device(new)[:12])
    record_score(jk, "1a.1", "voldoet", "ook gezien")
    reveal(jk, "1a.1")
    assert {score.member for score in scores_of(jk, "1a.1")} == {"av", "jk"}
    assert not opens(lead, jk.store.segment_bytes(jk.store.segment_headers()[-1][0]))


def test_restoring_again_mends_and_changes_nothing_more(world: World) -> None:
    lead = world.found()
    jk = world.join_approved(lead, "jk")
    key = founder(world, lead)
    restore_lead(jk, key)
    before = {op.ref for op in jk.store.ops()}
    restore_lead(jk, key)
    assert row(jk, jk) is DeviceState.LEAD
    assert not jk.store.conflicts().count
    new = {op.kind for op in jk.store.ops() if op.ref not in before}
    assert new <= {"reveal"}


def test_a_recovery_file_of_a_colleague_or_another_visit_restores_nothing(
    world: World, tmp_path_factory: pytest.TempPathFactory
) -> None:
    lead = world.found()
    jk = world.join_approved(lead, "jk")
    tools = world.toolbox("jk")
    with pytest.raises(UserError, match="recovery_no_founder"):
        founder_of(tools, tools.recovery.copy(jk.store.identity.inspection), PASSPHRASE)
    with pytest.raises(WrongKey):
        founder(world, lead, "een andere zin")
    nonsense = tools.passphrases.wrap(b"{}", PASSPHRASE)
    with pytest.raises(UserError, match="recovery_copy_damaged"):
        founder_of(tools, nonsense, PASSPHRASE)
    elsewhere = World(tmp_path_factory.mktemp("elders"))
    other = elsewhere.found()
    with pytest.raises(UserError, match="recovery_foreign"):
        restore_lead(jk, founder(elsewhere, other))
    elsewhere.close()
    assert row(jk, jk) is DeviceState.WORKING


@pytest.mark.parametrize(
    "act, error",
    [
        (lambda lead, av: withdraw(lead, device(lead)), "not_own_device"),
        (lambda lead, av: withdraw(av, device(lead)), "only_lead_devices"),
        (lambda lead, av: withdraw(lead, "nergens"), "no_such_device"),
        (lambda lead, av: let_in(lead, device(av)), "not_withdrawn"),
        (lambda lead, av: appoint(lead, device(lead)), "already_lead"),
        (lambda lead, av: appoint(av, device(av)), "only_lead_devices"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(world: World, act: object, error: str) -> None:
    lead = world.found()
    av = world.join_approved(lead, "av")
    before = lead.store.state_hash(), av.store.state_hash()
    with pytest.raises(UserError, match=error):
        act(lead, av)  # type: ignore[operator] # one of the above
    assert (lead.store.state_hash(), av.store.state_hash()) == before


def test_only_the_founding_device_keeps_the_founders_file(world: World) -> None:
    lead = world.found()
    second = world.join_approved(lead, "jk")
    appoint(lead, device(second))
    world.exchange_all(lead, second)
    assert [one.founding for one in devices(lead)] == [True, False]
    assert [one.founding for one in devices(second)] == [False, False]
    inspection = lead.store.identity.inspection
    assert recovery_copy(lead) == world.toolbox("mb").recovery.copy(inspection)
    with pytest.raises(UserError, match="recovery_elsewhere"):
        recovery_copy(second)


def test_only_an_approved_device_becomes_a_leads(world: World) -> None:
    lead = world.found()
    waiting = world.join(lead, "av")
    merge(lead, world.carrier)
    with pytest.raises(UserError, match="only_approved_lead"):
        appoint(lead, device(waiting))
    withdraw(lead, device(waiting))
    with pytest.raises(UserError, match="already_withdrawn"):
        withdraw(lead, device(waiting))


def test_devices_and_members_are_found_by_what_people_type(world: World) -> None:
    lead = world.found()
    record(lead, "member", "m1", {"name": "Anna Visser", "initials": "AV"})
    av = world.join_approved(lead, "m1")
    for typed in ("av", "AV", device(av), device(av)[:12].upper(), device(av)[:6]):
        assert find_device(lead, typed).device == device(av)
    with pytest.raises(UserError, match="no_such_device"):
        find_device(lead, "zz")
    assert [find_member(lead, typed) for typed in ("av", "anna visser", "m1")] == ["m1"] * 3
    with pytest.raises(UserError, match="no_such_member"):
        find_member(lead, "zz")
    record(lead, "member", "m2", {"name": "Ab Vos", "initials": "AV"})
    with pytest.raises(UserError, match="ambiguous_member"):
        find_member(lead, "av")
    mine, other = devices(lead)
    assert (mine.own, mine.who, mine.state) == (True, "MB", DeviceState.LEAD)
    assert (other.who, other.operations, other.apart) == ("AV", 4, 0)


def test_the_lead_sees_no_more_of_a_waiting_code_than_its_beginning(world: World) -> None:
    lead = world.found()
    colleague = world.join(lead, "jk")
    merge(lead, world.carrier)
    (waits,) = (one for one in devices(lead) if one.state is DeviceState.WAITING)
    own = devices(colleague)[0]
    assert own.device == waits.device
    assert own.shown_code.replace("-", "") == own.fingerprint
    assert waits.shown_code == f"{own.fingerprint[:4]}-…"
    assert find_device(lead, waits.shown_code.rstrip("-…")).device == own.device
    approve(lead, waits.device, own.shown_code)
    (known,) = (one for one in devices(lead) if one.device == own.device)
    assert known.shown_code == own.shown_code
