"""Above the fields of an urgent case: what to do now, what lacks, the sealed reference."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from ui import urgent_words
from ui.autosave import Typed
from ui.kept_line import KeptLine
from ui.pages.urgent_along import GiveAlong
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.words import Wrapped, label
from ui.worker import Worker
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.urgent import Stage
from veldtool.services.urgent import Raised, UrgentView

MOST_LETTERS = 80


class Banner(QFrame):
    """What to do now, in one sentence; in alarm colours until the director knows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("banner")
        column = QVBoxLayout(self)
        pad = look.px(12)
        column.setContentsMargins(pad, look.px(8), pad, look.px(8))
        column.setSpacing(look.px(2))
        self.head = Wrapped("", "pane")
        self.lines = Wrapped("")
        column.addWidget(self.head)
        column.addWidget(self.lines)

    def show_case(self, raised: Raised, view: UrgentView) -> None:
        """Say where a case stands."""
        found = raised.case.standing
        alarm = found.stage is Stage.NOT_REPORTED or urgent_words.is_late(found)
        lines = (
            urgent_words.explanation(found),
            *urgent_words.deadlines(found, view.at.date()),
            urgent_words.still_lacking(found),
        )
        self.head.setText(urgent_words.headline(found, lead=view.lead))
        said = "\n".join(line[:1].upper() + line[1:] for line in lines if line)
        self.lines.setText(said)
        self.lines.setVisible(bool(said))
        self.setProperty("alarm", "true" if alarm else "false")
        self.style().unpolish(self)
        self.style().polish(self)


class Reference(QWidget):
    """The real reference of the child, shown only when asked for.

    While it is typed it is kept as every text is, but each draft is sealed already: after a crash
    it becomes part of the record without ever having been readable. `kept` tells that it was
    finished: by Enter, on leaving, after rest, before a lock.
    """

    kept = Signal()
    show_wanted = Signal()

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self.typed = Typed(worker, self._text, self)
        self.typed.finished.connect(self.kept)
        name = self.tr("Real reference of the child, sealed")
        self.field = QLineEdit()
        self.field.setProperty("form", "true")
        self.field.setAccessibleName(name)
        self.field.setMaxLength(MOST_LETTERS)
        self.field.editingFinished.connect(self.typed.finish)  # Enter, or leaving
        self.field.textChanged.connect(self._changed)
        self._show = HintButton(look, self.tr("Show"), "Alt K")
        self._show.clicked.connect(self.turn)
        self._keep = HintButton(look, self.tr("Seal"), "Enter")
        self._keep.clicked.connect(self.typed.finish)
        self._said = Wrapped("", "meta")
        self._sealed = False
        self._open = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(label(name, "meta"))
        row = QWidget()
        flow = FlowLayout(row, look.px(8), look.px(4))
        flow.setContentsMargins(0, 0, 0, 0)
        self.field.setMinimumWidth(look.px(220))
        for part in (self.field, self._keep, self._show):
            flow.addWidget(part)
        column.addWidget(row)
        column.addWidget(self._said)

    def show_case(self, case_id: str, *, sealed: bool) -> None:
        """Take up a case; what was typed for another one is kept first."""
        self.typed.begin(RegisterKey("urgent", case_id, "real_reference"))
        self.show_state(sealed=sealed)

    def show_state(self, *, sealed: bool) -> None:
        """Tell whether a reference is kept; what was shown is hidden again."""
        self.typed.finish()
        self._sealed, self._open = sealed, ""
        with QSignalBlocker(self.field):
            self.field.clear()
        words = self.tr("sealed") if sealed else ""
        self.field.setPlaceholderText(words)
        self._say("")
        self._arrange()

    def show_reference(self, reference: str | None, *, lead: bool) -> None:
        """Show it, or say where it can be opened."""
        if reference is None:
            self._say(
                self.tr(
                    "This was sealed before its writer knew that you are the team lead. It opens "
                    "on the writer's laptop; or choose this laptop under Devices on the page of "
                    "the visit, and open it with the recovery file."
                )
                if lead
                else self.tr("Only the one who recorded it and the team lead can open this.")
            )
            return
        self._open = reference
        with QSignalBlocker(self.field):
            self.field.setText(reference)
        self._arrange()

    def turn(self) -> None:
        """Show it, or hide it again."""
        if self._open:
            self.show_state(sealed=self._sealed)
        elif self._sealed:
            self.show_wanted.emit()

    def restore(self) -> bool:
        """Drop what is being typed; False when nothing is."""
        dirty = self.typed.dirty
        self.typed.abandon()
        if dirty:
            self.show_state(sealed=self._sealed)
        return dirty

    def _changed(self) -> None:
        """An empty field is no reference: what was sealed before stays."""
        if self._text() and self._text() != self._open:
            self.typed.typed()
        else:
            self.typed.abandon()
        self._arrange()

    def _text(self) -> str:
        return self.field.text().strip()

    def _say(self, words: str) -> None:
        default = self.tr(
            "Only this device and the team lead's can open it; on paper only if confirmed."
        )
        self._said.setText(words or default)

    def _arrange(self) -> None:
        self._show.setVisible(self._sealed)
        self._show.set_text(self.tr("Hide") if self._open else self.tr("Show"))
        self._keep.setVisible(bool(self.field.text()) and self.field.text() != self._open)


