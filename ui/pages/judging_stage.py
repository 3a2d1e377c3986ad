"""What stands on the canvas of the judgement session: a bar, one of three views, a bar."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ui import judging_words
from ui.pages.judging_bars import AskStrip, BottomBar, TopBar
from ui.pages.judging_closing import ClosingPane
from ui.pages.judging_conclusion import ConclusionView
from ui.pages.judging_norm import NormView
from ui.pages.judging_reading import Shown, View
from ui.theme import Look
from ui.widgets.projected import spaced


class Stage(QWidget):
    """Shows one norm, what is concluded, or the closing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.top, self.strip, self.bottom = TopBar(look), AskStrip(), BottomBar(look)
        self.norm, self.conclusion = NormView(look), ConclusionView(look)
        self.closing = ClosingPane(look)
        self.views = QStackedWidget()
        for view in (self.norm, self.conclusion, self.closing):
            self.views.addWidget(view)
        column = spaced(QVBoxLayout(self))
        column.addWidget(self.top)
        column.addWidget(self.views, 1)
        column.addWidget(self.strip)
        column.addWidget(self.bottom)

    def ask(self, label: str) -> None:
        """Open the field for a text with this label; without one it goes away."""
        self.strip.ask(label)
        self.norm.make_room(asking=bool(label))

    def show_found(self, found: Shown, scale: float, part: int) -> None:
        """Fill all of the view that is on."""
        self.views.setCurrentIndex(list(View).index(found.view))
        if found.view is View.NORM:
            self.norm.show_norm(found.norm, scale, part)
            self.norm.show_theme(found.theme, found.plan, found.norm.id)
        elif found.view is View.CONCLUSIONS:
            self.conclusion.show_conclusions(found.conclusions, found.at, found.plan, part)
        elif found.closing is not None:
            self.closing.show_closing(found.closing)
        self._show_place(found)

    def only_watch(self) -> None:
        """Leave out the keys: nobody types at this screen."""
        for button in (self.top.second, self.top.off, self.bottom.before, self.bottom.after):
            button.hide()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        if self.views.currentWidget() is self.conclusion:
            view = self.conclusion
            listed = [view.subjects, view.choice.buttons[0], view.rules]
            return [one for one in listed if one.isVisible()]
        if self.views.currentWidget() is self.closing:
            return [self.closing.listed]
        norm = self.norm
        shown = [norm.detail] if norm.detail.isVisible() else list(norm.cards.cards[:1])
        return [*shown, norm.steps.buttons[0], norm.side.points, norm.side.norms]

    def _show_place(self, found: Shown) -> None:
        if found.view is View.NORM:
            name = self.tr("Theme {theme}").format(theme=found.theme.id)
            number = self.tr("norm {number} of {total}, provisional")
            if found.plan.closed:
                number = self.tr("norm {number} of {total}, visit closed")
            place = number.format(number=found.norm.number, total=found.norm.total)
            self.top.show_place(name, found.theme.title, place)
            return
        settled = judging_words.settled(found.plan)
        closing = found.view is View.CLOSING
        name = self.tr("Closing the visit") if closing else self.tr("Conclusions")
        self.top.show_place(name, "", settled)
