"""A recovery file before a visit is open: what it is good for, and what it leaves alone."""

import pytest

from tests.services.world import PASSPHRASE, World
from veldtool.services.beginning import change_passphrase
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.leading import recovery_copy
from veldtool.services.recovering import Recovered, Recovery
from veldtool.services.unlocking import close, unlock

NEW = "een andere lange zin"


@pytest.fixture
def visit(world: World) -> str:
    lead = world.found("mb")
    for session in (lead, world.join_approved(lead, "jk")):
        close(session)
    return lead.store.identity.inspection


def test_a_forgotten_new_passphrase_is_replaced_by_the_one_of_the_copy(
    world: World, visit: str
) -> None:
    tools = world.toolbox("mb")
    session = unlock(tools, visit, PASSPHRASE)
    copy = recovery_copy(session)
    close(session)
    change_passphrase(tools, visit, PASSPHRASE, NEW, NEW)
    assert Recovery(tools).use(copy, PASSPHRASE) == Recovered(visit, opens=True)
    close(unlock(tools, visit, PASSPHRASE))
    with pytest.raises(WrongKey):
        unlock(tools, visit, NEW)


def test_the_founders_file_changes_nothing_on_the_laptop_of_a_colleague(
    world: World, visit: str
) -> None:
    colleague = world.toolbox("jk")
    before = colleague.recovery.copy(visit), colleague.keychain.get(visit)
    copy = world.toolbox("mb").recovery.copy(visit)
    assert Recovery(colleague).use(copy, PASSPHRASE) == Recovered(visit, opens=False)
    assert (colleague.recovery.copy(visit), colleague.keychain.get(visit)) == before


@pytest.mark.parametrize(
    "name, passphrase, key",
    [
        ("av", PASSPHRASE, "recovery_not_here"),
        ("mb", PASSPHRASE, "recovery_other_laptop"),
        ("mb", NEW, "wrong_passphrase"),
    ],
)
def test_what_it_is_no_good_for_is_told(
    world: World, visit: str, name: str, passphrase: str, key: str
) -> None:
    copy = world.toolbox("jk").recovery.copy(visit)
    with pytest.raises(UserError) as told:
        Recovery(world.toolbox(name)).use(copy, passphrase)
    assert told.value.key == key


def test_a_visit_that_another_app_has_open_is_left_alone(world: World, visit: str) -> None:
    tools = world.toolbox("mb")
    with tools.hold(tools.places.lock(visit)), pytest.raises(UserError) as told:
        Recovery(tools).use(tools.recovery.copy(visit), PASSPHRASE)
    assert told.value.key == "in_use"
