"""Every carrier keeps the contract, against a real server where there is one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.carrier_contract import CONTENT, NAME, OTHER, OTHER_NAME, CarrierContract
from tests.carrier_sites import KINDS, Server, Servers, Site, site_on
from tests.segment_maker import INSPECTION
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
