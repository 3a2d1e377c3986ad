"""Whose operations count: approval, leads by their distance to the root, withdrawal."""

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given

from tests.db.log_scripts import ROOT as SCRIPTED_ROOT
from tests.db.log_scripts import scripts
from tests.domain.oplog.replicas import ROOT, Replica, about, key, sync, team
from veldtool.domain.oplog.authority import (
    LEAD_KINDS,
    MARK,
    TEAM_KINDS,
    Quarantine,
    authority,
    is_lead_only,
)
from veldtool.domain.oplog.op import Op, RegisterKey, device_of, digest
from veldtool.domain.oplog.state import derive

FIRST, SECOND = "anna", "bram"
NOTE = key("D1")


def root_of(*replicas: Replica) -> Replica:
    """The founder's key, out of the recovery file, with all that is known."""
    root = Replica(ROOT, start=2)
    root.receive(*replicas)
    return root


def reason(replica: Replica, where: RegisterKey, writer: str) -> Quarantine | None:
    found = [
        why
        for op, why in replica.state.quarantined.items()
        if op.key == where and op.writer.startswith(writer + "-")
    ]
    return found[-1] if found else None


def standing(replica: Replica, device: str) -> Any:
    return replica.state.authority.standings.get(device)


def test_without_approval_work_waits() -> None:
    (anna,) = team("anna")
    zoe = Replica("zoe", set(anna.ops))
    zoe.set(NOTE, "x")
    anna.receive(zoe)
    assert anna.register(NOTE) is None
    assert set(anna.state.quarantined.values()) == {Quarantine.UNKNOWN_DEVICE}


def test_late_approval_lets_in_what_was_written_before() -> None:
    (anna,) = team("anna")
    zoe = Replica("zoe", set(anna.ops))
    written = zoe.set(NOTE, "x")
    anna.receive(zoe)
    anna.approve("zoe")
    register = anna.register(NOTE)
    assert register is not None
    assert register.heads == (written,)
    assert not anna.state.quarantined


def test_late_approval_brings_the_conflict_that_would_have_been() -> None:
    (anna,) = team("anna")
    zoe = Replica("zoe", set(anna.ops))
    zoe.set(NOTE, "x")
    anna.set(NOTE, "y")
    anna.receive(zoe)
    assert anna.conflicts() == []
    anna.approve("zoe")
    assert anna.conflicts() == [NOTE]


def test_nobody_approves_himself() -> None:
    (anna,) = team("anna")
    zoe = Replica("zoe", set(anna.ops))
    zoe.approve("zoe", lead=True)
    anna.receive(zoe)
    assert standing(anna, "zoe") is None


@pytest.mark.parametrize("kind", sorted(LEAD_KINDS))
def test_a_leads_register_counts_from_a_lead_only(kind: str) -> None:
    anna, bram = team("anna", "bram")
    where = RegisterKey(kind, "x", "text")
    bram.set(where, "mine")
    anna.receive(bram)
    assert anna.register(where) is None
    assert reason(anna, where, "bram") is Quarantine.NOT_LEAD
    anna.set(where, "the lead's")
    assert anna.register(where) is not None


@pytest.mark.parametrize("kind", sorted(TEAM_KINDS))
def test_the_points_of_the_team_count_from_a_lead_only_and_an_inspectors_own_from_anybody(
    kind: str,
) -> None:
    anna, bram = team("anna", "bram")
    own, teams = RegisterKey(kind, "s1", "text"), RegisterKey(kind, "team:s1", "text")
    for where in (own, teams):
        bram.set(where, "mine")
    anna.receive(bram)
    assert anna.register(own) is not None
    assert reason(anna, teams, "bram") is Quarantine.NOT_LEAD
    anna.set(teams, "the team's")
    bram.receive(anna)
    bram.delete("team:s1", kind)
    anna.receive(bram)
    assert anna.state.is_visible(teams)
    assert anna.register(teams) is not None


