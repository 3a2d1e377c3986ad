"""The appendix of sources as it would be printed now, part by part."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from ui.models.book import Row
from ui.pages.shelf import Shelf, Shown
from veldtool.domain.sheet.model import Block, Heading, Sheet, Table, string
from veldtool.domain.sheet.text import block_lines
from veldtool.services.sources import SourcesView

translate = QCoreApplication.translate
PART = "part"


class AppendixShelf(Shelf[SourcesView]):
    """Each part of the appendix with its first words; the chosen one whole."""

    def rows(self, view: SourcesView) -> Sequence[Row]:
        return [
            Row(PART, str(n), head, lines[0] if lines else "")
            for n, (head, lines) in enumerate(parts(view.appendix))
        ]

    def shown(self, view: SourcesView, row: Row) -> Shown:
        head, lines = parts(view.appendix)[int(row.id)]
        return Shown(head, notes=lines)

    def removable(self, _view: SourcesView, _row: Row) -> bool:
        return False


def parts(sheet: Sheet) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the parts of a sheet by their headings; what comes first stands under the title."""
    found: list[tuple[str, list[str]]] = [(sheet.title, [])]
    for block in sheet.blocks:
        if isinstance(block, Heading) and block.level == 1:
            found.append((block.text, []))
        else:
            found[-1][1].extend(_lines(block))
    return tuple((head, tuple(lines)) for head, lines in found)


def _lines(block: Block) -> Iterator[str]:
    """The lines of a block; a row of a table is one of them."""
    if isinstance(block, Table):
        yield from (", ".join(filter(None, (string(c.text) for c in row))) for row in block.rows)
    else:
        yield from (line for line in block_lines(block) if line)
