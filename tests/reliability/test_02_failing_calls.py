"""Yardsticks 2 and 12: every file call of publish and receive fails or is killed, one by one.

The old state stays as it was, the fault is told, nothing half is taken for whole, nothing counts
as done that was not read back, and the next attempt brings everything.
"""

import errno
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from tests.fakes import FaultyFileSystem
from tests.services.world import PASSPHRASE, World
from veldtool.adapters.folder import FolderCarrier
from veldtool.adapters.messages import Messages
from veldtool.domain.oplog.segment import sha256
from veldtool.services.errors import UserError
from veldtool.services.exchange import Merged, merge, publish
from veldtool.services.joining import join, start_package
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.unlocking import close

CODES = (errno.EIO, errno.ENOSPC)
MOST_CALLS = 100


class Killed(BaseException):
    """The process ends here: nothing after it runs that only sees to errors."""


class DeadlyFileSystem(FaultyFileSystem):
    """Kills where the other fails, with half of the work done."""

    def _fail(self) -> BaseException:
        return Killed()


@pytest.fixture
def lead(world: World) -> Session:
    """A lead with segments of several starts, none of them published yet."""
    lead = world.found()
    for number in range(3):
        record(lead, "statement", f"g01/s{number}", {"text": f"uitspraak {number}"})
        publish(lead, FolderCarrier(_folder(world, f"first-{number}")))
    assert len(lead.store.segment_headers()) >= 3
    return lead


def _folder(world: World, name: str) -> Path:
    made = world.place / name
    made.mkdir()
    return made


def steps(act: Callable[[int], bool]) -> int:
    """Run with the first call failing, then the second, until a run comes through unharmed."""
    for number in count(1):
        assert number < MOST_CALLS
        if not act(number):
            return number - 1
    raise AssertionError


def whole(folder: Path) -> set[str]:
    """Return what a colleague would take in, and make sure that it is whole."""
    carrier = FolderCarrier(folder)
    inspections = [one.name for one in folder.iterdir()]
    names = {(one, name) for one in inspections for name in carrier.names(one)}
    assert all(sha256(carrier.read(one, name)) in name for one, name in names)
    return {name for _, name in names}


def fault_of(act: Callable[[], object]) -> UserError | None:
    """Run something and return what the user would be told."""
    try:
        act()
    except UserError as error:
        return error
    return None


def told(error: UserError) -> str:
    return Messages().sentence("errors", error.key, **error.details)


@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("code", CODES)
def test_a_failing_call_in_publishing_is_told_and_nothing_is_lost(
    world: World, lead: Session, code: int, lasting: bool
) -> None:
    everything = lead.store.segment_headers()
    before = lead.store.state_hash()

    def attempt(number: int) -> bool:
        folder = _folder(world, f"exchange-{number}")
        files = FaultyFileSystem(number, code, lasting=lasting)
        fault = fault_of(lambda: publish(lead, FolderCarrier(folder, files)))
        assert (fault is not None) == (len(files.calls) >= number)
        assert fault is None or str(folder) in told(fault)
        assert lead.store.state_hash() == before
        there = whole(folder)
        again = publish(lead, FolderCarrier(folder))
        assert again.segments == len(everything) - len(there)
        assert len(whole(folder)) == len(everything)
        return fault is not None

    assert steps(attempt) >= 7 * len(everything)


def test_being_killed_at_any_call_of_publishing_leaves_nothing_half(
    world: World, lead: Session
) -> None:
    everything = lead.store.segment_headers()

    def attempt(number: int) -> bool:
        folder = _folder(world, f"exchange-{number}")
        killed = False
        try:
            publish(lead, FolderCarrier(folder, DeadlyFileSystem(number)))
        except Killed:
            killed = True
        there = whole(folder)
        assert publish(lead, FolderCarrier(folder)).segments == len(everything) - len(there)
        assert len(whole(folder)) == len(everything)
        return killed

    assert steps(attempt) >= 7 * len(everything)


@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("code", CODES)
def test_a_failing_call_in_receiving_is_told_and_the_next_brings_everything(
    world: World, lead: Session, code: int, lasting: bool
) -> None:
    package = start_package(lead, "av")
    record(lead, "statement", "g02/s1", {"text": "na het startpakket"})
    publish(lead, world.carrier)

    def attempt(number: int) -> bool:
        colleague = join(world.toolbox(f"av-{number}"), package, PASSPHRASE)
        before, known = colleague.store.state_hash(), colleague.store.last_seqs()
        files, merged = FaultyFileSystem(number, code, lasting=lasting), list[Merged]()
        carrier = FolderCarrier(world.exchange, files)
        fault = fault_of(lambda: merged.append(merge(colleague, carrier)))
        failed = len(files.calls) >= number
        if fault is not None:
            assert told(fault)
            assert colleague.store.state_hash() == before
            assert colleague.store.last_seqs().items() >= known.items()
        else:
            assert bool(merged[0].refused) == failed
        merge(colleague, world.carrier)
        assert colleague.store.last_seqs().items() >= lead.store.last_seqs().items()
        assert not merge(colleague, world.carrier).received.ops
        close(colleague)
        return failed

    assert steps(attempt) >= 4