@given(scripts())
def test_whatever_was_written_only_a_leads_word_stands_where_only_leads_write(
    ops: list[Op],
) -> None:
    state = derive(ops, SCRIPTED_ROOT)
    leads = {d for d, one in state.authority.standings.items() if one.level is not None}
    for where, register in state.registers.items():
        if is_lead_only(where):
            assert {device_of(op.writer) for op in register.heads} <= leads
    for op in ops:
        if op.kind in TEAM_KINDS and op.id == "team:s1" and device_of(op.writer) not in leads:
            assert op in state.quarantined


@pytest.mark.parametrize("field", ["closed_at", "verdict"])
def test_only_a_lead_closes_an_urgent_case(field: str) -> None:
    _, bram = team("anna", "bram")
    bram.set(RegisterKey("urgent", "U1", field), "now")
    bram.set(RegisterKey("urgent", "U1", "facts"), "seen")
    assert bram.register(RegisterKey("urgent", "U1", field)) is None
    assert bram.register(RegisterKey("urgent", "U1", "facts")) is not None


def test_only_a_lead_deletes_what_is_the_leads() -> None:
    anna, bram = team("anna", "bram")
    anna.set(RegisterKey("judgement", "1.1", "choice"), "g")
    bram.receive(anna)
    bram.delete("1.1", "judgement")
    assert bram.state.is_visible(RegisterKey("judgement", "1.1", "choice"))


def test_an_appointed_lead_approves_and_judges() -> None:
    anna, bram = team("anna", "bram", leads=("anna", "bram"))
    zoe = Replica("zoe", set(anna.ops))
    zoe.set(NOTE, "x")
    bram.receive(zoe)
    bram.approve("zoe")
    bram.set(RegisterKey("judgement", "1.1", "choice"), "g")
    anna.receive(bram)
    assert (standing(anna, FIRST).level, standing(anna, SECOND).level) == (1, 2)
    assert anna.register(NOTE) is not None
    assert not anna.state.quarantined


def test_an_appointed_lead_cannot_touch_the_one_who_appointed_her() -> None:
    anna, bram = team("anna", "bram", leads=("anna", "bram"))
    bram.withdraw("anna")
    bram.set(about("anna", "lead"), False)
    bram.set(about("anna", "approval"), None)
    anna.receive(bram)
    anna.set(NOTE, "x")
    assert anna.register(NOTE) is not None
    assert standing(anna, FIRST).level == 1
    assert set(anna.state.quarantined.values()) == {Quarantine.OUTRANKED}


def test_two_leads_of_one_level_cannot_shut_each_other_out() -> None:
    anna, bram, carla = team("anna", "bram", "carla", leads=("anna", "bram", "carla"))
    bram.withdraw("carla")
    carla.withdraw("bram")
    sync(anna, bram, carla)
    assert standing(anna, "bram").accepted is None
    assert standing(anna, "carla").accepted is None
    assert reason(anna, about("carla", "withdrawn"), "bram") is Quarantine.OUTRANKED


def test_every_lead_gives_every_device_the_new_key() -> None:
    anna, bram = team("anna", "bram", leads=("anna", "bram"))
    for number, lead in enumerate((anna, bram)):
        where = RegisterKey("inspection_key", f"k{number}", "copy")
        lead.set(where, {"device": "anna"})
        assert lead.register(where) is not None


def test_an_appointed_lead_can_be_withdrawn_and_what_she_said_before_stays() -> None:
    anna, bram = team("anna", "bram", leads=("anna", "bram"))
    zoe, yan = Replica("zoe", set(anna.ops)), Replica("yan", set(anna.ops))
    bram.approve("zoe")
    anna.receive(bram)
    anna.withdraw("bram")
    bram.approve("yan")
    sync(anna, bram, zoe, yan)
    assert standing(anna, "zoe") is not None
    assert standing(anna, "yan") is None
    assert reason(anna, about("yan", "approval"), "bram") is Quarantine.WITHDRAWN


