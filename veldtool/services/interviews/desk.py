"""What the page of talks asks and does."""

from collections.abc import Callable
from dataclasses import replace

from veldtool.domain.entry.words import is_too_long
from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.ordering import between
from veldtool.domain.records import Inspection, Interview, InterviewForm, Sign, Statement
from veldtool.domain.shorthand import parse, write
from veldtool.services.creating import new_id
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.interviews import typing_line
from veldtool.services.interviews.lexicon import Lexicon, lexicon
from veldtool.services.interviews.lines import (
    INDENTS,
    Setting,
    as_parsed,
    changed_fields,
    changes_quotation,
    recent_norms,
    role_above,
    with_norm,
    with_sign,
    worked_out,
)
from veldtool.services.interviews.loose_notes import (
    drop_place,
    keep_place,
    loose_notes,
    move_place,
    with_loose,
)
from veldtool.services.interviews.outline import (
    Outline,
    RowMaker,
    TypingLine,
    is_plain_line,
    lines_of,
    own_lines,
)
from veldtool.services.interviews.planning import new_talk, set_people, source_kind
from veldtool.services.interviews.talk_header import (
    HeaderField,
    read_field,
    read_people,
    talk_header,
)
from veldtool.services.interviews.talk_list import TalkList, TalkReader, talk_list
from veldtool.services.interviews.talk_norms import talk_norms
from veldtool.services.recording import delete, record
from veldtool.services.workbench import Changed, Workbench

_LEXICON_KINDS = ("dossier", "document", "interview", "member")


