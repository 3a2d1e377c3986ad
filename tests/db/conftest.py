"""A real encrypted database for each test; made once and copied."""

import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from db.databases import EncryptedDatabases
from db.store import EncryptedStore
from veldtool.services.ports import Identity

KEY = bytes(range(32))
IDENTITY = Identity("inspection", "root", "member", "m1")
OpenStore = Callable[[], EncryptedStore]


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "inspection.db"
    EncryptedDatabases().create(path, KEY, IDENTITY, "member-made").close()
    return path


@pytest.fixture
def place(empty_database: Path, tmp_path: Path) -> Path:
    """The file of an empty database."""
    path = tmp_path / "inspection.db"
    shutil.copy(empty_database, path)
    return path


@pytest.fixture
def new_store(empty_database: Path, tmp_path: Path) -> Iterator[OpenStore]:
    """Open as many separate empty databases as wanted."""
    opened: list[EncryptedStore] = []
    numbers = count()

    def make() -> EncryptedStore:
        path = tmp_path / f"{next(numbers)}.db"
        shutil.copy(empty_database, path)
        opened.append(EncryptedDatabases().open(path, KEY, lambda device: f"{device}-now"))
        return opened[-1]

    yield make
    for store in opened:
        store.close()


@pytest.fixture
def store(new_store: OpenStore) -> EncryptedStore:
    """One open, empty database; its own writer is `member-now`."""
    return new_store()
