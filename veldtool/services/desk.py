"""What the window asks for: the inspections on this device, and one of them opened.

The interface talks to this protocol only, from its one worker thread. Every method may take
as long as it needs; none is called from the thread that draws.
"""

from __future__ import annotations  # the window starts without what these names stand for

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from veldtool.services.sheet_kinds import SheetKind

if TYPE_CHECKING:
    from veldtool.services.arriving import Arrival
    from veldtool.services.beginning import FrameworkChoice, NewInspection
    from veldtool.services.changes import ChangesDesk
    from veldtool.services.device_desk import DeviceDesk
    from veldtool.services.dossiers import DossierDesk
    from veldtool.services.evidence_lines import CellEvidence
    from veldtool.services.finding import SearchDesk
    from veldtool.services.history import HistoryDesk
    from veldtool.services.interviews import InterviewDesk
    from veldtool.services.judging.desk import JudgingDesk
    from veldtool.services.merging.apart import ApartDesk
    from veldtool.services.merging.conflict_desk import ConflictDesk
    from veldtool.services.merging.desk import MergeDesk
    from veldtool.services.merging.door import DoorDesk
    from veldtool.services.merging.exchange_desk import ExchangeDesk
    from veldtool.services.norms.desk import NormDesk
    from veldtool.services.overview import Overview
    from veldtool.services.papers import PapersDesk
    from veldtool.services.points import PointsDesk
    from veldtool.services.printing import Outgoing
    from veldtool.services.recovering import Recovery
    from veldtool.services.sheet_desk import SheetDesk
    from veldtool.services.sources import SourcesDesk
    from veldtool.services.typing_desk import TypingDesk
    from veldtool.services.urgent import UrgentDesk
    from veldtool.services.visit_setup import VisitDesk
    from veldtool.services.workbench import Changed

__all__ = ["Desk", "InspectionLabel", "SheetKind"]


@dataclass(frozen=True, slots=True)
class InspectionLabel:
    """An inspection before it is unlocked: `label` names it without naming the institution."""

    id: str
    label: str


class Desk(Protocol):
    """The inspections on this device; at most one of them is open at a time."""

    def inspections(self) -> tuple[InspectionLabel, ...]:
        """Return every inspection on this device, the newest first."""
        ...

    def unlock(self, inspection_id: str, passphrase: str | None) -> None:
        """Open an inspection; without a passphrase the key must come from the keychain.

        Raises UserError with key `no_keychain` when the passphrase has to be asked, WrongKey
        when it is not the right one.
        """
        ...

    def lock(self) -> None:
        """Close the open inspection and forget its key; does nothing when none is open."""
        ...

    def close(self) -> None:
        """Close the open inspection; the next start finds its key in the keychain."""
        ...

    def frameworks(self) -> tuple[FrameworkChoice, ...]:
        """Return what a new visit can be held against."""
        ...

    def suggest_passphrase(self) -> str:
        """Return a new passphrase to write down."""
        ...

    def create(self, new: NewInspection) -> InspectionLabel:
        """Make a new inspection with this user as its lead, and open it. Raises UserError."""
        ...

    @property
    def arrival(self) -> Arrival:
        """A start package that is being opened; no visit needs to be open."""
        ...

    @property
    def recovery(self) -> Recovery:
        """A recovery file that is used; no visit needs to be open."""
        ...

    def change_passphrase(self, inspection_id: str, old: str, new: str, again: str) -> None:
        """Let another passphrase open an inspection. Raises WrongKey and UserError."""
        ...

    def place(self) -> str:
        """Return where the user was when this was kept last, empty at first."""
        ...

    def keep_place(self, place: str) -> None:
        """Remember where the user is, on this device only."""
        ...

    def in_company(self, kind: str, record_id: str) -> bool:
        """Tell whether a record is part of a talk that goes on or of a file read together."""
        ...

    @property
    def merging(self) -> MergeDesk:
        """Bringing the work of the team together."""
        ...

    @property
    def exchange(self) -> ExchangeDesk:
        """Publishing and merging at a place that is remembered."""
        ...

    @property
    def door(self) -> DoorDesk:
        """Colleagues nearby come to this laptop, while its door is open."""
        ...

    @property
    def conflicts(self) -> ConflictDesk:
        """What has two versions, and settling it."""
        ...

    @property
    def apart(self) -> ApartDesk:
        """What is set apart: kept, not counted."""
        ...

    @property
    def history(self) -> HistoryDesk:
        """Who wrote what when."""
        ...

    @property
    def changes(self) -> ChangesDesk:
        """What colleagues changed since the last look."""
        ...

    @property
    def finding(self) -> SearchDesk:
        """Search while one types."""
        ...

    @property
    def norms(self) -> NormDesk:
        """The norms with their findings. Raises UserError `locked` when nothing is open."""
        ...

    @property
    def judging(self) -> JudgingDesk:
        """The judgement session. Raises UserError `locked` when nothing is open."""
        ...

    @property
    def interviews(self) -> InterviewDesk:
        """The talks with their lines. Raises UserError `locked` when nothing is open."""
        ...

    @property
    def dossiers(self) -> DossierDesk:
        """The files that are read. Raises UserError `locked` when nothing is open."""
        ...

    def first_overview(self) -> Overview:
        """Return the overview as of now, as soon as can be: what was counted last still holds."""
        ...

    def overview(self) -> Overview:
        """Return the overview as of now, for the member whose device this is."""
        ...

    def evidence(self, row: str, column: str) -> CellEvidence:
        """Return what a cell rests on; `row` is a norm, or a theme without norms."""
        ...

    def undo(self) -> Changed:
        """Take back the last command. Raises UserError when there is none or it was changed."""
        ...

    def redo(self) -> Changed:
        """Do again what was taken back last."""
        ...

    @property
    def typing(self) -> TypingDesk:
        """What is being typed. Raises UserError `locked`."""
        ...

    def sheet_pdf(self, kind: SheetKind) -> bytes:
        """Compose and set a paper from what is recorded now; returns the bytes of the PDF."""
        ...

    def sheet_to_hand_over(self, kind: SheetKind) -> Outgoing:
        """Compose a sheet that leaves the house.

        Raises UserError when something on a feedback sheet keeps it here.
        """
        ...

    @property
    def papers(self) -> PapersDesk:
        """The papers, and the ways in which they leave. Raises UserError `locked` likewise."""
        ...

    @property
    def feedback(self) -> SheetDesk:
        """The feedback sheet while it is being made. Raises UserError `locked` likewise."""
        ...

    @property
    def urgent(self) -> UrgentDesk:
        """The urgent cases."""
        ...

    @property
    def sources(self) -> SourcesDesk:
        """Documents, figures, questionnaires, observations, people."""
        ...

    @property
    def points(self) -> PointsDesk:
        """The open points of the team."""
        ...

    @property
    def devices(self) -> DeviceDesk:
        """The devices of the team. Raises UserError `locked` when nothing is open."""
        ...

    @property
    def visit(self) -> VisitDesk:
        """The set-up of the visit."""
        ...
