"""The input row of a talk: the line, what it becomes, suggestions, and the draft of it."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui import dates
from ui.autosave import AFTER_KEY, AT_LEAST
from ui.pages.talk_suggestions import suggestions
from ui.talk_words import WORDS
from ui.theme import Look
from ui.widgets.line_input import LineInput
from ui.widgets.line_preview import LinePreview, Part
from ui.widgets.suggestions import Suggestions
from ui.widgets.words import Wrapped, label
from ui.worker import Worker
from veldtool.domain.shorthand import Parsed, parse
from veldtool.services.interviews import Lexicon, Outline, TypingLine

LEFT = 62
_DIGITS = 9


class TalkEntry(QFrame):
    """Types one line after the other. `saved` carries a line that is ready, `left` one to forget.

    The draft is kept 250 ms after the last key and at least every second.
    """

    saved = Signal(object)
    left = Signal(object)

    def __init__(self, look: Look, worker: Worker, popup_parent: QWidget) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self._parent = popup_parent
        self._talk = ""
        self._typing = TypingLine("")
        self._words: Lexicon | None = None
        self._outline: Outline | None = None
        self._just_typed: tuple[str, ...] = ()
        self._dirty = False
        self._confirm = self._working = False
        self.input = LineInput(look)
        self.preview = LinePreview(look, LEFT)
        self.popup = Suggestions(look, popup_parent)
        self._time = label("", "quiet")
        self._error = Wrapped("", "error")
        self._soon, self._latest = self._timer(AFTER_KEY), self._timer(AT_LEAST)
        self._lay_out()
        self._connect()

    @property
    def typing(self) -> TypingLine:
        """The line as it stands now."""
        return replace(self._typing, line=self.input.text)

    @property
    def words(self) -> Lexicon | None:
        """What the line is read by."""
        return self._words

    @property
    def confirming(self) -> bool:
        """Whether the next Enter changes verbatim words on purpose."""
        return self._confirm

    @property
    def recent(self) -> tuple[str, ...]:
        """The norms on the digits, those of the last line first, also before it was read again."""
        recent = self._outline.recent if self._outline else ()
        typed = () if self._working else self._just_typed
        return tuple(dict.fromkeys((*typed, *recent)))[:_DIGITS]

    def set_words(self, words: Lexicon) -> None:
        """Read lines by these words."""
        self._words = words
        self.input.colours.set_words(words.vocabulary)
        self._show_parsed()

    def open_talk(self, outline: Outline) -> None:
        """Begin in a talk, with the line that was being typed there when it was left.

        What was typed before any talk was there comes behind it.
        """
        self.keep()
        early = "" if self._talk else self.input.text
        self._just_typed = ()
        self._talk, self._outline = outline.header.line.id, outline
        self._show_example(outline)
        self.take(outline.typing, " ".join(filter(None, (outline.typing.line, early))))
        if early:
            self.keep_again()

    def update_talk(self, outline: Outline) -> None:
        """Take note of what stands in the talk now; what is being typed stays."""
        self._outline = outline
        self._show_parsed()
        self._suggest()

    def take(self, typing: TypingLine, text: str | None = None) -> None:
        """Go on with a line: a new one, or one to be edited."""
        self._dirty = self._confirm = False
        self._typing = typing
        self.say("")
        self.input.fill(typing.line if text is None else text)
        self.input.setAccessibleName(
            self.tr("Edit line") if typing.editing else self.tr("New line")
        )
        self._show_time(typing.time)
        self._show_parsed()
        self.popup.hide()

    def restore(self, typing: TypingLine, words: str, *, confirm: bool) -> None:
        """Show again a line that was not saved, and why; with `confirm` Enter saves it."""
        self.take(typing, typing.line)
        self._dirty = True
        self._confirm = confirm
        self.say(words)

    def say(self, words: str) -> None:
        """Say below the line what to do about it."""
        self._error.setText(words)
        self._error.setVisible(bool(words))
        self.input.setAccessibleDescription(words)

    def keep_again(self) -> None:
        """Keep a line that was set aside: it is the one that is being typed again."""
        self._dirty = True
        self.keep()

    def keep(self) -> None:
        """Write the draft now, when something was typed since."""
        self._soon.stop()
        self._latest.stop()
        if not self._dirty or not self._talk:
            return
        self._dirty = False
        talk, typing = self._talk, self.typing

        def kept(time: str) -> None:
            self._worker.saved.emit()
            if self._typing.statement == typing.statement:
                self._typing = replace(self._typing, time=time)
                self._show_time(time)

        if typing.line.strip():
            self._worker.ask(lambda desk: desk.interviews.keep_line(talk, typing), kept)
        elif not typing.editing:
            self._typing = replace(self._typing, time="")
            self._show_time("")
            self._worker.do(lambda desk: desk.interviews.give_up_line(talk, typing.statement))

    def indent(self, step: int) -> None:
        """Put the line that is being typed below the one above, or back."""
        limit = 3
        self._typing = replace(self._typing, indent=min(max(self._typing.indent + step, 0), limit))
        self._dirty = bool(self.input.text)
        self._show_parsed()

    def _save(self) -> None:
        self._soon.stop()
        self._latest.stop()
        self.popup.hide()
        self._dirty = False
        self._note_norms()
        self.saved.emit(self.typing)

    def _note_norms(self) -> None:
        """Have the norms of a new line on the digits at once: fast fingers count on it."""
        if self._words is None or self._typing.editing:
            return
        known = frozenset(self._words.vocabulary.norms.values())
        norms = [norm for norm, _ in parse(self.input.text, self._words.vocabulary).norms]
        fresh = (*(norm for norm in norms if norm in known), *self._just_typed)
        self._just_typed = tuple(dict.fromkeys(fresh))[:_DIGITS]

    def step_back(self) -> bool:
        """Close the suggestions, else leave a line that was being edited as it stood."""
        if self.popup.isVisible():
            self.popup.hide()
            return True
        if not self._typing.editing:
            return False
        self._soon.stop()
        self._latest.stop()
        self._dirty = False
        self.left.emit(self.typing)
        return True

    def _changed(self) -> None:
        self._dirty, self._confirm = True, False
        self.say("")
        self._soon.start()
        if not self._latest.isActive():
            self._latest.start()
        self._show_parsed()
        self._suggest()

    def _take_key(self, event: QKeyEvent) -> bool:
        chosen = self.popup.chosen
        if chosen is not None and event.key() == Qt.Key.Key_Tab and not event.modifiers():
            self.input.complete(chosen.mark)
            self.popup.hide()
            return True
        return self.popup.take_key(event)

    def _suggest(self) -> None:
        mark = self.input.mark_typed()
        if not mark or self._words is None or self._outline is None or not self.input.hasFocus():
            self.popup.hide()
            return
        corner = self.mapTo(self._parent, QPoint(0, 0))
        left = self._look.px(LEFT)
        above = QRect(corner.x() + left, corner.y(), self.width() - left - self._look.px(12), 1)
        self.popup.offer(suggestions(mark, self._words, self._outline), above)

    def _show_example(self, outline: Outline) -> None:
        """One example in grey, with the roles of this talk."""
        example = self.tr("For example: ouder - “Ze belde zelf op” #1a.1")
        roles = dates.word_list([word for word, _ in outline.header.people])
        both = self.tr("{example}   Roles: {roles}").format(example=example, roles=roles)
        self.input.set_example(both if roles and not outline.rows else example)

    def _show_time(self, time: str) -> None:
        self._time.setText(dates.clock_text(time))

    def _show_parsed(self) -> None:
        if self._words is None:
            return
        parsed = parse(self.input.text, self._words.vocabulary)
        self.preview.show_parts(self._recent() if parsed.is_empty else self._parts(parsed))

    def set_working(self, *, working: bool) -> None:
        """Say which digit is which norm; while notes are worked out, without Ctrl."""
        self._working = working
        self._show_parsed()

    def _recent(self) -> list[Part]:
        recent = self.recent
        if not recent:
            return []
        lead = self.tr("norms") if self._working else self.tr("norms, with Ctrl")
        parts = [Part(lead)]
        for number, norm in enumerate(recent, 1):
            parts += [Part(str(number)), Part(norm, "tag")]
        return parts

    def _parts(self, parsed: Parsed) -> list[Part]:
        parts = [Part(self.tr("becomes"))]
        if self._typing.indent:
            parts.append(Part("→" * self._typing.indent, spoken=self.tr("below the line above")))
        if parsed.marker:
            return [*parts, Part(WORDS.marker(), "fact")]
        if parsed.follow_up:
            parts.append(Part(self.tr("come back to"), "fact"))
        else:
            parts += self._spoken_by(parsed)
        known = frozenset(self._words.vocabulary.norms.values()) if self._words else frozenset()
        half = self.input.mark_typed().lstrip("#")
        norms = [norm for norm, _ in parsed.norms if norm in known or norm != half]
        parts += [Part(norm, "tag" if norm in known else "open") for norm in norms]
        is_half = half not in known and half in {norm for norm, _ in parsed.norms}
        if is_half or (parsed.sign and not parsed.norms):
            parts.append(Part(WORDS.choose_norm(), "open"))
        if parsed.norms and parsed.is_plain:
            parts.append(Part(WORDS.choose_sign(), "open"))
        if parsed.note:
            parts.append(Part(self.tr("own note, stays here"), "fact"))
        being_typed = self.input.mark_typed()
        warned = [one for one in parsed.warnings if one.words != being_typed]
        return parts + [Part(WORDS.warned(one), "open") for one in warned]

    def _spoken_by(self, parsed: Parsed) -> list[Part]:
        above = self._outline.role_above if self._outline else ""
        role = parsed.role or above
        word = self._words.role_word(role) if self._words else role
        sign = [Part(parsed.sign.value, "sign", WORDS.sign(parsed.sign))] if parsed.sign else []
        form, verbatim = WORDS.form(parsed.form, parsed.quote)
        time = parsed.time or self._typing.time
        facts = (verbatim, form, WORDS.heads(parsed.heads, parsed.of), dates.clock_text(time))
        said = ", ".join(fact for fact in facts if fact)
        chip = [Part(WORDS.role(word, parsed.speaker), "fact")] if word else []
        return [*sign, *chip, Part(said)]

    def _lay_out(self) -> None:
        self.setObjectName("talkentry")
        pad = self._look.px(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, self._look.px(4))
        column.setSpacing(self._look.px(2))
        line = QFrame()
        line.setObjectName("lineframe")
        line.setMinimumHeight(self._look.target(0))
        row = QHBoxLayout(line)
        row.setContentsMargins(pad, self._look.px(9), pad, self._look.px(9))
        row.setSpacing(0)
        self._time.setFixedWidth(self._look.px(LEFT - 12))
        row.addWidget(self._time)
        row.addWidget(self.input, 1)
        column.addWidget(line)
        column.addWidget(self.preview)
        self._error.setContentsMargins(self._look.px(LEFT), 0, pad, 0)
        self._error.hide()
        column.addWidget(self._error)

    def _connect(self) -> None:
        self.input.take_key = self._take_key
        self.input.changed.connect(self._changed)
        self.input.cursorPositionChanged.connect(self._suggest)
        self.input.saved.connect(self._save)

    def _timer(self, wait: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(self.keep)
        return timer
