"""Writing the feedback sheet: sentences, figures that are picked, next steps, the talk."""

import pytest

from tests.adapters.pdf_reading import page_texts, squeezed
from tests.services.world import World
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Sign
from veldtool.services.errors import UserError
from veldtool.services.judging.closing import close_record, late, reopen_record
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.sheet_desk import SheetDesk
from veldtool.services.workbench import Changed, Workbench


def made(changed: Changed) -> str:
    (key,) = {one.id for one in changed}
    return key


@pytest.fixture
def lead(world: World) -> Session:
    session = world.found()
    for n in range(1, 7):
        file = {"code": f"D0{n}", "checklist": "client", "measure": "OTS", "viewed": "alone"}
        record(session, "dossier", f"d{n}", file)
        record(session, "answer", f"d{n}/JB05", {"value": "nee" if n > 2 else "ja"})
    return session


@pytest.fixture
def desk(lead: Session) -> SheetDesk:
    return SheetDesk(Workbench(lead), PdfPress())


def test_sentences_stand_in_the_order_in_which_they_were_made(
    lead: Session, desk: SheetDesk
) -> None:
    for words in ("een", "twee", "drie"):
        key = made(desk.new_point("1a", Sign.PLUS))
        record(lead, "sheet_point", key, {"text": words})
    view = SheetDesk(Workbench(lead), PdfPress()).view()
    assert [one.record.text for one in view.points] == ["een", "twee", "drie"]
    assert {one.record.theme for one in view.points} == {"1a"}


def test_a_sentence_names_each_source_once_by_its_code(lead: Session, desk: SheetDesk) -> None:
    record(lead, "sheet_point", "p", {"theme": "1a", "sign": "+", "text": "a", "sources": ("d1",)})
    (one,) = desk.view().points
    assert one.sources == ("D01",)


def test_a_figure_is_picked_from_the_counts_and_then_not_offered_again(desk: SheetDesk) -> None:
    pick = next(one for one in desk.view().picks if one.item == "client.JB05")
    assert pick.share == "2 van 6"
    desk.pick(pick.theme, pick.item)
    view = desk.view()
    (line,) = view.figures
    assert (line.share, line.record.seen, line.was) == ("2 van 6", "2 van 6", "")
    assert (pick.theme, pick.item) not in {(one.theme, one.item) for one in view.picks}
    with pytest.raises(UserError, match="figure_picked"):
        desk.pick(pick.theme, pick.item)
    with pytest.raises(UserError, match="no_figure"):
        desk.pick("1a", "client.geen")


def test_a_changed_figure_says_what_it_was_until_confirmed(lead: Session, desk: SheetDesk) -> None:
    figure = made(desk.pick("1a", "client.JB05"))
    record(lead, "answer", "d3/JB05", {"value": "ja"})
    desk = SheetDesk(Workbench(lead), PdfPress())
    (line,) = desk.view().figures
    assert (line.share, line.was) == ("3 van 6", "2 van 6")
    with pytest.raises(UserError, match="sheet_blocked"):
        desk.handing_over()
    desk.confirm(figure)
    assert desk.view().figures[0].was == ""
    assert desk.handing_over().startswith(b"%PDF")
    with pytest.raises(UserError, match="no_figure"):
        desk.confirm("weg")


def test_words_of_a_finding_are_taken_out_of_the_sentence(lead: Session, desk: SheetDesk) -> None:
    words = "Het beeld is vaak niet actueel, zie 111222333 hier."
    record(lead, "sheet_point", "p", {"theme": "1a", "sign": "-", "text": words})
    (check,) = desk.view().checked.blocking
    desk.strike(check.finding.id)
    view = desk.view()
    assert view.points[0].record.text == "Het beeld is vaak niet actueel, zie hier."
    assert view.checked.checks == ()
    with pytest.raises(UserError, match="no_such_finding"):
        desk.strike(check.finding.id)


def test_where_no_words_are_meant_there_is_nothing_to_take_out(
    lead: Session, desk: SheetDesk
) -> None:
    record(lead, "sheet_point", "p", {"theme": "1a", "sign": "-", "text": "13 van de 12 keer."})
    (check,) = desk.view().checked.blocking
    with pytest.raises(UserError, match="nothing_to_strike"):
        desk.strike(check.finding.id)


def test_next_steps_and_promises_are_made_and_removed(lead: Session, desk: SheetDesk) -> None:
    step, promise = made(desk.new_step()), made(desk.new_promise())
    record(lead, "next_step", step, {"what": "Conceptrapport"})
    record(lead, "promise", promise, {"text": "Stuurt het overzicht", "by": "2026-06-17"})
    record(lead, "feedback_talk", "feedback", {"present": ("bestuurder",), "copies": 3})
    desk = SheetDesk(Workbench(lead), PdfPress())
    view = desk.view()
    assert [one.what for one in view.steps] == ["Conceptrapport"]
    assert [one.text for one in view.promises] == ["Stuurt het overzicht"]
    assert (view.talk.present, view.talk.copies) == (("bestuurder",), 3)
    desk.remove("next_step", step)
    desk.remove("promise", promise)
    assert not desk.view().steps
    assert not desk.view().promises


