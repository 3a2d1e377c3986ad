"""A team with real databases, keys and folders."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.world import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    team = World(tmp_path)
    yield team
    team.close()
