"""A colleague begins in the window: opens the start package, chooses a passphrase, takes part."""

from dataclasses import dataclass

from veldtool.domain.oplog.identity import fingerprint, grouped
from veldtool.services.errors import UserError
from veldtool.services.joining import join, open_package
from veldtool.services.passphrase import check_passphrase, normal_passphrase
from veldtool.services.start_package import StartPackage
from veldtool.services.toolbox import Toolbox
from veldtool.services.unlocking import close


@dataclass(frozen=True, slots=True)
class Invitation:
    """Whose start package was opened."""

    name: str
    initials: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """A visit that came onto this device, and the code to read out, in groups of four."""

    inspection: str
    code: str


class Arrival:
    """Keeps an opened start package until its owner has chosen a passphrase."""

    def __init__(self, tools: Toolbox) -> None:
        self._tools = tools
        self._package: StartPackage | None = None

    def open(self, content: bytes, spoken: str) -> Invitation:
        """Open a start package. Raises WrongKey and UserError as `open_package` does."""
        self._package = None
        self._package = open_package(self._tools, content, spoken)
        return Invitation(self._package.name, self._package.initials)

    def join(self, passphrase: str, again: str, label: str) -> Arrived:
        """Make the visit on this device, closed. Raises UserError; nothing is made then."""
        if self._package is None:
            raise UserError("package_first")
        check_passphrase(passphrase)
        if normal_passphrase(passphrase) != normal_passphrase(again):
            raise UserError("passphrases_unequal")
        session = join(self._tools, self._package, passphrase, label.strip())
        identity, self._package = session.store.identity, None
        close(session)
        return Arrived(identity.inspection, grouped(fingerprint(identity.device)))

    def forget(self) -> None:
        """Forget the opened package."""
        self._package = None