def test_after_the_closing_the_page_shows_the_figures_of_the_paper_and_says_so(
    lead: Session, desk: SheetDesk
) -> None:
    desk.pick("1a", "client.JB05")
    point = made(desk.new_point("1a", Sign.PLUS))
    record(lead, "sheet_point", point, {"text": "Ouders worden gebeld."})
    assert desk.view().closed is None
    close_record(lead)
    record(lead, "answer", "d3/JB05", {"value": "ja"})
    record(lead, "sheet_point", point, {"text": "Ouders worden snel gebeld."})
    desk = SheetDesk(Workbench(lead), PdfPress())
    view = desk.view({RegisterKey("sheet_point", point, "text"): "Nog getypt."})
    (line,) = view.figures
    assert (line.share, line.sum, line.was) == ("2 van 6", "2 + 4 = 6", "")
    assert view.closed is not None
    paper = squeezed("".join(page_texts(desk.handing_over())))
    assert squeezed("2 van 6") in paper
    assert squeezed("Ouders worden gebeld.") in paper
    assert view.checked.printed.pdf == desk.checked().printed.pdf  # what is typed is not on it
    assert [one.record.text for one in view.points] == ["Nog getypt."]
    reopen_record(lead, "fout hersteld")
    desk = SheetDesk(Workbench(lead), PdfPress())
    (line,) = desk.view().figures
    assert (desk.view().closed, line.share, line.was) == (None, "3 van 6", "2 van 6")


def test_what_is_picked_and_begun_after_the_closing_counts_as_the_paper_does(
    lead: Session, desk: SheetDesk
) -> None:
    close_record(lead)
    record(lead, "answer", "d3/JB05", {"value": "ja"})
    desk = SheetDesk(Workbench(lead), PdfPress())
    (pick,) = (one for one in desk.view().picks if (one.theme, one.item) == ("1a", "client.JB05"))
    assert pick.share == "2 van 6"
    desk.pick("1a", "client.JB05")
    desk.new_point("1a", Sign.PLUS, ("client.JB05",))
    desk = SheetDesk(Workbench(lead), PdfPress())
    (line,), (point,) = desk.view().figures, desk.view().points
    assert (line.record.seen, line.was) == ("2 van 6", "")
    assert "2 van 6" in point.record.text


def test_after_the_closing_a_finding_stays_for_a_reason_and_no_word_changes(
    lead: Session, desk: SheetDesk
) -> None:
    point = made(desk.new_point("1a", Sign.PLUS))
    record(lead, "sheet_point", point, {"text": "Er is voldoende tijd."})
    close_record(lead)
    desk = SheetDesk(Workbench(lead), PdfPress())
    (check,) = desk.checked().blocking
    with pytest.raises(UserError, match="record_closed"):
        desk.strike(check.finding.id)
    desk.accept(check.finding.id, "bedoeld is de tijd")
    desk.handing_over()
    assert late(lead) == ()  # letting stand is no part of what was found
    desk.withdraw(check.finding.id)
    with pytest.raises(UserError, match="sheet_blocked"):
        desk.handing_over()


def test_a_name_or_a_code_that_came_after_the_closing_keeps_the_sheet_here(
    lead: Session, desk: SheetDesk
) -> None:
    for words in ("Het gezin Zandvliet wacht.", "In F77 staat geen plan."):
        record(lead, "sheet_point", made(desk.new_point("1a", Sign.PLUS)), {"text": words})
    close_record(lead)
    rules = {one.finding.key for one in desk.checked().blocking}
    assert not rules & {"privacy.known_name", "privacy.dossier_code"}
    record(lead, "dossier", "laat", {"code": "F77", "real_reference": "Sanne Zandvliet"})
    rules = {one.finding.key for one in desk.checked().blocking}
    assert rules >= {"privacy.known_name", "privacy.dossier_code"}


def test_a_figure_cannot_be_confirmed_after_the_closing(lead: Session, desk: SheetDesk) -> None:
    figure = made(desk.pick("1a", "client.JB05"))
    close_record(lead)
    with pytest.raises(UserError, match="record_closed"):
        desk.confirm(figure)


def test_a_sign_that_cannot_be_printed_is_told_and_taken_out(
    lead: Session, desk: SheetDesk
) -> None:
    point = made(desk.new_point("1a", Sign.PLUS))
    record(lead, "sheet_point", point, {"text": "Het gaat goed \U0001f600 hier."})
    (check,) = desk.checked().blocking
    assert (check.finding.key, check.finding.start) == ("sheet.unprintable", 14)
    desk.strike(check.finding.id)
    assert desk.checked().blocking == ()
    (line,) = desk.view().points
    assert line.record.text == "Het gaat goed hier."
