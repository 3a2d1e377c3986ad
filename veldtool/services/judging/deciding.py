"""What the team decides: each a change of its own, written by a lead's device."""

from collections.abc import Iterable

from veldtool.domain.framework.model import Framework, Scale
from veldtool.domain.inspection_access import all_of
from veldtool.domain.judging.standing import (
    TRUST,
    TRUST_STEPS,
    part_id,
    parts,
)
from veldtool.domain.oplog.op import Op
from veldtool.domain.records import Inspection, Judgement, Visit
from veldtool.services.errors import UserError
from veldtool.services.judging.rights import demand_judging
from veldtool.services.judging.team import lacking
from veldtool.services.judging.themes import THEME, joined_themes, theme_scale, waits_for
from veldtool.services.recording import record
from veldtool.services.scoring import DONE, OpenScore, own_state, reveal, scores_of
from veldtool.services.session import Session

JUDGEMENT = "judgement"


def reveal_norm(
    session: Session, inspection: Inspection, norm: str, reason: str = ""
) -> tuple[Op, ...]:
    """Show all scores of a norm. Before everybody has finished that takes a reason.

    Raises UserError.
    """
    demand_judging(session)
    if is_revealed(session, norm):
        return ()
    if own_state(session, norm) not in DONE:
        raise UserError("own_score_first", norm=norm)
    waiting = lacking(inspection, norm)
    if waiting and not reason.strip():
        raise UserError("early_no_reason", norm=norm, who=", ".join(waiting))
    return reveal(session, norm, reason.strip() if waiting else "")


def is_revealed(session: Session, norm: str) -> bool:
    """Tell whether the scores of a norm have been shown."""
    return bool(session.value("reveal", norm, "identity"))


def choose(
    session: Session, framework: Framework, norm: str, choice: str, group: str = ""
) -> tuple[Op, ...]:
    """Choose the team's score; it stands, and is not fixed yet. Raises UserError."""
    demand_judging(session)
    if not is_revealed(session, norm):
        raise UserError("norm_not_revealed", norm=norm)
    _demand_step(framework.scale(framework.norm(norm).scale), choice)
    key = part_id(norm, group)
    if session.value(JUDGEMENT, key, "choice") == choice:
        # Nothing changes, unless two devices chose apart from each other: this settles it.
        return record(session, JUDGEMENT, key, {"choice": choice})
    # What was fixed is open again with another choice.
    again = {"fixed": False} if session.value(JUDGEMENT, key, "fixed") is True else {}
    return record(session, JUDGEMENT, key, {"choice": choice, **again})


def fix(
    session: Session, framework: Framework, inspection: Inspection, norm: str
) -> tuple[Op, ...]:
    """Fix the team's score, of every part of a split norm, and who stood elsewhere.

    Raises UserError.
    """
    demand_judging(session)
    found = all_of(inspection, JUDGEMENT, Judgement)
    outside = framework.scale(framework.norm(norm).scale).outside.id
    keys = [part_id(norm, one) for one in parts(framework, found.get(norm, Judgement()))]
    for key in keys:
        judged = found.get(key, Judgement())
        if not judged.choice:
            raise UserError("judgement_no_choice", norm=key)
        if judged.choice == outside and not judged.reason.strip():
            raise UserError("judgement_no_reason", norm=key)
    opened = scores_of(session, norm, inspection)
    scores = [one for one in opened if one.state in DONE and one.choice]
    fixed = [
        op
        for key in keys
        for op in record(
            session,
            JUDGEMENT,
            key,
            {"fixed": True, "standpoints": _standpoints(scores, found[key].choice)},
        )
    ]
    return (*fixed, *_unpark(session, norm))


def park(session: Session, norm: str) -> tuple[Op, ...]:
    """Put a norm aside for later, or take it up again. Raises UserError."""
    demand_judging(session)
    parked = session.value(JUDGEMENT, norm, "parked") is True
    return record(session, JUDGEMENT, norm, {"parked": not parked})


def split(session: Session, kind: str, judged: str) -> tuple[Op, ...]:
    """Judge a norm or theme apart for each group of measures, or as one again.

    What was chosen before stays in the record and comes back. Raises UserError.
    """
    demand_judging(session)
    apart = session.value(kind, judged, "split") is True
    return record(session, kind, judged, {"split": not apart})


def answer_check(
    session: Session, inspection: Inspection, norm: str, warn: str, reason: str
) -> tuple[Op, ...]:
    """Answer a check that warns: why the judgement stays as it is. Raises UserError."""
    demand_judging(session)
    if not reason.strip():
        raise UserError("answer_no_reason")
    kept = all_of(inspection, JUDGEMENT, Judgement).get(norm, Judgement()).answers
    others = tuple(pair for pair in kept if pair[0] != warn)
    return record(session, JUDGEMENT, norm, {"answers": (*others, (warn, reason.strip()))})


def choose_theme(
    session: Session,
    framework: Framework,
    inspection: Inspection,
    theme: str,
    choice: str,
    group: str = "",
    reason: str = "",
) -> tuple[Op, ...]:
    """Choose the judgement of a theme, of 1a and 1b together, of the whole, or the trust.

    A `reason` is kept with it; what stands outside the scale takes one, now or before. Raises
    UserError without, and while something that the judgement rests on is not settled yet.
    """
    demand_judging(session)
    key = part_id(theme, group)
    if theme == TRUST:
        if choice not in TRUST_STEPS:
            raise UserError("no_such_step")
    else:
        scale = theme_scale(framework, theme)
        _demand_step(scale, choice)
        _demand_rest(framework, inspection, theme)
        kept = str(session.value(THEME, key, "reason") or "")
        if choice == scale.outside.id and not (reason or kept).strip():
            raise UserError("theme_no_reason")
    said = {"reason": reason.strip()} if reason.strip() else {}
    return record(session, THEME, key, {"choice": choice, **said})


def set_fact(session: Session, inspection: Inspection, fact: str, *, holds: bool) -> tuple[Op, ...]:
    """Say whether a fact that a cap rule names is true of this visit. Raises UserError."""
    demand_judging(session)
    visit = all_of(inspection, "visit", Visit).get("visit", Visit())
    others = tuple(one for one in visit.facts if one != fact)
    return record(session, "visit", "visit", {"facts": (*others, fact) if holds else others})


def _demand_step(scale: Scale, choice: str) -> None:
    if choice not in {step.id for step in (*scale.steps, scale.outside)}:
        raise UserError("no_such_step")


def _demand_rest(framework: Framework, inspection: Inspection, theme: str) -> None:
    """A theme waits for its norms, what is over several themes for those."""
    waiting = waits_for(framework, inspection, theme)
    if waiting:
        key = "themes_not_judged" if joined_themes(framework, theme) else "theme_not_open"
        raise UserError(key, theme=theme, waiting=", ".join(waiting))


def _unpark(session: Session, norm: str) -> tuple[Op, ...]:
    parked = session.value(JUDGEMENT, norm, "parked") is True
    return record(session, JUDGEMENT, norm, {"parked": False}) if parked else ()


def _standpoints(scores: Iterable[OpenScore], choice: str) -> tuple[tuple[str, str, str], ...]:
    """Member, choice and reason of everybody who chose otherwise than the team."""
    return tuple((one.member, one.choice, one.reason) for one in scores if one.choice != choice)
