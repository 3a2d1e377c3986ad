"""Colleagues nearby bring and fetch their work on this laptop, while the door is open.

What they bring lands in an exchange folder of this device; it comes in by a merge as from any other
place, looked at beforehand, and what is published there goes along with them. Only an urgent case
that comes alone is taken in at once: nobody may have to ask for it.
"""

from dataclasses import dataclass, replace

from veldtool.services.errors import UserError
from veldtool.services.exchange import Watch, publish, unwatched
from veldtool.services.merging.exchange_desk import ExchangeDesk
from veldtool.services.merging.place import Answers
from veldtool.services.serving import MILLISECONDS, Server, new_code
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench

MINUTES = 120


@dataclass(frozen=True, slots=True)
class OpenDoor:
    """What colleagues type: one of the addresses, and the code for this one time.

    `place` is the folder that is served, `minutes` how long it stays open at most.
    """

    place: str
    addresses: tuple[str, ...]
    code: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Seen:
    """What happened at the door: files came that wait for a merge, or its time is over.

    `urgent` are the codes of the cases that came alone; they are part of the record already.
    """

    came: bool = False
    over: bool = False
    urgent: tuple[str, ...] = ()


class Door:
    """Opened and closed by the lead; a lock closes it as well."""

    def __init__(self) -> None:
        self._server: Server | None = None
        self._begin = 0
        self._untold = False

    def open(self, session: Session, watch: Watch = unwatched) -> OpenDoor:
        """Put everything in the folder and let colleagues in. Raises UserError."""
        self.close()
        tools, inspection = session.tools, session.store.identity.inspection
        folder = tools.places.exchange(inspection)
        code = new_code(tools.keyring.random_bytes)
        server = tools.serve(folder, inspection, code)
        with tools.reach(str(folder), Answers()) as carrier:
            publish(session, carrier, watch=watch)
        server.start()
        self._server, self._begin = server, session.now()
        return OpenDoor(str(folder), server.addresses(), code, MINUTES)

    def look(self, session: Session, *, held: bool = False) -> Seen:
        """Tell what happened since the last look; does not wait.

        While it is `held` nothing is told of what came: that is for the next look.
        """
        server = self._server
        self._untold = (server is not None and server.wait(0)) or self._untold
        came, self._untold = self._untold and not held, self._untold and held
        if server is None:
            return Seen(came, over=True)
        # A clock that was set back must not keep the door open.
        over = not 0 <= session.now() - self._begin < MINUTES * MILLISECONDS
        if over:
            self.close()
        return Seen(came, over)

    def close(self) -> None:
        """Let nobody in any more; what came stays in the folder."""
        server, self._server = self._server, None
        if server is not None:
            server.stop()


class DoorDesk:
    """The door of the opened visit."""

    def __init__(self, door: Door, bench: Workbench, exchange: ExchangeDesk) -> None:
        self._door = door
        self._bench = bench
        self._exchange = exchange

    def open(self, watch: Watch = unwatched) -> OpenDoor:
        """Let colleagues nearby bring and fetch their work here. Raises UserError."""
        opened = self._door.open(self._bench.session, watch)
        self._bench.refresh()
        self._exchange.choose(opened.place)
        return opened

    def look(self, *, held: bool = False) -> Seen:
        """Tell what happened since the last look, and take in urgent cases that came alone.

        While it is `held` nothing comes in, and nothing is told of it.
        """
        seen = self._door.look(self._bench.session, held=held)
        return self._with_urgent(seen) if seen.came else seen

    def close(self) -> None:
        """Let nobody in any more; does nothing when it is closed."""
        self._door.close()

    def _with_urgent(self, seen: Seen) -> Seen:
        places = self._bench.session.tools.places
        folder = places.exchange(self._bench.session.store.identity.inspection)
        try:
            receipt = self._exchange.take_urgent(str(folder))
        except UserError:  # what hinders it is told when the user looks beforehand
            return seen
        return replace(seen, urgent=receipt.urgent, came=receipt.left > 0 or not receipt.new)
