"""The desk behind the window: at most one inspection open, held by one thread."""

from collections.abc import Callable
from contextlib import ExitStack

from veldtool.services.desk import InspectionLabel, SheetKind
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.evidence_lines import CellEvidence, cell_evidence
from veldtool.services.overview import Overview, overview
from veldtool.services.session import Session
from veldtool.services.sheets import Press, print_sheet
from veldtool.services.toolbox import Toolbox
from veldtool.services.unlocking import lock, unlock


class OpenedDesk:
    """Opens, shows and locks the inspections of one data folder."""

    def __init__(
        self,
        tools: Toolbox,
        press: Press,
        label: Callable[[int, int], str],
        passphrase: str | None = None,
    ) -> None:
        self._tools = tools
        self._press = press
        self._label = label
        self._first_passphrase = passphrase
        self._session: Session | None = None
        self._held = ExitStack()

    def inspections(self) -> tuple[InspectionLabel, ...]:
        """Return every inspection on this device, the newest first."""
        places = self._tools.places
        made = sorted((places.created(i), i) for i in places.inspections())
        labels = (InspectionLabel(i, self._label(n, at)) for n, (at, i) in enumerate(made, 1))
        return tuple(reversed(tuple(labels)))

    def unlock(self, inspection_id: str, passphrase: str | None) -> None:
        """Open an inspection. Raises UserError `no_keychain` or WrongKey."""
        given, self._first_passphrase = passphrase or self._first_passphrase, None
        self.lock()
        with ExitStack() as held:
            held.enter_context(self._tools.hold(self._tools.places.lock(inspection_id)))
            self._session = unlock(self._tools, inspection_id, given)
            self._held = held.pop_all()

    def lock(self) -> None:
        """Close the open inspection and forget its key."""
        session, self._session = self._session, None
        if session is not None:
            lock(session)
        self._held.close()

    def overview(self) -> Overview:
        """Return the overview as of now, for the member whose device this is."""
        session = self._open()
        now = to_local(session.now())
        conflicts = session.store.conflicts().count
        member = session.store.identity.member
        return overview(session.framework(), session.inspection(), member, now, conflicts=conflicts)

    def evidence(self, row: str, column: str) -> CellEvidence:
        """Return what one cell of the matrix rests on."""
        session = self._open()
        return cell_evidence(session.framework(), session.inspection(), row, column)

    def sheet_pdf(self, kind: SheetKind) -> bytes:
        """Compose and print a sheet from what is recorded now."""
        session = self._open()
        return print_sheet(session, kind, self._press, to_local(session.now()))

    def _open(self) -> Session:
        if self._session is None:
            raise UserError("locked")
        return self._session
