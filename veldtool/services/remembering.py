"""What was seen of a record is remembered outside the database, to notice that it went back."""

from dataclasses import asdict, dataclass

from veldtool.domain.oplog.op import Ref
from veldtool.domain.oplog.seen import Seen, lacks, seen_of, went_back
from veldtool.services.session import Session

WENT_BACK = "went_back"


@dataclass(frozen=True, slots=True)
class WentBack:
    """A database that holds less than this device had seen: an older copy was put back."""

    ops_then: int
    ops_now: int
    last: Ref = ""


def remember(session: Session) -> None:
    """Remember outside the database what stands now."""
    store, keychain = session.store, session.tools.keychain
    inspection, held = store.identity.inspection, store.held()
    if store.writer in held:
        last = f"{store.writer}:{held[store.writer].last}"
    else:
        before = keychain.seen(inspection)
        last = before.last if before else ""
    keychain.remember_seen(inspection, seen_of(held, last))


def compare(session: Session) -> WentBack | None:
    """Compare with what was remembered, and keep it on this device while something still lacks.

    What lacked and came in again, from the exchange folder, is no longer worth a word.
    """
    store, held = session.store, session.store.held()
    seen, kept = session.tools.keychain.seen(store.identity.inspection), _kept(session)
    now = seen_of(held)
    if seen is not None and (went_back(seen, now) or lacks(seen, held)):
        found: WentBack | None = WentBack(seen.ops, now.ops, seen.last)
    elif kept and now.ops >= kept.ops_then and not lacks(Seen("", 0, kept.last), held):
        found = None
    else:
        found = kept
    if found != kept:
        store.set_local(WENT_BACK, asdict(found) if found else None)
    return found


def _kept(session: Session) -> WentBack | None:
    found = session.store.local(WENT_BACK)
    return WentBack(**found) if isinstance(found, dict) else None
