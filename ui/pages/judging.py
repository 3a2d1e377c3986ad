"""The judgement session: the team decides together, readable from four metres."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from ui import messages, sentences
from ui.autosave import Autosave
from ui.bars import Step
from ui.pages.judging_reading import Entry, Shown, read
from ui.pages.judging_stage import KEYS, Stage
from ui.pages.page import Keys, Page
from ui.rail import Count
from ui.theme import Look
from ui.widgets.projected import Canvas
from ui.worker import Worker
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Sphere
from veldtool.services.desk import Desk
from veldtool.services.judging.views import (
    Order,
    Revealing,
    SessionTheme,
    TeamPoint,
)
from veldtool.services.overview import Share
from veldtool.services.workbench import Changed

_SPHERES = (Sphere.OWN, Sphere.PARTLY, Sphere.OUTSIDE)
_KINDS = frozenset(
    {"judgement", "theme_judgement", "score", "reveal", "shortcoming", "strength", "member"}
    | {"closing", "visit", "statement", "observation", "answer", "dossier"}
)


class JudgingPage(Page):
    """One norm at a time on a canvas that grows with the window."""

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self._worker = worker
        self.found: Shown | None = None
        self.projecting = False
        self._entry: Entry | None = None
        self._new_point = ""
        self._part = 0
        self.stage = Stage(look)
        self.canvas = Canvas(look, self.stage)
        self._autosave = Autosave(worker, self.stage.entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        self.stage.step_chosen.connect(self._choose)
        self.stage.theme_chosen.connect(self._choose_theme)
        self.stage.points.chosen.connect(self._edit_point)
        self.stage.norms.chosen.connect(self._go_in_theme)
        self.stage.next.clicked.connect(self._step)
        self.stage.entry.returnPressed.connect(self._entered)
        self._bind()
        self.setAccessibleName(self.tr("Judgement session"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def enter(self) -> None:
        """Come in sight: nothing of the visit stands beside what is projected."""
        self.project(on=True)
        self.take_focus()
        self._read()

    def project(self, *, on: bool) -> None:
        """Give the whole window to the session, or show the rail again."""
        self.projecting = on
        self.shielded.emit(on)
        self.changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.projecting:
            self.projecting = False
            self.shielded.emit(False)

    def take_focus(self) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def escape(self) -> bool:
        if self._entry is not None:
            self._close_entry()
            return True
        if self.projecting:
            self.project(on=False)
            return True
        return False

    def finish_typing(self) -> None:
        self._autosave.typed.finish()

    def refresh(self, changed: Changed) -> None:
        if self.isVisible() and (not changed or any(key.kind in _KINDS for key in changed)):
            self._read()

    def count(self) -> Count:
        if self.found is None:
            return Count("")
        plan = self.found.plan
        return Count(sentences.share(Share(plan.settled, len(plan.norms))))

    def next_step(self) -> Step | None:
        if self.found is None or not self.found.plan.may_write:
            return None
        norm = self.found.norm
        if norm.revealing is not Revealing.DONE:
            return Step(norm.id, self.tr("Show scores"), self._step)
        word = self.tr("Fix and go to {norm}").format(norm=self._beside(1))
        return Step(self.tr("team score {norm}").format(norm=norm.id), word, self._step)

    def hints(self) -> Keys:
        return (("PgUp PgDn", self.tr("other norm")), ("F1", self.tr("keys")))

    def keys(self) -> Keys:
        return (
            ("1, 2, 3, 4, 0", self.tr("team score")),
            ("Ctrl Enter", self.tr("show the scores; fix the team score and go on")),
            ("PgUp, PgDn", self.tr("other norm, without fixing")),
            ("Ins, Shift Ins", self.tr("shortcoming, strength")),
            ("M, A, W", self.tr("reason, differing standpoint, answer to a check")),
            ("P, O", self.tr("park this norm, most divided first")),
            ("S, B", self.tr("judge JB and JR apart, go to the other part")),
            ("Space", self.tr("sphere of influence of a shortcoming")),
            ("T, U", self.tr("remark on the theme, on the theme without judgement")),
            ("G", self.tr("no own score, seen too little")),
            ("Enter", self.tr("on a card the whole reason; on a point change it")),
            ("Del", self.tr("delete a point of the team")),
        )

    def next_pane(self, step: int) -> None:
        stage = self.stage
        cards = stage.cards[:1]
        panes = [*cards, stage.steps[0], stage.points, stage.norms, stage.themes[0]]
        at = next((n for n, one in enumerate(panes) if one.hasFocus()), -1)
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        act = self._acts().get(event.text().lower())
        if event.text() in KEYS:
            self._choose(KEYS.index(event.text()))
        elif event.key() == Qt.Key.Key_Delete:
            self._delete_point()
        elif act is not None:
            act()
        else:
            super().keyPressEvent(event)

    def _acts(self) -> dict[str, Callable[[], None]]:
        return {
            "m": partial(self._type_judgement, self.tr("Reason"), "reason"),
            "a": partial(self._type_judgement, self.tr("Differing standpoint"), "dissent"),
            "w": self._answer,
            "p": lambda: self._do(lambda desk, norm: desk.judging.park(norm)),
            "o": self._turn_order,
            "s": lambda: self._do(lambda desk, norm: desk.judging.split_norm(norm)),
            "b": self._turn_part,
            " ": self._turn_sphere,
            "t": lambda: self._type_remark(self.found.theme if self.found else None),
            "u": lambda: self._type_remark(
                next(iter(self.found.unjudged if self.found else ()), None)
            ),
            "g": lambda: self._do(lambda desk, norm: desk.judging.seen_too_little(norm)),
        }

    def _bind(self) -> None:
        for keys, act in (
            ("PgUp", partial(self._move, -1)),
            ("PgDown", partial(self._move, 1)),
            ("Ins", partial(self._add_point, "shortcoming")),
            ("Shift+Ins", partial(self._add_point, "strength")),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _read(self, norm: str = "") -> None:
        self._worker.ask(partial(read, norm=norm), self._show)

    def _show(self, found: Shown) -> None:
        self.found = found
        self._part %= len(found.norm.given)
        self.stage.show_norm(found.norm, self.canvas.scale, self._part)
        self.stage.show_theme(found.theme, found.plan, found.norm.id)
        step = self.next_step()
        self.stage.next.setVisible(step is not None)
        self.stage.next.setText(f"{step.word}  [Ctrl Enter]" if step else "")
        self.stage.before.setText(f"PgUp  {self._beside(-1)}")
        self.stage.after.setText(f"PgDn  {self._beside(1)}")
        if self._new_point:
            self._edit_new()
        self.changed.emit()

    def _beside(self, step: int) -> str:
        if self.found is None:
            return ""
        ids = [line.id for line in self.found.plan.norms]
        return ids[(ids.index(self.found.norm.id) + step) % len(ids)]

    def _move(self, step: int) -> None:
        self._go(self._beside(step))

    def _go(self, norm: str) -> None:
        if norm:
            self._close_entry()
            self.stage.message.setText("")
            self._drop_blank()
            self._worker.ask(lambda desk: desk.judging.go_to(norm), lambda _: self._read(norm))

    def _drop_blank(self) -> None:
        """What was begun for the team and never written goes away with the norm."""
        if self.found is not None and self.found.plan.may_write:
            norm = self.found.norm.id
            self._worker.do(lambda desk: desk.judging.drop_blank(norm))

    def _go_in_theme(self, row: int) -> None:
        if self.found is not None:
            theme = self.found.theme.id
            lines = [line.id for line in self.found.plan.norms if line.theme == theme]
            self._go(lines[row])

    def _step(self) -> None:
        """Show the scores, or fix the team score and go on."""
        if self.found is None:
            return
        norm, follows = self.found.norm, self._beside(1)
        if self._entry is not None:
            self._entered()
        elif norm.revealing is Revealing.EARLY:
            label = self.tr("Why show the scores of {norm} now already?").format(norm=norm.id)
            self._open(Entry(label, say=self._reveal))
        elif norm.revealing is not Revealing.DONE:
            self._reveal("")
        else:
            self._worker.do(
                lambda desk: desk.judging.fix(norm.id), lambda _: self._go(follows), self._fail
            )

    def _reveal(self, reason: str) -> None:
        self._do(lambda desk, norm: desk.judging.reveal(norm, reason))

    def _choose(self, place: int) -> None:
        if self.found is not None and self.found.norm.may_write:
            choice = self.found.norm.steps[place].id
            group = self.found.norm.given[self._part].group
            self._do(lambda desk, norm: desk.judging.choose(norm, choice, group))

    def _choose_theme(self, place: int) -> None:
        if self.found is not None:
            theme = self.found.theme
            choice = theme.steps[place].id
            self._do(lambda desk, _: desk.judging.choose_theme(theme.id, choice))

    def _turn_order(self) -> None:
        if self.found is not None:
            divided = self.found.plan.order is Order.DIVIDED
            order = Order.FRAMEWORK if divided else Order.DIVIDED
            self._worker.ask(lambda desk: desk.judging.order_by(order), lambda _: self._read())

    def _turn_part(self) -> None:
        self._part += 1
        if self.found is not None:
            self._show(self.found)

    def _turn_sphere(self) -> None:
        """Whether the institution itself can mend the shortcoming in the list: the next answer."""
        row = self.stage.points.currentRow()
        points = self.found.norm.points if self.found else ()
        if 0 <= row < len(points) and points[row].kind == "shortcoming":
            point = points[row]
            at = _SPHERES.index(point.sphere or Sphere.OUTSIDE)
            sphere = _SPHERES[(at + 1) % len(_SPHERES)]
            self._do(lambda desk, _: desk.judging.set_sphere(point.id, sphere))

    def _type_judgement(self, label: str, field: str) -> None:
        if self.found is not None and self.found.norm.may_write:
            given = self.found.norm.given[self._part]
            key = RegisterKey("judgement", given.id, field)
            self._open(Entry(label, key, given.reason if field == "reason" else given.dissent))

    def _type_remark(self, theme: SessionTheme | None) -> None:
        if theme is not None and self.found is not None and self.found.plan.may_write:
            key = RegisterKey("theme_judgement", theme.id, "remark")
            label = self.tr("Remark on theme {theme}").format(theme=theme.id)
            self._open(Entry(label, key, theme.remark))

    def _answer(self) -> None:
        if self.found is None:
            return
        check = next((one for one in self.found.norm.checks if not one.answer), None)
        if check is not None:
            warn = check.warn
            label = self.tr("Why does the judgement stay as it is?")
            say = partial(self._say_answer, warn)
            self._open(Entry(label, say=say))

    def _say_answer(self, warn: object, reason: str) -> None:
        self._do(lambda desk, norm: desk.judging.answer(norm, warn, reason))  # type: ignore[arg-type]

    def _add_point(self, kind: str) -> None:
        if self.found is not None and self.found.norm.may_write:
            norm = self.found.norm.id
            self._worker.do(
                lambda desk: desk.judging.add_point(kind, norm), self._point_made, self._fail
            )

    def _point_made(self, changed: Changed) -> None:
        self._new_point = next(iter(key.id for key in changed), "")
        self._read()

    def _edit_new(self) -> None:
        points = self.found.norm.points if self.found else ()
        point = next((one for one in points if one.id == self._new_point), None)
        if point is not None:
            self._new_point = ""
            self._type_point(point)

    def _edit_point(self, row: int) -> None:
        if self.found is None or not 0 <= row < len(self.found.norm.points):
            return
        point = self.found.norm.points[row]
        if point.author:
            self._do(lambda desk, _: desk.judging.take_over(point.kind, point.id))
        else:
            self._type_point(point)

    def _type_point(self, point: TeamPoint) -> None:
        weak = point.kind == "shortcoming"
        label = self.tr("Shortcoming") if weak else self.tr("Strength")
        then = partial(self._type_why, point) if weak else None
        self._open(Entry(label, RegisterKey(point.kind, point.id, "text"), point.text, then=then))

    def _type_why(self, point: TeamPoint) -> None:
        key = RegisterKey("shortcoming", point.id, "why")
        self._open(Entry(self.tr("Why does it matter?"), key, point.why))

    def _delete_point(self) -> None:
        row = self.stage.points.currentRow()
        if self.found is not None and 0 <= row < len(self.found.norm.points):
            point = self.found.norm.points[row]
            self._do(lambda desk, _: desk.judging.remove_point(point.kind, point.id))

    def _open(self, entry: Entry) -> None:
        self._entry = entry
        self.stage.ask(entry.label)
        if entry.key is not None:
            self._autosave.show_text(entry.key, entry.text)
        else:
            self._autosave.typed.end()
            self.stage.entry.setText(entry.text)
        self.stage.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _entered(self) -> None:
        entry, text = self._entry, self.stage.entry.text()
        self._close_entry()
        if entry is not None and entry.say is not None:
            entry.say(text)
        if entry is not None and entry.then is not None:
            entry.then()

    def _close_entry(self) -> None:
        if self._entry is not None:
            self._entry = None
            self._autosave.typed.end()
            self.stage.ask("")
            self.take_focus()

    def _do(self, act: Callable[[Desk, str], Changed]) -> None:
        if self.found is not None:
            norm = self.found.norm.id
            self.stage.message.setText("")
            self._worker.do(lambda desk: act(desk, norm), failed=self._fail)

    def _fail(self, error: Exception) -> None:
        self.stage.message.setText(messages.sentence(error))
        self._read()
