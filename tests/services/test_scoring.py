import pytest

from tests.services.world import World
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Score, ScoreState
from veldtool.services.errors import UserError
from veldtool.services.scoring import OpenScore, record_score, reveal, scores_of

AV = OpenScore("av", ScoreState.FINISHED, "voldoet_niet", "twee van de twintig")


def test_an_own_score_is_seen_by_its_author_only_until_the_norm_is_revealed(world: World) -> None:
    lead = world.found()
    author, other = world.join_approved(lead, "av"), world.join_approved(lead, "ld")
    record_score(author, "1a.3", AV.choice, AV.reason)
    world.exchange_all(author, lead, other)
    assert scores_of(author, "1a.3") == (AV,)
    assert scores_of(other, "1a.3") == ()
    assert scores_of(lead, "1a.3") == ()


def test_all_see_who_has_finished_but_never_what(world: World) -> None:
    lead = world.found()
    author = world.join_approved(lead, "av")
    record_score(author, "1a.3", AV.choice, AV.reason)
    world.exchange_all(author, lead)
    score = all_of(lead.inspection(), "score", Score)["av:1a.3"]
    assert score.state is ScoreState.FINISHED
    assert AV.choice not in str(score.sealed)


def test_revealing_opens_one_norm_to_all_and_no_other(world: World) -> None:
    lead = world.found()
    author, other = world.join_approved(lead, "av"), world.join_approved(lead, "ld")
    for norm in ("1a.3", "3.4"):
        record_score(author, norm, AV.choice, AV.reason)
    world.exchange_all(author, lead, other)
    reveal(lead, "1a.3")
    world.exchange_all(lead, other)
    assert scores_of(other, "1a.3") == (AV,)
    assert scores_of(other, "3.4") == ()


def test_nobody_but_a_lead_can_reveal(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    with pytest.raises(UserError, match="only_lead_reveals"):
        reveal(colleague, "1a.3")


def test_a_score_before_the_first_merge_says_what_to_do(world: World) -> None:
    from dataclasses import replace

    from tests.services.world import PASSPHRASE
    from veldtool.services.joining import join, start_package

    lead = world.found()
    bare = replace(start_package(lead, "rs"), segments=())
    colleague = join(world.toolbox("rs"), bare, PASSPHRASE)
    with pytest.raises(UserError, match="no_reveal_key"):
        record_score(colleague, "1a.3", AV.choice, AV.reason)
    colleague.store.close()
