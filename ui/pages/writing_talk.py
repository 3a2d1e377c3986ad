"""The talk in which the feedback sheet is handed over, and what was promised in it."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui import handout_words
from ui.forms import fields
from ui.forms.fields import Field
from ui.forms.form import Form
from ui.pages.writing_hands import Body, Hands, Span, titled
from ui.widgets.buttons import HintButton
from ui.widgets.words import Wrapped
from veldtool.domain.records import Promise
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_view import SheetView

translate = QCoreApplication.translate
TALK, PROMISE = "feedback_talk", "promise"


class TalkBody(Body):
    """The talk in which the sheet is handed over, and what was promised in it."""

    def __init__(self, hands: Hands, parent: QWidget) -> None:
        super().__init__(hands, parent)
        self.talk = Form(hands.look, hands.worker)
        self.promises: list[tuple[str, Form]] = []
        line, _ = titled(hands.look, translate("writing", "Promises"))
        self._add = HintButton(hands.look, translate("writing", "New promise"), "Ins")
        self._add.clicked.connect(self.add)
        self.left = Wrapped("", "quiet")
        for part in (self.talk, self.left, line, self._add):
            self.column.addWidget(part)

    def show_view(self, view: SheetView, checks: Sequence[Check]) -> None:
        del checks
        self.talk.show_record(TALK, view.talk, _talk_fields(view.today))
        self.left.setText("\n".join(handout_words.lines(view.handouts, view.team, view.today)))
        self.left.setVisible(bool(view.handouts))
        known = dict(self.promises)
        for key in known.keys() - {one.id for one in view.promises}:
            known[key].hide()
            known[key].deleteLater()
        self.promises = [(one.id, self._form(known, one)) for one in view.promises]
        for (_, form), one in zip(self.promises, view.promises, strict=True):
            form.show_record(PROMISE, one, _promise_fields(view.today))

    def take_focus(self) -> None:
        self.talk.take_focus()

    def add(self) -> None:
        """Make a promise and go to it."""
        self.hands.make(lambda desk: desk.feedback.new_promise(), PROMISE)

    def go(self, kind: str, record_id: str, field: str = "", span: Span = (0, 0)) -> bool:
        del span
        forms = {(PROMISE, key): form for key, form in self.promises}
        form = self.talk if kind == TALK else forms.get((kind, record_id))
        if form is not None:
            form.take_focus(field)
        return form is not None

    def record(self) -> tuple[str, str] | None:
        focus = self.window().focusWidget()
        found = ((PROMISE, key) for key, form in self.promises if form.isAncestorOf(focus))
        return next(found, (TALK, "feedback") if self.talk.isAncestorOf(focus) else None)

    def finish(self) -> None:
        for form in (self.talk, *(form for _, form in self.promises)):
            form.finish()

    def stops(self) -> list[QWidget]:
        forms = (self.talk, *(form for _, form in self.promises))
        return [*(editor.control for form in forms for editor in form.editors), self._add]

    def _form(self, known: dict[str, Form], one: Promise) -> Form:
        if one.id in known:
            return known[one.id]
        form = Form(self.hands.look, self.hands.worker)
        self.column.insertWidget(self.column.indexOf(self._add), form)
        form.show()
        return form


def _promise_fields(today: date) -> tuple[Field, ...]:
    return (
        fields.text("text", translate("writing", "What was promised")),
        fields.line("who", translate("writing", "By whom (function)")),
        fields.day("by", translate("writing", "Before"), today, ahead=True),
    )


def _talk_fields(today: date) -> tuple[Field, ...]:
    present = translate("writing", "Present (functions, with commas)")
    return (
        fields.moment("at", translate("writing", "When"), today),
        Field("present", present, read=_read_names, write=", ".join, wide=True),
        fields.text("said_beyond", translate("writing", "Said beyond the sheet")),
        fields.text("first_reaction", translate("writing", "First reaction")),
        fields.text("disputed", translate("writing", "Facts in dispute")),
        fields.line("version", translate("writing", "Version of the sheet")),
        fields.count("copies", translate("writing", "Copies")),
        fields.line("handed_to", translate("writing", "Handed to"), wide=True),
    )


def _read_names(typed: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in typed.split(",") if name.strip())
