"""Files: the list, the form, who may answer, and the counts that go with it."""

from typing import Any

import pytest

from tests.services.world import World
from veldtool.domain.answering import AfterReading, BeforeStart
from veldtool.domain.framework.model import NOT_HAPPENED
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import CheckAnswer, Dossier, Viewed
from veldtool.domain.terms import TermOutcome
from veldtool.services.dossier_access import Role
from veldtool.services.dossier_form import DossierForm, ItemLine
from veldtool.services.dossiers import DossierDesk
from veldtool.services.errors import UserError
from veldtool.services.recording import record
from veldtool.services.workbench import Workbench

FACTS = {
    "code": "D14",
    "checklist": "client",
    "measure": "OTS",
    "pronounced_on": "2026-03-01",
    "charged_on": "2026-03-03",
}


@pytest.fixture
def bench(world: World) -> Workbench:
    """The lead's workbench with one file; by the clock it is 28 May 2026."""
    lead = world.found()
    record(lead, "dossier", "d14", FACTS)
    return Workbench(lead)


@pytest.fixture
def desk(bench: Workbench) -> DossierDesk:
    return DossierDesk(bench)


def file_of(bench: Workbench) -> Dossier:
    return all_of(bench.inspection, "dossier", Dossier)["d14"]


def line(form: DossierForm, item: str) -> ItemLine:
    return next(one for one in form.lines if one.item.id == item)


def value(bench: Workbench, item: str) -> Any:
    found = all_of(bench.inspection, "answer", CheckAnswer).get(f"d14/{item}")
    return found.value if found else None


def test_the_first_answer_takes_the_file_on(bench: Workbench, desk: DossierDesk) -> None:
    assert desk.form("d14").standing.role is Role.FREE
    desk.answer("d14", "JB02", "ja")
    assert (file_of(bench).reader, file_of(bench).read_on) == ("mb", "2026-05-28")
    assert line(desk.form("d14"), "JB02").value == "ja"
    bench.undo()
    assert (file_of(bench).reader, value(bench, "JB02")) == ("", None)


def test_the_same_answer_again_clears_it(bench: Workbench, desk: DossierDesk) -> None:
    desk.answer("d14", "JB02", "ja")
    desk.answer("d14", "JB02", "nee")
    assert value(bench, "JB02") == "nee"
    desk.answer("d14", "JB02", "nee")
    assert value(bench, "JB02") is None


def test_an_answer_that_the_item_does_not_know_is_refused(desk: DossierDesk) -> None:
    with pytest.raises(UserError, match="answer_not_here"):
        desk.answer("d14", "JB03", "deels")
    with pytest.raises(UserError, match="answer_not_here"):
        desk.answer("d14", "JB11", -1)


def test_a_date_says_at_once_whether_it_was_in_time(desk: DossierDesk) -> None:
    desk.answer("d14", "JB01", "2026-03-20")
    term = line(desk.form("d14"), "JB01").term
    assert term is not None
    assert (term.result.outcome, term.result.days_late) == (TermOutcome.LATE, 12)
    assert (term.term.amount, term.fault) == (5, None)
    desk.answer("d14", "JB24a", NOT_HAPPENED)
    waiting = line(desk.form("d14"), "JB24a").term
    assert waiting is not None
    assert waiting.result.outcome is TermOutcome.NOT_YET


def test_a_wrong_date_is_kept_and_has_no_outcome(bench: Workbench, desk: DossierDesk) -> None:
    desk.answer("d14", "JB01", "2026-03-01")
    desk.answer("d14", "JB10a", "2026-06-02")
    early, late = line(desk.form("d14"), "JB01").term, line(desk.form("d14"), "JB10a").term
    assert early is not None
    assert late is not None
    assert isinstance(early.fault, BeforeStart)
    assert isinstance(late.fault, AfterReading)
    assert {early.result.outcome, late.result.outcome} == {TermOutcome.INVALID}
    assert value(bench, "JB01") == "2026-03-01"


def test_several_choices_are_kept_in_the_order_of_the_list(
    bench: Workbench, desk: DossierDesk
) -> None:
    for choice in ("school", "netwerk", "wonen", "wonen"):
        desk.pick("d14", "JB04", choice)
    assert value(bench, "JB04") == ["netwerk", "school"]


def test_what_follows_from_another_answer_is_not_asked(desk: DossierDesk) -> None:
    desk.answer("d14", "JB33b", "nee")
    form = desk.form("d14")
    followed = line(form, "JB33c")
    assert not followed.asked
    assert followed.derived_from == line(form, "JB33b").item.text
    with pytest.raises(UserError, match="not_asked"):
        desk.answer("d14", "JB33c", "ja")


def test_told_stands_before_found_and_names_the_difference(desk: DossierDesk) -> None:
    desk.set_fields("d14", {"viewed": Viewed.JOINT})
    desk.answer("d14", "JB33a", "ja")
    assert line(desk.form("d14"), "JB33b").pair == ""
    desk.answer("d14", "JB33b", "nee")
    form = desk.form("d14")
    assert line(form, "JB33b").pair == "told_not_found"
    order = [one.item.id for one in form.lines]
    assert order.index("JB19c") + 1 == order.index("JB19a")
    assert len(order) == len(set(order))


