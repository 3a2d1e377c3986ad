"""`publish`, `merge`, `serve` and `drives` as they are typed, with real servers behind them."""

import getpass
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import resources
from tests.carrier_servers import PASSWORD
from tests.carrier_sites import Servers
from tests.fakes import FakeKeychain, FakePassphrases
from veldtool import bootstrap
from veldtool.adapters import keychain as keychain_adapter
from veldtool.adapters import passphrases
from veldtool.adapters.drives.drive import Drive
from veldtool.adapters.lead.server import LeadServer
from veldtool.cli.main import run
from veldtool.services.creating import Founding, create_inspection
from veldtool.services.unlocking import close

Said = Callable[[], tuple[str, str]]


class Keychain(FakeKeychain):
    """One keychain for the whole test, with the passwords of servers."""

    def __init__(self) -> None:
        super().__init__()
        self.passwords: dict[str, str] = {}

    def password(self, place: str) -> str | None:
        return self.passwords.get(place)

    def keep_password(self, place: str, password: str) -> bool:
        self.passwords[place] = password
        return True


@pytest.fixture
def keychain(monkeypatch: pytest.MonkeyPatch) -> Keychain:
    shared = Keychain()
    monkeypatch.setattr(keychain_adapter, "SystemKeychain", lambda: shared)
    monkeypatch.setattr(passphrases, "ChildPassphrases", FakePassphrases)
    return shared


@pytest.fixture
def inspection(keychain: Keychain) -> str:
    """A visit on this machine, which its keychain opens."""
    framework = resources.framework_text("gi-2025")
    founding = Founding("mb", "Maria Berg", "MB", "IGJ", framework, "een lange zin voor de proef")
    session = create_inspection(bootstrap.toolbox(), founding)
    found = session.store.identity.inspection
    close(session)
    return found


@pytest.fixture
def password_file(tmp_path: Path) -> str:
    file = tmp_path / "password"
    file.write_text(f"{PASSWORD}\n", encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("kind", ["folder", "s3", "webdav"])
def test_publishing_and_merging_with_every_kind_of_address(
    kind: str,
    servers: Servers,
    inspection: str,
    tmp_path: Path,
    password_file: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with servers.site(kind, tmp_path) as site:
        words = [inspection, str(site.address), "--password-file", password_file]
        assert run(["publish", *words]) == 0
        assert "Teruggelezen en in orde" in capsys.readouterr().out
        assert len(site.contents()) > 0
        assert run(["merge", *words]) == 0
        assert capsys.readouterr().err == ""


def test_a_new_sftp_server_must_be_accepted_once(
    servers: Servers,
    inspection: str,
    tmp_path: Path,
    password_file: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with servers.site("sftp", tmp_path) as site:
        words = ["publish", inspection, str(site.address), "--password-file", password_file]
        assert site.host_key is not None
        assert run(words) == 1
        said = capsys.readouterr().err
        assert site.host_key in said
        assert "--accept-host" in said
        assert run([*words, "--accept-host", site.host_key]) == 0
        assert run(words) == 0
        assert run([*words, "--forget-host"]) == 1


def test_a_password_is_asked_and_kept_in_the_keychain_only(
    servers: Servers,
    keychain: Keychain,
    inspection: str,
    tmp_path: Path,
    veldtool_home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers = ["verkeerd", PASSWORD]
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(getpass, "getpass", lambda _: answers.pop(0))
    with servers.site("webdav", tmp_path) as site:
        for _ in range(2):
            assert run(["publish", inspection, str(site.address)]) == 0
        assert answers == []
        assert keychain.passwords == {str(site.address): PASSWORD}
    written = [path.read_bytes() for path in veldtool_home.rglob("*") if path.is_file()]
    assert written
    assert not [one for one in written if PASSWORD.encode() in one]


def test_without_a_terminal_nobody_is_asked(
    servers: Servers, inspection: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with servers.site("webdav", tmp_path) as site:
        assert run(["merge", inspection, str(site.address)]) == 1
    assert "gebruikersnaam" in capsys.readouterr().err


@pytest.mark.parametrize(
    "address, words",
    [
        ("webdavs://mb:geheim@cloud.example.nl/x", "hoort geen wachtwoord"),
        ("ftp://host/x", "kent Veldtool niet"),
        ("sftp://host/x", "ontbreekt wie u bent"),
        ("/niet/aanwezig", "is er niet"),
    ],
)
def test_a_wrong_address_is_told(
    inspection: str, address: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["publish", inspection, address]) == 1
    said = capsys.readouterr().err
    assert words in said
    assert "geheim" not in said


def test_serving_says_what_to_type_and_ends_with_ctrl_c(
    inspection: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(server: LeadServer, seconds: float) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(LeadServer, "wait", interrupted)
    assert run(["serve", inspection, "--host", "127.0.0.1", "--minutes", "5"]) == 0
    said = capsys.readouterr().out
    assert "adres: 127.0.0.1" in said
    assert "code:  " in said
    assert "5 minuten" in said
    assert said.rstrip().endswith("De code geldt niet meer.")


@pytest.mark.parametrize(
    "words, told",
    [
        (["--minutes", "0"], "Geef een duur"),
        (["--host", "192.0.2.77"], "geen adres 192.0.2.77"),
    ],
)
def test_serving_that_cannot_be_is_told(
    inspection: str, words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["serve", inspection, *words]) == 1
    assert told in capsys.readouterr().err


def test_drives_are_shown_with_their_room(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found = [
        Drive(Path("/media/mb/STICK"), "STICK", 1_500_000_000, 8_000_000_000, writable=True),
        Drive(Path("/media/mb/OUD"), "OUD", 900_000, 64_000_000, writable=False),
    ]
    monkeypatch.setattr(bootstrap, "removable_drives", lambda: tuple(found))
    assert run(["drives"]) == 0
    said = capsys.readouterr().out
    assert "1,5 GB vrij van 8,0 GB" in said
    assert "tegen schrijven beveiligd, 900 kB vrij van 64,0 MB" in said
    found.clear()
    assert run(["drives"]) == 0
    assert "Geen USB-stick" in capsys.readouterr().out
