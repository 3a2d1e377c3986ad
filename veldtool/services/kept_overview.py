"""The overview as it was counted last: the next start shows it while nothing has changed since.

To count needs everything that is recorded. What was counted is kept on this device with a mark of
what it was counted from. What depends on the hour is never kept but composed anew, from the few
records that it needs.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import msgspec

from veldtool import __version__
from veldtool.domain.records import KINDS, Inspection
from veldtool.services.agenda import MyDay, my_day
from veldtool.services.dutch_time import to_local
from veldtool.services.looked import looked
from veldtool.services.overview import Overview, SentBy, day_number
from veldtool.services.session import Session
from veldtool.services.urgent_cases import open_cases
from veldtool.services.workbench import Workbench

OVERVIEW = "overview"
FORM = 1
"""Rises with every change of how is counted or of what is kept, also between versions."""

_TIMELY = ("agenda", "member", "urgent", "urgent_told")
_CODED = ("dossier", "interview", "document")
"""What an urgent case can be about; needed only when there is one."""


@dataclass(frozen=True, slots=True)
class _Kept:
    mark: str
    overview: Overview
    sent: tuple[SentBy, ...]
    records: dict[str, list[Any]]


def kept_overview(bench: Workbench) -> Overview | None:
    """Return the overview as of now from what was kept; None when that holds no more."""
    found = _read(bench.session)
    if found is None or found.mark != _mark(bench.session):
        return None
    now = to_local(bench.session.now())
    inspection = Inspection({kind: _records(kind, ones) for kind, ones in found.records.items()})
    return replace(
        found.overview,
        at=now,
        day_number=day_number(found.overview.days, now.date()),
        urgent=open_cases(inspection, now),
        my_day=my_day(inspection, bench.member, now),
        received=tuple(one.received(now.date()) for one in found.sent),
    )


def keep_overview(bench: Workbench, count: Callable[[], Overview]) -> None:
    """Keep the overview for the next start, unless what is kept still holds.

    It is counted from the database itself, not from what the pages remember.
    """
    mark, found = _mark(bench.session), _read(bench.session)
    if found is not None and found.mark == mark:
        return
    from veldtool.services.merging.completeness import sent_by

    bench.refresh()
    counted = replace(count(), urgent=(), my_day=MyDay(), received=(), day_number=None)
    kept = _Kept(mark, counted, sent_by(bench.session, bench.inspection), _timely(bench.inspection))
    bench.session.store.set_local(OVERVIEW, msgspec.json.encode(kept).decode())


def _mark(session: Session) -> str:
    """What the overview follows from: the log, what was looked at, and how this app counts."""
    return f"{__version__} {FORM} {session.store.mark()} {sorted((looked(session) or {}).items())}"


def _read(session: Session) -> _Kept | None:
    """Return what is kept; what another version wrote in another form is nothing."""
    text = session.store.local(OVERVIEW)
    try:
        return msgspec.json.decode(text, type=_Kept) if isinstance(text, str) else None
    except msgspec.MsgspecError:
        return None


def _timely(inspection: Inspection) -> dict[str, list[Any]]:
    kinds = (*_TIMELY, *(_CODED if inspection.records.get("urgent") else ()))
    return {kind: list(inspection.records.get(kind, {}).values()) for kind in kinds}


def _records(kind: str, ones: list[Any]) -> dict[str, Any]:
    found: list[Any] = msgspec.convert(ones, list[KINDS[kind]])  # type: ignore[valid-type] # by name
    return {one.id: one for one in found}
