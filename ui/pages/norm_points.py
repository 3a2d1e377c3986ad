"""Shortcomings and strengths on a norm: a list, and below it the one that is written."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui import norm_words
from ui.autosave import Autosave
from ui.delegates.own_point_row import OwnPointDelegate
from ui.models.own_points import OwnPointModel
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.key_list import KeyList
from ui.widgets.words import Wrapped, label
from ui.worker import Worker
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Sphere
from veldtool.services.norms.own_points import SHORTCOMING, STRENGTH
from veldtool.services.norms.views import NormView, OwnPoint
from veldtool.services.workbench import Changed

_HEIGHT = 70


class PointsPane(QFrame):
    """Stands in place of the findings; closing it drops what was begun and never written.

    `begun` tells that one is being made, `lost` that it could not be.
    """

    closed = Signal()
    begun = Signal()
    lost = Signal()

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self._norm = ""
        self._wanted = ""
        self.making = False
        self.setProperty("ground", "surface")
        self.model = OwnPointModel()
        self.list = KeyList(self.tr("Shortcomings and strengths"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(OwnPointDelegate(look, self.model))
        self.list.moved.connect(self._show_point)
        self.list.opened.connect(lambda _: self._write())
        self.text, self.why = self._field(self.tr("Text")), self._field(self.tr("Why it matters"))
        self._saves = (Autosave(worker, self.text), Autosave(worker, self.why))
        self._spheres = QButtonGroup(self)
        self._spheres.idClicked.connect(self._set_sphere)
        self._title, self._nothing = Wrapped("", "title"), Wrapped("", "quiet")
        self._only_read = Wrapped(self.tr("Written for the team: to be read here."), "quiet")
        self._form = self._make_form()
        self._lay_out()

    def show_view(self, view: NormView) -> None:
        """Show what I wrote on a norm."""
        here = self._wanted or (point.id if (point := self._current()) else "")
        self._norm = view.id
        self._title.setText(self.tr("Shortcomings and strengths on {norm}").format(norm=view.id))
        self.model.show_points(view.own_points)
        self._nothing.setVisible(not view.own_points)
        index = self.model.index_of(here)
        if index.isValid() and here == self._wanted:
            self.list.setCurrentIndex(index)
            self._wanted = ""
            self.making = False
            self._write()
        elif index.isValid():
            self.list.setCurrentIndex(index)
        else:
            self.list.choose_first()
        self._show_point()

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add(self, kind: str) -> None:
        """Begin a shortcoming or strength, and put the keyboard in its text."""
        self.finish_typing()
        norm = self._norm

        def written(changed: Changed) -> None:
            self._wanted = next((key.id for key in changed), "")
            self.making = bool(self._wanted)

        def failed(error: Exception) -> None:
            self.making = False
            self.lost.emit()
            self._worker.failed.emit(error)

        self.making = True
        self.begun.emit()
        self._worker.do(lambda desk: desk.norms.add_point(kind, norm), written, failed)

    def delete(self) -> None:
        """Delete the current one; Ctrl+Z brings it back."""
        point = self._current()
        if point is not None and point.mine:
            kind, key = point.kind, point.id
            self._worker.do(lambda desk: desk.norms.delete_point(kind, key))

    def close_pane(self) -> None:
        """Finish what is typed and drop what is blank."""
        self.finish_typing()
        norm = self._norm
        self._worker.do(lambda desk: desk.norms.drop_blank_points(norm))

    def finish_typing(self) -> None:
        """Hand over what is being typed."""
        for save in self._saves:
            save.typed.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self.delete()
        else:
            super().keyPressEvent(event)

    def _current(self) -> OwnPoint | None:
        return self.model.point(self.list.currentIndex())

    def _write(self) -> None:
        point = self._current()
        if point is not None and point.mine:
            self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_point(self, _index: QModelIndex | None = None) -> None:
        point = self._current()
        self._form.setVisible(point is not None)
        if point is None:
            return
        weak = point.kind == SHORTCOMING
        for part in self._weak_only:
            part.setVisible(weak)
        for field in (self.text, self.why):
            field.setReadOnly(not point.mine)
        self._only_read.setVisible(not point.mine)
        self._saves[0].show_text(RegisterKey(point.kind, point.id, "text"), point.text)
        if weak:
            self._saves[1].show_text(RegisterKey(point.kind, point.id, "why"), point.why)
        for place, sphere in enumerate(Sphere):
            button = self._spheres.button(place)
            button.setEnabled(point.mine)
            if point.sphere is sphere:
                button.setChecked(True)

    def _set_sphere(self, place: int) -> None:
        point, sphere = self._current(), list(Sphere)[place]
        if point is not None and point.mine:
            key = point.id
            self._worker.do(lambda desk: desk.norms.set_sphere(key, sphere))

    def _field(self, name: str) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setTabChangesFocus(True)
        field.setAccessibleName(name)
        field.setFixedHeight(self._look.px(_HEIGHT))
        return field

    def _make_form(self) -> QWidget:
        box = QFrame()
        box.setProperty("rule", "above")
        column = QVBoxLayout(box)
        pad = self._look.px(12)
        column.setContentsMargins(pad, self._look.px(8), pad, pad)
        column.setSpacing(self._look.px(4))
        why_name = label(self.tr("Why it matters"), "meta")
        spheres = QWidget()
        row = FlowLayout(spheres, self._look.px(12), self._look.px(2))
        row.setContentsMargins(0, 0, 0, 0)
        for place, sphere in enumerate(Sphere):
            button = QRadioButton(norm_words.sphere(sphere))
            self._spheres.addButton(button, place)
            row.addWidget(button)
        self._weak_only: tuple[QWidget, ...] = (why_name, self.why, spheres)
        always = (self._only_read, label(self.tr("Text"), "meta"), self.text)
        for part in (*always, *self._weak_only):
            column.addWidget(part)
        return box

    def _lay_out(self) -> None:
        pad = self._look.px(12)
        head = QFrame()
        head.setProperty("rule", "below")
        top = QVBoxLayout(head)
        top.setContentsMargins(pad, self._look.px(8), pad, self._look.px(8))
        top.setSpacing(self._look.px(6))
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        close = HintButton(self._look, self.tr("Close"), "Esc")
        close.clicked.connect(self.closed)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(row)
        buttons = QWidget()
        flow = FlowLayout(buttons, self._look.px(8), self._look.px(4))
        flow.setContentsMargins(0, 0, 0, 0)
        for words, key, act in (
            (self.tr("Add shortcoming"), "Ins", lambda: self.add(SHORTCOMING)),
            (self.tr("Add strength"), "Alt S", lambda: self.add(STRENGTH)),
            (self.tr("Delete"), "Del", self.delete),
        ):
            button = HintButton(self._look, words, key)
            button.clicked.connect(act)
            flow.addWidget(button)
        top.addWidget(buttons)
        self._nothing.setText(self.tr("Nothing written yet. Ins begins a shortcoming."))
        self._nothing.setContentsMargins(pad, pad, pad, pad)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, self._nothing):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self._form)
