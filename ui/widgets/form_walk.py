"""Ways through a form: to what is open, on from what was answered, folding what is finished."""

from PySide6.QtCore import QModelIndex

from ui.models.dossier_form import FormModel
from ui.widgets.form_view import FormView
from veldtool.services.dossier_form import ItemLine


class FormWalk:
    """Moves the current item of a form and decides which rows are in sight."""

    def __init__(self, view: FormView, model: FormModel) -> None:
        self._view = view
        self._model = model

    @property
    def item(self) -> str:
        """The current item, empty on the head of a section."""
        line = self._view.line
        return line.item.id if line else ""

    def go(self, item: str) -> None:
        """Make an item current; nothing happens when it is not in this form."""
        index = self._model.index_of(item)
        if index.isValid():
            self._view.go(index)
            self.narrow()

    def to_open(self) -> bool:
        """Go to the next item that nobody answered; False when there is none."""
        lines = self._lines()
        at = next((n for n, line in enumerate(lines) if line.item.id == self.item), -1)
        following = [*lines[at + 1 :], *lines[: at + 1]]
        found = next((line for line in following if line.open), None)
        if found is not None:
            self.go(found.item.id)
        return found is not None

    def leave(self, answered: str) -> None:
        """Go on to the next item that is asked; a section that is finished now folds."""
        lines = self._lines()
        ids = [line.item.id for line in lines]
        if self.item != answered or answered not in ids:
            return
        following = (line for line in lines[ids.index(answered) + 1 :] if line.asked)
        found = next(following, None)
        if found is None:
            return
        before = self._view.currentIndex().parent()
        self.go(found.item.id)
        section = self._model.sections()[before.row()]
        if self._view.currentIndex().parent() != before and section.answered == section.asked:
            self._view.collapse(before)
            self._view.show_current()

    def unfold(self) -> None:
        """Open what asks for work; what is finished folds to one row."""
        for place, section in enumerate(self._model.sections()):
            differs = any(line.differs or line.contested for line in section.lines)
            done = section.answered == section.asked
            self._view.setExpanded(self._model.index(place, 0), differs or not done)

    def narrow(self) -> None:
        """While somebody looks along everything but the current item is out of sight."""
        index = self._view.currentIndex()
        section = index.parent()
        on = self._view.rows.plain and section.isValid()
        for place in range(self._model.rowCount()):
            parent = self._model.index(place, 0)
            for row in range(self._model.rowCount(parent)):
                hidden = on and (place, row) != (section.row(), index.row())
                if self._view.isRowHidden(row, parent) != hidden:
                    self._view.setRowHidden(row, parent, hidden)
        root = section if on else QModelIndex()
        if self._view.rootIndex() != root:
            self._view.setRootIndex(root)
            self._view.setCurrentIndex(index)
        self._view.scheduleDelayedItemsLayout()
        if index.isValid():
            self._view.show_current()

    def _lines(self) -> tuple[ItemLine, ...]:
        return self._model.form.lines if self._model.form else ()
