"""The provisional scores of the norms on the feedback sheet: only when the lead wants them."""

from collections.abc import Iterator
from itertools import zip_longest

from veldtool.domain.framework.model import Framework, Norm
from veldtool.domain.inspection_access import all_of
from veldtool.domain.judging.standing import part_id, parts
from veldtool.domain.records import Inspection, Judgement, SheetScores
from veldtool.domain.sheet.files import JR, group_counts, may_split, read_files
from veldtool.domain.sheet.model import Block, Cell, Heading, Paragraph, Table, plain
from veldtool.domain.sheet.phrases import Texts, say

SWITCH = "sheet"
"""The id of the one record that says whether scores stand on the sheet."""

_WEIGHTS = (26, 24, 26, 24)


def scores_shown(inspection: Inspection) -> SheetScores | None:
    """Return why scores stand on the sheet; None while they do not, as they never do by default."""
    found = all_of(inspection, "sheet_scores", SheetScores).get(SWITCH)
    return found if found is not None and found.shown and found.reason.strip() else None


def score_blocks(framework: Framework, inspection: Inspection, texts: Texts) -> Iterator[Block]:
    """Yield heading, a sentence and the scores in two halves beside each other; else nothing."""
    if scores_shown(inspection) is None:
        return
    yield Heading(say(texts, "feedback.scores"))
    yield Paragraph(plain(say(texts, "feedback.scores_about")), small=True)
    cells = [_cells(framework, inspection, texts, norm) for norm in framework.norms]
    half = (len(cells) + 1) // 2
    empty = (Cell(plain("")), Cell(plain("")))
    rows = zip_longest(cells[:half], cells[half:], fillvalue=empty)
    head = (say(texts, "feedback.norm"), say(texts, "feedback.score")) * 2
    beside = tuple((*left, *right) for left, right in rows)
    yield Table(head, beside, _WEIGHTS, small=True, tight=True)


def _cells(
    framework: Framework, inspection: Inspection, texts: Texts, norm: Norm
) -> tuple[Cell, Cell]:
    name = say(texts, "feedback.theme", id=norm.id, title=norm.tile)
    return Cell(plain(name)), Cell(plain(_words(framework, inspection, texts, norm)))


def _words(framework: Framework, inspection: Inspection, texts: Texts, norm: Norm) -> str:
    """The score, or that of each group of measures; of a few JR files none is given apart."""
    found = all_of(inspection, "judgement", Judgement)
    judged = found.get(norm.id, Judgement())
    groups = parts(framework, judged)
    if not _may_split(framework, inspection):
        groups = tuple(group for group in groups if group != JR)
    words = (_word(framework, texts, norm, found.get(part_id(norm.id, one))) for one in groups)
    named = zip(groups, words, strict=True)
    return ", ".join(f"{group}: {word}" if group else word for group, word in named)


def _word(framework: Framework, texts: Texts, norm: Norm, judged: Judgement | None) -> str:
    if judged is None or not judged.fixed:
        return say(texts, "feedback.no_score")
    scale = next(one for one in framework.scales if one.id == norm.scale)
    steps = {step.id: step.word for step in (*scale.steps, scale.outside)}
    return steps.get(judged.choice, say(texts, "feedback.no_score"))


def _may_split(framework: Framework, inspection: Inspection) -> bool:
    files = [file for one in framework.checklists for file in read_files(inspection, one.id)]
    return may_split(group_counts(framework, files))
