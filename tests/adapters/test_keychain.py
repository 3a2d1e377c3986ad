import keyring
import keyring.backends.fail
import keyring.backends.null
import pytest

from veldtool.adapters.keychain import MAX_ENTRY, Backend, SystemKeychain, system_backend
from veldtool.domain.oplog.seen import Seen

KEY = bytes(range(32))


class Memory:
    """A backend that works."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[(service, username)] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[(service, username)]


class Forgetting(Memory):
    """Takes everything and keeps nothing."""

    def set_password(self, service: str, username: str, password: str) -> None:
        return


class Garbling(Memory):
    """Keeps half of what it is given."""

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password[: len(password) // 2])


class Bad(Exception):
    """Not of keyring's own family."""


class Failing(Memory):
    """Raises what no caller expects."""

    def get_password(self, service: str, username: str) -> str | None:
        raise Bad

    def set_password(self, service: str, username: str, password: str) -> None:
        raise Bad

    def delete_password(self, service: str, username: str) -> None:
        raise Bad


def over(backend: Backend | None) -> SystemKeychain:
    return SystemKeychain(lambda: backend)


def broken() -> Backend:
    raise Bad


def test_a_key_is_kept_and_taken_out() -> None:
    keychain = over(Memory())
    assert keychain.get("one") is None
    assert keychain.put("one", KEY)
    assert keychain.put("two", bytes(32))
    assert keychain.get("one") == KEY
    keychain.remove("one")
    keychain.remove("one")
    assert keychain.get("one") is None
    assert keychain.get("two") == bytes(32)


@pytest.mark.parametrize(
    "keychain",
    [
        over(None),
        over(Forgetting()),
        over(Garbling()),
        over(Failing()),
        SystemKeychain(keyring.backends.null.Keyring),
        SystemKeychain(keyring.backends.fail.Keyring),
        SystemKeychain(broken),
        SystemKeychain(),
    ],
)
def test_a_bad_backend_counts_as_none(keychain: SystemKeychain) -> None:
    assert not keychain.put("one", KEY)
    assert keychain.get("one") is None
    keychain.remove("one")
    assert not keychain.remember_seen("one", Seen("a", 1))
    assert keychain.seen("one") is None


def test_a_garbled_key_does_not_stay() -> None:
    backend = Garbling()
    over(backend).put("one", KEY)
    assert backend.entries == {}


def test_what_was_seen_outlives_the_key() -> None:
    keychain = over(Memory())
    keychain.put("one", KEY)
    assert keychain.remember_seen("one", Seen("ab" * 32, 412))
    keychain.remove("one")
    assert keychain.seen("one") == Seen("ab" * 32, 412)
    assert keychain.seen("two") is None


def test_entries_stay_short_enough_for_windows() -> None:
    backend = Memory()
    keychain = over(backend)
    keychain.put("one", KEY)
    keychain.remember_seen("one", Seen("f" * 64, 2**53))
    assert max(map(len, backend.entries.values())) < MAX_ENTRY
    assert not keychain.remember_seen("one", Seen("f" * 1300, 1))


def test_foreign_entries_are_no_keys() -> None:
    backend = Memory()
    keychain = over(backend)
    backend.set_password("veldtool/one/key", "key", "no hex")
    backend.set_password("veldtool/one/seen", "seen", "no json")
    assert (keychain.get("one"), keychain.seen("one")) == (None, None)


class StandIn(Memory):
    """Has what some of keyring's own backends have."""

    persist = "enterprise"
    backends: list[Backend]


def stand_in(module: str, *chained: Backend) -> StandIn:
    """A backend that says it lives in that module."""
    members = {"__module__": module} | ({"backends": list(chained)} if chained else {})
    made: StandIn = type("Keyring", (StandIn,), members)()
    return made


def test_on_windows_nothing_roams(monkeypatch: pytest.MonkeyPatch) -> None:
    windows = stand_in("keyring.backends.Windows")
    monkeypatch.setattr(keyring, "get_keyring", lambda: windows)
    assert system_backend() is windows
    assert windows.persist == "local machine"


def test_only_the_systems_own_keychain_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: stand_in("keyrings.alt.file"))
    assert system_backend() is None
    native = stand_in("keyring.backends.SecretService")
    chain = stand_in("keyring.backends.chainer", stand_in("keyrings.alt.file"), native)
    monkeypatch.setattr(keyring, "get_keyring", lambda: chain)
    assert system_backend() is native


def test_the_password_of_a_server_is_kept_per_address() -> None:
    backend = Memory()
    keychain = over(backend)
    assert keychain.password("webdavs://mb@host/a") is None
    assert keychain.keep_password("webdavs://mb@host/a", "geheim")
    assert keychain.password("webdavs://mb@host/a") == "geheim"
    assert keychain.password("webdavs://mb@host/b") is None
    assert keychain.keep_password("webdavs://mb@host/a", "nieuw")
    assert list(backend.entries.values()) == ["nieuw"]


@pytest.mark.parametrize("backend", [Forgetting(), Garbling(), Failing(), None])
def test_a_password_that_does_not_stick_is_not_kept(backend: Backend | None) -> None:
    keychain = over(backend)
    assert not keychain.keep_password("webdavs://mb@host/a", "geheim")
    assert keychain.password("webdavs://mb@host/a") is None
