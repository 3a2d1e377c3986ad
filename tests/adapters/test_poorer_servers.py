"""Servers that lack what better ones have: still written to, and their refusals are told."""

from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import paramiko
import pytest

from tests.canned_server import answering, key_of, opened, says
from veldtool.adapters.carriers import ExchangePlaces
from veldtool.adapters.faults import StoreFault
from veldtool.adapters.stores.host_keys import KnownHosts, fingerprint
from veldtool.adapters.stores.s3 import S3Files
from veldtool.adapters.stores.sftp import SftpFiles
from veldtool.services.addresses import parse_address

NO_CONDITION = b"<Error><Code>NotImplemented</Code><Message>x</Message></Error>"


class OldSftp:
    """An SFTP server without OpenSSH's extension that renames over another file."""

    def __init__(self, *held: str, alive: bool = True) -> None:
        self.held, self.alive = set(held), alive

    def posix_rename(self, source: str, target: str) -> None:
        raise OSError("unsupported")

    def rename(self, source: str, target: str) -> None:
        if target in self.held:
            raise OSError("failure")
        self.held = self.held - {source} | {target}

    def remove(self, path: str) -> None:
        self.held.remove(path)

    def get_transport(self) -> "OldSftp":
        return self

    def is_active(self) -> bool:
        return self.alive


def files_on(server: OldSftp) -> SftpFiles:
    files = SftpFiles.__new__(SftpFiles)
    files._ftp, files._client = server, server
    return files


def test_a_damaged_file_is_replaced_without_the_extension() -> None:
    server = OldSftp("draft", "file")
    files_on(server).rename("draft", "file")
    assert server.held == {"file"}


def test_nothing_is_removed_when_the_line_is_down() -> None:
    server = OldSftp("draft", "file", alive=False)
    with pytest.raises(OSError, match="exchange_unreachable"):
        files_on(server).rename("draft", "file")
    assert server.held == {"draft", "file"}


def bucket(port: int) -> str:
    return f"s3://k@emmer/team?endpoint=http://127.0.0.1:{port}&region=eu-west-1"


def test_a_bucket_without_conditions_is_put_to_without(tmp_path: Path) -> None:
    seen: list[bool] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        conditional = "If-None-Match" in handler.headers
        seen.append(conditional)
        told = says(501, NO_CONDITION) if conditional else says(200, b"", ETag='"x"')
        told(handler)

    with answering(answer) as port:
        files = S3Files(parse_address(bucket(port)), "x")
        files.put("emmer/team/a", b"content", replace=False)
        files.put("emmer/team/a", b"content", replace=True)
        files.close()
    assert seen[0]
    assert seen[-2:] == [False, False]


@pytest.mark.parametrize(
    "status, key",
    [(403, "exchange_password"), (404, "exchange_no_folder"), (500, "exchange_failed")],
)
def test_every_answer_of_a_bucket_is_told(status: int, key: str, tmp_path: Path) -> None:
    with answering(says(status)) as port, opened(bucket(port), tmp_path) as carrier:
        assert key_of(carrier.check) == key


def test_a_bucket_without_a_secret_asks_for_one(tmp_path: Path) -> None:
    for nothing in (None, ""):
        places = ExchangePlaces(tmp_path)
        opening = partial(places.open, parse_address(bucket(9)), nothing, None)
        assert key_of(opening) == "exchange_password"


@pytest.mark.parametrize("host, port", [("host", 22), ("[fe80::1]", None), ("[fe80::1]", 2222)])
def test_a_forgotten_host_is_new_again(host: str, port: int | None, tmp_path: Path) -> None:
    key = paramiko.RSAKey.generate(1024)
    plain = host.strip("[]")
    shown = plain if port in {None, 22} else f"[{plain}]:{port}"
    KnownHosts(tmp_path, fingerprint(key)).missing_host_key(None, shown, key)
    KnownHosts(tmp_path).missing_host_key(None, shown, key)
    KnownHosts(tmp_path).forget("other", None)
    KnownHosts(tmp_path).missing_host_key(None, shown, key)
    KnownHosts(tmp_path).forget(host, port)
    with pytest.raises(StoreFault, match="exchange_new_host"):
        KnownHosts(tmp_path).missing_host_key(None, shown, key)
