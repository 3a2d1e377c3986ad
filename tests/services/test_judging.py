"""The judgement session of three people, on real databases."""

from collections.abc import Callable

import pytest

from tests.services.judging_room import BEST, NEXT, NORM, SECOND, THIRD, WORST, Room
from tests.services.world import World
from veldtool.domain.evidence.checks import Warn
from veldtool.domain.framework.model import Framework
from veldtool.domain.framework.reader import read_framework
from veldtool.domain.inspection_access import all_of
from veldtool.domain.judging.agreement import Agreement
from veldtool.domain.judging.standing import JOINED, TRUST, WHOLE, NormStanding
from veldtool.domain.records import Judgement, Reveal, Sphere
from veldtool.services.errors import UserError
from veldtool.services.judging.desk import JudgingDesk
from veldtool.services.judging.views import Order, Revealing
from veldtool.services.recording import delete
from veldtool.services.workbench import Workbench


def framework_of(room: Room) -> Framework:
    return room.bench.framework


def test_before_the_reveal_only_who_has_finished_is_told(room: Room) -> None:
    room.score(room.lead, BEST)
    room.score(room.av, "")
    room.together()
    view = room.desk.norm(NORM)
    told = [(card.initials, card.done, card.too_little) for card in view.team]
    assert told == [("AV", True, True), ("LD", False, False), ("MB", True, False)]
    assert {(card.choice, card.reason, card.place) for card in view.team} == {("", "", None)}
    assert (view.revealing, view.waiting) == (Revealing.EARLY, ("LD",))
    assert view.agreement is Agreement.NONE


def test_all_scores_come_at_once_with_reasons(room: Room) -> None:
    room.all_score(THIRD, WORST, SECOND)
    assert room.desk.norm(NORM).revealing is Revealing.READY
    room.desk.reveal(NORM)
    view = room.desk.norm(NORM)
    assert [(card.initials, card.place, card.word) for card in view.team] == [
        ("AV", 3, "Voldoet niet"),
        ("LD", 1, "Voldoet grotendeels"),
        ("MB", 2, "Voldoet grotendeels niet"),
    ]
    assert [card.reason for card in view.team] == [f"omdat {w} het zag" for w in ("av", "ld", "mb")]
    assert (view.revealing, view.early_reason) == (Revealing.DONE, "")
    assert view.agreement is Agreement.APART


def test_a_score_of_somebody_who_left_the_team_is_not_lost(room: Room) -> None:
    room.all_score(THIRD, WORST, SECOND)
    delete(room.lead, "member", "av")
    room.together()
    room.desk.reveal(NORM)
    assert [(card.initials, card.place) for card in room.desk.norm(NORM).team] == [
        ("LD", 1),
        ("MB", 2),
        ("av", 3),
    ]


def test_showing_earlier_takes_a_reason_that_is_kept(room: Room) -> None:
    room.score(room.lead, BEST)
    room.score(room.av, SECOND)
    room.together()
    with pytest.raises(UserError, match="early_no_reason") as refused:
        room.desk.reveal(NORM, " ")
    assert refused.value.details["who"] == "LD"
    assert room.desk.norm(NORM).revealing is Revealing.EARLY
    room.desk.reveal(NORM, "LD is ziek")
    view = room.desk.norm(NORM)
    assert (view.early_reason, view.agreement) == ("LD is ziek", Agreement.ADJACENT)
    assert [card.word for card in view.team] == ["Voldoet grotendeels", "", "Voldoet"]


def test_a_lead_finishes_the_own_score_first(room: Room) -> None:
    room.score(room.av, BEST)
    room.together()
    assert room.desk.norm(NORM).revealing is Revealing.OWN_FIRST
    with pytest.raises(UserError, match="own_score_first"):
        room.desk.reveal(NORM, "haast")
    assert all_of(room.bench.inspection, "reveal", Reveal)[NORM].identity == ""


def test_only_a_leads_device_writes(room: Room) -> None:
    room.all_score(BEST, BEST, BEST)
    theirs = JudgingDesk(Workbench(room.av))
    assert not theirs.plan().may_write
    acts: list[Callable[[], object]] = [
        lambda: theirs.reveal(NORM),
        lambda: theirs.choose(NORM, BEST),
        lambda: theirs.fix(NORM),
        lambda: theirs.park(NORM),
        lambda: theirs.add_point("shortcoming", NORM),
        lambda: theirs.choose_theme(TRUST, "trust"),
        lambda: theirs.set_fact("x", holds=True),
        lambda: theirs.answer(NORM, Warn.ONE_KIND, "zo"),
    ]
    for act in acts:
        with pytest.raises(UserError, match="only_lead_judges"):
            act()
    with pytest.raises(UserError, match="only_lead_closes"):
        theirs.close_record()


