"""Own scores as drafts, finished and opened again; blind for three people on real databases."""

import pytest

from tests.services.world import World
from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Score, ScoreState
from veldtool.services import typing
from veldtool.services.errors import UserError
from veldtool.services.recording import finish_drafts, record
from veldtool.services.scoring import (
    TOO_LITTLE,
    Content,
    draft_key,
    draft_text,
    finish_score,
    own_content,
    own_state,
    record_score,
    reopen_score,
    reopenings,
    reveal,
    scores_of,
)
from veldtool.services.session import Session

NORM = "1a.3"
CHOSEN = Content("voldoet-niet", "twee van de twintig")


def draft(session: Session, content: Content = CHOSEN) -> RegisterKey:
    """Type a score and leave the field."""
    key = draft_key(session.store.identity.member, NORM)
    seen = typing.begin(session, key)
    typing.keep(session, key, draft_text(content), seen)
    typing.finish_typing(session, key, draft_text(content), seen)
    return key


def finished(session: Session, choice: str = CHOSEN.choice) -> None:
    draft(session, Content(choice, f"reden van {session.store.identity.member}"))
    finish_score(session, NORM)


def members(session: Session) -> list[str]:
    return sorted(one.member for one in scores_of(session, NORM))


def test_typing_a_score_keeps_it_sealed_even_as_a_draft(world: World) -> None:
    lead = world.found()
    key = draft_key("mb", NORM)
    typing.keep(lead, key, draft_text(CHOSEN), ())
    (kept,) = lead.store.drafts()
    assert CHOSEN.reason not in str(kept.value)
    finish_drafts(lead)  # what a start after a crash does
    assert own_content(lead, NORM) == CHOSEN
    assert all(CHOSEN.reason not in str(op.value) for op in lead.store.ops())


def test_a_childs_reference_is_sealed_while_it_is_typed(world: World) -> None:
    lead = world.found()
    key = RegisterKey("dossier", "d1", "real_reference")
    typing.keep(lead, key, "cliënt 12345", ())
    finish_drafts(lead)
    assert all("12345" not in str(op.value) for op in lead.store.ops())


def test_nothing_chosen_and_nothing_written_is_nothing(world: World) -> None:
    lead = world.found()
    key = draft(lead)
    draft(lead, Content())
    assert lead.store.register(key).value is None  # type: ignore[union-attr]  # it was written
    assert own_content(lead, NORM) == Content()


def test_a_score_needs_a_choice_and_a_reason(world: World) -> None:
    lead = world.found()
    with pytest.raises(UserError, match="score_no_choice"):
        finish_score(lead, NORM)
    draft(lead, Content("voldoet", "  "))
    with pytest.raises(UserError, match="score_no_reason"):
        finish_score(lead, NORM)
    assert own_state(lead, NORM) is ScoreState.DRAFT
    draft(lead)
    finish_score(lead, NORM)
    assert own_state(lead, NORM) is ScoreState.FINISHED
    assert own_content(lead, NORM) == CHOSEN
    assert finish_score(lead, NORM) == ()


def test_seen_too_little_needs_no_reason_and_is_no_choice_of_the_scale(world: World) -> None:
    lead = world.found()
    draft(lead, Content(TOO_LITTLE))
    finish_score(lead, NORM)
    assert own_state(lead, NORM) is ScoreState.SEEN_TOO_LITTLE
    assert own_content(lead, NORM).choice == TOO_LITTLE
    (own,) = scores_of(lead, NORM)
    assert own.choice == ""


def test_reopening_needs_a_reason_keeps_the_score_and_is_remembered(world: World) -> None:
    lead = world.found()
    finished(lead)
    with pytest.raises(UserError, match="reopen_no_reason"):
        reopen_score(lead, NORM, " ")
    world.clock.tick(-60_000)  # a clock that goes back changes nothing
    reopen_score(lead, NORM, "nieuw dossier gelezen")
    assert own_state(lead, NORM) is ScoreState.DRAFT
    assert own_content(lead, NORM) == Content("voldoet-niet", "reden van mb")
    (again,) = reopenings(lead, "mb", NORM)
    assert (again.reason, again.at) == ("nieuw dossier gelezen", world.clock.now())
    assert reopen_score(lead, NORM, "nog eens") == ()


def test_undoing_a_finish_shows_as_reopened_too(world: World) -> None:
    from veldtool.services.workbench import Workbench

    bench = Workbench(world.found())
    draft(bench.session)
    bench.done(finish_score(bench.session, NORM))
    bench.undo()
    assert own_state(bench.session, NORM) is ScoreState.DRAFT
    assert [one.reason for one in reopenings(bench.session, "mb", NORM)] == [""]


def test_a_leads_app_stays_shut_until_its_own_score_is_finished(world: World) -> None:
    lead = world.found()
    av, ld = world.join_approved(lead, "av"), world.join_approved(lead, "ld")
    finished(av)
    world.exchange_all(av, lead, ld)
    reveal(lead, NORM, early_reason="ld komt later")
    assert members(lead) == []
    draft(lead)
    assert members(lead) == ["mb"]
    finish_score(lead, NORM)
    assert members(lead) == ["av", "mb"]
    world.exchange_all(lead, ld)
    assert members(ld) == ["av", "mb"]
    reopen_score(lead, NORM, "vergissing")
    assert members(lead) == ["mb"]


def test_a_reveal_does_not_open_what_is_not_finished(world: World) -> None:
    lead = world.found()
    av, ld = world.join_approved(lead, "av"), world.join_approved(lead, "ld")
    draft(av)
    finished(lead)
    world.exchange_all(av, lead, ld)
    assert all_of(ld.inspection(), "score", Score)[f"av:{NORM}"].state is ScoreState.DRAFT
    reveal(lead, NORM, early_reason="haast")
    world.exchange_all(lead, ld)
    assert members(lead) == ["mb"]
    assert members(ld) == ["mb"]
    assert members(av) == ["av"]


def test_a_recorded_draft_is_for_its_author_only(world: World) -> None:
    lead = world.found()
    av = world.join_approved(lead, "av")
    record_score(av, NORM, CHOSEN.choice, CHOSEN.reason, ScoreState.DRAFT)
    record(lead, "visit", "visit", {"institution": "x"})
    world.exchange_all(av, lead)
    reveal(lead, NORM)
    finished(lead)
    assert members(lead) == ["mb"]
