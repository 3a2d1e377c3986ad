"""The shorthand of the interview editor: one typed line is one statement, and back again."""

from veldtool.domain.shorthand.model import (
    Fault,
    Parsed,
    Span,
    SpanKind,
    Vocabulary,
    Warned,
)
from veldtool.domain.shorthand.parse import parse
from veldtool.domain.shorthand.write import write

__all__ = ["Fault", "Parsed", "Span", "SpanKind", "Vocabulary", "Warned", "parse", "write"]
