"""Talks on a real database: lines typed, changed, moved, and found again after a crash."""

import pytest

from tests.services.talks import TALK, Writer
from tests.services.world import World
from veldtool.domain.records import Form, Quote, Sign, Statement
from veldtool.services.dutch_time import to_millis
from veldtool.services.errors import UserError
from veldtool.services.exchange import merge, publish
from veldtool.services.interviews import HeaderField, TalkState, TypingLine
from veldtool.services.recording import finish_drafts, record
from veldtool.services.session import Session

PLUS, MINUS, NEUTRAL = Sign.PLUS, Sign.MINUS, Sign.NEUTRAL


def planned(session: Session) -> None:
    """A talk with three parents, planned on three norms, and one file."""
    talk = {"code": "G38", "source_kind": "G-O", "date": "2026-06-10", "start": "10:15"}
    norms = ("1a.1", "1a.3", "3.4")
    record(session, "interview", TALK, {**talk, "norms": norms, "note_taker": "mb"})
    record(session, "participants", f"{TALK}/ouder", {"role": "ouder", "count": 3})
    record(session, "participants", f"{TALK}/cr", {"role": "cr", "count": 1})
    record(session, "dossier", "d14", {"code": "D14", "measure": "ots"})


@pytest.fixture
def mb(world: World) -> Writer:
    lead = world.found()
    world.clock.time = to_millis("2026-06-10T10:41:00")
    planned(lead)
    return Writer(lead)


def test_a_typed_line_is_a_statement_with_its_time(mb: Writer, world: World) -> None:
    row = mb.write('o 2/3 - "Ik hoorde het van mijn kind" #1a1 =D14 !z')
    saved = mb.record(row.id)
    assert (saved.time, saved.author, saved.role) == ("10:41", "mb", "ouder")
    assert (saved.heads, saved.of, saved.sign) == (2, 3, MINUS)
    assert (saved.text, saved.quote) == ("Ik hoorde het van mijn kind", Quote.VERBATIM)
    assert (saved.norms, saved.form, saved.source) == ((("1a.1", MINUS),), Form.SEEN, "d14")
    assert (row.source, row.mine, row.plain) == ("D14", True, False)


def test_the_role_above_holds_for_the_next_line(mb: Writer) -> None:
    first = mb.write("- eerste regel")
    assert mb.record(first.id).role == "ouder"
    mb.write("cr + geeft overzicht mee #5.1")
    assert mb.outline().role_above == "cr"
    assert mb.record(mb.write("+ nog iets").id).role == "cr"
    mb.write("? brief opvragen")
    assert mb.record(mb.write("~ verder").id).role == "cr"


def test_lines_stand_in_the_order_in_which_they_were_typed(mb: Writer) -> None:
    for text in ("een", "twee", "drie"):
        mb.write(text)
    assert mb.texts() == ["een", "twee", "drie"]


def test_a_typed_time_holds(mb: Writer) -> None:
    assert mb.write("@10.31 weggeroepen").time == "10:31"


def test_an_empty_line_makes_nothing(mb: Writer) -> None:
    typed = mb.outline().typing
    assert mb.desk.save_line(TALK, TypingLine(typed.statement, "   ")) == frozenset()
    assert mb.outline().rows == ()


def test_an_own_note_stays_on_this_device(mb: Writer) -> None:
    row = mb.write("- te laat #1a.3 ;; navragen bij LD")
    assert row.note == "navragen bij LD"
    assert mb.session.store.note(row.id) == "navragen bij LD"
    assert "navragen" not in str([op.value for op in mb.session.store.ops()])
    mb.edit(row.id, "- te laat #1a.3")
    assert mb.row(row.id).note == ""


def test_editing_begins_with_the_line_that_was_typed(mb: Writer) -> None:
    row = mb.write('o2 2/3 - "Nooit gebeld" #1a.1 #3.4+ !z =D14 ;; nb')
    line = mb.desk.line(row.id).line
    assert line == "ouder2 2/3 - “Nooit gebeld” #1a.1 #3.4+ !z =d14 ;;nb"
    before = mb.record(row.id)
    mb.edit(row.id, line)
    assert mb.record(row.id) == before


def test_verbatim_words_change_only_on_purpose_and_the_history_keeps_them(mb: Writer) -> None:
    row = mb.write('- "Nooit gebeld" #1a.1')
    mb.edit(row.id, '+ "Nooit gebeld" #1a.1 #3.4')
    with pytest.raises(UserError, match="quote_changes"):
        mb.edit(row.id, '- "Nooit meer gebeld" #1a.1')
    with pytest.raises(UserError, match="quote_changes"):
        mb.edit(row.id, "- Nooit gebeld #1a.1")
    assert mb.row(row.id).text == "Nooit gebeld"
    mb.edit(row.id, '- "Nooit meer gebeld" #1a.1', confirm=True)
    written = [op.value for op in mb.session.store.ops() if (op.id, op.field) == (row.id, "text")]
    assert written == ["Nooit gebeld", "Nooit meer gebeld"]


