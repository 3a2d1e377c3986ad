"""Where an urgent case was given along last, as this device remembers it."""

from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from veldtool.services.dutch_time import to_local
from veldtool.services.session import Session

GIVEN = "given_along"


@dataclass(frozen=True, slots=True)
class GivenAlong:
    """When and where a case was put down and read back.

    `ops` is how much there was of the case then; `since` how much of it was written afterwards.
    """

    at: datetime
    place: str
    ops: int
    since: int = 0


def keep_given(session: Session, place: str, case: str) -> GivenAlong:
    """Remember on this device that a case, by its id, stands at a place as it is now."""
    done = GivenAlong(to_local(session.now()), place, len(session.store.under(case)))
    session.store.set_local(GIVEN, _kept(session) | {case: msgspec.to_builtins(done)})
    return done


def given(session: Session, case: str) -> GivenAlong | None:
    """Return where a case was given along last; None when it never was."""
    kept = _kept(session).get(case)
    if kept is None:
        return None
    done = msgspec.convert(kept, GivenAlong)
    return replace(done, since=max(len(session.store.under(case)) - done.ops, 0))


def _kept(session: Session) -> dict[str, object]:
    found = session.store.local(GIVEN)
    return found if isinstance(found, dict) else {}
