"""The standard `age` program opens what we seal, and ours opens what it seals (Debian: age)."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from tests.fakes import FakeClock
from tests.segment_maker import IDENTITY, make_ops, make_segment
from veldtool.adapters.keys import AgeKeyring
from veldtool.adapters.passphrases import ChildPassphrases
from veldtool.adapters.places import DataFolder
from veldtool.adapters.recovery import WrappedRecovery
from veldtool.domain.oplog.op import canonical
from veldtool.services.errors import WrongKey
from veldtool.services.ports import RecoverySecrets

pytestmark = pytest.mark.real
PHRASE = "abcd-efgh-ijkl-mnop"
PROMPT = b"passphrase"


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    path = tmp_path / "key.txt"
    path.write_text(IDENTITY + "\n", encoding="ascii")
    return path


def test_age_opens_a_segment(tmp_path: Path, key_file: Path) -> None:
    sealed = tmp_path / "segment.age"
    sealed.write_bytes(make_segment().sealed)
    opened = subprocess.run(
        f"age -d -i {key_file} {sealed} | gunzip", shell=True, check=True, capture_output=True
    ).stdout
    header, signature, *ops = opened.splitlines()
    assert json.loads(header)["format"] == 1
    assert len(bytes.fromhex(json.loads(signature)["signature"])) == 64
    assert ops == [canonical(op) for op in make_ops()]


def test_age_opens_a_sealed_value_and_we_open_its_own(tmp_path: Path, key_file: Path) -> None:
    keyring = AgeKeyring()
    recipient = keyring.recipient_of(IDENTITY)
    sealed = keyring.seal("geheim", [recipient])
    command = ["age", "-d", "-i", str(key_file)]
    opened = subprocess.run(command, input=sealed.encode(), check=True, capture_output=True)
    assert opened.stdout == b"geheim"
    command = ["age", "-a", "-r", recipient]
    theirs = subprocess.run(command, input=b"ook", check=True, capture_output=True).stdout
    assert keyring.unseal(theirs.decode("ascii"), [IDENTITY]) == "ook"


def age_with_passphrase(sealed: Path) -> bytes:
    """Run `age -d` on a terminal of its own, as it reads passphrases from nowhere else."""
    import pty

    out = sealed.with_suffix(".out")
    child, terminal = pty.fork()
    if child == 0:  # pragma: no cover - becomes the other program
        os.execvp("age", ["age", "-d", "-o", str(out), str(sealed)])
    said = b""
    while PROMPT not in said.lower():
        said += os.read(terminal, 1024)
    os.write(terminal, PHRASE.encode() + b"\n")
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    assert os.waitstatus_to_exitcode(status) == 0
    return out.read_bytes()


def test_age_opens_a_recovery_file(tmp_path: Path) -> None:
    places = DataFolder(tmp_path / "home")
    places.prepare("abc")
    secrets = RecoverySecrets("abc", bytes(range(32)), AgeKeyring().new_device())
    recovery = WrappedRecovery(places, ChildPassphrases(), FakeClock())
    recovery.write(secrets, PHRASE)
    assert recovery.read("abc", PHRASE) == secrets
    with pytest.raises(WrongKey):
        recovery.read("abc", PHRASE + "q")
    found = json.loads(age_with_passphrase(places.recovery("abc")))
    assert found["database_key"] == secrets.database_key.hex()
    assert secrets.founder is not None
    assert found["founder"]["age_identity"] == secrets.founder.age_identity


def test_secrets_stand_in_no_argument_and_no_environment() -> None:
    if sys.platform != "linux":
        pytest.skip("reads /proc")
    with ThreadPoolExecutor() as pool:
        work = pool.submit(ChildPassphrases().wrap, b"planted-secret", "planted-passphrase")
        seen = set()
        while not work.done():
            seen |= set(what_others_see())
    assert work.result()
    assert any(b"multiprocessing" in one for one in seen)
    assert not [one for one in seen if b"planted" in one]


def what_others_see() -> Iterator[bytes]:
    """Yield arguments and environment of this process's children."""
    for listed in Path("/proc/self/task").glob("*/children"):
        for child in listed.read_text(encoding="ascii").split():
            for part in ("cmdline", "environ"):
                with suppress(OSError):
                    yield Path("/proc", child, part).read_bytes()
