"""What the page of norms shows and does, on a real database."""

import pytest

from tests.services.world import World
from veldtool.domain.evidence.checks import Warn, warnings
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Observation, ScoreState, Sign, Sphere, Statement
from veldtool.services.errors import UserError
from veldtool.services.norms.desk import NormDesk
from veldtool.services.norms.opposed import unnamed
from veldtool.services.norms.views import Colleague, MyState, NormTree
from veldtool.services.recording import record
from veldtool.services.scoring import record_score, reveal
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench

NORM = "1a.1"


def open_desk(session: Session) -> NormDesk:
    return NormDesk(Workbench(session))


def parent_says(
    session: Session, line: str, sign: str, text: str = "duidelijk", **more: object
) -> None:
    talk, _, _ = line.partition("/")
    record(session, "interview", talk, {"code": talk.upper(), "source_kind": "G-O", "closed": True})
    record(session, "participants", f"{talk}/o", {"role": "ouder", "count": 1})
    fields = {"role": "ouder", "text": text, "norms": [[NORM, sign]], **more}
    record(session, "statement", line, fields)


def read_file(session: Session, code: str, seen: str) -> None:
    key = code.lower()
    head = {"code": code, "checklist": "client", "read_on": "2026-06-09", "viewed": "joint"}
    record(session, "dossier", key, head | {"measure": "OTS"})
    record(session, "answer", f"{key}/JB02", {"value": seen, "note": f"notitie {code}"})


def states(tree: NormTree) -> dict[str, MyState]:
    return {norm.id: norm.state for theme in tree.themes for norm in theme.norms}


@pytest.fixture
def lead(world: World) -> Session:
    session = world.found()
    parent_says(session, "g1/1", "+", "belde meteen terug")
    parent_says(session, "g2/1", "-", "wist van niets", heads=2, of=3)
    for code, seen in (("D01", "nee"), ("D02", "ja"), ("D03", "nee")):
        read_file(session, code, seen)
    return session


def test_the_tree_has_every_norm_and_the_theme_that_is_not_judged(lead: Session) -> None:
    record_score(lead, "1a.2", "voldoet", "goed", ScoreState.DRAFT)
    record_score(lead, "1a.3", "voldoet", "goed")
    record_score(lead, "1b.1", "", "", ScoreState.SEEN_TOO_LITTLE)
    tree = open_desk(lead).tree()
    found = states(tree)
    assert [theme.id for theme in tree.themes] == ["1a", "1b", "2", "3", "4", "5"]
    assert found["4"] is MyState.UNJUDGED
    assert (found["1a.1"], found["1a.2"]) == (MyState.EMPTY, MyState.DRAFT)
    assert (found["1a.3"], found["1b.1"]) == (MyState.FINISHED, MyState.TOO_LITTLE)
    assert (tree.done.done, tree.done.total) == (2, 20)


def test_findings_stand_by_kind_of_source_with_files_behind_a_count(lead: Session) -> None:
    view = open_desk(lead).norm(NORM)
    parents, files = view.groups
    assert (parents.kind, parents.reach.number, parents.reach.people) == ("G-O", 2, 2)
    assert (parents.plus, parents.minus) == (1, 2)
    assert [one.line.sign for one in parents.findings] == [Sign.MINUS, Sign.PLUS]
    assert (files.kind, files.reach.number, files.reach.joint) == ("D-CLI", 3, 3)
    (count,) = files.findings
    assert count.share is not None
    assert (count.share.done, count.share.total, count.line.sign) == (1, 3, Sign.MINUS)
    behind = [(one.ref[1], one.line.outcome, one.line.note) for one in count.files]
    assert behind == [
        ("d01/JB02", "nee", "notitie D01"),
        ("d03/JB02", "nee", "notitie D03"),
        ("d02/JB02", "ja", "notitie D02"),
    ]
    assert (view.kinds.done, view.judged, len(view.steps)) == (2, True, 5)


def test_a_theme_without_judgement_has_findings_only(lead: Session) -> None:
    parent_says(lead, "g3/1", "-", "wachtte een half jaar", norms=[["4", "-"]])
    view = open_desk(lead).norm("4")
    assert [one.line.text for one in view.findings()] == ["wachtte een half jaar"]
    assert not view.judged
    assert (view.mine.state, view.team, view.points) == (MyState.UNJUDGED, (), ())


def test_a_norm_that_is_not_there(lead: Session) -> None:
    with pytest.raises(KeyError):
        open_desk(lead).norm("9.9")


def test_the_same_remark_of_a_second_note_taker_stands_there_once(lead: Session) -> None:
    parent_says(lead, "g1/2", "+", "belde gelijk terug", same_as="g1/1")
    assert len(open_desk(lead).norm(NORM).groups[0].findings) == 2


