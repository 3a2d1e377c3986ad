"""The feedback sheet while it is being made: its checks, what may stand, and what leaves."""

from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import AcceptedFinding
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.keeping import add, remove
from veldtool.services.printing import Press
from veldtool.services.sheet_checks import CheckedSheet, acceptance, check_sheet
from veldtool.services.workbench import Changed, Workbench


class SheetDesk:
    """The feedback sheet of the opened visit."""

    def __init__(self, bench: Workbench, press: Press) -> None:
        self._bench = bench
        self._press = press

    def checked(self) -> CheckedSheet:
        """Compose, set and check the sheet as of now."""
        session = self._bench.session
        return check_sheet(session, self._press, to_local(session.now()))

    def handing_over(self) -> bytes:
        """Return the PDF that may leave. Raises UserError when something keeps it here."""
        found = self.checked()
        found.demand_free()
        return found.printed.pdf

    def accept(self, finding: str, reason: str) -> Changed:
        """Let a finding stand, for a reason; it holds as long as the words stay the same.

        Raises UserError without a reason, when the finding is gone and when it must be mended.
        """
        one = acceptance(self.checked(), finding, reason)
        at = to_local(self._bench.session.now()).isoformat(timespec="minutes")
        fields = {"finding": finding, "rule": one.key, "reason": reason.strip()}
        return add(self._bench, "accepted_finding", fields | {"by": self._bench.member, "at": at})

    def withdraw(self, finding: str) -> Changed:
        """Let a finding count again. Raises UserError when nobody let it stand."""
        records = all_of(self._bench.inspection, "accepted_finding", AcceptedFinding)
        keys = [key for key, one in records.items() if one.finding == finding]
        if not keys:
            raise UserError("no_such_finding")
        changed: Changed = frozenset()
        for key in keys:
            changed |= remove(self._bench, "accepted_finding", key)
        return changed
