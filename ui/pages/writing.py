"""The feedback sheet while it is written: its sections, the pages as printed, and the checks."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QVBoxLayout

from ui import check_words, keys, messages, save_file
from ui.bars import Step
from ui.handing_over import HandingOver
from ui.pages import writing_keys
from ui.pages.page import Keys, Page
from ui.pages.writing_checks import CheckPane
from ui.pages.writing_content import Content
from ui.pages.writing_hands import Command, Hands
from ui.pages.writing_paper import PaperPane
from ui.pages.writing_settling import Settling
from ui.pages.writing_steps import StepsBody
from ui.pages.writing_talk import TalkBody
from ui.pages.writing_theme import ThemeBody
from ui.sheet_sections import BASIS, home_of, section_of
from ui.theme import Look
from ui.widgets.sheet_panes import SheetPanes
from ui.worker import Worker
from veldtool.domain.records import Sign
from veldtool.services.errors import UserError
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_kinds import SheetKind
from veldtool.services.sheet_view import FigureLine, SheetView
from veldtool.services.workbench import Changed

translate = QCoreApplication.translate
CONTENT, PAPER, CHECKS = range(3)
SOON = 700
"""Milliseconds after the last key until the sheet is composed and checked with what was typed."""


class WritingPage(Page):
    """F8 walks what was found, Ctrl+T picks a figure; nothing waits for anything else."""

    def __init__(
        self, look: Look, worker: Worker, ask_path: save_file.AskPath = save_file.ask_path
    ) -> None:
        super().__init__()
        self._worker = worker
        self.view: SheetView | None = None
        self._asking = self._again = self._making = False
        self._wanted: tuple[str, str] | None = None
        self._cursor = 0
        self.handing_over = HandingOver(self, worker, ask_path, look)
        hands = Hands(look, worker, self.act, self.make, self._edited, self._told)
        self.content = Content(hands)
        self.paper = PaperPane(look, worker)
        self.checks = CheckPane(look, worker)
        words = (
            translate("writing", "Content"),
            translate("writing", "Preview"),
            translate("writing", "Checks"),
        )
        self.panes = SheetPanes(look, (self.content, self.paper, self.checks), words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON)
        self._soon.timeout.connect(self.reload)
        turns = (lambda: self.panes.come_forward(CHECKS), self.go_to_text)
        self.settling = Settling(self.checks, self.act, self._figure_here, self._figures, turns)
        self._connect()
        self._bind()

    @property
    def check(self) -> Check | None:
        """The finding that is chosen."""
        return self.checks.check

    # --- what the shell asks ---

    def enter(self) -> None:
        self.checks.none_chosen()
        self.take_focus()
        if self.view is None:
            self.ahead.hold()
        self.reload()

    def take_focus(self) -> None:
        self.panes.come_forward(CONTENT)
        self.content.take_focus()

    def refresh(self, _changed: Changed) -> None:
        if self.view is not None and self.isVisible():
            self.reload()

    def reload(self) -> None:
        """Ask for the sheet as it is with what is being typed; one question at a time."""
        self._soon.stop()
        if self._asking:
            self._again = True
            return
        self._asking = True
        typing = self.content.typing()
        self._worker.ask(lambda desk: desk.feedback.view(typing), self._show, self._not_read)

    def finish_typing(self) -> None:
        self.content.finish()
        self.checks.mending.finish()

    def leave(self) -> None:
        self.paper.drop()

    def current_record(self) -> tuple[str, str] | None:
        return self.content.record()

    def show_record(self, kind: str, record_id: str) -> None:
        self._wanted = (kind, record_id)
        self._go_wanted()

    def place(self) -> str:
        kind, record_id = self._wanted or self.current_record() or ("", "")
        cursor = self._cursor if self._wanted else self.content.typing_at()
        return f"{self.content.at}:{kind}:{record_id}#{cursor}"

    def restore(self, place: str) -> None:
        rest, _, cursor = place.partition("#")
        section, _, record = rest.partition(":")
        kind, _, record_id = record.partition(":")
        self._cursor = int(cursor) if cursor.isdecimal() else 0
        self.content.at = section
        self._wanted = (kind, record_id) if kind else None

    def escape(self) -> bool:
        """Close what was asked or opened; then to the sections; then leave. Nothing typed goes."""
        if self.checks.mending.take_back():
            self.go_to_text()
            return True
        if self.panes.holding() != CONTENT:
            self.take_focus()
            return True
        return self.content.step_back()

    def next_pane(self, step: int) -> None:
        at = (self.panes.holding() + step) % len(self.panes.parts)
        self.panes.come_forward(at)
        if at == CONTENT:
            self.content.take_focus()
        elif at == PAPER:
            self.paper.preview.setFocus()
        else:
            self.checks.list.setFocus()

    def next_step(self) -> Step | None:
        view = self.view
        if view is None:
            return None
        found = view.checked.blocking
        if found:
            words = translate("writing", "points that block: {count}, first {what}")
            said = words.format(count=len(found), what=check_words.title(found[0].finding))
            return Step(said, translate("writing", "To the point"), self.next_check)
        if view.points:
            word = translate("writing", "Save as PDF")
            return Step(translate("writing", "feedback sheet"), word, self.save)
        word = translate("writing", "Goes well")
        return Step(translate("writing", "first point"), word, lambda: self.add(Sign.PLUS))

    def hints(self) -> Keys:
        return writing_keys.hints()

    def keys(self) -> Keys:
        return (*writing_keys.every(), *self.handing_over.keys())

    # --- what the keys do ---

    def save(self) -> None:
        """Ask for a place and write the sheet there, unless something keeps it here."""
        self.finish_typing()
        self.handing_over.save(SheetKind.FEEDBACK, translate("writing", "feedback.pdf"))

    def next_check(self) -> None:
        """Choose the next finding that nobody let stay, and go to its words."""
        check = self.checks.next_open()
        if check is None:
            self.said.emit(translate("writing", "No check is open."))
            return
        self.go_to_text()
        self.said.emit(f"{check.number}. {check_words.sentence(check.finding)}")

    def go_to_text(self) -> None:
        """Put the keyboard on the words that the chosen finding is about."""
        check, view = self.check, self.view
        if check is None or view is None:
            return
        one = check.finding
        section = section_of(check, view)
        self.panes.come_forward(CONTENT)
        self.content.go(section, one.piece.record, one.piece.field, (one.start, one.end))
        if section == BASIS and self.panes.in_sight(CHECKS):
            self.checks.list.setFocus()

    def pick_figure(self) -> None:
        """Open the counts of the open theme; from another section those of the first theme."""
        view = self.view
        if view is None:
            return
        self.panes.come_forward(CONTENT)
        if self.content.theme is None and view.themes:
            self.content.open_section(view.themes[0][0])
        theme = self.content.theme
        if theme is not None and not theme.pick_figures():
            said = translate("writing", "Every count of this theme stands on the sheet already.")
            self.said.emit(said)

    def add(self, sign: Sign) -> None:
        """Go to the empty line of a column, or make a next step or a promise."""
        body = self.content.body
        self.panes.come_forward(CONTENT)
        if isinstance(body, ThemeBody):
            body.add(sign)
        elif isinstance(body, StepsBody | TalkBody):
            body.add()

    def shift(self, step: int) -> None:
        """Move what the keyboard is on one place up or down."""
        record = self.current_record()
        if record is not None and record[0] in {"sheet_point", "sheet_figure", "next_step"}:
            kind, key = record
            self.act(lambda desk: desk.feedback.move(kind, key, step))

    def put(self, *, sign: Sign | None = None, step: int = 0) -> None:
        """Put the point with the keyboard in the other column, or under another theme."""
        view, record = self.view, self.current_record()
        point = (
            next((x.record for x in view.points if ("sheet_point", x.record.id) == record), None)
            if view is not None
            else None
        )
        if view is None or point is None:
            return
        themes = [theme for theme, _ in view.themes]
        at = themes.index(home_of(point.theme, view)) + step
        if 0 <= at < len(themes):
            key, theme, column = point.id, themes[at], sign or point.sign or Sign.MINUS
            self.make(lambda desk: desk.feedback.put(key, theme, column), "sheet_point")

    def drop(self) -> None:
        """Delete what the keyboard is on."""
        record = self.current_record()
        if record is None or record[0] == "feedback_talk":
            return
        (kind, key), tell = record, self.said.emit
        said = translate("writing", "Deleted; Ctrl Z brings it back.")
        self._keys_wait(lambda desk: desk.feedback.remove(kind, key), lambda _: tell(said))

    def act(self, command: Command, done: Callable[[Changed], None] = lambda _: None) -> None:
        """Hand over what is typed, run a command, and say what went wrong."""
        self.finish_typing()
        self._worker.do(command, done, self.fail)

    def make(self, command: Command, kind: str) -> None:
        """Run a command that makes a record, then go to it."""

        def go(changed: Changed) -> None:
            made = sorted(key.id for key in changed if key.kind == kind)
            if made:
                self._wanted = (kind, made[0])

        self._keys_wait(command, go)

    def _keys_wait(self, command: Command, done: Callable[[Changed], None]) -> None:
        """Run a command; the keys after it wait until what it made of the sheet is shown."""

        def over(changed: Changed) -> None:
            self._making = False
            done(changed)
            self.reload()

        self.finish_typing()
        self._making = True
        self.ahead.hold()
        self._worker.do(command, over, self._not_made)

    def _not_made(self, error: Exception) -> None:
        """What the keys that wait were about does not come."""
        self._making = False
        self.ahead.forget()
        self.fail(error)

    def fail(self, error: Exception) -> None:
        """Say what the user can mend in the bar; everything else goes the usual way."""
        if isinstance(error, UserError):
            self.said.emit(messages.sentence(error))
        else:
            self._worker.failed.emit(error)

    # --- showing ---

    def _show(self, view: SheetView) -> None:
        """Show what was found; the texts the first time in an event of their own: they are made."""
        self.checks.show_view(view)
        self.paper.show_view(view)
        if self.view is None:
            QTimer.singleShot(0, self, lambda: self._show_content(view))
        else:
            self._show_content(view)

    def _show_content(self, view: SheetView) -> None:
        self._asking = False
        first = self.view is None
        self.view = view
        self.content.show_view(view)
        if first and self.isVisible() and self._wanted is None:
            self.content.take_focus()
        self._go_wanted()
        self.changed.emit()
        if self._again:
            self._again = False
            self.reload()
        elif not self._making:
            self.ahead.release()

    def _not_read(self, error: Exception) -> None:
        self._asking = self._again = False
        self._not_made(error)

    def _go_wanted(self) -> None:
        """Go to the record that was asked for, once it is here."""
        view, wanted = self.view, self._wanted
        if view is None or wanted is None:
            return
        section = _section_with(view, wanted)
        if section is not None:
            self._wanted = None
            self.panes.come_forward(CONTENT)
            cursor, self._cursor = self._cursor, 0
            self.content.go(section, wanted, span=(cursor, cursor))
            if not self._making:
                self.ahead.release()

    def _paper(self) -> SheetKind:
        """The paper that leaves from here, with what is being typed on it."""
        self.finish_typing()
        return SheetKind.FEEDBACK

    def _figures(self) -> tuple[FigureLine, ...]:
        return self.view.figures if self.view is not None else ()

    def _figure_here(self) -> FigureLine | None:
        """The figure that the keyboard is on."""
        here = self.current_record()
        return next((x for x in self._figures() if ("sheet_figure", x.record.id) == here), None)

    def _edited(self) -> None:
        self._soon.start()

    def _told(self) -> None:
        """The keyboard went to another record: bring it in sight."""
        self.content.bring_in_sight()

    def _connect(self) -> None:
        self.content.figure_wanted.connect(self.pick_figure)
        self.content.opened.connect(self.changed)
        self.checks.next.clicked.connect(self.next_check)
        self.checks.list.opened.connect(lambda _: self.go_to_text())
        self.checks.print.clicked.connect(lambda: self.handing_over.print(self._paper()))
        self.checks.stick.clicked.connect(lambda: self.handing_over.put_on_stick(self._paper()))

    def _bind(self) -> None:
        keys.bind(self, "F8", self.next_check)
        keys.bind(self, "Alt+W", self.settling.strike)
        keys.bind(self, "Alt+R", self.settling.let_stay)
        keys.bind(self, "Alt+B", self._pick_sources)
        keys.bind(self, "Ctrl+T", self.pick_figure)
        self.handing_over.bind(self._paper)
        keys.bind(self, "Alt+Down", lambda: self.content.step_section(1))
        keys.bind(self, "Alt+Up", lambda: self.content.step_section(-1))
        keys.bind(self, "Alt+Shift+Down", lambda: self.shift(1))
        keys.bind(self, "Alt+Shift+Up", lambda: self.shift(-1))
        keys.bind(self, "Alt+Shift+Left", lambda: self.put(sign=Sign.PLUS))
        keys.bind(self, "Alt+Shift+Right", lambda: self.put(sign=Sign.MINUS))
        keys.bind(self, "Alt+Shift+PgDown", lambda: self.put(step=1))
        keys.bind(self, "Alt+Shift+PgUp", lambda: self.put(step=-1))
        keys.bind(self, "Ins", lambda: self.add(Sign.PLUS))
        keys.bind(self, "Shift+Ins", lambda: self.add(Sign.MINUS))
        keys.bind(self, "Alt+Del", self.drop)

    def _pick_sources(self) -> None:
        theme = self.content.theme
        if theme is not None:
            theme.pick_sources()


def _section_with(view: SheetView, record: tuple[str, str]) -> str | None:
    """Return the section that holds a record, None when it is not on the sheet (any more)."""
    kind, key = record
    if kind in {"next_step", "promise", "feedback_talk"}:
        return "next" if kind == "next_step" else "talk"
    themes = {one.record.id: one.record.theme for one in view.points}
    themes |= {one.record.id: one.record.theme for one in view.figures}
    return home_of(themes[key], view) if key in themes else None
