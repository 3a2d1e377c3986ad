"""Runs the lead's carrier: on which addresses, for how long, and how many at once."""

import errno
import logging
import os
import socket
import threading
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

from cheroot.wsgi import Server

from veldtool.adapters.lead.dav import WriteOnceDav, is_near
from veldtool.adapters.lead.digest import CodeGate
from veldtool.adapters.lead.shelf import Shelf
from veldtool.adapters.segments import MAX_SEALED
from veldtool.services.addresses import LEAD_PORT
from veldtool.services.errors import UserError

THREADS = 12
QUEUE = 32
PORTS = range(LEAD_PORT, LEAD_PORT + 10)
STEP_SECONDS = 20
MAX_HEADER = 2**14
QUIET_SECONDS = 1.5
LONGEST_ARRIVAL = 30.0
# Asking which address leads there sends nothing: routers, then hotspots of Windows, NetworkManager,
# macOS, iPhone and Android, then a cable without any router.
NEAR = (
    *("10.255.255.254", "172.31.255.254", "192.168.255.254", "192.168.137.2", "10.42.0.2"),
    *("192.168.2.2", "172.20.10.2", "192.168.43.2", "169.254.255.254"),
)
_log = logging.getLogger(__name__)


class LeadServer:
    """Serves one exchange folder from start to stop."""

    def __init__(
        self, folder: Path, inspection: str, code: str, *, host: str = "", port: int = 0
    ) -> None:
        self._shelf = Shelf(folder, inspection)
        self._app = WriteOnceDav(self._shelf, CodeGate(code))
        self._host, self._wanted = host, port
        self._told = 0
        self._server: Any = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin to listen. Raises UserError when no port is free or the address is not ours."""
        for port in (self._wanted,) if self._wanted else PORTS:
            if self._is_free(port):
                self._server = self._prepared(port)
                self._thread = threading.Thread(target=self._serve, daemon=True)
                self._thread.start()
                return
        raise UserError("serve_no_port")

    def stop(self) -> None:
        """Stop listening; what was being sent breaks off, and is not there."""
        if self._server is not None:
            self._server.stop()
        if self._thread is not None:
            self._thread.join(STEP_SECONDS)

    @property
    def port(self) -> int:
        return int(self._server.bind_addr[1])

    def addresses(self) -> tuple[str, ...]:
        """Return what colleagues may type: the addresses of this machine on its networks."""
        found = [self._host] if self._host else sorted(own_addresses())
        tail = "" if self.port == LEAD_PORT else f":{self.port}"
        return tuple(f"{one}{tail}" for one in found)

    def wait(self, seconds: float) -> bool:
        """Wait so long for files; True when some came and it has been quiet since."""
        before, end = self._told, monotonic() + LONGEST_ARRIVAL
        self._told = self._shelf.wait(before, seconds)
        if self._told == before:
            return False
        quiet = QUIET_SECONDS if seconds else 0.0
        while monotonic() < end and (more := self._shelf.wait(self._told, quiet)):
            if more == self._told:
                break
            self._told = more
        return True

    def _is_free(self, port: int) -> bool:
        """Tell whether a port can be had; cheroot would tell in words only."""
        with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trying:
            if os.name == "posix":  # elsewhere this would take the port from whoever has it
                trying.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                trying.bind((self._host, port))
            except OSError as error:
                if error.errno in {errno.EADDRINUSE, errno.EACCES}:
                    return False
                raise UserError("serve_no_address", host=self._host) from error
        return True

    def _prepared(self, port: int) -> Any:
        server = _Quiet(
            (self._host or "0.0.0.0", port),  # noqa: S104 - all networks, as colleagues choose one
            self._app,
            numthreads=THREADS,
            max=THREADS,
            request_queue_size=QUEUE,
            timeout=STEP_SECONDS,
            shutdown_timeout=1,
            accepted_queue_size=QUEUE,
        )
        server.max_request_body_size = MAX_SEALED + 2**16
        server.max_request_header_size = MAX_HEADER
        server.prepare()
        return server

    def _serve(self) -> None:
        with suppress(OSError):
            self._server.serve()


class _Quiet(Server):
    """Says nothing about who came: the terminal and the log are the inspector's."""

    def error_log(self, msg: str = "", level: int = 20, traceback: bool = False) -> None:  # noqa: FBT001, FBT002 - cheroot's own signature
        del msg, traceback
        _log.debug("a connection failed (%s)", level)


def own_addresses(targets: Iterable[str] = NEAR) -> set[str]:
    """Return the addresses of this machine on networks nearby."""
    found = set()
    for target in targets:
        with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
            asking.connect((target, 9))
            found.add(str(asking.getsockname()[0]))
    with suppress(OSError):
        for *_, address in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET):
            found.add(str(address[0]))
    return {one for one in found if is_near(one) and not one.startswith("127.")} or {"127.0.0.1"}
