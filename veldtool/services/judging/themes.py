"""Themes as they are judged: their scale, and what is judged over several of them."""

import re

from veldtool.domain.framework.model import Framework, Scale
from veldtool.domain.inspection_access import all_of
from veldtool.domain.judging.standing import (
    JOINED,
    TRUST,
    WHOLE,
    NormStanding,
    judged_themes,
    norm_standing,
    norms_of,
    part_id,
    parts,
)
from veldtool.domain.records import Inspection, ThemeJudgement
from veldtool.services.errors import UserError

THEME = "theme_judgement"


def joined_themes(framework: Framework, judged: str) -> tuple[str, ...]:
    """Return the themes that a judgement is over; empty for that of one theme."""
    themes = tuple(theme.id for theme in judged_themes(framework))
    if judged == WHOLE:
        return themes
    if judged == JOINED and JOINED not in themes:
        return tuple(one for one in themes if re.fullmatch(rf"{JOINED}[a-z]", one))
    return ()


def conclusions(framework: Framework) -> tuple[str, ...]:
    """Return all that is concluded, in order: each theme, what joins some, the whole, the trust."""
    ids = [theme.id for theme in framework.themes]
    joined = joined_themes(framework, JOINED)
    if joined:
        ids.insert(ids.index(joined[-1]) + 1, JOINED)
    return (*ids, WHOLE, TRUST)


def theme_scale(framework: Framework, judged: str) -> Scale:
    """Return the scale of a theme, or of the themes that are judged as one.

    Raises UserError for a theme that is never judged.
    """
    first = (*joined_themes(framework, judged), judged)[0]
    scales = {theme.id: theme.scale for theme in framework.themes}
    name = scales.get(first)
    if name is None:
        raise UserError("theme_never_judged", theme=judged)
    return framework.scale(name)


def waits_for(framework: Framework, inspection: Inspection, judged: str) -> tuple[str, ...]:
    """Return what has to be settled first: the open norms of a theme, or themes not judged."""
    under = joined_themes(framework, judged)
    if under:
        return tuple(one for one in under if not is_judged(framework, inspection, one))
    return tuple(
        norm.id
        for norm in norms_of(framework, judged)
        if norm_standing(framework, inspection, norm.id) is NormStanding.OPEN
    )


def is_judged(framework: Framework, inspection: Inspection, theme: str) -> bool:
    """Tell whether the team chose a judgement of a theme, for every part of it.

    No judgement counts as one with its reason only.
    """
    given = all_of(inspection, THEME, ThemeJudgement)
    groups = parts(framework, given.get(theme, ThemeJudgement()))
    found = [given.get(part_id(theme, one), ThemeJudgement()) for one in groups]
    outside = theme_scale(framework, theme).outside.id
    return all(one.choice and (one.choice != outside or one.reason.strip()) for one in found)
