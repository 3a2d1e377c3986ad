"""Write-once WebDAV as a WSGI application: reading, listing, and taking a segment once."""

import errno
import ipaddress
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from http import HTTPStatus
from time import monotonic
from typing import Any
from urllib.parse import unquote_to_bytes
from wsgiref.types import StartResponse

from cheroot.errors import MaxSizeExceeded

from veldtool.adapters.lead.digest import CodeGate, Slowdown
from veldtool.adapters.lead.shelf import PART, NotTaken, Shelf
from veldtool.adapters.segment_names import is_segment, is_writer

ALLOWED = "OPTIONS, GET, HEAD, PROPFIND, PUT, MKCOL"
BODY_SECONDS = 120.0
MAX_UNKNOWN_BODY = 2**20
"""Bytes that are read of somebody who has not given the code."""
_REFUSED = {
    "there": HTTPStatus.FORBIDDEN,
    "broken": HTTPStatus.UNPROCESSABLE_ENTITY,
    "large": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "full": HTTPStatus.INSUFFICIENT_STORAGE,
}
_BROKEN_OFF = (TimeoutError, ConnectionError, ValueError)
_FOLDER = "<D:resourcetype><D:collection/></D:resourcetype>"
_ONE = (
    "<D:response><D:href>{href}</D:href><D:propstat><D:prop>{properties}</D:prop>"
    "<D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>"
)
_ALL = '<?xml version="1.0" encoding="utf-8"?><D:multistatus xmlns:D="DAV:">{}</D:multistatus>'


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back: a status, headers and a body."""

    status: HTTPStatus
    body: Iterable[bytes] = ()
    headers: list[tuple[str, str]] = field(default_factory=list)
    size: int = 0


class WriteOnceDav:
    """One inspection's exchange folder for those who know the code, and for no one else."""

    def __init__(self, shelf: Shelf, gate: CodeGate, slowdown: Slowdown | None = None) -> None:
        self._shelf, self._gate = shelf, gate
        self._slowdown = slowdown or Slowdown()

    def __call__(self, environ: dict[str, Any], start: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        body = _Body(environ)
        try:
            body.check()
            answer = self._let_in(environ, body) or self._answer(environ, body)
            body.finish()
        except (*_BROKEN_OFF, MaxSizeExceeded):
            answer = Answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)  # cheroot hangs up after this
        except OSError as error:
            full = error.errno in {errno.ENOSPC, errno.EDQUOT}
            status = HTTPStatus.INSUFFICIENT_STORAGE if full else HTTPStatus.INTERNAL_SERVER_ERROR
            answer = Answer(status)
        headers = [*answer.headers, ("Content-Length", str(answer.size))]
        start(f"{answer.status.value} {answer.status.phrase}", headers)
        return () if environ["REQUEST_METHOD"] == "HEAD" else answer.body

    def _let_in(self, environ: dict[str, Any], body: "_Body") -> Answer | None:
        who, header = environ.get("REMOTE_ADDR", ""), environ.get("HTTP_AUTHORIZATION", "")
        if not is_near(who):
            return Answer(HTTPStatus.FORBIDDEN)
        if wait := self._slowdown.seconds(who):
            return Answer(HTTPStatus.TOO_MANY_REQUESTS, headers=[("Retry-After", str(wait))])
        uri = environ.get("REQUEST_URI", "")
        if self._gate.opens(header, environ["REQUEST_METHOD"], uri):
            self._slowdown.count(who, right=True)
            return None
        if self._gate.answers(header):
            self._slowdown.count(who, right=False)
        if body.length > MAX_UNKNOWN_BODY:
            return Answer(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)  # and the connection is closed
        asked = [("WWW-Authenticate", one) for one in self._gate.challenges()]
        return Answer(HTTPStatus.UNAUTHORIZED, headers=asked)

    def _answer(self, environ: dict[str, Any], body: "_Body") -> Answer:
        act: dict[str, Callable[[list[str], dict[str, Any], _Body], Answer]] = {
            "OPTIONS": self._options,
            "GET": self._get,
            "HEAD": self._get,
            "PROPFIND": self._propfind,
            "MKCOL": self._make,
            "PUT": self._put,
        }
        method = environ["REQUEST_METHOD"]
        if method not in act:
            return _not_allowed()
        try:
            return act[method](self._path(environ), environ, body)
        except FileNotFoundError:
            return Answer(HTTPStatus.NOT_FOUND)
        except NotTaken as refused:
            return Answer(_REFUSED[refused.reason])

    def _path(self, environ: dict[str, Any]) -> list[str]:
        """Return [], [inspection], [inspection, writer] or [inspection, writer, file].

        Raises FileNotFoundError for any other: there is nothing else here.
        """
        raw = unquote_to_bytes(environ.get("REQUEST_URI", "").partition("?")[0])
        parts = raw.decode("utf-8", "replace").strip("/").split("/")
        if parts == [""]:
            return []
        checks = (self._shelf.inspection.__eq__, is_writer, is_segment)
        if len(parts) > len(checks) or not all(
            fits(one) for fits, one in zip(checks, parts, strict=False)
        ):
            raise FileNotFoundError
        return parts

    def _options(self, path: list[str], environ: dict[str, Any], body: "_Body") -> Answer:
        del path, environ, body
        return Answer(HTTPStatus.OK, headers=[("DAV", "1"), ("Allow", ALLOWED)])

    def _get(self, path: list[str], environ: dict[str, Any], body: "_Body") -> Answer:
        del environ, body
        if len(path) < _FILE_DEPTH:
            return _not_allowed()
        name = "/".join(path[1:])
        size, kind = self._shelf.size(name), ("Content-Type", "application/octet-stream")
        return Answer(HTTPStatus.OK, self._shelf.read(name), [kind], size)

    def _propfind(self, path: list[str], environ: dict[str, Any], body: "_Body") -> Answer:
        del body
        depth = environ.get("HTTP_DEPTH", "infinity")
        if depth not in {"0", "1"}:
            return Answer(HTTPStatus.FORBIDDEN)
        found = [self._described(path)]
        if depth == "1" and len(path) < _FILE_DEPTH:
            found += [self._described([*path, one]) for one in self._below(path)]
        content = _ALL.format("".join(found)).encode("utf-8")
        kind = ("Content-Type", "application/xml; charset=utf-8")
        return Answer(HTTPStatus.MULTI_STATUS, [content], [kind], len(content))

    def _below(self, path: list[str]) -> list[str]:
        if not path:
            return [self._shelf.inspection]
        if len(path) == 1:
            return self._shelf.writers()
        return [name.partition("/")[2] for name in self._shelf.names(path[1])]

    def _described(self, path: list[str]) -> str:
        """Describe one resource. Names here need no escaping: they are checked to be plain."""
        href = "/" + "/".join(path)
        if len(path) == _FILE_DEPTH:
            size = self._shelf.size("/".join(path[1:]))
            properties = f"<D:resourcetype/><D:getcontentlength>{size}</D:getcontentlength>"
            return _ONE.format(href=href, properties=properties)
        if len(path) == _FILE_DEPTH - 1 and not self._shelf.has_writer(path[1]):
            raise FileNotFoundError
        return _ONE.format(href=href.rstrip("/") + "/", properties=_FOLDER)

    def _make(self, path: list[str], environ: dict[str, Any], body: "_Body") -> Answer:
        del environ, body
        if len(path) != _FILE_DEPTH - 1 or self._shelf.has_writer(path[1]):
            return _not_allowed()
        self._shelf.add_writer(path[1])
        return Answer(HTTPStatus.CREATED)

    def _put(self, path: list[str], environ: dict[str, Any], body: "_Body") -> Answer:
        if len(path) < _FILE_DEPTH:
            return _not_allowed()
        if not self._shelf.has_writer(path[1]):
            return Answer(HTTPStatus.CONFLICT)
        try:
            self._shelf.take("/".join(path[1:]), body.parts())
        except NotTaken as refused:
            if refused.reason == "there" and "HTTP_IF_NONE_MATCH" in environ:
                return Answer(HTTPStatus.PRECONDITION_FAILED)
            raise
        return Answer(HTTPStatus.CREATED)


_FILE_DEPTH = 3


def is_near(address: str) -> bool:
    """Tell whether somebody is on the same network, as far as an address can tell."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return found.is_private or found.is_link_local or found.is_loopback


def _not_allowed() -> Answer:
    return Answer(HTTPStatus.METHOD_NOT_ALLOWED, headers=[("Allow", ALLOWED)])


class _Body:
    """The body of a request, read within its time; chunks are read to their end, always."""

    def __init__(self, environ: dict[str, Any]) -> None:
        self._input = environ["wsgi.input"]
        self._is_chunked = bool(environ.get("wsgi.input_terminated"))
        self._end = monotonic() + BODY_SECONDS
        self.length = int(environ.get("CONTENT_LENGTH") or 0)

    def check(self) -> None:
        """Raise ValueError for a length below nothing: reading that would never end."""
        if self.length < 0:
            raise ValueError("a body has no length below zero")

    def parts(self) -> Iterator[bytes]:
        """Return the body part by part. Raises OSError when it takes too long."""
        while part := self._input.read(PART):
            if monotonic() > self._end:
                raise TimeoutError
            yield part

    def finish(self) -> None:
        """Read what nobody read: else the server would take it for the next request."""
        if self._is_chunked:
            for _ in self.parts():
                pass
