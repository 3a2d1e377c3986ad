"""How many bytes one edit takes in a segment: 60 random characters each, budget 110."""

import random
import string
import sys

import pytest

from tests.segment_maker import WRITER, make_segment
from veldtool.domain.oplog.identity import base32
from veldtool.domain.oplog.op import Op

EDITS, CHARACTERS, BUDGET = 2000, 60, 110
SYMBOLS = string.ascii_letters + string.digits + " ."
START = 1_780_000_000_000


def edits(records: int) -> tuple[Op, ...]:
    """Return edits of so many records, each replacing what stood there, over a few days."""
    chance = random.Random(60)
    ids = [base32(chance.randbytes(10)) for _ in range(records)]
    heads: dict[str, str] = {}
    found, at = [], START
    for seq in range(1, EDITS + 1):
        at += chance.randrange(500, 60_000)
        about, text = ids[seq % records], "".join(chance.choices(SYMBOLS, k=CHARACTERS))
        replaces = (heads[about],) if about in heads else ()
        found.append(Op(WRITER, seq, at, seq, "statement", about, "text", text, replaces))
        heads[about] = f"{WRITER}:{seq}"
    return tuple(found)


def bytes_per_edit(records: int) -> float:
    """Return the size of a sealed segment, signature and encryption included, per edit."""
    return len(make_segment(edits(records)).sealed) / EDITS


@pytest.mark.bench
@pytest.mark.parametrize("records", [EDITS, 400])
def test_an_edit_stays_within_its_bytes(records: int) -> None:
    assert bytes_per_edit(records) <= BUDGET


def main() -> int:
    """Print the figures; 1 when one is over its budget."""
    figures = {records: bytes_per_edit(records) for records in (EDITS, 400)}
    for records, figure in figures.items():
        sys.stdout.write(f"{records} records: {figure:.1f} bytes per edit, budget {BUDGET}\n")
    return int(max(figures.values()) > BUDGET)


if __name__ == "__main__":
    sys.exit(main())
