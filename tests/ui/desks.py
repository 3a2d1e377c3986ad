"""A desk without a database: the sample as it is on the morning of the second day."""

import threading
from dataclasses import replace
from datetime import datetime
from typing import cast

from tests.domain.sample import FRAMEWORK, inspection
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Inspection
from veldtool.domain.sheet.check_code import check_code
from veldtool.services.desk import InspectionLabel, SheetKind
from veldtool.services.dossiers import DossierDesk
from veldtool.services.dutch_time import to_millis
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.evidence_lines import CellEvidence, cell_evidence
from veldtool.services.interviews import InterviewDesk
from veldtool.services.outlets import Way
from veldtool.services.overview import Overview, ReceivedFrom, overview
from veldtool.services.papers import ShownPaper
from veldtool.services.printing import Outgoing
from veldtool.services.sheet_scores import ScoresOnSheet
from veldtool.services.sheets import COMPOSERS
from veldtool.services.workbench import Changed, Workbench

INSTITUTION = "Jeugdbescherming Voorbeeld"
PASSPHRASE = "een lange wachtwoordzin"
MORNING = datetime(2026, 6, 10, 10, 5)  # noqa: DTZ001 - local time, as moments are recorded
RECEIVED = (
    ReceivedFrom("JK", 412, 412),
    ReceivedFrom("AV", 390, 412),
    ReceivedFrom("LD", 351, 351),
    ReceivedFrom("RS", 287, 287),
)


class FakeBench:
    """As much of a workbench as reading needs: records in memory, nobody's operations."""

    framework = FRAMEWORK
    member = "mb"

    def __init__(self, record: Inspection, now: datetime) -> None:
        self.inspection = record
        self.session = self
        self.store = self
        self._now = now

    def now(self) -> int:
        return to_millis(self._now.isoformat())

    def register(self, _key: RegisterKey) -> None:
        return None

    def local(self, _name: str) -> None:
        return None


class FakeDesk:
    """Behaves like the real one, from records in memory.

    `keychain` tells whether the key is there without a passphrase; as the real one it is gone
    after a lock. `broken` is raised by whatever is asked of the opened visit. `threads` are the
    threads that ever called.
    """

    def __init__(self, *ids: str, keychain: bool = True, now: datetime = MORNING) -> None:
        self.labels = tuple(
            InspectionLabel(one, f"Bezoek {number}, aangemaakt 2 juni")
            for number, one in enumerate(ids, 1)
        )
        self.keychain = keychain
        self.now = now
        self.record: Inspection = inspection()
        self.received: tuple[ReceivedFrom, ...] = RECEIVED
        self.broken: Exception | None = None
        self.kept_place = ""
        self.locks = 0
        self.opened: str | None = None
        self.threads: set[int] = set()
        self._press = PdfPress()

    def inspections(self) -> tuple[InspectionLabel, ...]:
        self.threads.add(threading.get_ident())
        return self.labels

    def unlock(self, inspection_id: str, passphrase: str | None) -> None:
        self.threads.add(threading.get_ident())
        if passphrase is None and not self.keychain:
            raise UserError("no_keychain")
        if passphrase not in {None, PASSPHRASE}:
            raise WrongKey("wrong_passphrase")
        self.opened = inspection_id

    def lock(self) -> None:
        self.threads.add(threading.get_ident())
        self.locks += self.opened is not None
        self.opened, self.keychain = None, False

    def close(self) -> None:
        self.threads.add(threading.get_ident())
        self.opened = None

    def in_company(self, kind: str, record_id: str) -> bool:
        self._open()
        return False

    def place(self) -> str:
        self._open()
        return self.kept_place

    def keep_place(self, place: str) -> None:
        self._open()
        self.kept_place = place

    @property
    def dossiers(self) -> DossierDesk:
        self._open()
        return DossierDesk(cast(Workbench, FakeBench(self.record, self.now)))

    @property
    def interviews(self) -> InterviewDesk:
        self._open()
        return InterviewDesk(cast(Workbench, FakeBench(self.record, self.now)))

    def first_overview(self) -> Overview:
        return self.overview()

    def overview(self) -> Overview:
        self._open()
        return overview(FRAMEWORK, self.record, "mb", self.now, received=self.received)

    def evidence(self, row: str, column: str) -> CellEvidence:
        self._open()
        return cell_evidence(FRAMEWORK, self.record, row, column)

    @property
    def papers(self) -> "FakeDesk":
        return self

    def scores(self) -> ScoresOnSheet:
        return ScoresOnSheet(shown=False, may_change=True)

    def look(self, kind: SheetKind) -> ShownPaper:
        return ShownPaper(self.leaving(kind))

    def leaving(self, kind: SheetKind) -> Outgoing:
        self._open()
        sheet = COMPOSERS[kind](FRAMEWORK, self.record, self._press.texts, self.now)
        return Outgoing(self._press.render(sheet).pdf, check_code(sheet), kind)

    def left(self, _paper: Outgoing, _way: Way, _copies: int | None = None) -> Changed:
        return frozenset()

    def without(self, *kinds: str) -> "FakeDesk":
        """Leave kinds of records out: a visit that has only begun."""
        kept = {kind: found for kind, found in self.record.records.items() if kind not in kinds}
        self.record = replace(self.record, records=kept, contested=frozenset())
        return self

    def _open(self) -> None:
        self.threads.add(threading.get_ident())
        if self.broken is not None:
            raise self.broken
        if self.opened is None:
            raise UserError("locked")