def test_a_team_score_is_chosen_then_fixed_and_open_again_with_another(room: Room) -> None:
    room.all_score(BEST, BEST, SECOND)
    with pytest.raises(UserError, match="norm_not_revealed"):
        room.desk.choose(NORM, BEST)
    room.desk.reveal(NORM)
    with pytest.raises(UserError, match="judgement_no_choice"):
        room.desk.fix(NORM)
    with pytest.raises(UserError, match="no_such_step"):
        room.desk.choose(NORM, "prima")
    room.desk.choose(NORM, BEST)
    assert room.desk.norm(NORM).standing is NormStanding.OPEN
    room.desk.fix(NORM)
    view = room.desk.norm(NORM)
    (given,) = view.given
    assert (view.standing, given.word, given.fixed) == (NormStanding.SETTLED, "Voldoet", True)
    assert given.said is not None
    assert (given.said.by, given.said.at) == ("MB", room.world.clock.now())
    assert room.desk.choose(NORM, BEST) == frozenset()
    room.desk.choose(NORM, SECOND)
    assert room.desk.norm(NORM).standing is NormStanding.OPEN
    room.bench.undo()
    assert room.desk.norm(NORM).standing is NormStanding.SETTLED


def test_not_judged_needs_a_reason(room: Room) -> None:
    room.all_score("", "", "")
    room.desk.reveal(NORM)
    outside = room.desk.norm(NORM).steps[-1].id
    room.desk.choose(NORM, outside)
    with pytest.raises(UserError, match="judgement_no_reason"):
        room.desk.fix(NORM)
    room.type("judgement", NORM, "reason", "niemand sprak erover")
    room.type("judgement", NORM, "dissent", "AV had meer willen zien")
    room.desk.fix(NORM)
    (given,) = room.desk.norm(NORM).given
    assert (given.reason, given.dissent) == ("niemand sprak erover", "AV had meer willen zien")


def test_a_split_norm_is_settled_when_both_parts_are(room: Room) -> None:
    room.all_score(BEST, WORST, BEST)
    room.desk.reveal(NORM)
    room.desk.choose(NORM, BEST)
    room.desk.split_norm(NORM)
    assert [one.group for one in room.desk.norm(NORM).given] == ["JB", "JR"]
    room.desk.choose(NORM, WORST, "JB")
    with pytest.raises(UserError, match="judgement_no_choice") as refused:
        room.desk.fix(NORM)
    assert refused.value.details["norm"] == "2.1:JR"
    room.desk.choose(NORM, SECOND, "JR")
    room.desk.fix(NORM)
    view = room.desk.norm(NORM)
    assert [(one.group, one.place) for one in view.given] == [("JB", 3), ("JR", 1)]
    assert view.standing is NormStanding.SETTLED
    room.desk.split_norm(NORM)
    assert [one.choice for one in room.desk.norm(NORM).given] == [BEST]


def test_the_theme_judgement_waits_for_the_last_norm_and_is_never_computed(room: Room) -> None:
    for norm in ("2.1", "2.2", "2.3"):
        room.all_score(BEST, BEST, BEST, norm)
    room.settle("2.1", "2.2", choice=BEST)
    step = room.desk.theme("2").steps[2].id
    assert room.desk.theme("2").waits_for == ("2.3",)
    with pytest.raises(UserError, match="theme_not_open"):
        room.desk.choose_theme("2", step)
    room.desk.park("2.3")
    theme = room.desk.theme("2")
    assert (theme.waits_for, theme.progress.done, theme.progress.parked) == ((), 2, 1)
    assert [one.choice for one in theme.given] == [""]
    room.desk.choose_theme("2", step)
    assert [one.place for one in room.desk.theme("2").given] == [2]
    room.desk.park("2.3")
    assert room.desk.norm("2.3").standing is NormStanding.OPEN


def test_theme_four_has_a_remark_and_no_judgement(room: Room) -> None:
    theme = room.desk.theme("4")
    assert (theme.steps, theme.given) == ((), ())
    with pytest.raises(UserError, match="theme_never_judged"):
        room.desk.choose_theme("4", "onvoldoende")
    room.type("theme_judgement", "4", "remark", "wachttijden lopen op")
    assert room.desk.theme("4").remark == "wachttijden lopen op"


def test_over_several_themes_only_after_each_of_them(room: Room) -> None:
    with pytest.raises(UserError, match="themes_not_judged") as refused:
        room.desk.choose_theme(JOINED, "onvoldoende")
    assert refused.value.details["waiting"] == "1a, 1b"
    for theme in ("1a", "1b"):
        for norm in [n.id for n in framework_of(room).norms if n.theme == theme]:
            room.desk.park(norm)
        room.desk.choose_theme(theme, room.desk.theme(theme).steps[0].id)
    room.desk.choose_theme(JOINED, room.desk.theme(JOINED).steps[1].id)
    assert [one.place for one in room.desk.theme(JOINED).given] == [1]
    assert room.desk.theme(WHOLE).waits_for == ("2", "3", "5")


def test_trust_in_the_power_to_improve(room: Room) -> None:
    with pytest.raises(UserError, match="no_such_step"):
        room.desk.choose_theme(TRUST, "voldoende")
    room.desk.choose_theme(TRUST, "reduced")
    (given,) = room.desk.trust()
    assert given.choice == "reduced"
    assert given.said is not None
    assert given.said.by == "MB"


