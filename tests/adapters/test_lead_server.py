"""The lead's own carrier refuses everything that is not reading, or taking a segment once."""

import errno
import socket
from collections.abc import Iterator
from hashlib import sha256
from itertools import product
from pathlib import Path

import httpx
import pytest

from tests.carrier_sites import CODE
from tests.segment_maker import INSPECTION, make_ops, make_segment
from veldtool.adapters.carriers import ExchangePlaces
from veldtool.adapters.lead import dav, server, shelf
from veldtool.adapters.lead.server import LeadServer
from veldtool.adapters.lead.shelf import Shelf
from veldtool.domain.oplog.segment import file_name
from veldtool.services.addresses import LEAD_USER, lead_address, plain_code
from veldtool.services.errors import UserError

ME = "127.0.0.1"
SEGMENT = make_segment()
CONTENT = SEGMENT.sealed
NAME = file_name(SEGMENT.header, CONTENT)
WRITER, _, FILE = NAME.partition("/")
OTHER = make_segment(make_ops(2, 4))
PATH = f"/{INSPECTION}/{NAME}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "exchange"
    place.mkdir()
    return place


@pytest.fixture
def lead(folder: Path) -> Iterator[LeadServer]:
    serving = LeadServer(folder, INSPECTION, CODE, host=ME)
    serving.start()
    yield serving
    serving.stop()


def client_of(lead: LeadServer, code: str = CODE) -> httpx.Client:
    auth = httpx.DigestAuth(LEAD_USER, plain_code(code))
    # A connection each: the server closes one that a slow test leaves alone for long.
    alone = httpx.Limits(max_keepalive_connections=0)
    return httpx.Client(base_url=f"http://{ME}:{lead.port}", auth=auth, timeout=60, limits=alone)


@pytest.fixture
def client(lead: LeadServer) -> Iterator[httpx.Client]:
    with client_of(lead) as one:
        one.request("MKCOL", f"/{INSPECTION}/{WRITER}/")
        yield one


