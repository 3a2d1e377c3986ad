"""Opening: only with the key, only what this version understands, and nothing in the clear."""

import hashlib
import shutil
import sqlite3
from pathlib import Path

import pytest
import sqlcipher3
import sqlite_utils
from sqlcipher3 import dbapi2

from db import connection as connections
from db import migrations
from db.databases import EncryptedDatabases
from tests.db.conftest import IDENTITY, KEY, OpenStore
from veldtool.domain.oplog.draft import Draft
from veldtool.domain.oplog.op import RegisterKey, Write
from veldtool.services.errors import NewerDatabase, WrongKey

TEXT = RegisterKey("statement", "i1/s1", "text")
PLANTED = "Wolkenkrabberworst"


def name_writer(device: str) -> str:
    return f"{device}-next"


def contents(folder: Path) -> dict[str, str]:
    """What the database and its journals hold; -shm is an index and holds no content."""
    files = (path for path in folder.glob("inspection.db*") if not path.name.endswith("-shm"))
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in files if p.stat().st_size}


def left_by_a_crash(place: Path, folder: Path) -> Path:
    """Copy a database while it is in use, so that its latest work stands in the WAL."""
    folder.mkdir()
    store = EncryptedDatabases().open(place, KEY, name_writer)
    store.write([Write(TEXT, "in the WAL")], at=1)
    for path in place.parent.glob("inspection.db*"):
        shutil.copy(path, folder)
    store.close()
    assert (folder / "inspection.db-wal").stat().st_size
    return folder / place.name


def test_it_knows_whose_it_is_and_names_its_writer(place: Path) -> None:
    store = EncryptedDatabases().open(place, KEY, name_writer)
    assert store.identity == IDENTITY
    assert store.writer == "member-next"
    store.close()


def test_a_created_database_has_the_given_writer_and_is_empty(tmp_path: Path) -> None:
    store = EncryptedDatabases().create(tmp_path / "x" / "new.db", KEY, IDENTITY, "member-first")
    assert store.writer == "member-first"
    assert list(store.ops()) == []
    assert store.check() == ()
    store.close()
    assert [path.name for path in (tmp_path / "x").iterdir()] == ["new.db"]


def test_creating_over_a_database_is_refused(place: Path) -> None:
    before = contents(place.parent)
    with pytest.raises(FileExistsError):
        EncryptedDatabases().create(place, KEY, IDENTITY, "member-first")
    assert contents(place.parent) == before


def test_an_interrupted_creation_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "new.db.new").write_bytes(b"half a database")
    EncryptedDatabases().create(tmp_path / "new.db", KEY, IDENTITY, "member-first").close()


def test_a_missing_database_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        EncryptedDatabases().open(tmp_path / "none.db", KEY, name_writer)
    assert list(tmp_path.glob("none*")) == []


@pytest.mark.parametrize("crashed", [False, True])
def test_a_wrong_key_leaves_the_file_untouched(place: Path, tmp_path: Path, crashed: bool) -> None:
    path = left_by_a_crash(place, tmp_path / "crashed") if crashed else place
    before = contents(path.parent)
    with pytest.raises(WrongKey):
        EncryptedDatabases().open(path, bytes(32), name_writer)
    assert contents(path.parent) == before


@pytest.mark.parametrize("crashed", [False, True])
def test_a_newer_database_is_left_untouched(place: Path, tmp_path: Path, crashed: bool) -> None:
    connection = connections.open_existing(place, KEY)
    row = (migrations.SET, "0099_from_the_future", "2030-01-01")
    sql = "INSERT INTO _sqlite_migrations(migration_set, name, applied_at) VALUES (?, ?, ?)"
    connection.run(sql, row)
    connection.close()
    path = _in_the_wal(place, tmp_path / "crashed") if crashed else place
    before = contents(path.parent)
    with pytest.raises(NewerDatabase):
        EncryptedDatabases().open(path, KEY, name_writer)
    assert contents(path.parent) == before


def _in_the_wal(place: Path, folder: Path) -> Path:
    folder.mkdir()
    connection = connections.open_existing(place, KEY)
    connection.run("INSERT INTO note VALUES ('x', 'y')")
    for path in place.parent.glob("inspection.db*"):
        shutil.copy(path, folder)
    connection.close()
    return folder / place.name


def test_a_key_of_another_size_is_refused(place: Path) -> None:
    with pytest.raises(ValueError, match="32"):
        EncryptedDatabases().open(place, b"short", name_writer)


def test_a_plain_database_is_not_taken_for_an_encrypted_one(tmp_path: Path) -> None:
    plain = tmp_path / "inspection.db"
    with sqlite3.connect(plain) as connection:
        connection.execute("CREATE TABLE t(x)")
    connection.close()
    with pytest.raises(WrongKey):
        EncryptedDatabases().open(plain, KEY, name_writer)


