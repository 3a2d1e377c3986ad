"""The end of the feedback sheet: the number of urgent cases, and what happens next."""

from collections.abc import Iterator

from veldtool.domain.calendar import parse_date
from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import Inspection, NextStep, Urgent, UrgentTold
from veldtool.domain.sheet.dates import short_day
from veldtool.domain.sheet.model import Block, Box, Cell, Heading, Table, plain, rich
from veldtool.domain.sheet.phrases import Texts, counted, say
from veldtool.domain.sheet.theme_blocks import in_order

_WEIGHTS = (53, 14, 33)


def urgent_box(inspection: Inspection, texts: Texts) -> Iterator[Box]:
    """Yield one box with nothing but the number of urgent cases; none when there are none."""
    cases = all_of(inspection, "urgent", Urgent)
    if not cases:
        return
    told = {parent_id(key) for key in all_of(inspection, "urgent_told", UrgentTold)}
    # "Besproken" would not be true while a case still has to be told.
    key = "feedback.urgent_told" if cases.keys() <= told else "feedback.urgent_untold"
    label = say(texts, "feedback.urgent")
    yield Box(rich(counted(texts, key, len(cases))), label=label, strong=True)


def next_steps(inspection: Inspection, texts: Texts, *, tight: bool = False) -> Iterator[Block]:
    """Yield heading and table of what happens next; nothing when nothing was agreed."""
    steps = in_order(all_of(inspection, "next_step", NextStep))
    rows = tuple(_row(step, texts) for step in steps if step.what.strip())
    if rows:
        head = (texts["feedback.what"], texts["feedback.who"], texts["feedback.when"])
        yield Heading(say(texts, "feedback.next"))
        yield Table(head, rows, _WEIGHTS, tight=tight)


def _row(step: NextStep, texts: Texts) -> tuple[Cell, Cell, Cell]:
    words = (step.what.strip(), step.who.strip(), _when(step, texts))
    what, who, when = (Cell(plain(word)) for word in words)
    return what, who, when


def _when(step: NextStep, texts: Texts) -> str:
    """A date only for what the institution sends: the inspectorates promise no day on paper."""
    day = parse_date(step.by)
    if day is None:
        return step.by
    undated = {word.strip() for word in texts["feedback.undated"].split(",")}
    if step.who.strip().casefold() in undated:
        return ""
    return say(texts, "feedback.by", day=short_day(day))
