"""The judgement session: the team decides together, readable from four metres."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from ui import sentences
from ui.bars import Step
from ui.pages.judging_choice import KEYS
from ui.pages.judging_conclusion_work import ClosingWork, ConclusionWork
from ui.pages.judging_keys import all_keys
from ui.pages.judging_norm_work import NormWork
from ui.pages.judging_points import PointWork
from ui.pages.judging_reading import Place, Shown, View
from ui.pages.judging_stage import Stage
from ui.pages.judging_table import Table
from ui.pages.page import Keys, Page
from ui.projection import Projection
from ui.rail import Count
from ui.theme import Look
from ui.widgets.key_queue import KeyQueue
from ui.widgets.projected import Canvas
from ui.worker import Worker
from veldtool.services.overview import Share
from veldtool.services.workbench import Changed

_KINDS = frozenset(
    {"judgement", "theme_judgement", "score", "reveal", "shortcoming", "strength", "member"}
    | {"closing", "visit", "statement", "observation", "answer", "dossier", "interview"}
    | {"agenda", "open_point", "urgent", "document", "questionnaire", "device"}
)


class JudgingPage(Page):
    """One norm at a time on a canvas that grows with the window, then what is concluded."""

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self.projecting = False
        self.stage = Stage(look)
        self.canvas = Canvas(look, self.stage)
        self.table = Table(worker, self.stage.strip)
        self.points = PointWork(self.table, self.stage.norm.side.points)
        self._norm = NormWork(self.table)
        self._conclusion = ConclusionWork(self.table, self.stage.conclusion.rules)
        self._closing = ClosingWork(self.table)
        self.projection = Projection(look, self)
        self._keys = KeyQueue(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        self._connect()
        self._bind()
        self.setAccessibleName(self.tr("Judgement session"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def found(self) -> Shown | None:
        """What stands on the stage."""
        return self.table.found

    def enter(self) -> None:
        """Come in sight: nothing of the visit stands beside what is projected."""
        if self.table.place.view is not View.CLOSING:
            self.project(on=True)
        self.take_focus()
        self.table.read()

    def project(self, *, on: bool) -> None:
        """Give the whole window to the session, or show the rail again."""
        self.projecting = on
        self.shielded.emit(on)
        self._draw()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._keys.forget()
        self.projection.close()
        if self.projecting:
            self.projecting = False
            self.shielded.emit(False)

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        if self.table.close() or self.stage.norm.close_detail():
            self.take_focus()
            return True
        if self.table.place.view is not View.NORM:
            self._turn_view(self.table.place.view)
            return True
        if self.projection.on:
            self.projection.close()
            self._draw()
            return True
        if self.projecting:
            self.project(on=False)
            return True
        return False

    def finish_typing(self) -> None:
        self.table.finish_typing()

    def refresh(self, changed: Changed) -> None:
        if self.isVisible() and (not changed or any(key.kind in _KINDS for key in changed)):
            self.table.read()

    def count(self) -> Count:
        if self.found is None:
            return Count("")
        plan = self.found.plan
        return Count(sentences.share(Share(plan.settled, len(plan.norms))))

    def next_step(self) -> Step | None:
        found = self.found
        if found is None:
            return None
        step = self._step_at(found)
        return step and Step(step.what, step.word, self._step)

    def _step_at(self, found: Shown) -> Step | None:
        if self.table.asking:
            return Step("", self.tr("Keep"), self.table.entered)
        if found.view is View.CONCLUSIONS:
            return self._conclusion.step(found)
        if found.view is View.CLOSING:
            return self._closing.step(found)
        return self._norm.step(found)

    def hints(self) -> Keys:
        return (("PgUp PgDn", self.tr("other norm")), ("F1", self.tr("keys")))

    def keys(self) -> Keys:
        return all_keys()

    def place(self) -> str:
        """Return which view the session is at; the norm is remembered with the session."""
        here = self.table.place
        return f"{here.view}/{here.at}" if here.view is not View.NORM else ""

    def restore(self, place: str) -> None:
        view, _, at = place.partition("/")
        if view in set(View):
            self.table.place = Place(View(view), self.table.place.norm, at)

    def next_pane(self, step: int) -> None:
        panes = self.stage.panes()
        at = next((n for n, one in enumerate(panes) if one.hasFocus()), -1 if step > 0 else 0)
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._acts().get(event.text().lower())
        if event.text() in KEYS:
            self._choose(KEYS.index(event.text()))
        elif event.key() == Qt.Key.Key_Delete:
            self.points.delete()
        elif act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def _acts(self) -> dict[str, Callable[[], None]]:
        """What single letters do in the view that is on."""
        views: dict[str, Callable[[], None]] = {
            "c": partial(self._turn_view, View.CONCLUSIONS),
            "k": partial(self._turn_view, View.CLOSING),
        }
        if self.table.place.view is View.CLOSING:
            return views
        views["d"] = self._turn_screen
        if self.table.place.view is View.CONCLUSIONS:
            return views | self._conclusion.keys()
        views["e"], views[" "] = self.stage.norm.turn_evidence, self.points.turn_sphere
        return views | self._norm.keys()

    def _connect(self) -> None:
        stage = self.stage
        self.table.shown.connect(self._draw)
        self.table.asked.connect(self._asked)
        self.table.left.connect(self._keys.wait)
        self.table.arrived.connect(self._keys.release)
        self.projection.lost.connect(self._screen_lost)
        stage.norm.steps.chosen.connect(self._choose)
        stage.conclusion.choice.chosen.connect(self._choose)
        stage.conclusion.subjects.currentRowChanged.connect(self._subject_chosen)
        stage.norm.side.norms.chosen.connect(self._norm.in_theme)
        stage.norm.side.add.clicked.connect(partial(self._add, "shortcoming"))
        stage.norm.side.conclude.clicked.connect(partial(self._turn_view, View.CONCLUSIONS))
        stage.norm.evidence.all.clicked.connect(stage.norm.turn_evidence)
        stage.bottom.before.clicked.connect(partial(self._move, -1))
        stage.bottom.after.clicked.connect(partial(self._move, 1))
        stage.bottom.next.clicked.connect(self._step)
        stage.top.off.clicked.connect(self.escape)
        stage.top.second.clicked.connect(self._turn_screen)

    def _bind(self) -> None:
        for keys, act in (
            ("PgUp", partial(self._move, -1)),
            ("PgDown", partial(self._move, 1)),
            ("Ins", partial(self._add, "shortcoming")),
            ("Shift+Ins", partial(self._add, "strength")),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _draw(self) -> None:
        """Show what was read: to a room without anything that it must not read."""
        found = self.found
        if found is not None:
            blind = self.projecting and not self.projection.on
            shown = found.room if blind and found.room is not None else found
            self.stage.show_found(shown, self.canvas.scale, self.table.part)
            step = self.next_step()
            told = (step.what, step.word) if step else ("", "")
            # The bar of the window says the next step, as long as it is there.
            self.stage.bottom.show_step(*(told if self.projecting else ("", "")))
            self._show_ways(found)
            self.stage.norm.make_room(asking=self.table.asking)
            self.projection.show_found(found, self.table.part, told)
            self._show_screens()
        self.changed.emit()

    def _show_ways(self, found: Shown) -> None:
        bottom = self.stage.bottom
        if found.view is View.NORM:
            without = self.tr("{norm} without fixing").format(norm=self._norm.beside(1))
            bottom.show_ways(self._norm.beside(-1), without)
        elif found.view is View.CONCLUSIONS:
            bottom.show_ways(self._conclusion.beside(-1), self._conclusion.beside(1))
        for button in (bottom.before, bottom.after):
            button.setVisible(found.view is not View.CLOSING)
        bottom.setVisible(found.view is not View.CLOSING)

    def _show_screens(self) -> None:
        top = self.stage.top
        shown = self.tr("Second screen on") if self.projection.on else self.tr("Second screen")
        top.second.set_text(shown)
        closing = self.table.place.view is View.CLOSING
        top.second.setVisible(
            not closing and (self.projection.on or bool(self.projection.others()))
        )
        back = self.table.place.view is not View.NORM
        top.off.set_text(self.tr("Back to the norm") if back else self.tr("End projection"))
        top.off.setVisible(back or self.projecting)

    def _asked(self, label: str) -> None:
        self.stage.ask(label)
        if label:
            self.stage.strip.entry.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_focus()
        self._draw()

    def _step(self) -> None:
        """Do the next step in its turn: the one at the place where the keys before it lead."""
        self._keys.run(self._step_now)

    def _step_now(self) -> None:
        step = self._step_at(self.found) if self.found is not None else None
        if step is not None:
            step.do()

    def _choose(self, place: int) -> None:
        self._keys.run(partial(self._choose_now, place))

    def _choose_now(self, place: int) -> None:
        if self.table.place.view is View.CONCLUSIONS:
            self._conclusion.choose(place)
        elif self.table.place.view is View.NORM:
            self._norm.choose(place)

    def _move(self, step: int) -> None:
        self._keys.run(partial(self._move_now, step))

    def _move_now(self, step: int) -> None:
        if self.table.place.view is View.CONCLUSIONS:
            self._conclusion.move(step)
        elif self.table.place.view is View.NORM:
            self._norm.move(step)

    def _subject_chosen(self, row: int) -> None:
        if row >= 0 and self.stage.conclusion.subjects.hasFocus():
            self._conclusion.to(row)

    def _add(self, kind: str) -> None:
        self._keys.run(partial(self.points.add, kind))

    def _turn_view(self, view: View) -> None:
        """Go to a view, or from it back to the norm."""
        found = self.found
        if found is None:
            return
        back = self.table.place.view is view
        at = found.theme.id if view is View.CONCLUSIONS else ""
        place = Place(norm=found.norm.id) if back else Place(view, found.norm.id, at)
        if place.view is View.CLOSING:
            self.projection.close()  # its list names what no room may read
            self.project(on=False)
        self.table.go(place)
        self.take_focus()

    def _turn_screen(self) -> None:
        if not self.projection.others() and not self.projection.on:
            self.table.say(self.tr("There is no second screen. Connect it, then press D again."))
            return
        self.projection.turn()
        self.project(on=True)
        if self.projection.on:
            words = self.tr("Projected on {screen}. D: next screen, Esc: end.")
            self.table.say(words.format(screen=self.projection.name))
        else:
            self.table.say(self.tr("The second screen shows nothing any more."))

    def _screen_lost(self) -> None:
        """Without the second screen the session goes on here; nothing is fixed by that."""
        self.project(on=True)
        self.table.say(
            self.tr("The second screen is gone. The session goes on here; nothing was fixed.")
        )
