"""Two lines of facts on the overview: the visit itself, and how far the work is."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import dates, sentences
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.words import chip, label
from veldtool.services.overview import Overview, ReceivedFrom, Share, TeamMember

NARROW = 1228
"""A page in a window of 1340: below that width only the first facts stand, in one line."""


class FactLine(QFrame):
    """A line of facts that breaks where it must; focusable, so that it can be read aloud.

    At its end stand pages that open by a key of their own; `room_wanted` names one. In a page of
    less than `NARROW` what can be missed drops off, the last that was named before the others, as
    long as the rest is more than one line. Read aloud it is all there.
    """

    room_wanted = Signal(str)

    def __init__(self, look: Look, height: int, gap: int) -> None:
        super().__init__()
        self._look, self._gap = look, gap
        self.setProperty("ground", "surface")
        self.setProperty("rule", "below")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(look.px(height))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self, look.px(gap), look.px(4))
        self._flow.setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(4))
        self._spare: list[QWidget] = []

    def spare(self, *parts: QWidget) -> None:
        """Name what can be missed, the most important first."""
        self._spare += parts
        self._fit(self.width())

    def event(self, event: QEvent) -> bool:
        """What changes how wide a part is asks for a new layout: its first drawing does too."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit(self.width())
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Let what can be missed drop off, as far as needed."""
        gap = self._look.px(self._gap)
        hidden = (one for one in self._spare if one.isHidden())
        wide = self._flow.sizeHint().width() + sum(one.sizeHint().width() + gap for one in hidden)
        narrow = width < self._look.px(NARROW)
        for part in reversed(self._spare):
            drops = narrow and wide > width
            part.setVisible(not drops)
            wide -= part.sizeHint().width() + gap if drops else 0

    def clear(self) -> None:
        """Take every fact away."""
        self._spare = []
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(self._look.colour("accent"))
            for inset in (0, 1):
                painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))
            painter.end()

    def _link(self, word: str, key: str, room: str) -> HintButton:
        """Add a link to a page. Tab passes it over: its key works from everywhere."""
        link = HintButton(self._look, word, key, "link")
        link.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        link.clicked.connect(lambda: self.room_wanted.emit(room))
        self._flow.addWidget(link)
        return link

    def _tell(self, words: list[str]) -> None:
        self.setAccessibleDescription(". ".join(word for word in words if word))


class VisitLine(FactLine):
    """Institution, dates, place, announced or not, team."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 49, 26)
        self.setAccessibleName(self.tr("The visit"))

    def show_visit(self, overview: Overview) -> None:
        self.clear()
        pairs = self._pairs(overview)
        self._flow.addWidget(label(overview.institution, "title"))
        facts = [self._fact(what, label(text)) for what, text in pairs]
        facts.append(self._fact(self.tr("Team"), self._team(overview.team)))
        for fact in facts:
            self._flow.addWidget(fact)
        self._flow.add_spring()
        self._link(self.tr("Open points"), "Ctrl O", "points")
        self._link(self.tr("The visit"), "Ctrl I", "visit")
        self.spare(*facts[1:])
        team = ", ".join(self._spoken(one) for one in overview.team)
        said = [f"{what}: {text}" for what, text in (*pairs, (self.tr("Team"), team))]
        self._tell([overview.institution, *said])

    def _pairs(self, overview: Overview) -> list[tuple[str, str]]:
        days = overview.days
        places = list(dict.fromkeys(day.location for day in days if day.location))
        pairs = (
            (self.tr("Dates"), dates.day_list(day.on for day in days if day.on)),
            (self.tr("Location"), dates.word_list(places)),
            (self.tr("Announced"), sentences.announced(days)),
        )
        return [(what, text) for what, text in pairs if text]

    def _fact(self, what: str, text: QWidget) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(what, "meta"))
        column.addWidget(text)
        return box

    def _team(self, team: tuple[TeamMember, ...]) -> QWidget:
        lead = ", ".join(one.initials for one in team if one.lead)
        others = ", ".join(one.initials for one in team if not one.lead)
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(4))
        if lead:
            row.addWidget(label(lead, "strong"))
            rest = self.tr("team lead, {others}") if others else self.tr("team lead")
            row.addWidget(label(rest.format(others=others)))
        else:
            row.addWidget(label(others))
        row.addStretch(1)
        return box

    def _spoken(self, one: TeamMember) -> str:
        return f"{one.initials} ({self.tr('team lead')})" if one.lead else one.initials


class ProgressLine(FactLine):
    """What came in of each colleague, what has two versions, and what is done of what."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, 39, 16)
        self._flow.setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6))
        self.setAccessibleName(self.tr("How far the work is"))

    def show_progress(self, overview: Overview) -> None:
        self.clear()
        said: list[str] = []
        if overview.received:
            self._link(self.tr("Changes from"), "", "merge")
        said += [self._add_received(one) for one in overview.received]
        if overview.conflicts:
            words = self.tr("%n record(s) with 2 versions", "", overview.conflicts)
            self._flow.addWidget(chip(words, "hot"))
            said.append(words)
        self._flow.add_spring()
        shares: list[QWidget] = []
        for what, part in self._shares(overview):
            shares.append(self._count(what, part))
            self._flow.addWidget(shares[-1])
            said.append(f"{what} {sentences.share(part)}")
        documents = overview.progress.documents
        words = self.tr("documents {done}/{total}")
        words = words.format(done=documents.done, total=documents.total)
        link = self._link(words, "Ctrl B", "sources")
        self.spare(link, *reversed(shares))  # the rail counts these two as well
        said.append(f"{self.tr('documents')} {sentences.share(documents)}")
        self._tell(said)

    def _add_received(self, one: ReceivedFrom) -> str:
        row = self._row(label(one.initials, "strong"))
        if one.expected is None:
            words = self.tr("%n change(s)", "", one.got)
            row.addWidget(label(str(one.got)))
        elif one.got >= one.expected:
            row.addWidget(label(f"{one.got}/{one.expected} ✓"))
            words = self.tr("{got} of {expected}, complete")
            words = words.format(got=one.got, expected=one.expected)
        else:
            words = f"{one.got}/{one.expected}"
            row.addWidget(label(words))
            missing = self.tr("%n missing", "", one.expected - one.got)
            row.addWidget(chip(missing, "hot"))
            words = f"{words}, {missing}"
        return f"{one.initials} {words}"

    def _shares(self, overview: Overview) -> tuple[tuple[str, Share], ...]:
        progress = overview.progress
        return (
            (self.tr("files"), progress.dossiers),
            (self.tr("talks"), progress.interviews),
        )

    def _count(self, what: str, part: Share) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(label(f"{what} "))
        row.addWidget(label(str(part.done), "strong"))
        row.addWidget(label(f"/{part.total}"))
        return box

    def _row(self, first: QWidget) -> QHBoxLayout:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(6))
        row.addWidget(first)
        self._flow.addWidget(box)
        return row