def test_a_line_moves_and_is_put_below_another(mb: Writer) -> None:
    rows = [mb.write(text) for text in ("een", "twee", "drie")]
    mb.desk.move(rows[2].id, -1)
    assert mb.texts() == ["een", "drie", "twee"]
    mb.desk.move(rows[0].id, 1)
    assert mb.texts() == ["drie", "een", "twee"]
    assert mb.desk.move(rows[2].id, -1) == frozenset()
    mb.desk.indent(rows[0].id, 1)
    mb.desk.indent(rows[0].id, 1)
    assert mb.row(rows[0].id).indent == 1
    mb.desk.indent(rows[0].id, -1)
    assert mb.row(rows[0].id).indent == 0
    mb.desk.indent(rows[2].id, 1)
    assert mb.row(rows[2].id).indent == 0


def test_a_deleted_line_comes_back_by_undo(mb: Writer) -> None:
    row = mb.write("een")
    mb.desk.delete(row.id)
    assert mb.texts() == []
    mb.bench.undo()
    assert mb.texts() == ["een"]
    mb.bench.undo()
    assert mb.texts() == []


def test_here_i_was_is_a_row_of_its_own(mb: Writer) -> None:
    mb.write("o - een #1a.1")
    mb.desk.mark(TALK)
    row = mb.outline().rows[-1]
    assert (row.marker, row.time, row.role, row.plain) == (True, "10:41", "", False)
    assert mb.outline().role_above == "ouder"


def test_plain_notes_are_worked_out_with_a_key_each(mb: Writer) -> None:
    row = mb.write("zomaar iets")
    assert (row.plain, mb.outline().norms.to_work_out) == (True, 1)
    mb.desk.toggle_norm(row.id, "1a.1")
    assert mb.row(row.id).plain
    mb.desk.resign(row.id, MINUS)
    assert not mb.row(row.id).plain
    assert mb.record(row.id).norms == (("1a.1", MINUS),)
    mb.desk.toggle_norm(row.id, "3.4")
    mb.desk.toggle_norm(row.id, "1a.1")
    assert mb.record(row.id).norms == (("3.4", MINUS),)
    assert mb.outline().norms.to_work_out == 0


def test_a_sign_can_stand_without_a_norm(mb: Writer) -> None:
    row = mb.write("- te laat")
    assert (row.sign, row.plain) == (MINUS, True)
    mb.desk.toggle_norm(row.id, "1a.3")
    assert mb.record(row.id).norms == (("1a.3", MINUS),)


def test_norms_still_to_ask_and_covered(mb: Writer) -> None:
    mb.write("- een #1a.1")
    mb.write("+ twee #1a.1 #3.4.2")
    mb.write("~ drie #4")
    norms = mb.outline().norms
    assert [one.norm for one in norms.open] == ["1a.3"]
    assert norms.planned == 3
    assert [(one.norm, one.plus, one.minus, one.neutral) for one in norms.covered] == [
        ("1a.1", 1, 1, 0),
        ("3.4", 1, 0, 0),
        ("4", 0, 0, 1),
    ]


def test_recent_norms_are_those_used_last_then_those_planned(mb: Writer) -> None:
    mb.write("- een #3.4")
    mb.write("- twee #5.1")
    assert mb.outline().recent == ("5.1", "3.4", "1a.1", "1a.3")


def test_what_to_come_back_to_can_be_ticked_off(mb: Writer) -> None:
    row = mb.write("? brief van 19 maart opvragen #1a.1")
    assert mb.outline().norms.come_back[0].text == "brief van 19 maart opvragen"
    mb.desk.toggle_came_back(row.id)
    assert mb.outline().norms.come_back[0].done
    other = mb.write("+ belooft de lijst te mailen #5.1")
    mb.desk.toggle_follow_up(other.id)
    assert [one.id for one in mb.outline().norms.come_back] == [row.id, other.id]


def test_unknown_words_are_kept_and_told_apart(mb: Writer) -> None:
    row = mb.write("wijkagent - kwam langs #9.9 =D99")
    assert (row.role, row.known_role, row.source) == ("wijkagent", False, "D99")
    assert [(tag.norm, tag.known) for tag in row.tags] == [("9.9", False)]
    assert not row.known_source
    assert "9.9" not in mb.outline().recent


# --- what is being typed