def test_a_library_that_cannot_encrypt_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "dbapi2", sqlite3)
    monkeypatch.setattr(sqlite3, "connect", _plain_connect(sqlite3.connect))
    with pytest.raises(RuntimeError, match="encrypt"):
        EncryptedDatabases().create(tmp_path / "new.db", KEY, IDENTITY, "member-first")
    assert not (tmp_path / "new.db").exists()


def _plain_connect(connect: object) -> object:
    def opened(*arguments: object, **options: object) -> object:
        return connect(*arguments, **options)  # type: ignore[operator] # passed through

    return opened


def test_the_connection_is_set_up_as_designed(place: Path) -> None:
    connection = connections.open_existing(place, KEY)
    found = {
        name: connection.value(f"PRAGMA {name}")
        for name in ("journal_mode", "synchronous", "secure_delete", "temp_store", "foreign_keys")
    }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "temp_store": 2,
        "foreign_keys": 1,
    }
    connection.close()


def test_sqlite_utils_works_with_the_encrypting_library(place: Path) -> None:
    connection = connections.open_existing(place, KEY)
    assert connection.utils.table("identity").count == 1
    assert vars(sqlite_utils.utils)["sqlite3"] is sqlcipher3
    connection.close()


def test_an_error_takes_the_whole_command_back(place: Path) -> None:
    connection = connections.open_existing(place, KEY)

    def half_a_command() -> None:
        with connection.command():
            connection.run("INSERT INTO note VALUES ('x', 'y')")
            connection.run("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(dbapi2.OperationalError):
        half_a_command()
    assert connection.value("SELECT count(*) FROM note") == 0
    assert not connection.raw.in_transaction
    connection.close()


def test_another_version_of_what_is_derived_is_built_anew(place: Path) -> None:
    store = EncryptedDatabases().open(place, KEY, name_writer)
    store.write_as("root-1", [Write(TEXT, "cliëntgericht")], at=1)
    connection = store._connection
    connection.run("UPDATE projection SET version = 0")
    connection.run("DELETE FROM derived_standing")
    connection.run("CREATE TABLE derived_elsewhere(x)")
    store.close()
    store = EncryptedDatabases().open(place, KEY, name_writer)
    assert store.register(TEXT) is not None
    assert store.check() == ()
    assert store._connection.value("SELECT 1 FROM sqlite_master WHERE name LIKE '%where'") is None
    store.close()


def test_migrations_are_recorded_and_applied_once(place: Path) -> None:
    connection = connections.open_existing(place, KEY)
    assert migrations.applied(connection) == tuple(name for name, _ in migrations.STEPS)
    assert migrations.migrate(connection) == ()
    connection.close()


def plant(store_of: OpenStore) -> Path:
    """Put a word everywhere it can be written, and return the folder while all is still open."""
    store = store_of()
    store.write([Write(TEXT, f"Hij zei: {PLANTED}!")], at=1)
    store.save_draft(Draft(TEXT, f"{PLANTED} en nog wat", (), 2))
    store.set_note("i1", f"eigen notitie {PLANTED}")
    store.set_local("secret", PLANTED)
    store.search(PLANTED)
    for number in range(50):
        store.write([Write(TEXT._replace(id=f"i1/{number}"), PLANTED * 90)], at=3)
    return Path(store._connection.value("SELECT file FROM pragma_database_list WHERE name='main'"))


def files_with_the_word(path: Path) -> list[str]:
    """Look for the word, and for any three letters of it in the index, in UTF-8 and UTF-16."""
    words = [PLANTED, PLANTED.lower()]
    sought = [word.encode(coding) for word in words for coding in ("utf-8", "utf-16-le")]
    found = (file for file in sorted(path.parent.glob(path.name + "*")))
    return [f.name for f in found if any(word in f.read_bytes() for word in sought)]


def test_a_planted_word_is_nowhere_in_the_clear(new_store: OpenStore) -> None:
    path = plant(new_store)
    assert {f.name.removeprefix(path.name) for f in path.parent.glob(path.name + "*")} == {
        "",
        "-wal",
        "-shm",
    }
    assert files_with_the_word(path) == []


def test_the_same_scan_finds_the_word_in_a_plain_copy(new_store: OpenStore, tmp_path: Path) -> None:
    path = plant(new_store)
    plain = tmp_path / "plain.db"
    connection = dbapi2.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
    connection.execute("SELECT sqlcipher_export('plain')")
    connection.close()
    assert files_with_the_word(plain) == ["plain.db"]
