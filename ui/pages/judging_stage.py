"""What stands on the canvas of the judgement session, and how it is filled."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import judging_words, norm_words, sentences
from ui.theme import Look
from ui.widgets.projected import cut, size, words
from ui.widgets.unmoved import unmoved
from veldtool.services.judging.views import (
    NormLine,
    Revealing,
    SessionNorm,
    SessionPlan,
    SessionTheme,
    TeamScore,
)

FIGURES, SOURCES = 3, 5
_INSIDE = 18
"""What the border and the margins of a card take of its width, in pixels."""

KEYS = ("1", "2", "3", "4", "0")


class QuietList(QListWidget):
    """A list that takes the arrows and Enter and leaves letters and digits to the page."""

    chosen = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.chosen.emit(self.currentRow())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)
        else:
            event.ignore()


class ScoreCard(QFrame):
    """One inspector beside the norm: initials, scale, word, four lines of the reason."""

    opened = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reason, self._scale = "", 1.0
        self._who, self._glyph = words("", "big", strong=True), words("", "word")
        self._word, self._said = words("", "word", strong=True), words("", "text")
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.setContentsMargins(8, 2, 6, 2)
        for part in (self._who, self._glyph, self._word, self._said):
            column.addWidget(part)
        column.addStretch(1)

    def show_score(self, score: TeamScore, steps: int, scale: float, *, shown: bool) -> None:
        """Show somebody's score, or only whether it is finished."""
        word, self._reason = judging_words.card(score, shown=shown)
        self._who.setText(score.initials)
        self._glyph.setText(judging_words.glyph(score.place, steps) if score.word else "")
        self._word.setText(word)
        self._scale = scale
        self._fit()
        self.setAccessibleName(". ".join(t for t in (score.initials, word, self._reason) if t))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._said.setText(cut(self._reason, size("text", self._scale), self.width() - _INSIDE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(self._reason)
        else:
            event.ignore()


class Stage(QWidget):
    """Norm, scores, evidence and team score at the left; points and theme at the right."""

    step_chosen = Signal(int)
    theme_chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme_name, self.where = words("", "text", strong=True), words("", "text")
        self.where.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.title, self.sentence = words("", "head", strong=True), words("", "text")
        self.agreement = words("", "text")
        self.waiting = words("", "big", strong=True)
        self.cards: list[ScoreCard] = []
        self.figures = [(words("", "word", strong=True), words("")) for _ in range(FIGURES)]
        self.against, self.gaps = words("", "small"), words("", "small")
        self.sources = words("", "small")
        self.full = words("", "word")
        self.score_state, self.checks = words("", "small"), words("", "small")
        self.team = words("", "text", strong=True)
        self.steps = [QPushButton() for _ in KEYS]
        self.points = QuietList(self.tr("Shortcomings and strengths"))
        self.norms = QuietList(self.tr("Norms of the theme"))
        self.theme_done, self.theme_state = words("", "small"), words("", "small")
        self.themes = [QPushButton() for _ in KEYS]
        self.remark = words("", "small")
        self.entry, self.entry_label = QLineEdit(), words("", "text", strong=True)
        self.before, self.after = words("", "text"), words("", "text")
        self.next = QPushButton()
        self.next.setProperty("part", "next")
        self.message = words("", "text", strong=True)
        self._steps_group = self._group(self.steps, self.step_chosen)
        self._themes_group = self._group(self.themes, self.theme_chosen)
        self._cards = QHBoxLayout()
        self._lay_out()
        self.ask("")

    def ask(self, label: str) -> None:
        """Open the field for a text with this label; without one it goes away."""
        self._evidence.setVisible(not label)
        self.full.hide()
        self.entry.setVisible(bool(label))
        self.entry_label.setVisible(bool(label))
        self.entry_label.setText(label)
        self.entry.setAccessibleName(label)

    def show_norm(self, norm: SessionNorm, scale: float, part: int) -> None:
        """Fill everything that is about the norm; of a split one this part is chosen."""
        shown = norm.revealing is Revealing.DONE
        self.title.setText(f"{norm.id} {norm.tile}")
        self.sentence.setText(norm.title)
        where = self.tr("norm {number} of {total}    Esc: end projection")
        self.where.setText(where.format(number=norm.number, total=norm.total))
        self.waiting.setText(judging_words.waiting(norm))
        self.waiting.setVisible(not shown)
        early = self.tr("Shown early: {reason}").format(reason=norm.early_reason)
        said = judging_words.agreement(norm.agreement) if shown else ""
        self.agreement.setText(f"{said}. {early}" if norm.early_reason else said)
        self.agreement.setVisible(shown)
        self._show_cards(norm, scale, shown=shown)
        self._show_evidence(norm)
        self._show_score(norm, part)
        row = self.points.currentRow()
        self.points.clear()
        self.points.addItems([judging_words.point(one) for one in norm.points])
        self.points.setCurrentRow(min(row, len(norm.points) - 1))

    def show_theme(self, theme: SessionTheme, plan: SessionPlan, at: str) -> None:
        """Fill the list of the theme, and what the team can choose for it."""
        name = self.tr("Theme {theme}").format(theme=theme.id)
        self.theme_name.setText(f"{name}   {theme.title}")
        self.theme_done.setText(f"{name}: {judging_words.done(theme)}")
        lines = [line for line in plan.norms if line.theme == theme.id]
        self.norms.clear()
        self.norms.addItems([self._line(line) for line in lines])
        self.norms.setCurrentRow(next((n for n, one in enumerate(lines) if one.id == at), 0))
        self.theme_state.setText(judging_words.theme_state(theme))
        chosen = theme.given[0].choice if theme.given else ""
        for button, step in zip(self.themes, theme.steps, strict=False):
            button.setText(step.word)
            button.setEnabled(not theme.waits_for and plan.may_write)
        self._check(self._themes_group, [step.id for step in theme.steps], chosen)
        for button in self.themes:
            button.setVisible(bool(theme.steps))
        self.remark.setText(theme.remark)

    def _show_cards(self, norm: SessionNorm, scale: float, *, shown: bool) -> None:
        with unmoved(self):
            while len(self.cards) < len(norm.team):
                self.cards.append(ScoreCard(self))
                self.cards[-1].opened.connect(self._show_full)
                self._cards.addWidget(self.cards[-1], 1)
            for card in self.cards[len(norm.team) :]:
                card.hide()
            for card in self.cards[: len(norm.team)]:
                card.show()
        for card, score in zip(self.cards, norm.team, strict=False):
            card.show_score(score, len(norm.steps) - 1, scale, shown=shown)
        self.full.hide()

    def _show_full(self, reason: str) -> None:
        """The whole reason in place of the evidence; the same key takes it away again."""
        self.full.setText(reason)
        self.full.setVisible(self.full.isHidden() and bool(reason))
        self._evidence.setVisible(self.full.isHidden())

    def _show_evidence(self, norm: SessionNorm) -> None:
        self._evidence.show()
        found = norm.figures[:FIGURES]
        for number, (count, label) in enumerate(self.figures):
            one = found[number] if number < len(found) else None
            count.setText(sentences.share(one.share) if one else "")
            label.setText(one.label if one else "")
        self.sources.setText("\n".join(map(judging_words.source, norm.sources[:SOURCES])))
        self.against.setText("\n".join(map(judging_words.against, norm.against[:2])))
        self.gaps.setText(judging_words.gaps(norm.gaps) if norm.gaps else "")

    def _show_score(self, norm: SessionNorm, part: int) -> None:
        shown = norm.revealing is Revealing.DONE
        given = norm.given[part]
        self.team.setText(self.tr("Team score {part}").format(part=given.group).strip())
        steps = {step.id: step.word for step in norm.steps}
        for button, step, key in zip(self.steps, norm.steps, KEYS, strict=False):
            button.setText(f"[{key}] {step.word.replace(' ', chr(10), 1)}")
            button.setAccessibleName(step.word)
            button.setEnabled(shown and norm.may_write)
        self._check(self._steps_group, list(steps), given.choice)
        state = [
            self.tr("fixed by {who}").format(who=given.said.by)
            if given.fixed and given.said
            else "",
            self.tr("parked") if norm.standing.value == "parked" else "",
            *(f"{one.group} {one.word}" for one in norm.given if one is not given and one.word),
            judging_words.capped(given.capped, steps) if given.capped else "",
            self.tr("Reason: {text}").format(text=given.reason) if given.reason else "",
            self.tr("Standpoint: {text}").format(text=given.dissent) if given.dissent else "",
        ]
        self.score_state.setText("  ".join(part for part in state if part))
        checks = [
            f"{norm_words.warning(one.warn)}: {one.answer}"
            if one.answer
            else norm_words.warning(one.warn)
            for one in norm.checks
        ]
        self.checks.setText("\n".join(checks[:2]) if shown else "")

    def _line(self, line: NormLine) -> str:
        return f"{line.id}  {line.tile}   {judging_words.standing(line, 4)}"

    def _group(self, buttons: list[QPushButton], chosen: SignalInstance) -> QButtonGroup:
        group = QButtonGroup(self)
        for place, button in enumerate(buttons):
            button.setCheckable(True)
            group.addButton(button, place)
        group.idClicked.connect(chosen.emit)
        return group

    def _check(self, group: QButtonGroup, values: list[str], chosen: str) -> None:
        group.setExclusive(False)
        for place, button in enumerate(group.buttons()):
            button.setChecked(place < len(values) and values[place] == chosen)
        group.setExclusive(True)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self._bar(self.theme_name, self.where), 0, 0, 1, 2)
        grid.addLayout(self._left(), 1, 0)
        grid.addLayout(self._right(), 1, 1)
        grid.addWidget(self._bar(self.before, self.after, self.message, self.next), 2, 0, 1, 2)
        grid.setColumnStretch(0, 7)
        grid.setColumnStretch(1, 3)
        grid.setRowStretch(1, 1)

    def _bar(self, *parts: QWidget) -> QFrame:
        bar = QFrame()
        bar.setProperty("part", "bar")
        row = QHBoxLayout(bar)
        for part in parts:
            row.addWidget(part, 0 if isinstance(part, QPushButton) else 1)
        return bar

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setContentsMargins(20, 6, 20, 6)
        left.setSpacing(3)
        for part in (self.title, self.sentence, self.waiting):
            left.addWidget(part)
        left.addLayout(self._cards, 1)
        self._evidence = QWidget()
        evidence = QGridLayout(self._evidence)
        evidence.setContentsMargins(0, 0, 0, 0)
        evidence.setVerticalSpacing(1)
        for place, (count, label) in enumerate(self.figures):
            evidence.addWidget(count, place, 0)
            evidence.addWidget(label, place, 1)
        evidence.addWidget(self.sources, 0, 2, FIGURES + 2, 1)
        evidence.addWidget(self.against, FIGURES, 0, 1, 2)
        evidence.addWidget(self.gaps, FIGURES + 1, 0, 1, 2)
        evidence.setColumnStretch(1, 3)
        evidence.setColumnStretch(2, 1)
        left.addWidget(self._evidence)
        left.addWidget(self.full)
        told = QHBoxLayout()
        told.addWidget(self.team)
        told.addWidget(self.agreement, 1)
        told.setSpacing(12)
        left.addLayout(told)
        row = QHBoxLayout()
        for button in self.steps:
            button.setProperty("part", "step")
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 1)
        left.addLayout(row)
        for below in (self.score_state, self.checks, self.entry_label, self.entry):
            left.addWidget(below)
        return left

    def _right(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setContentsMargins(20, 6, 20, 6)
        right.setSpacing(3)
        right.addWidget(words(self.tr("Shortcomings and strengths"), "text", strong=True))
        right.addWidget(self.points, 2)
        right.addWidget(self.theme_done)
        right.addWidget(self.norms, 3)
        right.addWidget(words(self.tr("Theme judgement"), "text", strong=True))
        right.addWidget(self.theme_state)
        for button in self.themes:
            right.addWidget(button)
        right.addWidget(self.remark)
        return right