def test_what_came_after_finishing_is_new_until_it_is_finished_again(lead: Session) -> None:
    desk = open_desk(lead)
    record_score(lead, NORM, "voldoet", "goed", ScoreState.DRAFT)
    desk.finish(NORM)
    assert desk.norm(NORM).mine.new == 0
    parent_says(lead, "g4/1", "-", "nieuw")
    read_file(lead, "D04", "nee")
    desk = open_desk(lead)
    view = desk.norm(NORM)
    assert view.mine.new == 2
    assert [one.line.text for one in view.findings() if one.new and not one.share] == ["nieuw"]
    tree = desk.tree()
    assert next(n.new for t in tree.themes for n in t.norms if n.id == NORM) == 2
    desk.reopen(NORM, "nieuwe bevindingen")
    assert desk.norm(NORM).mine.new == 0
    desk.finish(NORM)
    assert desk.norm(NORM).mine.new == 0
    assert [one.reason for one in desk.norm(NORM).mine.reopenings] == ["nieuwe bevindingen"]


def test_a_sign_changes_with_a_reason_and_for_this_norm_only(lead: Session) -> None:
    parent_says(lead, "g1/1", "+", norms=[[NORM, "+"], ["3.4", "+"], [f"{NORM}.2", "+"]])
    desk = open_desk(lead)
    with pytest.raises(UserError, match="sign_no_reason"):
        desk.change_sign(NORM, ("statement", "g1/1"), Sign.MINUS, " ")
    desk.change_sign(NORM, ("statement", "g1/1"), Sign.MINUS, "verkeerd getypt")
    line = all_of(lead.inspection(), "statement", Statement)["g1/1"]
    assert line.norms == ((NORM, Sign.MINUS), ("3.4", Sign.PLUS), (f"{NORM}.2", Sign.MINUS))
    found = next(one for one in desk.norm(NORM).findings() if one.ref[1] == "g1/1")
    assert (found.line.sign, found.sign_reason) == (Sign.MINUS, "verkeerd getypt")


def test_the_sign_of_a_count_follows_from_the_answers(lead: Session) -> None:
    desk = open_desk(lead)
    (count,) = desk.norm(NORM).groups[1].findings
    with pytest.raises(UserError, match="sign_follows"):
        desk.change_sign(NORM, count.ref, Sign.PLUS, "anders")


def test_a_finding_gets_kijkpunten_and_stays_one_finding(lead: Session) -> None:
    tags = [["3.4", "+"], [NORM, "+"], [f"{NORM}.5", "-"]]
    parent_says(lead, "g5/1", "+", norms=tags)
    desk, ref = open_desk(lead), ("statement", "g5/1")
    before = len(desk.norm(NORM).findings())
    assert desk.points_of(NORM, ref, Sign.PLUS) == ()
    desk.set_points(NORM, ref, Sign.PLUS, (3, 1, 3))
    assert desk.points_of(NORM, ref, Sign.PLUS) == (1, 3)
    assert [point.findings for point in desk.norm(NORM).points] == [1, 0, 1, 0, 1]
    assert len(desk.norm(NORM).findings()) == before
    line = all_of(lead.inspection(), "statement", Statement)["g5/1"]
    assert set(line.norms) >= {("3.4", Sign.PLUS), (f"{NORM}.5", Sign.MINUS)}
    desk.set_points(NORM, ref, Sign.PLUS, ())
    assert desk.points_of(NORM, ref, Sign.PLUS) == ()
    assert len(desk.norm(NORM).findings()) == before


def test_a_count_carries_no_kijkpunten(lead: Session) -> None:
    desk = open_desk(lead)
    (count,) = desk.norm(NORM).groups[1].findings
    assert desk.points_of(NORM, count.ref, count.line.sign) is None
    with pytest.raises(UserError, match="points_follow"):
        desk.set_points(NORM, count.ref, count.line.sign, (1,))


def test_kijkpunten_are_counted_by_their_tags(lead: Session) -> None:
    parent_says(lead, "g5/1", "+", norms=[[f"{NORM}.2", "+"]])
    points = open_desk(lead).norm(NORM).points
    assert [point.findings for point in points] == [0, 1, 0, 0, 0]
    assert points[1].number == 2


def test_a_remark_found_elsewhere_counts_on_this_norm_too(lead: Session) -> None:
    desk = open_desk(lead)
    (found,) = desk.candidates("3.1", "TERUG belde")
    assert (found.ref, found.norms) == (("statement", "g1/1"), (NORM,))
    desk.add_finding("3.1", found.ref, Sign.PLUS)
    assert [one.line.text for one in desk.norm("3.1").findings()] == ["belde meteen terug"]
    assert desk.candidates("3.1", "terug belde") == ()


