"""The same edits for all: a base, and what each of two people changed, as texts by key."""

import random
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Self

CHARACTERS = 60
OVERLAP = 100
"""One in so many records is changed by both."""

# Made-up words: as varied as random letters, but searched in as language is, part by part.
SYLLABLES = [
    a + b for a in "bdfghjklmnprstvwz" for b in ("a", "e", "i", "o", "u", "aan", "er ", "en ")
]
Texts = dict[str, str]


@dataclass(frozen=True)
class Edits:
    """A base; `theirs` changes every record of it, `mine` one in a hundred to something else."""

    base: Texts
    theirs: Texts
    mine: Texts


@dataclass(frozen=True)
class Merged:
    """What one way of merging made of them.

    `standing` are the texts per overlapping record that a user sees afterwards, `aside` what was
    written into a file beside. `exchanged` are the bytes that travelled, `seconds` are those of
    the processor, `peak` the bytes of memory that the process held at most until it was done.
    """

    exchanged: int
    seconds: float
    peak: int
    standing: dict[str, list[str]]
    aside: str = ""


class Watch:
    """Measures the block that it is around."""

    seconds = 0.0
    peak = 0

    def __enter__(self) -> Self:
        self._start = time.process_time()
        return self

    def __exit__(self, *_: object) -> None:
        self.seconds = time.process_time() - self._start
        self.peak = peak_memory()


def peak_memory() -> int:
    """Return the most bytes that this process ever held, 0 where the system does not say."""
    try:
        status = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def overlapping(count: int) -> list[str]:
    """Return the records that both change."""
    return _keys(count)[::OVERLAP]


def _keys(count: int) -> list[str]:
    return [f"i{number % 40}/s{number}" for number in range(count)]


def edits(count: int) -> Edits:
    """Return so many edits, the same at every call."""
    chance = random.Random(count)
    keys = _keys(count)

    def texts(some: list[str]) -> Texts:
        return {key: "".join(chance.choices(SYLLABLES, k=CHARACTERS))[:CHARACTERS] for key in some}

    return Edits(texts(keys), texts(keys), texts(overlapping(count)))


def fate(found: Merged, all_edits: Edits) -> dict[str, int]:
    """Count what became of the overlapping edits, by a few words each."""
    words = (
        _fate(mine, all_edits.theirs[key], found.standing[key], found.aside)
        for key, mine in all_edits.mine.items()
    )
    return dict(Counter(words))


def _fate(mine: str, theirs: str, standing: list[str], aside: str) -> str:
    if {mine, theirs} <= set(standing):
        return "both kept and shown as a conflict"
    if not {mine, theirs} & set(standing):
        return "both lost"
    kept, other = ("mine", theirs) if mine in standing else ("theirs", mine)
    return f"{kept} kept, the other {'in a file beside' if other in aside else 'gone'}"
