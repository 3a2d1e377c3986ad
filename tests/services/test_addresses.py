"""Addresses of exchange folders: every way to type one, and no password in any."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veldtool.services.addresses import Address, lead_address, parse_address, plain_code
from veldtool.services.errors import UserError


@pytest.mark.parametrize(
    "typed",
    [
        "/media/stick",
        "uitwisseling",
        "./een map",
        "E:\\",
        "E:\\uitwisseling\\team",
        "C:/Users/mb/map",
        r"\\server\share\map",
        "//server/share",
        "~/map",
        "a@b:c",
        "map met ? en #",
    ],
)
def test_what_is_no_url_is_a_path_of_this_machine(typed: str) -> None:
    assert parse_address(f"  {typed} ") == Address("file", typed)
    assert str(parse_address(typed)) == typed
    assert parse_address(typed).is_folder


@pytest.mark.parametrize(
    "typed, path",
    [
        ("file:///media/stick", "/media/stick"),
        ("file:///E:/map%20a", "E:/map a"),
        ("file://server/share", "//server/share"),
    ],
)
def test_a_file_url_is_a_path_too(typed: str, path: str) -> None:
    assert parse_address(typed) == Address("file", path)


@pytest.mark.parametrize(
    "typed, address, shown",
    [
        (
            "webdavs://mb@cloud.example.nl/dav/Team%20A/",
            Address("webdavs", "/dav/Team A", "cloud.example.nl", None, "mb"),
            "webdavs://mb@cloud.example.nl/dav/Team A",
        ),
        (
            "https://cloud.example.nl:8443",
            Address("webdavs", "", "cloud.example.nl", 8443),
            "webdavs://cloud.example.nl:8443",
        ),
        ("HTTP://10.0.0.1/x", Address("webdav", "/x", "10.0.0.1"), "webdav://10.0.0.1/x"),
        (
            "sftp://mb@[fe80::1]:2222/srv//team/",
            Address("sftp", "/srv/team", "[fe80::1]", 2222, "mb"),
            "sftp://mb@[fe80::1]:2222/srv/team",
        ),
        (
            "s3://AKIA1@emmer/team?region=eu-west-1&endpoint=https://s3.example.nl:9000",
            Address(
                "s3",
                "/team",
                "emmer",
                None,
                "AKIA1",
                {"region": "eu-west-1", "endpoint": "https://s3.example.nl:9000"},
            ),
            "s3://AKIA1@emmer/team?endpoint=https://s3.example.nl:9000&region=eu-west-1",
        ),
        (
            "teamleider://192.168.1.5",
            Address("teamleider", "", "192.168.1.5", 4725, "veldtool"),
            "teamleider://192.168.1.5:4725",
        ),
    ],
)
def test_places_on_servers(typed: str, address: Address, shown: str) -> None:
    assert parse_address(typed) == address
    assert str(address) == shown
    assert parse_address(shown) == address


@pytest.mark.parametrize(
    "typed", ["192.168.1.5", " 192.168.1.5:4725/ ", "teamleider://192.168.1.5"]
)
def test_a_colleague_types_what_the_lead_reads_out(typed: str) -> None:
    address = lead_address(typed)
    assert (address.host, address.port) == ("192.168.1.5", 4725)
    assert address.once
    assert address.wants_password


@pytest.mark.parametrize(
    "typed",
    [
        "webdavs://mb:geheim@cloud.example.nl/x",
        "webdavs://mb:@cloud.example.nl/x",
        "sftp://mb:geheim@host/x",
        "s3://AKIA1:geheim@emmer/x",
        "s3://AKIA1@emmer/x?secret=geheim",
        "webdavs://cloud.example.nl/x?password=geheim",
        "teamleider://veldtool:geheim@192.168.1.5",
    ],
)
def test_a_password_is_refused_and_never_repeated(typed: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_address(typed)
    assert caught.value.key == "address_password"
    assert "geheim" not in str(caught.value.details)


@pytest.mark.parametrize(
    "typed, key",
    [
        ("", "address_wrong"),
        ("a\x00b", "address_wrong"),
        ("x" * 1001, "address_wrong"),
        ("webdavs:/cloud.example.nl", "address_wrong"),
        ("sftp:host", "address_wrong"),
        ("webdavs://", "address_wrong"),
        ("webdavs:///map", "address_wrong"),
        ("webdavs://-host/map", "address_wrong"),
        ("webdavs://host:0/map", "address_wrong"),
        ("webdavs://host:99999/map", "address_wrong"),
        ("webdavs://host:x/map", "address_wrong"),
        ("webdavs://ho st/map", "address_wrong"),
        ("webdavs://host/a/../b", "address_wrong"),
        ("webdavs://host/a/%2e%2e/b", "address_wrong"),
        ("webdavs://host/a%0ab", "address_wrong"),
        ("webdavs://host/a?region=x", "address_wrong"),
        ("webdavs://host/a#b", "address_wrong"),
        ("webdavs://mb:geheim/geheim@host/a", "address_wrong"),
        ("s3://k@emmer/a?other=x", "address_wrong"),
        ("s3://k@Emmer/a", "address_wrong"),
        ("ftp://host/map", "address_unknown"),
        ("smb://host/map", "address_unknown"),
        ("sftp://host/map", "address_user"),
        ("s3://emmer/map", "address_user"),
    ],
)
def test_what_cannot_be_meant_is_refused(typed: str, key: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_address(typed)
    assert caught.value.key == key
    assert "geheim" not in str(caught.value.details)


@given(st.text(max_size=60) | st.from_regex(r"(webdavs|sftp|s3|file)://.{0,40}"))
def test_anything_typed_is_an_address_or_refused_in_words(typed: str) -> None:
    with suppress(UserError):
        address = parse_address(typed)
        assert str(address).isprintable()
        assert ".." not in address.path.split("/") or address.is_folder


def test_a_code_is_read_without_what_stands_between() -> None:
    assert plain_code(" ABCDE-fghij ") == "abcdefghij"