def test_an_answer_becomes_an_observation_of_its_own(lead: Session) -> None:
    desk = open_desk(lead)
    (found,) = desk.candidates("5.1", "notitie D03")
    assert found.line.outcome == "nee"
    desk.add_finding("5.1", found.ref, Sign.MINUS)
    (seen,) = all_of(lead.inspection(), "observation", Observation).values()
    assert "notitie D03" in seen.text
    assert (seen.source, seen.source_kind, seen.author) == ("d03", "D-CLI", "mb")
    assert desk.norm("5.1").groups[0].findings[0].line.source == "D03"


def test_what_lies_on_the_norm_already_is_no_candidate(lead: Session) -> None:
    refs = {one.ref for one in open_desk(lead).candidates(NORM, "")}
    assert ("statement", "g1/1") not in refs
    assert ("answer", "d01/JB02") not in refs


def test_a_second_reader_sees_nothing_of_the_first_until_both_are_done(lead: Session) -> None:
    record(lead, "dossier", "d01", {"reader": "av", "second_reader": "mb"})
    desk = open_desk(lead)
    (count,) = desk.norm(NORM).groups[1].findings
    assert (count.share and count.share.total, count.rest) == (2, (("nog bij twee lezers", 1),))
    assert desk.candidates("5.1", "notitie D01") == ()
    record(lead, "dossier", "d01", {"closed": True, "second_closed": True})
    (count,) = open_desk(lead).norm(NORM).groups[1].findings
    assert count.share is not None
    assert count.share.total == 3


def test_parents_against_files_is_a_contradiction_until_it_is_named(lead: Session) -> None:
    parent_says(lead, "g3/1", "+")
    view = open_desk(lead).norm(NORM)
    (pair,) = view.opposed
    assert (pair.one.told, pair.one.sign, pair.other.sign) == (True, Sign.PLUS, Sign.MINUS)
    assert unnamed(view.opposed, "Het is goed.") == (pair,)
    assert unnamed(view.opposed, "Ouders zeggen ja, de dossiers zeggen nee.") == ()


def test_shortcomings_are_written_changed_and_deleted(lead: Session) -> None:
    desk = open_desk(lead)
    record(lead, "shortcoming", "team:1", {"norm": NORM, "text": "van het team"})
    record(lead, "shortcoming", "other", {"norm": NORM, "text": "van een ander", "author": "av"})
    desk = open_desk(lead)
    (key, *_) = desk.add_point("shortcoming", NORM)
    assert desk.norm(NORM).grounds.shortcomings == 1
    record(lead, "shortcoming", key.id, {"text": "Ouders horen niets."})
    desk = open_desk(lead)
    view = desk.norm(NORM)
    shown = {one.id: (one.mine, one.sphere) for one in view.own_points}
    assert shown == {"team:1": (False, None), key.id: (True, Sphere.OWN)}
    assert Warn.BEST_WITH_SHORTCOMING in warnings(view.grounds, 0, unnamed=False)
    desk.set_sphere(key.id, Sphere.OUTSIDE)
    assert Warn.BEST_WITH_SHORTCOMING not in warnings(desk.norm(NORM).grounds, 0, unnamed=False)
    desk.delete_point("shortcoming", key.id)
    assert [one.id for one in desk.norm(NORM).own_points] == ["team:1"]


def test_a_point_that_was_never_written_goes(lead: Session) -> None:
    desk = open_desk(lead)
    desk.add_point("strength", NORM)
    (key, *_) = desk.add_point("strength", NORM)
    record(lead, "strength", key.id, {"text": "Vriendelijke toon."})
    desk = open_desk(lead)
    desk.drop_blank_points(NORM)
    assert [one.text for one in desk.norm(NORM).own_points] == ["Vriendelijke toon."]


def test_all_see_who_has_finished_and_what_only_when_revealed_and_finished(world: World) -> None:
    lead = world.found()
    av, ld = world.join_approved(lead, "av"), world.join_approved(lead, "ld")
    for name in ("av", "ld"):
        record(lead, "member", name, {"initials": name.upper()})
    record_score(av, NORM, "voldoet", "alles goed")
    world.exchange_all(av, lead, ld)
    view = open_desk(ld).norm(NORM)
    assert view.team == (
        Colleague("AV", done=True),
        Colleague("LD", done=False, me=True),
        Colleague("MB", done=False),
    )
    assert view.revealed == ()
    reveal(lead, NORM, early_reason="nu al")
    world.exchange_all(lead, ld)
    assert open_desk(lead).norm(NORM).revealed == ()
    assert open_desk(ld).norm(NORM).revealed == ()
    record_score(ld, NORM, "", "", ScoreState.SEEN_TOO_LITTLE)
    (shown,) = open_desk(ld).norm(NORM).revealed
    assert (shown.initials, shown.word, shown.reason) == ("AV", "Voldoet", "alles goed")
