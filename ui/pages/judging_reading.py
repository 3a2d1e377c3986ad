"""What the page of the judgement session reads, and what its one field can be open for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.desk import Desk
from veldtool.services.judging.views import SessionNorm, SessionPlan, SessionTheme


class Shown(NamedTuple):
    """All that one norm needs to be shown."""

    plan: SessionPlan
    norm: SessionNorm
    theme: SessionTheme
    unjudged: tuple[SessionTheme, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the field is open for: a register that is kept while it is typed, or a word to say."""

    label: str
    key: RegisterKey | None = None
    text: str = ""
    say: Callable[[str], None] | None = None
    then: Callable[[], None] | None = None


def read(desk: Desk, norm: str) -> Shown:
    """Read one norm, or without a name the one at which the session is."""
    plan = desk.judging.plan()
    found = desk.judging.norm(norm or plan.at)
    return Shown(plan, found, desk.judging.theme(found.theme), desk.judging.unjudged())
