"""The feedback sheet while it is written: points, figures, next steps, the talk and the checks."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui import keys, save_file
from ui.bars import Step
from ui.handing_over import HandingOver
from ui.models.book import Row
from ui.pages.book import BookPage
from ui.pages.check_shelf import CHECK, CheckShelf, check_of
from ui.pages.check_top import CheckTop
from ui.pages.page import Keys
from ui.pages.shelf import Add
from ui.pages.writing_shelves import (
    PICK,
    THEME,
    AddPoint,
    FigureShelf,
    PointTextShelf,
    StepShelf,
    TalkShelf,
)
from ui.theme import Look
from ui.worker import Worker
from veldtool.services.desk import Desk
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_kinds import SheetKind
from veldtool.services.sheet_view import SheetView
from veldtool.services.workbench import Changed

translate = QCoreApplication.translate
POINTS, FIGURES, STEPS, TALK, CHECKS = range(5)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WritingPage(BookPage[SheetView]):
    """Five sections; F8 walks what was found, Ctrl+T picks a figure."""

    def __init__(
        self, look: Look, worker: Worker, ask_path: save_file.AskPath = save_file.ask_path
    ) -> None:
        title = translate("writing", "Feedback sheet")
        shelves = (
            PointTextShelf(translate("writing", "Points")),
            FigureShelf(translate("writing", "Figures")),
            StepShelf(translate("writing", "Next steps")),
            TalkShelf(translate("writing", "The talk")),
            CheckShelf(translate("writing", "Checks")),
        )
        super().__init__(look, worker, title, shelves)
        self.handing_over = HandingOver(self, worker, ask_path, look)
        self.handing_over.bind(lambda: SheetKind.FEEDBACK)

    def read(self, desk: Desk) -> SheetView:
        return desk.feedback.view()

    def make(self, desk: Desk, kind: str, under: str) -> Changed:
        del under
        return desk.feedback.new_step() if kind == "next_step" else desk.feedback.new_promise()

    def delete(self, desk: Desk, kind: str, record_id: str) -> Changed:
        return desk.feedback.remove(kind, record_id)

    @property
    def check(self) -> Check | None:
        """The check that is chosen."""
        return check_of(self.view, self.row)

    def make_top(self) -> QWidget:
        self._top = CheckTop(self._look)
        self._top.go.clicked.connect(self.go_to_text)
        self._top.strike.clicked.connect(self.strike)
        self._top.accept_wanted.connect(self._accept)
        self._top.withdraw.clicked.connect(self._withdraw)
        self._top.confirm.clicked.connect(self._confirm)
        keys.bind(self, "F8", self.next_check)
        keys.bind(self, "Alt+W", self.strike)
        keys.bind(self, "Alt+R", self.let_stay)
        keys.bind(self, "Ctrl+T", lambda: self.go_shelf(FIGURES))
        return self._top

    def show_top(self, view: SheetView, row: Row | None) -> None:
        check = check_of(view, row)
        self._top.setVisible(check is not None)
        if check is not None:
            self._top.show_check(check)

    def add(self, add: Add) -> None:
        """A point goes under the theme where the keyboard is."""
        if not isinstance(add, AddPoint):
            super().add(add)
            return
        theme, sign = self._theme(), add.sign
        self._do(lambda desk: desk.feedback.new_point(theme, sign), "sheet_point")

    def pressed(self, event: QKeyEvent, row: Row | None) -> bool:
        if row is None or event.key() not in _ENTER or event.modifiers():
            return False
        if row.kind == CHECK:
            self.go_to_text()
        elif row.kind == PICK:
            self._pick(row)
        else:
            return False
        return True

    def next_check(self) -> None:
        """Go to the next finding that nobody let stay, the first when there is no next one."""
        if self._at != CHECKS:
            self.go_shelf(CHECKS)
            self._choose_check(-1)
            return
        self._choose_check(self.frame.list.currentIndex().row())
        self.take_focus()

    def go_to_text(self) -> None:
        """Go to the record that a finding is about, with the keyboard on its first field."""
        check = self.check
        if check is None:
            return
        kind, key = check.finding.piece.record
        if not kind:
            said = translate("writing", "Veldtool writes this line itself, from what is recorded.")
            self.said.emit(said)
            return
        self.show_record(kind, key)
        if kind == "sheet_figure":
            self.take_focus()
        else:
            self.form.take_focus(check.finding.piece.field)

    def strike(self) -> None:
        """Take the words of the finding out of the text."""
        if self.check is not None:
            finding = self.check.finding.id
            self._act(lambda desk: desk.feedback.strike(finding))

    def save(self) -> None:
        """Ask for a place and write the sheet there, unless something keeps it here."""
        self.finish_typing()
        self.handing_over.save(SheetKind.FEEDBACK, translate("writing", "feedback.pdf"))

    def let_stay(self) -> None:
        """Ask the reason, take it back, or confirm: whatever holds for what is chosen."""
        check = self.check
        if self._figure():
            self._confirm()
        elif check is not None and check.accepted is not None:
            self._withdraw()
        elif check is not None and check.finding.acceptable:
            self._top.give_reason()

    def current_record(self) -> tuple[str, str] | None:
        found = super().current_record()
        return None if found is not None and found[0] in {THEME, PICK} else found

    def next_step(self) -> Step | None:
        view = self.view
        found = view.checked.blocking if view is not None else ()
        if view is not None and not found and view.points:
            word = translate("writing", "Save as PDF")
            return Step(translate("writing", "feedback sheet"), word, self.save)
        if not found:
            return super().next_step()
        words = translate("writing", "points that block: {count}").format(count=len(found))
        return Step(words, translate("writing", "To the point"), self.next_check)

    def hints(self) -> Keys:
        return (
            ("F8", translate("writing", "next check")),
            ("Ctrl T", translate("writing", "pick a figure")),
            *super().hints(),
        )

    def keys(self) -> Keys:
        return (
            *super().keys(),
            ("F8", translate("writing", "next check that is open")),
            ("Alt W", translate("writing", "take the words out of the text")),
            ("Alt R", translate("writing", "let it stay, with a reason; confirm a figure")),
            ("Ctrl T", translate("writing", "pick a figure")),
            *self.handing_over.keys(),
            ("Ctrl S", translate("writing", "save the sheet as PDF, when nothing blocks")),
        )

    def _choose_check(self, after: int) -> None:
        rows = self.frame.model.rows
        open_ = [n for n, row in enumerate(rows) if self._is_open(row)]
        at = next((n for n in open_ if n > after), open_[0] if open_ else -1)
        if at >= 0:
            self.frame.list.setCurrentIndex(self.frame.model.index(at))
        else:
            self.said.emit(translate("writing", "No check is open."))

    def _is_open(self, row: Row) -> bool:
        check = check_of(self.view, row)
        return check is not None and check.accepted is None

    def _theme(self) -> str:
        row, view = self.row, self.view
        if row is not None and row.kind == THEME:
            return row.id
        points = view.points if view is not None else ()
        themes = view.themes if view is not None else ()
        chosen = (one.record.theme for one in points if row and one.record.id == row.id)
        return next(chosen, themes[0][0] if themes else "")

    def _figure(self) -> str:
        """The figure that the chosen row or check is about, "" when it needs no confirming."""
        view, row, check = self.view, self.row, self.check
        key = check.finding.piece.record[1] if check is not None else row.id if row else ""
        lines = view.figures if view is not None else ()
        return next((one.record.id for one in lines if one.record.id == key and one.was), "")

    def _pick(self, row: Row) -> None:
        theme, _, item = row.id.partition(":")
        self._act(lambda desk: desk.feedback.pick(theme, item))

    def _confirm(self) -> None:
        figure = self._figure()
        if figure:
            self._act(lambda desk: desk.feedback.confirm(figure))

    def _accept(self, reason: str) -> None:
        if self.check is not None:
            finding = self.check.finding.id
            self._act(lambda desk: desk.feedback.accept(finding, reason))
            self.take_focus()

    def _withdraw(self) -> None:
        if self.check is not None:
            finding = self.check.finding.id
            self._act(lambda desk: desk.feedback.withdraw(finding))

    def _act(self, command: Callable[[Desk], Changed]) -> None:
        self.finish_typing()
        self._worker.do(command, failed=self.fail)
