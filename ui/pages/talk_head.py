"""The head of a talk: who speaks, when and where, who asks and who writes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui import dates
from ui.talk_words import WORDS
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.words import Wrapped
from veldtool.services.interviews import TalkHeader, TalkState


class TalkHead(QFrame):
    """Title and facts at the left, what can be done with the talk at the right."""

    mark_wanted = Signal()
    form_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setProperty("rule", "below")
        pad = look.px(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, look.px(6), pad, look.px(6))
        column.setSpacing(look.px(2))
        self._title = Wrapped("", "title")
        self._facts = Wrapped("", "quiet")
        column.addWidget(self._title)
        column.addWidget(self._facts)
        buttons = QWidget()
        flow = FlowLayout(buttons, look.px(8), look.px(4))
        flow.setContentsMargins(0, look.px(2), 0, 0)
        self.mark = HintButton(look, self.tr("Here I was"), "Ctrl M")
        self.form = HintButton(look, self.tr("About this talk"), "F2")
        self.close_talk = HintButton(look, self.tr("Finish"), "Alt V")
        for button in (self.mark, self.form, self.close_talk):
            flow.addWidget(button)
        column.addWidget(buttons)
        self.mark.clicked.connect(self.mark_wanted)
        self.form.clicked.connect(self.form_wanted)
        self.close_talk.clicked.connect(self.close_wanted)

    def show_header(self, header: TalkHeader) -> None:
        """Show another talk, or the same one as it is now."""
        line = header.line
        title = WORDS.title(line)  # which is its code as long as nothing else is known
        named = title.startswith(line.code) or not line.code
        self._title.setText(title if named else f"{line.code}  {title}")
        self._facts.setText(". ".join(part for part in self._parts(header) if part))
        self.setAccessibleName(self._title.text())
        closed = line.state is TalkState.CLOSED
        self.close_talk.set_text(self.tr("Open again") if closed else self.tr("Finish"))

    def _parts(self, header: TalkHeader) -> list[str]:
        line = header.line
        when = " ".join(
            part
            for part in (dates.short_day(line.on) if line.on else "", dates.clock_text(line.start))
            if part
        )
        first = ", ".join(part for part in (when, header.place) if part)
        led = self.tr("led by {who}").format(who=header.leader) if header.leader else ""
        noted = self.tr("notes {who}").format(who=header.note_taker) if header.note_taker else ""
        who = ", ".join(part for part in (led, noted) if part)
        people = ", ".join(
            word if number is None else f"{number} {word}" for word, number in header.people
        )
        return [first, who[:1].upper() + who[1:], people]
