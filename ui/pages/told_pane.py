"""What the pane tells: the history of a record, and what colleagues changed."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui import dates
from ui.models.told import Told
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.told_list import ToldList
from ui.widgets.words import Wrapped
from veldtool.domain.oplog.authority import Quarantine
from veldtool.services.changes import ChangedRecord, Changes
from veldtool.services.history import RecordHistory, Written

translate = QCoreApplication.translate


def history_body(look: Look, history: RecordHistory) -> QWidget:
    """Return every writing of a record as a list, or one sentence when there is none."""
    if not history.lines:
        return sentence_body(look, translate("told", "Nothing was recorded here yet."))
    rows = tuple(_written(line) for line in history.lines)
    return ToldList(look, translate("told", "History"), rows)


def sentence_body(look: Look, words: str) -> QWidget:
    """Return one sentence that can have the keyboard."""
    said = Wrapped(words, "quiet")
    said.setMargin(look.px(12))
    said.setAlignment(Qt.AlignmentFlag.AlignTop)
    said.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    said.setAccessibleName(words)
    return said


def said_at(at: datetime) -> str:
    """Return "di 9 juni 15.20"."""
    return f"{dates.short_day(at.date())} {dates.clock(at)}"


class ChangesBody(QFrame):
    """The records that others changed. `seen` tells that all of it was looked at."""

    opened = Signal(str, str)
    seen = Signal(object)

    def __init__(self, look: Look, changes: Changes, leads_on: Callable[[str], bool]) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        rows = tuple(_changed(one, leads=leads_on(one.kind)) for one in changes.records)
        self._list = ToldList(look, self.tr("Changes by colleagues"), rows)
        self._list.opened.connect(self.opened)
        self.setFocusProxy(self._list)
        button = HintButton(look, self.tr("Mark as seen"), "Ctrl G", "next")
        button.setShortcut("Ctrl+G")
        button.clicked.connect(lambda: self.seen.emit(changes.upto))
        pad = look.px(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, pad)
        column.setSpacing(look.px(8))
        column.addWidget(self._list, 1)
        if changes.more:
            more = Wrapped(self.tr("and %n more record(s)", "", changes.more), "quiet")
            more.setContentsMargins(pad, 0, pad, 0)
            column.addWidget(more)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)


def _written(line: Written) -> Told:
    chip = translate("told", "now") if line.stands else ""
    meta = f"{line.who}, {said_at(line.at)}"
    if line.refused is not None:
        chip, meta = translate("told", "does not count"), f"{meta}. {_refused(line.refused)}"
    return Told(line.name, line.value, meta, chip)


def _refused(reason: Quarantine) -> str:
    words = {
        Quarantine.UNKNOWN_DEVICE: translate("told", "This device is not approved yet."),
        Quarantine.WITHDRAWN: translate("told", "This device was withdrawn."),
        Quarantine.NOT_LEAD: translate("told", "Only the team lead can write this."),
        Quarantine.OUTRANKED: translate("told", "Another lead decides about this device."),
    }
    return words[reason]


def _changed(one: ChangedRecord, *, leads: bool) -> Told:
    """Return a changed record: each field once, as its newest writing has it."""
    newest: dict[str, str] = {}
    for line in one.lines:
        newest.setdefault(line.name, line.value)
    text = "\n".join(f"{name}: {value}" for name, value in newest.items())
    meta = f"{', '.join(one.who)}, {said_at(one.at)}"
    return Told(one.name, text, meta, "", one.kind if leads else "", one.id)
