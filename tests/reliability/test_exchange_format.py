"""docs/exchange-format.md says what the program does, down to its examples and limits."""

import base64
import re
import zlib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from cryptography.exceptions import InvalidSignature
from hypothesis import given

from tests.db.log_scripts import ROOT as ROOT_DEVICE
from tests.db.log_scripts import chunked
from tests.segment_maker import gzip
from tests.stories.stranger import read, state, state_hash
from veldtool.adapters import age
from veldtool.adapters.segments import MAX_PLAIN, MAX_SEALED, AgeSegments
from veldtool.domain.oplog import state as derivation
from veldtool.domain.oplog.authority import LEAD_KINDS
from veldtool.domain.oplog.op import MAX_LINE, Op, canonical, device_of, digest
from veldtool.domain.oplog.segment import (
    MAX_LINES,
    MAX_OPS,
    Header,
    file_name,
    op_lines,
    sha256,
)
from veldtool.domain.oplog.values import MAX_DEPTH, MAX_INT, MAX_VALUE

ROOT = Path(__file__).resolve().parents[2]
STRANGER = ROOT / "tests" / "stories" / "stranger.py"
CODE_LINES = 100


@cache
def page() -> str:
    return (ROOT / "docs" / "exchange-format.md").read_text(encoding="utf-8")


def block(name: str) -> str:
    """What stands between the fences of this name."""
    (found,) = re.findall(rf"^```\w+ {name}\n(.*?)^```$", page(), re.MULTILINE | re.DOTALL)
    return str(found)


def sealed() -> bytes:
    return base64.b64decode(block("base64"))


def with_pyrage(sealed: bytes) -> bytes:
    return age.unseal(sealed, [block("key").strip()])


@pytest.fixture
def example(tmp_path: Path) -> Path:
    """The segment of the page in a folder, as a reader finds it."""
    path = tmp_path / block("name").strip()
    path.parent.mkdir(parents=True)
    path.write_bytes(sealed())
    return path


def test_the_segment_to_try_holds_the_lines_that_are_shown() -> None:
    shown = block("header") + block("signature") + block("operations")
    assert zlib.decompress(with_pyrage(sealed()), 31).decode() == shown


def test_the_program_reads_the_segment_to_try() -> None:
    header = msgspec.json.decode(block("header").encode(), type=Header)
    opened = AgeSegments().open(sealed(), [block("key").strip()], header.inspection)
    assert opened.header == header
    assert op_lines(opened.ops).decode() == block("operations")
    assert f"{header.inspection}/{file_name(header, sealed())}" == block("name").strip()
    assert digest(opened.ops[-1]) == block("digest").strip()
    found = derivation.derive(opened.ops, header.device)
    assert derivation.state_hash(found.registers) == block("state").strip()


def test_a_stranger_reads_the_segment_to_try(example: Path) -> None:
    ops = read(example, example.parts[-3], with_pyrage)
    assert state_hash(state(ops, ops[0]["device"])) == block("state").strip()


@given(chunked())
def test_a_stranger_finds_what_the_program_finds(pieces: list[list[Op]]) -> None:
    """Whatever was written: forks, circles, deletes, contradicting leads, withdrawals."""
    ops = {op for piece in pieces for op in piece}
    found = derivation.derive(ops, ROOT_DEVICE)
    assert state_hash(state(list(map(as_read, ops)), ROOT_DEVICE)) == derivation.state_hash(
        found.registers
    )


def as_read(op: Op) -> dict[str, Any]:
    """An operation as the stranger has it after reading a line."""
    known = {"sha": digest(op), "device": device_of(op.writer), "ref": op.ref}
    return dict(msgspec.json.decode(canonical(op))) | known


def test_every_field_stands_in_the_table_in_the_order_of_the_line() -> None:
    header = page().partition("## The header")[2].partition("## The signature")[0]
    assert _first_cells(header) == list(Header.__struct_fields__)
    operation = page().partition("## Operations")[2].partition("## Sealed")[0]
    line = msgspec.json.decode(block("operations").splitlines()[-1])
    assert _first_cells(operation) == list(line)


def _first_cells(section: str) -> list[str]:
    rows = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`(\w+)`", row)]


def test_the_limits_are_those_of_the_program() -> None:
    section = page().partition("## Limits")[2].partition("## From")[0]
    numbers = re.findall(r"^\|.*\| ([\d,]+)\b.*\|$", section, re.MULTILINE)
    known = (MAX_OPS, MAX_LINES, MAX_PLAIN, MAX_SEALED, MAX_LINE, MAX_VALUE, MAX_DEPTH, MAX_INT)
    assert numbers[: len(known)] == [f"{limit:,}" for limit in known]
    checks = page().partition("## What to check")[2].partition("## Limits")[0]
    for limit in (MAX_OPS, MAX_LINES, MAX_PLAIN, MAX_SEALED):
        assert f"{limit:,}" in checks


def test_every_kind_that_only_leads_write_is_named() -> None:
    said = page().partition("Only leads write the kinds")[2].partition("and the fields")[0]
    assert set(re.findall(r"`(\w+)`", said)) == LEAD_KINDS


def test_the_stranger_stands_alone_and_is_short() -> None:
    text = STRANGER.read_text(encoding="utf-8")
    imported = set(re.findall(r"^\s*(?:from|import) (\w+)", text, re.MULTILINE))
    assert not imported & {"veldtool", "db", "ui", "resources", "tests"}
    assert len([line for line in text.splitlines() if line.strip()]) <= CODE_LINES


def test_the_stranger_refuses_a_file_that_is_not_what_its_name_says(example: Path) -> None:
    example.write_bytes(sealed()[:-1])
    with pytest.raises(AssertionError):
        read(example, example.parts[-3], with_pyrage)


@pytest.mark.parametrize(
    "said, instead, fault",
    [
        (b'"made_at":1781000120000', b'"made_at":1781000120001', InvalidSignature),
        (b"Wij werken gericht", b"Wij werken anders!", AssertionError),
        (b'"format":1', b'"format":2', AssertionError),
    ],
)
def test_the_stranger_refuses_what_the_device_did_not_sign(
    example: Path, said: bytes, instead: bytes, fault: type[Exception]
) -> None:
    """Whoever has the key of the inspection can seal anything, but sign nothing."""
    forged = zlib.decompress(with_pyrage(sealed()), 31).replace(said, instead)
    content = age.seal(gzip(forged), [age.recipient_of(block("key").strip())])
    other = example.with_name(re.sub(r"[0-9a-f]{64}", sha256(content), example.name))
    other.write_bytes(content)
    with pytest.raises(fault):
        read(other, example.parts[-3], with_pyrage)
