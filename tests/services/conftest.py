"""A team in a room to judge together."""

import pytest

from tests.services.judging_room import Room
from tests.services.world import World


@pytest.fixture
def room(world: World) -> Room:
    """The judgement session of three people, on real databases."""
    return Room(world)
