"""A theme as the session shows it: how far it is, its judgement, its remark, its rules."""

from veldtool.domain.framework.model import Framework, ScaleStep
from veldtool.domain.inspection_access import all_of
from veldtool.domain.judging.standing import (
    TRUST,
    TRUST_STEPS,
    ThemeProgress,
    norms_of,
    progress,
)
from veldtool.domain.records import Inspection, Judgement, ThemeJudgement, Visit
from veldtool.services.judging.closing import is_closed
from veldtool.services.judging.given import Judgements
from veldtool.services.judging.themes import (
    THEME,
    is_judged,
    joined_themes,
    theme_scale,
    waits_for,
)
from veldtool.services.judging.views import SessionTheme
from veldtool.services.keeping import is_lead
from veldtool.services.session import Session


def theme_view(
    session: Session, framework: Framework, inspection: Inspection, theme: str
) -> SessionTheme:
    """Return a theme, several judged as one, or the trust. Raises KeyError for any other."""
    under = joined_themes(framework, theme)
    found = None if under or theme == TRUST else framework.theme(theme)
    judged = all_of(inspection, THEME, ThemeJudgement).get(theme, ThemeJudgement())
    steps = () if found and found.scale is None else _steps(framework, theme)
    facts = all_of(inspection, "visit", Visit).get("visit", Visit()).facts
    return SessionTheme(
        id=theme,
        title=found.title if found else "",
        short=found.short if found else "",
        progress=_progress(framework, inspection, theme),
        steps=steps,
        waits_for=() if theme == TRUST else waits_for(framework, inspection, theme),
        given=Judgements(session, framework, inspection).of_theme(theme) if steps else (),
        split=judged.split,
        remark=judged.remark,
        rules=tuple((rule, rule.fact in facts) for rule in framework.caps if theme in rule.themes),
        under=under,
        apart=_apart(framework, inspection, theme),
        may_write=is_lead(session) and not is_closed(session),
    )


def _apart(framework: Framework, inspection: Inspection, theme: str) -> tuple[str, ...]:
    judged = all_of(inspection, "judgement", Judgement)
    norms = (norm.id for norm in norms_of(framework, theme))
    return tuple(norm for norm in norms if judged.get(norm, Judgement()).split)


def _steps(framework: Framework, theme: str) -> tuple[ScaleStep, ...]:
    if theme == TRUST:
        return tuple(ScaleStep(step, "", "") for step in TRUST_STEPS)
    scale = theme_scale(framework, theme)
    return (*scale.steps, scale.outside)


def _progress(framework: Framework, inspection: Inspection, theme: str) -> ThemeProgress:
    under = joined_themes(framework, theme)
    if not under:
        # The trust has no norms, and so nothing to wait for.
        return progress(framework, inspection, theme)
    return ThemeProgress(sum(is_judged(framework, inspection, one) for one in under), len(under), 0)
