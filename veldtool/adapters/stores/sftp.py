"""An exchange folder on an SSH server."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from stat import S_ISDIR, S_ISREG
from typing import Any

import paramiko
from fsspec.implementations.sftp import SFTPFileSystem

from veldtool.adapters.faults import StoreFault
from veldtool.adapters.filesystem import FileSystem, Names
from veldtool.adapters.stores.host_keys import SSH_PORT, KnownHosts
from veldtool.adapters.stores.limits import CALL_SECONDS, CONNECT_SECONDS, STEP_SECONDS
from veldtool.services.addresses import Address

PART = 2**15
"""Bytes; what a server sends at once."""
MAX_NAMES = 100_000


class SftpFiles(FileSystem):
    """Files on an SSH server: written under a hidden name, then renamed."""

    remote = True

    def __init__(self, address: Address, password: str | None, known: KnownHosts) -> None:
        # It logs what it also raises, with the name of the server.
        logging.getLogger("paramiko").setLevel(logging.CRITICAL)
        self._client: Any = None
        with self._faults():
            system = _Connected(
                address.host.strip("[]"),
                port=address.port or SSH_PORT,
                username=address.user,
                password=password,
                # Without a password the keys of this user and of the agent are tried.
                look_for_keys=password is None,
                allow_agent=password is None,
                timeout=CONNECT_SECONDS,
                banner_timeout=CONNECT_SECONDS,
                auth_timeout=STEP_SECONDS,
                channel_timeout=STEP_SECONDS,
                host_key_policy=known,
                skip_instance_cache=True,
            )
        super().__init__(system)
        self._client, self._ftp = system.client, system.ftp
        self._ftp.get_channel().settimeout(STEP_SECONDS)

    def close(self) -> None:
        """Close the connection."""
        self._ftp.close()
        self._client.close()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except StoreFault:
            raise
        except paramiko.AuthenticationException as error:
            raise StoreFault("exchange_password") from error
        except TimeoutError as error:
            raise StoreFault("exchange_slow") from error
        except (paramiko.SSHException, EOFError) as error:
            raise StoreFault("exchange_unreachable") from error
        except OSError as error:
            if self._client is None or not self._is_connected():
                raise StoreFault("exchange_unreachable") from error
            raise

    def _is_connected(self) -> bool:
        transport = self._client.get_transport()
        return transport is not None and bool(transport.is_active())

    def _is_folder(self, path: str) -> bool:
        try:
            return S_ISDIR(self._ftp.stat(path or "/").st_mode)
        except FileNotFoundError:
            return False

    def _list(self, path: str, kind: str) -> Names:
        is_kind = S_ISDIR if kind == "directory" else S_ISREG
        found = islice(self._ftp.listdir_iter(path), MAX_NAMES)
        return tuple(sorted(one.filename for one in found if is_kind(one.st_mode or 0)))

    def _make_folder(self, path: str) -> None:
        if self._is_folder(path):
            return
        self._make_folder(path.rpartition("/")[0])
        try:
            self._ftp.mkdir(path)
        except OSError:
            if not self._is_folder(path):  # else somebody was faster
                raise

    def _read(self, path: str, limit: int) -> bytes:
        content, end = bytearray(), time.monotonic() + CALL_SECONDS
        with self._system.open(path, "rb") as file:
            while len(content) < limit and (part := file.read(min(PART, limit - len(content)))):
                content += part
                if time.monotonic() > end:
                    raise TimeoutError
        return bytes(content)

    def _rename(self, source: str, target: str, *, replace: bool) -> None:
        if replace:
            self._replace(source, target)
            return
        try:
            self._ftp.rename(source, target)  # never over another file
        except OSError as error:
            if not self._is_connected() or not self._is_file(target):
                raise
            self._ftp.remove(source)
            raise FileExistsError("somebody was faster") from error

    def _replace(self, source: str, target: str) -> None:
        try:
            self._ftp.posix_rename(source, target)
        except OSError:  # an extension of OpenSSH that others may lack
            if not self._is_connected():
                raise
            self._ftp.remove(target)
            self._ftp.rename(source, target)

    def _is_file(self, path: str) -> bool:
        try:
            return S_ISREG(self._ftp.stat(path).st_mode or 0)
        except FileNotFoundError:
            return False


class _Connected(SFTPFileSystem):  # type: ignore[misc]  # fsspec ships no types
    """Closes what it opened when it cannot log in."""

    cachable = False

    def _connect(self) -> None:
        self.client = paramiko.SSHClient()
        self.client.set_missing_host_key_policy(self.host_key_policy)
        try:
            self.client.connect(self.host, **self.ssh_kwargs)
            self.ftp = self.client.open_sftp()
        except BaseException:
            self.client.close()
            raise
