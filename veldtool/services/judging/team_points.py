"""Shortcomings and strengths of the team; those of one inspector until the team takes them over."""

from collections.abc import Iterable
from typing import Any

from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.authority import TEAM, is_teams
from veldtool.domain.oplog.deletion import DELETED
from veldtool.domain.oplog.op import Op
from veldtool.domain.ordering import between
from veldtool.domain.records import Inspection, Shortcoming, Sphere, Strength
from veldtool.services.errors import UserError
from veldtool.services.judging.rights import demand_judging
from veldtool.services.judging.team import initials
from veldtool.services.judging.views import TeamPoint
from veldtool.services.keeping import fresh_id
from veldtool.services.norms.own_points import SHORTCOMING, STRENGTH
from veldtool.services.recording import delete, record, restore
from veldtool.services.session import Session

_Point = Shortcoming | Strength
NOBODY = "?"
"""Stands for the initials of a point without a writer."""


def team_points(inspection: Inspection, norm: str, *, shown: bool) -> tuple[TeamPoint, ...]:
    """Return the shortcomings, then the strengths of a norm.

    Those of single inspectors tell of their scores: they come along once the norm is `shown`,
    until the team takes them over. One without an author, as an earlier version wrote those of the
    team, waits to be taken over as well.
    """
    names = initials(inspection)
    return tuple(
        TeamPoint(
            kind,
            one.id,
            one.text,
            one.why if isinstance(one, Shortcoming) else "",
            one.sphere if isinstance(one, Shortcoming) else None,
            "" if is_teams(one.id) else names.get(one.author, one.author) or NOBODY,
        )
        for kind, found in _of_norm(inspection, norm)
        for one in found
        if is_teams(one.id) or (shown and one.text.strip())
    )


def team_shortcomings(inspection: Inspection, norm: str) -> tuple[Shortcoming, ...]:
    """Return the written shortcomings of the team."""
    found = dict(_of_norm(inspection, norm))[SHORTCOMING]
    return tuple(
        one
        for one in found
        if isinstance(one, Shortcoming) and is_teams(one.id) and one.text.strip()
    )


def add(session: Session, inspection: Inspection, kind: str, norm: str) -> tuple[Op, ...]:
    """Begin a shortcoming or strength of the team, after the others. Raises UserError."""
    demand_judging(session)
    found = dict(_of_norm(inspection, norm))[kind]
    last = _last(found)
    fields = {"norm": norm, "order": between(last, "")}
    if kind == SHORTCOMING:
        fields |= {"sphere": Sphere.OWN}
    return record(session, kind, TEAM + fresh_id(session), fields)


def take_over(session: Session, inspection: Inspection, kind: str, point: str) -> tuple[Op, ...]:
    """Make what one inspector wrote the team's, in the words that stand there now.

    What the inspector wrote stays as it is; the team goes on in a record of its own.
    """
    demand_judging(session)
    one = inspection.records.get(kind, {}).get(point)
    if not isinstance(one, _Point):
        raise UserError("point_gone")
    found = dict(_of_norm(inspection, one.norm))[kind]
    fields: dict[str, Any] = {
        "norm": one.norm,
        "text": one.text,
        "order": between(_last(found), ""),
    }
    if isinstance(one, Shortcoming):
        fields |= {"why": one.why, "sphere": one.sphere}
    taken = TEAM + point
    back = restore(session, kind, taken) if session.value(kind, taken, DELETED) else ()
    return (*back, *record(session, kind, taken, fields))


def set_sphere(session: Session, point: str, sphere: Sphere) -> tuple[Op, ...]:
    """Say whether the institution itself can mend a shortcoming. Raises UserError."""
    demand_judging(session)
    _demand(session, SHORTCOMING, point)
    return record(session, SHORTCOMING, point, {"sphere": sphere})


def remove(session: Session, inspection: Inspection, kind: str, point: str) -> tuple[Op, ...]:
    """Delete a point of the team. Raises UserError for one that is an inspector's own."""
    demand_judging(session)
    found = inspection.records.get(kind, {}).get(point)
    if isinstance(found, _Point) and not is_teams(found.id):
        raise UserError("point_not_teams")
    return delete(session, kind, point) if found else ()


def drop_blank(session: Session, inspection: Inspection, norm: str) -> tuple[Op, ...]:
    """Delete what was begun for the team and never written."""
    demand_judging(session)
    blank = (
        (kind, one.id)
        for kind, found in _of_norm(inspection, norm)
        for one in found
        if is_teams(one.id) and not _is_written(one)
    )
    return tuple(op for kind, key in blank for op in delete(session, kind, key))


def _of_norm(inspection: Inspection, norm: str) -> Iterable[tuple[str, list[_Point]]]:
    """The team's come first, in their order; what the team took over stands there once."""
    weak = all_of(inspection, SHORTCOMING, Shortcoming).values()
    strong = all_of(inspection, STRENGTH, Strength).values()
    for kind, listed in ((SHORTCOMING, weak), (STRENGTH, strong)):
        taken = {one.id.removeprefix(TEAM) for one in listed if is_teams(one.id)}
        found: list[_Point] = [one for one in listed if one.norm == norm and one.id not in taken]
        yield kind, sorted(found, key=lambda one: (not is_teams(one.id), one.order, one.id))


def _last(found: Iterable[_Point]) -> str:
    """The order of the last point of the team."""
    return max((one.order for one in found if is_teams(one.id)), default="")


def _is_written(one: _Point) -> bool:
    why = one.why if isinstance(one, Shortcoming) else ""
    return bool(one.text.strip() or why.strip())


def _demand(session: Session, kind: str, point: str) -> None:
    if not session.value(kind, point, "norm"):
        raise UserError("point_gone")
