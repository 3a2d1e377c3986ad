"""A text that cannot be read is a draft that never becomes an operation."""

import pytest

from tests.services.world import World
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services import unfinished
from veldtool.services.recording import finish_drafts
from veldtool.services.session import Session
from veldtool.services.typing_desk import TypingDesk
from veldtool.services.unlocking import close, unlock
from veldtool.services.workbench import Workbench

KEY = RegisterKey("urgent", "u1", "reply_by")
TEXT = "12 6 12.00x"


@pytest.fixture
def lead(world: World) -> Session:
    return world.found()


def desk_of(session: Session) -> TypingDesk:
    return TypingDesk(Workbench(session))


def again(world: World, session: Session) -> Session:
    return unlock(world.toolbox("mb"), session.store.identity.inspection)


def test_it_outlives_finishing_closing_and_a_new_start(world: World, lead: Session) -> None:
    desk_of(lead).keep_unfinished(KEY, TEXT)
    ops = len(tuple(lead.store.ops()))
    finish_drafts(lead)
    close(lead)
    later = again(world, lead)
    assert len(tuple(later.store.ops())) == ops
    assert desk_of(later).unfinished("urgent", "u1") == {"reply_by": TEXT}
    assert desk_of(later).unfinished("urgent", "u2") == {}
    close(later)


def test_it_takes_the_place_of_the_older_draft(lead: Session) -> None:
    desk = desk_of(lead)
    desk.keep(KEY, "2026-06-12T12:00", desk.begin(KEY))
    desk.keep_unfinished(KEY, TEXT)
    assert lead.store.drafts() == ()


def test_the_older_draft_is_not_taken_over_when_the_power_fails_in_between(
    world: World, lead: Session
) -> None:
    desk = desk_of(lead)
    desk.keep(KEY, "2026-06-12T12:00", desk.begin(KEY))
    (draft,) = lead.store.drafts()
    desk.keep_unfinished(KEY, TEXT)
    lead.store.save_draft(draft)
    lead.store.close()
    later = again(world, lead)
    assert later.value(*KEY) is None
    assert unfinished.texts(later.store) == {KEY: TEXT}
    later.store.close()


@pytest.mark.parametrize("way", ["keep", "finish", "abandon"])
def test_what_is_typed_anew_replaces_it(lead: Session, way: str) -> None:
    desk = desk_of(lead)
    desk.keep_unfinished(KEY, TEXT)
    if way == "abandon":
        desk.abandon(KEY)
    else:
        getattr(desk, way)(KEY, "2026-06-13T12:00", desk.begin(KEY))
    assert unfinished.texts(lead.store) == {}


def test_each_field_has_its_own(lead: Session) -> None:
    desk, other = desk_of(lead), KEY._replace(field="done_by")
    desk.keep_unfinished(KEY, TEXT)
    desk.keep_unfinished(other, "morgen?")
    desk.abandon(KEY)
    assert desk.unfinished("urgent", "u1") == {"done_by": "morgen?"}
