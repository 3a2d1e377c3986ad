"""Lets in who knows the code, without the code crossing the network (HTTP Digest, RFC 7616)."""

import hashlib
import hmac
import re
import secrets
import threading
from collections.abc import Callable
from time import monotonic

from veldtool.services.addresses import LEAD_USER, plain_code

REALM = "veldtool"
FREE_TRIES = 5
MAX_WAIT = 60.0
MAX_REMEMBERED = 1000
ALGORITHMS = ("SHA-256", "MD5")
"""The better one first; Windows itself knows the second only."""

_PART = re.compile(r'(\w+)=(?:"([^"]*)"|([^\s,"]+))')


class CodeGate:
    """Checks what a client makes of the code. The nonce lasts as long as the server does.

    That somebody replays a request does no harm: what is written is written once, and what can be
    read was read when it was overheard.
    """

    def __init__(self, code: str) -> None:
        self._code = plain_code(code)
        self._nonce = secrets.token_hex(16)

    def challenges(self) -> list[str]:
        """Return the values of the header that asks for the code."""
        common = f'Digest realm="{REALM}", nonce="{self._nonce}", qop="auth"'
        return [f"{common}, algorithm={one}" for one in ALGORITHMS]

    def answers(self, header: str) -> bool:
        """Tell whether a client answers our own challenge, rightly or wrongly."""
        return _parts(header).get("nonce") == self._nonce

    def opens(self, header: str, method: str, uri: str) -> bool:
        """Tell whether the answer was made with the code, for this very request."""
        parts = _parts(header)
        algorithm = parts.get("algorithm", "MD5")
        mine = {"username": LEAD_USER, "realm": REALM, "nonce": self._nonce, "qop": "auth"}
        fits = all(parts.get(name) == value for name, value in mine.items())
        if not fits or parts.get("uri") != uri or algorithm not in ALGORITHMS:
            return False
        expected = self._response(algorithm, method, parts)
        given = parts.get("response", "").lower()
        return hmac.compare_digest(expected.encode(), given.encode("utf-8", "replace"))

    def _response(self, algorithm: str, method: str, parts: dict[str, str]) -> str:
        def digest(text: str) -> str:
            name = algorithm.replace("-", "").lower()
            content = text.encode("utf-8", "replace")
            return hashlib.new(name, content, usedforsecurity=False).hexdigest()

        who = digest(f"{LEAD_USER}:{REALM}:{self._code}")
        what = digest(f"{method}:{parts['uri']}")
        counted = f"{self._nonce}:{parts.get('nc', '')}:{parts.get('cnonce', '')}:auth"
        return digest(f"{who}:{counted}:{what}")


class Slowdown:
    """Makes those who give a wrong code wait longer each time, whatever they give meanwhile."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._wrong: dict[str, tuple[int, float]] = {}

    def seconds(self, who: str) -> int:
        """Return how long somebody has to wait still."""
        with self._lock:
            _, until = self._wrong.get(who, (0, 0.0))
        return max(0, int(until - self._clock() + 0.999))

    def count(self, who: str, *, right: bool) -> None:
        """Count a wrong code; a right one clears the slate."""
        with self._lock:
            tries, _ = self._wrong.pop(who, (0, 0.0))
            if right:
                return
            wait = min(MAX_WAIT, 2.0 ** (tries + 1 - FREE_TRIES)) if tries >= FREE_TRIES else 0.0
            self._wrong[who] = (tries + 1, self._clock() + wait)
            if len(self._wrong) > MAX_REMEMBERED:
                del self._wrong[next(iter(self._wrong))]


def _parts(header: str) -> dict[str, str]:
    kind, _, rest = header.partition(" ")
    if kind.lower() != "digest":
        return {}
    return {name.lower(): quoted or plain for name, quoted, plain in _PART.findall(rest)}
