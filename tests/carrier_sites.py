"""Exchange folders for tests: real servers on this machine's loopback, each seen from behind."""

import itertools
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.carrier_servers import ME, PASSWORD, USER
from tests.segment_maker import INSPECTION
from veldtool.adapters.carriers import ExchangePlaces
from veldtool.adapters.folder import FolderCarrier
from veldtool.adapters.lead.server import LeadServer
from veldtool.services.addresses import Address, lead_address, parse_address

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = ROOT / "tests" / "carrier_servers.py"
KINDS = ("folder", "lead", "s3", "sftp", "webdav")
CODE = "abcd-efgh-ijkl"
REGION = "eu-west-1"
_numbers = itertools.count(1)


class Server:
    """A server process; `known` is what it said of itself."""

    def __init__(self, kind: str, folder: Path, port: int = 0) -> None:
        self.kind, self.folder = kind, folder
        folder.mkdir(parents=True)
        self._process = subprocess.Popen(
            [sys.executable, str(SCRIPT), kind, str(folder), str(port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=dict(os.environ, PYTHONPATH=str(ROOT)),
        )
        assert self._process.stdout is not None
        self.known: dict[str, Any] = json.loads(self._process.stdout.readline())

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()


@dataclass
class Site:
    """An exchange folder: its address, and a way around it to what it really holds."""

    address: Address
    home: Path
    plant: Callable[[str, bytes], None]
    contents: Callable[[], dict[str, bytes]]
    host_key: str | None = None
    password: str = PASSWORD
    opened: list[FolderCarrier] = field(default_factory=list)

    def carrier(self, password: str | None = None) -> FolderCarrier:
        """Open it as the app does, each time with a connection of its own."""
        places = ExchangePlaces(self.home)
        carrier = places.open(self.address, password or self.password, self.host_key)
        self.opened.append(carrier)
        return carrier


class Servers:
    """Starts each kind of server once, when it is first wanted."""

    def __init__(self, place: Path) -> None:
        self._place = place
        self._running: dict[str, Server] = {}

    def of(self, kind: str) -> Server:
        if kind not in self._running:
            self._running[kind] = Server(kind, self._place / kind)
        return self._running[kind]

    def kill(self) -> None:
        for server in self._running.values():
            server.kill()

    @contextmanager
    def site(self, kind: str, place: Path) -> Iterator[Site]:
        """Give an empty exchange folder of one kind, and close what was opened."""
        folder = place / "exchange"
        stop: Callable[[], object] = folder.exists
        if kind == "folder":
            folder.mkdir()
            site = disk_site(folder, str(folder), place)
        elif kind == "lead":
            folder.mkdir()
            site, stop = lead_site(folder, place)
        else:
            site = site_on(self.of(kind), place)
        try:
            yield site
        finally:
            for carrier in site.opened:
                carrier.close()
            stop()


def lead_site(folder: Path, place: Path) -> tuple[Site, Callable[[], None]]:
    """The lead's own server, and what stops it."""
    server = LeadServer(folder, INSPECTION, CODE, host=ME)
    server.start()
    (shown,) = server.addresses()
    site = disk_site(folder, str(lead_address(shown)), place)
    site.password = CODE.upper()
    return site, server.stop


def site_on(server: Server, place: Path) -> Site:
    """An empty exchange folder on a server."""
    name, port = f"map-{next(_numbers)}", server.known["port"]
    if server.kind == "s3":
        return s3_site(port, name, place)
    folder = server.folder / name
    folder.mkdir()
    site = disk_site(folder, f"{server.kind}://{USER}@{ME}:{port}/{name}", place)
    site.host_key = server.known.get("host_key")
    return site


def s3_site(port: int, bucket: str, place: Path) -> Site:
    """A new bucket, with the exchange folder below a prefix."""
    import boto3

    endpoint = f"http://{ME}:{port}"
    keys = {"aws_access_key_id": "x", "aws_secret_access_key": "y"}
    store = boto3.client("s3", endpoint_url=endpoint, region_name=REGION, **keys)
    store.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": REGION})

    def plant(name: str, content: bytes) -> None:
        store.put_object(Bucket=bucket, Key=f"team/{name}", Body=content)

    def contents() -> dict[str, bytes]:
        listed = store.list_objects_v2(Bucket=bucket, Prefix="team/").get("Contents", [])
        found = {one["Key"]: store.get_object(Bucket=bucket, Key=one["Key"]) for one in listed}
        return {key.removeprefix("team/"): one["Body"].read() for key, one in found.items()}

    address = f"s3://{USER}@{bucket}/team?endpoint={endpoint}&region={REGION}"
    return Site(parse_address(address), place / "home", plant, contents)


def disk_site(folder: Path, address: str, place: Path) -> Site:
    """An exchange folder that really is a folder of this machine."""

    def plant(name: str, content: bytes) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def contents() -> dict[str, bytes]:
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }

    return Site(parse_address(address), place / "home", plant, contents)
