"""The evidence of a norm for a whole room to see: figures and kinds of source, nobody's words."""

from collections.abc import Iterable

from veldtool.domain.evidence.checks import Warn, grounds, warnings
from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, Judgement, Sign
from veldtool.services.judging.team_points import team_points, team_shortcomings
from veldtool.services.judging.views import Against, Check, Figure, Given, SourceCount
from veldtool.services.norms.opposed import unnamed
from veldtool.services.norms.reading import Evidence
from veldtool.services.norms.views import NormView

_FIGURES = {Sign.MINUS: 0, Sign.PLUS: 1, Sign.NEUTRAL: 2}


def figures(view: NormView) -> tuple[Figure, ...]:
    """Return the counts over files, what went wrong first."""
    found = [
        Figure(one.share, one.line.text, one.line.sign, one.rest)
        for one in view.findings()
        if one.share is not None
    ]
    return tuple(sorted(found, key=lambda one: _FIGURES[one.sign]))


def sources(framework: Framework, view: NormView) -> tuple[SourceCount, ...]:
    """Return plus and minus of each column of the matrix that says anything, in its own unit."""
    by_column = {column.id: [0, 0] for column in framework.columns}
    for group in view.groups:
        counted = by_column.get(group.column, [0, 0])
        counted[0] += group.plus
        counted[1] += group.minus
    return tuple(
        SourceCount(column.title, *by_column[column.id])
        for column in framework.columns
        if any(by_column[column.id])
    )


def against(view: NormView) -> tuple[Against, ...]:
    """Return the kinds of source that contradict each other."""
    return tuple(
        Against(pair.one.title, pair.one.sign, pair.other.title, pair.other.sign)
        for pair in view.opposed
    )


def gaps(framework: Framework, view: NormView) -> tuple[str, ...]:
    """Return the columns of the matrix in which nothing was found."""
    found = {one.column for one in view.groups if one.plus or one.minus}
    return tuple(column.title for column in framework.columns if column.id not in found)


def checks(
    framework: Framework,
    inspection: Inspection,
    evidence: Evidence,
    view: NormView,
    given: Iterable[Given],
) -> tuple[Check, ...]:
    """Return the checks that warn of the team's judgement, with what was answered.

    A contradiction is named where the reason, a standpoint, a shortcoming or a strength does it.
    """
    found = evidence.read(framework, inspection).get(view.id, ())
    rests = grounds(framework, found, team_shortcomings(inspection, view.id))
    parts = list(given)
    points = [one for one in team_points(inspection, view.id, shown=False) if not one.author]
    said = " ".join(
        [text for one in parts for text in (one.reason, one.dissent)]
        + [text for one in points for text in (one.text, one.why)]
    )
    silent = bool(unnamed(view.opposed, said))
    places = [one.place for one in parts] or [None]
    warned = {w for place in places for w in warnings(rests, place, unnamed=silent)}
    answers = dict(all_of(inspection, "judgement", Judgement).get(view.id, Judgement()).answers)
    return tuple(Check(warn, answers.get(warn, "")) for warn in Warn if warn in warned)
