"""What happens next, on the feedback sheet: each step with who does it and by when."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.forms import fields
from ui.forms.fields import Field
from ui.forms.form import Form
from ui.pages.writing_hands import Body, Hands, Span, in_piece
from ui.pages.writing_text import SheetText
from ui.widgets.buttons import HintButton
from ui.widgets.words import Wrapped
from veldtool.domain.calendar import parse_date
from veldtool.domain.entry import times
from veldtool.domain.entry.problem import EntryError
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import NextStep
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_view import SheetView

translate = QCoreApplication.translate
STEP = "next_step"
_SIDE_BY_SIDE = 300


class StepCard(QFrame):
    """One next step: what happens in a box of its own, below it who does it and by when."""

    def __init__(self, hands: Hands, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = QFrame(self)
        self._box.setObjectName("pointbox")
        name = translate("writing", "What")
        self.what = SheetText(hands, name, (STEP, "what"), None, self._box)
        self.what.text.setPlaceholderText(translate("writing", "What happens next"))
        self.form = Form(hands.look, hands.worker, _SIDE_BY_SIDE)
        self.what.text.entered.connect(self.form.take_focus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, hands.look.px(8))
        column.setSpacing(hands.look.px(4))
        inner = QVBoxLayout(self._box)
        pad = hands.look.px(8)
        inner.setContentsMargins(pad, hands.look.px(5), pad, hands.look.px(5))
        inner.addWidget(self.what)
        column.addWidget(self._box)
        column.addWidget(self.form)
        self.what.text.held.connect(self._hold)

    @property
    def record_id(self) -> str:
        return self.what.record_id

    def show_step(self, step: NextStep, checks: Sequence[Check], today: date) -> None:
        self.what.show_text(step.id, step.what, in_piece(checks, STEP, step.id, "what"))
        self.form.show_record(STEP, step, _step_fields(today))

    def go(self, field: str, span: Span) -> None:
        """Put the keyboard on one of its fields."""
        if field in {"who", "by"}:
            self.form.take_focus(field)
        else:
            self.what.go(span)

    def holds_focus(self) -> bool:
        return self.isAncestorOf(self.window().focusWidget())

    def _hold(self, held: bool) -> None:
        self._box.setProperty("held", "true" if held else "false")
        self._box.style().unpolish(self._box)
        self._box.style().polish(self._box)


class StepsBody(Body):
    """The next steps; dates only for what the institution sends."""

    def __init__(self, hands: Hands, parent: QWidget) -> None:
        super().__init__(hands, parent)
        self.cards: list[StepCard] = []
        said = translate("writing", "A date is printed only for what the institution sends.")
        self.column.addWidget(Wrapped(said, "meta"))
        self._add = HintButton(hands.look, translate("writing", "New step"), "Ins")
        self._add.clicked.connect(self.add)
        self.column.addWidget(self._add)

    def show_view(self, view: SheetView, checks: Sequence[Check]) -> None:
        ids = [one.id for one in view.steps]
        for card in [one for one in self.cards if one.record_id not in ids]:
            self.cards.remove(card)
            card.hide()
            card.deleteLater()
        known = {card.record_id: card for card in self.cards}
        cards = [known.get(key) or StepCard(self.hands, self) for key in ids]
        if cards != self.cards:
            self._place(cards)
        for card, step in zip(cards, view.steps, strict=True):
            card.show_step(step, checks, view.today)

    def take_focus(self) -> None:
        if self.cards:
            self.cards[0].go("what", (0, 0))
        else:
            self._add.setFocus()

    def add(self) -> None:
        """Make a next step and go to it."""
        self.hands.make(lambda desk: desk.feedback.new_step(), STEP)

    def go(self, kind: str, record_id: str, field: str = "", span: Span = (0, 0)) -> bool:
        card = next((x for x in self.cards if (STEP, x.record_id) == (kind, record_id)), None)
        if card is not None:
            card.go(field, span)
        return card is not None

    def record(self) -> tuple[str, str] | None:
        card = next((one for one in self.cards if one.holds_focus()), None)
        return (STEP, card.record_id) if card is not None else None

    def typing(self) -> dict[RegisterKey, str]:
        texts = [card.what for card in self.cards]
        return {one.key: one.text.toPlainText() for one in texts if one.typed.dirty}

    def finish(self) -> None:
        for card in self.cards:
            card.what.finish()
            card.form.finish()

    def stops(self) -> list[QWidget]:
        found: list[QWidget] = []
        for card in self.cards:
            found += [card.what.text, *(editor.control for editor in card.form.editors)]
        return [*found, self._add]

    def _place(self, cards: list[StepCard]) -> None:
        for at, card in enumerate(cards, 1):
            self.column.removeWidget(card)
            self.column.insertWidget(at, card)
            card.show()
        self.cards = cards


def _step_fields(today: date) -> tuple[Field, ...]:
    return (
        fields.line("who", translate("writing", "Who"), "u, inspecties"),
        _by("by", today),
    )


def _by(name: str, today: date) -> Field:
    """A day, or words such as "four weeks after receipt"."""
    label, hint = translate("writing", "Before"), translate("writing", "a day, or in words")
    return Field(name, label, read=partial(_day_or_words, today), write=_written, hint=hint)


def _day_or_words(today: date, typed: str) -> str:
    try:
        return times.read_date(typed, today, ahead=True)
    except EntryError:
        return typed.strip()


def _written(value: str) -> str:
    return times.date_text(value) if parse_date(value) else value
