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
        """Wait for files; True when some came and it has been quiet since."""
        ...


def new_code(random_bytes: Callable[[int], bytes]) -> str:
    """Return a code for one time: 60 random bits as three groups of four to read out."""
    return grouped(base32(random_bytes(CODE_BYTES))[:CODE_LENGTH])


def serve(
    session: Session,
    carrier: Carrier,
    server: Server,
    minutes: int,
    opened: Callable[[], None],
    tell: Callable[[Merged], None],
) -> None:
    """Serve until the time is over or somebody interrupts; what comes in is merged at once.

    `carrier` is the folder that is served, `opened` is called when colleagues can come, and every
    merge is told. Raises UserError.
    """
    if not 0 < minutes <= MAX_MINUTES:
        raise UserError("serve_minutes", most=MAX_MINUTES)
    publish(session, carrier)
    server.start()
    try:
        opened()
        end = session.now() + minutes * MILLISECONDS
        while session.now() < end:
            if server.wait(LOOK_SECONDS):
                tell(_taken_in(session, carrier))
    except KeyboardInterrupt:
        pass  # the usual way to stop
    finally:
        server.stop()
    last = _taken_in(session, carrier)
    if last.received.segments:
        tell(last)


def _taken_in(session: Session, carrier: Carrier) -> Merged:
    """Take in what came, and put the own answer to it there for those who come later."""
    merged = merge(session, carrier)
    publish(session, carrier)
    return merged
