"""What goes wrong with a server is told in words that say what to do."""

import socket
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import httpx
import pytest

from tests.canned_server import FOLDER, answering, key_of, opened, says
from tests.carrier_servers import PASSWORD
from tests.carrier_sites import Server, Servers, Site, site_on
from tests.segment_maker import INSPECTION, make_segment
from veldtool.adapters import carriers
from veldtool.adapters.carriers import ExchangePlaces
from veldtool.adapters.faults import StoreFault
from veldtool.adapters.messages import Messages
from veldtool.adapters.stores import bounded_http, webdav
from veldtool.adapters.stores.bounded_http import BoundedTransport, Login
from veldtool.domain.oplog.segment import SegmentError, file_name
from veldtool.services.addresses import parse_address
from veldtool.services.errors import UserError

SEGMENT = make_segment()
NAME = file_name(SEGMENT.header, SEGMENT.sealed)


@pytest.mark.parametrize("kind", ["webdav", "sftp"])
def test_a_wrong_password_is_told(kind: str, servers: Servers, tmp_path: Path) -> None:
    with servers.site(kind, tmp_path) as site:
        assert key_of(lambda: site.carrier("verkeerd").check()) == "exchange_password"
        site.carrier(PASSWORD).check()


@pytest.mark.parametrize("kind", ["webdav", "sftp", "s3"])
def test_a_folder_that_is_not_there_is_told_and_not_made(
    kind: str, servers: Servers, tmp_path: Path
) -> None:
    with servers.site(kind, tmp_path) as site:
        shown = str(site.address)
        wrong = shown.replace("/map-", "/niet-") if kind != "s3" else shown.replace("map-", "niet-")
        site.address = parse_address(wrong)
        carrier = site.carrier()
        assert key_of(carrier.check) == "exchange_no_folder"
        assert key_of(lambda: carrier.put(INSPECTION, NAME, SEGMENT.sealed)) == "exchange_no_folder"
        assert key_of(carrier.check) == "exchange_no_folder"


@pytest.mark.parametrize(
    "address", ["webdav://mb@{}/x", "sftp://mb@{}/x", "s3://k@emmer/?endpoint=http://{}"]
)
def test_a_server_that_is_not_there_is_told(address: str, tmp_path: Path) -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # bound and not listening: nobody can answer there
        place = f"127.0.0.1:{held.getsockname()[1]}"

        def reach() -> None:
            with opened(address.format(place), tmp_path) as carrier:
                carrier.check()

        assert key_of(reach) == "exchange_unreachable"


@pytest.mark.parametrize(
    "status, key",
    [
        (200, "exchange_no_webdav"),
        (301, "exchange_no_webdav"),
        (401, "exchange_password"),
        (403, "exchange_closed"),
        (404, "exchange_no_folder"),
        (405, "exchange_no_webdav"),
        (423, "exchange_closed"),
        (429, "exchange_slowed"),
        (500, "exchange_failed"),
        (507, "exchange_full"),
    ],
)
def test_every_answer_is_told(status: int, key: str, tmp_path: Path) -> None:
    with (
        answering(says(status, b"<html>", Location="http://example.invalid/")) as port,
        opened(f"webdav://mb@127.0.0.1:{port}/x", tmp_path) as carrier,
    ):
        assert key_of(carrier.check) == key


@pytest.mark.parametrize(
    "body", [b"", b"<html/>", b"<a", b'<multistatus xmlns="DAV:"><response/></multistatus>']
)
def test_an_answer_that_makes_no_sense_is_told(body: bytes, tmp_path: Path) -> None:
    with (
        answering(says(207, body)) as port,
        opened(f"webdav://127.0.0.1:{port}/x", tmp_path) as carrier,
    ):
        assert key_of(carrier.check) in {"exchange_no_webdav", "exchange_no_folder"}


def test_an_endless_answer_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_http, "MAX_ANSWER", 2**16)
    body = b"x" * 2**20
    with (
        answering(says(207, body)) as port,
        opened(f"webdav://127.0.0.1:{port}/x", tmp_path) as carrier,
    ):
        assert key_of(carrier.check) == "exchange_unreachable"


