"""Bringing work together, as the window and the command line do it."""

from dataclasses import dataclass, replace

from veldtool.domain.duplicates import shared_codes
from veldtool.domain.oplog.alone import is_alone
from veldtool.services.exchange import Published, Watch, publish, publish_case, unwatched
from veldtool.services.field_words import FieldWords
from veldtool.services.merging.apart import Apart, ApartDesk
from veldtool.services.merging.completeness import Completeness, completeness
from veldtool.services.merging.copies import Copy, copies, keep_copy
from veldtool.services.merging.noticing import (
    Noticed,
    compare_folder,
    dismiss,
    of_database,
    of_record,
    undismissed,
)
from veldtool.services.merging.receipts import Receipt, keep_receipt, receipt_of, receipts
from veldtool.services.merging.taking import Exchange, operations, people_of, take
from veldtool.services.ports import Carrier
from veldtool.services.segments import unsealed
from veldtool.services.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Status:
    """How the record stands: what lacks, what is odd, what has two versions, what is set apart.

    `ops` are all operations, `unsealed` those of this device that no file carries yet.
    """

    complete: tuple[Completeness, ...]
    noticed: tuple[Noticed, ...]
    conflicts: int
    apart: tuple[Apart, ...]
    ops: int
    unsealed: int


class MergeDesk:
    """Publishes, looks at what a folder would bring, and brings it together."""

    def __init__(self, bench: Workbench, words: FieldWords) -> None:
        self._bench = bench
        self._session = bench.session
        self._words = words

    def publish(
        self,
        carrier: Carrier,
        place: str = "",
        *,
        end_of_day: bool = False,
        watch: Watch = unwatched,
    ) -> Published:
        """Put on a carrier what colleagues may not have yet; `end_of_day` adds the manifest.

        `place` names the carrier in a way that means the same the next time. Raises UserError
        when the carrier did not keep all of it.
        """
        done = publish(self._session, carrier, end_of_day=end_of_day, watch=watch)
        self._bench.refresh()
        names = carrier.names(self._session.store.identity.inspection)
        compare_folder(self._session, place, names)
        return done

    def publish_case(self, carrier: Carrier, case: str, *, watch: Watch = unwatched) -> Published:
        """Put one urgent case, by id or code, on any carrier at once; nothing else goes along.

        Raises UserError when there is no such case, or the carrier did not keep it.
        """
        done = publish_case(self._session, carrier, case, watch=watch)
        self._bench.refresh()
        return done

    def preview(self, carrier: Carrier, place: str = "", *, watch: Watch = unwatched) -> Receipt:
        """Tell what a merge would bring; nothing is changed. `watch` may raise to stop it."""
        return self._take(self._at(carrier, place, watch), dry_run=True)

    def merge(self, carrier: Carrier, place: str = "", *, watch: Watch = unwatched) -> Receipt:
        """Bring in what is new on a carrier, all of it or nothing; a receipt is kept.

        A verified copy of the database from before is kept first. Whatever `watch` raises stops
        the merge, and nothing is changed.
        """
        return self._brought(self._take(self._at(carrier, place, watch), dry_run=False))

    def merge_urgent(self, carrier: Carrier, place: str = "") -> Receipt:
        """Bring in only the files that hold urgent cases and nothing else; the rest waits.

        `Receipt.left` counts what waits. When nothing came in, no receipt is kept.
        """
        exchange = replace(self._at(carrier, place), wanted=lambda one: is_alone(one.ops))
        receipt = self._take(exchange, dry_run=False)
        return self._brought(receipt) if receipt.new else receipt  # refused files are told later

    def receipts(self) -> tuple[Receipt, ...]:
        """Return the receipts of this device, the newest first."""
        return receipts(self._session)

    def receipt(self, number: int = 1) -> Receipt:
        """Return a receipt, 1 the newest. Raises UserError when there is none of that number."""
        return receipt_of(self._session, number)

    def copies(self) -> tuple[Copy, ...]:
        """Return the copies from before each merge, the newest first; see `restore_copy`."""
        return copies(self._session.tools, self._session.store.identity.inspection)

    def status(self) -> Status:
        """Return how the record stands, without looking at any carrier."""
        session, inspection = self._session, self._bench.inspection
        store, people = session.store, people_of(session, inspection, self._words)
        odd = (*of_database(session), *of_record(session, people, store.chain()))
        return Status(
            complete=completeness(session, people),
            noticed=undismissed(session, odd),
            conflicts=store.conflicts().count + len(shared_codes(inspection)),
            apart=ApartDesk(self._bench, self._words).list(),
            ops=operations(session),
            unsealed=unsealed(session),
        )

    def dismiss(self, one: Noticed) -> None:
        """Do not tell this again on this device."""
        dismiss(self._session, one)

    def _at(self, carrier: Carrier, place: str, watch: Watch = unwatched) -> Exchange:
        return Exchange(self._session, self._words, carrier, place, watch)

    def _take(self, exchange: Exchange, *, dry_run: bool) -> Receipt:
        return take(exchange, self._keep_copy, dry_run=dry_run)

    def _brought(self, receipt: Receipt) -> Receipt:
        """Keep a receipt, unless it tells of nothing: the one before says more."""
        if receipt.new or receipt.refused:
            keep_receipt(self._session, receipt)
        self._bench.refresh()
        return receipt

    def _keep_copy(self) -> str:
        return keep_copy(self._session, operations(self._session))
