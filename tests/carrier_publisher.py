"""A process that publishes segments to a carrier and reads back what is there, as colleagues do.

It says "ready", waits for a line, and then says how many segments it found whole in the end.
"""

import json
import sys
from pathlib import Path

from tests.segment_maker import INSPECTION
from veldtool.adapters.carriers import ExchangePlaces
from veldtool.domain.oplog.segment import SegmentError, sha256
from veldtool.services.addresses import parse_address


def main(segments: Path, known: dict[str, str]) -> None:
    """Put each segment, reading everything that is there in between."""
    places = ExchangePlaces(Path(known["home"]))
    carrier = places.open(parse_address(known["address"]), known["password"], known["host_key"])
    carrier.check()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.stdin.readline()
    files = sorted(segments.rglob("*.age"))
    if int(known["n"]) % 2:
        files.reverse()
    whole: set[str] = set()
    for file in files:
        carrier.put(INSPECTION, f"{file.parent.name}/{file.name}", file.read_bytes())
        for name in carrier.names(INSPECTION):
            try:
                content = carrier.read(INSPECTION, name)
            except SegmentError:  # another one is writing it just now
                continue
            if sha256(content) in name:
                whole.add(name)
    carrier.close()
    sys.stdout.write(f"{len(whole)}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), json.loads(sys.argv[2]))
