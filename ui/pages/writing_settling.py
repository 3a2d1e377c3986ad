"""What is done about the finding that is chosen: words taken out, a reason kept, a figure seen."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.pages.writing_checks import CheckPane
from ui.pages.writing_hands import Command
from veldtool.services.sheet_view import FigureLine
from veldtool.services.workbench import Changed

Do = Callable[[Command, Callable[[Changed], None]], None]


class Settling(QObject):
    """`here` is the figure that the keyboard is on, `figures` are all that stand on the sheet.

    `ask` makes room for the question after a reason, `done` goes back to the text.
    """

    def __init__(
        self,
        pane: CheckPane,
        do: Do,
        here: Callable[[], FigureLine | None],
        figures: Callable[[], tuple[FigureLine, ...]],
        turns: tuple[Callable[[], None], Callable[[], None]],
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._do = do
        self._here, self._figures = here, figures
        self._ask, self._done = turns
        mending = pane.mending
        mending.strike.clicked.connect(self.strike)
        mending.accept_wanted.connect(self._accept)
        mending.withdraw.clicked.connect(self.let_stay)
        mending.confirm.clicked.connect(self.let_stay)

    def strike(self) -> None:
        """Take the words of the finding out of the text."""
        check = self._pane.check
        if check is not None:
            finding = check.finding.id
            self._do(lambda desk: desk.feedback.strike(finding), _nothing)

    def let_stay(self) -> None:
        """Ask the reason, take it back, or confirm: whatever holds for what is chosen."""
        check, figure = self._pane.check, self._changed_figure()
        if figure:
            self._do(lambda desk: desk.feedback.confirm(figure), _nothing)
        elif check is not None and check.accepted is not None:
            finding = check.finding.id
            self._do(lambda desk: desk.feedback.withdraw(finding), _nothing)
        elif check is not None and check.finding.acceptable:
            self._ask()
            self._pane.mending.give_reason()

    def _changed_figure(self) -> str:
        """The figure that the keyboard or the finding is on, "" when it needs no confirming."""
        check, here = self._pane.check, self._here()
        key = check.finding.piece.record[1] if check is not None else ""
        if here is not None:
            key = here.record.id
        found = (one.record.id for one in self._figures() if one.record.id == key and one.was)
        return next(found, "")

    def _accept(self, reason: str) -> None:
        check = self._pane.check
        if check is not None:
            finding = check.finding.id
            self._do(
                lambda desk: desk.feedback.accept(finding, reason),
                lambda _: self._accepted(finding),
            )

    def _accepted(self, finding: str) -> None:
        self._pane.mending.used(finding)
        self._done()


def _nothing(_changed: Changed) -> None:
    """What changed is shown by itself."""
