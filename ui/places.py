"""Where somebody was: the page, and on each page the place that it knows by a word of its own."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Place:
    """The name of a room and the place on each page. Nothing of what stands there.

    It is kept with the visit, encrypted: the id of a file is in it.
    """

    room: str = ""
    on: Mapping[str, str] = field(default_factory=dict)


def written(place: Place) -> str:
    """Return a place as text, to be kept."""
    import msgspec

    return msgspec.json.encode(place).decode()


def read(text: str) -> Place:
    """Return the place of a text; whatever is no place is the beginning."""
    import msgspec

    try:
        return msgspec.json.decode(text, type=Place)
    except msgspec.MsgspecError:
        return Place()
