"""Servers that break off, or say that they did what they did not: nothing of that is done."""

from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.canned_server import FOLDER, answering, key_of, opened, says
from tests.segment_maker import INSPECTION, make_segment
from veldtool.adapters import folder
from veldtool.domain.oplog.segment import SegmentError, file_name

SEGMENT = make_segment()
CONTENT = SEGMENT.sealed
NAME = file_name(SEGMENT.header, CONTENT)


@pytest.fixture(autouse=True)
def _no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "PAUSES", (0.0, 0.0))


@pytest.mark.parametrize("kept", [None, b"", CONTENT[:-1], b"x" * len(CONTENT), CONTENT + b"x"])
def test_a_server_that_says_it_kept_a_file_and_did_not_is_found_out(
    kept: bytes | None, tmp_path: Path
) -> None:
    put: list[str] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.command == "PROPFIND":
            says(207, FOLDER)(handler)
        elif handler.command == "PUT":
            put.append(handler.path)
            says(201)(handler)
        elif kept is None or not put:
            says(404)(handler)
        else:
            says(200, kept)(handler)

    with answering(answer) as port, opened(f"webdav://127.0.0.1:{port}/x", tmp_path) as carrier:
        assert key_of(lambda: carrier.put(INSPECTION, NAME, CONTENT)) == "exchange_not_kept"
    assert put == [f"/x/{INSPECTION}/{NAME}"]


@pytest.mark.parametrize("command", ["GET", "PUT", "PROPFIND", "MKCOL"])
def test_a_server_that_breaks_off_is_told(command: str, tmp_path: Path) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.command == command:
            handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")
            handler.close_connection = True
        elif handler.command == "PROPFIND" and (command == "PUT" or INSPECTION not in handler.path):
            says(207, FOLDER)(handler)
        else:
            says(404)(handler)

    with answering(answer) as port, opened(f"webdav://127.0.0.1:{port}/x", tmp_path) as carrier:
        assert key_of(lambda: carrier.put(INSPECTION, NAME, CONTENT)) == "exchange_unreachable"


def test_a_file_that_comes_half_is_told_and_not_taken(tmp_path: Path) -> None:
    def half(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n" + CONTENT[:50])
        handler.close_connection = True

    with answering(half) as port, opened(f"webdav://127.0.0.1:{port}/x", tmp_path) as carrier:
        assert key_of(lambda: carrier.read(INSPECTION, NAME)) == "exchange_unreachable"


def test_another_file_under_the_name_is_absent(tmp_path: Path) -> None:
    with (
        answering(says(200, b"other")) as port,
        opened(f"webdav://127.0.0.1:{port}/x", tmp_path) as carrier,
        pytest.raises(SegmentError, match="absent"),
    ):
        carrier.read(INSPECTION, NAME)
