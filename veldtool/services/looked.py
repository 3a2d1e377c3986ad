"""Up to where this device looked at colleagues' work: kept here, never exchanged."""

from veldtool.domain.oplog.authority import Quarantine
from veldtool.services.session import Session

LOOKED = "looked_at"


def begin_looking(session: Session) -> None:
    """Take what is here for known when nobody ever looked on this device."""
    if looked(session) is None:
        set_looked(session, up_to_now(session))


def looked(session: Session) -> dict[str, int] | None:
    """Return the last number of each writer that was looked at, None when nobody ever did."""
    found = session.store.local(LOOKED)
    return found if isinstance(found, dict) else None


def set_looked(session: Session, upto: dict[str, int]) -> None:
    """Remember that everything up to here was looked at."""
    session.store.set_local(LOOKED, upto)


def up_to_now(session: Session) -> dict[str, int]:
    """The last number of each writer; work that waits for approval is not passed over."""
    store, before = session.store, looked(session) or {}
    waiting = {one.op.writer for one in store.quarantine() if one.reason == _WAITS}
    return {
        writer: before.get(writer, 0) if writer in waiting else seq
        for writer, seq in store.last_seqs().items()
    }


_WAITS = Quarantine.UNKNOWN_DEVICE
