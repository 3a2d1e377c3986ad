"""The feedback sheet: what the institution gets on the last day, provisional and without names."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import FeedbackTalk, Inspection
from veldtool.domain.sheet.dates import moment
from veldtool.domain.sheet.feedback_sources import source_entries
from veldtool.domain.sheet.follow_up import next_steps, urgent_box
from veldtool.domain.sheet.model import (
    Block,
    Box,
    Definitions,
    Heading,
    Paragraph,
    Sheet,
    ThemeBlock,
    plain,
    rich,
)
from veldtool.domain.sheet.phrases import Texts, counted, say
from veldtool.domain.sheet.scores import score_blocks, scores_shown
from veldtool.domain.sheet.theme_blocks import figures_of, theme_blocks, unjudged_lines
from veldtool.domain.sheet.unsettled import anything_open
from veldtool.domain.sheet.visit_lines import contact_line, visit_dates, visit_lines, visit_of

MOST_PAGES = 2


def compose_feedback(
    framework: Framework, inspection: Inspection, texts: Texts, printed_at: datetime
) -> Sheet:
    """Compose the feedback sheet from the records.

    Args:
        framework: themes, checklists and roles.
        inspection: the records; numbers are counted from them here and now.
        texts: the sentences on paper; see `phrases.py`.
        printed_at: the moment that stands in the footer.

    Raises:
        KeyError: a sentence is missing from `texts`.
    """
    return Sheet(
        title=say(texts, "feedback.title"),
        subtitle=(*visit_lines(inspection, texts), *contact_line(inspection, texts)),
        stamp=say(texts, "stamp"),
        header=say(texts, "feedback.header", institution=visit_of(inspection).institution),
        footer=_footer(inspection, texts, printed_at),
        moment=moment(printed_at),
        pages=texts["pages"],
        blocks=tuple(_blocks(framework, inspection, texts)),
    )


def longest_themes(sheet: Sheet) -> tuple[str, ...]:
    """Return the titles of the themes, the one with the most text first: where to shorten."""
    themes = [block for block in sheet.blocks if isinstance(block, ThemeBlock)]
    return tuple(theme.title for theme in sorted(themes, key=_length, reverse=True))


def _blocks(framework: Framework, inspection: Inspection, texts: Texts) -> Iterator[Block]:
    yield Box(rich(f"{_purpose(inspection, texts)} {say(texts, 'feedback.thanks')}"))
    yield Heading(say(texts, "feedback.sources"))
    yield Definitions(tuple(source_entries(framework, inspection, texts)))
    yield Paragraph(plain(say(texts, "feedback.chosen")), small=True)
    yield Heading(say(texts, "feedback.themes"))
    yield from theme_blocks(framework, inspection, texts)
    yield from unjudged_lines(framework, texts)
    yield from score_blocks(framework, inspection, texts)
    if anything_open(inspection, figures_of(framework, inspection)):
        yield Paragraph(rich(say(texts, "feedback.open")))
    yield from urgent_box(inspection, texts)
    yield from next_steps(inspection, texts, tight=scores_shown(inspection) is not None)
    yield Paragraph(plain(say(texts, "feedback.closing")), small=True)


def _purpose(inspection: Inspection, texts: Texts) -> str:
    days, judged = len(visit_dates(inspection)), texts[f"feedback.{_scored(inspection)}"]
    if not days:
        return say(texts, "feedback.purpose", judged=judged)
    return counted(texts, "feedback.purpose_days", days, judged=judged)


def _footer(inspection: Inspection, texts: Texts, printed_at: datetime) -> str:
    talks: Iterable[FeedbackTalk] = all_of(inspection, "feedback_talk", FeedbackTalk).values()
    version = next((talk.version for talk in talks if talk.version), "")
    key = "feedback.footer_version" if version else "feedback.footer"
    judged = texts[f"feedback.{_scored(inspection)}_foot"]
    return say(texts, key, version=version, at=moment(printed_at), judged=judged)


def _scored(inspection: Inspection) -> str:
    return "unscored" if scores_shown(inspection) is None else "scored"


def _length(theme: ThemeBlock) -> int:
    words = [*theme.plus, *theme.attention]
    words += [figure.label + figure.remainder for figure in theme.figures]
    return sum(map(len, words))