class InterviewDesk:
    """Talks and their lines, for the member whose device this is."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench
        self._session = bench.session
        self._maker = RowMaker(bench.member)
        self._lexicon: tuple[tuple[object, ...], Lexicon] | None = None
        self._notes: dict[str, str] = {}

    # --- reading

    def list(self) -> TalkList:
        """Return all talks by day."""
        return talk_list(self._bench.framework, self._inspection, self._bench.member)

    def lexicon(self) -> Lexicon:
        """Return the words of this visit; the same object until one of them changes."""
        records = self._inspection.records
        made_of = (self._bench.framework, *(records.get(kind) for kind in _LEXICON_KINDS))
        if self._lexicon is None or not _are_same(self._lexicon[0], made_of):
            self._lexicon = (made_of, lexicon(self._bench.framework, self._inspection))
        return self._lexicon[1]

    def outline(self, talk: str) -> Outline:
        """Return one talk with its lines. Raises UserError `talk_gone` when it is no more."""
        record_ = self._talk(talk)
        framework, inspection, member = self._bench.framework, self._inspection, self._bench.member
        words, lines = self.lexicon(), lines_of(inspection, talk)
        mine = own_lines(lines, member)
        typed = self._typing(talk, lines)
        shown = tuple(one for one in lines if one.author or one.id != typed.statement)
        loose = loose_notes(self._session.store, talk, member)
        placed = with_loose(shown, loose, member)
        notes = {one.id: note for one in (*mine, *loose) if (note := self._note(one.id))}
        first = TalkReader(framework, inspection, member).roles(record_)
        plain = sum(is_plain_line(one) for one in mine)
        return Outline(
            header=talk_header(framework, inspection, member, record_, words),
            rows=self._maker.rows(inspection, placed, words, notes),
            norms=talk_norms(framework, record_, shown, plain),
            typing=typed,
            role_above=role_above(mine, first[0] if first else ""),
            recent=recent_norms(mine, record_.norms, words.vocabulary),
        )

    def line(self, statement: str) -> TypingLine:
        """Return a line of this member as it would be typed, to be edited."""
        found = self._mine(statement)
        parsed = as_parsed(found, self._note(statement))
        text = write(parsed, self.lexicon().vocabulary)
        return TypingLine(statement, text, found.time, found.indent, editing=True)

    def new_ids(self, talk: str, number: int) -> tuple[str, ...]:
        """Return ids for lines to come, so that typing never waits for one."""
        random_bytes = self._session.tools.keyring.random_bytes
        return tuple(f"{talk}/{new_id(random_bytes)}" for _ in range(number))

    # --- typing

    def keep_line(self, talk: str, typed: TypingLine) -> str:
        """Keep the line that is being typed, durably; returns the time of its first key.

        Raises UserError `line_too_long` for what no field can carry.
        """
        _demand_fits(typed.line)
        own_from = parse(typed.line, self.lexicon().vocabulary).own_from
        return typing_line.keep_line(self._session, talk, typed, own_from)

    def give_up_line(self, talk: str, statement: str) -> Changed:
        """Forget the line that is being typed; what stood there before stands there again."""
        with self._bench.together():
            typing_line.drop_line(self._session, talk, statement)
            return self._forget_line(statement)

    def save_line(self, talk: str, typed: TypingLine, *, confirm: bool = False) -> Changed:
        """Make a statement of a typed line, or change the one that was edited.

        Raises UserError `line_too_long`, and `quote_changes` when that changes words that were
        written down verbatim and nobody confirmed it.
        """
        _demand_fits(typed.line)
        words = self.lexicon().vocabulary
        parsed = parse(typed.line, words)
        if parsed.is_empty:
            return self.give_up_line(talk, typed.statement)
        old = all_of(self._inspection, "statement", Statement).get(typed.statement, Statement())
        setting = self._setting(talk, typed, old)
        new = worked_out(parsed, old, setting)
        if changes_quotation(old, new) and not confirm:
            raise UserError("quote_changes")
        with self._bench.together():  # a draft that is left would come back over the line
            if parsed.is_own_note:
                changed = self._keep_loose(talk, typed.statement, old, setting)
            else:
                changed = self._record(typed.statement, old, new)
                drop_place(self._session.store, talk, typed.statement)
            self._session.store.set_note(typed.statement, parsed.note)
            typing_line.drop_line(self._session, talk, typed.statement)
        self._notes[typed.statement] = parsed.note
        return changed

    # --- lines

    def resign(self, statement: str, sign: Sign) -> Changed:
        """Give a line another sign."""
        return self._change(statement, lambda one: with_sign(one, sign))

    def toggle_norm(self, statement: str, norm: str) -> Changed:
        """Put a line under a norm, or take it off."""
        return self._change(statement, lambda one: with_norm(one, norm))

    def indent(self, statement: str, step: int) -> Changed:
        """Move a line below the one above it (1), or back (-1)."""
        limit = self._deepest(statement)
        return self._change(
            statement,
            lambda one: replace(one, indent=max(0, min(one.indent + step, limit, INDENTS))),
        )

    def move(self, statement: str, step: int) -> Changed:
        """Move a line of this member past the one above (-1) or below it (1)."""
        self._mine(statement)
        lines = self._own(parent_id(statement))
        orders = [one.order for one in lines if one.id != statement]
        at = [one.id for one in lines].index(statement) + step
        if not 0 <= at <= len(orders):
            return frozenset()
        low, high = orders[at - 1] if at else "", orders[at] if at < len(orders) else ""
        return self._change(statement, lambda one: replace(one, order=between(low, high)))

    def delete(self, statement: str) -> Changed:
        """Delete a line of this member."""
        if self._mine(statement) in self._loose(parent_id(statement)):
            with self._bench.together():
                self._session.store.set_note(statement, "")
                drop_place(self._session.store, parent_id(statement), statement)
            self._notes[statement] = ""
            return frozenset({RegisterKey("statement", statement, "note")})
        return self._bench.done(delete(self._session, "statement", statement))

    def mark(self, talk: str) -> Changed:
        """Write "here I was" as a line of its own."""
        statement = f"{talk}/{new_id(self._session.tools.keyring.random_bytes)}"
        return self.save_line(talk, TypingLine(statement, "//"))

    def toggle_same(self, statement: str) -> Changed:
        """Mark a line as the same remark as the nearest one of a colleague, or take that back.

        Of a colleague's line my nearest one is marked. Raises UserError `nothing_same` when
        nobody else wrote in this talk.
        """
        lines = lines_of(self._inspection, parent_id(statement))
        chosen = next((one for one in lines if one.id == statement), None)
        member = self._bench.member
        if chosen is not None and chosen.author == member and chosen.same_as:
            return self._change(statement, lambda one: replace(one, same_as=""))
        other = _nearest(
            lines,
            statement,
            lambda one: (one.author == member) is (chosen is not None and chosen.author != member),
        )
        if chosen is None or other is None:
            raise UserError("nothing_same")
        mine, theirs = (chosen, other) if chosen.author == member else (other, chosen)
        return self._change(mine.id, lambda one: replace(one, same_as=theirs.id))

    def toggle_follow_up(self, statement: str) -> Changed:
        """Mark a line as an agreement to follow up, or take that back."""
        return self._change(statement, lambda one: replace(one, follow_up=not one.follow_up))

    def toggle_came_back(self, statement: str) -> Changed:
        """Tick off what was to be come back to, or take that back."""
        found = self._statement(statement)
        new = replace(found, came_back=not found.came_back)
        return self._record(statement, found, new)

    # --- talks

    def new_talk(self, *, telephone: bool) -> tuple[str, Changed]:
        """Make a talk of now; returns its id and what changed."""
        talk, ops = new_talk(
            self._session, self._inspection, self._bench.member, telephone=telephone
        )
        return talk, self._bench.done(ops)

    def set_field(self, talk: str, field: HeaderField, typed: str) -> Changed:
        """Record something about a talk as it was typed. Raises UserError with what is wrong."""
        found, words = self._talk(talk), self.lexicon()
        if field is HeaderField.PEOPLE:
            people = read_people(typed, words)
            framework, inspection = self._bench.framework, self._inspection
            return self._bench.done(set_people(self._session, framework, inspection, found, people))
        today = to_local(self._session.now()).date()
        fields = {field.value: read_field(self._inspection, words, today, field, typed)}
        if field is HeaderField.FORM:
            fields |= self._kind_of(found, fields["form"])
        return self._bench.done(record(self._session, "interview", talk, fields))

    def close_talk(self, talk: str, *, closed: bool) -> Changed:
        """Finish a talk, with its end when that was not recorded; or open it again."""
        found = self._talk(talk)
        now = to_local(self._session.now())
        fields: dict[str, object] = {"closed": closed}
        if closed and not found.end and found.date == now.date().isoformat():
            fields["end"] = now.strftime("%H:%M")
        return self._bench.done(record(self._session, "interview", talk, fields))

    # --- inside

    @property
    def _inspection(self) -> Inspection:
        return self._bench.inspection

    def _note(self, statement: str) -> str:
        """The own note at a line; read once, since nobody else writes it."""
        if statement not in self._notes:
            self._notes[statement] = self._session.store.note(statement)
        return self._notes[statement]

    def _setting(self, talk: str, typed: TypingLine, old: Statement) -> Setting:
        """What a line has of the place where it was typed."""
        lines = self._own(talk)
        placed = next((one.order for one in lines if one.id == typed.statement), "")
        before = [one for one in lines if not old.author or one.order < old.order]
        return Setting(
            author=self._bench.member,
            time=typed.time or typing_line.first_key(self._session, talk, typed.statement),
            role_above=role_above(before, self._first_role(talk)),
            order=placed or between(lines[-1].order if lines else "", ""),
            indent=typed.indent,
        )

    def _typing(self, talk: str, lines: tuple[Statement, ...]) -> TypingLine:
        known = {one.id: one for one in lines}
        kept = typing_line.kept_line(self._session, talk, known)
        fresh = f"{talk}/{new_id(self._session.tools.keyring.random_bytes)}"
        return kept or TypingLine(fresh)

    def _kind_of(self, talk: Interview, form: InterviewForm | None) -> dict[str, str]:
        reader = TalkReader(self._bench.framework, self._inspection, self._bench.member)
        roles = [one.role for one in reader.present(talk)]
        kind = source_kind(self._bench.framework, form, roles)
        return {"source_kind": kind} if kind else {}

    def _first_role(self, talk: str) -> str:
        reader = TalkReader(self._bench.framework, self._inspection, self._bench.member)
        roles = reader.roles(self._talk(talk))
        return roles[0] if roles else ""

    def _talk(self, talk: str) -> Interview:
        found = all_of(self._inspection, "interview", Interview).get(talk)
        if found is None:
            raise UserError("talk_gone")
        return found

    def _loose(self, talk: str) -> tuple[Statement, ...]:
        found = loose_notes(self._session.store, talk, self._bench.member)
        known = self._inspection.records.get("statement", {})
        return tuple(one for one in found if one.id not in known)

    def _keep_loose(self, talk: str, statement: str, old: Statement, setting: Setting) -> Changed:
        """Let a note stand without a line, on this device; the line that it was at is deleted."""
        order = old.order or setting.order
        keep_place(self._session.store, talk, statement, replace(setting, order=order))
        here = frozenset({RegisterKey("statement", statement, "note")})
        if old.author:
            return here | self._bench.done(delete(self._session, "statement", statement))
        return here | self._forget_line(statement)

    def _own(self, talk: str) -> tuple[Statement, ...]:
        """This member's lines and loose notes, in their order."""
        member = self._bench.member
        lines = own_lines(lines_of(self._inspection, talk), member)
        return with_loose(lines, self._loose(talk), member)

    def _statement(self, statement: str) -> Statement:
        found = self._inspection.records.get("statement", {}).get(statement)
        if found is None:
            loose = self._loose(parent_id(statement))
            found = next((one for one in loose if one.id == statement), None)
        if not isinstance(found, Statement):
            raise UserError("line_gone")
        return found

    def _mine(self, statement: str) -> Statement:
        found = self._statement(statement)
        if found.author != self._bench.member:
            raise UserError("not_your_line")
        return found

    def _change(self, statement: str, change: Callable[[Statement], Statement]) -> Changed:
        found = self._mine(statement)
        new = change(found)
        if found in self._loose(parent_id(statement)):
            return self._change_loose(found, new)
        return self._record(statement, found, new)

    def _change_loose(self, old: Statement, new: Statement) -> Changed:
        """A note for oneself can be moved; it has no sign, norm or agreement."""
        if replace(new, order=old.order, indent=old.indent) != old:
            raise UserError("only_own_note")
        move_place(self._session.store, parent_id(old.id), new)
        return frozenset({RegisterKey("statement", old.id, "note")})

    def _record(self, statement: str, old: Statement, new: Statement) -> Changed:
        fields = changed_fields(old, new)
        return self._bench.done(record(self._session, "statement", statement, fields))

    def _forget_line(self, statement: str) -> Changed:
        """Take away what a lock or a crash made of a line that was given up."""
        found = self._inspection.records.get("statement", {}).get(statement)
        if not isinstance(found, Statement) or not found.line:
            return frozenset()
        if not found.author:
            return self._bench.done(delete(self._session, "statement", statement))
        return self._record(statement, found, replace(found, line=""))

    def _deepest(self, statement: str) -> int:
        self._mine(statement)
        lines = self._own(parent_id(statement))
        at = [one.id for one in lines].index(statement)
        return lines[at - 1].indent + 1 if at else 0


def _demand_fits(line: str) -> None:
    if is_too_long(line):
        raise UserError("line_too_long")


def _nearest(
    lines: tuple[Statement, ...], statement: str, fits: Callable[[Statement], bool]
) -> Statement | None:
    """Return the line nearest to another that fits, of two equally near the one above."""
    ids = [one.id for one in lines]
    at = ids.index(statement) if statement in ids else 0
    found = [(abs(n - at), n) for n, one in enumerate(lines) if one.author and fits(one)]
    return lines[min(found)[1]] if found else None


def _are_same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return all(left is right for left, right in zip(one, other, strict=True))
