"""A laptop to be killed: `killed_editor.py HOME INSPECTION KEY`, a line on stdin for each life.

A life is a process of its own that opens the inspection and edits until it is killed. What it
prints was acknowledged by the services before: `safe <record> <field> <value>`.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from veldtool import bootstrap
from veldtool.adapters.memory_keychain import MemoryKeychain
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.recording import delete, record
from veldtool.services.session import Session
from veldtool.services.toolbox import Toolbox
from veldtool.services.typing import begin, finish_typing, keep
from veldtool.services.unlocking import unlock

KIND = "statement"
Safe = tuple[str, str, object]
Edit = Callable[[Session, str, str], Iterator[Safe]]


def recorded(session: Session, about: str, text: str) -> Iterator[Safe]:
    """Write two fields as one action."""
    record(session, KIND, about, {"text": text, "heads": len(text)})
    yield about, "text", text
    yield about, "heads", len(text)


def changed(session: Session, about: str, text: str) -> Iterator[Safe]:
    """Write twice in one field."""
    for version in (text, text + " later"):
        record(session, KIND, about, {"text": version})
        yield about, "text", version


def typed(session: Session, about: str, text: str) -> Iterator[Safe]:
    """Type in pieces and finish the field."""
    key = RegisterKey(KIND, about, "text")
    seen = begin(session, key)
    for end in range(2, len(text), 2):
        keep(session, key, text[:end], seen)
    finish_typing(session, key, text, seen)
    yield about, "text", text


def left_as_draft(session: Session, about: str, text: str) -> Iterator[Safe]:
    """Type and stay in the field: a draft, which the next start turns into an operation."""
    key = RegisterKey(KIND, about, "text")
    keep(session, key, text, begin(session, key))
    yield about, "text", text


def deleted(session: Session, about: str, text: str) -> Iterator[Safe]:
    """Write a record and delete it."""
    yield from recorded(session, about, text)
    delete(session, KIND, about)
    yield about, "deleted", True


EDITS: tuple[Edit, ...] = (recorded, changed, typed, left_as_draft, deleted)


def live(tools: Toolbox, inspection: str, life: str) -> None:
    """Edit until the end, which comes from outside."""
    session = unlock(tools, inspection)
    for number in count():
        about = f"g{life}/s{number}"
        for safe in EDITS[number % len(EDITS)](session, about, f"regel {number} van leven {life}"):
            os.write(1, json.dumps({"safe": safe}).encode() + b"\n")


def main(home: str, inspection: str, key: str) -> int:
    """Give birth to a process for each line that comes in."""
    keychain = MemoryKeychain()
    keychain.put(inspection, bytes.fromhex(key))
    tools = bootstrap.toolbox(Path(home), keychain)
    for line in sys.stdin:
        process = os.fork()
        if process == 0:
            live(tools, inspection, line.strip())
        os.write(1, json.dumps({"born": process}).encode() + b"\n")
        os.waitpid(process, 0)
        os.write(1, json.dumps({"gone": process}).encode() + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
