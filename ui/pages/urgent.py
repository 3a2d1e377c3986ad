"""Urgent cases: raised in one key from anywhere, and in sight until the lead closes them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from ui import keys, save_file, urgent_words
from ui.bars import Step
from ui.handing_over import HandingOver, Take
from ui.models.book import Row
from ui.pages.book import BookPage
from ui.pages.page import Keys
from ui.pages.urgent_shelf import UrgentShelf
from ui.pages.urgent_top import UrgentTop
from ui.theme import Look
from ui.widgets.reference_panel import ReferencePanel
from ui.worker import Worker
from veldtool.domain.urgent import Lacking, Stage
from veldtool.services.desk import Desk
from veldtool.services.urgent import Raised, UrgentView
from veldtool.services.workbench import Changed

translate = QCoreApplication.translate

FIELDS = {
    Lacking.FACTS: "facts",
    Lacking.LEAD: "agreed_by",
    Lacking.ASKED: "asked",
    Lacking.REPLY_BY: "reply_by",
    Lacking.DONE_BY: "done_by",
    Lacking.ANSWER: "child_seen_by",
    Lacking.VERDICT: "verdict",
}
"""The field that fills each gap; the director is told by a record of its own."""

_AWAITED = (Stage.WAITING, Stage.NO_ANSWER)


def no_more(_changed: Changed) -> None:
    """Nothing follows: what changed is shown by itself."""


class UrgentPage(BookPage[UrgentView]):
    """The cases, open ones first, each with what to do now."""

    def __init__(
        self, look: Look, worker: Worker, ask_path: save_file.AskPath = save_file.ask_path
    ) -> None:
        title = translate("urgent", "Urgent cases")
        super().__init__(look, worker, title, (UrgentShelf(title),))
        self.handing_over = HandingOver(self, worker, ask_path, look)
        self.asked = ReferencePanel(self, look)
        self.asked.chosen.connect(self._print_chosen)
        self._focus_on = ""
        self._case = ""

    def read(self, desk: Desk) -> UrgentView:
        return desk.urgent.view()

    def make(self, desk: Desk, kind: str, under: str) -> Changed:
        del kind, under  # who was told is added with a key of its own
        return desk.urgent.new()

    def delete(self, desk: Desk, kind: str, record_id: str) -> Changed:
        return desk.urgent.remove(kind, record_id)

    def raise_case(self, kind: str = "", record_id: str = "") -> None:
        """Raise a new case, about a record when one is named, and put the keyboard on it."""
        self._focus_on = ""
        self._do(lambda desk: desk.urgent.new(kind, record_id), "urgent")

    def enter(self) -> None:
        """Go to the answer of the most pressing case, unless something else is asked for."""
        if self._wanted is None:
            self._focus_on = FIELDS[Lacking.ANSWER]
        self.take_focus()
        self._read_before_keys()

    def show_record(self, kind: str, record_id: str) -> None:
        self._focus_on = ""
        super().show_record(kind, record_id)

    def restore(self, place: str) -> None:
        self._focus_on = ""
        super().restore(place)

    @property
    def raised(self) -> Raised | None:
        """The case that is chosen, itself or by one of those who were told."""
        row = self.row
        if self.view is None or row is None:
            return None
        case = row.id if row.kind == "urgent" else row.id.rpartition("/")[0]
        return next((one for one in self.view.cases if one.case.id == case), None)

    def show_view(self, view: UrgentView) -> None:
        super().show_view(view)
        self._go_to_answer(view)

    def make_top(self) -> QWidget:
        self._top = UrgentTop(self._look, self._worker)
        deeds, reference = self._top.deeds, self._top.reference
        deeds.agree_wanted.connect(self._agree)
        deeds.tell_wanted.connect(self._tell)
        deeds.close_wanted.connect(self._close)
        deeds.reopen_wanted.connect(self._reopen)
        deeds.save_wanted.connect(self.save)
        deeds.print_wanted.connect(self.print_case)
        deeds.stick_wanted.connect(self.put_on_stick)
        deeds.give_wanted.connect(self._give_along)
        self._top.along.left.connect(deeds.give.setFocus)
        self._top.along.arrived.connect(self._given)
        self._top.along.asking.connect(lambda: self._reveal(self._top.along))
        reference.show_wanted.connect(self._show_reference)
        reference.kept.connect(self._reference_kept)
        keys.bind(self, "Ctrl+P", self.print_case)
        keys.bind(self, "Ctrl+U", self.put_on_stick)
        keys.bind(self, "Alt+G", deeds.agree.click)
        keys.bind(self, "Alt+M", self._tell)
        keys.bind(self, "Alt+S", deeds.close_case.click)
        keys.bind(self, "Alt+K", reference.turn)
        keys.bind(self, "Alt+N", deeds.give.click)
        return self._top

    def show_top(self, view: UrgentView, row: Row | None) -> None:
        raised = self.raised
        self._top.setVisible(raised is not None and row is not None and row.kind == "urgent")
        if raised is not None:
            other = self._case != raised.case.id
            self._case = raised.case.id
            self._top.show_case(raised, view, other=other)

    def finish_typing(self) -> None:
        super().finish_typing()
        if self._frame is not None:
            self._top.reference.typed.finish()
            self._top.reason.finish()

    def escape(self) -> bool:
        if self._top.along.close_places():
            self.take_focus()
            return True
        return self._top.reference.restore() or super().escape()

    def leave(self) -> None:
        if self._frame is not None:
            self._top.along.runs.stop()

    def next_step(self) -> Step | None:
        raised, view = self.raised, self.view
        if raised is None or view is None:
            return super().next_step()
        found, code = raised.case.standing, raised.case.code
        if found.stage is Stage.CLOSED:
            return super().next_step()
        if found.may_close and view.lead:
            return Step(code, translate("urgent", "Close the case"), self._close)
        lacks = next(iter(found.lacking), None)
        if lacks is None:
            return None
        word = translate("urgent", "Fill in")
        return Step(f"{code}: {urgent_words.lacking(lacks)}", word, lambda: self._fill_in(lacks))

    def keys(self) -> Keys:
        return (
            *super().keys(),
            ("Alt G", translate("urgent", "the team lead knows now (on the lead's device)")),
            ("Alt M", translate("urgent", "reported now to someone of the institution")),
            (
                "Alt N",
                translate("urgent", "give this case along now, alone: stick or lead's laptop"),
            ),
            ("Alt K", translate("urgent", "show or hide the real reference")),
            ("Alt S", translate("urgent", "close the case (team lead)")),
            (
                "Ctrl P",
                translate("urgent", "print the case, with the reference if that is confirmed"),
            ),
            ("Ctrl U", translate("urgent", "put the case on a USB stick, without the reference")),
            ("Ctrl S", translate("urgent", "save the case as PDF")),
        )

    def save(self) -> None:
        """Ask for a place and write the sheet of the chosen case there, without the reference."""
        taken = self._taken()
        if taken is not None:
            self.handing_over.save_paper(taken, f"{self._stem()}.pdf")

    def put_on_stick(self) -> None:
        """Put the sheet of the chosen case on a stick, without the reference."""
        taken = self._taken()
        if taken is not None:
            self.handing_over.put_paper_on_stick(taken, self._stem())

    def print_case(self) -> None:
        """Print the sheet of the chosen case; with a reference kept, ask about that first."""
        raised = self.raised
        if raised is not None and raised.sealed:
            self.asked.ask(raised.case.code or translate("urgent", "yes"))
        elif raised is not None:
            self._print_chosen(False)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back must ask for the reference again."""
        super().hideEvent(event)
        self._case = ""
        if self._frame is not None:
            self._top.reference.show_state(sealed=self.raised is not None and self.raised.sealed)

    def _fill_in(self, lacks: Lacking) -> None:
        if lacks is Lacking.DIRECTOR:
            self._tell()
            return
        raised = self.raised
        if raised is not None and lacks is Lacking.LEAD and self.view and self.view.lead:
            self._agree()
            return
        if raised is not None and self.row is not None and self.row.kind != "urgent":
            self._choose("urgent", raised.case.id)
        self.form.take_focus(FIELDS[lacks])

    def _go_to_answer(self, view: UrgentView) -> None:
        if not self._focus_on:
            return
        name, self._focus_on = self._focus_on, ""
        first = view.cases[0].case if view.cases else None
        if first is not None and first.standing.stage is not Stage.CLOSED:
            self._choose("urgent", first.id)
        if first is not None and first.standing.stage in _AWAITED:
            self.form.take_focus(name)

    def _choose(self, kind: str, record_id: str) -> None:
        at = self.frame.model.find(kind, record_id)
        if at >= 0:
            self.frame.list.setCurrentIndex(self.frame.model.index(at))

    def _agree(self) -> None:
        self._act(lambda desk, case: desk.urgent.agree(case))

    def _tell(self) -> None:
        raised = self.raised
        if raised is not None and raised.case.standing.stage is not Stage.CLOSED:
            case = raised.case.id
            self._do(lambda desk: desk.urgent.tell(case), "urgent_told")

    def _close(self) -> None:
        self._act(lambda desk, case: desk.urgent.close(case))

    def _reopen(self, reason: str) -> None:
        used = self._top.reason.used
        self._act(lambda desk, case: desk.urgent.reopen(case, reason), lambda _: used())

    def _give_along(self) -> None:
        """What is being typed belongs to the case that goes."""
        self.finish_typing()
        self._top.along.open_places()

    def _given(self, words: str) -> None:
        self.said.emit(words)
        self._worker.saved.emit()
        self._reveal(self._top.deeds)

    def _reveal(self, part: QWidget) -> None:
        """Scroll to a part once it has its size."""
        QTimer.singleShot(0, self, lambda: self.frame.area.ensureWidgetVisible(part))

    def _reference_kept(self) -> None:
        """Show it as sealed once it is: what comes back from the record fills the page anew."""
        self._case = ""

    def _show_reference(self) -> None:
        raised = self.raised
        if raised is None:
            return
        case = raised.case.id

        def show(reference: str | None) -> None:
            if self.isVisible() and self._case == case:
                lead = self.view is not None and self.view.lead
                self._top.reference.show_reference(reference, lead=lead)

        self._worker.ask(lambda desk: desk.urgent.reference(case), show)

    def _act(
        self, command: Callable[[Desk, str], Changed], done: Callable[[Changed], None] = no_more
    ) -> None:
        raised = self.raised
        if raised is not None:
            case = raised.case.id
            self.finish_typing()
            self._worker.do(lambda desk: command(desk, case), done, self.fail)

    def _taken(self, *, named: bool = False) -> Take | None:
        """What composes the sheet of the chosen case as it is recorded now."""
        raised = self.raised
        if raised is None:
            return None
        self.finish_typing()
        case = raised.case.id
        return lambda desk: desk.urgent.leaving(case, named=named)

    def _stem(self) -> str:
        code = self.raised.case.code if self.raised is not None else ""
        return translate("urgent", "urgent-{code}").format(code=code)

    def _print_chosen(self, named: bool) -> None:
        taken = self._taken(named=named)
        if taken is not None:
            self.handing_over.print_paper(taken)
