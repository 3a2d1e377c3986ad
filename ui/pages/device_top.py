"""What can be done about a colleague or a laptop: package, approval, withdrawal, second lead."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.pages.read_out import code_label
from ui.pages.recovery_panel import RecoveryPanel, Use
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.form import FormField
from ui.widgets.words import Wrapped
from veldtool.domain.oplog.identity import grouped
from veldtool.domain.records import Member
from veldtool.services.devices import DeviceRow, DeviceState
from veldtool.services.joining import MadePackage

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CodeField(FormField):
    """The twelve characters that an owner reads out; Enter hands them over."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class DeviceTop(QFrame):
    """Shows what goes for the chosen row; each signal carries the member or the device.

    `approve_wanted` carries the device and what was typed. Withdrawing asks once more, in place.
    """

    package_wanted = Signal(str)
    approve_wanted = Signal(str, str)
    withdraw_wanted = Signal(str)
    let_in_wanted = Signal(str)
    lead_wanted = Signal(str)
    recovery_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._about = ""
        self._asking = False
        self._offered: tuple[QWidget, ...] = ()
        self._made: dict[str, MadePackage] = {}
        self.words = Wrapped("")
        self.code = code_label(self.tr("Code"))
        self.after = Wrapped("", "quiet")
        self.panel = RecoveryPanel(look)
        self.typed = CodeField(look, self.tr("Code that the owner reads out"))
        self.typed.entered.connect(self._approve)
        self.package = self._button(self.tr("Make a start package"), "Alt P", self._pack)
        self.approve = self._button(self.tr("Approve"), "Enter", self._approve)
        self.let_in = self._button(self.tr("Let in what was set apart"), "", self._let_in)
        self.lead = self._button(self.tr("Make this laptop a lead's too"), "", self._appoint)
        self.recovery = self._button(self.tr("Keep the recovery file elsewhere"), "", self._keep)
        self.withdraw = self._button(self.tr("Withdraw"), "", self._ask)
        self.sure = self._button(self.tr("Yes, withdraw this laptop"), "", self._withdraw)
        self.unsure = self._button(self.tr("No, leave it"), "", self._leave)
        self.package.setShortcut("Alt+P")
        self._lay_out()

    def show_none(self) -> None:
        """Show nothing: the row is about something else."""
        self._show("")

    def show_member(self, member: Member, *, lead: bool) -> None:
        """Offer a start package for a colleague; one that was just made shows its code."""
        made = self._made.get(member.id)
        if not lead:
            self.show_none()
            return
        words = self.tr(
            "A start package lets the laptop of this colleague take part. Put the file on a "
            "stick. You read its code out: never send them together."
        )
        after = self.tr("Shown only now. Is it lost? Make a new start package.") if made else ""
        self._show(member.id, words, made.spoken if made else "", after, self.package)

    def show_device(self, row: DeviceRow, *, lead: bool) -> None:
        """Offer what the lead can decide about a laptop, and show the code of the own one."""
        code = grouped(row.fingerprint) if row.own else ""
        words = self.tr("The code of this laptop, to read out to the team lead:") if code else ""
        of_lead = row.state is DeviceState.LEAD
        again = of_lead and lead and row.own and not row.founding
        lost = Use.TAKE_OVER if of_lead else Use.ELSEWHERE
        self.panel.offer(Use.AGAIN if again else lost)
        if not lead:
            after = "" if row.own else self.tr("Only the team lead decides about devices.")
            panel = (self.panel,) if of_lead or row.own else ()
            self._show(row.device, words, code, after, *panel)
            return
        offered: tuple[QWidget, ...] = {
            DeviceState.WAITING: (self.typed, self.approve, self.withdraw),
            DeviceState.WORKING: (self.lead, self.withdraw),
            DeviceState.LEAD: (self.recovery,) if row.founding else (self.withdraw, self.panel),
            DeviceState.WITHDRAWN: (
                self.typed,
                self.approve,
                *((self.let_in,) if row.apart and row.approved else ()),
            ),
        }[row.state]
        waits = row.state is DeviceState.WAITING
        self.withdraw.set_text(self.tr("Refuse") if waits else self.tr("Withdraw"))
        yes = self.tr("Yes, refuse this laptop")
        self.sure.set_text(yes if waits else self.tr("Yes, withdraw this laptop"))
        self._warning.setText(self._refusing() if waits else self._withdrawing())
        if again:
            offered = (self.panel,)
        idle = row.own and not row.founding and not again
        self._show(row.device, words, code, "", *(() if idle else offered))

    @property
    def about(self) -> str:
        """The member or the device that is shown."""
        return self._about

    def take_focus(self) -> bool:
        """Put the keyboard on the first thing that can be done; False when there is none."""
        free = [part for part in self._parts if part.isVisible()]
        if free:
            first = self.panel.begin if free[0] is self.panel else free[0]
            (first.line if isinstance(first, FormField) else first).setFocus()
        return bool(free)

    def made(self, member: str, package: MadePackage) -> None:
        """Show the code of a package that was written to its file."""
        self._made = {member: package}

    def busy(self, *, on: bool) -> None:
        """Show that a package is being made: that takes a few seconds."""
        word = self.tr("Being made…") if on else self.tr("Make a start package")
        self.package.set_text(word)
        self.package.setEnabled(not on)

    def fail(self, sentence: str) -> None:
        """Say what was wrong with the code that was typed."""
        self.typed.say_wrong(f"! {sentence}")
        self.typed.take_focus()

    def _show(
        self, about: str, words: str = "", code: str = "", after: str = "", *parts: QWidget
    ) -> None:
        if about != self._about:
            self.typed.line.clear()
            self.panel.forget()
            self._asking = False
        self._about = about
        for shown, text in ((self.words, words), (self.code, code), (self.after, after)):
            shown.setText(text)
            shown.setVisible(bool(text))
        self._offered = parts
        self._arrange()
        self.setVisible(bool(about and (words or code or after or parts)))

    def _arrange(self) -> None:
        """Show what is offered, or the question whether a laptop is really withdrawn."""
        self._asking = self._asking and self.withdraw in self._offered
        shown = (self.sure, self.unsure) if self._asking else self._offered
        for part in self._parts:
            part.setVisible(part in shown)
        fields = (self.typed, self.panel)
        self._buttons.setVisible(any(part not in fields for part in shown))
        self._warning.setVisible(self._asking)

    def _approve(self) -> None:
        if self.typed.line.text().strip():
            self.approve_wanted.emit(self._about, self.typed.line.text())
        else:
            self.fail(self.tr("Type the twelve characters first."))

    def _ask(self) -> None:
        self._asking = True
        self._arrange()
        self.unsure.setFocus()

    def _leave(self) -> None:
        self._asking = False
        self._arrange()
        self.withdraw.setFocus()

    def _withdrawing(self) -> str:
        return self.tr(
            "Withdraw this laptop? What you have of it counts. Everything that comes later "
            "is kept apart, and the others get a new key, so that it cannot read on."
        )

    def _refusing(self) -> str:
        return self.tr(
            "Refuse this laptop? Its work is kept but never counts, unless you approve it later. "
            "The others get a new key, so that it cannot read on."
        )

    def _withdraw(self) -> None:
        self._asking = False
        self.withdraw_wanted.emit(self._about)

    def _keep(self) -> None:
        self.recovery_wanted.emit()

    def _pack(self) -> None:
        self.package_wanted.emit(self._about)

    def _let_in(self) -> None:
        self.let_in_wanted.emit(self._about)

    def _appoint(self) -> None:
        self.lead_wanted.emit(self._about)

    def _button(self, word: str, hint: str, pressed: Callable[[], None]) -> HintButton:
        made = HintButton(self._look, word, hint)
        made.clicked.connect(pressed)
        return made

    def _lay_out(self) -> None:
        self._warning = Wrapped(self._withdrawing())
        buttons = (self.package, self.approve, self.let_in, self.lead, self.recovery)
        asked = (self.withdraw, self.sure, self.unsure)
        self._parts: tuple[QWidget, ...] = (self.typed, *buttons, *asked, self.panel)
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, self._look.px(8), self._look.px(8))
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (*buttons, *asked):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(8))
        above = (self.words, self.code, self.after, self.typed)
        for part in (*above, self._warning, self._buttons, self.panel):
            column.addWidget(part)
        self.show_none()
