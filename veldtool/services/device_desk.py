"""The devices of the team as the window shows and changes them."""

from veldtool.domain.oplog.op import Op, device_of
from veldtool.services.devices import DeviceRow, devices
from veldtool.services.joining import MadePackage, approve, make_package
from veldtool.services.leading import (
    appoint,
    founder_of,
    let_in,
    recovery_copy,
    restore_lead,
    withdraw,
)
from veldtool.services.workbench import Changed, Workbench


class DeviceDesk:
    """What the lead decides about devices. None of it is undone with Ctrl+Z."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    def rows(self) -> tuple[DeviceRow, ...]:
        """Return every device of the team, the own one first."""
        return devices(self._bench.session)

    def make_package(self, member: str) -> MadePackage:
        """Make the start package of a colleague; takes seconds. Raises UserError."""
        return make_package(self._bench.session, member)

    def approve(self, device: str, typed: str) -> Changed:
        """Approve a device by the code that its owner read out. Raises UserError."""
        return self._said(device, approve(self._bench.session, device, typed))

    def withdraw(self, device: str) -> Changed:
        """Withdraw a device. Raises UserError."""
        return self._said(device, withdraw(self._bench.session, device))

    def let_in(self, device: str) -> Changed:
        """Let in what is here of a withdrawn device. Raises UserError."""
        return self._said(device, let_in(self._bench.session, device))

    def appoint(self, device: str) -> Changed:
        """Make a device a lead's too. Raises UserError."""
        return self._said(device, appoint(self._bench.session, device))

    def recovery_copy(self) -> bytes:
        """Return the recovery file of this device, to keep elsewhere. Raises UserError."""
        return recovery_copy(self._bench.session)

    def restore(self, content: bytes, passphrase: str, lost: str) -> Changed:
        """Make this device a lead's with a copy of the founder's recovery file.

        The lost device is withdrawn. When it is this one, nothing is lost: the file only opens what
        was sealed by somebody who did not know of this lead. Raises WrongKey and UserError.
        """
        session = self._bench.session
        founder = founder_of(session.tools, content, passphrase)
        other = None if lost == session.store.identity.device else lost
        return self._said(lost, restore_lead(session, founder, other))

    def _said(self, device: str, ops: tuple[Op, ...]) -> Changed:
        """What counts may be another now in everything that the device wrote."""
        self._bench.refresh()
        store = self._bench.session.store
        writers = [writer for writer in store.last_seqs() if device_of(writer) == device]
        theirs = (op.key for writer in writers for op in store.ops_of(writer))
        return frozenset({*(op.key for op in ops), *theirs})
