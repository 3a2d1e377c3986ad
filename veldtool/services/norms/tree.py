"""The tree of themes and norms with my own state, and who of the team has finished."""

from collections.abc import Callable, Iterator

from veldtool.domain.framework.model import Framework, Norm, Theme
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, Member, Score, ScoreState
from veldtool.services.norms.views import Colleague, MyState, NormTree, TreeNorm, TreeTheme
from veldtool.services.overview import Share
from veldtool.services.scoring import DONE, score_id

_STATES = {
    ScoreState.FINISHED: MyState.FINISHED,
    ScoreState.SEEN_TOO_LITTLE: MyState.TOO_LITTLE,
}


def norm_tree(
    framework: Framework, inspection: Inspection, member: str, new: Callable[[str], int]
) -> NormTree:
    """Return the tree; `new` counts what came on a norm since this member finished it."""
    themes = tuple(
        TreeTheme(theme.id, theme.short, tuple(_norms(framework, theme, inspection, member, new)))
        for theme in framework.themes
    )
    states = [one.state for theme in themes for one in theme.norms]
    judged = [state for state in states if state is not MyState.UNJUDGED]
    return NormTree(themes, Share(sum(state.done for state in judged), len(judged)))


def my_state(inspection: Inspection, member: str, norm: str) -> MyState:
    """Return how far a member is with a norm, as the own device knows it."""
    score = all_of(inspection, "score", Score).get(score_id(member, norm))
    if score is None:
        return MyState.EMPTY
    return _STATES.get(score.state, MyState.DRAFT if score.sealed is not None else MyState.EMPTY)


def who_finished(inspection: Inspection, member: str, norm: str) -> tuple[Colleague, ...]:
    """Return everybody of the team with whether they have finished a norm; never what."""
    scores = all_of(inspection, "score", Score)
    team = all_of(inspection, "member", Member)
    return tuple(
        sorted(
            (
                Colleague(
                    one.initials or one.name or key,
                    done=scores.get(score_id(key, norm), Score()).state in DONE,
                    me=key == member,
                )
                for key, one in team.items()
            ),
            key=lambda colleague: colleague.initials,
        )
    )


def _norms(
    framework: Framework,
    theme: Theme,
    inspection: Inspection,
    member: str,
    new: Callable[[str], int],
) -> Iterator[TreeNorm]:
    """The norms of a theme; a theme without norms is a row of its own below its head."""
    norms = [norm for norm in framework.norms if norm.theme == theme.id]
    if not norms:
        yield TreeNorm(theme.id, theme.short, theme.title, MyState.UNJUDGED)
    for norm in norms:
        yield _norm(norm, my_state(inspection, member, norm.id), new)


def _norm(norm: Norm, state: MyState, new: Callable[[str], int]) -> TreeNorm:
    return TreeNorm(norm.id, norm.tile, norm.title, state, new(norm.id) if state.done else 0)
