"""What the parts of the page of the feedback sheet share: the look, the worker, and the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.words import label
from ui.worker import Worker
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.desk import Desk
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_view import SheetView
from veldtool.services.workbench import Changed

translate = QCoreApplication.translate
Command = Callable[[Desk], Changed]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Hands:
    """`do` runs a command and tells what went wrong; `make` then goes to what it made.

    `edited` tells that something is being typed, `moved` that the keyboard went elsewhere.
    """

    look: Look
    worker: Worker
    do: Callable[[Command], None]
    make: Callable[[Command, str], None]
    edited: Callable[[], None]
    moved: Callable[[], None]


class Body(QWidget):
    """What stands in an open section; most sections have only some of this.

    `rearranged` tells that Tab stops elsewhere now.
    """

    rearranged = Signal()

    def __init__(self, hands: Hands, parent: QWidget) -> None:
        super().__init__(parent)
        self.hands = hands
        self.column = QVBoxLayout(self)
        pad = hands.look.px(12)
        self.column.setContentsMargins(pad, hands.look.px(8), pad, pad)
        self.column.setSpacing(hands.look.px(6))

    def show_view(self, view: SheetView, checks: Sequence[Check]) -> None:
        """Show what is recorded, with what was found in this section."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard on the first thing to work on."""

    def go(self, kind: str, record_id: str, field: str = "", span: Span = (0, 0)) -> bool:
        """Put the keyboard on a record, on these letters; False when it is not here."""
        del kind, record_id, field, span
        return False

    def record(self) -> tuple[str, str] | None:
        """Return the record that the keyboard is on."""
        return None

    def typing(self) -> dict[RegisterKey, str]:
        """Return what is being typed and not recorded yet."""
        return {}

    def finish(self) -> None:
        """Hand over what is being typed."""

    def stops(self) -> list[QWidget]:
        """Return where Tab stops, from top to bottom."""
        return []

    def restore(self) -> bool:
        """Take one step back: close a list to pick from. False when none is open."""
        return False


def titled(look: Look, title: str, about: str = "") -> tuple[QWidget, QLabel]:
    """Return a line with a small title and what is said at its right, and that word."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, look.px(4), 0, 0)
    row.setSpacing(look.px(8))
    said = label(about, "meta")
    row.addWidget(label(title, "strong"))
    row.addStretch(1)
    row.addWidget(said)
    return line, said


def in_piece(checks: Sequence[Check], kind: str, record_id: str, field: str = "") -> list[Check]:
    """Return what was found in a record, in one of its fields, and nobody let stay."""
    return [
        one
        for one in checks
        if one.accepted is None
        and one.finding.piece.record == (kind, record_id)
        and field in {"", one.finding.piece.field}
    ]


def spoken(checks: Sequence[Check]) -> str:
    """Return the findings as a screen reader says them after the name of a text."""
    from ui import check_words

    said = translate("writing", "{number}: {what}")
    return ". ".join(
        said.format(number=one.number, what=check_words.title(one.finding)) for one in checks
    )
