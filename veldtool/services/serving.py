"""The lead lets colleagues nearby bring and fetch their work: no stick, no internet."""

from collections.abc import Callable
from typing import Protocol

from veldtool.domain.oplog.identity import base32, grouped
from veldtool.services.errors import UserError
from veldtool.services.exchange import Merged, merge, publish
from veldtool.services.ports import Carrier
from veldtool.services.session import Session

CODE_BYTES = 8
CODE_LENGTH = 12
MAX_MINUTES = 12 * 60
MILLISECONDS = 60_000
LOOK_SECONDS = 1.0


class Server(Protocol):
    """Serves the exchange folder from start to stop."""

    def start(self) -> None:
        """Raises UserError when it cannot listen."""
        ...

    def stop(self) -> None: ...
    def addresses(self) -> tuple[str, ...]:
        """What colleagues may type."""
        ...

    def wait(self, seconds: float) -> bool:
        """Wait so long for files; True when some came and it has been quiet since.

        With no seconds it does not wait for quiet either.
        """
        ...


def new_code(random_bytes: Callable[[int], bytes]) -> str:
    """Return a code for one time: 60 random bits as three groups of four to read out."""
    return grouped(base32(random_bytes(CODE_BYTES))[:CODE_LENGTH])


class Serving:
    """One evening of serving, in steps that do not block: for the window's worker as well."""

    def __init__(self, session: Session, carrier: Carrier, server: Server, minutes: int) -> None:
        """Prepare; `carrier` is the folder that is served. Raises UserError for a wrong time."""
        if not 0 < minutes <= MAX_MINUTES:
            raise UserError("serve_minutes", most=MAX_MINUTES)
        self._session, self._carrier, self._server = session, carrier, server
        self._minutes, self._begin = minutes, 0

    def open(self) -> None:
        """Put everything there and let colleagues in. Raises UserError."""
        publish(self._session, self._carrier)
        self._server.start()
        self._begin = self._session.now()

    @property
    def is_over(self) -> bool:
        """Whether the time has passed; a clock that was set back must not keep the door open."""
        return not 0 <= self._session.now() - self._begin < self._minutes * MILLISECONDS

    def look(self, seconds: float = 0.0) -> Merged | None:
        """Wait so long for what comes in, and merge it; None when nothing came."""
        return self._taken_in() if self._server.wait(seconds) else None

    def close(self) -> Merged | None:
        """Let nobody in any more, and merge what came last."""
        self._server.stop()
        merged = self._taken_in()
        return merged if merged.received.segments else None

    def abandon(self) -> None:
        """Only stop, after a fault."""
        self._server.stop()

    def _taken_in(self) -> Merged:
        """Take in what came, and put the own answer to it there for those who come later."""
        merged = merge(self._session, self._carrier)
        publish(self._session, self._carrier)
        return merged


def serve(serving: Serving, opened: Callable[[], None], tell: Callable[[Merged], None]) -> None:
    """Serve until the time is over or somebody interrupts; what comes in is merged at once.

    `opened` is called when colleagues can come, and every merge is told. Raises UserError.
    """
    serving.open()
    try:
        opened()
        while not serving.is_over:
            if (merged := serving.look(LOOK_SECONDS)) is not None:
                tell(merged)
    except KeyboardInterrupt:
        pass  # the usual way to stop
    except BaseException:
        serving.abandon()
        raise
    if (last := serving.close()) is not None:
        tell(last)
