"""The lead lets colleagues nearby bring and fetch their work: no stick, no internet."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from veldtool.domain.oplog.identity import base32, grouped
from veldtool.services.errors import UserError
from veldtool.services.merging.desk import MergeDesk
from veldtool.services.merging.receipts import Receipt
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


@dataclass(slots=True)
class Serving:
    """One evening of serving, in steps that do not block.

    `carrier` is the folder that is served. Raises UserError for a wrong number of minutes.
    """

    session: Session
    merging: MergeDesk
    carrier: Carrier
    server: Server
    minutes: int
    _begin: int = field(default=0, init=False)

    def __post_init__(self) -> None:
        if not 0 < self.minutes <= MAX_MINUTES:
            raise UserError("serve_minutes", most=MAX_MINUTES)

    def open(self) -> None:
        """Put everything there and let colleagues in. Raises UserError."""
        self.merging.publish(self.carrier, self._place)
        self.server.start()
        self._begin = self.session.now()

    @property
    def is_over(self) -> bool:
        """Whether the time has passed; a clock that was set back must not keep the door open."""
        return not 0 <= self.session.now() - self._begin < self.minutes * MILLISECONDS

    def look(self, seconds: float = 0.0) -> Receipt | None:
        """Wait so long for what comes in, and merge it; None when nothing came."""
        return self._taken_in() if self.server.wait(seconds) else None

    def close(self) -> Receipt | None:
        """Let nobody in any more, and merge what came last."""
        self.server.stop()
        receipt = self._taken_in()
        return receipt if receipt.new else None

    def abandon(self) -> None:
        """Only stop, after a fault."""
        self.server.stop()

    @property
    def _place(self) -> str:
        return str(self.session.tools.places.exchange(self.session.store.identity.inspection))

    def _taken_in(self) -> Receipt:
        """Take in what came, and put the own answer to it there for those who come later."""
        receipt = self.merging.merge(self.carrier, self._place)
        self.merging.publish(self.carrier, self._place)
        return receipt


def serve(serving: Serving, opened: Callable[[], None], tell: Callable[[Receipt], None]) -> None:
    """Serve until the time is over or somebody interrupts; what comes in is merged at once.

    `opened` is called when colleagues can come, and every merge is told. Raises UserError.
    """
    serving.open()
    try:
        opened()
        while not serving.is_over:
            if (receipt := serving.look(LOOK_SECONDS)) is not None:
                tell(receipt)
    except KeyboardInterrupt:
        pass  # the usual way to stop
    except BaseException:
        serving.abandon()
        raise
    if (last := serving.close()) is not None:
        tell(last)