def held(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_segment_is_taken_once_and_never_again(folder: Path, client: httpx.Client) -> None:
    assert client.put(PATH, content=CONTENT).status_code == 201
    assert held(folder) == {PATH[1:]: CONTENT}
    assert client.put(PATH, content=CONTENT).status_code == 403
    assert client.put(PATH, content=b"other").status_code == 403
    once = {"If-None-Match": "*"}
    assert client.put(PATH, content=CONTENT, headers=once).status_code == 412
    assert held(folder) == {PATH[1:]: CONTENT}
    assert client.get(PATH).content == CONTENT
    head = client.head(PATH)
    assert (head.status_code, head.headers["Content-Length"]) == (200, str(len(CONTENT)))


def test_what_its_name_does_not_say_is_not_taken(folder: Path, client: httpx.Client) -> None:
    for content in (b"", CONTENT[:-1], CONTENT + b"x", b"x" * 70_000):
        assert client.put(PATH, content=content).status_code == 422
        assert client.put(PATH, content=iter([content])).status_code == 422  # in chunks
        assert held(folder) == {}
    assert client.put(PATH, content=iter([CONTENT[:9], CONTENT[9:]])).status_code == 201
    assert held(folder) == {PATH[1:]: CONTENT}


METHODS = [
    "DELETE",
    "MOVE",
    "COPY",
    "PROPPATCH",
    "LOCK",
    "UNLOCK",
    "POST",
    "PATCH",
    "REPORT",
    "TRACE",
]


def test_nothing_is_deleted_moved_or_changed(folder: Path, client: httpx.Client) -> None:
    client.put(PATH, content=CONTENT)
    headers = {"Destination": f"{client.base_url}/{INSPECTION}/x", "Overwrite": "T"}
    for method, path in product(METHODS, ("/", f"/{INSPECTION}", PATH)):
        answer = client.request(method, path, headers=headers)
        assert answer.status_code == 405, (method, path)
        assert "DELETE" not in answer.headers["Allow"]
    assert held(folder) == {PATH[1:]: CONTENT}


OUTSIDE = (
    "/other",
    f"/other/{NAME}",
    f"/{INSPECTION}/%2e%2e/other",
    f"/{INSPECTION}/%2e%2e/%2e%2e/secret",
    f"/{INSPECTION}/{WRITER}/%2e%2e",
    f"/{INSPECTION}/{WRITER}/.0123456789abcdef.tmp",
    f"/{INSPECTION}/{WRITER}/{FILE}.part",
    f"/{INSPECTION}/{WRITER}/%2e%2e%2fx",
    f"/{INSPECTION}/{WRITER}/{FILE}%00",
    f"{PATH}/x",
    f"/{INSPECTION}/readme.txt",
    "//etc/passwd",
)


def test_there_is_nothing_outside_the_inspection(folder: Path, client: httpx.Client) -> None:
    (folder / "secret").write_bytes(b"secret")
    (folder / INSPECTION / "readme.txt").write_bytes(b"secret")
    (folder / INSPECTION / WRITER / ".0123456789abcdef.tmp").write_bytes(b"secret")
    before = held(folder)
    for path, method in product(OUTSIDE, ("GET", "HEAD", "PROPFIND", "PUT", "MKCOL")):
        url = httpx.URL(str(client.base_url), raw_path=path.encode())
        answer = client.request(method, url, headers={"Depth": "1"}, content=b"")
        assert answer.status_code in {400, 404}, (method, path)
        assert b"secret" not in answer.content
    assert held(folder) == before


def test_a_listing_shows_segments_only(folder: Path, client: httpx.Client) -> None:
    client.put(PATH, content=CONTENT)
    (folder / "other").mkdir()
    (folder / INSPECTION / "Notes").mkdir()
    (folder / INSPECTION / WRITER / "note.txt").write_bytes(b"x")
    seen = "".join(
        client.request("PROPFIND", path, headers={"Depth": "1"}).text
        for path in ("/", f"/{INSPECTION}", f"/{INSPECTION}/{WRITER}/")
    )
    assert seen.count(FILE) == 1
    assert all(word not in seen for word in ("other", "Notes", "note.txt"))
    deep = client.request("PROPFIND", "/", headers={"Depth": "infinity"})
    assert deep.status_code == 403
    assert client.request("PROPFIND", "/").status_code == 403


def test_only_folders_of_writers_are_made(folder: Path, client: httpx.Client) -> None:
    for path in ("/", f"/{INSPECTION}", f"/{INSPECTION}/{WRITER}", PATH):
        assert client.request("MKCOL", path).status_code == 405
    assert client.put(f"/{INSPECTION}/other-writer/{FILE}", content=CONTENT).status_code == 409
    assert client.put(f"/{INSPECTION}/{WRITER}", content=CONTENT).status_code == 405
    assert client.get(f"/{INSPECTION}").status_code == 405
    assert [one.name for one in (folder / INSPECTION).iterdir()] == [WRITER]


def test_the_size_of_a_file_is_bounded(
    folder: Path, client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "MAX_SEALED", 1000)
    large = b"x" * 200_000
    path = f"/{INSPECTION}/{WRITER}/1-2-{sha256(large).hexdigest()}.age"
    assert client.put(path, content=large).status_code == 413
    assert client.put(path, content=iter([large])).status_code == 413
    assert held(folder) == {}
    assert client.put(PATH, content=CONTENT).status_code == 201


@pytest.mark.parametrize(
    "name, value", [("MAX_FILES", 0), ("MAX_BYTES", 10), ("SPARE_BYTES", 2**60)]
)
def test_number_and_room_are_bounded(
    folder: Path, client: httpx.Client, monkeypatch: pytest.MonkeyPatch, name: str, value: int
) -> None:
    with monkeypatch.context() as bound:
        bound.setattr(shelf, name, value)
        assert client.put(PATH, content=CONTENT).status_code == 507
    assert held(folder) == {}
    assert client.put(PATH, content=CONTENT).status_code == 201


def test_the_number_of_writers_is_bounded(
    client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "MAX_WRITERS", 1)
    assert client.request("MKCOL", f"/{INSPECTION}/other-writer").status_code == 507


def test_refusals_use_up_no_room(
    client: httpx.Client, lead: LeadServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf, "MAX_FILES", 1)
    for _ in range(5):
        assert client.put(PATH, content=b"broken").status_code == 422
    assert client.put(PATH, content=CONTENT).status_code == 201


def test_without_the_code_nothing_is_shown(lead: LeadServer, client: httpx.Client) -> None:
    client.put(PATH, content=CONTENT)
    with httpx.Client(base_url=str(client.base_url)) as stranger:
        for method in ("GET", "HEAD", "PROPFIND", "PUT", "MKCOL", "DELETE", "OPTIONS"):
            refused = stranger.request(method, PATH, content=b"x")
            assert (refused.status_code, refused.content) == (401, b"")
        answer = stranger.get("/")
    asked = answer.headers.get_list("WWW-Authenticate")
    assert [one.rpartition("=")[2] for one in asked] == ["SHA-256", "MD5"]
    assert plain_code(CODE) not in str(answer.headers)


def test_a_wrong_code_is_slowed_down(lead: LeadServer, tmp_path: Path) -> None:
    places, address = ExchangePlaces(tmp_path), lead_address(lead.addresses()[0])
    said = []
    for _ in range(8):
        carrier = places.open(address, "wxyz-wxyz-wxyz", None)
        with pytest.raises(UserError) as caught:
            carrier.check()
        said.append(caught.value.key)
        carrier.close()
    assert said == ["exchange_code"] * 6 + ["exchange_slowed"] * 2
    carrier = places.open(address, CODE, None)
    with pytest.raises(UserError, match="exchange_slowed"):
        carrier.check()
    carrier.close()


def test_an_upload_that_breaks_off_blocks_nothing(
    folder: Path, lead: LeadServer, client: httpx.Client
) -> None:
    def half() -> Iterator[bytes]:
        yield CONTENT[:50]
        raise OSError("planted")

    for _ in range(3):
        with pytest.raises(OSError, match="planted"):
            client.put(PATH, content=half(), headers={"Content-Length": str(len(CONTENT))})
    assert client.put(PATH, content=CONTENT).status_code == 201
    lead.stop()  # waits for those that broke off
    assert held(folder) == {PATH[1:]: CONTENT}


def test_two_at_once_leave_one_file(folder: Path) -> None:
    served = Shelf(folder, INSPECTION)
    served.add_writer(WRITER)

    def slowly() -> Iterator[bytes]:
        yield CONTENT[:50]
        served.take(NAME, [CONTENT])
        yield CONTENT[50:]

    with pytest.raises(shelf.NotTaken, match="there"):
        served.take(NAME, slowly())
    assert held(folder) == {PATH[1:]: CONTENT}
    assert served.arrivals == 1


def test_what_a_broken_machine_left_is_cleared_away(folder: Path) -> None:
    left = folder / INSPECTION / WRITER / ".0123456789abcdef.tmp"
    left.parent.mkdir(parents=True)
    left.write_bytes(CONTENT[:50])
    Shelf(folder, INSPECTION)
    assert held(folder) == {}


def test_what_comes_behind_a_refused_body_is_not_taken_for_a_request(
    folder: Path, lead: LeadServer
) -> None:
    smuggled = b"DELETE / HTTP/1.1\r\nHost: x\r\n\r\n"
    for head in (
        f"Content-Length: {len(smuggled)}".encode() + b"\r\n\r\n" + smuggled,
        b"Transfer-Encoding: chunked\r\n\r\n%x\r\n" % len(smuggled) + smuggled + b"\r\n0\r\n\r\n",
    ):
        with socket.create_connection((ME, lead.port), 10) as raw:
            raw.sendall(b"PUT " + PATH.encode() + b" HTTP/1.1\r\nHost: x\r\n" + head)
            raw.shutdown(socket.SHUT_WR)
            said = b""
            while part := raw.recv(4096):
                said += part
        assert said.count(b"HTTP/1.1 ") == 1
        assert said.startswith(b"HTTP/1.1 401")


def test_a_large_body_of_a_stranger_is_not_even_read(lead: LeadServer) -> None:
    with socket.create_connection((ME, lead.port), 10) as raw:
        raw.sendall(b"PUT / HTTP/1.1\r\nHost: x\r\nContent-Length: 9000000\r\n\r\n")
        assert raw.recv(20).startswith(b"HTTP/1.1 413")


def test_a_body_that_trickles_is_given_up(
    folder: Path, client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dav, "BODY_SECONDS", -1.0)
    assert client.put(PATH, content=CONTENT).status_code == 413
    assert held(folder) == {}


def test_a_full_disk_is_told(
    folder: Path, client: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "planted")

    monkeypatch.setattr("veldtool.adapters.lead.shelf.os.fsync", full)
    assert client.put(PATH, content=CONTENT).status_code == 507
    assert held(folder) == {}


def test_it_stops_and_then_nobody_answers(folder: Path, tmp_path: Path) -> None:
    serving = LeadServer(folder, INSPECTION, CODE, host=ME)
    serving.start()
    address = lead_address(serving.addresses()[0])
    carrier = ExchangePlaces(tmp_path).open(address, CODE, None)
    carrier.put(INSPECTION, NAME, CONTENT)
    serving.stop()
    with pytest.raises(UserError, match="exchange_unreachable"):
        carrier.put(INSPECTION, NAME, CONTENT)
    carrier.close()
    assert held(folder) == {PATH[1:]: CONTENT}


def test_a_taken_port_is_passed_over_and_a_wanted_one_is_told(
    folder: Path, lead: LeadServer
) -> None:
    second = LeadServer(folder, INSPECTION, CODE, host=ME)
    second.start()
    assert second.port != lead.port
    assert second.addresses() != lead.addresses()
    second.stop()
    with pytest.raises(UserError, match="serve_no_port"):
        LeadServer(folder, INSPECTION, CODE, host=ME, port=lead.port).start()
    with pytest.raises(UserError, match="serve_no_address"):
        LeadServer(folder, INSPECTION, CODE, host="192.0.2.1").start()


def test_the_first_port_needs_no_typing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as free:
        free.bind((ME, 0))
        port = free.getsockname()[1]
    monkeypatch.setattr(server, "LEAD_PORT", port)
    serving = LeadServer(folder, INSPECTION, CODE, host=ME, port=port)
    serving.start()
    assert serving.addresses() == (ME,)
    serving.stop()


def test_arrivals_are_waited_for(lead: LeadServer, client: httpx.Client) -> None:
    assert not lead.wait(0.0)
    assert client.put(PATH, content=CONTENT).status_code == 201
    assert lead.wait(0.0)
    assert not lead.wait(0.0)
