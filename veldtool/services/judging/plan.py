"""The course of the session: the norms in order, and where the team is. It stays on this device."""

from typing import Any

from veldtool.domain.framework.model import Framework, Norm
from veldtool.domain.inspection_access import all_of
from veldtool.domain.judging.agreement import agreement, division
from veldtool.domain.judging.standing import NormStanding, norm_standing
from veldtool.domain.records import Inspection, Reveal
from veldtool.services.judging.given import Judgements
from veldtool.services.judging.team import places, team_scores
from veldtool.services.judging.views import NormLine, Order, SessionPlan
from veldtool.services.scoring import scores_of
from veldtool.services.session import Session

_PLACE = "judging_place"


class Course:
    """The norms of one state of the record, in the order that was chosen for the session."""

    def __init__(self, session: Session, framework: Framework, inspection: Inspection) -> None:
        self._session = session
        self._framework = framework
        self._inspection = inspection
        self._judgements = Judgements(session, framework, inspection)
        reveals = all_of(inspection, "reveal", Reveal)
        self._revealed = {key for key, one in reveals.items() if one.identity}
        self._places: dict[str, tuple[int | None, ...]] = {}

    def plan(self, *, may_write: bool, closed: bool) -> SessionPlan:
        """Return the norms in order, and where the session is."""
        kept = _kept(self._session)
        order = Order(kept.get("order", Order.FRAMEWORK))
        lines = tuple(self._line(norm) for norm in self._ordered(order))
        ids = [line.id for line in lines]
        at = kept.get("norm")
        standings = [line.standing for line in lines]
        return SessionPlan(
            lines,
            order,
            at if at in ids else next(iter(ids), ""),
            standings.count(NormStanding.SETTLED),
            standings.count(NormStanding.PARKED),
            may_write,
            closed,
        )

    def number(self, norm: str) -> int:
        """Return the place of a norm in the session, from 1."""
        order = Order(_kept(self._session).get("order", Order.FRAMEWORK))
        return 1 + [one.id for one in self._ordered(order)].index(norm)

    def places(self, norm: str) -> tuple[int | None, ...]:
        """Return the places on the scale of what was revealed of a norm."""
        if norm not in self._places:
            self._places[norm] = self._read(norm) if norm in self._revealed else ()
        return self._places[norm]

    def _read(self, norm: str) -> tuple[int | None, ...]:
        scale = self._framework.scale(self._framework.norm(norm).scale)
        opened = scores_of(self._session, norm, self._inspection)
        return places(scale, team_scores(self._inspection, scale, norm, opened))

    def _ordered(self, order: Order) -> list[Norm]:
        """What is not revealed yet comes after what is, in the order of the framework."""
        norms = list(self._framework.norms)
        if order is Order.FRAMEWORK:
            return norms
        shown = [norm for norm in norms if norm.id in self._revealed]
        shown.sort(key=lambda norm: division(self.places(norm.id)), reverse=True)
        return [*shown, *(norm for norm in norms if norm.id not in self._revealed)]

    def _line(self, norm: Norm) -> NormLine:
        return NormLine(
            norm.id,
            norm.theme,
            norm.tile,
            norm.id in self._revealed,
            norm_standing(self._framework, self._inspection, norm.id),
            agreement(self.places(norm.id)),
            self._judgements.of_norm(norm.id),
        )


def keep_place(session: Session, norm: str) -> None:
    """Remember where the session is."""
    session.store.set_local(_PLACE, _kept(session) | {"norm": norm})


def keep_order(session: Session, order: Order) -> None:
    """Remember in which order the norms come by."""
    session.store.set_local(_PLACE, _kept(session) | {"order": order.value})


def _kept(session: Session) -> dict[str, Any]:
    found = session.store.local(_PLACE)
    return found if isinstance(found, dict) else {}
