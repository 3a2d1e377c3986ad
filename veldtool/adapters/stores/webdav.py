"""An exchange folder on a WebDAV server, the lead's own among them."""

import errno
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from urllib.parse import quote

import httpx
from webdav4.client import Client, HTTPError, ResourceNotFound
from webdav4.fsspec import WebdavFileSystem
from webdav4.multistatus import Response, parse_multistatus_response

from veldtool.adapters.faults import StoreFault, chain_of
from veldtool.adapters.filesystem import FileSystem, Names, last_part
from veldtool.adapters.stores.bounded_http import BoundedTransport, Login, timeouts
from veldtool.services.addresses import WEBDAVS, Address, plain_code

_ERRNO = {
    HTTPStatus.FORBIDDEN: errno.EACCES,
    HTTPStatus.LOCKED: errno.EACCES,
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: errno.EFBIG,
    HTTPStatus.INSUFFICIENT_STORAGE: errno.ENOSPC,
}
_NO_CONDITION = frozenset(
    {
        HTTPStatus.PRECONDITION_FAILED,
        # what servers say that do not know the condition for a PUT
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.CONFLICT,
        HTTPStatus.NOT_IMPLEMENTED,
    }
)


class WebdavFiles(FileSystem):
    """Files on a WebDAV server. One PUT is one file: renaming is not something all can do."""

    renames = False
    remote = True

    def __init__(self, address: Address, password: str | None) -> None:
        if address.once and password:
            password = plain_code(password)
        login = Login(address.user, password) if address.user and password else None
        self._once = address.once
        # No hidden retries: they would stretch every time limit, and the user can try again.
        self._client = Client(
            _url(address),
            auth=login,
            retry=False,
            transport=BoundedTransport(),
            timeout=timeouts(),
        )
        super().__init__(WebdavFileSystem("", client=self._client))

    def close(self) -> None:
        """Close the connections."""
        self._client.http.close()

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except OSError:
            raise
        except Exception as error:
            raise self._fault(error) from error

    def _is_folder(self, path: str) -> bool:
        try:
            found = self._propfind(path, depth=0)
        except ResourceNotFound:
            return False
        return any(one.properties.collection for one in found)

    def _list(self, path: str, kind: str) -> Names:
        own = last_part(self._client.join_url(path).path)
        found = ((last_part(one.path), one.properties) for one in self._propfind(path, depth=1))
        return tuple(
            sorted(
                name
                for name, properties in found
                if properties.resource_type == kind and name != own
            )
        )

    def _propfind(self, path: str, *, depth: int) -> list[Response]:
        url = self._client.join_url(path, add_trailing_slash=True)
        headers = {"Depth": str(depth), "Content-Type": "application/xml"}
        answer = self._client.http.request("PROPFIND", url, headers=headers)
        _check(answer, path)
        if answer.status_code != HTTPStatus.MULTI_STATUS:
            raise StoreFault("exchange_no_webdav")
        return list(parse_multistatus_response(answer).responses.values())

    def _make_folder(self, path: str) -> None:
        if self._is_folder(path):
            return
        url = self._client.join_url(path, add_trailing_slash=True)
        answer = self._client.http.request("MKCOL", url)
        if answer.status_code in {HTTPStatus.CONFLICT, HTTPStatus.NOT_FOUND}:
            self._make_folder(path.rpartition("/")[0])
            answer = self._client.http.request("MKCOL", url)
        if not answer.is_success and not self._is_folder(path):  # else somebody was faster
            _check(answer, path)

    def _read(self, path: str, limit: int) -> bytes:
        content = bytearray()
        with self._client.http.stream("GET", self._client.join_url(path)) as answer:
            _check(answer, path)
            for part in answer.iter_raw():
                content += part
                if len(content) >= limit:
                    break
        return bytes(content[:limit])

    def _put(self, path: str, content: bytes, *, replace: bool) -> None:
        if not replace:
            try:
                self._send(path, content, {"If-None-Match": "*"})
            except HTTPError as error:
                if error.status_code not in _NO_CONDITION:
                    raise
                if self._is_file(path):
                    raise FileExistsError(errno.EEXIST, "somebody was faster") from error
            else:
                return
        self._send(path, content, {})

    def _send(self, path: str, content: bytes, headers: dict[str, str]) -> None:
        url = self._client.join_url(path)
        headers = {"Content-Type": "application/octet-stream", **headers}
        _check(self._client.http.put(url, content=content, headers=headers), path)

    def _is_file(self, path: str) -> bool:
        return bool(self._client.http.head(self._client.join_url(path)).is_success)

    def _remove(self, path: str) -> None:
        _check(self._client.http.delete(self._client.join_url(path)), path)

    def _fault(self, error: Exception) -> OSError:
        behind = chain_of(error)
        if any(isinstance(one, ssl.SSLError) for one in behind):
            return StoreFault("exchange_certificate")
        if isinstance(error, httpx.TimeoutException):
            return StoreFault("exchange_slow")
        if isinstance(error, httpx.TransportError):
            return StoreFault("exchange_unreachable")
        return _of_answer(error, once=self._once)


def _url(address: Address) -> str:
    scheme = "https" if address.scheme == WEBDAVS else "http"
    port = f":{address.port}" if address.port else ""
    return f"{scheme}://{address.host}{port}{quote(address.path)}/"


def _check(answer: httpx.Response, path: str) -> None:
    """Raise what webdav4 raises for an answer that is no success."""
    if answer.status_code == HTTPStatus.NOT_FOUND:
        raise ResourceNotFound(path)
    if not answer.is_success:
        raise HTTPError(answer)


def _of_answer(error: Exception, *, once: bool) -> OSError:
    """Judge an answer; one that cannot be understood is not from a WebDAV server."""
    if isinstance(error, ResourceNotFound):
        return FileNotFoundError(errno.ENOENT, "absent")
    if isinstance(error, HTTPError):
        return _of_status(int(error.status_code), once=once)
    return StoreFault("exchange_no_webdav")


def _of_status(status: int, *, once: bool) -> OSError:
    if status == HTTPStatus.UNAUTHORIZED:
        return StoreFault("exchange_code" if once else "exchange_password")
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return StoreFault("exchange_slowed")
    if status in _ERRNO:
        return OSError(_ERRNO[HTTPStatus(status)], f"status {status}")
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return OSError(errno.EIO, f"status {status}")
    return StoreFault("exchange_no_webdav")
