"""The large sample for benchmarks, with its key at hand as a keychain would have it."""

from pathlib import Path

from tests.benchmarks.laptop import Laptop
from veldtool import bootstrap
from veldtool.adapters.memory_keychain import MemoryKeychain
from veldtool.services.demo import Stage
from veldtool.services.large.playing import play_large
from veldtool.services.large.setting import LEAD
from veldtool.services.unlocking import close

PASSPHRASE = "een zin voor de meting"


def make(place: Path) -> Laptop:
    """Record the large sample below a folder."""
    exchange = place / "exchange"
    exchange.mkdir()
    keychain = MemoryKeychain()
    stage = Stage(
        lambda name: bootstrap.toolbox(place / name, keychain),
        bootstrap.folder_carrier(exchange),
        PASSPHRASE,
    )
    session = play_large(bootstrap.large_sample(), stage).session
    inspection = session.store.identity.inspection
    close(session)
    key = keychain.get(inspection)
    if key is None:
        raise RuntimeError("the keychain forgot the key")
    return Laptop(place / LEAD, inspection, key)
