"""An urgent case from the first worry to its closing: where it stands, and what still lacks.

A case is not reported before the lead knows (who, when) and the director or the deputy was
told. What counts as an answer is narrow on purpose: the child was seen (by whom, when), or the
safety was weighed. That a worker was assigned is no answer.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from veldtool.domain.calendar import parse_date
from veldtool.domain.records import Urgent, UrgentTold

_ASSIGNED = re.compile(
    r"toegewezen|toewijzen|toegekend|gekoppeld|aangewezen|aangesteld|opgepakt door", re.IGNORECASE
)
_SAFETY = re.compile(
    r"gezien|gesproken|veilig|gewogen|weging|taxatie|inschatting|risico|bezocht", re.IGNORECASE
)


class Stage(StrEnum):
    """Where a case stands."""

    NOT_REPORTED = "not_reported"
    WAITING = "waiting"
    NO_ANSWER = "no_answer"  # something came back, but it does not count
    ANSWERED = "answered"
    CLOSED = "closed"


class Lacking(StrEnum):
    """What a case still lacks, in the order in which it is needed."""

    FACTS = "facts"
    LEAD = "lead"
    DIRECTOR = "director"
    ASKED = "asked"
    REPLY_BY = "reply_by"
    DONE_BY = "done_by"
    ANSWER = "answer"
    VERDICT = "verdict"


@dataclass(frozen=True, slots=True)
class Deadline:
    """A moment with the minutes until it, negative once it has passed."""

    at: datetime
    minutes_left: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a case stands, what it lacks, and its two deadlines while they still matter.

    `blocking` is what keeps it from being closed: a deadline does not, and an answer does not
    once the case was handed on after the visit. `worker_only` tells that what came back says no
    more than that a worker was assigned.
    """

    stage: Stage
    lacking: tuple[Lacking, ...]
    blocking: tuple[Lacking, ...] = ()
    reply: Deadline | None = None
    done: Deadline | None = None
    worker_only: bool = False

    @property
    def reported(self) -> bool:
        """Whether the lead and the director know."""
        return self.stage is not Stage.NOT_REPORTED

    @property
    def may_close(self) -> bool:
        """Whether the lead can close it: reported, judged, and answered or handed on."""
        return not self.blocking and self.stage is not Stage.CLOSED


def standing(case: Urgent, told: Iterable[UrgentTold], now: datetime) -> Standing:
    """Return where a case stands at a moment, in Dutch local time."""
    lacking = tuple(_lacking(case, tuple(told)))
    stage = _stage(case, lacking)
    open_ = stage is not Stage.CLOSED
    return Standing(
        stage,
        lacking,
        tuple(lack for lack in lacking if lack not in _unneeded(case)),
        _deadline(case.reply_by, now) if open_ and stage is not Stage.ANSWERED else None,
        _deadline(case.done_by, now) if open_ else None,
        worker_only=names_only_a_worker(case),
    )


def is_answered(case: Urgent) -> bool:
    """Tell whether the answer counts: the child seen, by whom and when, or the safety weighed."""
    seen = bool(case.child_seen_by.strip()) and parse_date(case.child_seen_on) is not None
    weighed = case.safety_weighed.strip()
    return seen or (bool(weighed) and not _is_assignment(weighed))


def names_only_a_worker(case: Urgent) -> bool:
    """Tell whether what came back says no more than that a worker was assigned."""
    said = (case.safety_weighed, case.measure_taken, case.receipt)
    return not is_answered(case) and any(_is_assignment(text) for text in said)


def is_told(told: Sequence[UrgentTold]) -> bool:
    """Tell whether the director or the deputy was told, and when."""
    return any(one.director and read_moment(one.at) is not None for one in told)


def read_moment(text: str) -> datetime | None:
    """Read a recorded moment, local time without a zone; None for anything else."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None


def _lacking(case: Urgent, told: tuple[UrgentTold, ...]) -> Iterable[Lacking]:
    agreed = bool(case.agreed_by) and read_moment(case.agreed_at) is not None
    present = {
        Lacking.FACTS: bool(case.facts.strip()),
        Lacking.LEAD: agreed,
        Lacking.DIRECTOR: is_told(told),
        Lacking.ASKED: bool(case.asked.strip()),
        Lacking.REPLY_BY: read_moment(case.reply_by) is not None,
        Lacking.DONE_BY: read_moment(case.done_by) is not None,
        Lacking.ANSWER: is_answered(case),
        Lacking.VERDICT: bool(case.verdict.strip()),
    }
    return (lack for lack, there in present.items() if not there)


def _unneeded(case: Urgent) -> set[Lacking]:
    deadlines = {Lacking.REPLY_BY, Lacking.DONE_BY}
    return deadlines | {Lacking.ANSWER} if case.handed_on_to.strip() else deadlines


def _stage(case: Urgent, lacking: tuple[Lacking, ...]) -> Stage:
    if case.closed_at:
        return Stage.CLOSED
    if {Lacking.LEAD, Lacking.DIRECTOR} & set(lacking):
        return Stage.NOT_REPORTED
    if Lacking.ANSWER not in lacking:
        return Stage.ANSWERED
    came_back = (case.child_seen_by, case.child_seen_on, case.safety_weighed, case.measure_taken)
    return Stage.NO_ANSWER if any(text.strip() for text in came_back) else Stage.WAITING


def _deadline(text: str, now: datetime) -> Deadline | None:
    at = read_moment(text)
    return Deadline(at, int((at - now).total_seconds() // 60)) if at else None


def _is_assignment(text: str) -> bool:
    return bool(_ASSIGNED.search(text)) and not _SAFETY.search(text)
