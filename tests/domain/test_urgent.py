"""An urgent case: reported, answered and closed only when that is really so."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veldtool.domain.records import Urgent, UrgentTold
from veldtool.domain.urgent import (
    Lacking,
    Stage,
    Standing,
    is_answered,
    names_only_a_worker,
    standing,
)

NOW = datetime(2026, 6, 10, 10, 5)  # noqa: DTZ001 - local time, as moments are recorded
DIRECTOR = UrgentTold("u/1", "de bestuurder", "bestuurder", "2026-06-09T15:20", director=True)
WORKER = UrgentTold("u/2", "", "teammanager", "2026-06-09T14:50")
REPORTED = Urgent(
    "u",
    facts="Sinds maart door niemand gezien.",
    asked="Deze week zien.",
    agreed_by="mb",
    agreed_at="2026-06-09T15:05",
    reply_by="2026-06-10T12:00",
    done_by="2026-06-12T17:00",
)
SEEN = replace(REPORTED, child_seen_by="jeugdzorgwerker", child_seen_on="2026-06-10")


def at(case: Urgent, *told: UrgentTold) -> Standing:
    return standing(case, told, NOW)


def test_a_new_case_is_not_reported_and_says_what_lacks_first() -> None:
    found = at(Urgent("u"))
    assert found.stage is Stage.NOT_REPORTED
    assert found.lacking == tuple(Lacking)


@pytest.mark.parametrize(
    "case, told",
    [
        (REPORTED, ()),
        (REPORTED, (WORKER,)),
        (REPORTED, (replace(DIRECTOR, at=""),)),
        (replace(REPORTED, agreed_by=""), (DIRECTOR,)),
        (replace(REPORTED, agreed_at="straks"), (DIRECTOR,)),
    ],
    ids=["nobody", "a worker only", "no time", "no lead", "no time of the lead"],
)
def test_it_is_not_reported_before_lead_and_director_know(
    case: Urgent, told: tuple[UrgentTold, ...]
) -> None:
    assert at(case, *told).stage is Stage.NOT_REPORTED
    assert not at(case, *told).reported


def test_reported_it_waits_for_an_answer_with_two_deadlines() -> None:
    found = at(REPORTED, WORKER, DIRECTOR)
    assert (found.stage, found.lacking) == (Stage.WAITING, (Lacking.ANSWER, Lacking.VERDICT))
    assert found.reply is not None
    assert found.done is not None
    assert (found.reply.minutes_left, found.done.minutes_left) == (115, 3295)


def test_a_worker_who_was_assigned_is_no_answer() -> None:
    case = replace(REPORTED, measure_taken="Er is een vaste jeugdzorgwerker toegewezen.")
    found = at(case, DIRECTOR)
    assert (found.stage, found.worker_only) == (Stage.NO_ANSWER, True)
    assert at(replace(case, safety_weighed="jzw gekoppeld"), DIRECTOR).stage is Stage.NO_ANSWER


@pytest.mark.parametrize(
    "case, answered",
    [
        (SEEN, True),
        (replace(SEEN, child_seen_by=""), False),
        (replace(SEEN, child_seen_on=""), False),
        (replace(SEEN, child_seen_on="morgen"), False),
        (replace(REPORTED, safety_weighed="Taxatie gedaan, veilig bij oma."), True),
        (replace(REPORTED, safety_weighed="Worker toegewezen, veiligheid gewogen."), True),
        (replace(REPORTED, safety_weighed="Jeugdzorgwerker toegewezen."), False),
    ],
)
def test_an_answer_counts_when_the_child_was_seen_or_safety_was_weighed(
    case: Urgent, *, answered: bool
) -> None:
    assert is_answered(case) is answered
    assert (at(case, DIRECTOR).stage is Stage.ANSWERED) is answered
    assert not (answered and names_only_a_worker(case))


def test_with_an_answer_the_reply_is_no_longer_waited_for() -> None:
    found = at(SEEN, DIRECTOR)
    assert (found.reply, found.lacking) == (None, (Lacking.VERDICT,))
    assert found.done is not None
    assert not found.may_close


def test_it_may_be_closed_with_nothing_lacking() -> None:
    assert at(replace(SEEN, verdict="Afgerond"), DIRECTOR).may_close
    assert not at(replace(SEEN, verdict="Afgerond", facts=" "), DIRECTOR).may_close
    assert not at(replace(SEEN, verdict="Afgerond")).may_close


def test_a_deadline_that_nobody_set_does_not_keep_it_open() -> None:
    case = replace(SEEN, verdict="Afgerond", done_by="")
    assert at(case, DIRECTOR).lacking == (Lacking.DONE_BY,)
    assert at(case, DIRECTOR).may_close


def test_handed_on_after_the_visit_it_may_be_closed_without_an_answer() -> None:
    case = replace(REPORTED, verdict="Overgedragen")
    assert not at(case, DIRECTOR).may_close
    assert at(replace(case, handed_on_to="accounthouder IGJ"), DIRECTOR).may_close
    assert at(replace(case, handed_on_to="x"), DIRECTOR).stage is Stage.WAITING


def test_closed_it_has_no_deadlines_and_reopened_it_has_them_again() -> None:
    closed = replace(SEEN, verdict="Afgerond", closed_at="2026-06-10T11:00")
    found = at(closed, DIRECTOR)
    assert (found.stage, found.reply, found.done) == (Stage.CLOSED, None, None)
    assert not found.may_close
    assert at(replace(closed, closed_at=""), DIRECTOR).done is not None


@given(
    st.builds(
        Urgent,
        **{
            name: st.sampled_from(["", "mb", "2026-06-09T15:05", "2026-06-10", "toegewezen"])
            for name in Urgent.__dataclass_fields__
            if name not in {"id", "level", "real_reference"}
        },
    ),
    st.lists(st.sampled_from([DIRECTOR, WORKER])),
    st.integers(-10_000, 10_000),
)
def test_the_stages_follow_from_what_lacks(
    case: Urgent, told: list[UrgentTold], minutes: int
) -> None:
    found = standing(case, told, NOW + timedelta(minutes=minutes))
    if found.stage is Stage.CLOSED:
        assert case.closed_at
        return
    untold = {Lacking.LEAD, Lacking.DIRECTOR} & set(found.lacking)
    assert (found.stage is Stage.NOT_REPORTED) == bool(untold)
    assert (found.stage is Stage.ANSWERED) == (not untold and Lacking.ANSWER not in found.lacking)
    assert (found.reply is None) == (found.stage is Stage.ANSWERED or not case.reply_by[10:])
