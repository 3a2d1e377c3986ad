"""Random operation sets for the properties: forks, deletes, authority, odd references."""

from dataclasses import dataclass, field
from itertools import pairwise

from hypothesis import strategies as st

from veldtool.domain.oplog.authority import withdrawal
from veldtool.domain.oplog.op import Op, digest
from veldtool.domain.oplog.segment import FORMAT, Header, Segment, sha256

ROOT = "root"
DEVICES = (ROOT, "lead", "other", "member", "late", "unknown")
WRITERS = tuple(f"{device}-{number}" for device in DEVICES for number in ("1", "2"))
RECORDS = (
    ("interview", "i1"),
    ("statement", "i1/s1"),
    ("statement", "i1/s1/t"),
    ("statement", "i1/s2"),
    ("dossier", "d1"),
    ("interview", "d1"),
    ("answer", "d1/a"),
    ("judgement", "1"),
    ("urgent", "u1"),
    ("shortcoming", "s1"),
    ("shortcoming", "team:s1"),
)
FIELDS = ("text", "reason", "verdict")
TEXTS: tuple[object, ...] = ("cliëntgericht", "veilig", "", None, 3, ["x"], {"heads": []})


@dataclass
class Script:
    """The operations written so far; `seqs` counts per writer."""

    ops: list[Op] = field(default_factory=list)
    seqs: dict[str, int] = field(default_factory=dict)


@st.composite
def scripts(draw: st.DrawFn, most: int = 30) -> list[Op]:
    """Draw a set of operations in which nearly everything goes wrong that can."""
    script = Script()
    for _ in range(draw(st.integers(1, most))):
        kind = draw(st.sampled_from("eeeeeddaaawf"))
        _STEPS[kind](draw, script)
    return script.ops


def _edit(draw: st.DrawFn, script: Script) -> None:
    record = draw(st.sampled_from(RECORDS))
    name = draw(st.sampled_from(FIELDS))
    value = draw(st.sampled_from(TEXTS))
    _append(draw, script, (*record, name), value)


def _delete(draw: st.DrawFn, script: Script) -> None:
    kind, record = draw(st.sampled_from(RECORDS))
    value = draw(st.sampled_from(("all", "all", "some", None)))
    under = [op for op in script.ops if op.id == record or op.id.startswith(record + "/")]
    if value == "some":
        under = [op for op in under if draw(st.booleans())]
    seen = None if value is None else {"heads": [_ref(draw, op) for op in under]}
    _append(draw, script, (kind, record, "deleted"), seen)


def _approve(draw: st.DrawFn, script: Script) -> None:
    device = draw(st.sampled_from(DEVICES))
    name, values = draw(
        st.sampled_from(
            (
                ("approval", ({"by": "r"}, {"by": "l"}, None)),
                ("approval", ({"by": "r"},)),
                ("lead", (True, False)),
            )
        )
    )
    _append(draw, script, ("device", device, name), draw(st.sampled_from(values)), leads=True)


def _withdraw(draw: st.DrawFn, script: Script) -> None:
    device = draw(st.sampled_from(DEVICES[1:]))
    own = [op for op in script.ops if op.writer.startswith(device + "-")]
    seen = [op for op in own if draw(st.booleans())]
    value = draw(st.sampled_from((withdrawal(seen), withdrawal(own), {}, None, "broken")))
    _append(draw, script, ("device", device, "withdrawn"), value, leads=True)


def _fork(draw: st.DrawFn, script: Script) -> None:
    """Write a second content under a number that exists."""
    if not script.ops:
        return
    twin = draw(st.sampled_from(script.ops))
    key = twin.key if draw(st.booleans()) else (*draw(st.sampled_from(RECORDS)), "text")
    value, refs = draw(st.sampled_from(TEXTS)), _replaces(draw, script, key)
    at = draw(st.integers(0, 9))
    script.ops.append(Op(twin.writer, twin.seq, at, twin.seq, *key, value, refs))


_STEPS = {"e": _edit, "d": _delete, "a": _approve, "w": _withdraw, "f": _fork}


def _append(
    draw: st.DrawFn,
    script: Script,
    key: tuple[str, str, str],
    value: object,
    *,
    leads: bool = False,
) -> None:
    writers = (WRITERS[:1] * 6 + WRITERS[2:6]) if leads else WRITERS
    writer = draw(st.sampled_from(writers))
    script.seqs[writer] = seq = script.seqs.get(writer, 0) + 1
    at = draw(st.integers(0, 9))
    refs = _replaces(draw, script, key)
    script.ops.append(Op(writer, seq, at, seq, *key, value, refs))


def _replaces(draw: st.DrawFn, script: Script, key: tuple[str, ...]) -> tuple[str, ...]:
    """Name operations of the register, some not yet written, some of other registers."""
    same = [op for op in script.ops if op.key == key]
    how = draw(st.sampled_from(("all", "some", "some", "none", "coming", "wild")))
    if how == "all":
        return tuple(_ref(draw, op) for op in same)
    if how == "some":
        return tuple(_ref(draw, op) for op in same if draw(st.booleans()))
    if how == "coming":
        writer = draw(st.sampled_from(WRITERS))
        return (f"{writer}:{script.seqs.get(writer, 0) + draw(st.integers(1, 2))}",)
    if how == "wild":
        any_op = draw(st.sampled_from([*script.ops, None]))
        return ("broken", "root-1:01") + ((any_op.ref,) if any_op else ())
    return ()


def _ref(draw: st.DrawFn, op: Op) -> str:
    how = draw(st.sampled_from(("plain", "plain", "full", "wrong")))
    return {"plain": op.ref, "full": f"{op.ref}:{digest(op)}", "wrong": f"{op.ref}:{'0' * 64}"}[how]


@st.composite
def chunked(draw: st.DrawFn, most: int = 30) -> list[list[Op]]:
    """Draw operations in random order, cut into pieces, some of which come twice."""
    ops = draw(st.permutations(draw(scripts(most))))
    cuts = sorted(draw(st.sets(st.integers(0, len(ops)), max_size=6)))
    places = [0, *cuts, len(ops)]
    pieces = [list(ops[a:b]) for a, b in pairwise(places)]
    if draw(st.booleans()):
        pieces.append(draw(st.sampled_from(pieces)))
    return pieces


def segments(ops: list[Op]) -> list[Segment]:
    """Return segments that hold these operations; what the codec checks is not at stake here."""
    writers = dict.fromkeys(op.writer for op in ops)
    return [_segment(writer, [op for op in ops if op.writer == writer]) for writer in writers]


def _segment(writer: str, ops: list[Op]) -> Segment:
    sealed = repr([digest(op) for op in ops]).encode()
    device = writer.partition("-")[0]
    seqs = sorted(op.seq for op in ops)
    header = Header(
        format=FORMAT,
        inspection="inspection",
        device=device,
        signing_key="",
        age_recipient="",
        writer=writer,
        first=seqs[0],
        last=seqs[-1],
        previous="",
        seen={},
        schema=1,
        ops_sha256="",
        made_at=0,
    )
    return Segment(header, tuple(ops), sha256(sealed), sealed)