def test_withdrawing_keeps_what_was_accepted_and_quarantines_the_rest() -> None:
    anna, bram = team("anna", "bram")
    before = bram.set(NOTE, "before")
    anna.receive(bram)
    anna.withdraw("bram")
    bram.set(NOTE, "after")
    other_writer = bram.restarted()
    other_writer.set(key("D2"), "from a new start")
    anna.receive(bram, other_writer)
    register = anna.register(NOTE)
    assert register is not None
    assert register.heads == (before,)
    assert anna.register(key("D2")) is None
    assert set(anna.state.quarantined.values()) == {Quarantine.WITHDRAWN}
    anna.let_in("bram")
    assert not anna.state.quarantined
    assert anna.register(key("D2")) is not None


def test_the_recovery_sheet_withdraws_the_founding_device_and_restores_the_role() -> None:
    anna, bram = team("anna", "bram")
    anna.set(NOTE, "x")
    root = root_of(anna)
    root.withdraw("anna")
    root.approve("new", lead=True)
    new = Replica("new", set(root.ops))
    new.approve("zoe")
    anna.set(RegisterKey("judgement", "1.1", "choice"), "stolen")
    sync(root, new, anna, bram)
    assert standing(bram, "new").level == 1
    assert standing(bram, "zoe") is not None
    assert bram.register(NOTE) is not None
    assert bram.register(RegisterKey("judgement", "1.1", "choice")) is None


def test_nobody_withdraws_the_root() -> None:
    (anna,) = team("anna")
    anna.withdraw(ROOT)
    assert standing(anna, ROOT).accepted is None
    assert reason(anna, about(ROOT, "withdrawn"), "anna") is Quarantine.OUTRANKED


def test_leads_in_a_ring_have_no_standing() -> None:
    (anna,) = team("anna")
    zoe, yan = Replica("zoe"), Replica("yan")
    zoe.approve("yan", lead=True)
    yan.approve("zoe", lead=True)
    anna.receive(zoe, yan)
    assert set(anna.state.authority.standings) == {ROOT, "anna"}


def withdrawn_and_let_in_at_once(skew: int) -> Replica:
    anna, bram, carla = team("anna", "bram", "carla", leads=("anna", "bram"))
    carla.set(NOTE, "x")
    anna.withdraw("carla")
    sync(anna, bram, carla)
    bram.skew = skew
    anna.withdraw("carla")
    bram.let_in("carla")
    sync(anna, bram, carla)
    return anna


@pytest.mark.parametrize("skew", [-10_000_000, 10_000_000])
def test_of_two_words_at_the_same_time_the_careful_one_holds_whatever_the_clock(skew: int) -> None:
    anna = withdrawn_and_let_in_at_once(skew)
    assert standing(anna, "carla").accepted is not None
    assert about("carla", "withdrawn") in anna.conflicts()
    anna.let_in("carla")
    assert standing(anna, "carla").accepted is None


@pytest.mark.parametrize("skew", [-10_000_000, 10_000_000])
def test_two_withdrawals_at_the_same_time_accept_what_both_accept(skew: int) -> None:
    anna, bram, carla = team("anna", "bram", "carla", leads=("anna", "bram"))
    bram.skew = skew
    first = carla.set(NOTE, "1")
    anna.receive(carla)
    carla.set(NOTE, "2")
    bram.receive(carla)
    again = carla.restarted()
    again.set(key("D2"), "3")
    bram.receive(again)
    anna.withdraw("carla")
    bram.withdraw("carla")
    sync(anna, bram, carla)
    assert standing(anna, "carla").accepted == {digest(first)[:MARK]}


@pytest.mark.parametrize("skew", [-10_000_000, 10_000_000])
def test_a_lead_appointed_and_dismissed_at_once_is_no_lead(skew: int) -> None:
    anna, bram, _ = team("anna", "bram", "carla", leads=("anna", "bram"))
    bram.skew = skew
    bram.set(about("carla", "lead"), True)
    sync(anna, bram)
    assert standing(anna, "carla").level == 3
    anna.set(about("carla", "lead"), False)
    bram.set(about("carla", "lead"), True)
    sync(anna, bram)
    assert standing(anna, "carla").level is None


