"""What a test can read back from a PDF."""

import re
from collections.abc import Iterator

from pypdfium2 import PdfDocument

# pdfium marks a hyphen at the end of a line with U+FFFE or U+0002.
_BETWEEN_WORDS = re.compile(r"[\s\-\ufffe\x02]+")


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page in the order in which it was set."""
    with PdfDocument(pdf) as document:
        return list(_texts(document))


def _texts(document: PdfDocument) -> Iterator[str]:
    for page in document:
        textpage = page.get_textpage()
        yield textpage.get_text_range()
        textpage.close()
        page.close()


def squeezed(words: str) -> str:
    """Return text without spaces, line ends and hyphens: what lines and breaks cannot change."""
    return _BETWEEN_WORDS.sub("", words)


def outside_the_margins(pdf: bytes) -> list[tuple[float, float]]:
    """Return where letters stand outside the text area of an A4 page, in points."""
    found: list[tuple[float, float]] = []
    with PdfDocument(pdf) as document:
        for page in document:
            textpage = page.get_textpage()
            for index in range(textpage.count_chars()):
                left, bottom, right, top = textpage.get_charbox(index)
                if textpage.get_text_range(index, 1).isspace():  # leaves no ink
                    continue
                if right > left and not (left > 50 and right < 546 and bottom > 12 and top < 830):
                    found.append((left, bottom))
            textpage.close()
            page.close()
    return found
