"""A list of records as rows whose single keys belong to the page."""

from ui.delegates.book_row import BookDelegate
from ui.models.book import BookModel, Row
from ui.theme import Look
from ui.widgets.key_list import KeyList


class RowList(KeyList):
    """Rows with heads between them; the place stays where the same row is."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(name)
        self.rows = BookModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(BookDelegate(look, self))

    @property
    def row(self) -> Row | None:
        """The chosen row."""
        at = self.currentIndex().row()
        return self.rows.rows[at] if 0 <= at < len(self.rows.rows) else None

    def show_rows(self, rows: list[Row]) -> None:
        """Show these rows, at the row where the user was or the one that took its place."""
        at, before = max(self.currentIndex().row(), 0), self.row
        self.rows.show(rows)
        found = self.rows.find(before.kind, before.id) if before is not None else -1
        self.choose(found if found >= 0 else self.rows.nearest(at))

    def fit(self, most: int) -> None:
        """Be as high as the rows need, and never higher than `most` pixels."""
        needed = 0
        for row in range(len(self.rows.rows)):
            if needed >= most:  # of thousands of rows only those in sight are measured
                break
            needed += self.sizeHintForRow(row)
        self.setFixedHeight(max(min(needed, most), 1))

    def choose(self, at: int) -> None:
        """Go to a row; -1 goes to none."""
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at))

    def step(self, step: int) -> None:
        """Go to the next row that can be chosen (1), or the one before (-1)."""
        at = self.currentIndex().row() + step
        while 0 <= at < len(self.rows.rows) and self.rows.rows[at].head:
            at += step
        if 0 <= at < len(self.rows.rows):
            self.choose(at)
