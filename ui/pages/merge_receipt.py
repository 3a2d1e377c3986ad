"""Looking beforehand what a merge brings, merging, and the receipt of what came."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import merge_words
from ui.models.merge_rows import receipt_rows
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.row_list import RowList
from ui.widgets.sum_bar import SumBar
from ui.widgets.words import Wrapped, chip
from veldtool.services.merging.receipts import Receipt


class ReceiptPane(QFrame):
    """Shows a dry run or a receipt; merging asks once more, in place."""

    preview_wanted = Signal()
    merge_wanted = Signal()
    asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.receipt: Receipt | None = None
        self.asking = False
        self.own_folder = ""
        self.setProperty("ground", "surface")
        self.title = Wrapped("", "pane")
        self._dry = chip(self.tr("nothing is changed yet"), "open")
        self.sum = Wrapped("", "quiet")
        self.parts = SumBar(look)
        self.list = RowList(look, self.tr("What it brings"))
        self.list.setMinimumHeight(1)  # the question below it must be read whole
        self.preview = HintButton(look, self.tr("Look beforehand"), "v")
        self.preview.clicked.connect(self.preview_wanted)
        self.merge = HintButton(look, self.tr("Merge…"))
        self.merge.clicked.connect(self.ask)
        self.paper = HintButton(look, self.tr("Save as PDF"), "Ctrl S")
        self.why_not = Wrapped("", "quiet")
        self.question = Wrapped("", "strong")
        self.sure = HintButton(look, self.tr("Yes, merge"))
        self.sure.clicked.connect(self._confirm)
        self.unsure = HintButton(look, self.tr("No, not yet"), "Esc")
        self.unsure.clicked.connect(self.leave_question)
        self._lay_out()
        self.show_none(here=False)

    def show_none(self, *, here: bool) -> None:
        """Show that nothing came in yet, and what to do."""
        self.receipt = None
        ask = self.tr("Nothing received yet. Look beforehand what this place would bring.")
        choose = self.tr("Nothing received yet. Choose a folder or a stick.")
        self.title.setText(ask if here else choose)
        self.sum.setText("")
        self.parts.hide()
        self._dry.hide()
        self.list.show_rows([])
        self._below()

    def show_last(self, receipt: Receipt | None, *, here: bool) -> None:
        """Show the receipt of the last merge, where there was one."""
        if receipt is None:
            self.show_none(here=here)
        else:
            self.show_receipt(receipt)

    def show_receipt(self, receipt: Receipt) -> None:
        """Show what a merge would bring, or what it brought."""
        self.receipt = receipt
        self.asking = False
        self._dry.setVisible(receipt.dry_run)
        self.title.setText(self._headline(receipt))
        self.sum.setText(merge_words.total(receipt))
        self.parts.show_parts(merge_words.figures(receipt))
        self.parts.show()
        self.list.show_rows(receipt_rows(receipt))
        self._below()

    def allow(self, *, preview: bool, merge: bool, why_not: str) -> None:
        """Say what can be done now, and in words why not."""
        self.preview.setEnabled(preview)
        self.merge.setEnabled(merge)
        self.why_not.setText("" if merge else why_not)
        self.why_not.setVisible(bool(self.why_not.text()) and not self.asking)
        self.merge.setAccessibleDescription(self.why_not.text())

    def ask(self) -> None:
        """Ask once more before anything is changed."""
        if not self.merge.isEnabled() or self.receipt is None:
            return
        words = self.tr(
            "{changes} come into your record. A copy from before is kept on this laptop. "
            "The merge itself is not undone; what you choose at a conflict is."
        )
        self.question.setText(words.format(changes=merge_words.came(self.receipt)))
        self.asking = True
        self._below()
        self.unsure.setFocus(Qt.FocusReason.OtherFocusReason)
        self.asked.emit()

    def leave_question(self) -> None:
        """Take the question away; nothing is changed."""
        self.asking = False
        self._below()
        self.take_focus()
        self.asked.emit()

    def take_focus(self) -> None:
        """Put the keyboard on the list, or on the first thing to do."""
        if self.list.row is not None:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.preview.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        self.asking = False
        self._below()
        self.merge_wanted.emit()

    def _headline(self, receipt: Receipt) -> str:
        if receipt.dry_run:
            words = self.tr("Looked beforehand at {place}")
            if receipt.found_nothing:
                words = self.tr("Looked beforehand at {place}: nothing of this visit is there")
            elif not receipt.new:
                words = self.tr("Looked beforehand at {place}: nothing new there")
            return words.format(place=merge_words.place_name(receipt.place, self.own_folder))
        words = self.tr("Receipt: merged {when} from {place}")
        return words.format(
            when=merge_words.when(receipt.at),
            place=merge_words.place_name(receipt.place, self.own_folder),
        )

    def _below(self) -> None:
        for part in (self.question, self._answers):
            part.setVisible(self.asking)
        for part in (self._buttons, self.why_not):
            part.setVisible(not self.asking)
        self.paper.setVisible(self.receipt is not None and not self.receipt.dry_run)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self.parts)
        column.addWidget(self.list, 1)
        column.addWidget(self._make_foot())

    def _make_head(self) -> QWidget:
        box = QFrame(self)
        box.setProperty("ground", "sunk")
        box.setProperty("rule", "below")
        column = QVBoxLayout(box)
        pad = self._look.px(12)
        column.setContentsMargins(pad, self._look.px(6), pad, self._look.px(6))
        column.setSpacing(self._look.px(2))
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        row.addWidget(self.title, 1)
        row.addWidget(self._dry)
        column.addLayout(row)
        column.addWidget(self.sum)
        return box

    def _make_foot(self) -> QWidget:
        foot = QFrame(self)
        foot.setProperty("rule", "above")
        column = QVBoxLayout(foot)
        pad = self._look.px(12)
        column.setContentsMargins(pad, self._look.px(8), pad, self._look.px(8))
        column.setSpacing(self._look.px(6))
        self._buttons = self._flow(self.preview, self.merge, self.paper)
        self._answers = self._flow(self.unsure, self.sure)
        for part in (self.why_not, self.question, self._buttons, self._answers):
            column.addWidget(part)
        return foot

    def _flow(self, *buttons: QWidget) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, self._look.px(8), self._look.px(6))
        flow.setContentsMargins(0, 0, 0, 0)
        for button in buttons:
            flow.addWidget(button)
        return box
