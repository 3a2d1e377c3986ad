"""What the team does with what it concludes, and the closing of the record."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from ui import conclusion_words
from ui.bars import Step
from ui.pages.judging_reading import Entry, Place, Shown, View
from ui.pages.judging_table import Table
from ui.widgets.projected_list import QuietList
from veldtool.domain.judging.standing import TRUST, NormStanding
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.judging.views import Given, SessionTheme


class ConclusionWork(QObject):
    """Commands on the judgement that the team is at, and the next step there."""

    def __init__(self, table: Table, rules: QuietList) -> None:
        super().__init__()
        self._table, self._rules = table, rules
        rules.chosen.connect(lambda _: self.turn_fact())

    def keys(self) -> dict[str, Callable[[], None]]:
        """Return what single letters do."""
        return {
            "m": self._type_reason,
            "t": self._type_remark,
            "s": self._split,
            "b": self._table.turn_part,
            " ": self.turn_fact,
        }

    def choose(self, place: int) -> None:
        """Choose a word; no judgement asks for its reason first."""
        theme, given = self._at()
        if theme is None or given is None or place >= len(theme.steps):
            return
        choice = theme.steps[place].id
        outside = theme.id != TRUST and place == len(theme.steps) - 1
        if outside and not given.reason.strip() and not theme.waits_for and theme.may_write:
            label = self.tr("Why is there no judgement?")
            say = partial(self._choose, theme.id, choice, given.group)
            self._table.ask(Entry(label, say=say))
        else:
            self._choose(theme.id, choice, given.group, "")

    def turn_fact(self) -> None:
        """Say that the fact in the list is true, or that it is not."""
        theme, _ = self._at()
        row = self._rules.currentRow()
        if theme is not None and 0 <= row < len(theme.rules):
            rule, holds = theme.rules[row]
            self._table.do(lambda desk: desk.judging.set_fact(rule.fact, holds=not holds))

    def move(self, step: int) -> None:
        """Go to the judgement before or after."""
        found = self._table.found
        if found is not None:
            self.to((found.at + step) % len(found.conclusions))

    def to(self, row: int) -> None:
        """Go to a judgement by its place in the list."""
        found = self._table.found
        if found is not None and row != found.at:
            at = found.conclusions[row].id
            self._table.go(Place(View.CONCLUSIONS, found.norm.id, at))

    def beside(self, step: int) -> str:
        """Return what the judgement before or after is about."""
        found = self._table.found
        if found is None:
            return ""
        one = found.conclusions[(found.at + step) % len(found.conclusions)]
        mark, title = conclusion_words.subject(one)
        return mark if one.title else title

    def step(self, found: Shown) -> Step:
        """Return the next step: an open norm, else an open judgement, else the closing."""
        words = self.tr("judgement: {about}")
        name = words.format(about=conclusion_words.heading(found.conclusion))
        if not _is_open(found.conclusion) or found.conclusion.waits_for:
            name = ""
        norm = next((x.id for x in found.plan.norms if x.standing is NormStanding.OPEN), "")
        if norm:
            word = self.tr("On to norm {norm}").format(norm=norm)
            return Step(name, word, lambda: self._table.go(Place(norm=norm)))
        others = (one for one in found.conclusions if one is not found.conclusion)
        follows = next((one for one in others if _is_open(one)), None)
        if follows is not None:
            mark, title = conclusion_words.subject(follows)
            word = self.tr("On to {what}").format(what=mark if follows.title else title)
            place = Place(View.CONCLUSIONS, found.norm.id, follows.id)
            return Step(name, word, lambda: self._table.go(place))
        place = Place(View.CLOSING, found.norm.id)
        return Step(name, self.tr("To the closing"), lambda: self._table.go(place))

    def _choose(self, theme: str, choice: str, group: str, reason: str) -> None:
        self._table.do(lambda desk: desk.judging.choose_theme(theme, choice, group, reason))

    def _split(self) -> None:
        theme, given = self._at()
        if theme is not None and given is not None and theme.id != TRUST:
            name = theme.id
            self._table.do(lambda desk: desk.judging.split_theme(name))

    def _type_reason(self) -> None:
        theme, given = self._at()
        if theme is not None and given is not None and theme.may_write:
            key = RegisterKey("theme_judgement", given.id, "reason")
            self._table.ask(Entry(self.tr("Reason"), key, given.reason))

    def _type_remark(self) -> None:
        theme, _ = self._at()
        if theme is not None and theme.may_write:
            key = RegisterKey("theme_judgement", theme.id, "remark")
            label = self.tr("Whose power to improve, or of what?")
            if theme.id != TRUST:
                label = self.tr("Remark: {about}").format(about=conclusion_words.heading(theme))
            self._table.ask(Entry(label, key, theme.remark))

    def _at(self) -> tuple[SessionTheme | None, Given | None]:
        found = self._table.found
        if found is None:
            return None, None
        theme = found.conclusion
        return theme, theme.given[self._table.part] if theme.given else None


class ClosingWork(QObject):
    """Closing the record and opening it again, each a step of its own."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._table = table

    def step(self, found: Shown) -> Step | None:
        """Return the next step at the closing; only a lead has one."""
        view = found.closing
        if view is None or not view.may_close:
            return None
        if view.closed:
            return Step("", self.tr("Open again"), self._reopen)
        return Step(self.tr("close the record"), self.tr("Close the visit"), self._close)

    def _close(self) -> None:
        self._table.finish_typing()
        self._table.do(lambda desk: desk.judging.close_record())

    def _reopen(self) -> None:
        label = self.tr("Why does the closed visit have to be opened again?")
        self._table.ask(Entry(label, say=self._say_why))

    def _say_why(self, reason: str) -> None:
        self._table.do(lambda desk: desk.judging.reopen_record(reason))


def _is_open(theme: SessionTheme) -> bool:
    return bool(theme.given) and not all(one.choice for one in theme.given)