def test_the_line_is_kept_while_typing_and_its_time_is_that_of_the_first_key(
    mb: Writer, world: World
) -> None:
    typed = mb.outline().typing
    assert mb.desk.keep_line(TALK, TypingLine(typed.statement, "o - wa")) == "10:41"
    world.clock.time += 120_000
    assert mb.desk.keep_line(TALK, TypingLine(typed.statement, "o - wacht", indent=1)) == "10:41"
    kept = mb.outline().typing
    assert (kept.line, kept.time, kept.indent, kept.editing) == ("o - wacht", "10:41", 1, False)
    assert mb.outline().rows == ()
    mb.desk.save_line(TALK, kept)
    assert mb.outline().rows[0].time == "10:41"
    assert mb.outline().typing.line == ""
    assert mb.session.store.drafts() == ()


def test_after_a_crash_the_line_stands_in_the_editor_again(mb: Writer) -> None:
    typed = mb.outline().typing
    mb.desk.keep_line(TALK, TypingLine(typed.statement, 'o - "half af'))
    finish_drafts(mb.session)  # as the next start does
    again = Writer(mb.session)
    kept = again.outline().typing
    assert (kept.statement, kept.line, kept.time) == (typed.statement, 'o - "half af', "10:41")
    assert again.outline().rows == ()
    again.desk.save_line(TALK, TypingLine(kept.statement, kept.line + '"', kept.time))
    assert again.texts() == ["half af"]
    assert again.record(typed.statement).line == ""


def test_a_line_given_up_after_a_crash_leaves_nothing(mb: Writer) -> None:
    typed = mb.outline().typing
    mb.desk.keep_line(TALK, TypingLine(typed.statement, "weg ermee"))
    finish_drafts(mb.session)
    again = Writer(mb.session)
    again.desk.give_up_line(TALK, typed.statement)
    assert again.outline().rows == ()
    assert again.outline().typing.statement != typed.statement


def test_an_edit_that_crashed_leaves_the_statement_as_it_was(mb: Writer) -> None:
    row = mb.write('- "Nooit gebeld" #1a.1')
    mb.desk.keep_line(TALK, TypingLine(row.id, '- "Nooit g', editing=True))
    finish_drafts(mb.session)
    again = Writer(mb.session)
    kept = again.outline().typing
    assert (kept.statement, kept.line, kept.editing) == (row.id, '- "Nooit g', True)
    assert again.texts() == ["Nooit gebeld"]
    again.desk.give_up_line(TALK, row.id)
    assert again.record(row.id) == mb.record(row.id)


# --- two people in one talk


def test_two_writers_stand_in_one_order_of_time(world: World) -> None:
    lead = world.found()
    av = world.join_approved(lead, "av")
    world.clock.time = to_millis("2026-06-10T10:00:00")
    planned(lead)
    world.exchange_all(lead, av)
    one, other = Writer(lead), Writer(av)
    for minute, writer, text in ((1, one, "a"), (2, other, "b"), (3, one, "c"), (4, other, "d")):
        world.clock.time = to_millis(f"2026-06-10T10:0{minute}:00")
        writer.write(text)
    world.exchange_all(lead, av)
    one, other = Writer(lead), Writer(av)
    assert one.texts() == other.texts() == ["a", "b", "c", "d"]
    rows = one.outline().rows
    assert [(row.author, row.mine, row.several) for row in rows[:2]] == [
        ("MB", True, True),
        ("av", False, True),
    ]
    with pytest.raises(UserError, match="not_your_line"):
        one.desk.delete(rows[1].id)
    one.desk.toggle_same(rows[1].id)
    assert one.record(rows[0].id).same_as == rows[1].id
    assert [row.same for row in one.outline().rows] == [True, True, False, False]
    one.desk.toggle_same(rows[0].id)
    assert [row.same for row in one.outline().rows] == [False] * 4


def test_alone_in_a_talk_there_is_no_same_remark(mb: Writer) -> None:
    row = mb.write("een")
    with pytest.raises(UserError, match="nothing_same"):
        mb.desk.toggle_same(row.id)


def test_a_half_line_of_a_colleague_is_shown_as_such(world: World) -> None:
    lead = world.found()
    planned(lead)
    av = world.join_approved(lead, "av")
    other = Writer(av)
    other.desk.keep_line(TALK, TypingLine(f"{TALK}/half", "o - nog niet"))
    finish_drafts(av)
    publish(av, world.carrier)
    merge(lead, world.carrier)
    (row,) = Writer(lead).outline().rows
    assert (row.text, row.unfinished, row.mine) == ("o - nog niet", True, False)


# --- the talks