def test_a_trickle_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded_http, "CALL_SECONDS", -1.0)
    with (
        answering(says(207, b"x")) as port,
        opened(f"webdav://127.0.0.1:{port}/x", tmp_path) as carrier,
    ):
        assert key_of(carrier.check) == "exchange_slow"


def test_a_compressed_answer_is_refused(tmp_path: Path) -> None:
    with (
        answering(says(207, b"x", Content_Encoding="gzip")) as port,
        opened(f"webdav://127.0.0.1:{port}/x", tmp_path) as carrier,
    ):
        assert key_of(carrier.check) == "exchange_no_webdav"


@pytest.mark.parametrize(
    "address", ["webdav://{}/x", "sftp://mb@{}/x", "s3://k@emmer/?endpoint=http://{}"]
)
def test_a_silent_server_is_given_up(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from veldtool.adapters.stores import s3, sftp

    for module in (bounded_http, s3, sftp):
        monkeypatch.setattr(module, "STEP_SECONDS", 0.2)
        monkeypatch.setattr(module, "CONNECT_SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        place = f"127.0.0.1:{silent.getsockname()[1]}"

        def reach() -> None:
            with opened(address.format(place), tmp_path) as carrier:
                carrier.check()

        assert key_of(reach) in {"exchange_slow", "exchange_unreachable"}


def test_a_false_certificate_is_told(tmp_path: Path) -> None:
    pem = tmp_path / "server.pem"
    make = (
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=localhost"
    )
    where = ["-keyout", str(pem), "-out", f"{pem}.crt"]
    subprocess.run([*make.split(), *where], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{pem}.crt", pem)

    def shake(listening: socket.socket) -> None:
        with listening.accept()[0] as plain:
            try:
                context.wrap_socket(plain, server_side=True).close()
            except (OSError, ssl.SSLError):
                return

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=shake, args=(listening,))
        thread.start()
        port = listening.getsockname()[1]
        with opened(f"webdavs://mb@127.0.0.1:{port}/x", tmp_path) as carrier:
            assert key_of(carrier.check) == "exchange_certificate"
        thread.join(10)


def through(status: int, asked: str) -> httpx.MockTransport:
    def answer(request: httpx.Request) -> httpx.Response:
        if "Authorization" in request.headers:
            return httpx.Response(200, headers={"X-Sent": request.headers["Authorization"]})
        return httpx.Response(status, headers={"WWW-Authenticate": asked})

    return httpx.MockTransport(answer)


@pytest.mark.parametrize(
    "url, asked, sent",
    [
        ("https://cloud.example.nl", 'Basic realm="x"', "Basic "),
        ("http://cloud.example.nl", 'Digest realm="x", nonce="n", qop="auth"', "Digest "),
        ("http://127.0.0.1", 'Basic realm="x"', "Basic "),
    ],
)
def test_the_login_is_what_the_server_asks_for(url: str, asked: str, sent: str) -> None:
    with httpx.Client(transport=through(401, asked), auth=Login("mb", "geheim")) as client:
        for _ in range(2):
            assert client.get(url).headers["X-Sent"].startswith(sent)


def test_a_password_never_goes_readable_over_a_network() -> None:
    with (
        httpx.Client(transport=through(401, "Basic"), auth=Login("mb", "geheim")) as client,
        pytest.raises(StoreFault) as caught,
    ):
        client.get("http://cloud.example.nl")
    assert caught.value.key == "exchange_open_password"


def test_one_closed_file_stops_nothing_else(tmp_path: Path) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        says(207, FOLDER)(handler) if handler.command == "PROPFIND" else says(403)(handler)

    with (
        answering(answer) as port,
        opened(f"webdav://127.0.0.1:{port}/x", tmp_path) as carrier,
        pytest.raises(SegmentError) as caught,
    ):
        carrier.read(INSPECTION, NAME)
    assert caught.value.reason == "unreadable"


@pytest.mark.parametrize("status", [400, 409, 412, 501])
def test_a_server_that_does_not_know_the_condition_is_served_without(
    status: int, tmp_path: Path
) -> None:
    seen: list[str] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        seen.append(handler.command)
        if handler.command == "PUT":
            says(status if "If-None-Match" in handler.headers else 201)(handler)
        else:
            says(404)(handler)

    with answering(answer) as port:
        files = webdav.WebdavFiles(parse_address(f"webdav://127.0.0.1:{port}/x"), None)
        files.put("/a", b"content", replace=False)
        files.close()
    assert seen.count("PUT") == 2


def test_an_interrupted_upload_is_not_done_and_the_retry_is(
    servers: Servers, tmp_path: Path
) -> None:
    with servers.site("webdav", tmp_path) as site:
        carrier = site.carrier()
        site.plant(f"{INSPECTION}/{NAME.partition('/')[0]}/x", b"")  # makes the folders
        client = carrier._files._client.http  # type: ignore[attr-defined]

        def half() -> Iterator[bytes]:
            yield SEGMENT.sealed[:100]
            raise OSError("planted")

        with pytest.raises(OSError, match="planted"):
            client.put(
                f"{client.base_url}{INSPECTION}/{NAME}",
                content=half(),
                headers={"Content-Length": str(len(SEGMENT.sealed))},
            )
        with pytest.raises(SegmentError):
            carrier.read(INSPECTION, NAME)
        assert carrier.put(INSPECTION, NAME, SEGMENT.sealed)
        assert carrier.read(INSPECTION, NAME) == SEGMENT.sealed


@pytest.mark.parametrize("kind, extra", [("webdavs", "webdav"), ("sftp", "sftp"), ("s3", "s3")])
def test_a_missing_extra_is_told_with_the_line_that_installs_it(
    kind: str, extra: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacks(*_: object) -> object:
        raise ModuleNotFoundError

    monkeypatch.setattr(carriers.ExchangePlaces, "_store", lacks)
    with pytest.raises(UserError) as caught:
        ExchangePlaces(tmp_path).open(parse_address(f"{kind}://mb@emmer/x"), "x", None)
    said = Messages().sentence("errors", caught.value.key, **caught.value.details)
    assert f"pip install 'veldtool[{extra}]'" in said


def test_a_new_host_is_refused_until_accepted_and_a_changed_one_always(tmp_path: Path) -> None:
    first = Server("sftp", tmp_path / "first")
    site = site_on(first, tmp_path)
    shown, site.host_key = first.known["host_key"], None
    with pytest.raises(UserError) as caught:
        site.carrier()
    assert caught.value.key == "exchange_new_host"
    assert caught.value.details["fingerprint"] == shown
    site.host_key = shown
    site.carrier().check()
    site.host_key = None
    site.carrier().check()
    known = (site.home / "known_hosts").read_text(encoding="ascii")
    assert "127.0.0.1" not in known
    _close(site)
    first.kill()
    _another_key_is_refused(site, tmp_path, known, first.known["port"])


def _another_key_is_refused(site: Site, place: Path, known: str, port: int) -> None:
    second = Server("sftp", place / "second", port)
    other = second.known["host_key"]
    for accepted in (None, other):
        site.host_key = accepted
        assert key_of(site.carrier) == "exchange_changed_host"
    assert (site.home / "known_hosts").read_text(encoding="ascii") == known
    ExchangePlaces(site.home).forget_host(site.address)
    site.host_key = None
    assert key_of(site.carrier) == "exchange_new_host"
    site.host_key = other
    assert key_of(lambda: site.carrier().check()) == "exchange_no_folder"
    _close(site)
    second.kill()


def _close(site: Site) -> None:
    for carrier in site.opened:
        carrier.close()
    site.opened.clear()


def test_answers_of_a_transport_are_closed() -> None:
    inner = httpx.MockTransport(lambda _: httpx.Response(200, content=b"abc"))
    with httpx.Client(transport=BoundedTransport(inner)) as client:
        assert client.get("http://example.nl").content == b"abc"