class Deeds(QWidget):
    """What can be done with a case now, each with its key."""

    agree_wanted = Signal()
    tell_wanted = Signal()
    close_wanted = Signal()
    reopen_wanted = Signal(str)
    save_wanted = Signal()
    print_wanted = Signal()
    stick_wanted = Signal()
    give_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        flow = FlowLayout(self, look.px(8), look.px(6))
        flow.setContentsMargins(0, 0, 0, 0)
        self.agree = HintButton(look, self.tr("The team lead knows now"), "Alt G")
        self.tell = HintButton(look, self.tr("Reported now to …"), "Alt M")
        self.close_case = HintButton(look, self.tr("Close the case"), "Alt S")
        self.give = HintButton(look, self.tr("Give along now…"), "Alt N")
        self.save = HintButton(look, self.tr("Save as PDF"), "Ctrl S")
        self.reason = QLineEdit()
        self.reason.setProperty("form", "true")
        self.reason.setMinimumWidth(look.px(220))
        self.reason.setAccessibleName(self.tr("Reason to open it again"))
        self.reason.setPlaceholderText(self.tr("Reason to open it again"))
        self.reason.returnPressed.connect(self._reopen)
        self.reopen = HintButton(look, self.tr("Open again"), "Enter")
        first = (self.agree, self.tell, self.close_case, self.reason, self.reopen)
        self.print = HintButton(look, self.tr("Print"), "Ctrl P")
        self.stick = HintButton(look, self.tr("To a stick"), "Ctrl U")
        for part in (*first, self.give, self.print, self.stick, self.save):
            flow.addWidget(part)
        self.agree.clicked.connect(self.agree_wanted)
        self.tell.clicked.connect(self.tell_wanted)
        self.close_case.clicked.connect(self.close_wanted)
        self.reopen.clicked.connect(self._reopen)
        self.save.clicked.connect(self.save_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.stick.clicked.connect(self.stick_wanted)
        self.give.clicked.connect(self.give_wanted)

    def show_case(self, raised: Raised, view: UrgentView) -> None:
        """Show what this device may do with the case as it stands."""
        found = raised.case.standing
        closed = found.stage is Stage.CLOSED
        self.agree.setVisible(view.lead and not closed and not raised.case.record.agreed_by)
        self.tell.setVisible(not closed)
        self.close_case.setVisible(view.lead and found.may_close)
        self.reason.setVisible(view.lead and closed)
        self.reopen.setVisible(view.lead and closed)

    def _reopen(self) -> None:
        self.reopen_wanted.emit(self.reason.text())


class UrgentTop(QWidget):
    """Banner, deeds, giving along and reference; hidden for a row that is no case."""

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self.banner, self.deeds = Banner(look), Deeds(look)
        self.reference, self.along = Reference(look, worker), GiveAlong(look, worker)
        self.reason = KeptLine(worker, self.deeds.reason)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        for part in (self.banner, self.deeds, self.along, self.reference):
            column.addWidget(part)

    def show_case(self, raised: Raised, view: UrgentView, *, other: bool) -> None:
        """Show a case; another one than before shuts what was opened."""
        self.banner.show_case(raised, view)
        self.deeds.show_case(raised, view)
        self.along.show_case(raised)
        self.reason.begin(RegisterKey("urgent", raised.case.id, "reopened"))
        if other:
            self.reference.show_case(raised.case.id, sealed=raised.sealed)
