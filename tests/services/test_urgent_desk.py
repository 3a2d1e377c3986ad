"""Urgent cases on a real team: from anywhere, sealed, closed by the lead alone."""

from functools import partial

import pytest

from tests.adapters.pdf_reading import page_texts, squeezed
from tests.services.world import World
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Quote, Urgent, UrgentTold
from veldtool.domain.urgent import Lacking, Stage
from veldtool.services.errors import UserError
from veldtool.services.keeping import next_code
from veldtool.services.recording import finish_drafts, record
from veldtool.services.session import Session
from veldtool.services.typing import begin, finish_typing, keep
from veldtool.services.urgent import Raised, UrgentDesk
from veldtool.services.workbench import Changed, Workbench

PRESS = PdfPress()
ANSWERED = {
    "facts": "Niet gezien sinds maart.",
    "asked": "Deze week zien.",
    "child_seen_by": "jeugdzorgwerker",
    "child_seen_on": "2026-05-28",
    "verdict": "Voldoende voor nu.",
}


def desk_of(session: Session) -> UrgentDesk:
    return UrgentDesk(Workbench(session), PRESS)


def the_id(changed: Changed, kind: str = "urgent") -> str:
    return next(key.id for key in changed if key.kind == kind)


def only(desk: UrgentDesk) -> Raised:
    (found,) = desk.view().cases
    return found


