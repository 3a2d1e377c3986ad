"""One sentence of the feedback sheet: typed in place, kept while typed, with its margin."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.autosave import Typed
from ui.pages.writing_hands import Hands, Span, spoken
from ui.widgets.grown_text import GrownText
from ui.widgets.number_margin import NumberMargin
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.desk import Desk
from veldtool.services.sheet_checks import Check
from veldtool.services.workbench import Changed

Make = Callable[[Desk], Changed]


class _Making:
    """A record on its way: the worker makes it, and knows its id before the page does.

    It is made empty: what was typed follows as a text, which one Ctrl+Z takes back as a whole.
    """

    def __init__(self, kind: str, field: str, make: Make) -> None:
        self._names = (kind, field)
        self._make = make
        self.handed = ""
        self.key: RegisterKey | None = None

    def run(self, desk: Desk) -> Changed:
        kind, field = self._names
        changed = self._make(desk)
        self.key = next(RegisterKey(kind, one.id, field) for one in changed if one.kind == kind)
        return changed

    def finish(self, desk: Desk, text: str) -> Changed:
        """Record what was typed since; nothing when the record could not be made."""
        key = self.key
        if key is None:
            return frozenset()
        return desk.typing.finish(key, text, desk.typing.begin(key))


class SheetText(QWidget):
    """A text of a record, or an empty one whose record is made at the first letter.

    `named` tells that the record is there now.
    """

    named = Signal()

    def __init__(
        self, hands: Hands, name: str, place: tuple[str, str], make: Make | None, parent: QWidget
    ) -> None:
        """Take kind and field of the text as `place`."""
        super().__init__(parent)
        self._hands = hands
        (self._kind, self._field), self._make = place, make
        self._filling = False
        self._making: _Making | None = None
        self._unsettled = 0
        self._checks: tuple[Check, ...] = ()
        self.record_id = ""
        self.text = GrownText(hands.look, name, self)
        self.margin = NumberMargin(hands.look, self)
        self.typed = Typed(hands.worker, self.text.toPlainText, self)
        self.text.textChanged.connect(self._changed)
        self.text.held.connect(self._held)
        self.text.grown.connect(self._mark)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.text, 1)
        row.addWidget(self.margin)

    @property
    def key(self) -> RegisterKey:
        """Where the text stands in the record."""
        return RegisterKey(self._kind, self.record_id, self._field)

    @property
    def busy(self) -> bool:
        """Whether something is typed that is not recorded yet, or is just being recorded."""
        return self.typed.dirty or self._making is not None or self._unsettled > 0

    def show_text(self, record_id: str, text: str, checks: Sequence[Check]) -> None:
        """Show a record; what is being typed in it stays, with the marks that fit it."""
        self.record_id = record_id
        self.typed.begin(self.key)
        if not self.busy:
            self._fill(text)
        self._checks = tuple(checks)
        self._mark()
        self.text.setAccessibleDescription(spoken(checks))

    def finish(self) -> None:
        """Make what is typed part of the record."""
        making, text = self._making, self.text.toPlainText()
        if making is None:
            self._settle()
        elif making.handed != text:
            making.handed = text
            self._hands.worker.do(lambda desk: making.finish(desk, text))

    def _settle(self) -> None:
        """Record what is typed; a look at the record from before that must not put it back."""
        if not self.typed.dirty:
            return
        self.typed.finish()
        self._unsettled += 1
        self._hands.worker.ask(lambda _: None, lambda _: self._settled())

    def _settled(self) -> None:
        self._unsettled -= 1

    def go(self, span: Span) -> None:
        """Put the keyboard on these letters."""
        self.text.setFocus()
        self.text.select(span)

    def _changed(self) -> None:
        if self._filling:
            return
        self._mark()
        if self.record_id:
            self.typed.typed()
            self._hands.edited()
        elif self._making is None and self._make is not None and self.text.toPlainText().strip():
            self._begin(self._make)

    def _begin(self, make: Make) -> None:
        making = self._making = _Making(self._kind, self._field, make)

        def named(_changed: Changed) -> None:
            self._making = None
            if making.key is not None:
                self.record_id = making.key.id
                self.typed.begin(making.key)
            if making.handed != self.text.toPlainText():
                self.typed.typed()
                self._hands.edited()
            self.named.emit()

        def failed(error: Exception) -> None:
            self._making = None
            self._hands.worker.failed.emit(error)

        self._hands.worker.do(making.run, named, failed)

    def _fill(self, text: str) -> None:
        self._filling = True
        self.text.fill(text)
        self._filling = False

    def _mark(self) -> None:
        """Mark what was found, as long as the text is the one in which it was found."""
        text = self.text.toPlainText()
        fitting = [one for one in self._checks if one.finding.piece.text == text]
        spans = [(one.finding.start, one.finding.end) for one in fitting]
        self.text.wave([span for span in spans if span[1] > span[0]])
        self.margin.show_numbers(
            [(one.number, self.text.middle_of(one.finding.start)) for one in fitting]
        )

    def _held(self, held: bool) -> None:
        if not held:
            self.finish()
        self._hands.moved()
