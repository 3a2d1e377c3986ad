"""My score of one norm: the scale, the reason, what to look out for, and finishing it."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ui import dates, norm_words
from ui.autosave import Typed
from ui.theme import PANE_HEAD, Look
from ui.widgets.buttons import HintButton
from ui.widgets.norm_parts import LookPoints, Others, Warnings
from ui.widgets.score_choice import ScoreChoice
from ui.widgets.scrolling import scrolling
from ui.widgets.words import Wrapped, chip, label
from ui.worker import Worker
from veldtool.domain.evidence.checks import warnings
from veldtool.services.dutch_time import to_local
from veldtool.services.norms.opposed import unnamed
from veldtool.services.norms.views import NormView, Opposed
from veldtool.services.scoring import TOO_LITTLE, Content, draft_key, draft_text

_REASON_HEIGHT = 112
_KEYS = "1234567"


class ScorePane(QFrame):
    """The right of the page of norms.

    What is chosen and typed is kept as a draft that only this device can open. `finish_wanted`
    and `reopen_wanted` (with its reason) ask for what everybody will see; `weighed` tells that
    choice or reason changed; `points_wanted` opens shortcomings and strengths.
    """

    finish_wanted = Signal()
    reopen_wanted = Signal(str)
    points_wanted = Signal()
    weighed = Signal()

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self._look = look
        self._view: NormView | None = None
        self._filling = False
        self.setProperty("ground", "surface")
        self.setProperty("rule", "left")
        self.typed = Typed(worker, self._content, self)
        self._title = Wrapped("", "pane")
        self.choice = ScoreChoice(look, self.tr("Score"))
        self.choice.chosen.connect(self._chosen)
        self.reason = QPlainTextEdit()
        self.reason.setTabChangesFocus(True)
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("Why do you find this? Name what contradicts it."))
        self.reason.setFixedHeight(look.px(_REASON_HEIGHT))
        self.reason.textChanged.connect(self._written)
        self.reason.installEventFilter(self)
        self._wrong = Wrapped("", "error")
        self.warnings = Warnings(look)
        self.finish = HintButton(look, self.tr("Finish"), "Alt V")
        self.finish.clicked.connect(self.finish_wanted)
        self.reopen = HintButton(look, self.tr("Reopen"), "Alt O")
        self.reopen.clicked.connect(self.begin_reopening)
        self.points = HintButton(look, self.tr("Shortcomings"), "Alt T")
        self.points.clicked.connect(self.points_wanted)
        self.why_again = QPlainTextEdit()
        self.others, self.look_points = Others(), LookPoints(look)
        self._again = Wrapped("", "quiet")
        self._unjudged = Wrapped(self.tr("No judgement on this theme: findings only."), "quiet")
        self._lay_out()

    def show_view(self, view: NormView) -> None:
        """Show my score of a norm; what is being typed here stays as it is."""
        fresh = self._view is None or self._view.id != view.id
        self._view = view
        mine = view.mine
        words = self.tr("My score of {norm}") if view.judged else self.tr("Theme {norm}")
        self._title.setText(words.format(norm=view.id))
        if view.judged:
            self.typed.begin(draft_key(mine.member, view.id))
            if self.choice.offer(self._rows(view)):
                self._order_tabs()
        else:
            self.typed.end()
        if fresh:
            self.say_wrong("")
            self._close_reopening()
        if fresh or not self.typed.busy:
            self._fill(view)
        self._show_state(view)
        self.weigh()

    def weigh(self) -> None:
        """Look at choice and reason again: warnings follow while they change."""
        view = self._view
        if view is None:
            return
        scale = [step.id for step in view.steps[:-1]]
        chosen = self.choice.value()
        step = scale.index(chosen) if chosen in scale else None
        self.warnings.show_warnings(warnings(view.grounds, step, unnamed=bool(self.unnamed())))
        self.weighed.emit()

    def unnamed(self) -> tuple[Opposed, ...]:
        """Return the contradictions that the reason does not name yet."""
        return unnamed(self._view.opposed if self._view else (), self.reason.toPlainText())

    @property
    def open(self) -> bool:
        """Whether there is a score here that can be changed."""
        return self._view is not None and self._view.judged and not self._view.mine.state.done

    def choose_by_key(self, key: str) -> bool:
        """Choose what a key stands for; False when it stands for nothing."""
        value = self.choice.of_key(key)
        if not value:
            return False
        if not self.open:
            self.say_wrong(self.tr("This score is finished. Reopen it first with Alt+O."))
            return True
        self.choice.choose(value)
        self._chosen(value)
        self.choice.take_focus()
        return True

    def insert(self, words: str) -> None:
        """Add a sentence to the reason, and go on typing after it."""
        cursor = self.reason.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        before = self.reason.toPlainText()
        cursor.insertText(words if not before or before[-1].isspace() else f"\n{words}")
        self.reason.setTextCursor(cursor)
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def lacks_reason(self) -> bool:
        """Tell whether what is chosen needs a reason that is not there."""
        return self.choice.value() != TOO_LITTLE and not self.reason.toPlainText().strip()

    def write(self) -> None:
        """Put the keyboard in the reason."""
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def missing(self) -> str:
        """Say what lacks before the score can be finished, and put the keyboard there."""
        if not self.choice.value():
            self.choice.take_focus()
            words = self.tr("Choose a score first: 1 to 4, 0, or g.")
        elif self.lacks_reason():
            self.write()
            words = self.tr("Write why before you finish.")
        else:
            words = ""
        self.say_wrong(words)
        return words

    def say_wrong(self, words: str) -> None:
        """Say below the reason what to do; empty takes it away."""
        self._wrong.setText(f"! {words}" if words else "")
        self._wrong.setVisible(bool(words))
        self.reason.setAccessibleDescription(words)
        wrong = bool(words) and self.reason.isEnabled() and bool(self.choice.value())
        self.reason.setProperty("wrong", "true" if wrong else "false")
        self.reason.style().unpolish(self.reason)
        self.reason.style().polish(self.reason)

    def take_focus(self) -> None:
        """Put the keyboard on the score."""
        if self.open:
            self.choice.take_focus()
        else:
            self._area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_reopening(self) -> None:
        """Ask why a finished score is opened again."""
        if self._view is None or not self._view.mine.state.done:
            return
        self._ask.show()
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self._ask))
        self.why_again.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def escape(self) -> bool:
        """Leave the question why, or take back what is typed; False when there is neither."""
        if not self._ask.isHidden():
            self._close_reopening()
            self.reopen.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return self.reason.hasFocus() and self._restore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.reason and event.type() == QEvent.Type.FocusOut:
            self.typed.finish()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key_pressed(watched, event)
        return super().eventFilter(watched, event)

    def _key_pressed(self, watched: QObject, event: QKeyEvent) -> bool:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if watched is self.why_again and enter and not event.modifiers():
            self._give_reason()
            return True
        return False

    def _restore(self) -> bool:
        """Put back what stood there before the typing that is not part of the record yet."""
        if not self.typed.dirty or self._view is None:
            return False
        self.typed.abandon()
        self._fill(self._view)
        self.weigh()
        return True

    def _give_reason(self) -> None:
        why = self.why_again.toPlainText().strip()
        self._why_wrong.setVisible(not why)
        if why:
            self.reopen_wanted.emit(why)
            self._close_reopening()

    def _close_reopening(self) -> None:
        self._ask.hide()
        self._why_wrong.hide()
        self.why_again.clear()

    def _chosen(self, _value: str) -> None:
        self.say_wrong("")
        self.typed.typed()
        self.typed.finish()
        self.weigh()

    def _written(self) -> None:
        if not self._filling:
            self.say_wrong("")
            self.typed.typed()
            self.weigh()

    def _content(self) -> str:
        return draft_text(Content(self.choice.value(), self.reason.toPlainText()))

    def _fill(self, view: NormView) -> None:
        self._filling = True
        self.choice.choose(view.mine.choice)
        if view.mine.reason != self.reason.toPlainText():
            self.reason.setPlainText(view.mine.reason)
            self.reason.moveCursor(QTextCursor.MoveOperation.End)
        self._filling = False

    def _rows(self, view: NormView) -> tuple[tuple[str, str, str, str, str], ...]:
        *steps, outside = view.steps
        rows = [
            (step.id, step.word, step.meaning, step.meaning.partition(",")[0], key)
            for step, key in zip(steps, _KEYS, strict=False)
        ]
        rows.append((outside.id, outside.word, outside.meaning, self.tr("reason required"), "0"))
        none = self.tr("no own score")
        rows.append((TOO_LITTLE, self.tr("Seen too little"), none, none, "g"))
        return tuple(rows)

    def _order_tabs(self) -> None:
        """New rows come last of all by themselves; Tab must go from the score to the reason."""
        buttons = (self.finish, self.reopen, self.why_again, self.points)
        parts = (self._area, *self.choice.rows(), self.reason, *buttons)
        for one, other in pairwise(parts):
            QWidget.setTabOrder(one, other)

    def _show_state(self, view: NormView) -> None:
        done = view.mine.state.done
        for part in self._judging:
            part.setVisible(view.judged)
        self._unjudged.setVisible(not view.judged)
        self.points.setVisible(view.judged)
        self.choice.setEnabled(not done)
        self.reason.setReadOnly(done)
        self.finish.setVisible(view.judged and not done)
        self.reopen.setVisible(view.judged and done)
        self._state.setText(norm_words.state(view.mine.state))
        self._state.setVisible(done)
        fresh = norm_words.new_findings(view.mine.new) if view.mine.new else ""
        again = [self._reopened(one.at, one.reason) for one in view.mine.reopenings]
        self._again.setText("\n".join(part for part in (fresh, *again) if part))
        self._again.setVisible(bool(self._again.text()))
        self.others.show_team(view)
        self.look_points.show_points(view.points)
        number = len(view.own_points)
        words = self.tr("Shortcomings and strengths: {n}").format(n=number)
        self.points.set_text(words)

    def _reopened(self, at: int, reason: str) -> str:
        moment = to_local(at)
        when = f"{dates.short_day(moment.date())} {dates.clock(moment)}"
        if not reason:
            return self.tr("Finishing undone {when}").format(when=when)
        return self.tr("Reopened {when}: {reason}").format(when=when, reason=reason)

    def _lay_out(self) -> None:
        inner = QFrame()
        inner.setProperty("ground", "surface")
        self._make_outer(inner)
        column = QVBoxLayout(inner)
        pad = self._look.px(14)
        column.setContentsMargins(pad, self._look.px(8), pad, pad)
        column.setSpacing(self._look.px(6))
        self._state = chip("", "fact")
        head = QHBoxLayout()
        head.addWidget(label(self.tr("Score"), "meta"))
        head.addStretch(1)
        head.addWidget(self._state)
        self._head = QWidget()
        self._head.setLayout(head)
        head.setContentsMargins(0, 0, 0, 0)
        self._reason_name = label(self.tr("Reason"), "meta")
        self._make_ask()
        buttons = QHBoxLayout()
        buttons.addWidget(self.finish)
        buttons.addWidget(self.reopen)
        buttons.addStretch(1)
        parts = (self._unjudged, self._head, self.choice, self._reason_name, self.reason)
        for part in (*parts, self._wrong, self.warnings):
            column.addWidget(part)
        column.addLayout(buttons)
        for part in (self._ask, self._again, self.others, self.points, self.look_points):
            column.addWidget(part)
        column.addStretch(1)
        self._judging = (
            self._head, self.choice, self._reason_name, self.reason, self.warnings, self.others
        )  # fmt: skip

    def _make_outer(self, inner: QWidget) -> None:
        pad = self._look.px(14)
        self._area = scrolling(inner, self.tr("My score"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        top = QFrame(self)
        top.setProperty("rule", "below")
        row = QHBoxLayout(top)
        row.setContentsMargins(pad, 0, pad, 0)
        top.setMinimumHeight(self._look.px(PANE_HEAD))
        row.addWidget(self._title)
        outer.addWidget(top)
        outer.addWidget(self._area, 1)

    def _make_ask(self) -> None:
        self._ask = QFrame()
        column = QVBoxLayout(self._ask)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(4))
        column.addWidget(
            Wrapped(self.tr("Why do you reopen it? The team can read this."), "strong")
        )
        self.why_again.setTabChangesFocus(True)
        self.why_again.setAccessibleName(self.tr("Reason to reopen"))
        self.why_again.setFixedHeight(self._look.px(60))
        self.why_again.installEventFilter(self)
        self._why_wrong = Wrapped(self.tr("! Write why, then press Enter."), "error")
        column.addWidget(self.why_again)
        column.addWidget(self._why_wrong)
        self._ask.hide()
