"""The norms of a talk: what is still to be asked, what was covered, what to come back to."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from veldtool.domain.framework.model import Framework, Norm
from veldtool.domain.records import Interview, Sign, Statement


@dataclass(frozen=True, slots=True)
class OpenNorm:
    """A planned norm without a line yet, with what it looks at."""

    norm: str
    tile: str
    question: str


@dataclass(frozen=True, slots=True)
class CoveredNorm:
    """A norm with the lines that were written on it, by sign."""

    norm: str
    tile: str
    plus: int
    minus: int
    neutral: int


@dataclass(frozen=True, slots=True)
class ComeBack:
    """A line about something to come back to."""

    id: str
    text: str
    done: bool


@dataclass(frozen=True, slots=True)
class TalkNorms:
    """What was asked and what was not; `planned` norms in all, `to_work_out` plain notes."""

    open: tuple[OpenNorm, ...]
    covered: tuple[CoveredNorm, ...]
    planned: int
    come_back: tuple[ComeBack, ...]
    to_work_out: int = 0


def talk_norms(
    framework: Framework, talk: Interview, lines: Iterable[Statement], to_work_out: int
) -> TalkNorms:
    """Return the norms of a talk; a line on a kijkpunt is a line on its norm."""
    listed = tuple(lines)
    rows = _rows(framework)
    counts: Counter[tuple[str, Sign]] = Counter()
    for line in listed:
        counts.update({(_row_of(norm, rows), sign) for norm, sign in line.norms})
    said = {norm for norm, _ in counts}
    planned = [norm for norm in rows if norm in talk.norms]
    return TalkNorms(
        open=tuple(_open(rows[norm]) for norm in planned if norm not in said),
        covered=tuple(_covered(norm, rows[norm], counts) for norm in rows if norm in said),
        planned=len(planned),
        come_back=tuple(
            ComeBack(one.id, one.text, one.came_back) for one in listed if one.follow_up
        ),
        to_work_out=to_work_out,
    )


def _rows(framework: Framework) -> dict[str, Norm]:
    """Every norm by id, and the themes without norms as if they were one, in their order."""
    found: dict[str, Norm] = {}
    for theme in framework.themes:
        norms = [norm for norm in framework.norms if norm.theme == theme.id]
        bare = Norm(theme.id, theme.id, theme.title, theme.short, "", ())
        found |= {norm.id: norm for norm in norms or (bare,)}
    return found


def _row_of(tag: str, rows: dict[str, Norm]) -> str:
    return tag if tag in rows else tag.rpartition(".")[0]


def _open(norm: Norm) -> OpenNorm:
    return OpenNorm(norm.id, norm.tile, norm.points[0] if norm.points else norm.title)


def _covered(key: str, norm: Norm, counts: Counter[tuple[str, Sign]]) -> CoveredNorm:
    plus, minus, neutral = (counts[key, sign] for sign in (Sign.PLUS, Sign.MINUS, Sign.NEUTRAL))
    return CoveredNorm(key, norm.tile, plus, minus, neutral)
