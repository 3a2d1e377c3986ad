"""What the page of the judgement session reads, and what its one field can be open for."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.desk import Desk
from veldtool.services.judging.blind import blind_norm, blind_theme
from veldtool.services.judging.closing_view import ClosingView
from veldtool.services.judging.views import SessionNorm, SessionPlan, SessionTheme


class View(StrEnum):
    """What the team looks at; the order is that of the views on the stage."""

    NORM = "norm"
    CONCLUSIONS = "conclusions"
    CLOSING = "closing"


class Place(NamedTuple):
    """Where the session is: without a norm the one that it was left at; `at` is a theme's id."""

    view: View = View.NORM
    norm: str = ""
    at: str = ""


class Shown(NamedTuple):
    """All that one view needs. `room` is the same as a room may read it."""

    view: View
    plan: SessionPlan
    norm: SessionNorm
    theme: SessionTheme
    conclusions: tuple[SessionTheme, ...]
    at: int
    closing: ClosingView | None
    room: "Shown | None" = None

    @property
    def conclusion(self) -> SessionTheme:
        """The judgement that the team is at."""
        return self.conclusions[self.at]

    @property
    def unjudged(self) -> tuple[SessionTheme, ...]:
        """The themes that get a remark only."""
        return tuple(one for one in self.conclusions if not one.steps)


@dataclass(frozen=True, slots=True)
class Entry:
    """What the field is open for: a register that is kept while it is typed, or a word to say."""

    label: str
    key: RegisterKey | None = None
    text: str = ""
    say: Callable[[str], None] | None = None
    then: Callable[[], None] | None = None


def read(desk: Desk, place: Place) -> Shown:
    """Read what stands at a place of the session."""
    judging = desk.judging
    plan = judging.plan()
    norm = judging.norm(place.norm or plan.at)
    found = judging.conclusions()
    ids = [one.id for one in found]
    at = ids.index(place.at if place.at in ids else norm.theme)
    closing = judging.closing() if place.view is View.CLOSING else None
    shown = Shown(place.view, plan, norm, found[ids.index(norm.theme)], found, at, closing)
    mask = judging.mask()
    return shown._replace(
        room=shown._replace(
            norm=blind_norm(norm, mask),
            theme=blind_theme(shown.theme, mask),
            conclusions=tuple(blind_theme(one, mask) for one in found),
        )
    )