@pytest.mark.parametrize("skew", [-10_000_000, 10_000_000])
def test_a_device_approved_and_refused_at_once_waits(skew: int) -> None:
    anna, bram, carla = team("anna", "bram", "carla", leads=("anna", "bram"))
    carla.set(NOTE, "x")
    bram.skew = skew
    anna.set(about("carla", "approval"), {"label": "tablet"})
    bram.set(about("carla", "approval"), None)
    sync(anna, bram, carla)
    assert standing(anna, "carla") is None
    assert reason(anna, NOTE, "carla") is Quarantine.UNKNOWN_DEVICE


@pytest.mark.parametrize(
    "value",
    [
        *("all", 1, True, False, [], ["anna-1"], {}, {"carla-1": "2"}, {"carla-1": 2}),
        *({"carla-1": {"last": 1}}, {"carla-1": {"last": 1, "contents": 7}}),
        {"carla-1": {"last": 1, "contents": "0" * MARK}},
    ],
)
def test_a_withdrawal_that_cannot_be_read_accepts_nothing(value: object) -> None:
    anna, carla = team("anna", "carla")
    carla.set(NOTE, "x")
    anna.receive(carla)
    anna.set(about("carla", "withdrawn"), value)
    assert anna.register(NOTE) is None


def test_another_content_under_an_accepted_number_does_not_count() -> None:
    """Whoever found the laptop can sign, but not change what was handed over before."""
    anna, carla = team("anna", "carla")
    finder = carla.copy()
    honest = carla.set(NOTE, "what was seen")
    anna.receive(carla)
    anna.withdraw("carla")
    forged = finder.set(NOTE, "nothing at all")
    assert forged.ref == honest.ref
    anna.receive(finder)
    register = anna.register(NOTE)
    assert register is not None
    assert register.heads == (honest,)
    assert anna.conflicts() == []
    assert anna.state.quarantined[forged] is Quarantine.WITHDRAWN


def test_a_fork_that_was_there_at_the_withdrawal_stays_whole() -> None:
    anna, carla = team("anna", "carla")
    clone = carla.copy()
    both = {carla.set(NOTE, "x"), clone.set(NOTE, "y")}
    anna.receive(carla, clone)
    anna.withdraw("carla")
    register = anna.register(NOTE)
    assert register is not None
    assert set(register.heads) == both


def test_what_was_on_its_way_at_the_withdrawal_waits_until_it_is_let_in() -> None:
    """A number below the last one that the lead never saw proves nothing about its content."""
    anna, carla = team("anna", "carla")
    on_its_way = carla.set(key("D2"), "never seen by the lead")
    seen = carla.set(NOTE, "x")
    anna.ops.add(seen)
    anna.withdraw("carla")
    anna.receive(carla)
    assert anna.state.quarantined == {on_its_way: Quarantine.WITHDRAWN}


@pytest.mark.parametrize("value", ["yes", 1, True, [], None])
def test_an_approval_that_cannot_be_read_approves_nobody(value: object) -> None:
    (anna,) = team("anna")
    anna.set(about("zoe", "approval"), value)
    assert standing(anna, "zoe") is None


@pytest.mark.parametrize("value", ["yes", 1, [], {"lead": True}])
def test_only_yes_makes_a_lead(value: object) -> None:
    anna, _ = team("anna", "bram")
    anna.set(about("bram", "lead"), value)
    assert standing(anna, "bram").level is None


def test_the_order_of_words_about_devices_does_not_matter() -> None:
    anna = withdrawn_and_let_in_at_once(0)
    said = [op for op in anna.ops if op.kind == "device" and op.id != "anna"][:5]
    rest = [op for op in anna.ops if op not in said]
    found = [authority([*rest, *order], ROOT) for order in permutations(said)]
    assert all(one == found[0] for one in found)
