"""A paper on a USB stick: whole and read back, or not there at all."""

import secrets
from contextlib import suppress
from pathlib import Path

from veldtool.adapters.disk_faults import disk_fault
from veldtool.adapters.filesystem import FileSystem
from veldtool.services.errors import UserError


def put_on_stick(stick: Path, name: str, content: bytes, files: FileSystem | None = None) -> None:
    """Write one file at the top of a stick, and return only when it was read back unharmed.

    It is written under another name first. Raises UserError that says what to do; then no file of
    that name is there that could be taken for the whole.
    """
    used = files or FileSystem.local()
    root = stick.absolute().as_posix()
    try:
        _need(used, root)
        _write(used, root, name, content)
        _read_back(used, root, name, content)
    except OSError as error:
        fault = disk_fault(error, there=_is_there(used, root))
        raise UserError(f"stick_{fault}", stick=stick.name or stick) from error


def _write(files: FileSystem, root: str, name: str, content: bytes) -> None:
    draft = f"{root}/.{secrets.token_hex(8)}.tmp"
    try:
        files.write(draft, content)
        files.rename(draft, f"{root}/{name}")
    except OSError:
        _remove(files, draft)
        raise


def _read_back(files: FileSystem, root: str, name: str, content: bytes) -> None:
    path = f"{root}/{name}"
    try:
        same = files.read(path, len(content) + 1) == content
        _need(files, root)  # what was read back may be in the place of a pulled stick
    except OSError:
        _remove(files, path)
        raise
    if not same:
        _remove(files, path)
        raise UserError("stick_not_kept", name=name)


def _remove(files: FileSystem, path: str) -> None:
    with suppress(OSError):
        files.remove(path)


def _need(files: FileSystem, root: str) -> None:
    if not files.is_folder(root):
        raise FileNotFoundError


def _is_there(files: FileSystem, root: str) -> bool:
    try:
        return files.is_folder(root)
    except OSError:
        return False
