"""Scores on the feedback sheet: off by default, on by the lead with a reason, off again."""

from dataclasses import replace

import pytest

from tests.adapters.pdf_reading import page_texts, squeezed
from tests.domain import sample
from tests.services.world import World
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.op import RegisterKey, Write
from veldtool.domain.records import Judgement, Record, SheetScores
from veldtool.domain.sheet.feedback import MOST_PAGES, compose_feedback
from veldtool.domain.sheet.text import text
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.judging.closing import close_record, late
from veldtool.services.papers import PapersDesk
from veldtool.services.recording import record, write_all
from veldtool.services.session import Session
from veldtool.services.sheet_checks import check_sheet
from veldtool.services.sheet_kinds import SheetKind
from veldtool.services.workbench import Workbench

WORD = "Voldoet grotendeels niet"


@pytest.fixture
def lead(world: World) -> Session:
    session = world.found()
    record(session, "visit", "visit", {"institution": "Jeugdbescherming Voorbeeld"})
    steps = session.framework().scales[0].steps
    (chosen,) = (step.id for step in steps if step.word == WORD)
    record(session, "judgement", "1a.1", {"choice": chosen, "fixed": True})
    record(session, "judgement", "1a.2", {"choice": chosen})
    return session


def desk_of(session: Session) -> PapersDesk:
    return PapersDesk(Workbench(session), PdfPress())


def sheet_text(session: Session) -> str:
    checked = check_sheet(session, PdfPress(), to_local(session.now()))
    return f"{text(checked.sheet)}\n{checked.sheet.footer}"


def test_they_are_off_until_the_lead_says_why(lead: Session) -> None:
    assert WORD not in sheet_text(lead)
    with pytest.raises(UserError, match="scores_reason"):
        desk_of(lead).show_scores("  ")
    assert WORD not in sheet_text(lead)
    desk_of(lead).show_scores("De bestuurder vroeg erom")
    printed = sheet_text(lead)
    assert printed.count(WORD) == 1
    assert printed.count("nog niet bepaald") == len(lead.framework().norms) - 1
    assert "zonder oordeel" not in printed
    assert "geen oordeel." not in printed.splitlines()[-1]
    assert "bestuurder vroeg" not in printed
    found = desk_of(lead).scores()
    assert (found.shown, found.reason, found.by) == (True, "De bestuurder vroeg erom", "MB")
    desk_of(lead).hide_scores()
    assert WORD not in sheet_text(lead)
    kept = all_of(lead.inspection(), "sheet_scores", SheetScores)["sheet"]
    assert kept.reason == "De bestuurder vroeg erom", "what was said stays in the record"


def test_the_guard_allows_scale_words_there_and_nowhere_else(lead: Session) -> None:
    desk_of(lead).show_scores("op verzoek")
    shown = desk_of(lead).look(SheetKind.FEEDBACK)
    assert shown.kept_by is None
    assert squeezed(WORD) in squeezed("".join(page_texts(shown.paper.pdf)))
    record(lead, "sheet_point", "p", {"theme": "1a", "sign": "-", "text": f"Dit {WORD.lower()}."})
    kept = desk_of(lead).look(SheetKind.FEEDBACK)
    assert kept.kept_by is not None
    assert kept.kept_by.key == "sheet_blocked"
    assert kept.mend == ("sheet_point", "p")


def test_they_are_not_spoken(lead: Session) -> None:
    desk_of(lead).show_scores("op verzoek")
    spoken = desk_of(lead).spoken()
    assert all(WORD not in line.text for one in spoken for line in one.lines)
    assert "Voorlopige scores" not in [one.title for one in spoken]


def test_only_a_lead_switches_them(world: World, lead: Session) -> None:
    other = world.join_approved(lead, "av")
    with pytest.raises(UserError, match="only_lead"):
        desk_of(other).show_scores("omdat")
    with pytest.raises(UserError, match="only_lead"):
        desk_of(other).hide_scores()
    assert not desk_of(other).scores().may_change
    fields = {"shown": True, "reason": "buiten de teamleider om"}
    record(other, "sheet_scores", "sheet", fields)
    world.exchange_all(lead, other)
    assert WORD not in sheet_text(lead)


def test_a_score_of_a_few_jr_files_is_not_given_apart(lead: Session) -> None:
    record(lead, "judgement", "1a.1", {"split": True})
    for group in ("JB", "JR"):
        choice = lead.framework().scales[0].steps[0 if group == "JR" else 2].id
        record(lead, "judgement", f"1a.1:{group}", {"choice": choice, "fixed": True})
    desk_of(lead).show_scores("op verzoek")
    assert f"JB: {WORD}" in sheet_text(lead)
    assert "JR:" not in sheet_text(lead)
    for n in range(10):
        file = {"code": f"D{n}", "checklist": "client", "measure": "JR" if n % 2 else "OTS"}
        record(lead, "dossier", f"d{n}", {**file, "read_on": "2026-06-09"})
    assert "JR: Voldoet" in sheet_text(lead)


def test_two_versions_of_a_score_are_said_to_be_open(world: World, lead: Session) -> None:
    write_all(lead, [Write(RegisterKey("judgement", "1a.1", "choice"), "anders")])
    open_words = "Waar 2 versies staan"
    assert open_words not in sheet_text(lead)
    desk_of(lead).show_scores("op verzoek")
    assert open_words in sheet_text(lead)


def test_after_the_closing_switching_them_off_keeps_them_off_paper(lead: Session) -> None:
    desk_of(lead).show_scores("de bestuurder vroeg erom")
    close_record(lead)
    assert WORD in sheet_text(lead)
    desk_of(lead).hide_scores()
    assert WORD not in sheet_text(lead)
    assert late(lead) == ()


def test_with_them_the_sample_still_fits_on_two_pages(lead: Session) -> None:
    found, framework, press = sample.inspection(), sample.FRAMEWORK, PdfPress()
    longest = max((s.id for s in framework.scales[0].steps), key=len)
    judged: dict[str, Record] = {
        norm.id: Judgement(norm.id, choice=longest, fixed=True) for norm in framework.norms
    }
    shown: dict[str, Record] = {"sheet": SheetScores("sheet", shown=True, reason="op verzoek")}
    scored = replace(found, records={**found.records, "judgement": judged, "sheet_scores": shown})
    sheet = compose_feedback(framework, scored, press.texts, to_local(lead.now()))
    assert "nog niet bepaald" not in text(sheet)
    assert press.render(sheet).lines_beyond(MOST_PAGES) == 0
