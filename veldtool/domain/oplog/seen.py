"""What a device remembers outside its database, to notice a record that went back in time."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from veldtool.domain.oplog.op import Ref, canonical, parse_ref


class Held(NamedTuple):
    """What is here of one writer: operations, how many numbers they have, and the highest."""

    ops: int
    numbers: int
    last: int


@dataclass(frozen=True, slots=True)
class Seen:
    """The state of an inspection at one moment: a digest over its heads and its op count.

    `last` names the newest operation that this device itself had written by then.
    """

    digest: str
    ops: int
    last: Ref = ""


def seen_of(held: Mapping[str, Held], last: Ref = "") -> Seen:
    """Return the state that these numbers per writer stand for."""
    digest = hashlib.sha256(canonical(held)).hexdigest()
    return Seen(digest, sum(one.ops for one in held.values()), last)


def went_back(remembered: Seen, now: Seen) -> bool:
    """Tell whether a record holds less than was seen before, or as much but something else.

    Operations are only ever added, so an untouched record can do neither.
    """
    if now.ops == remembered.ops:
        return now.digest != remembered.digest
    return now.ops < remembered.ops


def lacks(remembered: Seen, held: Mapping[str, Held]) -> bool:
    """Tell whether what this device wrote last is gone, however much came in its place."""
    last = parse_ref(remembered.last)
    if last is None:
        return False
    return last.writer not in held or held[last.writer].last < last.seq
