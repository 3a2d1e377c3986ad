"""The desk behind the window: at most one inspection open, held by one thread."""

from __future__ import annotations  # what is used later is imported then: a visit opens sooner

from collections.abc import Callable, Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from typing import TYPE_CHECKING

from veldtool.services.desk import InspectionLabel, SheetKind
from veldtool.services.errors import UserError
from veldtool.services.field_words import FieldWords
from veldtool.services.looked import begin_looking
from veldtool.services.recording import finish_drafts
from veldtool.services.unlocking import close, lock, unlock
from veldtool.services.workbench import Changed, Workbench

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
    from veldtool.services.merging.door import Door, DoorDesk
    from veldtool.services.merging.exchange_desk import ExchangeDesk
    from veldtool.services.norms.desk import NormDesk
    from veldtool.services.overview import Overview
    from veldtool.services.papers import PapersDesk
    from veldtool.services.points import PointsDesk
    from veldtool.services.printing import Outgoing, Press
    from veldtool.services.recovering import Recovery
    from veldtool.services.session import Session
    from veldtool.services.sheet_desk import SheetDesk
    from veldtool.services.sources import SourcesDesk
    from veldtool.services.toolbox import Toolbox
    from veldtool.services.typing_desk import TypingDesk
    from veldtool.services.urgent import UrgentDesk
    from veldtool.services.visit_setup import VisitDesk

PLACE = "place"


@dataclass(frozen=True, slots=True)
class Shipped:
    """What comes with the app and not from a visit: frameworks by name, and names of fields."""

    frameworks: Mapping[str, str] = field(default_factory=dict)
    words: FieldWords = field(default_factory=FieldWords)


