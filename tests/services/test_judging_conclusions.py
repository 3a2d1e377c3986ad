"""What is stored with a decision, what a room may read, and a closing as it is looked at."""

import pytest

from tests.services.judging_room import BEST, NEXT, NORM, SECOND, THIRD, WORST, Room
from veldtool.adapters.field_texts import field_words
from veldtool.domain.inspection_access import all_of
from veldtool.domain.judging.standing import TRUST, WHOLE
from veldtool.domain.records import Judgement
from veldtool.services.errors import UserError
from veldtool.services.judging.blind import MASK, blind_norm
from veldtool.services.judging.closing_view import Coming, closing_view
from veldtool.services.recording import record
from veldtool.services.scoring import reopen_score


def test_whoever_stood_elsewhere_is_stored_with_the_decision(room: Room) -> None:
    room.all_score(THIRD, WORST, SECOND)
    room.desk.reveal(NORM)
    room.desk.choose(NORM, THIRD)
    assert room.desk.norm(NORM).given[0].standpoints == ()
    room.desk.fix(NORM)
    told = [
        (one.initials, one.word, one.reason) for one in room.desk.norm(NORM).given[0].standpoints
    ]
    assert told == [
        ("AV", "Voldoet niet", "omdat av het zag"),
        ("LD", "Voldoet grotendeels", "omdat ld het zag"),
    ]
    reopen_score(room.av, NORM, "nog eens kijken")
    room.together()
    kept = [one.initials for one in room.desk.norm(NORM).given[0].standpoints]
    assert kept == ["AV", "LD"]
    room.desk.choose(NORM, WORST)
    room.desk.fix(NORM)
    stored = all_of(room.bench.inspection, "judgement", Judgement)[NORM].standpoints
    assert ("mb", THIRD, "omdat mb het zag") in stored


def test_standpoints_of_a_split_norm_go_by_part(room: Room) -> None:
    room.all_score(BEST, WORST, BEST)
    room.desk.reveal(NORM)
    room.desk.split_norm(NORM)
    room.desk.choose(NORM, BEST, "JB")
    room.desk.choose(NORM, WORST, "JR")
    room.desk.fix(NORM)
    found = {g.group: [s.initials for s in g.standpoints] for g in room.desk.norm(NORM).given}
    assert found == {"JB": ["AV"], "JR": ["LD", "MB"]}


def test_no_judgement_on_a_theme_takes_a_reason(room: Room) -> None:
    for norm in ("2.1", "2.2", "2.3"):
        room.desk.park(norm)
    outside = room.desk.theme("2").steps[-1].id
    with pytest.raises(UserError, match="theme_no_reason"):
        room.desk.choose_theme("2", outside, reason="  ")
    room.desk.choose_theme("2", outside, reason="te weinig bronnen")
    (given,) = room.desk.theme("2").given
    assert (given.word, given.reason) == ("geen oordeel", "te weinig bronnen")
    assert "2" not in room.desk.theme(WHOLE).waits_for
    room.type("theme_judgement", "2", "reason", "")
    assert "2" in room.desk.theme(WHOLE).waits_for


def test_everything_that_is_concluded_in_order(room: Room) -> None:
    found = room.desk.conclusions()
    assert [one.id for one in found] == ["1a", "1b", "1", "2", "3", "4", "5", WHOLE, TRUST]
    by_id = {one.id: one for one in found}
    assert by_id["1"].under == ("1a", "1b")
    assert (by_id["4"].steps, by_id["4"].given) == ((), ())
    assert [step.id for step in by_id[TRUST].steps] == ["trust", "reduced", "insufficient", "none"]
    assert by_id[TRUST].waits_for == ()
    assert by_id["2"].may_write
    room.desk.split_norm("2.1")
    assert room.desk.theme("2").apart == ("2.1",)


@pytest.mark.parametrize(
    "text, shown",
    [
        ("In D14 stond niets", f"In {MASK} stond niets"),
        ("zie d 14 en G07.", f"zie {MASK} en {MASK}."),
        ("Spoed bij S01", f"Spoed bij {MASK}"),
        ("DOC03 zegt niets", f"{MASK} zegt niets"),
        ("Hij zei “niemand kwam ooit” tegen ons", f"Hij zei {MASK} tegen ons"),
        ("Bij mevrouw Jansen ging het mis", f"Bij mevrouw {MASK} ging het mis"),
        ("Bel 06-12345678", f"Bel {MASK}"),
        ("Het gezin Vlierhuis wacht", f"Het gezin {MASK} wacht"),
        ("1 van 3 ouders wist het", "1 van 3 ouders wist het"),
        ("De bestuurder weet het niet", "De bestuurder weet het niet"),
        ("Norm 3.4 en JB in orde", "Norm 3.4 en JB in orde"),
        ("", ""),
    ],
)
def test_a_room_reads_no_names_codes_numbers_and_quotes(room: Room, text: str, shown: str) -> None:
    fields = {"code": "D14", "checklist": "client", "real_reference": "Vlierhuis"}
    record(room.lead, "dossier", "d14", fields)
    record(room.lead, "interview", "g7", {"code": "G07"})
    room.bench.refresh()
    assert room.desk.mask()(text) == shown


