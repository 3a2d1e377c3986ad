"""What the team does with one norm: shows the scores, chooses, gives reasons, goes on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from ui.bars import Step
from ui.pages.judging_reading import Entry, Place, Shown, View
from ui.pages.judging_table import Table
from veldtool.domain.evidence.checks import Warn
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.desk import Desk
from veldtool.services.judging.views import Order, Revealing, SessionTheme
from veldtool.services.workbench import Changed


class NormWork(QObject):
    """Commands on the norm that the team is at, and the next step there."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table

    def keys(self) -> dict[str, Callable[[], None]]:
        """Return what single letters do."""
        return {
            "m": partial(self._type, self.tr("Reason"), "reason"),
            "a": partial(self._type, self.tr("Differing standpoint"), "dissent"),
            "w": self._answer,
            "p": lambda: self._do(lambda desk, norm: desk.judging.park(norm)),
            "o": self._turn_order,
            "s": lambda: self._do(lambda desk, norm: desk.judging.split_norm(norm)),
            "b": self._table.turn_part,
            "t": self._remark,
            "u": self._remark_unjudged,
            "g": lambda: self._do(lambda desk, norm: desk.judging.seen_too_little(norm)),
        }

    def choose(self, place: int) -> None:
        """Choose a step; what stands outside the scale asks for its reason at once."""
        found = self._table.found
        if found is None or not found.norm.may_write or place >= len(found.norm.steps):
            return
        choice, given = found.norm.steps[place].id, found.norm.given[self._table.part]
        outside = place == len(found.norm.steps) - 1

        def chosen(_: Changed) -> None:
            if asks:
                self._type(self.tr("Why is the norm not judged?"), "reason")
                self._table.await_read()

        norm = found.norm.id
        asks = outside and not given.reason.strip()
        if asks:
            self._table.leave()
        self._table.do(lambda desk: desk.judging.choose(norm, choice, given.group), chosen)

    def step(self, found: Shown) -> Step | None:
        """Return the next step at the norm."""
        if not found.plan.may_write:
            return None
        norm = found.norm
        if norm.revealing is not Revealing.DONE:
            what = self.tr("scores of {norm}").format(norm=norm.id)
            return Step(what, self.tr("Show scores"), self.next)
        word = self.tr("Fix and go to {norm}").format(norm=self.beside(1))
        if self._closes_theme(found):
            word = self.tr("Fix and judge theme {theme}").format(theme=found.theme.id)
        return Step(self.tr("fix team score {norm}").format(norm=norm.id), word, self.next)

    def next(self) -> None:
        """Show the scores, or fix the team score and go on."""
        found = self._table.found
        if found is None:
            return
        norm = found.norm
        if norm.revealing is Revealing.EARLY:
            label = self.tr("Why show the scores of {norm} now already?").format(norm=norm.id)
            self._table.ask(Entry(label, say=self._reveal))
        elif norm.revealing is not Revealing.DONE:
            self._reveal("")
        else:
            follows = Place(norm=self.beside(1))
            if self._closes_theme(found):
                follows = Place(View.CONCLUSIONS, norm.id, found.theme.id)
            self._table.leave()
            self._table.do(
                lambda desk: desk.judging.fix(norm.id), lambda _: self.go(follows, norm.id)
            )

    def move(self, step: int) -> None:
        """Go to the norm before or after, without fixing."""
        self.go_to(self.beside(step))

    def beside(self, step: int) -> str:
        """Return the norm so many further in the order of the session."""
        found = self._table.found
        if found is None:
            return ""
        ids = [line.id for line in found.plan.norms]
        return ids[(ids.index(found.norm.id) + step) % len(ids)]

    def in_theme(self, row: int) -> None:
        """Go to a norm in the list of the theme."""
        found = self._table.found
        if found is not None:
            lines = [line.id for line in found.plan.norms if line.theme == found.theme.id]
            self.go_to(lines[row])

    def go_to(self, norm: str) -> None:
        """Go to a norm; what was begun for the team and never written goes away."""
        if norm:
            found = self._table.found
            self.go(Place(norm=norm), found.norm.id if found and found.plan.may_write else "")

    def go(self, place: Place, left: str) -> None:
        """Go to a place of the session, and drop what stands blank at the norm that is left."""
        if left:
            self._table.do(lambda desk: desk.judging.drop_blank(left))
        self._table.keep(place.norm)
        self._table.go(place)

    def _closes_theme(self, found: Shown) -> bool:
        """This norm is the last one that the theme waits for."""
        open_theme = not all(one.choice for one in found.theme.given)
        return open_theme and set(found.theme.waits_for) <= {found.norm.id}

    def _reveal(self, reason: str) -> None:
        found = self._table.found
        if found is not None:
            norm = found.norm.id
            self._table.leave()
            self._table.do(
                lambda desk: desk.judging.reveal(norm, reason), lambda _: self._table.await_read()
            )

    def _type(self, label: str, field: str) -> None:
        found = self._table.found
        if found is not None and found.norm.may_write:
            given = found.norm.given[self._table.part]
            key = RegisterKey("judgement", given.id, field)
            text = given.reason if field == "reason" else given.dissent
            self._table.ask(Entry(label, key, text))

    def _remark(self) -> None:
        if self._table.found is not None:
            self._type_remark(self._table.found.theme)

    def _remark_unjudged(self) -> None:
        unjudged = self._table.found.unjudged if self._table.found else ()
        if unjudged:
            self._type_remark(unjudged[0])

    def _type_remark(self, theme: SessionTheme) -> None:
        if theme.may_write:
            key = RegisterKey("theme_judgement", theme.id, "remark")
            label = self.tr("Remark on theme {theme}").format(theme=theme.id)
            self._table.ask(Entry(label, key, theme.remark))

    def _answer(self) -> None:
        found = self._table.found
        check = next((one for one in found.norm.checks if not one.answer), None) if found else None
        if check is not None:
            say = partial(self._say_answer, check.warn)
            self._table.ask(Entry(self.tr("Why does the judgement stay as it is?"), say=say))

    def _say_answer(self, warn: Warn, reason: str) -> None:
        self._do(lambda desk, norm: desk.judging.answer(norm, warn, reason))

    def _turn_order(self) -> None:
        found = self._table.found
        if found is not None:
            divided = found.plan.order is Order.DIVIDED
            self._table.order_by(Order.FRAMEWORK if divided else Order.DIVIDED)

    def _do(self, act: Callable[[Desk, str], Changed]) -> None:
        found = self._table.found
        if found is not None:
            norm = found.norm.id
            self._table.do(lambda desk: act(desk, norm))
