"""Coming back to a visit with a copy of a recovery file, before any visit is open."""

from dataclasses import dataclass

from veldtool.domain.oplog.identity import new_writer
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.ports import RecoverySecrets
from veldtool.services.toolbox import Toolbox


@dataclass(frozen=True, slots=True)
class Recovered:
    """The visit that a recovery file is of. It is on this device.

    `opens` tells that the file's passphrase opens it here now. Else the file is the founder's and
    this a colleague's laptop, which can become the lead's with it once it is open.
    """

    inspection: str
    opens: bool


def opened_copy(tools: Toolbox, content: bytes, passphrase: str) -> RecoverySecrets:
    """Open a copy of a recovery file. Raises WrongKey, and UserError when it is none."""
    try:
        return tools.recovery.open(content, passphrase)
    except UserError as error:
        if error.key == "recovery_damaged":
            raise UserError("recovery_copy_damaged") from error
        raise


class Recovery:
    """Tells what a recovery file is good for here, and puts it back where it belongs."""

    def __init__(self, tools: Toolbox) -> None:
        self._tools = tools

    def use(self, content: bytes, passphrase: str) -> Recovered:
        """Let the passphrase of this copy open its visit on this device, where it is of it.

        Raises WrongKey, and UserError when it is no recovery file, when its visit is not here
        (`recovery_not_here`) or when it is of some other laptop (`recovery_other_laptop`).
        """
        secrets = opened_copy(self._tools, content, passphrase)
        if secrets.inspection not in self._tools.places.inspections():
            raise UserError("recovery_not_here")
        if self._fits(secrets):
            self._tools.recovery.write(secrets, passphrase)
            return Recovered(secrets.inspection, opens=True)
        if secrets.founder is None:
            raise UserError("recovery_other_laptop")
        return Recovered(secrets.inspection, opens=False)

    def _fits(self, secrets: RecoverySecrets) -> bool:
        """Tell whether the key in it is that of the database here, which stays as it is."""
        tools, visit = self._tools, secrets.inspection
        with tools.hold(tools.places.lock(visit)):
            try:
                store = tools.databases.open(
                    tools.places.database(visit),
                    secrets.database_key,
                    lambda device: new_writer(device, tools.keyring.random_bytes),
                )
            except WrongKey:
                return False
            store.close()
            return True
