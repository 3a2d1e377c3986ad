"""Made-up logs for the benchmarks: a base by the lead, then edits by colleagues on top of it."""

import random
from collections.abc import Iterator
from pathlib import Path

from db.databases import EncryptedDatabases
from db.store import EncryptedStore
from veldtool.domain.oplog.op import Op
from veldtool.domain.oplog.segment import FORMAT, MAX_OPS, Header, Segment, sha256
from veldtool.services.ports import Identity

KEY = bytes(32)
LEAD = "lead"
START = 1_780_000_000_000
TEXT = """
    het gezin de jeugdige cliëntgericht werken aan veiligheid plan van aanpak termijn gesprek met
    ouders zicht op ontwikkeling hulp die past eerste contact evaluatie"""
WORDS = TEXT.split()
# What is recorded most: one statement has twelve fields, an answer two.
STATEMENT = ("text", "order", "role", "speaker", "heads", "of", "norms", "form", "author", "time")
ANSWER = ("value", "note")
COLLEAGUES = [f"colleague{number}" for number in range(9)]
BASE_WRITER = "lead-base"


class MadeLog:
    """The base: so many registers, written once by the lead."""

    def __init__(self, registers: int, seed: int = 1) -> None:
        self.chance = random.Random(seed)
        self.keys = list(self._keys(registers))

    def base(self) -> Iterator[Op]:
        """Yield the lead's operations: one in every register."""
        for seq, key in enumerate(self.keys, 1):
            yield Op(BASE_WRITER, seq, START + seq, seq, *key, self.value(key[2]))

    def edits(self, number: int, count: int) -> Iterator[Op]:
        """Yield a colleague's edits: one in ten in a new register, the rest on top of the base.

        Mostly in own records, one in twenty anywhere, where it may meet another's.
        """
        device = COLLEAGUES[number]
        writer = f"{device}-day"
        for seq, place in enumerate(self._places(number, count), 1):
            at, key = START + 10_000_000 + seq * 7, self.keys[place]
            if seq % 10:
                refs: tuple[str, ...] = (f"{BASE_WRITER}:{place + 1}",)
            else:
                key, refs = ("statement", f"i1/{device}{seq}", "text"), ()
            yield Op(writer, seq, at, seq, *key, self.value(key[2]), refs)

    def _places(self, number: int, count: int) -> list[int]:
        everywhere = range(len(self.keys))
        own = self.chance.sample(everywhere[number :: len(COLLEAGUES)], count - count // 20)
        found = [*own, *self.chance.sample(everywhere, count // 20)]
        self.chance.shuffle(found)
        return list(dict.fromkeys(found))

    def value(self, field: str) -> object:
        """Return a value such as stands in this field."""
        if field in {"text", "note"}:
            return " ".join(self.chance.choices(WORDS, k=9))
        return self.chance.choice(("a", "jongere", "ja", 3))

    def _keys(self, registers: int) -> Iterator[tuple[str, str, str]]:
        made = 0
        while made < registers:
            statement = made % 24 < len(STATEMENT)
            kind, parent = ("statement", "i") if statement else ("answer", "d")
            for field in STATEMENT if statement else ANSWER:
                yield (kind, f"{parent}{made % 40}/r{made}", field)
            made += len(STATEMENT) if statement else len(ANSWER)


def approvals(devices: list[str]) -> list[Op]:
    """Return the lead's word on the colleagues' devices."""
    return [
        Op(f"{LEAD}-say", seq, START, seq, "device", device, "approval", {"label": device})
        for seq, device in enumerate(devices, 1)
    ]


def segments(ops: Iterator[Op]) -> Iterator[Segment]:
    """Cut one writer's operations into segments, as they come out of the codec."""
    piece: list[Op] = []
    for op in ops:
        piece.append(op)
        if len(piece) == MAX_OPS:
            yield _segment(tuple(piece))
            piece = []
    if piece:
        yield _segment(tuple(piece))


def make_store(path: Path) -> EncryptedStore:
    """Create a database whose root is the lead."""
    return EncryptedDatabases().create(
        path, KEY, Identity("inspection", LEAD, LEAD, "m1"), f"{LEAD}-now"
    )


def open_store(path: Path) -> EncryptedStore:
    """Open a database made before."""
    return EncryptedDatabases().open(path, KEY, lambda device: f"{device}-now")


def _segment(ops: tuple[Op, ...]) -> Segment:
    writer = ops[0].writer
    sealed = random.Random(writer + str(ops[0].seq)).randbytes(60 * len(ops))
    header = Header(
        format=FORMAT,
        inspection="inspection",
        device=writer.partition("-")[0],
        signing_key="",
        age_recipient="",
        writer=writer,
        first=ops[0].seq,
        last=ops[-1].seq,
        previous="",
        seen={},
        schema=1,
        ops_sha256="",
        made_at=START,
    )
    return Segment(header, ops, sha256(sealed), sealed)
