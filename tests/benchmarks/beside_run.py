"""One step of one contender, in a process of its own: `NAME EDITS PLACE [prepare]`."""

import sys
from pathlib import Path

import msgspec

from tests.benchmarks.beside_data import edits, overlapping
from tests.benchmarks.contenders import CONTENDERS


def main(name: str, count: str, place: str, *prepare: str) -> int:
    """Make the files, or merge them and print what came of it."""
    (contender,) = (one for one in CONTENDERS if one.name == name)
    if prepare:
        contender.prepare(Path(place), edits(int(count)))
    else:
        merged = contender.merge(Path(place), overlapping(int(count)))
        sys.stdout.write(msgspec.json.encode(merged).decode())
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
