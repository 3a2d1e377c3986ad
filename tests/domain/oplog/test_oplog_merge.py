"""The merge is the union of the sets: what follows from that, on random histories."""

import random
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.oplog.replicas import ROOT, Replica, key, sync, team
from tests.domain.oplog.scripts import Script, play, scripts, skews
from veldtool.domain.oplog.op import Op, RegisterKey, canonical, digest, parse_ref
from veldtool.domain.oplog.state import State, derive, state_hash

VALUES = st.sampled_from([None, "", "x", "y", 0, 1, False, True, ["x"], {"a": 1}])


def everything(replicas: list[Replica]) -> set[Op]:
    return set().union(*(replica.ops for replica in replicas))


def printed(state: State) -> tuple[object, ...]:
    quarantined = {(op.ref, digest(op), why) for op, why in state.quarantined.items()}
    deletes = [(c.entity, c.deletes, c.alive) for c in state.delete_conflicts]
    return (
        state_hash(state.registers),
        state.conflicts,
        deletes,
        state.hidden,
        quarantined,
        state.authority,
    )


@given(scripts(), st.randoms(use_true_random=False), st.integers(1, 3))
def test_any_order_and_any_repetition_give_the_same_state(
    script: Script, chance: random.Random, times: int
) -> None:
    ops = sorted(everything(play(script)), key=lambda op: (op.order, digest(op)))
    shuffled = ops * times
    chance.shuffle(shuffled)
    assert printed(derive(shuffled, ROOT)) == printed(derive(ops, ROOT))


@given(scripts(), st.randoms(use_true_random=False))
def test_everybody_ends_with_the_same_record(script: Script, chance: random.Random) -> None:
    replicas = play(script)
    all_ops = everything(replicas)
    meetings = [(a, b) for a in replicas for b in replicas]
    for _ in range(2):  # twice round, so that everything reaches everybody
        chance.shuffle(meetings)
        for here, there in meetings:
            here.receive(there)
    for replica in replicas:
        replica.receive(*replicas)
        assert replica.ops == all_ops
    assert len({state_hash(replica.state.registers) for replica in replicas}) == 1


@given(scripts())
def test_receiving_again_changes_nothing(script: Script) -> None:
    replicas = play(script)
    sync(*replicas)
    before = printed(replicas[0].state)
    replicas[0].receive(*replicas)
    assert printed(replicas[0].state) == before


def replacers(op: Op, counted: set[Op]) -> list[Op]:
    """Who replaces an operation, read from the references one by one."""
    register = [other for other in counted if other.key == op.key]
    twins = [other for other in register if other.ref == op.ref]
    found = []
    for other in register:
        for ref in other.replaces:
            parts = parse_ref(ref)
            if other == op or parts is None or (parts.writer, parts.seq) != (op.writer, op.seq):
                continue
            if parts.digest == digest(op) or (not parts.digest and len(twins) == 1):
                found.append(other)
    return found


@given(scripts())
def test_every_operation_stands_or_is_replaced_or_in_quarantine(script: Script) -> None:
    ops = everything(play(script))
    state = derive(ops, ROOT)
    heads = {op for register in state.registers.values() for op in register.heads}
    counted = ops - state.quarantined.keys()
    places = Counter(
        (op in heads, bool(replacers(op, counted)), op in state.quarantined) for op in ops
    )
    assert set(places) <= {(True, False, False), (False, True, False), (False, False, True)} | {
        (False, True, True)
    }
    assert sum(places.values()) == len(ops)
    for op in state.quarantined:
        assert op not in heads


@given(scripts())
def test_quarantined_operations_change_and_hide_nothing(script: Script) -> None:
    ops = everything(play(script))
    full = derive(ops, ROOT)
    without = derive(ops - full.quarantined.keys(), ROOT)
    assert not without.quarantined
    assert printed(without)[:4] == printed(full)[:4]
    assert without.authority.standings == full.authority.standings


@given(scripts())
def test_a_hidden_record_was_seen_by_those_who_deleted_it(script: Script) -> None:
    state = derive(everything(play(script)), ROOT)
    for where, register in state.registers.items():
        if where.field != "deleted" and not state.is_visible(where):
            assert all(_covered(op, state) for op in register.heads)


