"""The left of the page of merging: where to, my own work, who sent what, what is odd."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import merge_words
from ui.models.book import Row
from ui.models.merge_rows import APART, NOTICE, apart_id, apart_rows, head, members, notices
from ui.pages.device_top import DeviceTop
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.row_list import RowList
from ui.widgets.words import Wrapped, label
from veldtool.domain.oplog.authority import Quarantine
from veldtool.services.merging.apart import Apart
from veldtool.services.merging.exchange_desk import ExchangeView

WIDTH = 356


class ReceivedPane(QFrame):
    """Tells and asks; it decides nothing. `dismissed` carries what is not to be told again."""

    place_wanted = Signal()
    publish_wanted = Signal(bool)
    dismissed = Signal(object)
    show_wanted = Signal(str, str)
    aside_wanted = Signal(str, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: ExchangeView | None = None
        self.setProperty("ground", "surface")
        self.setProperty("rule", "right")
        self.place = Wrapped("", "strong")
        self.other = HintButton(look, self.tr("Other"), "m")
        self.other.clicked.connect(self.place_wanted)
        self.publish = HintButton(look, self.tr("Publish"), "p")
        self.publish.clicked.connect(lambda: self.publish_wanted.emit(False))
        self.end = HintButton(look, self.tr("End of the day"), "e")
        self.end.clicked.connect(lambda: self.publish_wanted.emit(True))
        self.state = Wrapped("", "meta")
        self.list = RowList(look, self.tr("Received"))
        self.list.moved.connect(lambda _: self._arrange())
        self.dismiss = HintButton(look, self.tr("Do not tell again"))
        self.dismiss.clicked.connect(self._dismiss)
        self.device = DeviceTop(look)
        self.show_it = HintButton(look, self.tr("Show"))
        self.show_it.clicked.connect(self._show_it)
        self.aside = HintButton(look, self.tr("Put aside"))
        self.aside.clicked.connect(self._put_aside)
        self._explained = Wrapped("", "quiet")
        self.list.opened.connect(lambda _: self._act_below())
        self._lay_out()

    def show_view(self, view: ExchangeView) -> None:
        """Show how the exchange stands."""
        self._view = view
        place = view.places[0] if view.places else ""
        self.place.setText(
            merge_words.place_name(place, view.own_folder) or self.tr("none chosen yet")
        )
        self.place.setToolTip(place)
        said = self._state(view)
        self.state.setText(said)
        self.state.setVisible(bool(said))
        self.list.show_rows(self._rows(view))
        self._arrange()

    def busy(self, *, on: bool) -> None:
        """Take the buttons away while something runs."""
        here = bool(self._view and self._view.places)
        for button in (self.publish, self.end):
            button.setEnabled(not on and here)
        self.other.setEnabled(not on)

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _rows(self, view: ExchangeView) -> list[Row]:
        status = view.status
        return [
            head(self.tr("Received"), self.tr("in this visit")),
            *members(status.complete),
            *apart_rows(status.apart, view.devices),
            *notices(status.noticed),
        ]

    def _state(self, view: ExchangeView) -> str:
        if not view.places:
            return self.tr("Nothing was exchanged yet. Choose a folder or a stick.")
        waiting = view.status.unsealed
        said = merge_words.published(view.published) if view.published else ""
        if not waiting:
            return said
        words = self.tr("Not yet published: {changes}.")
        return f"{said} {words.format(changes=merge_words.COUNTS.changes(waiting))}".strip()

    def _arrange(self) -> None:
        row, view, apart = self.list.row, self._view, self.apart
        notice = row is not None and row.kind == NOTICE
        self.dismiss.setVisible(notice)
        for part in (self._explained, self.show_it, self.aside):
            part.setVisible(apart is not None)
        self.device.show_none()
        if apart is not None and view is not None:
            self.aside.set_text(self.tr("Put aside") if not apart.kept_out else self.tr("Put back"))
            device = next((one for one in view.devices if one.device == apart.device), None)
            self._explained.setText(self._explain(apart, lead=view.lead))
            if device is not None and apart.reason is not Quarantine.NOT_LEAD:
                self.device.show_device(device, lead=view.lead)
        self._below.setVisible(notice or apart is not None)

    @property
    def apart(self) -> Apart | None:
        """What is set apart and chosen in the list."""
        row = self.list.row
        if self._view is None or row is None or row.kind != APART:
            return None
        return next((one for one in self._view.status.apart if apart_id(one) == row.id), None)

    def _explain(self, apart: Apart, *, lead: bool) -> str:
        if apart.reason is not Quarantine.UNKNOWN_DEVICE:
            return self.tr("It is kept and never deleted, but it does not count.")
        if not lead:
            return self.tr("It is kept, and counts as soon as the team lead approves the device.")
        words = self.tr(
            "Let {who} read out the code of the device and type it here: only then is it sure "
            "whose work this is."
        )
        return words.format(who=apart.initials or self.tr("its owner"))

    def _show_it(self) -> None:
        if (apart := self.apart) is not None:
            self.show_wanted.emit(apart.device, apart.initials)

    def _put_aside(self) -> None:
        if (apart := self.apart) is not None:
            self.aside_wanted.emit(apart.device, not apart.kept_out)

    def _act_below(self) -> None:
        """Enter on a row goes to what can be done about it."""
        if self.dismiss.isVisible():
            self.dismiss.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.device.take_focus():
            self.show_it.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dismiss(self) -> None:
        row = self.list.row
        if self._view is None or row is None:
            return
        found = (one for one in self._view.status.noticed if one.key == row.id)
        for one in found:
            self.dismissed.emit(one)
        self.take_focus()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._make_place())
        column.addWidget(self.list, 1)
        column.addWidget(self._make_below())

    def _make_place(self) -> QWidget:
        box = QFrame(self)
        box.setProperty("rule", "below")
        column = QVBoxLayout(box)
        pad = self._look.px(12)
        column.setContentsMargins(pad, self._look.px(8), pad, self._look.px(8))
        column.setSpacing(self._look.px(6))
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        row.addWidget(label(self.tr("Folder or stick"), "quiet"))
        row.addWidget(self.place, 1)
        row.addWidget(self.other)
        column.addLayout(row)
        buttons = QWidget(box)
        flow = FlowLayout(buttons, self._look.px(8), self._look.px(6))
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.publish, self.end):
            flow.addWidget(button)
        column.addWidget(buttons)
        column.addWidget(self.state)
        return box

    def _make_below(self) -> QWidget:
        self._below = QFrame(self)
        self._below.setProperty("rule", "above")
        column = QVBoxLayout(self._below)
        pad = self._look.px(8)
        column.setContentsMargins(self._look.px(12), pad, self._look.px(12), pad)
        column.setSpacing(pad)
        for part in (self._explained, self.device):
            column.addWidget(part)
        buttons = QWidget(self._below)
        flow = FlowLayout(buttons, self._look.px(8), self._look.px(6))
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.dismiss, self.show_it, self.aside):
            flow.addWidget(button)
        column.addWidget(buttons)
        self._below.hide()
        return self._below
