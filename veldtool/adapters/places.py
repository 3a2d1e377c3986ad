"""Where the data of this machine stands: one folder per inspection, named by its random id.

`<home>/inspections/<inspection id>/` holds `record.db`, `recovery.age`, `lock`, `copies/` of the
database from before each merge, `unsettled` while the inspection is being made, and `exchange/` of
a lead who served it to colleagues.
"""

import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from platformdirs import user_data_path

HOME = "VELDTOOL_HOME"
DATABASE = "record.db"
RECOVERY = "recovery.age"
LOCK = "lock"
UNSETTLED = "unsettled"
EXCHANGE = "exchange"
COPIES, STAGED = "copies", "restore.db"
SHARED = "-shm"
PARTS = ("-wal", SHARED)
"""What SQLite writes beside a database while it is open; the second is made anew each time."""
OWNER_ONLY = 0o700
_COPY = re.compile(r"[0-9]{8}-[0-9]{6}-[0-9]{1,15}")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


class DataFolder:
    """The data of one user on this machine."""

    def __init__(self, home: Path) -> None:
        self.home = home

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "DataFolder":
        """Return the folder that VELDTOOL_HOME names, else the system's place for user data.

        On Windows that is the local one: data never roams to other machines.
        """
        if moved := environment.get(HOME):
            return cls(Path(moved).expanduser().absolute())
        return cls(user_data_path("veldtool", appauthor=False, roaming=False))

    def inspections(self) -> tuple[str, ...]:
        """Return the ids of the inspections that have a whole database here, sorted."""
        found = (path.parent for path in self._root.glob(f"*/{DATABASE}"))
        whole = (folder for folder in found if not (folder / UNSETTLED).exists())
        return tuple(sorted(folder.name for folder in whole if _ID.fullmatch(folder.name)))

    def database(self, inspection: str) -> Path:
        """Return where the database of an inspection stands, or would stand."""
        return self._folder(inspection) / DATABASE

    def recovery(self, inspection: str) -> Path:
        """Return where the recovery file of an inspection stands, or would stand."""
        return self._folder(inspection) / RECOVERY

    def lock(self, inspection: str) -> Path:
        """Return the file that an open app keeps locked, see `locks.hold`."""
        return self._folder(inspection) / LOCK

    def exchange(self, inspection: str) -> Path:
        """Return the folder that this machine serves to colleagues; it is made when missing."""
        folder = self._folder(inspection) / EXCHANGE
        make_private(folder)
        return folder

    def prepare(self, inspection: str) -> Path:
        """Make the folder of a new inspection, closed to other users; return its database.

        Until it is `settled` it is not listed, and what an attempt that broke off left there
        makes room: nobody could have worked in it.
        """
        folder = self._folder(inspection)
        for one in (self.home, self._root, folder):
            make_private(one)
        if (folder / UNSETTLED).exists():
            for left in folder.glob(f"{DATABASE}*"):
                left.unlink()
        if not (folder / DATABASE).exists():
            (folder / UNSETTLED).touch()
            sync_folder(folder)
        if not (folder / LOCK).exists():
            (folder / LOCK).touch()
        return folder / DATABASE

    def settled(self, inspection: str) -> None:
        """Tell that the new inspection is whole: from now on it is listed."""
        folder = self._folder(inspection)
        (folder / UNSETTLED).unlink(missing_ok=True)
        sync_folder(folder)

    def created(self, inspection: str) -> int:
        """Return when the folder was prepared, in milliseconds since 1970 UTC; 0 if unknown.

        The lock file tells: it is made then and never written again.
        """
        try:
            return self.lock(inspection).stat().st_mtime_ns // 1_000_000
        except OSError:
            return 0

    def copies(self, inspection: str) -> tuple[str, ...]:
        """Return the names of the copies of a database, the newest first."""
        found = (path.stem for path in self._copies(inspection).glob("*.db"))
        return tuple(sorted(filter(_COPY.fullmatch, found), reverse=True))

    def copy_path(self, inspection: str, name: str) -> Path:
        """Return where a copy stands, or would stand; its folder is made."""
        if not _COPY.fullmatch(name):
            raise ValueError("this is not the name of a copy")
        make_private(self._copies(inspection))
        return self._copies(inspection) / f"{name}.db"

    def drop_copy(self, inspection: str, name: str) -> None:
        """Remove a copy."""
        _remove_database(self.copy_path(inspection, name))

    def stage_copy(self, inspection: str, name: str) -> Path:
        """Set a copy ready beside the database."""
        self.unstage(inspection)
        staged = self._staged(inspection)
        copy_database(self.copy_path(inspection, name), staged)
        return staged

    def put_back(self, inspection: str, aside: str) -> None:
        """Put what is staged in the place of the database, which becomes the copy `aside`."""
        database = self.database(inspection)
        if database.exists():
            copy_database(database, self.copy_path(inspection, aside))
        # A WAL belongs to the file it was written for: it went aside with it.
        for part in PARTS:
            _beside(database, part).unlink(missing_ok=True)
        self._staged(inspection).replace(database)
        sync_folder(database.parent)

    def unstage(self, inspection: str) -> None:
        """Remove what is still staged."""
        _remove_database(self._staged(inspection))

    def _copies(self, inspection: str) -> Path:
        return self._folder(inspection) / COPIES

    def _staged(self, inspection: str) -> Path:
        return self._folder(inspection) / STAGED

    @property
    def _root(self) -> Path:
        return self.home / "inspections"

    def _folder(self, inspection: str) -> Path:
        if not _ID.fullmatch(inspection):
            raise ValueError("this is not the id of an inspection")
        return self._root / inspection


def copy_database(source: Path, target: Path) -> None:
    """Copy a closed database with what its WAL still holds. Raises OSError."""
    for part in PARTS:
        if _beside(source, part).exists() and part != SHARED:
            replace_file(_beside(target, part), _beside(source, part).read_bytes())
    replace_file(target, source.read_bytes())


def _remove_database(path: Path) -> None:
    for part in ("", *PARTS):
        _beside(path, part).unlink(missing_ok=True)


def _beside(path: Path, part: str) -> Path:
    return path.with_name(path.name + part)


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can enter; one that exists keeps its permissions.

    On Windows the user's own data folder is closed to others by what it inherits.
    """
    if not folder.is_dir():
        folder.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
        if os.name == "posix":
            folder.chmod(OWNER_ONLY)


def replace_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, on the disk before it bears its name.

    Raises OSError; an older file of that name is untouched then.
    """
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Bring a rename to the disk, where folders can be opened for that (not on Windows)."""
    if os.name != "posix":
        return
    with suppress(OSError):  # some file systems refuse it; what was written is read back anyway
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
