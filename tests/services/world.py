"""A small team for tests: real database, keys and folder; only the slow scrypt is replaced."""

from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import resources
from db.databases import EncryptedDatabases
from tests.fakes import FakeClock, FakeOutlets, FakePassphrases
from veldtool.adapters.folder import FolderCarrier
from veldtool.adapters.keys import AgeKeyring
from veldtool.adapters.lead.server import LeadServer
from veldtool.adapters.locks import hold
from veldtool.adapters.memory_keychain import MemoryKeychain
from veldtool.adapters.places import DataFolder
from veldtool.adapters.recovery import WrappedRecovery
from veldtool.adapters.segments import AgeSegments
from veldtool.bootstrap import reach
from veldtool.services.creating import Founding, create_inspection
from veldtool.services.exchange import merge, publish
from veldtool.services.joining import approve, join, start_package, waiting_devices
from veldtool.services.session import Session
from veldtool.services.toolbox import Toolbox

PASSPHRASE = "een lange zin voor de proef"
FRAMEWORK = resources.framework_text("gi-2025")


@dataclass
class World:
    """Everybody's data folders, one exchange folder and one clock, below a temporary folder."""

    place: Path
    clock: FakeClock = field(default_factory=lambda: FakeClock(1_780_000_000_000))
    tools: dict[str, Toolbox] = field(default_factory=dict)
    sessions: list[Session] = field(default_factory=list)
    outlets: FakeOutlets = field(default_factory=FakeOutlets)

    @property
    def exchange(self) -> Path:
        folder = self.place / "exchange"
        folder.mkdir(exist_ok=True)
        return folder

    @property
    def carrier(self) -> FolderCarrier:
        return FolderCarrier(self.exchange)

    def toolbox(self, name: str) -> Toolbox:
        """The outside world of one person; the same one at each call."""
        if name not in self.tools:
            places, passphrases = DataFolder(self.place / name), FakePassphrases()
            self.tools[name] = Toolbox(
                databases=EncryptedDatabases(),
                places=places,
                keyring=AgeKeyring(),
                passphrases=passphrases,
                recovery=WrappedRecovery(places, passphrases, self.clock),
                keychain=MemoryKeychain(),
                codec=AgeSegments(),
                clock=self.clock,
                hold=hold,
                reach=reach,
                drives=tuple,
                serve=partial(LeadServer, host="127.0.0.1"),
                outlets=self.outlets,
            )
        return self.tools[name]

    def found(self, name: str = "mb") -> Session:
        """A new inspection, with its lead's session open."""
        founding = Founding(name, "Maria Berg", name.upper(), "IGJ", FRAMEWORK, PASSPHRASE)
        return self._open(create_inspection(self.toolbox(name), founding))

    def join(self, lead: Session, name: str) -> Session:
        """A colleague who joined and introduced the device, but is not approved yet."""
        session = join(self.toolbox(name), start_package(lead, name), PASSPHRASE)
        publish(lead, self.carrier)
        merge(session, self.carrier)
        publish(session, self.carrier)
        return self._open(session)

    def join_approved(self, lead: Session, name: str) -> Session:
        """A colleague whose device the lead approved."""
        session = self.join(lead, name)
        merge(lead, self.carrier)
        for device in waiting_devices(lead):
            approve(lead, device.device, device.fingerprint)
        publish(lead, self.carrier)
        merge(session, self.carrier)
        return session

    def exchange_all(self, *sessions: Session) -> None:
        """Everybody publishes, then everybody takes in everything."""
        for session in sessions:
            publish(session, self.carrier)
        for session in sessions:
            merge(session, self.carrier)

    def _open(self, session: Session) -> Session:
        self.sessions.append(session)
        return session

    def close(self) -> None:
        """Close every database that is still open."""
        for session in self.sessions:
            session.store.close()