def _covered(op: Op, state: State) -> bool:
    """Some standing delete at or above the operation names it."""
    deletes = [
        one.value
        for where, register in state.registers.items()
        for one in register.heads
        if where.field == "deleted" and (op.id + "/").startswith(where.id + "/")
    ]
    named = {ref for value in deletes if isinstance(value, dict) for ref in value["heads"]}
    return op.ref in named or f"{op.ref}:{digest(op)}" in named


def described(state: State) -> dict[str, object]:
    """Everything but what the clock may order: which value is shown, and digests."""
    return {
        "heads": {k: sorted(op.ref for op in r.heads) for k, r in state.registers.items()},
        "values": {
            k: sorted(canonical(_clockless(op)) for op in r.heads)
            for k, r in state.registers.items()
        },
        "conflicts": state.conflicts,
        "deletes": [(c.entity, {op.ref for op in c.alive}) for c in state.delete_conflicts],
        "hidden": state.hidden,
        "quarantined": Counter((op.ref, why) for op, why in state.quarantined.items()),
        "standing": {d: (s.level, s.accepted) for d, s in state.authority.standings.items()},
    }


def _clockless(op: Op) -> object:
    """A value without digests, which hold the time."""
    if op.field != "deleted" or op.value is None:
        return op.value
    return sorted(ref.rpartition(":")[0] if len(ref) > 60 else ref for ref in op.value["heads"])


@given(scripts(), skews())
def test_wrong_clocks_change_nothing_but_the_order_shown(script: Script, wrong: list[int]) -> None:
    right, skewed = play(script), play(script, wrong)
    sync(*right)
    sync(*skewed)
    assert described(right[0].state) == described(skewed[0].state)


@given(VALUES, VALUES)
def test_a_conflict_is_two_values_at_the_same_time_in_one_field(
    mine: object, yours: object
) -> None:
    anna, bram = team("anna", "bram")
    anna.set(key("D1"), mine)
    bram.set(key("D1"), yours)
    sync(anna, bram)
    differ = canonical(mine) != canonical(yours)
    assert anna.state.conflicts == ((key("D1"),) if differ else ())


@given(VALUES, VALUES)
def test_different_fields_never_conflict(mine: object, yours: object) -> None:
    anna, bram = team("anna", "bram")
    anna.set(key("D1", "note"), mine)
    bram.set(key("D1", "code"), yours)
    sync(anna, bram)
    assert anna.conflicts() == []


@given(VALUES, VALUES)
def test_what_was_seen_is_replaced_without_conflict(first: object, then: object) -> None:
    anna, bram = team("anna", "bram")
    anna.set(key("D1"), first)
    bram.receive(anna)
    later = bram.set(key("D1"), then)
    sync(anna, bram)
    register = anna.register(key("D1"))
    assert register is not None
    assert register.heads == (later,)


def test_the_newest_of_two_versions_is_shown() -> None:
    anna, bram = team("anna", "bram")
    anna.set(key("D1"), "mine")
    bram.skew = 10_000
    bram.set(key("D1"), "newer")
    sync(anna, bram)
    register = anna.register(key("D1"))
    assert register is not None
    assert register.value == "newer"
    assert [op.value for op in register.heads] == ["mine", "newer"]


def test_resolving_replaces_every_version() -> None:
    anna, bram = team("anna", "bram")
    anna.set(key("D1"), "x")
    bram.set(key("D1"), "y")
    sync(anna, bram)
    settled = anna.set(key("D1"), "z")
    register = anna.register(key("D1"))
    assert register is not None
    assert register.heads == (settled,)
    assert anna.conflicts() == []


def test_the_hash_covers_every_head_and_nothing_else() -> None:
    anna, bram = team("anna", "bram")
    empty = state_hash(anna.state.registers)
    anna.set(key("D1"), "x")
    one = state_hash(anna.state.registers)
    stranger = Replica("zoe", set(anna.ops))
    stranger.set(key("D1"), "y")
    anna.receive(stranger)
    assert empty != one == state_hash(anna.state.registers)
    assert state_hash({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert RegisterKey("dossier", "D1", "note") in anna.state.registers
    assert bram.state.registers