def test_a_case_about_a_file_carries_its_code_and_waits_to_be_reported(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    record(colleague, "dossier", "d13", {"code": "D13", "checklist": "client"})
    desk = desk_of(colleague)
    desk.new("answer", "d13/JB38")
    raised = only(desk)
    one = raised.case.record
    assert (one.code, one.dossier, one.source) == ("D13", "d13", "d13/JB38")
    assert (one.seen_by, one.agreed_by, raised.sealed) == ("av", "", False)
    assert raised.case.standing.stage is Stage.NOT_REPORTED


def test_a_case_from_a_line_of_a_talk_takes_its_words_and_its_file(world: World) -> None:
    lead = world.found()
    record(lead, "dossier", "d4", {"code": "D04"})
    record(lead, "interview", "g1", {"code": "G01", "dossiers": ("d4",)})
    record(lead, "statement", "g1/s1", {"text": "Er zijn signalen van geweld"})
    record(lead, "statement", "g1/s2", {"text": "Ander dossier", "source": "d4"})
    desk = desk_of(lead)
    desk.new("statement", "g1/s1")
    one = only(desk).case.record
    assert (one.facts, one.dossier, one.source) == ("Er zijn signalen van geweld", "d4", "g1/s1")
    assert (one.agreed_by, one.agreed_at) == ("mb", "2026-05-28T22:26")  # the lead saw it herself
    desk.new("statement", "g1/s2")
    assert {case.case.code for case in desk.view().cases} == {"D04"}


@pytest.mark.parametrize(
    "quote, facts",
    [
        (Quote.VERBATIM, ""),
        (Quote.PARAPHRASE, "Hij slaat mij elke zondag"),
        (Quote.HEARSAY, "Hij slaat mij elke zondag"),
    ],
)
def test_the_words_of_a_quote_do_not_go_to_the_institution(
    world: World, quote: Quote, facts: str
) -> None:
    lead = world.found()
    record(lead, "interview", "g1", {"code": "G01"})
    said = {"text": "Hij slaat mij elke zondag", "quote": quote}
    record(lead, "statement", "g1/s1", said)
    desk = desk_of(lead)
    case = the_id(desk.new("statement", "g1/s1"))
    found = only(desk).case
    assert (found.record.facts, found.record.source) == (facts, "g1/s1")
    assert (Lacking.FACTS in found.standing.lacking) is not bool(facts)
    paper = squeezed("".join(page_texts(desk.leaving(case).pdf)))
    assert (squeezed("elke zondag") in paper) is bool(facts)


def test_a_case_about_nothing_in_particular_gets_a_code_of_its_own(world: World) -> None:
    desk = desk_of(world.found())
    desk.new()
    desk.new("interview", "g1")
    assert [one.case.record.code for one in desk.view().cases] == ["S01", "S02"]
    assert next_code("DOC", ["DOC09", "DOC10", "X99", "DOC"]) == "DOC11"


def test_the_real_reference_opens_for_its_author_and_the_lead_only(world: World) -> None:
    lead = world.found()
    author, other = world.join_approved(lead, "av"), world.join_approved(lead, "ld")
    desk = desk_of(author)
    case = the_id(desk.new())
    assert desk.reference(case) is None
    key = RegisterKey("urgent", case, "real_reference")
    keep(author, key, "VOORBEELD-04", begin(author, key))
    assert "VOORBEELD" not in repr(author.store.drafts())
    desk._bench.done(finish_typing(author, key, "VOORBEELD-0413", begin(author, key)))
    world.exchange_all(author, lead, other)
    assert only(desk).sealed
    assert desk.reference(case) == "VOORBEELD-0413"
    assert desk_of(lead).reference(case) == "VOORBEELD-0413"
    assert desk_of(other).reference(case) is None
    assert "0413" not in repr(only(desk_of(lead)))
    assert "0413" not in repr(list(author.store.ops()))


def test_a_reference_that_a_crash_left_behind_is_sealed_and_kept(world: World) -> None:
    lead = world.found()
    author = world.join_approved(lead, "av")
    case = the_id(desk_of(author).new())
    key = RegisterKey("urgent", case, "real_reference")
    keep(author, key, "VOORBEELD-04", begin(author, key))
    finish_drafts(author)  # what a start after a crash does
    world.exchange_all(author, lead)
    assert desk_of(author).reference(case) == "VOORBEELD-04"
    assert desk_of(lead).reference(case) == "VOORBEELD-04"
    assert "VOORBEELD" not in repr(list(author.store.ops()))


def test_the_reference_of_the_file_goes_along_where_it_can_be_opened(world: World) -> None:
    lead = world.found()
    record(lead, "dossier", "d13", {"code": "D13", "real_reference": "VOORBEELD-0413"})
    desk = desk_of(lead)
    assert desk.reference(the_id(desk.new("dossier", "d13"))) == "VOORBEELD-0413"


def test_telling_names_the_director_first_and_others_after(world: World) -> None:
    desk = desk_of(world.found())
    case = the_id(desk.new())
    desk.tell(case)
    assert only(desk).case.standing.reported
    desk.tell(case)
    told = only(desk).told
    assert sorted((one.function, one.director) for one in told) == [
        ("", False),
        ("bestuurder", True),
    ]
    desk.remove("urgent_told", told[0].id)
    assert len(only(desk).told) == 1


def test_only_the_lead_says_that_the_lead_knows(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    case = the_id(desk_of(colleague).new())
    with pytest.raises(UserError, match="only_lead"):
        desk_of(colleague).agree(case)
    world.exchange_all(colleague, lead)
    desk_of(lead).agree(case)
    assert only(desk_of(lead)).case.record.agreed_by == "mb"


def test_closing_waits_for_everything_and_is_the_leads(world: World) -> None:
    lead = world.found()
    desk = desk_of(lead)
    case = the_id(desk.new())
    desk.tell(case)
    with pytest.raises(UserError, match="urgent_not_finished"):
        desk.close(case)
    record(lead, "urgent", case, ANSWERED)
    desk = desk_of(lead)
    other = desk_of(world.join_approved(lead, "av"))
    for act in (partial(other.close, case), partial(other.reopen, case, "x")):
        with pytest.raises(UserError, match="only_lead_closes_urgent"):
            act()
    desk.close(case)
    assert only(desk).case.standing.stage is Stage.CLOSED


def test_reopening_needs_a_reason_and_keeps_it(world: World) -> None:
    lead = world.found()
    desk = desk_of(lead)
    case = the_id(desk.new())
    desk.tell(case)
    record(lead, "urgent", case, ANSWERED)
    desk = desk_of(lead)
    desk.close(case)
    with pytest.raises(UserError, match="reopen_reason"):
        desk.reopen(case, "  ")
    desk.reopen(case, "Nieuw signaal van school")
    assert only(desk).case.standing.stage is Stage.ANSWERED
    assert only(desk).case.record.reopened == "Nieuw signaal van school"


def test_a_colleague_removes_no_case_that_was_reported(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    desk = desk_of(colleague)
    first = the_id(desk.new())
    desk.remove("urgent", first)
    assert desk.view().cases == ()
    second = the_id(desk.new())
    desk.tell(second)
    with pytest.raises(UserError, match="only_lead_removes_urgent"):
        desk.remove("urgent", second)


def test_the_sheet_of_a_case_is_a_pdf(world: World) -> None:
    desk = desk_of(world.found())
    case = the_id(desk.new())
    paper = desk.leaving(case)
    assert paper.pdf.startswith(b"%PDF")
    assert squeezed(paper.code) in squeezed("".join(page_texts(paper.pdf)))
    with pytest.raises(UserError, match="no_such_urgent"):
        desk.leaving("weg")


def test_the_reference_is_on_paper_only_when_it_is_asked_for(world: World) -> None:
    lead = world.found()
    case = the_id(desk_of(lead).new())
    record(lead, "urgent", case, {"real_reference": "Kind van de Proef, 2014"})

    def words(desk: UrgentDesk, *, named: bool) -> str:
        return squeezed("".join(page_texts(desk.leaving(case, named=named).pdf)))

    assert squeezed("Kind van de Proef") not in words(desk_of(lead), named=False)
    assert squeezed("Kind van de Proef, 2014") in words(desk_of(lead), named=True)
    assert squeezed("horen u en uw medewerkers mondeling") in words(desk_of(lead), named=False)
    assert squeezed("horen u en uw medewerkers mondeling") not in words(desk_of(lead), named=True)
    other = world.join_approved(lead, "av")
    with pytest.raises(UserError, match="reference_shut"):
        desk_of(other).leaving(case, named=True)
    assert squeezed("Kind van de Proef") not in words(desk_of(other), named=False)


def test_what_was_raised_is_one_command_to_take_back(world: World) -> None:
    lead = world.found()
    bench = Workbench(lead)
    UrgentDesk(bench, PRESS).new()
    bench.undo()
    assert all_of(bench.session.inspection(), "urgent", Urgent) == {}
    assert all_of(bench.session.inspection(), "urgent_told", UrgentTold) == {}
