"""The desk behind the window: at most one inspection open, held by one thread."""

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from veldtool.domain.duplicates import shared_codes
from veldtool.domain.oplog.op import Ref, RegisterKey
from veldtool.services import typing
from veldtool.services.desk import InspectionLabel, SheetKind
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.evidence_lines import CellEvidence, cell_evidence
from veldtool.services.overview import Overview, overview
from veldtool.services.sheets import Press, print_sheet
from veldtool.services.toolbox import Toolbox
from veldtool.services.unlocking import lock, unlock
from veldtool.services.workbench import Changed, Workbench


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
        self._bench: Workbench | None = None
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
            self._bench = Workbench(unlock(self._tools, inspection_id, given))
            self._held = held.pop_all()

    def lock(self) -> None:
        """Close the open inspection and forget its key."""
        bench, self._bench = self._bench, None
        if bench is not None:
            lock(bench.session)
        self._held.close()

    @property
    def bench(self) -> Workbench:
        """The open inspection. Raises UserError `locked` when there is none."""
        if self._bench is None:
            raise UserError("locked")
        return self._bench

    def overview(self) -> Overview:
        """Return the overview as of now, for the member whose device this is."""
        bench = self.bench
        now = to_local(bench.session.now())
        conflicts = bench.session.store.conflicts().count + len(shared_codes(bench.inspection))
        return overview(bench.framework, bench.inspection, bench.member, now, conflicts=conflicts)

    def evidence(self, row: str, column: str) -> CellEvidence:
        """Return what one cell of the matrix rests on."""
        return cell_evidence(self.bench.framework, self.bench.inspection, row, column)

    def sheet_pdf(self, kind: SheetKind) -> bytes:
        """Compose and print a sheet from what is recorded now."""
        session = self.bench.session
        return print_sheet(session, kind, self._press, to_local(session.now()))

    def undo(self) -> Changed:
        """Take back the last command of this user."""
        return self.bench.undo()

    def redo(self) -> Changed:
        """Do again what was taken back last."""
        return self.bench.redo()

    def begin_typing(self, key: RegisterKey) -> tuple[Ref, ...]:
        """Return what the writer sees when typing begins."""
        return typing.begin(self.bench.session, key)

    def keep_typing(self, key: RegisterKey, value: Any, seen: tuple[Ref, ...]) -> None:
        """Keep what is being typed, durably."""
        typing.keep(self.bench.session, key, value, seen)

    def finish_typing(self, key: RegisterKey, value: Any, seen: tuple[Ref, ...]) -> Changed:
        """Turn what was typed into the record."""
        return self.bench.done(typing.finish_typing(self.bench.session, key, value, seen))

    def abandon_typing(self, key: RegisterKey) -> None:
        """Drop what was being typed: the writer restored the field."""
        typing.abandon(self.bench.session, key)
