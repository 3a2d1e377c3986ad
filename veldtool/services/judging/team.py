"""The team beside one norm: who has finished, and what each of them chose once it is shown."""

from collections.abc import Iterable

from veldtool.domain.framework.model import Scale
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, Member, Score, ScoreState
from veldtool.services.judging.views import TeamScore
from veldtool.services.scoring import DONE, OpenScore, score_id


def initials(inspection: Inspection) -> dict[str, str]:
    """Return the initials of everybody in the team, by member, in order of initials."""
    team = all_of(inspection, "member", Member).items()
    named = {key: one.initials or one.name or key for key, one in team}
    return dict(sorted(named.items(), key=lambda pair: pair[1]))


def lacking(inspection: Inspection, norm: str) -> tuple[str, ...]:
    """Return the initials of those who have not finished a norm."""
    scores = all_of(inspection, "score", Score)
    return tuple(
        name
        for member, name in initials(inspection).items()
        if scores.get(score_id(member, norm), Score()).state not in DONE
    )


def team_scores(
    inspection: Inspection, scale: Scale, norm: str, opened: Iterable[OpenScore]
) -> tuple[TeamScore, ...]:
    """Return one card for each of the team, with what could be opened of the score.

    A score of somebody who is not in the team any more has a card too, so that none is lost.
    """
    scores = all_of(inspection, "score", Score)
    found = {one.member: one for one in opened if one.state in DONE}
    return tuple(
        _card(member, name, scores.get(score_id(member, norm), Score()).state, scale, found)
        for member, name in (initials(inspection) | _others(inspection, found)).items()
    )


def places(scale: Scale, cards: Iterable[TeamScore]) -> tuple[int | None, ...]:
    """Return the place on the scale of every score that was given; None is outside it."""
    order = [step.id for step in scale.steps]
    return tuple(
        order.index(card.choice) if card.choice in order else None for card in cards if card.choice
    )


def _others(inspection: Inspection, found: Iterable[str]) -> dict[str, str]:
    team = initials(inspection)
    return {member: member for member in sorted(found) if member not in team}


def _card(
    member: str, name: str, state: ScoreState, scale: Scale, found: dict[str, OpenScore]
) -> TeamScore:
    order = [step.id for step in scale.steps]
    words = {step.id: step.word for step in (*scale.steps, scale.outside)}
    one = found.get(member)
    choice = one.choice if one else ""
    return TeamScore(
        member,
        name,
        done=state in DONE,
        too_little=state is ScoreState.SEEN_TOO_LITTLE,
        choice=choice,
        place=order.index(choice) if choice in order else None,
        word=words.get(choice, ""),
        reason=one.reason if one else "",
    )
