"""Title, stamp, header and footer of the sheets that go with the report."""

from datetime import datetime

from veldtool.domain.inspection_access import all_of
from veldtool.domain.judging.closed import is_whole
from veldtool.domain.records import Closing, Inspection
from veldtool.domain.sheet.dates import moment
from veldtool.domain.sheet.model import Block, Sheet
from veldtool.domain.sheet.phrases import Texts, say
from veldtool.domain.sheet.visit_lines import visit_lines, visit_of


def framed(
    name: str,
    inspection: Inspection,
    texts: Texts,
    printed_at: datetime,
    blocks: tuple[Block, ...],
) -> Sheet:
    """Return the sheet whose sentences stand under `name`, stamped until the record is closed."""
    closings = all_of(inspection, "closing", Closing)
    closed = any(one.at and is_whole(closings, key) for key, one in closings.items())
    return Sheet(
        title=say(texts, f"{name}.title"),
        subtitle=visit_lines(inspection, texts),
        stamp="" if closed else say(texts, "stamp"),
        header=say(texts, f"{name}.header", institution=visit_of(inspection).institution),
        footer=say(texts, f"{name}.footer", at=moment(printed_at)),
        moment=moment(printed_at),
        pages=texts["pages"],
        blocks=blocks,
    )
