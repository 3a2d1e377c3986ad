"""Shortcomings and strengths that an inspector writes down with a norm."""

from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.authority import is_teams
from veldtool.domain.oplog.op import Op
from veldtool.domain.records import Inspection, Shortcoming, Sphere, Strength
from veldtool.services.creating import new_id
from veldtool.services.norms.views import OwnPoint
from veldtool.services.recording import delete, record
from veldtool.services.session import Session

SHORTCOMING, STRENGTH = "shortcoming", "strength"


def shortcomings_of(inspection: Inspection, member: str, norm: str) -> tuple[Shortcoming, ...]:
    """Return the written shortcomings that this member may see: the own ones and the team's."""
    found = all_of(inspection, SHORTCOMING, Shortcoming).values()
    return tuple(
        one
        for one in sorted(found, key=lambda one: one.order)
        if one.norm == norm and _is_seen(one, member) and one.text.strip()
    )


def own_points(inspection: Inspection, member: str, norm: str) -> tuple[OwnPoint, ...]:
    """Return shortcomings, then strengths. Another's own stay away: they tell of a score."""
    weak = (
        OwnPoint(SHORTCOMING, one.id, one.text, one.why, one.sphere, _is_mine(one, member))
        for one in sorted(
            all_of(inspection, SHORTCOMING, Shortcoming).values(), key=lambda one: one.order
        )
        if one.norm == norm and _is_seen(one, member)
    )
    strong = (
        OwnPoint(STRENGTH, one.id, one.text, mine=_is_mine(one, member))
        for one in sorted(all_of(inspection, STRENGTH, Strength).values(), key=lambda o: o.order)
        if one.norm == norm and _is_seen(one, member)
    )
    return (*weak, *strong)


def add_point(session: Session, kind: str, norm: str) -> tuple[Op, ...]:
    """Begin a shortcoming or strength of this inspector; its text follows as it is typed."""
    fields = {"norm": norm, "author": session.store.identity.member}
    if kind == SHORTCOMING:
        return record(session, kind, _new(session), fields | {"sphere": Sphere.OWN})
    return record(session, kind, _new(session), fields)


def drop_blank_points(session: Session, inspection: Inspection, norm: str) -> tuple[Op, ...]:
    """Delete what was begun for a norm and never written."""
    member = session.store.identity.member
    blank = (
        one
        for one in own_points(inspection, member, norm)
        if one.mine and not (one.text.strip() or one.why.strip())
    )
    return tuple(op for one in blank for op in delete(session, one.kind, one.id))


def _is_mine(one: Shortcoming | Strength, member: str) -> bool:
    return one.author == member and not is_teams(one.id)


def _is_seen(one: Shortcoming | Strength, member: str) -> bool:
    return is_teams(one.id) or one.author == member


def _new(session: Session) -> str:
    return new_id(session.tools.keyring.random_bytes)
