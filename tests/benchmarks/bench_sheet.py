"""From click to PDF: the feedback sheet of the sample, against its bare words set by reportlab.

Budget: at most six times the bare words, tables, hyphens and counting included. Orientation: half
a second, reportlab loaded.
"""

import sys
from datetime import datetime
from io import BytesIO
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate

from tests.benchmarks.harness import compare, report
from tests.domain.sample import FRAMEWORK, inspection
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.sheet.feedback import compose_feedback
from veldtool.domain.sheet.text import text

BUDGET = 6.0
EVENING = datetime(2026, 6, 10, 16, 21)  # noqa: DTZ001 - local time, as moments are recorded
VISIT = inspection()
PRESS = PdfPress()


def sheet() -> bytes:
    """Compose and print, as a click does."""
    return PRESS.render(compose_feedback(FRAMEWORK, VISIT, PRESS.texts, EVENING)).pdf


LINES = text(compose_feedback(FRAMEWORK, VISIT, PRESS.texts, EVENING)).splitlines()
STYLE = ParagraphStyle("bare", fontName="NotoSans", fontSize=9.8, leading=13)


def bare_words() -> bytes:
    """Set the words of the same sheet, one paragraph a line."""
    page = BytesIO()
    story: list[Flowable] = [Paragraph(escape(line), STYLE) for line in LINES]
    SimpleDocTemplate(page).build(story)
    return page.getvalue()


def main() -> int:
    sheet()  # fonts are registered by now
    return report(compare("feedback sheet", sheet, bare_words, BUDGET, runs=7))


if __name__ == "__main__":
    sys.exit(main())
