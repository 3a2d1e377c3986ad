"""HTTP that cannot be made to wait or to swallow for ever, with certificates of the system."""

import ssl
import time
from collections.abc import Generator, Iterator

import certifi
import httpx

from veldtool.adapters.faults import StoreFault
from veldtool.adapters.stores.limits import (
    CALL_SECONDS,
    CONNECT_SECONDS,
    MAX_ANSWER,
    STEP_SECONDS,
)

UNAUTHORIZED = 401
_OPEN_HOSTS = frozenset({"localhost", "127.0.0.1", "::1"})


def timeouts() -> httpx.Timeout:
    """Return the time limits of each step of a request."""
    return httpx.Timeout(STEP_SECONDS, connect=CONNECT_SECONDS)


def trust() -> ssl.SSLContext:
    """Trust what this machine trusts, and the well-known authorities where it knows none."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


class BoundedTransport(httpx.BaseTransport):
    """Sends requests and cuts answers off that are too long or take too long."""

    def __init__(self, inner: httpx.BaseTransport | None = None) -> None:
        self._inner = inner or httpx.HTTPTransport(verify=trust())

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request. Raises httpx.TransportError."""
        request.headers["Accept-Encoding"] = "identity"
        end = time.monotonic() + CALL_SECONDS
        response = self._sent(request)
        if response.headers.get("Content-Encoding", "identity") != "identity":
            response.close()
            raise httpx.DecodingError("an answer came compressed without being asked for")
        stream = response.stream
        if isinstance(stream, httpx.SyncByteStream):
            response.stream = _Bounded(stream, end)
        return response

    def _sent(self, request: httpx.Request) -> httpx.Response:
        """Send again what met a connection that the server had just closed: it saw nothing of it.

        Every request of ours may come twice.
        """
        try:
            return self._inner.handle_request(request)
        except httpx.RemoteProtocolError:
            return self._inner.handle_request(request)

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()


class _Bounded(httpx.SyncByteStream):
    def __init__(self, stream: httpx.SyncByteStream, end: float) -> None:
        self._stream, self._end = stream, end

    def __iter__(self) -> Iterator[bytes]:
        size = 0
        for part in self._stream:
            size += len(part)
            if size > MAX_ANSWER:
                raise httpx.ReadError("the answer is too long")
            if time.monotonic() > self._end:
                raise httpx.ReadTimeout("the answer takes too long")
            yield part

    def close(self) -> None:
        self._stream.close()


class Login(httpx.Auth):
    """Logs in as the server asks: Digest where it offers that, else Basic.

    Basic hands the password over readable, so over plain http it is only given to this machine.
    """

    def __init__(self, user: str, password: str) -> None:
        self._user, self._password = user, password
        self._chosen: httpx.Auth | None = None

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Send once without, choose by what the server asks, and stay with it."""
        if self._chosen is not None:
            yield from self._chosen.auth_flow(request)
            return
        response = yield request
        if response.status_code != UNAUTHORIZED:
            return
        self._chosen, asked = self._choose(response), response
        flow = self._chosen.auth_flow(request)
        first = next(flow)
        yield flow.send(asked) if isinstance(self._chosen, httpx.DigestAuth) else first

    def _choose(self, response: httpx.Response) -> httpx.Auth:
        asked = response.headers.get_list("WWW-Authenticate")
        if any(one.lower().startswith("digest ") for one in asked):
            return httpx.DigestAuth(self._user, self._password)
        url = response.request.url
        if url.scheme != "https" and url.host not in _OPEN_HOSTS:
            raise StoreFault("exchange_open_password")
        return httpx.BasicAuth(self._user, self._password)
