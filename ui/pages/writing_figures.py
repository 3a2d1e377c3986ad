"""The figures of a theme: picked from the counts, never typed, each with the sum of its parts."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from ui.delegates.figure_row import NUMBER, FigureDelegate
from ui.models.book import Row, Tag
from ui.pages.writing_hands import Hands, in_piece
from ui.widgets.row_list import RowList
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_view import FigureLine, Pick

translate = QCoreApplication.translate
FIGURE = "sheet_figure"


class FigureList(RowList):
    """As high as its rows; Delete takes a figure off the sheet."""

    dropped = Signal(str)

    def __init__(self, hands: Hands) -> None:
        super().__init__(hands.look, translate("writing", "Figures"))
        self.setObjectName("figures")
        self.setItemDelegate(FigureDelegate(hands.look, self))
        self.moved.connect(lambda _: hands.moved())

    def show_figures(self, lines: Sequence[FigureLine], checks: Sequence[Check]) -> None:
        """Show the figures; an empty list takes no room and no Tab."""
        self.show_rows([_figure_row(one, checks) for one in lines])
        self.setVisible(bool(lines))
        self._fit()

    def go(self, record_id: str) -> bool:
        """Put the keyboard on a figure; False when it is not here."""
        at = self.rows.find(FIGURE, record_id)
        if at >= 0:
            self.choose(at)
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return at >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.row is not None:
            self.dropped.emit(self.row.id)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        """Be as high as the rows, with the line around them."""
        self.fit(100_000)
        self.setFixedHeight(self.height() + 2)


def pick_rows(picks: Sequence[Pick]) -> list[Row]:
    """Return the counts that can be picked; the id of a row is the item."""
    return [Row("pick", one.item, f"{one.share} {one.label}") for one in picks]


def _figure_row(one: FigureLine, checks: Sequence[Check]) -> Row:
    was = translate("writing", "was {was}").format(was=one.was)
    mine = in_piece(checks, FIGURE, one.record.id)
    tags = (
        *((Tag(was, "hot"),) if one.was else ()),
        *(Tag(str(check.number), NUMBER) for check in mine),
    )
    return Row(FIGURE, one.record.id, one.share, one.label, one.sum, tags)
