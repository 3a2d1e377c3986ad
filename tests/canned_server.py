"""A web server that gives one answer to everything, and how its faults are told."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from veldtool.adapters.carriers import ExchangePlaces
from veldtool.adapters.folder import FolderCarrier
from veldtool.adapters.messages import Messages
from veldtool.services.addresses import parse_address
from veldtool.services.errors import UserError

Answer = Callable[[BaseHTTPRequestHandler], None]
FOLDER = (
    b'<multistatus xmlns="DAV:"><response><href>/x/</href><propstat><prop>'
    b"<resourcetype><collection/></resourcetype></prop></propstat></response></multistatus>"
)


def key_of(act: Callable[[], object]) -> str:
    """Return how a fault is told; its sentence must exist and be complete."""
    with pytest.raises(UserError) as caught:
        act()
    assert Messages().sentence("errors", caught.value.key, **caught.value.details)
    return caught.value.key


@contextmanager
def answering(answer: Answer) -> Iterator[int]:
    """Run a server that gives one answer to everything."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"  # S3 waits for "100 Continue" before it sends a file

        def __getattr__(self, name: str) -> object:
            if name.startswith("do_"):
                return lambda: answer(self)
            raise AttributeError(name)

        def log_message(self, *words: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join(10)
        server.server_close()


def says(status: int, body: bytes = b"", **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.rfile.read(int(handler.headers.get("Content-Length", 0)))
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        if handler.command != "HEAD":
            handler.wfile.write(body)

    return answer


@contextmanager
def opened(address: str, home: Path, password: str | None = "x") -> Iterator[FolderCarrier]:
    carrier = ExchangePlaces(home).open(parse_address(address), password, None)
    try:
        yield carrier
    finally:
        carrier.close()
