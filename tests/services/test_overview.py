"""The overview of the sample and of a visit that has hardly begun."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.domain.sample import FRAMEWORK, inspection
from veldtool.domain.records import (
    AgendaItem,
    FeedbackTalk,
    Inspection,
    Member,
    Record,
    Score,
    ScoreState,
    Sign,
    Unreadable,
    Urgent,
    UrgentTold,
    VisitDay,
)
from veldtool.services.agenda import Moment, my_day
from veldtool.services.evidence_lines import cell_evidence
from veldtool.services.overview import Notice, Overview, Share, SheetState, overview
from veldtool.services.source_codes import source_code
from veldtool.services.urgent_cases import open_cases

SAMPLE = inspection()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


MORNING = at("2026-06-10T10:05")


def shown(record: Inspection, now: datetime = MORNING, member: str = "mb") -> Overview:
    return overview(FRAMEWORK, record, member, now)


def of(kind: str, *records: Record) -> Inspection:
    return Inspection({kind: {one.id: one for one in records}})


def test_the_sample_is_told_completely() -> None:
    seen = shown(SAMPLE)
    assert seen.institution == "Jeugdbescherming Voorbeeld"
    assert [day.on for day in seen.days] == [date(2026, 6, 9), date(2026, 6, 10)]
    assert seen.day_number == 2
    assert [one.initials for one in seen.team] == ["MB", "AV", "JK", "LD", "RS"]
    assert seen.me is not None
    assert seen.me.lead
    assert seen.conflicts == 1
    assert seen.sheet is SheetState.DRAFT
    assert seen.notices == ()
    assert len(seen.matrix.rows) == 21
    assert seen.progress.scored == Share(20, 20)


def test_nothing_recorded_is_an_overview_too() -> None:
    seen = shown(Inspection())
    assert seen.institution == ""
    shown_of = [seen.days, seen.team, seen.urgent, seen.my_day.appointments]
    assert shown_of == [(), (), (), ()]
    assert seen.me is None
    assert seen.day_number is None
    assert seen.progress.dossiers == Share(0, 0)
    assert seen.sheet is SheetState.EMPTY


@pytest.mark.parametrize(
    "day, number",
    [("2026-06-08", None), ("2026-06-09", 1), ("2026-06-10", 2), ("2026-07-01", None)],
)
def test_the_day_is_counted_on_the_days_of_the_visit_only(day: str, number: int | None) -> None:
    assert shown(SAMPLE, at(f"{day}T09:00")).day_number == number


def test_two_locations_on_one_date_are_one_day() -> None:
    days = [VisitDay(str(n), "2026-06-09", f"plek {n}") for n in (2, 1)] + [
        VisitDay("3", "2026-06-11")
    ]
    seen = shown(of("visit_day", *days), at("2026-06-11T09:00"))
    assert seen.day_number == 2
    assert [day.location for day in seen.days] == ["plek 1", "plek 2", ""]


def test_only_my_finished_scores_count() -> None:
    done = Score("mb:1a.1", ScoreState.FINISHED)
    record = of(
        "score",
        done,
        Score("mb:1a.2", ScoreState.DRAFT),
        Score("mb:3.4", ScoreState.SEEN_TOO_LITTLE),
        Score("jk:1a.3", ScoreState.FINISHED),
    )
    progress = shown(record).progress
    assert progress.scored == Share(1, 20)
    assert dict(progress.scored_by_theme)["1a"] == Share(1, 3)
    assert dict(progress.scored_by_theme)["4"] == Share(0, 0)


def test_notices_and_a_sheet_that_was_handed_over() -> None:
    record = replace(
        of("feedback_talk", FeedbackTalk("feedback", handed_to="bestuurder")),
        unreadable=(Unreadable("visit", "visit", "later"),),
    )
    seen = overview(FRAMEWORK, record, "mb", MORNING, framework_differs=True, conflicts=4)
    assert seen.notices == (Notice.FRAMEWORK_DIFFERS, Notice.UNREADABLE, Notice.FRESH)
    assert seen.sheet is SheetState.HANDED_OVER
    assert seen.conflicts == 4


def agenda(*items: AgendaItem) -> Inspection:
    team: dict[str, Record] = {one: Member(one, initials=one.upper()) for one in ("mb", "jk", "av")}
    return Inspection({"agenda": {item.id: item for item in items}, "member": team})


EARLY = AgendaItem("a", "2026-06-10", "08:30", "09:00", "Start")
TALK = AgendaItem("b", "2026-06-10", "10:15", "11:00", "Ouders", "2.14", ("mb", "jk"))
LATE = AgendaItem("c", "2026-06-10", "16:30", "", "Einde", members=("mb", "jk", "av"))
OTHER = AgendaItem("d", "2026-06-10", "10:15", "11:00", "Bestuurder", members=("av",))
BEFORE = AgendaItem("e", "2026-06-09", "09:00", "10:00", "Begin")


def test_my_day_has_my_appointments_in_order() -> None:
    day = my_day(agenda(LATE, OTHER, TALK, EARLY, BEFORE), "mb", MORNING)
    assert day.today
    assert [one.title for one in day.appointments] == ["Start", "Ouders", "Einde"]
    assert [one.moment for one in day.appointments] == [Moment.DONE, Moment.NEXT, Moment.LATER]
    assert [one.minutes for one in day.appointments] == [None, 10, None]
    assert [one.others for one in day.appointments] == [(), ("JK",), ("JK", "AV")]
    assert [one.whole_team for one in day.appointments] == [True, False, True]


def test_what_has_begun_is_still_the_next_one() -> None:
    (only,) = my_day(agenda(TALK), "mb", at("2026-06-10T10:40")).appointments
    assert (only.moment, only.minutes) == (Moment.NEXT, -25)


def test_somebody_can_say_that_it_is_done() -> None:
    done = replace(TALK, done=True)
    first, second = my_day(agenda(done, LATE), "mb", MORNING).appointments
    assert (first.moment, second.moment) == (Moment.DONE, Moment.NEXT)


@pytest.mark.parametrize(
    "now, day, today",
    [
        ("2026-06-01T09:00", date(2026, 6, 9), False),
        ("2026-06-09T23:00", date(2026, 6, 9), True),
        ("2026-06-10T00:01", date(2026, 6, 10), True),
        ("2026-08-01T09:00", date(2026, 6, 10), False),
    ],
)
def test_the_day_shown_is_today_or_the_next_or_the_last(now: str, day: date, today: bool) -> None:
    shown_day = my_day(agenda(BEFORE, TALK), "mb", at(now))
    assert (shown_day.on, shown_day.today) == (day, today)


def test_after_the_visit_everything_is_done() -> None:
    day = my_day(agenda(TALK, LATE), "mb", at("2026-08-01T09:00"))
    assert {one.moment for one in day.appointments} == {Moment.DONE}


def test_times_that_are_none_do_no_harm() -> None:
    odd = AgendaItem("x", "2026-06-10", "straks", "later", "Iets")
    (one,) = my_day(
        agenda(odd, AgendaItem("y", "31 juni", title="Nooit")), "mb", MORNING
    ).appointments
    assert (one.title, one.minutes) == ("Iets", None)


def test_the_case_with_the_earliest_reply_comes_first_and_closed_ones_are_gone() -> None:
    record = of(
        "urgent",
        Urgent("u1", code="D01"),
        Urgent("u2", code="D02", reply_by="2026-06-10T18:00"),
        Urgent("u3", code="D03", reply_by="2026-06-10T12:00"),
        Urgent("u4", code="D04", closed_at="2026-06-09T18:00"),
    )
    cases = open_cases(record, MORNING)
    assert [(case.code, case.minutes_left) for case in cases] == [
        ("D03", 115),
        ("D02", 475),
        ("D01", None),
    ]


def test_what_nobody_reported_comes_before_any_answer_that_is_waited_for() -> None:
    told = UrgentTold("u1/1", function="bestuurder", at="2026-06-09T15:20", director=True)
    waits = Urgent(
        "u1",
        code="D13",
        facts="f",
        reply_by="2026-06-10T12:00",
        agreed_by="mb",
        agreed_at="2026-06-09T15:00",
    )
    record = Inspection(
        {
            "urgent": {"u1": waits, "u2": Urgent("u2", code="D20")},
            "urgent_told": {told.id: told},
        }
    )
    cases = open_cases(record, MORNING)
    assert [(case.code, case.standing.reported) for case in cases] == [
        ("D20", False),
        ("D13", True),
    ]


def test_who_was_told_comes_in_order_of_time() -> None:
    told = (
        UrgentTold("u1/2", function="bestuurder", at="2026-06-09T15:20", director=True),
        UrgentTold("u1/1", function="teammanager", at="2026-06-09T15:00"),
        UrgentTold("u1/3", function="portier", at="ooit"),
        UrgentTold("u2/1", function="iemand anders"),
    )
    record = Inspection(
        {
            "urgent": {"u1": Urgent("u1", code="D01", seen_by="av", reply_by="gauw")},
            "urgent_told": {one.id: one for one in told},
        }
    )
    (case,) = open_cases(record, MORNING)
    assert [one.function for one in case.told] == ["teammanager", "bestuurder", "portier"]
    assert case.seen_by == "av"
    assert case.reply_by is None


def test_every_number_of_the_matrix_has_its_lines() -> None:
    for row in shown(SAMPLE).matrix.rows:
        for cell in row.cells:
            lines = cell_evidence(FRAMEWORK, SAMPLE, row.norm or row.theme, cell.column).lines
            assert len(lines) >= len(cell.sources)
            assert all(line.text and line.source for line in lines)
            if cell.of is not None:
                signs = [line.sign for line in lines]
                assert len(lines) == cell.of
                assert (signs.count(Sign.PLUS), signs.count(Sign.MINUS)) == (cell.plus, cell.minus)


def test_what_stands_outside_a_count_of_files_is_named() -> None:
    found = cell_evidence(FRAMEWORK, SAMPLE, "1b.3", "dossiers")
    assert sum(number for _, number in found.outside) + len(found.lines) == 20


def test_an_empty_cell_has_no_lines() -> None:
    assert cell_evidence(FRAMEWORK, SAMPLE, "1a.2", "jeugdigen").lines == ()
    assert cell_evidence(FRAMEWORK, Inspection(), "1a.3", "dossiers").lines == ()


@pytest.mark.parametrize(
    "key, code", [("g35/s01", "G35"), ("g35", "G35"), ("d13", "D13"), ("een krant", "een krant")]
)
def test_sources_go_by_their_codes(key: str, code: str) -> None:
    assert source_code(SAMPLE, key) == code
