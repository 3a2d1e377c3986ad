"""Makes visible while typing what is a mark and what is text."""

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from ui.theme import Look
from veldtool.domain.shorthand import Span, SpanKind, Vocabulary, parse

_QUIET = {SpanKind.NOTE, SpanKind.ESCAPE, SpanKind.TIME}


class LineColours(QSyntaxHighlighter):
    """Colours the spans of a line: marks bold in accent, unknown ones underlined with dashes."""

    def __init__(self, look: Look, document: QTextDocument) -> None:
        super().__init__(document)
        self._look = look
        self._document = document
        self._words = Vocabulary()

    def set_words(self, words: Vocabulary) -> None:
        """Take other words from now on."""
        if words is not self._words:
            self._words = words
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        start = self.currentBlock().position()
        for span in parse(self._document.toPlainText(), self._words).spans:
            begin, end = max(span.start - start, 0), min(span.end - start, len(text))
            if begin < end:
                self.setFormat(begin, end - begin, self._format(span))

    def _format(self, span: Span) -> QTextCharFormat:
        made = QTextCharFormat()
        if span.kind in _QUIET:
            made.setForeground(self._look.colour("muted"))
            return made
        made.setForeground(self._look.colour("accent"))
        made.setFontWeight(QFont.Weight.Bold)
        if not span.known:
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
            made.setUnderlineColor(self._look.colour("text"))
        return made
