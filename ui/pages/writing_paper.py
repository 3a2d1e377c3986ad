"""The middle part of the page of the feedback sheet: the pages of the real PDF, as printed."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import check_words
from ui.pdf_pages import PdfPages
from ui.theme import PANE_HEAD, Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.preview import Preview
from ui.widgets.words import Wrapped, label
from ui.worker import Worker
from veldtool.services.sheet_view import SheetView

translate = QCoreApplication.translate


class PaperPane(QFrame):
    """The old pages stay until the new ones are drawn: nothing flickers while somebody types."""

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self._shown = b""
        self._turn = 0
        self._opened: PdfPages | None = None
        self.buttons: list[HintButton] = []
        self.setProperty("ground", "canvas")
        self.preview = Preview(look)
        self.preview.wanted.connect(self._draw)
        self.preview.zoomed.connect(self._tell_page)
        self.preview.verticalScrollBar().valueChanged.connect(self._tell_page)
        self.over = Wrapped("", "error")
        self.over.setMargin(look.px(8))
        self.over.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self.over)
        column.addWidget(self.preview, 1)

    def show_view(self, view: SheetView) -> None:
        """Show the sheet as it is now, when it is another one than is shown."""
        keys = {one.finding.key: one.finding for one in view.checked.checks}
        long = keys.get("sheet.too_long")
        self.over.setText(f"! {check_words.sentence(long)}" if long is not None else "")
        self.over.setVisible(long is not None)
        pdf = view.checked.printed.pdf
        if pdf != self._shown:
            self._shown = pdf
            self._open(pdf)

    def drop(self) -> None:
        """Close the PDF and forget its pages."""
        self._turn += 1
        self._shown = b""
        self.preview.say("")
        self._opened = None

    def go_page(self, number: int) -> None:
        """Scroll to a page, counted from 0."""
        if number < len(self.preview.pages):
            top = self.preview.pages[number].y() - self._look.px(8)
            self.preview.verticalScrollBar().setValue(top)

    def _open(self, pdf: bytes) -> None:
        self._turn += 1
        turn = self._turn

        def show(pages: PdfPages) -> None:
            if turn == self._turn:
                self._show(pages)

        self._worker.ask(lambda _: PdfPages(pdf), show)

    def _show(self, pages: PdfPages) -> None:
        self._opened = pages
        self.preview.show_pages(pages.facts, translate("writing", "Feedback sheet"))
        if len(self.buttons) != len(pages.facts):
            self._make_buttons(len(pages.facts))
        self._tell_page()

    def _draw(self, number: int, scale: float) -> None:
        pages = self._opened
        if pages is None:
            return

        def show(picture: QImage) -> None:
            if pages is self._opened:
                self.preview.show_picture(number, scale, picture)

        self._worker.ask(lambda _: pages.picture(number, scale), show)

    def _tell_page(self) -> None:
        at = self.preview.current_page() - 1
        for number, button in enumerate(self.buttons):
            button.setChecked(number == at)

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setProperty("ground", "surface")
        head.setProperty("rule", "below")
        head.setMinimumHeight(self._look.px(PANE_HEAD))
        flow = FlowLayout(head, self._look.px(10), self._look.px(4))
        pad = self._look.px(4)
        flow.setContentsMargins(self._look.px(12), pad, self._look.px(12), pad - 1)  # the rule
        pages = QWidget()
        self._pages = QHBoxLayout(pages)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.setSpacing(0)
        flow.addWidget(label(translate("writing", "Preview"), "pane"))
        flow.addWidget(label(translate("writing", "as printed"), "quiet"))
        flow.add_spring()
        flow.addWidget(pages)
        return head

    def _make_buttons(self, count: int) -> None:
        """A button for each page; of a sheet that is far too long the first four."""
        for old in self.buttons:
            self._pages.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = []
        shown = min(count, 4)
        for number in range(shown):
            words = translate("writing", "Page {number}").format(number=number + 1)
            button = HintButton(self._look, words)
            button.setCheckable(True)
            button.setProperty("segment", "last" if number == shown - 1 else "true")
            button.clicked.connect(lambda _=False, at=number: self._choose(at))
            self._pages.addWidget(button)
            button.show()
            self.buttons.append(button)

    def _choose(self, number: int) -> None:
        self.go_page(number)
        self._tell_page()
