"""A finished text and the end of its draft are one: a draft left behind would overwrite it."""

from dataclasses import replace
from typing import Any, cast

import pytest

from tests.services.talks import TALK, Writer
from tests.services.test_interviews import planned
from tests.services.world import World
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.dutch_time import to_millis
from veldtool.services.errors import UserError
from veldtool.services.interviews import TypingLine
from veldtool.services.ports import Store
from veldtool.services.session import Session
from veldtool.services.typing import begin, finish_typing, keep

PLACE = RegisterKey("interview", TALK, "place")


class Failing:
    """A store of which one method fails, as on a full disk."""

    def __init__(self, store: Store, method: str) -> None:
        self._store, self._method = store, method

    def __getattr__(self, name: str) -> Any:
        return self._fail if name == self._method else getattr(self._store, name)

    def _fail(self, *_: object) -> None:
        raise OSError("disk is full")


@pytest.fixture
def lead(world: World) -> Session:
    session = world.found()
    world.clock.time = to_millis("2026-06-10T10:41:00")
    planned(session)
    return session


def failing(session: Session, method: str) -> Session:
    return replace(session, store=cast("Store", Failing(session.store, method)))


@pytest.mark.parametrize("method", ["set_note", "drop_draft", "set_local"])
def test_a_line_is_saved_whole_or_is_still_being_typed(lead: Session, method: str) -> None:
    before = Writer(lead)
    statement = before.outline().typing.statement
    before.desk.keep_line(TALK, TypingLine(statement, "- te la"))
    writer = Writer(failing(lead, method))
    with pytest.raises(OSError, match="full"):
        writer.desk.save_line(TALK, TypingLine(statement, "- te laat ;; navragen"))
    for one in (writer, Writer(lead)):
        assert (one.texts(), one.outline().typing.line) == ([], "- te la")
        with pytest.raises(UserError, match="nothing_to_undo"):
            one.bench.undo()
    assert lead.store.note(statement) == ""


def test_nothing_of_a_saved_line_comes_back_at_the_next_start(lead: Session) -> None:
    writer = Writer(lead)
    statement = writer.outline().typing.statement
    writer.desk.keep_line(TALK, TypingLine(statement, "- te la"))
    writer.desk.save_line(TALK, TypingLine(statement, "- te laat"))
    assert lead.store.finish_drafts(lead.now()) == ()
    assert writer.outline().typing.line == ""


def test_a_field_is_finished_with_its_draft(lead: Session) -> None:
    seen = begin(lead, PLACE)
    keep(lead, PLACE, "kam", seen)
    with pytest.raises(OSError, match="full"):
        finish_typing(failing(lead, "drop_draft"), PLACE, "kamer 3", seen)
    assert lead.store.register(PLACE) is None
    assert [draft.value for draft in lead.store.drafts()] == ["kam"]
    finish_typing(lead, PLACE, "kamer 3", seen)
    assert lead.store.drafts() == ()
