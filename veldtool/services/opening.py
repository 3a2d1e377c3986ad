"""Opening what colleagues sealed, with every key that is here or that comes along."""

from collections.abc import Callable, Iterator, Sequence

from veldtool.domain.oplog.segment import Segment, SegmentError, path_of
from veldtool.services.inspection_keys import carried
from veldtool.services.ports import Refused
from veldtool.services.session import Session

SHUT = "sealed"
"""The reason of a segment that no key opens, see `SegmentCodec.open`."""


class Opener:
    """Opens segments; a later key of the inspection that stands in one opens the next ones."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._keys = dict.fromkeys((*session.inspection_identities, session.keys.age_identity))

    @property
    def keys(self) -> int:
        """How many keys there are by now."""
        return len(self._keys)

    def open(self, path: str, sealed: bytes) -> Segment:
        """Open a segment that stands under this path. Raises SegmentError."""
        codec, own = self._session.tools.codec, self._session.store.identity
        segment = codec.open(sealed, tuple(self._keys), own.inspection, own.root)
        if path_of(segment.header, segment.name) != path:
            raise SegmentError("name")
        self._keys |= dict.fromkeys(carried(self._session, segment.ops))
        return segment


def open_new(
    session: Session, read: Callable[[str], bytes], paths: Sequence[str], refused: list[Refused]
) -> Iterator[tuple[str, Segment]]:
    """Open segments by their paths, with `read` to get their bytes; what is not whole is refused.

    What is shut is tried again as long as new keys come along in others.
    """
    opener, tried_with, todo = Opener(session), 0, list(paths)
    while todo and opener.keys > tried_with:
        tried_with, round_, todo = opener.keys, todo, []
        for path in round_:
            try:
                yield path, opener.open(path, read(path))
            except SegmentError as error:
                if error.reason == SHUT:
                    todo.append(path)
                else:
                    refused.append(Refused(path, error.reason))
    refused += (Refused(path, SHUT) for path in todo)