def test_checks_warn_of_the_teams_judgement_and_an_answer_is_kept(room: Room) -> None:
    room.all_score(BEST, BEST, BEST)
    room.settle(NORM, choice=SECOND)
    (check,) = room.desk.norm(NORM).checks
    assert (check.warn, check.answer) == (Warn.LOWER_WITHOUT_SHORTCOMING, "")
    with pytest.raises(UserError, match="answer_no_reason"):
        room.desk.answer(NORM, check.warn, "  ")
    room.desk.answer(NORM, check.warn, "staat al bij 2.2")
    room.desk.answer(NORM, check.warn, "staat bij 2.2")
    room.together()
    (check,) = room.desk.norm(NORM).checks
    assert check.answer == "staat bij 2.2"
    room.desk.add_point("shortcoming", NORM)
    (point,) = room.desk.norm(NORM).points
    room.type("shortcoming", point.id, "text", "Hulp komt laat.")
    assert room.desk.norm(NORM).checks == ()
    room.desk.choose(NORM, BEST)
    assert [one.warn for one in room.desk.norm(NORM).checks] == [Warn.BEST_WITH_SHORTCOMING]
    room.desk.set_sphere(point.id, Sphere.OUTSIDE)
    assert room.desk.norm(NORM).checks == ()


def test_most_divided_first_over_what_is_revealed(room: Room) -> None:
    room.all_score(BEST, BEST, BEST, "2.1")
    room.all_score(BEST, WORST, BEST, "2.2")
    room.all_score(BEST, SECOND, BEST, "2.3")
    for norm in ("2.1", "2.2", "2.3"):
        room.desk.reveal(norm)
    assert [line.id for line in room.desk.plan().norms][:2] == ["1a.1", "1a.2"]
    room.desk.order_by(Order.DIVIDED)
    plan = room.desk.plan()
    assert [line.id for line in plan.norms][:4] == ["2.2", "2.3", "2.1", "1a.1"]
    assert room.desk.norm("2.3").number == 2


def test_an_interrupted_session_goes_on_where_it_was(room: Room) -> None:
    room.all_score(BEST, BEST, BEST)
    room.desk.order_by(Order.DIVIDED)
    room.settle(NORM)
    room.desk.park(NEXT)
    room.desk.go_to(NEXT)
    again = JudgingDesk(Workbench(room.lead)).plan()
    assert (again.at, again.order, again.settled, again.parked) == (NEXT, Order.DIVIDED, 1, 1)
    room.desk.go_to("van een ander kader")
    assert room.desk.plan().at == room.desk.plan().norms[0].id


def test_a_cap_shows_before_and_after_and_what_bit(world: World) -> None:
    from tests.services import world as module

    rules = """
[[caps]]
id = "wachtlijst"
fact = "wachtlijst"
fact_text = "Er is een wachtlijst"
themes = ["2"]
scale = "norm"
highest = "grotendeels"
reason = "Met een wachtlijst is niet alles in orde."
"""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "FRAMEWORK", module.FRAMEWORK + rules)
        room = Room(world)
    assert read_framework(module.FRAMEWORK + rules).caps
    room.all_score(BEST, BEST, BEST)
    room.settle(NORM, choice=BEST)
    assert room.desk.norm(NORM).given[0].capped is None
    ((rule, holds),) = room.desk.theme("2").rules
    assert not holds
    room.desk.set_fact(rule.fact, holds=True)
    cap = room.desk.norm(NORM).given[0].capped
    assert cap is not None
    assert (cap.before, cap.after, [one.id for one in cap.rules]) == (BEST, SECOND, ["wachtlijst"])
    assert all_of(room.bench.inspection, "judgement", Judgement)[NORM].choice == BEST
    room.desk.set_fact(rule.fact, holds=False)
    assert room.desk.norm(NORM).given[0].capped is None


def test_two_leads_on_two_laptops_make_a_conflict_like_any_other(room: Room) -> None:
    from veldtool.services.leading import appoint

    appoint(room.lead, room.av.store.identity.device)
    room.all_score(BEST, BEST, BEST)
    room.world.exchange_all(room.lead, room.av)
    other = JudgingDesk(Workbench(room.av))
    room.desk.reveal(NORM)
    other.reveal(NORM)
    room.desk.choose(NORM, BEST)
    other.choose(NORM, SECOND)
    room.together()
    contested = {(key.kind, key.id, key.field) for key in room.lead.store.conflicts().registers}
    assert ("judgement", NORM, "choice") in contested
    (given,) = room.desk.norm(NORM).given
    told = {(one.field, one.words, one.said.by) for one in given.versions}
    assert told == {("choice", "Voldoet", "MB"), ("choice", "Voldoet grotendeels", "AV")}
    room.desk.choose(NORM, given.choice)
    assert room.desk.norm(NORM).given[0].versions == ()
    assert not room.lead.store.conflicts().registers
