"""One conflict: its versions beside each other, what they touch, and the ways to settle it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui import merge_words
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.effects import effect_table
from ui.widgets.flow import FlowLayout
from ui.widgets.form import FormField
from ui.widgets.version_panel import VersionPanel
from ui.widgets.words import Wrapped
from veldtool.services.merging.conflict_model import (
    Conflict,
    ConflictKind,
    Resolution,
    Version,
    Way,
)
from veldtool.services.merging.versions import joined

BESIDE = 520
"""Below this width the versions stand below each other."""
KEYS = ("1", "2", "5", "6", "7", "8", "9")
"""The keys of the versions in their order: 3 and 4 are those of both and of composing."""
_REST = 250


class VersionsPane(QFrame):
    """Shows what is chosen in the list. What is wanted goes out as a signal, with the conflict.

    `composed` carries what is being composed, to be kept while nothing is settled by it.
    """

    keep_wanted = Signal(object, int, str)
    both_wanted = Signal(object)
    compose_wanted = Signal(object, str)
    composed = Signal(str, str)
    back_wanted = Signal(object)
    open_wanted = Signal()
    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._conflict: Conflict | None = None
        self._resolution: Resolution | None = None
        self._panels: list[VersionPanel] = []
        self.shown = ""
        self.setProperty("ground", "surface")
        self.title = Wrapped("", "pane")
        self.before = Wrapped("", "quiet")
        self.only = Wrapped("", "strong")
        self.reason = FormField(look, self.tr("Why (what the two readers agreed)"))
        self.reason.line.setProperty("form", "true")
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("A text of your own, from both"))
        self.text.setMinimumHeight(look.px(96))
        self._rest: QTimer = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.keep_typing)
        self.text.textChanged.connect(self._rest.start)
        self.both = self._button(self.tr("Keep both"), "3", self._both)
        self.compose = self._button(self.tr("Compose"), "4", self.begin_composing)
        self.leave = self._button(self.tr("Leave open"), "o", self.open_wanted.emit)
        self.done = self._button(self.tr("Keep this text"), "Ctrl Enter", self._composed)
        self.stop = self._button(self.tr("Do not compose"), "Esc", self.leave_composing)
        self.back = self._button(self.tr("Let all versions stand again"), "t", self._back)
        self._how = Wrapped("", "quiet")
        self._effects = QVBoxLayout()
        self._lay_out()
        self.show_none("")

    @property
    def composing(self) -> bool:
        """Whether a text is being composed now."""
        return not self.text.isHidden()

    def show_none(self, words: str) -> None:
        """Show nothing but these words."""
        self._clear("")
        self.title.setText(words)

    def show_conflict(self, conflict: Conflict, composing: str) -> None:
        """Show the versions of a conflict; a text that was being composed is there again."""
        if conflict == self._conflict and (self.composing or not composing):
            return
        busy = self.composing and self.shown == conflict.id
        self._clear(conflict.id, keep_text=busy)
        self._conflict = conflict
        self.title.setText(f"{conflict.record}: {merge_words.conflict_kind(conflict)}")
        self.before.setText(self.tr("Before: {old}").format(old=conflict.old))
        self.before.setVisible(bool(conflict.old))
        self.only.setText(self._who_settles(conflict))
        self.only.setVisible(bool(conflict.only))
        ways = conflict.ways
        self.reason.setVisible(conflict.kind is ConflictKind.READERS and Way.KEEP in ways)
        self._show_versions(conflict.versions, self._word if Way.KEEP in ways else _no_word)
        self.both.setVisible(Way.BOTH in ways)
        self.compose.setVisible(Way.TEXT in ways)
        self.leave.show()
        self._how.setText(self._meaning(conflict))
        self._how.setVisible(bool(self._how.text()))
        if conflict.effects:
            self._effects.addWidget(effect_table(self._look, conflict))
        if busy or composing:
            self._show_text("" if busy else composing)

    def show_resolution(self, settled: Resolution) -> None:
        """Show how a conflict was settled, and from which versions."""
        self._clear("")
        self._resolution = settled
        self.title.setText(f"{settled.record}: {settled.field}")
        words = self.tr("Settled by {who}, {when}: {value}")
        self.before.setText(
            words.format(who=settled.who, when=merge_words.when(settled.at), value=settled.value)
        )
        self.before.show()
        versions = tuple(replace(one, stands=False) for one in settled.versions)
        self._show_versions(versions, _no_word)
        self.back.setVisible(settled.undoable)
        if not settled.undoable:
            self._how.setText(self.tr("It was changed since, so it cannot be taken back."))
            self._how.show()

    def pressed(self, key: str) -> bool:
        """Act on a single key; False when it means nothing here."""
        buttons = dict(zip(KEYS, (one.button for one in self._panels), strict=False))
        buttons |= {"3": self.both, "4": self.compose, "t": self.back}
        button = buttons.get(key.lower())
        if button is None or button.isHidden():
            return False
        button.click()
        return True

    def begin_composing(self) -> None:
        """Open a third version, from both; the two stay as they are."""
        if self._conflict is not None:
            self._show_text(joined(one.text for one in self._conflict.versions))
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_composing(self) -> None:
        """Drop the third version."""
        self.text.clear()
        self.keep_typing()
        self._hide_text()
        self.changed.emit()

    def keep_typing(self) -> None:
        """Let what is being composed be kept on this device."""
        self._rest.stop()
        if self._conflict is not None and self.composing:
            self.composed.emit(self._conflict.id, self.text.toPlainText())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panels()

    def _show_text(self, text: str) -> None:
        if text:
            self.text.setPlainText(text)
        for part in (self.text, self.done, self.stop):
            part.show()
        for other in (self.both, self.compose, self.leave, self._how):
            other.hide()
        self.changed.emit()

    def _hide_text(self) -> None:
        for part in (self.text, self.done, self.stop):
            part.hide()
        if self._conflict is not None:
            self.both.setVisible(Way.BOTH in self._conflict.ways)
            self.compose.setVisible(Way.TEXT in self._conflict.ways)
            self.leave.show()
            self._how.show()

    def _clear(self, shown: str, *, keep_text: bool = False) -> None:
        if not keep_text:
            self.keep_typing()
            self._conflict = None
            self.text.clear()
            self._rest.stop()
        self._drop_shown()
        if shown != self.shown:
            self.reason.line.clear()
        self._conflict, self._resolution, self.shown = None, None, shown
        buttons = (self.both, self.compose, self.leave, self.back)
        typing = () if keep_text else (self.text, self.done, self.stop)
        for part in (self.before, self.only, self.reason, self._how, *buttons, *typing):
            part.hide()

    def _drop_shown(self) -> None:
        for panel in self._panels:
            panel.hide()
            panel.deleteLater()
        self._panels = []
        while (item := self._effects.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()

    def _show_versions(self, versions: tuple[Version, ...], word: Callable[[Version], str]) -> None:
        for at, version in enumerate(versions):
            others = [one for one in versions if one is not version]
            key = KEYS[at] if at < len(KEYS) else ""
            panel = VersionPanel(self._look, version, others, word=word(version), key=key)
            panel.chosen.connect(self._keep)
            self._panels.append(panel)
        self._place_panels()

    def _place_panels(self) -> None:
        beside = self.width() >= self._look.px(BESIDE)
        for at, panel in enumerate(self._panels):
            self._grid.removeWidget(panel)
            row, column = divmod(at, 2) if beside else (at, 0)
            self._grid.addWidget(panel, row, column)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1 if beside or not column else 0)

    def _word(self, version: Version) -> str:
        words = {1: self.tr("This one ({who})"), 2: self.tr("That one ({who})")}
        return words.get(version.number, self.tr("Version of {who}")).format(who=version.who)

    def _keep(self, number: int) -> None:
        conflict = self._conflict
        if conflict is None:
            return
        reason = self.reason.line.text().strip()
        if conflict.kind is ConflictKind.READERS and not reason:
            self.reason.say_wrong(self.tr("! Write what the two readers agreed and why."))
            self.reason.take_focus()
            return
        self.keep_wanted.emit(conflict, number, reason)

    def _both(self) -> None:
        if self._conflict is not None:
            self.both_wanted.emit(self._conflict)

    def _composed(self) -> None:
        conflict, text = self._conflict, self.text.toPlainText().strip()
        if conflict is not None and text:
            self.keep_typing()  # it is there again when it cannot be settled
            self.text.clear()
            self._rest.stop()
            self._hide_text()
            self.compose_wanted.emit(conflict, text)

    def _back(self) -> None:
        if self._resolution is not None:
            self.back_wanted.emit(self._resolution)

    def _who_settles(self, conflict: Conflict) -> str:
        if conflict.only == "readers":
            return self.tr("The two readers of this file settle it together.")
        return self.tr("Only the team lead settles this.")

    def _meaning(self, conflict: Conflict) -> str:
        words = {
            ConflictKind.FIELD: self.tr(
                "While it is open it counts as two versions, and the sheet says so. Nothing gets "
                "lost: every version stays in the history."
            ),
            ConflictKind.DELETED: self.tr(
                "Keeping the first version deletes the record, keeping the second lets it stand."
            ),
            ConflictKind.CODE: self.tr(
                "The one you keep has this code; the other gets the next free one."
            ),
            ConflictKind.READERS: "",
        }
        return words[conflict.kind] if conflict.ways else ""

    def _button(self, word: str, key: str, act: Callable[[], None]) -> HintButton:
        button = HintButton(self._look, word, key)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        pad = self._look.px(12)
        column.setContentsMargins(pad, self._look.px(10), pad, pad)
        column.setSpacing(self._look.px(8))
        self._grid = QGridLayout()
        self._grid.setSpacing(self._look.px(8))
        for part in (self.title, self.before, self.only, self.reason):
            column.addWidget(part)
        column.addLayout(self._grid)
        column.addWidget(self.text)
        buttons = QWidget(self)
        flow = FlowLayout(buttons, self._look.px(8), self._look.px(6))
        flow.setContentsMargins(0, 0, 0, 0)
        for one in (self.done, self.stop, self.both, self.compose, self.leave, self.back):
            flow.addWidget(one)
        column.addWidget(buttons)
        column.addWidget(self._how)
        column.addLayout(self._effects)
        column.addStretch(1)


def _no_word(_version: Version) -> str:
    return ""
