import os
from pathlib import Path

import pytest

from tests.fakes import FakeClock, FakePassphrases
from veldtool.adapters.keys import AgeKeyring
from veldtool.adapters.places import DataFolder
from veldtool.adapters.recovery import WrappedRecovery, pack, unpack
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.ports import RecoverySecrets

PHRASE = "abcd-efgh-ijkl-mnop"
FOUNDER = RecoverySecrets("abc", bytes(range(32)), AgeKeyring().new_device())
COLLEAGUE = RecoverySecrets("abc", bytes(32), None)


@pytest.fixture
def places(tmp_path: Path) -> DataFolder:
    found = DataFolder(tmp_path / "home")
    found.prepare("abc")
    found.settled("abc")
    return found


@pytest.fixture
def recovery(places: DataFolder) -> WrappedRecovery:
    return WrappedRecovery(places, FakePassphrases(), FakeClock())


@pytest.mark.parametrize("secrets", [FOUNDER, COLLEAGUE])
def test_what_was_written_is_read(recovery: WrappedRecovery, secrets: RecoverySecrets) -> None:
    recovery.write(secrets, PHRASE)
    assert recovery.read("abc", PHRASE) == secrets
    with pytest.raises(WrongKey):
        recovery.read("abc", PHRASE + "q")


def test_a_second_file_takes_the_place_of_the_first(
    recovery: WrappedRecovery, places: DataFolder
) -> None:
    recovery.write(COLLEAGUE, PHRASE)
    recovery.write(FOUNDER, "another passphrase")
    assert recovery.read("abc", "another passphrase") == FOUNDER
    names = {path.name for path in places.recovery("abc").parent.iterdir()}
    assert names == {"recovery.age", "lock"}


def test_the_content_says_when_it_was_made() -> None:
    assert b'"made_at":42' in pack(FOUNDER, 42)


@pytest.mark.parametrize(
    "content, key",
    [
        (b"", "recovery_damaged"),
        (b"{}", "recovery_damaged"),
        (pack(COLLEAGUE, 1).replace(b'"00', b'"zz'), "recovery_damaged"),
        (pack(COLLEAGUE, 1).replace(b'"format":1', b'"format":2'), "recovery_newer"),
    ],
)
def test_other_content_is_refused(content: bytes, key: str) -> None:
    with pytest.raises(UserError) as caught:
        unpack(content)
    assert caught.value.key == key


def error_of(recovery: WrappedRecovery) -> str:
    with pytest.raises(UserError) as caught:
        recovery.read("abc", PHRASE)
    return caught.value.key


def test_a_missing_or_foreign_file_is_told(recovery: WrappedRecovery, places: DataFolder) -> None:
    assert error_of(recovery) == "recovery_missing"
    places.recovery("abc").mkdir()
    assert error_of(recovery) == "recovery_unreadable"
    places.recovery("abc").rmdir()
    content = pack(RecoverySecrets("other", bytes(32), None), 1)
    places.recovery("abc").write_bytes(FakePassphrases().wrap(content, PHRASE))
    assert error_of(recovery) == "recovery_foreign"


def test_a_full_disk_leaves_the_old_file(
    recovery: WrappedRecovery, places: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    recovery.write(COLLEAGUE, PHRASE)

    def full(_: int) -> None:
        raise OSError(28, "planted")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(UserError) as caught:
            recovery.write(FOUNDER, PHRASE)
    assert caught.value.key == "recovery_unwritable"
    assert recovery.read("abc", PHRASE) == COLLEAGUE
    assert len(list(places.recovery("abc").parent.iterdir())) == 2
