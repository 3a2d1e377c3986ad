"""A theme of the feedback sheet while it is written: two columns of sentences, and its figures."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from ui import writing_words
from ui.pages.writing_figures import FIGURE, FigureList, pick_rows
from ui.pages.writing_hands import Body, Hands, Span, titled
from ui.pages.writing_picker import Picker
from ui.pages.writing_points import POINT, PointColumn
from ui.sheet_sections import home_of
from ui.widgets.words import Wrapped, label
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Sign
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_sources import SourceLine
from veldtool.services.sheet_view import Pick, PointText, SheetView

translate = QCoreApplication.translate


class ThemeBody(Body):
    """What goes well, what needs attention, figures. Lists to pick from open in place."""

    def __init__(self, hands: Hands, theme: str, parent: QWidget) -> None:
        super().__init__(hands, parent)
        self.theme = theme
        self._view: SheetView | None = None
        self._counts: dict[Sign, QLabel] = {}
        self._rests: dict[Sign, Wrapped] = {}
        self.pickers: dict[Sign, Picker] = {}
        signs = (Sign.PLUS, Sign.MINUS)
        self.columns = {sign: PointColumn(hands, theme, sign, self) for sign in signs}
        for sign in self.columns:
            self._add_column(sign)
        self.figures = FigureList(hands)
        self.counts = Picker(hands.look, translate("writing", "Counts to pick from"))
        self._add_figures()
        self._chosen: tuple[Sign, str] = (Sign.PLUS, "")

    def show_view(self, view: SheetView, checks: Sequence[Check]) -> None:
        self._view = view
        for sign, column in self.columns.items():
            mine = [one for one in view.points if self._is_in(one, sign)]
            column.show_points(mine, checks)
            self._counts[sign].setText(self.tr("%n point(s)", "", len(mine)))
        figures = [x for x in view.figures if home_of(x.record.theme, view) == self.theme]
        self.figures.show_figures(figures, checks)
        self._no_figures.setVisible(not figures)
        if not self.counts.isHidden():
            self.counts.show_rows(pick_rows(self._picks()), writing_words.pick_hint())
        self.show_sources()

    def take_focus(self) -> None:
        self.columns[Sign.PLUS].lines[0].text.setFocus()

    def add(self, sign: Sign) -> None:
        """Go to the empty line of a column."""
        self.columns[sign].last().text.setFocus()

    def go(self, kind: str, record_id: str, field: str = "", span: Span = (0, 0)) -> bool:
        del field
        if kind == FIGURE:
            return self.figures.go(record_id)
        return kind == POINT and any(one.go(record_id, span) for one in self.columns.values())

    def record(self) -> tuple[str, str] | None:
        row = self.figures.row
        if self.figures.hasFocus() and row is not None:
            return (FIGURE, row.id)
        here = (column.here() for column in self.columns.values())
        line = next((line for line in here if line is not None), None)
        return (POINT, line.record_id) if line is not None and line.record_id else None

    def typing(self) -> dict[RegisterKey, str]:
        return {k: v for column in self.columns.values() for k, v in column.typing().items()}

    def finish(self) -> None:
        for column in self.columns.values():
            column.finish()

    def stops(self) -> list[QWidget]:
        found: list[QWidget] = []
        for sign, column in self.columns.items():
            found += [line.text for line in column.lines]
            found.append(self.pickers[sign].list)
        return [*found, self.figures, self.counts.list]

    def restore(self) -> bool:
        return any(one.close_list() for one in (self.counts, *self.pickers.values()))

    def pick_figures(self) -> bool:
        """Open the counts that can be picked; False when there is none."""
        picks = self._picks()
        if picks:
            self.counts.open_with(pick_rows(picks), writing_words.pick_hint())
            self.hands.moved()
        return bool(picks)

    def pick_sources(self) -> None:
        """Open what the sentence with the keyboard rests on, and what else it can rest on."""
        sign = next((one for one, column in self.columns.items() if column.here()), None)
        if sign is None:
            return
        line = self.columns[sign].here()
        self._chosen = (sign, line.record_id if line is not None else "")
        self.finish()
        self._ask_sources(opening=True)

    def show_sources(self) -> None:
        """Say below each column what the sentence with the keyboard rests on."""
        for sign, column in self.columns.items():
            line = column.here()
            point = self._point(line.record_id) if line is not None else None
            self._rests[sign].setText(writing_words.rests_on(point) if point is not None else "")
            self._rests[sign].setVisible(point is not None)
        if not self.pickers[self._chosen[0]].isHidden():
            self._ask_sources(opening=False)

    def _is_in(self, one: PointText, sign: Sign) -> bool:
        """A point without a column stands with what needs attention, where it can be put right."""
        home = home_of(one.record.theme, self._view) if self._view is not None else ""
        return home == self.theme and (one.record.sign or Sign.MINUS) is sign

    def _ask_sources(self, *, opening: bool) -> None:
        sign, key = self._chosen
        point, theme = self._point(key), self.theme
        chosen = point.record.sources if point is not None else ()

        def show(lines: tuple[SourceLine, ...]) -> None:
            rows, about = writing_words.source_rows(lines), writing_words.source_hint(lines)
            picker = self.pickers[sign]
            (picker.open_with if opening else picker.show_rows)(rows, about)
            self.hands.moved()

        self.hands.worker.ask(lambda desk: desk.feedback.evidence(theme, chosen), show)

    def _toggle(self, source: str) -> None:
        """Choose or leave a source; on an empty line it begins a sentence."""
        sign, key = self._chosen
        theme = self.theme
        if key:
            self.hands.do(lambda desk: desk.feedback.toggle_source(key, source))
            return
        self.pickers[sign].close_list()
        self.hands.make(lambda desk: desk.feedback.new_point(theme, sign, (source,)), POINT)

    def _point(self, key: str) -> PointText | None:
        points = self._view.points if self._view is not None else ()
        return next((one for one in points if one.record.id == key), None)

    def _picks(self) -> list[Pick]:
        return [one for one in self._view.picks if one.theme == self.theme] if self._view else []

    def _pick(self, item: str) -> None:
        theme = self.theme
        self.hands.do(lambda desk: desk.feedback.pick(theme, item))

    def _drop_figure(self, key: str) -> None:
        self.hands.do(lambda desk: desk.feedback.remove(FIGURE, key))

    def _add_column(self, sign: Sign) -> None:
        line, count = titled(self.hands.look, writing_words.column(sign))
        picker = Picker(self.hands.look, translate("writing", "Evidence to rest on"))
        picker.picked.connect(self._toggle)
        rests = Wrapped("", "meta")
        rests.hide()
        column = self.columns[sign]
        column.held.connect(self.show_sources)
        column.rearranged.connect(self.rearranged)
        for part in (line, column, rests, picker):
            self.column.addWidget(part)
        self._counts[sign], self._rests[sign], self.pickers[sign] = count, rests, picker

    def _add_figures(self) -> None:
        about = translate("writing", "from the counts, not to be typed")
        line, _ = titled(self.hands.look, translate("writing", "Figures"), about)
        self._no_figures = label(translate("writing", "No figures yet. Pick one with Ctrl T."))
        self._no_figures.setProperty("words", "quiet")
        self._no_figures.setWordWrap(True)
        self.figures.dropped.connect(self._drop_figure)
        self.counts.picked.connect(self._pick)
        for part in (line, self.figures, self._no_figures, self.counts):
            self.column.addWidget(part)
