"""A note for oneself never becomes an operation: not while it is typed, and not without a line."""

from collections.abc import Callable

import pytest

from tests.services.talks import TALK, Writer
from tests.services.world import World
from veldtool.domain.records import Sign
from veldtool.services.errors import UserError
from veldtool.services.interviews import InterviewDesk, TypingLine
from veldtool.services.recording import finish_drafts, record

OWN = "navragen bij LD"


@pytest.fixture
def mb(world: World) -> Writer:
    lead = world.found()
    record(lead, "interview", TALK, {"code": "G38", "source_kind": "G-O"})
    record(lead, "participants", f"{TALK}/ouder", {"role": "ouder", "count": 3})
    return Writer(lead)


def travels(mb: Writer) -> str:
    return str([(op.kind, op.id, op.field, op.value) for op in mb.session.store.ops()])


def lines(mb: Writer) -> list[tuple[str, str]]:
    return [(one.text, one.note) for one in mb.outline().rows]


def test_a_line_of_only_a_note_is_no_statement(mb: Writer) -> None:
    mb.write("een")
    ops = len(tuple(mb.session.store.ops()))
    row = mb.write(f";; {OWN}")
    mb.write("twee")
    assert lines(mb) == [("een", ""), ("", OWN), ("twee", "")]
    assert (row.mine, row.author) == (True, "MB")
    assert row.id not in travels(mb)
    assert len(tuple(mb.session.store.ops())) > ops
    assert lines(Writer(mb.session)) == lines(mb)  # after a new start
    assert [one.plain for one in mb.outline().rows] == [True, False, True]


@pytest.mark.parametrize("line", [f";; {OWN}", f"o - te laat #1a.1 ;; {OWN}"])
def test_a_lock_halfway_makes_no_operation_of_the_note(mb: Writer, line: str) -> None:
    typed = mb.outline().typing
    mb.desk.keep_line(TALK, TypingLine(typed.statement, line))
    assert OWN not in str(mb.session.store.drafts())
    finish_drafts(mb.session)  # as a lock, a merge or the next start does
    assert OWN not in travels(mb)
    again = Writer(mb.session)
    kept = again.outline().typing
    assert (kept.statement, kept.line) == (typed.statement, line)
    again.desk.save_line(TALK, kept)
    assert [note for _, note in lines(again)] == [OWN]
    assert OWN not in travels(again)
    assert (typed.statement in travels(again)) is line.startswith("o")


def test_an_edit_that_crashed_keeps_the_note_here(mb: Writer) -> None:
    row = mb.write("- te laat #1a.1")
    mb.desk.keep_line(TALK, TypingLine(row.id, f"- te la ;; {OWN}", editing=True))
    finish_drafts(mb.session)
    kept = Writer(mb.session).outline().typing
    assert (kept.line, kept.editing) == (f"- te la ;; {OWN}", True)
    assert OWN not in travels(mb)
    mb.desk.keep_line(TALK, TypingLine(row.id, f";; {OWN}", editing=True))
    finish_drafts(mb.session)
    assert Writer(mb.session).outline().typing.line == f";; {OWN}"


def test_a_note_that_gets_words_becomes_the_line_at_its_place(mb: Writer) -> None:
    mb.write("een")
    row = mb.write(f";; {OWN}")
    mb.write("twee")
    assert mb.desk.line(row.id).line == f";;{OWN}"
    mb.edit(row.id, f"o + anderhalf #1a.1 ;; {OWN}")
    assert lines(mb) == [("een", ""), ("anderhalf", OWN), ("twee", "")]
    assert mb.record(row.id).norms == (("1a.1", Sign.PLUS),)


def test_a_line_that_loses_its_words_is_deleted_and_its_note_stays(mb: Writer) -> None:
    row = mb.write("- te laat #1a.1")
    mb.write("twee")
    mb.edit(row.id, f";; {OWN}")
    assert lines(mb) == [("", OWN), ("twee", "")]
    assert row.id not in mb.bench.inspection.records["statement"]
    mb.bench.undo()
    assert lines(mb) == [("te laat", OWN), ("twee", "")]


def test_a_note_moves_goes_in_and_is_deleted(mb: Writer) -> None:
    mb.write("een")
    row = mb.write(f";; {OWN}")
    mb.write("twee")
    before = len(tuple(mb.session.store.ops()))
    mb.desk.move(row.id, 1)
    mb.desk.indent(row.id, 1)
    assert lines(mb) == [("een", ""), ("twee", ""), ("", OWN)]
    assert mb.row(row.id).indent == 1
    mb.desk.move(row.id, -1)
    mb.desk.delete(row.id)
    assert lines(mb) == [("een", ""), ("twee", "")]
    assert mb.session.store.note(row.id) == ""
    assert len(tuple(mb.session.store.ops())) == before


WRITES: list[Callable[[InterviewDesk, str], object]] = [
    lambda desk, row: desk.resign(row, Sign.PLUS),
    lambda desk, row: desk.toggle_norm(row, "1a.1"),
    lambda desk, row: desk.toggle_follow_up(row),
]


@pytest.mark.parametrize("write", WRITES)
def test_a_note_alone_has_no_sign_norm_or_agreement(
    mb: Writer, write: Callable[[InterviewDesk, str], object]
) -> None:
    row = mb.write(f";; {OWN}")
    with pytest.raises(UserError, match="only_own_note"):
        write(mb.desk, row.id)
    assert row.id not in travels(mb)


def test_an_empty_statement_of_an_older_version_stays_readable(mb: Writer) -> None:
    old = f"{TALK}/oud"
    record(mb.session, "statement", old, {"author": "mb", "order": "V", "time": "10:00"})
    mb.session.store.set_note(old, OWN)
    again = Writer(mb.session)
    assert lines(again) == [("", OWN)]
    again.edit(old, f"nu met woorden ;; {OWN}")
    assert lines(again) == [("nu met woorden", OWN)]
