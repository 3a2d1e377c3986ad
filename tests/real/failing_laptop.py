"""A laptop whose disk fails: `failing_laptop.py HOME INSPECTION KEY CALL MOST`.

It is run where the system refuses call number MOST of one kind in each process. So each process
first makes as many as must go well: the first one all but one, the next all but two.
What it prints was acknowledged, or refused in words; `whole` ends a process that met no refusal.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.reliability.killed_editor import Safe, deleted, recorded, typed
from veldtool import bootstrap
from veldtool.adapters.memory_keychain import MemoryKeychain
from veldtool.services.errors import DiskTrouble, WrongKey
from veldtool.services.session import Session
from veldtool.services.toolbox import Toolbox
from veldtool.services.unlocking import close, unlock

EDITS = (recorded, typed, deleted)
CALLS: dict[str, Callable[[int], object]] = {
    "pwrite64": lambda file: os.pwrite(file, b"x", 0),
    "pread64": lambda file: os.pread(file, 1, 0),
    "fsync": os.fsync,
    "fdatasync": os.fdatasync,
    "ftruncate": lambda file: os.ftruncate(file, 1),
}


def say(**words: object) -> None:
    os.write(1, json.dumps(words).encode() + b"\n")


def edit(session: Session, edits: Iterator[Safe]) -> bool:
    """Run one edit and tell what was acknowledged; False when the disk refused a part of it."""
    try:
        for safe in edits:
            say(safe=safe)
    except DiskTrouble as error:
        say(refused=error.key)
        return False
    return True


def live(tools: Toolbox, inspection: str, number: int) -> None:
    """Open, edit, close; what the disk refuses is told, and the rest goes on."""
    try:
        session = unlock(tools, inspection)
    except (DiskTrouble, WrongKey) as error:  # SQLCipher takes one failing read for a wrong key
        say(refused=error.key)
        return
    whole = [
        edit(session, one(session, f"g{number}/s{place}", f"regel {place} van leven {number}"))
        for place, one in enumerate(EDITS)
    ]
    try:
        close(session)
    except DiskTrouble as error:
        whole.append(False)
        say(refused=error.key)
    if all(whole):
        say(whole=number)


def main(home: str, inspection: str, key: str, call: str, most: str) -> int:
    """Make a process for each call that may fail, one for each line that comes in."""
    keychain = MemoryKeychain()
    keychain.put(inspection, bytes.fromhex(key))
    tools = bootstrap.toolbox(Path(home), keychain)
    with tempfile.TemporaryFile() as spare:
        for line in sys.stdin:
            number = int(line)
            process = os.fork()
            if process == 0:
                for _ in range(int(most) - number):
                    CALLS[call](spare.fileno())
                live(tools, inspection, number)
                os._exit(0)
            _, ended = os.waitpid(process, 0)
            say(gone=ended)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
