"""Copies of the database from before each merge: encrypted as it is, few, and put back by hand."""

from dataclasses import dataclass
from datetime import datetime

from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.session import Session
from veldtool.services.toolbox import Toolbox
from veldtool.services.unlocking import key_of

MOST = 5
"""Copies that are kept; the oldest goes when a new one is whole."""

PUT_ASIDE = "-0"
"""Ends the name of what a restore put aside: it may hold work that is nowhere else, so it stays."""

FORM = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy by its name, when it was made (local time) and how many operations it holds.

    `ops` is 0 for a database that was put aside by a restore: it may have been damaged.
    """

    name: str
    at: datetime
    ops: int


def keep_copy(session: Session, ops: int) -> str:
    """Keep a verified copy of the database as it stands; returns its name.

    Raises UserError when the copy is not whole, or the database itself is not; nothing is merged
    then, and the copies from before stay.
    """
    inspection, places = session.store.identity.inspection, session.tools.places
    name = f"{to_local(session.now()).strftime(FORM)}-{ops}"
    session.store.copy_to(places.copy_path(inspection, name))
    own = [one for one in places.copies(inspection) if not one.endswith(PUT_ASIDE)]
    for old in own[MOST:]:
        places.drop_copy(inspection, old)
    return name


def copies(tools: Toolbox, inspection: str) -> tuple[Copy, ...]:
    """Return the copies of an inspection on this machine, the newest first."""
    return tuple(_copy(name) for name in tools.places.copies(inspection))


def restore_copy(tools: Toolbox, inspection: str, name: str, passphrase: str | None = None) -> str:
    """Put a copy in the place of the database, which is itself kept as a copy; returns its name.

    The copy is opened and checked first. What was published since comes in again at the next
    merge; what was not is in the copy that is returned. The inspection must be closed. Raises
    UserError, WrongKey; nothing is changed then.
    """
    known = {one.name: one for one in copies(tools, inspection)}
    if name not in known:
        raise UserError("no_such_copy", copy=name)
    key = key_of(tools, inspection, passphrase)
    staged = tools.places.stage_copy(inspection, name)
    try:
        if not tools.databases.is_sound(staged, key):
            raise UserError("copy_damaged", copy=name)
        aside = f"{to_local(tools.clock.now()).strftime(FORM)}{PUT_ASIDE}"
        tools.places.put_back(inspection, aside)
    finally:
        tools.places.unstage(inspection)
    return aside


def _copy(name: str) -> Copy:
    made, _, ops = name.rpartition("-")
    return Copy(name, datetime.strptime(made, FORM), int(ops))  # noqa: DTZ007 - local, as all moments
