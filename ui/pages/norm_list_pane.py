"""The left of the page of norms: themes and norms with my own state."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui import sentences
from ui.delegates.norm_row import NormDelegate
from ui.models.norm_list import LINE, NormListModel
from ui.theme import PANE_HEAD, Look
from ui.widgets.key_list import KeyList
from ui.widgets.words import label
from veldtool.services.norms.views import MyState, NormTree, TreeNorm

_OPEN = (MyState.EMPTY, MyState.DRAFT)


class NormListPane(QFrame):
    """`chosen` names the norm that became current, `opened` tells Enter on it."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setProperty("rule", "right")
        self.model = NormListModel()
        self.list = KeyList(self.tr("Norms"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(NormDelegate(look, self.list))
        self.list.moved.connect(self._moved)
        self.list.opened.connect(lambda _: self.opened.emit())
        self._done = label("", "quiet")
        head = QFrame(self)
        head.setProperty("rule", "below")
        row = QHBoxLayout(head)
        pad = look.px(12)
        row.setContentsMargins(pad, 0, pad, 0)
        head.setMinimumHeight(look.px(PANE_HEAD))
        row.addWidget(label(self.tr("Norms"), "pane"))
        row.addWidget(self._done, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)

    def show_tree(self, tree: NormTree) -> None:
        """Take in the tree."""
        self.model.show_tree(tree)
        self._done.setText(self.tr("{share} finished").format(share=sentences.share(tree.done)))

    def norms(self) -> list[str]:
        """Return every norm, and theme without norms, in order."""
        return [one.id for one in self.model.norms()]

    def choose(self, norm: str) -> bool:
        """Make a norm current; False when it is not here."""
        index = self.model.index_of(norm)
        if index.isValid():
            self.list.setCurrentIndex(index)
        return index.isValid()

    def beside(self, norm: str, step: int) -> str:
        """Return the norm below (1) or above (-1) a norm; at the end the norm itself."""
        norms = self.norms()
        at = norms.index(norm) + step if norm in norms else 0
        return norms[min(max(at, 0), len(norms) - 1)] if norms else ""

    def next_open(self, norm: str) -> TreeNorm | None:
        """Return the next norm that I have not finished, from the top after the last one."""
        norms = self.model.norms()
        here = next((place for place, one in enumerate(norms) if one.id == norm), -1)
        later = (*norms[here + 1 :], *norms[: here + 1])
        return next((one for one in later if one.state in _OPEN and one.id != norm), None)

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _moved(self, index: QModelIndex) -> None:
        line = index.data(LINE)
        if isinstance(line, TreeNorm):
            self.chosen.emit(line.id)
