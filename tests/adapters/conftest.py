"""Servers for the tests of carriers: each kind is started once, when it is first wanted."""

from collections.abc import Iterator

import pytest

from tests.carrier_sites import Servers


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    started = Servers(tmp_path_factory.mktemp("servers"))
    yield started
    started.kill()
