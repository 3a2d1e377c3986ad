"""Reaching an exchange folder: what is asked, what is kept, what is refused."""

from dataclasses import dataclass, field

import pytest

from veldtool.services.addresses import Address, lead_address, parse_address
from veldtool.services.errors import UserError
from veldtool.services.reaching import Given, Outside, reached

CLOUD = parse_address("webdavs://mb@cloud.example.nl/team")
HOST = parse_address("sftp://mb@host/team")
KEY = "SHA256:abc"


class FakeCarrier:
    def __init__(self, fault: UserError | None) -> None:
        self._fault, self.closed = fault, 0

    def check(self) -> None:
        if self._fault is not None:
            raise self._fault

    def close(self) -> None:
        self.closed += 1

    def names(self, inspection: str) -> tuple[str, ...]:
        return (inspection,)

    def read(self, inspection: str, name: str) -> bytes:
        raise NotImplementedError

    def put(self, inspection: str, name: str, content: bytes) -> bool:
        raise NotImplementedError


@dataclass
class FakeServer:
    """Opens with one password and one accepted host key, and remembers what it was asked."""

    password: str | None = "goed"
    host_key: str | None = None
    wrong: str = "exchange_password"
    opened: list[FakeCarrier] = field(default_factory=list)
    forgotten: list[Address] = field(default_factory=list)

    def open(self, address: Address, password: str | None, host_key: str | None) -> FakeCarrier:
        if self.host_key not in {None, host_key}:
            raise UserError("exchange_new_host", host="host", fingerprint=KEY)
        fault = None if password == self.password else UserError(self.wrong)
        self.opened.append(FakeCarrier(fault))
        return self.opened[-1]

    def forget_host(self, address: Address) -> None:
        self.forgotten.append(address)


@dataclass
class FakePasswords:
    kept: dict[str, str] = field(default_factory=dict)

    def password(self, place: str) -> str | None:
        return self.kept.get(place)

    def keep_password(self, place: str, password: str) -> bool:
        self.kept[place] = password
        return True


@dataclass
class FakeUser:
    answers: list[str | None] = field(default_factory=list)
    accepts: bool = True
    asked: list[bool] = field(default_factory=list)
    hosts: list[tuple[str, str]] = field(default_factory=list)

    def password(self, address: Address, *, again: bool) -> str | None:
        self.asked.append(again)
        return self.answers.pop(0) if self.answers else None

    def accepts_host(self, host: str, fingerprint: str) -> bool:
        self.hosts.append((host, fingerprint))
        return self.accepts


def test_a_password_is_asked_once_and_kept_when_it_was_right() -> None:
    server, kept, user = FakeServer(), FakePasswords(), FakeUser(["goed"])
    outside = Outside(server, kept, user)
    with reached(outside, CLOUD) as carrier:
        assert carrier.names("x") == ("x",)
    assert kept.kept == {str(CLOUD): "goed"}
    with reached(outside, CLOUD):
        assert server.opened[-1].closed == 0
    assert user.asked == [False]
    assert [one.closed for one in server.opened] == [1, 1]


def test_a_wrong_password_is_asked_again_and_replaced_when_it_is_right() -> None:
    server, kept = FakeServer(), FakePasswords({str(CLOUD): "oud"})
    user = FakeUser(["fout", "goed"])
    with reached(Outside(server, kept, user), CLOUD):
        assert user.asked == [True, True]
    assert kept.kept == {str(CLOUD): "goed"}
    assert all(one.closed for one in server.opened)


def test_nobody_to_ask_leaves_the_kept_password_and_says_what_is_wrong() -> None:
    server, kept = FakeServer(), FakePasswords({str(CLOUD): "oud"})
    with (
        pytest.raises(UserError, match="exchange_password"),
        reached(Outside(server, kept, FakeUser()), CLOUD),
    ):
        pass
    assert kept.kept == {str(CLOUD): "oud"}


def test_questions_end() -> None:
    user = FakeUser(["fout"] * 20)
    with (
        pytest.raises(UserError, match="exchange_password"),
        reached(Outside(FakeServer(), FakePasswords(), user), CLOUD),
    ):
        pass
    assert len(user.asked) == 5


def test_a_given_password_asks_nothing_and_is_not_kept() -> None:
    kept, user = FakePasswords(), FakeUser()
    with reached(Outside(FakeServer(), kept, user), CLOUD, Given("goed")):
        pass
    with (
        pytest.raises(UserError, match="exchange_password"),
        reached(Outside(FakeServer(), kept, user), CLOUD, Given("fout")),
    ):
        pass
    assert (kept.kept, user.asked) == ({}, [])


def test_the_code_of_the_lead_is_asked_each_time_and_never_kept() -> None:
    server, kept = FakeServer(wrong="exchange_code"), FakePasswords()
    user = FakeUser(["fout", "goed"])
    with reached(Outside(server, kept, user), lead_address("192.168.1.5")):
        pass
    assert user.asked == [False, True]
    assert kept.kept == {}


def test_an_address_without_a_name_asks_no_password() -> None:
    user = FakeUser()
    with reached(
        Outside(FakeServer(password=None), FakePasswords(), user), parse_address("/media/stick")
    ):
        pass
    assert user.asked == []


def test_a_new_host_is_shown_and_must_be_accepted() -> None:
    user = FakeUser(["goed"])
    server = FakeServer(host_key=KEY)
    with reached(Outside(server, FakePasswords(), user), HOST):
        pass
    assert user.hosts == [("host", KEY)]
    user = FakeUser(["goed"], accepts=False)
    with (
        pytest.raises(UserError, match="exchange_new_host"),
        reached(Outside(server, FakePasswords(), user), HOST),
    ):
        pass


def test_other_faults_are_not_asked_about() -> None:
    user = FakeUser(["goed"])
    server = FakeServer(password="anders", wrong="exchange_unreachable")
    with (
        pytest.raises(UserError, match="exchange_unreachable"),
        reached(Outside(server, FakePasswords(), user), CLOUD),
    ):
        pass
    assert [one.closed for one in server.opened] == [1]
