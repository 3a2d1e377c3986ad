"""Opens an exchange folder by its address: a path of this machine or a place on a server."""

from pathlib import Path

from veldtool.adapters.faults import StoreFault
from veldtool.adapters.filesystem import FileSystem
from veldtool.adapters.folder import FolderCarrier
from veldtool.services.addresses import LEAD, S3, SFTP, WEBDAV, WEBDAVS, Address
from veldtool.services.errors import UserError

EXTRAS = {LEAD: "webdav", WEBDAV: "webdav", WEBDAVS: "webdav", SFTP: "sftp", S3: "s3"}


class ExchangePlaces:
    """Opens carriers; `home` keeps which SFTP servers were accepted."""

    def __init__(self, home: Path) -> None:
        self._home = home

    def open(self, address: Address, password: str | None, host_key: str | None) -> FolderCarrier:
        """Open an exchange folder.

        Raises UserError when an extra lacks, or when the server cannot be reached at all.
        """
        if address.is_folder:
            return FolderCarrier(Path(address.path).expanduser())
        try:
            files = self._files(address, password, host_key)
        except StoreFault as fault:
            raise UserError(fault.key, **{"folder": address, **fault.details}) from fault
        return FolderCarrier(_root(address), files, str(address))

    def forget_host(self, address: Address) -> None:
        """Forget the key of an SFTP server, because it was replaced."""
        if address.scheme == SFTP:
            from veldtool.adapters.stores.host_keys import KnownHosts

            KnownHosts(self._home).forget(address.host, address.port)

    def _files(self, address: Address, password: str | None, host_key: str | None) -> FileSystem:
        try:
            return self._store(address, password, host_key)
        except ImportError as error:
            raise UserError("exchange_extra", extra=EXTRAS[address.scheme]) from error

    def _store(self, address: Address, password: str | None, host_key: str | None) -> FileSystem:
        """Load only what this address needs: each of the three is large, and may lack."""
        if address.scheme == SFTP:
            from veldtool.adapters.stores.host_keys import KnownHosts
            from veldtool.adapters.stores.sftp import SftpFiles

            return SftpFiles(address, password, KnownHosts(self._home, host_key))
        if address.scheme == S3:
            from veldtool.adapters.stores.s3 import S3Files

            return S3Files(address, password)
        from veldtool.adapters.stores.webdav import WebdavFiles

        return WebdavFiles(address, password)


def _root(address: Address) -> str:
    if address.scheme == S3:
        return f"{address.host}{address.path}"
    return address.path if address.scheme == SFTP else ""
