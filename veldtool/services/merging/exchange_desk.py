"""The exchange as the page of merging does it: by the name of a place, which is remembered."""

from dataclasses import dataclass

import msgspec

from veldtool.services.devices import DeviceRow, devices
from veldtool.services.dutch_time import to_local
from veldtool.services.exchange import Published, Watch, unwatched
from veldtool.services.keeping import is_lead
from veldtool.services.merging.conflict_desk import ConflictDesk
from veldtool.services.merging.conflict_model import Conflicts, Resolution
from veldtool.services.merging.desk import MergeDesk, Status
from veldtool.services.merging.given_along import GivenAlong, given, keep_given
from veldtool.services.merging.place import Answers, Stick
from veldtool.services.merging.publication import Publication
from veldtool.services.merging.receipts import Receipt
from veldtool.services.workbench import Workbench

PLACES, PUBLISHED, COMPOSING = "exchange_places", "published", "composing"
MOST_PLACES = 6
MOST_LISTED, MOST_SETTLED = 500, 100
"""Conflicts that the page lists, and settled ones, the newest; the command line lists all."""
NO_ANSWERS = Answers()


@dataclass(frozen=True, slots=True)
class ExchangeView:
    """Everything that the page of merging shows without looking at any folder.

    `places` were used on this device, the last one first. `devices` are all of the team, to decide
    about those whose work is set apart. `published` tells what was put there
    last, `receipt` what the last merge brought; None when there was none yet. `own_folder` is where
    colleagues bring their work on this laptop.
    """

    places: tuple[str, ...]
    status: Status
    conflicts: Conflicts
    settled: tuple[Resolution, ...]
    devices: tuple[DeviceRow, ...]
    published: Publication | None
    receipt: Receipt | None
    lead: bool
    own_folder: str


class ExchangeDesk:
    """Publishes and merges at a place, and keeps on this device where that was."""

    def __init__(self, bench: Workbench, merging: MergeDesk, conflicts: ConflictDesk) -> None:
        self._store = bench.session.store
        self._session = bench.session
        self._merging = merging
        self._conflicts = conflicts
        self._reach = bench.session.tools.reach

    def view(self) -> ExchangeView:
        """Return how the exchange stands on this device."""
        receipts = self._merging.receipts()
        return ExchangeView(
            places=self.places(),
            status=self._merging.status(),
            conflicts=self._conflicts.list(MOST_LISTED),
            settled=self._conflicts.settled(MOST_SETTLED),
            devices=devices(self._session),
            published=self._published(),
            receipt=receipts[0] if receipts else None,
            lead=is_lead(self._session),
            own_folder=self.own_folder,
        )

    @property
    def own_folder(self) -> str:
        """The folder on this laptop to which colleagues bring their work."""
        return str(self._session.tools.places.exchange(self._store.identity.inspection))

    def open_conflicts(self) -> int:
        """Return how many conflicts are open, as the list shows them."""
        return self._conflicts.count()

    def places(self) -> tuple[str, ...]:
        """Return where this device exchanged, the last place first."""
        kept = self._store.local(PLACES)
        return tuple(str(one) for one in kept) if isinstance(kept, list) else ()

    def sticks(self) -> tuple[Stick, ...]:
        """Return the sticks that are plugged in now."""
        found = self._session.tools.drives()
        return tuple(Stick(str(d.path), d.label, d.free, d.total, d.writable) for d in found)

    def choose(self, place: str, answers: Answers = NO_ANSWERS) -> None:
        """Exchange at this place from now on. Raises UserError when it cannot be reached.

        A password that was right is kept in the keychain; the code of a lead is not.
        """
        with self._reach(place, answers):
            self._keep_places(place, *self.places())

    def publish(
        self,
        place: str,
        answers: Answers = NO_ANSWERS,
        *,
        end_of_day: bool = False,
        watch: Watch = unwatched,
    ) -> Published:
        """Put there what colleagues may not have; only what was read back counts as put.

        Raises UserError when the place did not keep all of it.
        """
        with self._reach(place, answers) as carrier:
            done = self._merging.publish(carrier, place, end_of_day=end_of_day, watch=watch)
        at = to_local(self._session.now())
        said = Publication(at, place, done.segments, done.ops, end_of_day=end_of_day)
        self._store.set_local(PUBLISHED, msgspec.to_builtins(said))
        return done

    def preview(
        self, place: str, answers: Answers = NO_ANSWERS, *, watch: Watch = unwatched
    ) -> Receipt:
        """Tell what a merge would bring; nothing is changed. Raises UserError."""
        with self._reach(place, answers) as carrier:
            return self._merging.preview(carrier, place, watch=watch)

    def merge(
        self, place: str, answers: Answers = NO_ANSWERS, *, watch: Watch = unwatched
    ) -> Receipt:
        """Bring in what is new there, all of it or nothing. Raises UserError."""
        with self._reach(place, answers) as carrier:
            return self._merging.merge(carrier, place, watch=watch)

    def take_urgent(self, place: str) -> Receipt:
        """Bring in the urgent cases that stand there alone; nothing else. Raises UserError."""
        with self._reach(place, NO_ANSWERS) as carrier:
            return self._merging.merge_urgent(carrier, place)

    def give_along(
        self,
        place: str,
        case: str,
        answers: Answers = NO_ANSWERS,
        *,
        watch: Watch = unwatched,
    ) -> GivenAlong:
        """Put one urgent case there, at once and alone; only what was read back is given.

        The place is remembered, and the one of the full exchange stays what it was. Raises
        UserError when the case did not arrive.
        """
        with self._reach(place, answers) as carrier:
            self._merging.publish_case(carrier, case, watch=watch)
        first, *others = self.places() or (place,)
        self._keep_places(first, place, *others)
        return keep_given(self._session, place, case)

    def given_along(self, case: str) -> GivenAlong | None:
        """Return where an urgent case was given along last; None when it never was."""
        return given(self._session, case)

    def composing(self, conflict: str) -> str:
        """Return the text that was being composed for a conflict, "" when there is none."""
        return str(self._composed().get(conflict, ""))

    def keep_composing(self, conflict: str, text: str) -> None:
        """Keep a text that is being composed, on this device; nothing is settled by it."""
        kept = {key: one for key, one in self._composed().items() if key != conflict}
        self._store.set_local(COMPOSING, kept | ({conflict: text} if text else {}))

    def _keep_places(self, *places: str) -> None:
        self._store.set_local(PLACES, list(dict.fromkeys(places))[:MOST_PLACES])

    def _composed(self) -> dict[str, object]:
        kept = self._store.local(COMPOSING)
        return kept if isinstance(kept, dict) else {}

    def _published(self) -> Publication | None:
        kept = self._store.local(PUBLISHED)
        return None if kept is None else msgspec.convert(kept, Publication)
