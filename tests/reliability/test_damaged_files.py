"""Yardstick 7: a segment cut off or changed anywhere is refused; all others still come in."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.world import World
from veldtool.domain.oplog.segment import sha256
from veldtool.services.exchange import merge, publish
from veldtool.services.recording import record
from veldtool.services.session import Session

STEP = 23
"""Every so many bytes: the codec's own tests try each one."""


def damaged(content: bytes) -> Iterator[bytes]:
    for place in range(0, len(content), STEP):
        yield content[:place]
        yield content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]
    yield content + b"\0"


@pytest.fixture
def sent(world: World) -> tuple[Session, Path]:
    """A lead, and the file of the second of three lines that a colleague wrote."""
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    for text in ("een", "twee", "drie"):
        record(colleague, "statement", f"g01/{text}", {"text": text})
        publish(colleague, world.carrier)
    files = sorted(world.exchange.rglob("*.age"), key=lambda path: path.stat().st_mtime_ns)
    return lead, files[-2]


def lines(session: Session) -> set[str]:
    return set(session.inspection().records.get("statement", {}))


def test_damage_under_its_old_name_is_refused_and_the_rest_comes_in(
    world: World, sent: tuple[Session, Path]
) -> None:
    lead, victim = sent
    for content in damaged(victim.read_bytes()):
        victim.write_bytes(content)
        merged = merge(lead, world.carrier, dry_run=True)
        assert [one.reason for one in merged.refused] == ["absent"]
        assert sum(merged.received.ops.values()) == 2
    merge(lead, world.carrier)
    assert lines(lead) == {"g01/een", "g01/drie"}


def test_damage_under_a_name_that_fits_it_is_refused_as_well(
    world: World, sent: tuple[Session, Path]
) -> None:
    lead, victim = sent
    run = victim.stem.rpartition("-")[0]
    broken = [*damaged(victim.read_bytes())]
    victim.unlink()
    for content in broken:
        victim.with_name(f"{run}-{sha256(content)}.age").write_bytes(content)
    merged = merge(lead, world.carrier)
    assert len(merged.refused) == len({sha256(content) for content in broken})
    assert lines(lead) == {"g01/een", "g01/drie"}
    assert [gap.last - gap.first + 1 for gap in merged.chain.gaps] == [1]
