"""Complete replicas for random histories: real databases, real keys, a real folder, and mishaps."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from db.connection import open_existing
from db.projection import COMPARED
from tests.fakes import FakeClock
from tests.services.world import World
from veldtool.adapters.folder import FolderCarrier
from veldtool.adapters.memory_keychain import MemoryKeychain
from veldtool.adapters.places import DataFolder
from veldtool.adapters.sheet_texts import sheet_texts
from veldtool.domain.oplog.op import digest
from veldtool.domain.oplog.segment import sha256
from veldtool.domain.oplog.state import derive, state_hash
from veldtool.domain.sheet.feedback import compose_feedback
from veldtool.domain.sheet.tallies import compose_tallies
from veldtool.domain.sheet.text import text
from veldtool.services.errors import UserError
from veldtool.services.exchange import merge, publish
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.toolbox import Toolbox
from veldtool.services.unlocking import close, unlock

PRINTED = datetime(2026, 6, 10, 16, 0)  # noqa: DTZ001 - Dutch local time
TEXTS = sheet_texts()
Number = tuple[str, int]


@dataclass
class Template:
    """A lead and colleagues who joined, everything closed: made once, copied for each history."""

    place: Path
    inspection: str
    names: tuple[str, ...]
    keys: dict[str, bytes]
    now: int


def make_template(place: Path, names: tuple[str, ...]) -> Template:
    """Found an inspection, let the colleagues join, and record a little that all of them have."""
    world = World(place)
    lead = world.found(names[0])
    for name in names[1:]:
        record(lead, "member", name, {"name": name, "initials": name.upper()})
    record(lead, "dossier", "d1", {"code": "D01", "checklist": "client", "read_on": "2026-06-09"})
    record(lead, "sheet_figure", "f1", {"theme": "2", "item": "client.JB05"})
    team = [lead, *(world.join_approved(lead, name) for name in names[1:])]
    world.exchange_all(*team)
    world.exchange_all(*team)
    inspection, keys = lead.store.identity.inspection, {}
    for name, session in zip(names, team, strict=True):
        close(session)
        keys[name] = world.toolbox(name).keychain.get(inspection) or b""
    return Template(place, inspection, names, keys, world.clock.now())


class PulledStick(FolderCarrier):
    """A folder that is pulled out during one put, which leaves half a file under its full name."""

    def __init__(self, root: Path, after: int) -> None:
        super().__init__(root)
        self._place, self._left = root, after

    def put(self, inspection: str, name: str, content: bytes) -> bool:
        """Put so many files, then half of one."""
        if self._left == 0:
            path = self._place / inspection / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists():
                path.write_bytes(content[: len(content) // 2])
            raise UserError("exchange_gone", folder=self._place)
        self._left -= 1
        return super().put(inspection, name, content)


class SomeFiles(FolderCarrier):
    """A folder of which only some files can be seen yet."""

    def __init__(self, root: Path, share: int, of: int) -> None:
        super().__init__(root)
        self._share, self._of = share, of

    def names(self, inspection: str) -> tuple[str, ...]:
        """Show every file whose hash falls in the share."""
        found = super().names(inspection)
        return tuple(n for n in found if int(n[-8:-4], 16) % self._of == self._share)


@dataclass
class Replica:
    """One machine. `withdrawn`: no lead gives it keys any more, so it stays behind."""

    name: str
    tools: Toolbox
    session: Session
    withdrawn: bool = False
    backups: list[Path] = field(default_factory=list)

    def numbers(self) -> set[Number]:
        """Every operation in the log, by writer and seq."""
        return {(op.writer, op.seq) for op in self.session.store.ops()}


class Team:
    """The replicas of one history and what they may expect of each other."""

    def __init__(self, template: Template, place: Path, size: int) -> None:
        self._template, self.place = template, place
        self.folder = place / "exchange"
        shutil.copytree(template.place / "exchange", self.folder)
        self.replicas = [self._copied(name) for name in template.names[:size]]
        self.lost: set[Number] = set()
        self._made = 0

    @property
    def lead(self) -> Replica:
        return self.replicas[0]

    def restart(self, one: Replica, *, killed: bool = False) -> None:
        """Close the app and start it again, or start it after it was killed."""
        if killed:
            one.session.store.close()
        else:
            close(one.session)
        one.session = unlock(one.tools, self._template.inspection)

    def upgrade(self, one: Replica) -> None:
        """Start a version that derives anew what an older one had derived otherwise."""
        close(one.session)
        path = one.tools.places.database(self._template.inspection)
        connection = open_existing(path, self._key_of(one))
        with connection.command():
            connection.run("UPDATE projection SET version = version - 1")
            for table in COMPARED:
                connection.run(f"DELETE FROM {table}")
        connection.close()
        one.session = unlock(one.tools, self._template.inspection)

    def publish(self, one: Replica, *, pulled_after: int | None = None) -> None:
        """Publish, completely or until the stick is pulled out."""
        if pulled_after is None:
            publish(one.session, FolderCarrier(self.folder), end_of_day=True)
            return
        try:
            publish(one.session, PulledStick(self.folder, pulled_after))
        except UserError as error:
            if error.key != "exchange_gone":
                raise

    def receive(self, one: Replica, share: tuple[int, int] | None = None) -> None:
        """Take in the folder, or the part of it that can be seen."""
        carrier = SomeFiles(self.folder, *share) if share else FolderCarrier(self.folder)
        merge(one.session, carrier)

    def back_up(self, one: Replica) -> None:
        """Copy the whole data folder of a machine."""
        close(one.session)
        copy = self._fresh("backup")
        shutil.copytree(self._home(one), copy)
        one.backups.append(copy)
        one.session = unlock(one.tools, self._template.inspection)

    def restore(self, one: Replica) -> None:
        """Put the newest copy back: what was nowhere else is lost with the disk, and only that."""
        if not one.backups:
            return
        before = one.numbers()
        close(one.session)
        shutil.rmtree(self._home(one))
        shutil.copytree(one.backups[-1], self._home(one))
        one.session = unlock(one.tools, self._template.inspection)
        others = set[Number]().union(*(other.numbers() for other in self.replicas))
        self.lost |= before - others - self.in_folder()

    def clone(self, one: Replica) -> None:
        """Copy a machine and go on with both."""
        close(one.session)
        name = self._fresh("clone").name
        tools = self._toolbox(name, one.tools.clock.now())
        shutil.copytree(self._home(one), self.place / name)
        tools.keychain.put(self._template.inspection, self._key_of(one))
        one.session = unlock(one.tools, self._template.inspection)
        session = unlock(tools, self._template.inspection)
        self.replicas.append(Replica(name, tools, session, withdrawn=one.withdrawn))

    def settle(self) -> None:
        """Everybody publishes and receives until nothing new comes any more."""
        known = -1
        for _ in range(8):
            for one in self.replicas:
                self.publish(one)
            for one in self.replicas:
                self.receive(one)
            total = sum(len(one.numbers()) for one in self.replicas)
            if total == known:
                return
            known = total
        raise AssertionError("the team does not come to rest")

    def in_folder(self) -> set[Number]:
        """Every operation in a whole file of the folder."""
        return {number for path in self.folder.rglob("*.age") for number in _held(path)}

    def close(self) -> None:
        """Close every database."""
        for one in self.replicas:
            one.session.store.close()

    def _copied(self, name: str) -> Replica:
        shutil.copytree(self._template.place / name, self.place / name)
        tools = self._toolbox(name, self._template.now)
        tools.keychain.put(self._template.inspection, self._template.keys[name])
        return Replica(name, tools, unlock(tools, self._template.inspection))

    def _toolbox(self, name: str, now: int) -> Toolbox:
        world = World(self.place, FakeClock(now))
        made = world.toolbox(name)
        assert isinstance(made.places, DataFolder)
        assert isinstance(made.keychain, MemoryKeychain)
        return made

    def _key_of(self, one: Replica) -> bytes:
        return one.tools.keychain.get(self._template.inspection) or b""

    def _home(self, one: Replica) -> Path:
        return self.place / one.name

    def _fresh(self, kind: str) -> Path:
        self._made += 1
        return self.place / f"{kind}{self._made}"


def _held(path: Path) -> Iterator[Number]:
    run, _, name = path.stem.rpartition("-")
    if sha256(path.read_bytes()) == name:
        first, last = map(int, run.split("-"))
        yield from ((path.parent.name, seq) for seq in range(first, last + 1))


def printed(session: Session) -> str:
    """Return one hash over the papers as they would be printed now."""
    framework, inspection = session.framework(), session.inspection()
    papers = [
        text(compose(framework, inspection, TEXTS, PRINTED))
        for compose in (compose_feedback, compose_tallies)
    ]
    return sha256("\f".join(papers).encode())


def accounted(session: Session) -> bool:
    """Tell whether each operation stands, was replaced by one that counts, or is set apart.

    The plain derivation of the domain over the whole log must give what the database shows.
    """
    ops = frozenset(session.store.ops())
    state = derive(ops, session.store.identity.root)
    heads = {op for register in state.registers.values() for op in register.heads}
    named = {ref for op in ops - state.quarantined.keys() for ref in op.replaces}
    replaced = {op for op in ops if op.ref in named or f"{op.ref}:{digest(op)}" in named}
    apart = {one.op for one in session.store.quarantine()}
    return (
        apart == set(state.quarantined)
        and ops == heads | replaced | apart
        and state_hash(state.registers) == session.store.state_hash()
    )
