"""What comes next among the files: an open item, closing, the next file of mine."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from ui.bars import Step
from ui.pages.dossier_board import DossierBoard
from ui.widgets.dossier_panel import DossierPanel
from veldtool.services.dossier_access import Role
from veldtool.services.dossier_rows import DossierRow


class Steps(QObject):
    """Names the next step; `to_open` goes to the open item, `open_next` to another file."""

    def __init__(
        self,
        board: DossierBoard,
        panel: DossierPanel,
        to_open: Callable[[], None],
        open_next: Callable[[str], None],
    ) -> None:
        super().__init__(panel)
        self._board = board
        self._panel = panel
        self._to_open = to_open
        self._open_next = open_next

    def next(self) -> Step | None:
        """Return what Ctrl+Enter does."""
        form = self._board.form
        if self._board.together:
            return None  # it would open another file beside whoever looks along
        if form is not None:
            return self._step_in(form.row) or self._step_on(form.row)
        groups = self._panel.model.groups
        if not groups or any(group.rows for group in groups):
            return None  # still on its way
        return Step(self.tr("no files yet"), self.tr("Add files"), self._panel.open_add)

    def next_file(self) -> DossierRow | None:
        """Return the next file of mine that is not done, after the current one."""
        rows = [row for group in self._panel.model.groups for row in group.rows]
        current = self._panel.current
        at = next((n for n, row in enumerate(rows) if current and row.id == current.id), -1)
        following = [*rows[at + 1 :], *rows[: at + 1]]
        mine = (row for row in following if row.mine and not row.done and row != current)
        return next(mine, None)

    def _step_in(self, row: DossierRow) -> Step | None:
        """What is left to do in a file of mine."""
        left = row.asked - row.answered
        if not row.mine or row.done:
            return None
        if left:
            what = self.tr("{code}, %n open item(s)", "", left).format(code=row.code)
            return Step(what, self.tr("To open item"), self._to_open)
        what = self.tr("{code}, everything looked at").format(code=row.code)
        return Step(what, self.tr("Close file"), self._board.turn)

    def _step_on(self, row: DossierRow) -> Step | None:
        """The next file of mine; without one, this file when nobody reads it."""
        following = self.next_file()
        if following is not None:
            what = self.tr("{code}, next file").format(code=following.code)
            return Step(what, self.tr("Open"), partial(self._open_next, following.id))
        if row.role is Role.FREE:
            return Step(row.code, self.tr("To open item"), self._to_open)
        return None