def test_words_of_a_verbatim_line_are_masked(room: Room) -> None:
    record(room.lead, "interview", "g7", {"code": "G07"})
    said = {"role": "ouder", "text": "er kwam maanden niemand langs", "quote": "verbatim"}
    record(room.lead, "statement", "g7/1", said)
    room.bench.refresh()
    shown = room.desk.mask()("Wij horen dat er kwam maanden niemand langs.")
    assert shown == f"Wij horen dat {MASK}."


def test_every_text_of_a_norm_is_masked_for_a_room(room: Room) -> None:
    record(room.lead, "dossier", "d14", {"code": "D14", "checklist": "client"})
    room.all_score(BEST, SECOND, BEST)
    room.desk.reveal(NORM)
    room.desk.choose(NORM, BEST)
    for field in ("reason", "dissent"):
        room.type("judgement", NORM, field, "door D14")
    room.desk.add_point("shortcoming", NORM)
    (point,) = room.desk.norm(NORM).points
    room.type("shortcoming", point.id, "text", "in D14")
    room.type("shortcoming", point.id, "why", "zie D14")
    room.desk.answer(NORM, room.desk.norm(NORM).checks[0].warn, "om D14")
    whole, shown = room.desk.norm(NORM), blind_norm(room.desk.norm(NORM), room.desk.mask())
    assert str(whole).count("D14") == 5
    assert "D14" not in str(shown)


def test_a_closing_says_what_it_covers_and_what_is_to_come(room: Room) -> None:
    record(room.lead, "interview", "g1", {"code": "G01", "closed": True})
    record(room.lead, "interview", "g2", {"code": "G02"})
    record(room.lead, "interview", "g3", {"code": "G03", "refused": True})
    record(room.lead, "dossier", "d1", {"code": "D01", "checklist": "client"})
    record(room.lead, "agenda", "a1", {"title": "Tweede gesprek bestuur"})
    record(room.lead, "open_point", "p1", {"text": "takenlijst"})
    room.all_score(BEST, BEST, BEST)
    room.settle(NORM, choice=BEST)
    room.desk.park(NEXT)
    view = closing_view(room.bench, field_words())
    assert (view.closed, view.may_close, view.late, view.turns) == (False, True, (), ())
    assert dict(view.covers) == {"interview": 3, "dossier": 1}
    assert view.norms == (1, 20)
    coming = {one.what: (one.number, one.names) for one in view.to_come}
    assert coming[Coming.TALKS] == (1, ("G02",))
    assert coming[Coming.AGENDA] == (1, ("Tweede gesprek bestuur",))
    assert coming[Coming.POINTS] == (1, ())
    assert coming[Coming.PARKED] == (1, (NEXT,))
    assert coming[Coming.NORMS][0] == 18
    assert coming[Coming.THEMES] == (7, ("1a", "1b", "1", "2", "3", "5", WHOLE))
    assert coming[Coming.TRUST] == (1, ())
    assert Coming.COLLEAGUES not in coming


def test_late_work_is_told_in_words_and_the_closed_record_is_counted(room: Room) -> None:
    record(room.lead, "observation", "o1", {"text": "op tijd"})
    room.desk.close_record()
    record(room.av, "observation", "o2", {"text": "na het afsluiten"})
    room.together()
    view = closing_view(room.bench, field_words())
    assert (view.closed, dict(view.covers)["observation"]) == (True, 1)
    (line,) = view.late
    assert (line.written.who, line.written.value) == ("AV", "na het afsluiten")
    assert line.record.startswith("waarneming")
    room.desk.reopen_record("registercheck")
    view = closing_view(room.bench, field_words())
    assert dict(view.covers)["observation"] == 2
    assert [(t.closed, t.who, t.reason) for t in view.turns] == [
        (True, "MB", ""),
        (False, "MB", "registercheck"),
    ]


def test_only_a_lead_may_close(room: Room) -> None:
    from veldtool.services.workbench import Workbench

    room.together()
    assert not closing_view(Workbench(room.av), field_words()).may_close