def test_read_alone_nothing_was_told(desk: DossierDesk) -> None:
    desk.set_fields("d14", {"viewed": Viewed.ALONE})
    told = line(desk.form("d14"), "JB33a")
    assert (told.asked, told.derived_from) == (False, "")


def test_progress_counts_only_what_is_asked(desk: DossierDesk) -> None:
    before = desk.row("d14")
    desk.answer("d14", "JB33b", "nee")
    after = desk.row("d14")
    assert (before.answered, after.answered) == (0, 1)
    assert after.asked == before.asked - 4
    form = desk.form("d14")
    assert sum(section.asked for section in form.sections) == after.asked
    assert sum(section.answered for section in form.sections) == after.answered
    assert "jr" not in [section.id for section in form.sections]


def test_a_closed_file_is_not_written_in_until_it_is_reopened(
    bench: Workbench, desk: DossierDesk
) -> None:
    desk.answer("d14", "JB02", "ja")
    desk.close("d14")
    assert file_of(bench).closed
    with pytest.raises(UserError, match="file_closed"):
        desk.answer("d14", "JB03", "ja")
    desk.reopen("d14")
    desk.answer("d14", "JB03", "ja")


def test_new_files_follow_the_highest_code(bench: Workbench, desk: DossierDesk) -> None:
    desk.add("client", 3)
    desk.add("staff", 2)
    desk.add("meeting", 1)
    codes = [[row.code for row in group.rows] for group in desk.list()]
    assert codes == [["D14", "D15", "D16", "D17"], ["P01", "P02"], ["CB01"]]
    with pytest.raises(UserError, match="count_of_files"):
        desk.add("client", 0)
    bench.undo()
    assert [len(group.rows) for group in desk.list()] == [4, 2, 0]


def test_the_first_files_begin_at_one(world: World) -> None:
    desk = DossierDesk(Workbench(world.found()))
    desk.add("client", 20)
    assert [row.code for row in desk.list()[0].rows][::19] == ["D01", "D20"]


def test_siblings_stand_together(bench: Workbench, desk: DossierDesk) -> None:
    desk.add("client", 2)
    (first, second, third) = desk.list()[0].rows
    desk.set_fields(first.id, {"family": "gezin-1"})
    assert [row.family for row in desk.list()[0].rows] == ["", "", ""]
    desk.set_fields(third.id, {"family": "gezin-1"})
    rows = desk.list()[0].rows
    assert [row.code for row in rows] == [first.code, third.code, second.code]
    assert [row.family for row in rows] == ["gezin-1", "gezin-1", ""]


def test_an_urgent_item_marks_the_file(desk: DossierDesk) -> None:
    desk.mark_urgent("d14", "JB38", on=True)
    assert desk.row("d14").urgent
    assert line(desk.form("d14"), "JB38").urgent
    desk.mark_urgent("d14", "JB38", on=False)
    assert not desk.row("d14").urgent


def test_the_count_of_the_item_names_the_files_behind_it(desk: DossierDesk) -> None:
    desk.add("client", 1)
    desk.answer("d14", "JB02", "ja")
    found = desk.tally("client", "JB02")
    assert found.count is not None
    assert [file.code for file in found.count.numerator.files] == ["D14"]
    assert found.count.denominator == 1
    assert [(p.word, p.count) for p in found.count.outside] == [("niet bekeken", 1)]
    assert found.pair is None
    assert desk.tally("client", "JB33a").pair is not None
    assert desk.tally("client", "JB04").count is None


def test_a_claim_of_the_institution_stands_beside_our_count(
    bench: Workbench, desk: DossierDesk
) -> None:
    claim = {"name": "eerste gesprek op tijd", "value": "60", "item": "client.JB01"}
    bench.done(record(bench.session, "key_figure", "k1", claim))
    assert [one.name for one in desk.tally("client", "JB01").claims] == ["eerste gesprek op tijd"]


def test_only_facts_can_be_set_as_facts(desk: DossierDesk) -> None:
    with pytest.raises(KeyError):
        desk.set_fields("d14", {"closed": True})
    with pytest.raises(UserError, match="no_such_file"):
        desk.form("d99")


def test_staff_files_and_meetings_use_the_same_form(bench: Workbench, desk: DossierDesk) -> None:
    desk.add("staff", 1)
    desk.add("meeting", 1)
    _, staff, meeting = desk.list()
    desk.answer(staff.rows[0].id, "P3", "2021-05-01")
    desk.answer(staff.rows[0].id, "P4", "2021-01-01")
    vog = line(desk.form(staff.rows[0].id), "P4")
    assert vog.term is not None
    assert vog.term.result.outcome is TermOutcome.TOO_OLD
    desk.answer(meeting.rows[0].id, "CB1", "deels")
    assert [row.answered for row in desk.list()[2].rows] == [1]
