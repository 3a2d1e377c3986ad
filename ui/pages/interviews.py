"""Talks: the list by day, the lines of one talk, the line being typed, norms still to ask."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui import keys, sentences
from ui.bars import Step
from ui.models.talk_aside import ENTRY
from ui.pages.line_typing import LineTyping
from ui.pages.line_work import LineWork
from ui.pages.page import Keys, Page
from ui.pages.talk_form import TalkForm
from ui.pages.talk_keys import TALK_KEYS
from ui.pages.talk_parts import TalkParts
from ui.pages.talk_reading import READ, TalksRead, first_talk, open_talk, read_talks
from ui.rail import Count
from ui.theme import Look
from ui.worker import Worker
from veldtool.domain.inspection_access import parent_id
from veldtool.services.interviews import (
    ComeBack,
    OpenNorm,
    Outline,
    OutlineRow,
    TalkLine,
    TalkList,
    TalkState,
)
from veldtool.services.overview import Share
from veldtool.services.workbench import Changed


class InterviewsPage(Page):
    """What the keyboard is on is a talk; what it does is mostly typing."""

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self._talk = ""
        self._wanted = ""
        self._talks: TalkList | None = None
        self._outline: Outline | None = None
        self._reading = self._again = self._focus_wanted = False
        self.parts = TalkParts(look, worker, self)
        self.list, self.view = self.parts.list, self.parts.view
        self.entry, self.input = self.parts.entry, self.parts.entry.input
        self.aside, self.head = self.parts.aside, self.parts.head
        self.work = LineWork(worker, self.view)
        self.typing = LineTyping(worker, self.entry, self.ahead)
        self._connect()
        self._bind()
        worker.ask(lambda desk: desk.interviews.list(), self._count_talks)

    @property
    def outline(self) -> Outline | None:
        """The talk that is shown."""
        return self._outline

    # --- what the shell asks

    @property
    def form(self) -> TalkForm:
        return self.parts.form

    def enter(self) -> None:
        if self._outline is None:
            self.parts.hold_keys()  # an Enter, too, is about the talk that is to come
        self._read()
        self.take_focus()

    def take_focus(self) -> None:
        target: QWidget = self.input if self.input.isEnabled() else self.list
        self._focus_wanted = target is self.list
        self.parts.come_forward(target)
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self, changed: Changed) -> None:
        if not changed or any(key.kind in READ for key in changed):
            self._read()

    def finish_typing(self) -> None:
        self.entry.keep()
        self.parts.finish_form()

    def next_step(self) -> Step | None:
        norms = self._outline.norms if self._outline else None
        if norms is None:
            return Step(self.tr("a first talk"), self.tr("New talk"), self.new_talk)
        if norms.open:
            first = norms.open[0]
            what = self.tr("ask about {norm}: {what}").format(norm=first.norm, what=first.tile)
            return Step(what, self.tr("Put in"), self.ask_next)
        if norms.to_work_out:
            what = self.tr("%n note(s) to work out", "", norms.to_work_out)
            return Step(what, self.tr("Work out"), self.work.begin)
        if self._outline and self._outline.header.line.state is TalkState.BUSY:
            return Step(self.tr("finish this talk"), self.tr("Finish"), self.close_talk)
        return self._step_on()

    def _step_on(self) -> Step | None:
        line = open_talk(self._talks) if self._talks is not None else None
        if line is None or line.id == self._talk:
            return None
        what = self.tr("{code}, next talk").format(code=line.code)
        return Step(what, self.tr("Open"), partial(self.open_talk, line.id))

    def hints(self) -> Keys:
        return TALK_KEYS.working() if self.work.working else TALK_KEYS.few()

    def keys(self) -> Keys:
        return TALK_KEYS.every()

    def count(self) -> Count:
        talks = self._talks
        return sentences.count_of(Share(talks.held, talks.total)) if talks else Count("")

    def show_record(self, kind: str, record_id: str) -> None:
        talk = record_id if kind == "interview" else parent_id(record_id)
        if kind == "statement":
            self.view.select(record_id)
            self._wanted = record_id
        self.open_talk(talk)

    def current_record(self) -> tuple[str, str] | None:
        target = self._target()
        if target is not None:
            return "statement", target
        return ("interview", self._talk) if self._talk else None

    def place(self) -> str:
        row = self.view.current_row() if self.view.hasFocus() else None
        return f"{self._talk} {row.id if row else ''}".strip()

    def restore(self, place: str) -> None:
        talk, _, line = place.partition(" ")
        if line:
            self.show_record("statement", line)
        elif talk:
            self.open_talk(talk)

    def escape(self) -> bool:
        if self.work.working:
            self.work.end()
            return True
        if self.entry.step_back():
            return True
        if self.parts.form_is_open:
            self.toggle_form()
            return True
        if self.input.isEnabled() and not self.input.hasFocus():
            self.take_focus()
            return True
        return False

    def next_pane(self, step: int) -> None:
        self.parts.next_pane(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.parts.arrange()

    # --- what the keys do

    def open_talk(self, talk: str) -> None:
        """Show a talk; what is being typed in this one is kept."""
        if talk and talk != self._talk:
            self.entry.keep()
            self.parts.finish_form()
            self.work.end()
            self._talk, self._outline = talk, None
            self.typing.leave_talk()
            self.parts.hold_keys()
        self._read()

    def new_talk(self, *, telephone: bool = False) -> None:
        """Make a talk of now, and ask what is to be known of it."""

        def made(answer: tuple[str, Changed]) -> None:
            talk, changed = answer
            self._worker.saved.emit()
            self.open_talk(talk)
            self._worker.changed.emit(changed)
            self.parts.set_open(open_=True)  # the first talk has not been read yet
            self.parts.open_form()
            self.ahead.release()  # the form itself keeps them until the talk has been read

        def failed(error: Exception) -> None:
            self.ahead.forget()
            self._worker.failed.emit(error)

        self.ahead.hold()
        self._worker.ask(lambda desk: desk.interviews.new_talk(telephone=telephone), made, failed)

    def ask_next(self) -> None:
        """Put the next norm to ask into the line; pressed again, the one after it."""
        norms = [one.norm for one in self._outline.norms.open] if self._outline else []
        if norms:
            text = self.input.text.strip()
            at = norms.index(text[1:]) + 1 if text[:1] == "#" and text[1:] in norms else 0
            self._put_in(norms[at % len(norms)], alone=text[:1] == "#" and text[1:] in norms)

    def close_talk(self) -> None:
        """Finish the talk, or open it again."""
        if self._outline is not None:
            closed = self._outline.header.line.state is not TalkState.CLOSED
            talk = self._talk
            self.work.do(lambda desk: desk.interviews.close_talk(talk, closed=closed))

    def toggle_form(self) -> None:
        """Show what is known about the talk in the place of its norms, or the norms again."""
        if self.parts.form_is_open:
            self.parts.finish_form()
            self.parts.close_form()
            self.take_focus()
        elif self._talk:
            self.parts.open_form()

    def mark(self) -> None:
        """Write "here I was"."""
        talk = self._talk
        if talk:
            self.work.do(lambda desk: desk.interviews.mark(talk))

    # --- inside

    def _rows(self) -> tuple[OutlineRow, ...]:
        return self._outline.rows if self._outline else ()

    def _target(self) -> str | None:
        """The line that a key is about: of the list, the one being edited, else my last one."""
        row = self.view.current_row()
        if row is not None and (self.view.hasFocus() or self.work.working):
            return row.id
        if self.entry.typing.editing:
            return self.entry.typing.statement
        return next((one.id for one in reversed(self._rows()) if one.mine), None)

    def _put_in(self, norm: str, *, alone: bool = False) -> None:
        if alone:
            self.input.selectAll()
            self.input.insertPlainText("")
        self.input.append_mark(f"#{norm}")
        self.take_focus()

    def _recent(self, number: int) -> None:
        recent = self.entry.recent
        if number < len(recent):
            self.input.append_mark(f"#{recent[number]}")

    def _other_talk(self, step: int) -> None:
        ids = [talk.id for talk in self.parts.talks.talks()]
        if self._talk in ids:
            self.open_talk(ids[(ids.index(self._talk) + step) % len(ids)])

    def _read(self) -> None:
        """Ask for what is shown; while an answer is on its way, once more after it."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        talk, number = self._talk, self.typing.ids_wanted
        self._worker.ask(lambda desk: read_talks(desk, talk, number), self._show, self._not_read)

    def _count_talks(self, talks: TalkList) -> None:
        """The rail counts the talks before anybody looks at them."""
        if self._talks is None:
            self._talks = talks
            self.changed.emit()

    def _not_read(self, error: Exception) -> None:
        self._reading = False
        self.parts.let_keys_go()
        self._worker.failed.emit(error)

    def _show(self, read: TalksRead) -> None:
        self._reading = False
        self._talks = read.talks
        self.parts.talks.show(read.talks)
        self.entry.set_words(read.words)
        # Of a talk that was opened meanwhile this answer knows nothing.
        if self._talk and read.asked == self._talk and read.outline is None:
            self._talk = ""
            self.parts.let_keys_go()
        if not self._talk:
            self._talk = first_talk(read.talks)
            self._again = bool(self._talk)
        if not self._talk:
            self.parts.let_keys_go()
        if read.outline is not None and read.outline.header.line.id == self._talk:
            self._show_talk(read.outline, read.spare)
        self.parts.set_open(open_=bool(self._talk))
        self._select_talk()
        self.changed.emit()
        if self._again:
            self._again = False
            self._read()

    def _show_talk(self, outline: Outline, spare: tuple[str, ...]) -> None:
        first = self._outline is None
        self._outline = outline
        self.typing.show(outline, spare)
        self.head.show_header(outline.header)
        self.view.show_rows(outline.rows, to_end=first and not self._wanted)
        self.parts.norms.show(outline.norms)
        self.parts.show_header(outline.header)
        if first:
            self.entry.open_talk(outline)
            self.typing.take_back()
        else:
            self.entry.update_talk(outline)
        self.work.show(outline)
        if self._wanted:
            self.view.select(self._wanted)
            self.view.setFocus()
            self._wanted = ""
        elif first and self._takes_keyboard():
            self.parts.set_open(open_=True)
            self.take_focus()
        self.parts.let_keys_go()

    def _takes_keyboard(self) -> bool:
        """Whether a talk that comes in sight may have the keyboard: nobody uses it elsewhere."""
        free = self._focus_wanted or not self.list.hasFocus()
        return free and self.isVisible() and not self.parts.form_is_open

    def _select_talk(self) -> None:
        row = self.parts.talks.row_of(self._talk)
        if row >= 0 and row != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.parts.talks.index(row))

    def _work_changed(self) -> None:
        self.entry.set_working(working=self.work.working)
        self.changed.emit()

    def _began(self, statement: str) -> None:
        self.view.select(statement)
        self.take_focus()

    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        talk = self.parts.talks.talk(current)
        if isinstance(talk, TalkLine) and talk.id != self._talk:
            self.open_talk(talk.id)

    def _use_aside(self, index: QModelIndex) -> None:
        """A norm is put into the line; what to come back to is ticked off."""
        entry = index.data(ENTRY)
        if isinstance(entry, ComeBack):
            self.work.do(lambda desk: desk.interviews.toggle_came_back(entry.id))
        elif entry is not None and hasattr(entry, "norm"):
            self._put_in(entry.norm, alone=isinstance(entry, OpenNorm) and not self.input.text)

    def _on_target(self, act: str) -> None:
        target = self._target()
        if target is not None:
            getattr(self.work, act)(target)

    def _move(self, step: int) -> None:
        target = self._target()
        if target is not None:
            self.work.move(target, step)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._chosen)
        words = self.tr("Nothing lacks in the lines of this talk")
        self.view.nothing_lacks.connect(partial(self.said.emit, words))
        self.list.activated.connect(lambda _: self.take_focus())
        self.aside.activated.connect(self._use_aside)
        self.input.earlier.connect(self.typing.earlier)
        self.typing.said.connect(self.said)
        self.typing.began.connect(self._began)
        self.input.indented.connect(self.entry.indent)
        self.input.moved.connect(self._move)
        self.work.edit_wanted.connect(self.typing.edit)
        self.work.said.connect(self.said)
        self.work.ended.connect(self.take_focus)
        self.work.state_changed.connect(self._work_changed)
        self.head.mark_wanted.connect(self.mark)
        self.head.form_wanted.connect(self.toggle_form)
        self.head.close_wanted.connect(self.close_talk)

    def _bind(self) -> None:
        for number in range(9):
            keys.bind(self, f"Ctrl+{number + 1}", partial(self._recent, number))
        keys.bind(self, "Ctrl+M", self.mark)
        keys.bind(self, "Alt+Q", self.input.quote)
        keys.bind(self, "F8", self.view.next_lacking)
        keys.bind(self, "Ctrl+=", lambda: self._on_target("toggle_same"))
        keys.bind(self, "Alt+T", lambda: self._on_target("toggle_follow_up"))
        keys.bind(self, "Alt+U", self.work.begin)
        keys.bind(self, "Alt+V", self.close_talk)
        keys.bind(self, "F2", self.toggle_form)
        keys.bind(self, "Ctrl+N", self.new_talk)
        keys.bind(self, "Ctrl+Shift+N", lambda: self.new_talk(telephone=True))
        keys.bind(self, "Alt+Up", lambda: self._other_talk(-1))
        keys.bind(self, "Alt+Down", lambda: self._other_talk(1))
