"""Every carrier keeps the contract, against a real server where there is one."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.carrier_contract import CONTENT, NAME, OTHER, OTHER_NAME, CarrierContract
from tests.carrier_sites import KINDS, ROOT, Server, Servers, Site, site_on
from tests.segment_maker import INSPECTION, make_ops, make_segment
from veldtool.domain.oplog.segment import file_name
from veldtool.services.errors import UserError


class TestCarriers(CarrierContract):
    @pytest.fixture(params=KINDS)
    def site(
        self, request: pytest.FixtureRequest, servers: Servers, tmp_path: Path
    ) -> Iterator[Site]:
        with servers.site(request.param, tmp_path) as found:
            yield found


@pytest.mark.parametrize("kind", ["s3", "sftp", "webdav"])
def test_a_server_that_dies_is_told_and_nothing_counts_as_done(kind: str, tmp_path: Path) -> None:
    server = Server(kind, tmp_path / "server")
    site = site_on(server, tmp_path)
    carrier = site.carrier()
    carrier.put(INSPECTION, NAME, CONTENT)
    server.kill()
    for act in (
        carrier.check,
        lambda: carrier.names(INSPECTION),
        lambda: carrier.read(INSPECTION, NAME),
        lambda: carrier.put(INSPECTION, OTHER_NAME, OTHER.sealed),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.key == "exchange_unreachable"
        assert caught.value.details["folder"] == str(site.address)
    carrier.close()


@pytest.mark.parametrize("kind", KINDS)
def test_processes_publish_and_receive_at_the_same_time(
    kind: str, servers: Servers, tmp_path: Path
) -> None:
    segments = [make_segment(make_ops(2, first)) for first in range(1, 16, 2)]
    for one in segments:
        file = tmp_path / "segments" / file_name(one.header, one.sealed)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(one.sealed)
    with servers.site(kind, tmp_path) as site:
        known = {"address": str(site.address), "password": site.password, "host_key": site.host_key}
        parts = [dict(known, home=str(tmp_path / f"home-{n}"), n=n) for n in range(3)]
        running = [_publisher(tmp_path / "segments", part) for part in parts]
        assert [one.stdout.readline() for one in running if one.stdout] == ["ready\n"] * 3
        said = [one.communicate("go\n", timeout=60)[0] for one in running]
        assert said == [f"{len(segments)}\n"] * 3
        names = {file_name(one.header, one.sealed): one.sealed for one in segments}
        assert site.contents() == {f"{INSPECTION}/{name}": sealed for name, sealed in names.items()}


def _publisher(segments: Path, known: Mapping[str, object]) -> "subprocess.Popen[str]":
    script = ROOT / "tests" / "carrier_publisher.py"
    return subprocess.Popen(
        [sys.executable, str(script), str(segments), json.dumps(known)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=dict(os.environ, PYTHONPATH=str(ROOT)),
        text=True,
    )