def test_talks_stand_by_day_with_their_state(mb: Writer) -> None:
    days = mb.desk.list().days
    (line,) = days[0].talks
    assert (line.code, line.roles, line.people) == ("G38", ("ouders", "lid van de cliëntenraad"), 4)
    assert line.state is TalkState.PLANNED
    mb.write("- een #1a.1")
    assert mb.desk.list().days[0].talks[0].state is TalkState.BUSY
    mb.desk.close_talk(TALK, closed=True)
    listed = mb.desk.list()
    assert (listed.days[0].talks[0].state, listed.held, listed.total) == (TalkState.CLOSED, 1, 1)
    assert mb.outline().header.typed[HeaderField.END] == "10.41"
    mb.desk.close_talk(TALK, closed=False)
    assert mb.desk.list().held == 0


def test_a_talk_by_telephone_has_its_own_short_form(mb: Writer) -> None:
    talk, changed = mb.desk.new_talk(telephone=True)
    assert changed
    mb.desk.set_field(talk, HeaderField.PEOPLE, "1 o")
    for field, typed in (
        (HeaderField.INTRODUCED, "j"),
        (HeaderField.CONSENT, "ja"),
        (HeaderField.ATTEMPTS, "2"),
        (HeaderField.FOUND_HOW, "via de vragenlijst"),
        (HeaderField.DOSSIERS, "D14"),
        (HeaderField.DATE, "1106"),
        (HeaderField.START, "0930"),
    ):
        mb.desk.set_field(talk, field, typed)
    header = mb.desk.outline(talk).header
    assert header.telephone
    assert (header.line.code, header.line.files, header.line.people) == ("G39", ("D14",), 1)
    assert header.typed[HeaderField.DATE] == "11-06-2026"
    assert header.typed[HeaderField.PEOPLE] == "1 o"
    assert (header.typed[HeaderField.CONSENT], header.typed[HeaderField.ATTEMPTS]) == ("ja", "2")
    assert header.typed[HeaderField.NORMS] == "1a.1 1a.3 3.4"
    mb.desk.set_field(talk, HeaderField.REFUSED, "ja")
    states = {one.code: one.state for day in mb.desk.list().days for one in day.talks}
    assert states["G39"] is TalkState.REFUSED


def test_who_takes_part_makes_the_kind_of_source(mb: Writer) -> None:
    talk, _ = mb.desk.new_talk(telephone=False)
    mb.desk.set_field(talk, HeaderField.PEOPLE, "1 jzw")
    mb.desk.set_field(talk, HeaderField.FORM, "one_on_one")
    records = mb.bench.inspection.records
    assert records["interview"][talk].source_kind == "G-JZW-1op1"  # type: ignore[attr-defined]
    mb.desk.set_field(talk, HeaderField.PEOPLE, "2 rvt (1), best")
    assert set(mb.bench.inspection.records["participants"]) >= {f"{talk}/rvt", f"{talk}/best"}
    assert f"{talk}/jzw" not in mb.bench.inspection.records["participants"]
    assert mb.desk.outline(talk).header.typed[HeaderField.PEOPLE] == "2 rvt (1), best"


@pytest.mark.parametrize(
    "field, typed, key",
    [
        (HeaderField.PEOPLE, "drie Jansens", "talk_people"),
        (HeaderField.DATE, "3113", "talk_date"),
        (HeaderField.START, "25.00", "talk_time"),
        (HeaderField.LEADER, "XX", "talk_member"),
        (HeaderField.DOSSIERS, "D14 D99", "talk_source"),
        (HeaderField.NORMS, "1a.1 9.9", "talk_norm"),
        (HeaderField.CONSENT, "misschien", "talk_answer"),
        (HeaderField.ATTEMPTS, "vaak", "talk_number"),
    ],
)
def test_a_field_that_is_not_understood_says_what_is_wanted(
    mb: Writer, field: HeaderField, typed: str, key: str
) -> None:
    with pytest.raises(UserError, match=key):
        mb.desk.set_field(TALK, field, typed)


def test_a_line_that_did_not_change_is_the_very_same_row(mb: Writer) -> None:
    for number in range(5):
        mb.write(f"- regel {number} #1a.1")
    before = mb.outline().rows
    mb.write("- nog een #1a.1")
    after = mb.outline().rows
    assert all(one is other for one, other in zip(before, after, strict=False))


def test_the_record_of_a_line_says_only_what_was_typed(mb: Writer) -> None:
    row = mb.write("een aantekening")
    fields = {op.field for op in mb.session.store.ops() if op.id == row.id}
    assert fields == {"order", "time", "role", "text", "author"}
    assert mb.record(row.id) == Statement(
        id=row.id,
        order=mb.record(row.id).order,
        time="10:41",
        role="ouder",
        text="een aantekening",
        author="mb",
    )
