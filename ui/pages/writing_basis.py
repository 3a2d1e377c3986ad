"""What Veldtool writes itself on the feedback sheet: read only, from what is recorded."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.pages.writing_hands import Body, Hands
from ui.widgets.words import Wrapped, label
from veldtool.domain.sheet.model import Definitions, string
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_view import SheetView

translate = QCoreApplication.translate


class BasisBody(Body):
    """The sources in words, as they stand on paper."""

    def __init__(self, hands: Hands, parent: QWidget) -> None:
        super().__init__(hands, parent)
        self._shown: tuple[tuple[str, str], ...] | None = None
        self._parts: list[QWidget] = []

    def show_view(self, view: SheetView, checks: Sequence[Check]) -> None:
        del checks
        lists = [one for one in view.checked.sheet.blocks if isinstance(one, Definitions)]
        entries = tuple((x.label, string(x.text)) for one in lists[:1] for x in one.entries)
        if entries != self._shown:
            self._shown = entries
            self._rebuild(entries)

    def _rebuild(self, entries: Sequence[tuple[str, str]]) -> None:
        for part in self._parts:
            self.column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        said = translate("writing", "Veldtool writes this itself, from what is recorded.")
        for part in (Wrapped(said, "meta"), *(p for entry in entries for p in _entry(*entry))):
            self._parts.append(part)
            self.column.addWidget(part)


def _entry(title: str, text: str) -> tuple[QWidget, QWidget]:
    return label(title, "strong"), Wrapped(text)
