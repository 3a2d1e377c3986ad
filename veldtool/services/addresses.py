r"""The address of an exchange folder: read in one place, and never with a password in it.

A path of this machine (`E:\uitwisseling`, `\\server\map`, `/media/stick`), or
`webdavs://name@host/path`, `webdav://…` (open, for a local network), `sftp://name@host/path`,
`s3://key-id@bucket/prefix?endpoint=https://…&region=…`, `teamleider://192.168.1.5`.
"""

import re
from dataclasses import dataclass, field

from veldtool.services.errors import UserError

FOLDER, WEBDAV, WEBDAVS, SFTP, S3, LEAD = "file", "webdav", "webdavs", "sftp", "s3", "teamleider"
SAME = {"http": WEBDAV, "https": WEBDAVS, "dav": WEBDAV, "davs": WEBDAVS, "ssh": SFTP}
SCHEMES = frozenset({FOLDER, WEBDAV, WEBDAVS, SFTP, S3, LEAD})
LEAD_PORT = 4725
LEAD_USER = "veldtool"
MAX_LENGTH = 1000
MAX_PORT = 65535
OPTIONS = frozenset({"endpoint", "region"})

_URL = re.compile(
    r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]+)://(?:(?P<user>[^/?#]*)@)?"
    r"(?P<host>\[[0-9A-Fa-f:.]+\]|[^/?#@:\[\]\s]*)(?::(?P<port>[0-9]{1,5}))?"
    r"(?P<path>/[^?#]*)?(?:\?(?P<query>[^#]*))?"
)
_HALF = re.compile(r"(?:https?|davs?|webdavs?|sftp|ssh|s3|teamleider):", re.IGNORECASE)
_HOST = re.compile(r"\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?")
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_HIDDEN = re.compile(r"(?<=://).*@")


@dataclass(frozen=True, slots=True)
class Address:
    """Where an exchange folder is. `host` is the bucket of S3; `path` has no slash at its end."""

    scheme: str
    path: str
    host: str = ""
    port: int | None = None
    user: str = ""
    options: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return it as people may read it; also the name of its password in the keychain."""
        if self.scheme == FOLDER:
            return self.path
        user = f"{self.user}@" if self.user and self.scheme != LEAD else ""
        port = f":{self.port}" if self.port else ""
        query = "&".join(f"{name}={value}" for name, value in sorted(self.options.items()))
        return f"{self.scheme}://{user}{self.host}{port}{self.path}" + (query and f"?{query}")

    @property
    def is_folder(self) -> bool:
        """Whether it is a path of this machine: a stick, a disk, a share."""
        return self.scheme == FOLDER

    @property
    def wants_password(self) -> bool:
        """Whether a password is asked for: where the address says who comes."""
        return bool(self.user)

    @property
    def once(self) -> bool:
        """Whether its password is a code that lasts for one evening: such a one is not kept."""
        return self.scheme == LEAD


def parse_address(text: str) -> Address:
    """Read an address as it was typed. Raises UserError that says what to type instead."""
    typed = text.strip()
    if not typed or len(typed) > MAX_LENGTH or not typed.isprintable():
        raise UserError("address_wrong", address=_shown(typed))
    if "://" not in typed:
        if _HALF.match(typed):
            raise UserError("address_wrong", address=_shown(typed))
        return Address(FOLDER, typed)
    found = _URL.fullmatch(typed)
    if found is None:
        raise UserError("address_wrong", address=_shown(typed))
    scheme = found["scheme"].lower()
    scheme = SAME.get(scheme, scheme)
    if scheme not in SCHEMES:
        raise UserError("address_unknown", address=_shown(typed))
    return _folder(typed) if scheme == FOLDER else _server(scheme, found, _shown(typed))


def lead_address(typed: str) -> Address:
    """Read what a colleague types after choosing the lead as the carrier: `192.168.1.5`."""
    text = typed.strip().rstrip("/")
    return parse_address(text if "://" in text else f"{LEAD}://{text}")


def plain_code(typed: str) -> str:
    """Return a spoken code without what people write between its characters."""
    return "".join(c for c in typed.lower() if c.isalnum())


def _folder(typed: str) -> Address:
    path = _decoded(typed.partition("://")[2])
    drive = re.fullmatch(r"/([A-Za-z]:.*)", path)
    if not path.startswith("/"):
        path = f"//{path}"  # file://server/share is a share of a server
    return Address(FOLDER, drive[1] if drive else path)


def _server(scheme: str, found: re.Match[str], shown: str) -> Address:
    user = found["user"] or ""
    if ":" in user or any(_names_secret(one) for one in _pairs(found["query"])):
        raise UserError("address_password", address=shown)
    port = int(found["port"]) if found["port"] else None
    options = dict(_pairs(found["query"]))
    parts = _decoded(found["path"] or "").split("/")
    kept = [one for one in parts if one]
    fits = _BUCKET.fullmatch if scheme == S3 else _HOST.fullmatch
    wrong = (
        not fits(found["host"])
        or (port is not None and not 0 < port <= MAX_PORT)
        or {".", ".."} & set(kept)
        or not set(options) <= (OPTIONS if scheme == S3 else frozenset())
    )
    if wrong:
        raise UserError("address_wrong", address=shown)
    if scheme in {SFTP, S3} and not user:
        raise UserError("address_user", address=shown)
    path = "".join(f"/{one}" for one in kept)
    if scheme == LEAD:
        user, port = LEAD_USER, port or LEAD_PORT
    return Address(scheme, path, found["host"], port, _decoded(user), options)


def _pairs(query: str | None) -> list[tuple[str, str]]:
    parts = (one.partition("=") for one in (query or "").split("&") if one)
    return [(name.lower(), _decoded(value)) for name, _, value in parts]


def _names_secret(pair: tuple[str, str]) -> bool:
    return bool(re.search(r"pass|wachtwoord|secret|token|code|key", pair[0]))


def _decoded(text: str) -> str:
    """Undo %20 and the like."""
    raw = re.sub(rb"%([0-9A-Fa-f]{2})", lambda one: bytes([int(one[1], 16)]), text.encode("utf-8"))
    decoded = raw.decode("utf-8", "replace")
    if not decoded.isprintable() and decoded:
        raise UserError("address_wrong", address=_shown(text))
    return decoded


def _shown(typed: str) -> str:
    """Return what may be repeated: never what stands before the @, which may be a password."""
    plain = "".join(c if c.isprintable() else "?" for c in typed[:200])
    return _HIDDEN.sub("…@", plain).partition("?")[0]