class OpenedDesk:
    """Opens, shows and locks the inspections of one data folder."""

    def __init__(
        self,
        tools: Toolbox,
        press: Press,
        label: Callable[[int, int], str],
        passphrase: str | None = None,
        shipped: Callable[[], Shipped] | None = None,
    ) -> None:
        self._tools = tools
        self._press = press
        self._label = label
        self._first_passphrase = passphrase
        self._shipped = cache(shipped or Shipped)
        self._bench: Workbench | None = None
        self._norms: NormDesk | None = None
        self._judging: JudgingDesk | None = None
        self._interviews: InterviewDesk | None = None
        self._held = ExitStack()
        self._door: Door | None = None

    @cached_property
    def arrival(self) -> Arrival:
        """Coming into an inspection of somebody else."""
        from veldtool.services.arriving import Arrival

        return Arrival(self._tools)

    @cached_property
    def recovery(self) -> Recovery:
        """Coming back to an inspection with a recovery file."""
        from veldtool.services.recovering import Recovery

        return Recovery(self._tools)

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
            self._take_up(unlock(self._tools, inspection_id, given))
            self._held = held.pop_all()

    def lock(self) -> None:
        """Close the open inspection and forget its key."""
        self._leave(lock)

    def close(self) -> None:
        """Close the open inspection; the next start finds its key in the keychain."""
        self._leave(close)

    def _leave(self, way: Callable[[Session], None]) -> None:
        try:
            self._keep_overview()
        finally:  # whatever happens there, the visit is closed
            self._let_go(way)

    def _keep_overview(self) -> None:
        """For the next start; a visit whose framework did not come in yet has none."""
        from veldtool.services.kept_overview import keep_overview

        if self._bench is not None:
            with suppress(UserError):
                finish_drafts(self.bench.session)
                keep_overview(self.bench, self.overview)

    def _let_go(self, way: Callable[[Session], None]) -> None:
        bench, self._bench, self._norms = self._bench, None, None
        self._interviews = self._judging = None
        if self._door is not None:
            self._door.close()
        if bench is not None:
            way(bench.session)
        self._held.close()

    def frameworks(self) -> tuple[FrameworkChoice, ...]:
        """Return what a new visit can be held against."""
        from veldtool.services import beginning

        return beginning.framework_choices(self._shipped().frameworks)

    def suggest_passphrase(self) -> str:
        """Return a new passphrase to write down."""
        from veldtool.services.passphrase import generate_passphrase

        return generate_passphrase(self._tools.keyring.random_bytes)

    def create(self, new: NewInspection) -> InspectionLabel:
        """Make a new inspection with this user as its lead, and open it. Raises UserError."""
        from veldtool.services import beginning

        self.lock()
        session = beginning.begin_inspection(self._tools, self._shipped().frameworks, new)
        made = session.store.identity.inspection
        self._held.enter_context(self._tools.hold(self._tools.places.lock(made)))
        self._take_up(session)
        return next(label for label in self.inspections() if label.id == made)

    def change_passphrase(self, inspection_id: str, old: str, new: str, again: str) -> None:
        """Let another passphrase open an inspection. Raises WrongKey and UserError."""
        from veldtool.services import beginning

        beginning.change_passphrase(self._tools, inspection_id, old, new, again)

    def _take_up(self, session: Session) -> None:
        self._bench = Workbench(session)
        begin_looking(session)

    @property
    def merging(self) -> MergeDesk:
        """Bringing the work of the team together."""
        from veldtool.services.merging.desk import MergeDesk

        return MergeDesk(self.bench, self._shipped().words)

    @property
    def exchange(self) -> ExchangeDesk:
        """Publishing and merging at a place that is remembered."""
        from veldtool.services.merging.exchange_desk import ExchangeDesk

        return ExchangeDesk(self.bench, self.merging, self.conflicts)

    @property
    def door(self) -> DoorDesk:
        """Colleagues nearby come to this laptop."""
        from veldtool.services.merging.door import Door, DoorDesk

        self._door = self._door or Door()
        return DoorDesk(self._door, self.bench, self.exchange)

    @property
    def conflicts(self) -> ConflictDesk:
        """What has two versions, and settling it."""
        from veldtool.services.merging.conflict_desk import ConflictDesk

        return ConflictDesk(self.bench, self._shipped().words)

    @property
    def apart(self) -> ApartDesk:
        """What is set apart: kept, not counted."""
        from veldtool.services.merging.apart import ApartDesk

        return ApartDesk(self.bench, self._shipped().words)

    @property
    def history(self) -> HistoryDesk:
        """Who wrote what when."""
        from veldtool.services.history import HistoryDesk

        return HistoryDesk(self.bench, self._shipped().words)

    @property
    def changes(self) -> ChangesDesk:
        """What colleagues changed since the last look."""
        from veldtool.services.changes import ChangesDesk

        return ChangesDesk(self.bench, self._shipped().words)

    @property
    def finding(self) -> SearchDesk:
        """Search while one types."""
        from veldtool.services.finding import SearchDesk

        return SearchDesk(self.bench, self._shipped().words)

    def in_company(self, kind: str, record_id: str) -> bool:
        """Tell whether a record is part of a talk that goes on or of a file read together."""
        from veldtool.services.company import in_company

        return in_company(self.bench.inspection, kind, record_id)

    def place(self) -> str:
        """Return where the user was when this was kept last, empty at first."""
        found = self.bench.session.store.local(PLACE)
        return found if isinstance(found, str) else ""

    def keep_place(self, place: str) -> None:
        """Remember where the user is, on this device only."""
        self.bench.session.store.set_local(PLACE, place)

    @property
    def bench(self) -> Workbench:
        """The open inspection. Raises UserError `locked` when there is none."""
        if self._bench is None:
            raise UserError("locked")
        return self._bench

    @property
    def norms(self) -> NormDesk:
        """The norms with their findings, and my own scores."""
        from veldtool.services.norms.desk import NormDesk

        bench = self.bench
        self._norms = self._norms or NormDesk(bench)
        return self._norms

    @property
    def judging(self) -> JudgingDesk:
        """The judgement session."""
        from veldtool.services.judging.desk import JudgingDesk

        bench = self.bench
        self._judging = self._judging or JudgingDesk(bench, self._shipped().words)
        return self._judging

    @property
    def interviews(self) -> InterviewDesk:
        """The talks with their lines."""
        from veldtool.services.interviews import InterviewDesk

        bench = self.bench
        self._interviews = self._interviews or InterviewDesk(bench)
        return self._interviews

    @property
    def dossiers(self) -> DossierDesk:
        """The files that are read and the meetings that are observed."""
        from veldtool.services.dossiers import DossierDesk

        return DossierDesk(self.bench)

    @property
    def urgent(self) -> UrgentDesk:
        """The urgent cases."""
        from veldtool.services.urgent import UrgentDesk

        return UrgentDesk(self.bench, self._press)

    @property
    def sources(self) -> SourcesDesk:
        """Documents, figures, questionnaires, observations, people."""
        from veldtool.services.sources import SourcesDesk

        return SourcesDesk(self.bench, self._press.texts)

    @property
    def points(self) -> PointsDesk:
        """The open points of the team."""
        from veldtool.services.points import PointsDesk

        return PointsDesk(self.bench)

    @property
    def typing(self) -> TypingDesk:
        """What is being typed."""
        from veldtool.services.typing_desk import TypingDesk

        return TypingDesk(self.bench)

    @property
    def devices(self) -> DeviceDesk:
        """The devices of the team."""
        from veldtool.services.device_desk import DeviceDesk

        return DeviceDesk(self.bench)

    @property
    def visit(self) -> VisitDesk:
        """The set-up of the visit."""
        from veldtool.services.visit_setup import VisitDesk

        return VisitDesk(self.bench)

    def first_overview(self) -> Overview:
        """Return the overview that was kept, while it holds; else count it."""
        from veldtool.services.kept_overview import kept_overview

        return kept_overview(self.bench) or self.overview()

    def overview(self) -> Overview:
        """Return the overview as of now, for the member whose device this is."""
        from veldtool.services.overview_now import overview_now

        return replace(overview_now(self.bench), changes=self.changes.count())

    def evidence(self, row: str, column: str) -> CellEvidence:
        """Return what one cell of the matrix rests on."""
        from veldtool.services.blindness import sighted
        from veldtool.services.evidence_lines import cell_evidence

        bench = self.bench
        return cell_evidence(bench.framework, sighted(bench.inspection, bench.member), row, column)

    def sheet_pdf(self, kind: SheetKind) -> bytes:
        """Compose and print a sheet from what is recorded now."""
        return self.papers.look(kind).paper.pdf

    @property
    def papers(self) -> PapersDesk:
        """The papers, and the ways in which they leave."""
        from veldtool.services.papers import PapersDesk

        return PapersDesk(self.bench, self._press)

    @property
    def feedback(self) -> SheetDesk:
        """The feedback sheet while it is being made."""
        from veldtool.services.sheet_desk import SheetDesk

        return SheetDesk(self.bench, self._press)

    def sheet_to_hand_over(self, kind: SheetKind) -> Outgoing:
        """Compose a sheet that leaves. Raises UserError when something keeps it here."""
        return self.papers.leaving(kind)

    def undo(self) -> Changed:
        """Take back the last command of this user."""
        return self.bench.undo()

    def redo(self) -> Changed:
        """Do again what was taken back last."""
        return self.bench.redo()
