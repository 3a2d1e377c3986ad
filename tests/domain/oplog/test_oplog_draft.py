"""Drafts, and a backup taken while somebody types."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.oplog.replicas import Replica, key, sync, team
from veldtool.domain.oplog.draft import Draft, finish
from veldtool.domain.oplog.op import device_of
from veldtool.domain.oplog.segment import ChainLink, check_chain

NOTE = key("D1")


def values(replica: Replica) -> set[object]:
    register = replica.register(NOTE)
    return set() if register is None else {op.value for op in register.heads}


def test_a_draft_becomes_one_operation() -> None:
    (anna,) = team("anna")
    before = anna.seq
    for text in ("h", "he", "hel"):
        anna.type(NOTE, text)
    assert values(anna) == set()
    anna.finish_drafts()
    assert values(anna) == {"hel"}
    assert anna.seq == before + 1


def test_a_draft_that_changes_nothing_becomes_nothing() -> None:
    (anna,) = team("anna")
    assert finish(Draft(NOTE, None, (), 0), None) is None
    anna.set(NOTE, "x")
    assert finish(Draft(NOTE, "x", anna.refs(NOTE), 0), anna.register(NOTE)) is None
    assert finish(Draft(NOTE, "", (), 0), None) is not None


def test_yes_in_place_of_one_is_a_change() -> None:
    (anna,) = team("anna")
    anna.set(NOTE, 1)
    assert finish(Draft(NOTE, True, anna.refs(NOTE), 0), anna.register(NOTE)) is not None


def test_what_came_in_while_typing_stands_beside_the_draft() -> None:
    anna, bram = team("anna", "bram")
    anna.set(NOTE, "old")
    bram.receive(anna)
    anna.type(NOTE, "mine")
    bram.set(NOTE, "theirs")
    anna.receive(bram)
    anna.finish_drafts()
    assert values(anna) == {"mine", "theirs"}


def test_a_draft_in_a_conflict_settles_it_even_with_the_value_shown() -> None:
    anna, bram = team("anna", "bram")
    anna.set(NOTE, "x")
    bram.set(NOTE, "y")
    sync(anna, bram)
    shown = anna.register(NOTE)
    assert shown is not None
    anna.type(NOTE, shown.value)
    anna.finish_drafts()
    assert values(anna) == {shown.value}


def test_half_characters_in_a_draft_do_no_harm() -> None:
    write = finish(Draft(NOTE, "a\ud800", (), 0), None)
    assert write is not None
    assert write.value == "a\ufffd"


def links(replica: Replica, previous: str, device: str) -> list[ChainLink]:
    """The segments that a replica publishes: one per writer, each after the one before."""
    own = [op for op in replica.ops if device_of(op.writer) == device]
    found: list[ChainLink] = []
    for writer in sorted({op.writer for op in own}):
        run = sorted((op for op in own if op.writer == writer), key=lambda op: op.seq)
        name = f"{writer}/{[op.value for op in run]}"
        found.append(ChainLink(device, writer, run[0].seq, run[-1].seq, name, previous))
        previous = name
    return found


texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=5)


@given(texts, texts, texts, st.booleans())
def test_a_backup_taken_mid_typing_and_restored_loses_nothing(
    typed: str, continued: str, after: str, published: bool
) -> None:
    anna, bram = team("anna", "bram")
    bram.set(NOTE, "start")
    bram.set(key("D2"), "elsewhere")
    bram.type(NOTE, typed)
    backup = bram.copy()
    bram.type(NOTE, continued)
    bram.finish_drafts()
    if published:
        anna.receive(bram)
    restored = backup.restarted()
    restored.set(key("D3"), after)
    assert restored.writer != bram.writer
    sync(anna, bram, restored)
    assert values(anna) == ({typed, continued} - {"start"} or {"start"})
    assert anna.state.conflicts == ((NOTE,) if len(values(anna)) > 1 else ())
    assert not anna.state.quarantined


def test_both_publishing_after_a_restore_is_reported_as_a_fork() -> None:
    _, bram = team("anna", "bram")
    bram.set(NOTE, "start")
    bram.type(NOTE, "typed")
    backup = bram.copy()
    bram.finish_drafts()
    restored = backup.restarted()
    bram.set(NOTE, "went on")
    went_on, went_back = links(bram, "", "bram"), links(restored, "", "bram")
    assert check_chain(went_on, {}).forked == ()
    assert check_chain([*went_on, *went_back], {}).forked == ("bram",)


def test_a_clone_that_goes_on_with_the_same_writer_loses_nothing_and_is_reported() -> None:
    anna, bram = team("anna", "bram")
    bram.set(NOTE, "start")
    clone = bram.copy()
    bram.set(NOTE, "here")
    clone.set(NOTE, "there")
    anna.receive(bram, clone)
    assert values(anna) == {"here", "there"}
    both = [*links(bram, "", "bram"), *links(clone, "", "bram")]
    assert check_chain(both, {}).forked == ("bram",)
