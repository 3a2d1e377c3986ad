"""Norms: weigh the findings and fix my own score before hearing the others."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui import keys, messages, norm_words, sentences
from ui.bars import Step
from ui.pages import norm_keys
from ui.pages.norm_evidence import EvidencePane
from ui.pages.norm_list_pane import NormListPane
from ui.pages.norm_points import PointsPane
from ui.pages.norm_score import ScorePane
from ui.pages.norm_search import SearchPane
from ui.pages.page import Keys, Page
from ui.pages.pointing import Pointing
from ui.rail import Count
from ui.theme import Look
from ui.widgets.three_panes import ThreePanes
from ui.worker import Worker
from veldtool.domain.records import Sign
from veldtool.services.desk import Desk
from veldtool.services.errors import UserError
from veldtool.services.norms.own_points import SHORTCOMING, STRENGTH
from veldtool.services.norms.views import Candidate, Finding, NormTree, NormView
from veldtool.services.workbench import Changed

LEFT, MIDDLE, RIGHT = range(3)
_WIDTHS = (264, 348)


class NormsPage(Page):
    """The norms at the left, the findings on one of them, my score at the right."""

    def __init__(self, look: Look, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._worker = worker
        self._tree: NormTree | None = None
        self._view: NormView | None = None
        self._norm = ""
        self._next_focus: int | None = None
        self._next_column = ""
        self._next_finding: tuple[str, str] | None = None
        self.norms = NormListPane(look)
        self.evidence = EvidencePane(look)
        self.search = SearchPane(look, worker)
        self.points = PointsPane(look, worker)
        self.score = ScorePane(look, worker)
        self.middle = QStackedWidget()
        self.panes = ThreePanes(look, _WIDTHS, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.panes)
        self.panes.put(self.norms)
        self.panes.put(self.middle)
        for part in (self.evidence, self.search, self.points):
            self.middle.addWidget(part)
        self.panes.put(self.score)
        self._connect()
        self._bind()
        self._ask_count()

    @property
    def view(self) -> NormView | None:
        """What the page shows now."""
        return self._view

    def refresh(self, changed: Changed) -> None:
        """In sight anything may be a finding; out of sight only the count must stay right."""
        scored = not changed or any(key.kind == "score" for key in changed)
        if self.isVisible():
            self._ask()
        elif scored:
            self._ask_count()

    def enter(self) -> None:
        self._ask()
        self.take_focus()
        self._wait()

    def take_focus(self) -> None:
        self._focus(self.panes.front)

    def show_record(self, kind: str, record_id: str) -> None:
        if kind in {SHORTCOMING, STRENGTH}:
            self._worker.ask(lambda desk: desk.norms.norm_of(kind, record_id), self._show_points)
        else:
            self.choose(record_id.rpartition(":")[2])

    def current_record(self) -> tuple[str, str] | None:
        place = self.panes.holding(self.focusWidget())
        ref = self.evidence.current() if place == MIDDLE else None
        if ref is not None and ref[0] != "tally":
            return ref
        view = self._view
        return ("score", f"{view.mine.member}:{view.id}") if view and view.judged else None

    def place(self) -> str:
        finding = self.evidence.place() or self._next_finding or ()
        return " ".join((self._norm, str(self.panes.holding(self.focusWidget())), *finding))

    def restore(self, place: str) -> None:
        norm, _, rest = place.partition(" ")
        front, _, finding = rest.partition(" ")
        kind, _, record_id = finding.partition(" ")
        self._norm = norm or self._norm
        self._next_finding = (kind, record_id) if record_id else None
        if front.isdecimal() and int(front) <= RIGHT:
            self.panes.come_forward(int(front))

    def finish_typing(self) -> None:
        self.score.typed.finish()
        self.points.finish_typing()

    def escape(self) -> bool:
        if self.middle.currentWidget() is not self.evidence:
            self._show_evidence()
            return True
        at = self.panes.holding(self.focusWidget())
        if at == RIGHT:
            if not self.score.escape():
                self._focus(MIDDLE)
            return True
        return at == MIDDLE and self.evidence.escape()

    def next_pane(self, step: int) -> None:
        self._focus((self.panes.holding(self.focusWidget()) + step) % 3)

    def count(self) -> Count:
        return sentences.count_of(self._tree.done) if self._tree else Count("")

    def next_step(self) -> Step | None:
        view = self._view
        if view is None:
            return None
        if not self.score.open:
            return self._next_norm_step()
        if not self.score.choice.value():
            what = self.tr("score of {norm}").format(norm=view.id)
            return Step(what, self.tr("Choose score"), partial(self._focus, RIGHT))
        if self.score.unnamed():
            what = self.tr("name the contradiction, then finish {norm}").format(norm=view.id)
            return Step(what, self.tr("Insert contradiction"), self._insert)
        if self.score.lacks_reason():
            what = self.tr("why, then finish {norm}").format(norm=view.id)
            return Step(what, self.tr("Write reason"), self.score.write)
        what = self.tr("finish {norm}").format(norm=view.id)
        return Step(what, self.tr("Finish"), self.finish)

    def hints(self) -> Keys:
        always = (("Alt ↑ ↓", self.tr("norm")), ("/", self.tr("filter")))
        score = (("Tab", self.tr("reason")), ("1 2 3 4 0 g", self.tr("score")))
        return (*always, *(score if self.score.open else ()), ("F1", self.tr("keys")))

    def keys(self) -> Keys:
        return norm_keys.every()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() == Qt.Key.Key_Insert:
            self._insert_pressed()
        elif plain and event.text() == "/" and self.middle.currentWidget() is self.evidence:
            self.panes.come_forward(MIDDLE)
            self.evidence.begin_filter()
        elif not (plain and event.text() and self.score.choose_by_key(event.text())):
            super().keyPressEvent(event)
            return
        elif self.score.open:
            self.panes.come_forward(RIGHT)
            self.score.choice.take_focus()

    def choose(self, norm: str) -> None:
        """Show a norm, or a theme without norms."""
        if not self.norms.choose(norm):
            self._norm = norm
            self._ask()

    def show_column(self, norm: str, column: str) -> None:
        """Show a norm, at the findings of one column of the matrix."""
        self._next_column, self._next_focus = column, MIDDLE
        if self.middle.currentWidget() is not self.evidence:
            self._show_evidence(focus=False)
        self.norms.choose(norm)
        self._norm = norm
        self._ask()

    def step(self, step: int) -> None:
        """Show the next norm (1) or the previous one (-1)."""
        self.norms.choose(self.norms.beside(self._norm, step))

    def finish(self) -> None:
        """Finish my score; while something lacks, say what and go there."""
        if not self.score.open:
            return
        self.panes.come_forward(RIGHT)
        if self.score.missing():
            return
        self.score.typed.finish()
        norm = self._norm

        def told(_changed: Changed) -> None:
            self.said.emit(self.tr("{norm} finished").format(norm=norm))
            self._next_focus = MIDDLE

        self._worker.do(lambda desk: desk.norms.finish(norm), told, self._failed)

    def _ask(self) -> None:
        def show(tree: NormTree) -> None:
            self._show_tree(tree)
            self._ask_norm()

        self._worker.ask(lambda desk: desk.norms.tree(), show, self._gone)

    def _ask_count(self) -> None:
        """The rail says how many are finished; why it cannot, the page says when it is opened."""
        self._worker.ask(lambda desk: desk.norms.tree(), self._show_tree, lambda _: None)

    def _ask_norm(self) -> None:
        norm = self._norm
        if norm:
            self._wait()
            self._worker.ask(lambda desk: desk.norms.norm(norm), self._show, self._gone)
        else:
            self.ahead.release()

    def _wait(self) -> None:
        """Until the norm is here keys wait: a score may not land on the one that was left."""
        if self._view is None or self._view.id != self._norm:
            self.ahead.hold(moves=self._view is not None)

    def _show_tree(self, tree: NormTree) -> None:
        self._tree = tree
        self.norms.show_tree(tree)
        found = self.norms.norms()
        if found and self._norm not in found:
            self._norm = found[0]
        self.norms.choose(self._norm)
        self.changed.emit()

    def _show(self, view: NormView) -> None:
        if view.id != self._norm:
            return  # an answer about a norm that was left meanwhile
        self._view = view
        self.evidence.show_view(view)
        self.score.show_view(view)
        self.points.show_view(view)
        if self._next_finding:
            self.evidence.go_to(self._next_finding)
            self._next_finding = None
        if self._next_column:
            self.evidence.go_to_column(self._next_column)
            self._next_column = ""
        if self._next_focus is not None:
            place, self._next_focus = self._next_focus, None
            if self.isVisible():  # else the keyboard is at work on another page
                self._focus(place)
        self.changed.emit()
        if not self.points.making:
            self.ahead.release()

    def _gone(self, error: Exception) -> None:
        """A norm that this framework does not have: the first one instead."""
        self.ahead.forget()
        if isinstance(error, KeyError):
            self._norm = ""
        else:
            self._worker.failed.emit(error)

    def _chosen(self, norm: str) -> None:
        if norm != self._norm:
            self._norm = norm
            if self.middle.currentWidget() is not self.evidence:
                self._show_evidence(focus=False)
            self._ask_norm()

    def _weighed(self) -> None:
        self.evidence.show_named(self.score.unnamed())
        self.changed.emit()

    def _insert(self) -> None:
        """Put the first contradiction that is not named yet into the reason."""
        for pair in self.score.unnamed()[:1]:
            self.panes.come_forward(RIGHT)
            self.score.insert(f"{norm_words.contradiction(pair)}.")

    def _next_norm_step(self) -> Step | None:
        norm = self.norms.next_open(self._norm)
        if norm is None:
            return None
        what = f"{norm.id} {norm.tile}"
        return Step(what, self.tr("Next norm"), partial(self.choose, norm.id))

    def _insert_pressed(self) -> None:
        if self.middle.currentWidget() is self.points:
            self.points.add(SHORTCOMING)
        elif self.middle.currentWidget() is self.evidence:
            self._begin_search()

    def _begin_search(self) -> None:
        self._bring(self.search)
        self.search.begin(self._norm)

    def _begin_points(self) -> None:
        if self._view is None or not self._view.judged:
            return
        self._bring(self.points)
        self.points.take_focus()

    def _show_points(self, norm: str) -> None:
        self.choose(norm)
        self._begin_points()

    def _bring(self, part: QWidget) -> None:
        self.middle.setCurrentWidget(part)
        self.panes.come_forward(MIDDLE)

    def _show_evidence(self, *, focus: bool = True) -> None:
        if self.middle.currentWidget() is self.points:
            self.points.close_pane()
        self.middle.setCurrentWidget(self.evidence)
        if focus:
            self._focus(MIDDLE)

    def _add(self, found: Candidate, sign: Sign) -> None:
        norm, ref = self._norm, found.ref
        words = self.tr("Added to {norm}").format(norm=norm)

        def told(_changed: Changed) -> None:
            self.said.emit(words)
            self.search.search()

        self._worker.do(lambda desk: desk.norms.add_finding(norm, ref, sign), told)

    def _sign(self, found: Finding, sign: Sign, reason: str) -> None:
        norm, ref = self._norm, found.ref

        def command(desk: Desk) -> Changed:
            return desk.norms.change_sign(norm, ref, sign, reason)

        self._worker.do(command, failed=self._failed)

    def _reopen(self, reason: str) -> None:
        norm = self._norm

        def told(_changed: Changed) -> None:
            self._next_focus = RIGHT

        self._worker.do(lambda desk: desk.norms.reopen(norm, reason), told, self._failed)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.score.say_wrong(messages.sentence(error))
        else:
            self._worker.failed.emit(error)

    def _focus(self, place: int) -> None:
        self.panes.come_forward(place)
        if place == LEFT:
            self.norms.take_focus()
        elif place == RIGHT:
            self.score.take_focus()
        elif self.middle.currentWidget() is self.search:
            self.search.take_focus()
        elif self.middle.currentWidget() is self.points:
            self.points.take_focus()
        else:
            self.evidence.take_focus()

    def _connect(self) -> None:
        self.norms.chosen.connect(self._chosen)
        self.norms.opened.connect(partial(self._focus, MIDDLE))
        self.evidence.opened.connect(self.open_wanted)
        self.evidence.sign_given.connect(self._sign)
        self._pointing = Pointing(self._worker, self.evidence, self._failed)
        self.evidence.add_wanted.connect(self._begin_search)
        self.search.added.connect(self._add)
        self.search.closed.connect(self._show_evidence)
        self.points.closed.connect(self._show_evidence)
        self.points.begun.connect(self.ahead.hold)
        self.points.lost.connect(self.ahead.forget)
        self.score.finish_wanted.connect(self.finish)
        self.score.reopen_wanted.connect(self._reopen)
        self.score.points_wanted.connect(self._begin_points)
        self.score.weighed.connect(self._weighed)

    def _bind(self) -> None:
        keys.bind(self, "Alt+V", self.finish)
        keys.bind(self, "Alt+O", self.score.begin_reopening)
        keys.bind(self, "Alt+T", self._begin_points)
        keys.bind(self, "Alt+Up", partial(self.step, -1))
        keys.bind(self, "Alt+Down", partial(self.step, 1))
        keys.bind(self.points, "Alt+S", partial(self.points.add, STRENGTH))
