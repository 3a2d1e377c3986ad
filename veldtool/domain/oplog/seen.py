"""What a device remembers outside its database, to notice a record that went back in time."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """The state of an inspection at one moment: a digest over its heads and its op count."""

    digest: str
    ops: int


def went_back(remembered: Seen, now: Seen) -> bool:
    """Tell whether a record holds less than was seen before, or as much but something else.

    Operations are only ever added, so an untouched record can do neither.
    """
    if now.ops == remembered.ops:
        return now.digest != remembered.digest
    return now.ops < remembered.ops
