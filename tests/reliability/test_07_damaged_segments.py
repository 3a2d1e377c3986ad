"""Yardstick 7: truncated at every byte, flipped in every byte: 0 accepted, all others come in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.segment_maker import (
    IDENTITY,
    INSPECTION,
    gzip,
    make_header,
    make_ops,
    make_segment,
    plain_of,
    sealed_of,
)
from tests.services.world import World
from veldtool.adapters.segments import AgeSegments
from veldtool.domain.oplog.segment import Segment, SegmentError, op_lines, sha256
from veldtool.services.exchange import merge, publish
from veldtool.services.recording import record

CODEC = AgeSegments()
OPS = make_ops()
SEALED = make_segment().sealed
PLAIN = plain_of(make_header(OPS), op_lines(OPS))
EVERY = 61  # the short setting in a folder: every so many bytes


def opened(sealed: bytes) -> Segment:
    return CODEC.open(sealed, [IDENTITY], INSPECTION)


def resealed(plain: bytes) -> bytes:
    """What somebody with the inspection's key, but without the device's, can make."""
    return sealed_of(gzip(plain))


def truncated(content: bytes, step: int = 1) -> Iterator[bytes]:
    for end in range(0, len(content), step):
        yield content[:end]


def flipped(content: bytes, step: int = 1) -> Iterator[bytes]:
    """Each time with one byte changed: one bit of it, another from byte to byte."""
    for at in range(0, len(content), step):
        changed = bytearray(content)
        changed[at] ^= 1 << at % 7
        yield bytes(changed)


def test_the_undamaged_segment_is_accepted() -> None:
    assert opened(SEALED).ops == opened(resealed(PLAIN)).ops == OPS


def test_no_damaged_file_is_accepted() -> None:
    for damaged in (*truncated(SEALED), *flipped(SEALED), SEALED + b"\0"):
        with pytest.raises(SegmentError):
            opened(damaged)


def test_no_changed_content_is_accepted() -> None:
    for damaged in (*truncated(PLAIN), *flipped(PLAIN)):
        with pytest.raises(SegmentError):
            opened(resealed(damaged))


@pytest.mark.parametrize("step", [EVERY, pytest.param(1, marks=pytest.mark.long)])
def test_beside_a_damaged_file_all_others_come_in(tmp_path: Path, step: int) -> None:
    """Under its old name it counts as absent, under the name that fits it it is refused."""
    world = World(tmp_path)
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    before = set(world.exchange.rglob("*.age"))
    for number in range(3):
        record(colleague, "statement", f"g01/s{number}", {"text": "a"})
        publish(colleague, world.carrier)
    victim = sorted(set(world.exchange.rglob("*.age")) - before)[1]
    whole = victim.read_bytes()
    for damaged in (*truncated(whole, step), *flipped(whole, step)):
        victim.write_bytes(damaged)
        other = victim.with_name(victim.name.replace(sha256(whole), sha256(damaged)))
        other.write_bytes(damaged)
        merged = merge(lead, world.carrier, dry_run=True)
        assert sum(merged.received.ops.values()) == 2
        refused = {Path(one.path).name: one.reason for one in merged.refused}
        assert refused.keys() == {victim.name, other.name}
        assert refused[victim.name] == "absent"
        other.unlink()
    victim.unlink()
    merged = merge(lead, world.carrier, dry_run=True)
    assert [gap.last - gap.first + 1 for gap in merged.chain.gaps] == [1]
    victim.write_bytes(whole)
    assert sum(merge(lead, world.carrier).received.ops.values()) == 3
    world.close()
