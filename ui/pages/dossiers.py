"""Files: read twenty of them fast and the same way, by keyboard alone."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import messages, sentences
from ui.bars import Step
from ui.pages import dossier_keys
from ui.pages.dossier_board import DossierBoard
from ui.pages.dossier_facts import FactsEditor
from ui.pages.dossier_head import DossierHead
from ui.pages.dossier_steps import Steps
from ui.pages.page import Keys, Page
from ui.pages.tally_pane import Counting
from ui.rail import Count
from ui.theme import Look
from ui.widgets.dossier_panel import WIDTH, DossierPanel
from ui.widgets.form_view import INSERT
from ui.widgets.pane import LEAST_WIDTH, Pane, holds
from ui.widgets.tally_bar import TallyBar
from ui.widgets.words import Wrapped
from ui.worker import Worker
from veldtool.services.dossier_rows import DossierGroup
from veldtool.services.errors import UserError
from veldtool.services.overview import Share
from veldtool.services.workbench import Changed

_BESIDE = 860
"""From this width on list and form stand beside each other."""
_LIST_REST = 250
_ANY_WIDTH = 16_777_215  # what Qt calls no limit
_KINDS = {"dossier", "answer", "second_answer", "agreed_answer", "urgent", "member", "interview"}
LIST, ALONG = "list", "along"  # in a place: the list had the keyboard, somebody looked along


class DossiersPage(Page):
    """List, head, form and tally; F7 leaves only the current item while somebody looks along."""

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self._stale = True
        self._in_form, self._adding, self._along = True, False, False
        self._to_come = False  # the form gets the keyboard as soon as it is there
        self.panel = DossierPanel(look)
        self.head = DossierHead(look)
        self.board = DossierBoard(look, worker)
        self.facts = FactsEditor(look, worker)
        self.tally = TallyBar(look)
        self.steps = Steps(self.board, self.panel, self._to_open, self._open_next)
        self.counting = Counting(look, worker, self.board, self.tally)
        self.pane = Pane(look)
        self.empty = Wrapped(self.tr("No files yet. Press Ins to add them, D01 to D20."), "pane")
        self._lay_out()
        self._connect()
        self._bind()
        self._read_list()  # the rail counts the files before anybody looks at them

    # what the shell asks

    def next_step(self) -> Step | None:
        return self.steps.next()

    def hints(self) -> Keys:
        return dossier_keys.hints()

    def keys(self) -> Keys:
        return dossier_keys.keys()

    def count(self) -> Count:
        groups = self.panel.model.groups
        total = sum(len(group.rows) for group in groups)
        done = sum(group.done for group in groups)
        return sentences.count_of(Share(done, total)) if total else Count("")

    def refresh(self, changed: Changed) -> None:
        if changed and not any(key.kind in _KINDS for key in changed):
            return
        if not self.isVisible():
            self._stale = True
            self._rest.start()
            return
        self.board.read()
        self._rest.start()

    def enter(self) -> None:
        self._read_list()
        if self._stale:
            self._stale = False
            self.board.read()
        self.take_focus()
        if self.board.form is None:
            self.ahead.hold()

    def take_focus(self) -> None:
        if not self.pane.isHidden():
            self.pane.take_focus()
        elif self._stack.currentWidget() is self.facts:
            self.facts.begin()
        elif self.board.form is not None and self._in_form:
            self.board.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._to_come = self._in_form
            self.panel.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_record(self, kind: str, record_id: str) -> None:
        dossier, _, item = record_id.partition("/")
        if kind in {"dossier", "answer", "second_answer", "agreed_answer"}:
            self._open(dossier, item)

    def current_record(self) -> tuple[str, str] | None:
        dossier, item = self.board.place()
        record = ("answer", f"{dossier}/{item}") if item else ("dossier", dossier)
        return record if dossier else None

    def place(self) -> str:
        held = ALONG if self.board.together else LIST if self.panel.view.hasFocus() else ""
        return "/".join((*self.board.place(), held))

    def restore(self, place: str) -> None:
        dossier, item, held = (*place.split("/"), "", "")[:3]
        self._in_form, self._along = held != LIST, bool(dossier) and held == ALONG
        if dossier:
            self._open(dossier, item)

    def finish_typing(self) -> None:
        self.board.finish()
        self.facts.finish()

    def escape(self) -> bool:
        if self.board.together:
            return True  # what is hidden comes back by F7 only
        if not self.pane.isHidden():
            self.pane.close_body()
            return True
        if self._stack.currentWidget() is self.facts:
            self._close_facts()
            return True
        if not self.panel.add.isHidden():
            self.panel.close_add()
            return True
        if self.board.view.hasFocus():
            self._to_list()
            return True
        return False

    def next_pane(self, step: int) -> None:
        right = self.facts if self._stack.currentWidget() is self.facts else self.board.view
        parts = [self.panel.filter, self.panel.view, right, self.tally.button, self.pane]
        shown = [one for one in parts if one.isEnabled() and self._reachable(one)]
        focus = self.focusWidget()
        at = next((n for n, one in enumerate(shown) if holds(one, focus)), -1)
        target = shown[(at + step) % len(shown)]
        if target in {self.panel.filter, self.panel.view}:
            self._to_list()
        if target is right:
            self._to_form()
        elif target is self.pane:
            self.pane.take_focus()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._set_together(on=False)

    # what comes in

    def _read_list(self) -> None:
        self._worker.ask(lambda desk: desk.dossiers.list(), self._show_list, self._lost)

    def _show_list(self, groups: tuple[DossierGroup, ...]) -> None:
        self.panel.show_groups(groups)
        if self.panel.current is None and self.isVisible():
            found = self.steps.next_file() or next(iter(self.panel.model.rows), None)
            if found is not None:
                self._open(found.id)
        if self.board.form is not None or not self.board.place()[0]:
            self._let_keys_go()  # no file is on its way
        self._arrange()
        self.changed.emit()

    def _form_came(self) -> None:
        form = self.board.form
        if form is None:
            return
        self.head.show_form(form)
        self.facts.update_form(form)
        if self._along:
            self._along = False
            self._set_together(on=self.isVisible())
        self._arrange()
        self.counting.ask()
        if self._to_come and self.panel.view.hasFocus():
            self.board.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._to_come = False
        self.changed.emit()
        self._let_keys_go()

    def _let_keys_go(self) -> None:
        if not self._adding:
            self.ahead.release()

    # what is done

    def _open(self, dossier: str, item: str = "") -> None:
        self.panel.choose(dossier)
        self.board.show_file(dossier, item)

    def _open_next(self, dossier: str) -> None:
        self._open(dossier)
        self._to_form()

    def _chosen(self, dossier: str) -> None:
        self._close_facts()
        self.board.show_file(dossier)

    def _to_open(self) -> None:
        self._to_form()
        self.board.to_open_item()

    def _add(self, checklist: str, number: int) -> None:
        def added(_: Changed) -> None:
            self._adding = False
            self.panel.close_add()
            self._read_list()

        self._adding = True
        self.ahead.hold()
        self._worker.do(lambda desk: desk.dossiers.add(checklist, number), added, self._lost)

    def _lost(self, error: Exception) -> None:
        self._adding = False
        self.ahead.forget()
        self._command_failed(error)

    def _command_failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.said.emit(messages.sentence(error))
        else:
            self._worker.failed.emit(error)

    def _want_urgent(self) -> None:
        record = self.current_record()
        if record is not None:
            self.urgent_wanted.emit(*record)

    def _open_tally(self) -> None:
        if self.board.together:
            return
        files = self.counting.files()
        if files is not None:
            files.wanted.connect(self._open_from_tally)
            self.pane.show_body(self.counting.title(), self.counting.about(), files)
            self._arrange()

    def _open_from_tally(self, dossier: str) -> None:
        item = self.board.place()[1]
        self.pane.close_body()
        self._open(dossier, item)

    def _wanted(self, key: str) -> None:
        """What a key in the form asks for that stands beside it."""
        if key == INSERT:
            self._to_list()
            self.panel.open_add()
        elif key == "/":
            self._to_list()
            self.panel.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._open_facts()

    def _open_facts(self) -> None:
        form = self.board.form
        if form is not None and not self.board.together:
            self.board.finish()
            self.facts.show_form(form)
            self._stack.setCurrentWidget(self.facts)
            self.facts.begin()

    def _close_facts(self) -> None:
        if self._stack.currentWidget() is self.facts:
            self.facts.finish()
            self._stack.setCurrentWidget(self.board)
            self._to_form()

    def _set_together(self, *, on: bool) -> None:
        if on == self.board.together:
            return
        self.pane.close_body()
        self._close_facts()
        self.board.set_together(on=on)
        self._arrange()
        self.shielded.emit(self.board.together)
        if self.isVisible():
            self._to_form()

    def _to_form(self) -> None:
        self._in_form = True
        self._arrange()
        self.take_focus()

    def _to_list(self) -> None:
        self._in_form = False
        self._arrange()
        self.panel.show_current()
        self.panel.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # how it stands

    def _arrange(self) -> None:
        """Beside each other with room; else what has the keyboard."""
        together = self.board.together or self._along
        pane = not self.pane.isHidden()
        left = self._look.px(LEAST_WIDTH) if pane else 0
        room = self.width() - left
        wide = room >= self._look.px(_BESIDE)
        self.pane.setFixedWidth(left if room >= self._look.px(560) else max(self.width(), 1))
        has = self.board.form is not None
        squeezed = pane and room < self._look.px(560)
        self._right.setVisible(has and not squeezed and (wide or self._in_form or together))
        self.panel.setVisible(
            not together and not squeezed and (wide or not self._in_form or not has)
        )
        groups = self.panel.model.groups
        none = bool(groups) and not any(group.rows for group in groups)
        self.empty.setVisible(none and not has)
        beside = wide or none
        self.panel.setMinimumWidth(self._look.px(WIDTH) if beside else 0)
        self.panel.setMaximumWidth(self._look.px(WIDTH) if beside else _ANY_WIDTH)
        self.head.setVisible(not together)
        self.tally.setVisible(not together)

    def _reachable(self, part: QWidget) -> bool:
        """In sight, or in the part that shows when it gets the keyboard."""
        if self.board.together:
            return part is self.board.view
        return part is not self.pane or not self.pane.isHidden()

    def _pane_closed(self) -> None:
        self._arrange()
        self.take_focus()

    def _lay_out(self) -> None:
        self.setProperty("ground", "surface")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.board)
        self._stack.addWidget(self.facts)
        self._right = QWidget()
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._stack, 1)
        column.addWidget(self.tally)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addWidget(self._right, 1)
        row.addWidget(self.empty, 1)
        row.addWidget(self.pane)
        pad = self._look.px(24)
        self.empty.setContentsMargins(pad, pad, pad, pad)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._right.hide()

    def _connect(self) -> None:
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_LIST_REST)
        self._rest.timeout.connect(self._read_list)
        self.panel.chosen.connect(self._chosen)
        self.panel.opened.connect(self._to_form)
        self.panel.add_wanted.connect(self._add)
        self.board.came.connect(self._form_came)
        self.board.moved.connect(self.counting.ask)
        self.board.lost.connect(self.ahead.forget)
        self.board.said.connect(self.said)
        self.board.wanted.connect(self._wanted)
        self.facts.left.connect(self._close_facts)
        self.facts.failed.connect(self._command_failed)
        self.head.facts_wanted.connect(self._open_facts)
        self.head.urgent_wanted.connect(self._want_urgent)
        self.tally.opened.connect(self._open_tally)
        self.pane.closed.connect(self._pane_closed)

    def _bind(self) -> None:
        dossier_keys.bind(self, "Alt+Up", partial(self.panel.step, -1))
        dossier_keys.bind(self, "Alt+Down", partial(self.panel.step, 1))
        dossier_keys.bind(self, "Ctrl+T", self._open_tally)
        dossier_keys.bind(self, "F7", lambda: self._set_together(on=not self.board.together))
