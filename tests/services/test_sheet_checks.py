"""The checks over the composed feedback sheet: found, let stand for a reason, and in the way."""

from datetime import datetime

import pytest

from tests.adapters.pdf_reading import page_texts, squeezed
from tests.services.world import World
from ui import check_words
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.sheet.pieces import pieces
from veldtool.domain.sheet.text import text
from veldtool.services.errors import UserError
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.sheet_checks import Check, CheckedSheet, check_sheet
from veldtool.services.sheet_desk import SheetDesk
from veldtool.services.sheet_kinds import SheetKind
from veldtool.services.sheets import print_for_handing_over, print_sheet
from veldtool.services.workbench import Workbench

AT = datetime(2026, 6, 10, 16, 5)  # noqa: DTZ001 - Dutch local time, as on the laptop
NUMBER = "111222333"


def point(session: Session, key: str, words: str, sign: str = "-", **fields: object) -> None:
    record(session, "sheet_point", key, {"theme": "1a", "sign": sign, "text": words, **fields})


def desk_of(session: Session) -> SheetDesk:
    return SheetDesk(Workbench(session), PdfPress())


def checked(session: Session) -> CheckedSheet:
    return check_sheet(session, PdfPress(), AT)


def told(session: Session) -> list[tuple[str, bool]]:
    return [(one.finding.key, one.shuts) for one in checked(session).checks]


def squeezed_all(pdf: bytes) -> str:
    return squeezed("".join(page_texts(pdf)))


def only(session: Session) -> Check:
    (one,) = checked(session).checks
    return one


@pytest.fixture
def lead(world: World) -> Session:
    session = world.found()
    record(session, "visit", "visit", {"institution": "Jeugdbescherming Voorbeeld"})
    return session


def test_a_sheet_without_points_has_nothing_to_find(lead: Session) -> None:
    assert told(lead) == []
    assert desk_of(lead).handing_over().startswith(b"%PDF")


def test_every_line_on_paper_is_looked_at(lead: Session) -> None:
    point(lead, "p1", "Het plan is er op tijd.\nHet overleg ook.")
    record(lead, "next_step", "n1", {"what": "Conceptrapport", "who": "inspecties"})
    record(lead, "sheet_figure", "f1", {"theme": "1a", "item": "client.JB01"})
    sheet = checked(lead).sheet
    parts = pieces(lead.framework(), lead.inspection(), PdfPress().texts, sheet)
    seen = {line.strip() for piece in parts for line in piece.text.splitlines()}
    lines = {line.lstrip("– ").strip() for line in text(sheet).splitlines()}
    assert lines <= {line.lstrip("– ") for line in seen}
    assert len(lines) > 20


@pytest.mark.parametrize(
    "fields, key",
    [
        ({"theme": "1a", "sign": None}, "sheet.no_sign"),
        ({"theme": "1a", "sign": "~"}, "sheet.no_sign"),
        ({"theme": "", "sign": "+"}, "sheet.no_theme"),
        ({"theme": "4", "sign": "-"}, "sheet.no_theme"),
        ({"theme": "van vroeger", "sign": "-"}, "sheet.no_theme"),
    ],
)
def test_a_sentence_that_is_printed_nowhere_keeps_the_sheet_here(
    lead: Session, fields: dict[str, str | None], key: str
) -> None:
    """As an import, a merge of two versions or another program may leave it."""
    record(lead, "sheet_point", "p1", {"text": "Het plan is er op tijd.", **fields})
    desk = desk_of(lead)
    found = only(lead)
    assert (found.finding.key, found.shuts) == (key, True)
    assert "niet gedrukt" in check_words.sentence(found.finding)
    assert "Het plan is er" not in text(checked(lead).sheet)
    with pytest.raises(UserError, match="sheet_blocked"):
        desk.handing_over()
    with pytest.raises(UserError, match="sheet_blocked"):
        print_for_handing_over(lead, SheetKind.FEEDBACK, PdfPress(), AT)
    with pytest.raises(UserError, match="finding_reason"):
        desk.accept(found.finding.id, " ")
    record(lead, "sheet_point", "p1", {"theme": "1a", "sign": "-"})
    assert key not in [one for one, _ in told(lead)]
    assert "Het plan is er" in text(checked(lead).sheet)


def test_a_figure_under_no_theme_keeps_the_sheet_here_until_somebody_says_why(
    lead: Session,
) -> None:
    record(lead, "sheet_figure", "f1", {"theme": "4", "item": "client.JB01"})
    desk, found = desk_of(lead), only(lead)
    assert (found.finding.key, found.shuts) == ("sheet.no_theme", True)
    desk.accept(found.finding.id, "hoort niet op dit blad")
    assert desk.handing_over().startswith(b"%PDF")


def test_findings_are_numbered_with_what_blocks_first(lead: Session) -> None:
    point(lead, "p1", "Ouders wachten lang.", order="a")
    point(lead, "p2", f"Zie {NUMBER} voor het plan.", order="b")
    first, second = checked(lead).checks
    assert (first.number, first.finding.key, first.shuts) == (1, "privacy.citizen_number", True)
    assert (second.number, second.finding.key, second.shuts) == (2, "wording.how_many", False)
    assert first.finding.piece.record == ("sheet_point", "p2")
    start, end = first.finding.start, first.finding.end
    assert first.finding.piece.text[start:end] == NUMBER


@pytest.mark.parametrize(
    "words, key",
    [
        ("Bij 14 + 5 van 20 dossiers klopt het.", "guard.parts_miss_whole"),
        ("In 13 van de 12 dossiers.", "guard.part_above_whole"),
        ("Het plan is onvoldoende.", "wording.scale"),
        ("Dit leidt tot verscherpt toezicht.", "wording.intervention"),
    ],
)
def test_wrong_numbers_and_judgements_keep_the_sheet_here(
    lead: Session, words: str, key: str
) -> None:
    point(lead, "p1", words)
    assert (key, True) in told(lead)
    with pytest.raises(UserError, match="sheet_blocked"):
        desk_of(lead).handing_over()
    with pytest.raises(UserError, match="sheet_blocked"):
        print_for_handing_over(lead, SheetKind.FEEDBACK, PdfPress(), AT)


def test_the_code_on_paper_is_the_one_that_is_told(lead: Session) -> None:
    point(lead, "p1", "Het plan is er op tijd.")
    paper = print_for_handing_over(lead, SheetKind.FEEDBACK, PdfPress(), AT)
    assert squeezed(paper.code) in squeezed_all(paper.pdf)
    assert squeezed(paper.code) in squeezed_all(
        print_sheet(lead, SheetKind.FEEDBACK, PdfPress(), AT)
    )
    point(lead, "p1", "Het plan is er vaak op tijd.")
    assert print_for_handing_over(lead, SheetKind.FEEDBACK, PdfPress(), AT).code != paper.code


def test_a_next_step_is_looked_at_as_well(lead: Session) -> None:
    record(lead, "next_step", "n1", {"what": "Verbeterplan", "who": "u", "by": NUMBER})
    assert told(lead) == [("wording.intervention", True), ("privacy.citizen_number", True)]


def test_what_is_let_stand_for_a_reason_is_kept_with_who_and_when(lead: Session) -> None:
    point(lead, "p1", f"Zie {NUMBER}.")
    desk = desk_of(lead)
    changed = desk.accept(only(lead).finding.id, "  geen BSN maar een zaaknummer ")
    one = only(lead)
    assert one.accepted is not None
    assert (one.accepted.by, one.accepted.reason) == ("mb", "geen BSN maar een zaaknummer")
    assert one.accepted.at.startswith("2026-")
    assert {key.kind for key in changed} == {"accepted_finding"}
    assert desk.handing_over().startswith(b"%PDF")
    for key in changed:
        value = lead.value(key.kind, key.id, key.field)
        assert NUMBER not in str(value)


def test_one_other_letter_and_it_is_asked_again(lead: Session) -> None:
    point(lead, "p1", f"Zie {NUMBER}.")
    desk_of(lead).accept(only(lead).finding.id, "een zaaknummer")
    point(lead, "p1", f"Zie ook {NUMBER}.")
    assert only(lead).shuts
    point(lead, "p1", f"Zie {NUMBER}.")
    assert not only(lead).shuts


def test_the_same_words_elsewhere_are_another_finding(lead: Session) -> None:
    point(lead, "p1", f"Zie {NUMBER}.", order="a")
    desk_of(lead).accept(only(lead).finding.id, "een zaaknummer")
    point(lead, "p2", f"Zie {NUMBER}.", order="b")
    assert [one.shuts for one in checked(lead).checks] == [False, True]


def test_what_was_let_stand_can_count_again(lead: Session) -> None:
    point(lead, "p1", f"Zie {NUMBER}.")
    desk, finding = desk_of(lead), only(lead).finding.id
    desk.accept(finding, "een zaaknummer")
    desk.withdraw(finding)
    assert only(lead).shuts
    with pytest.raises(UserError, match="no_such_finding"):
        desk.withdraw(finding)


def test_letting_stand_asks_a_reason_and_a_finding_that_is_there(lead: Session) -> None:
    point(lead, "p1", f"Zie {NUMBER}.")
    desk, finding = desk_of(lead), only(lead).finding.id
    with pytest.raises(UserError, match="finding_reason"):
        desk.accept(finding, "  ")
    point(lead, "p1", "Het plan is er.")
    with pytest.raises(UserError, match="no_such_finding"):
        desk.accept(finding, "een zaaknummer")


def test_a_sheet_that_is_too_long_can_only_be_shortened(lead: Session) -> None:
    for n in range(40):
        point(lead, f"p{n}", "Het overleg verloopt vlot en het plan is er op tijd. " * 4)
    one = checked(lead).blocking[0]
    details = dict(one.finding.details)
    assert one.finding.key == "sheet.too_long"
    assert int(details["lines"]) > 0
    assert details["theme"].startswith("1a")
    with pytest.raises(UserError, match="finding_must_be_mended"):
        desk_of(lead).accept(one.finding.id, "het is zo")
    with pytest.raises(UserError, match="sheet_too_long"):
        desk_of(lead).handing_over()


def test_names_of_the_key_list_are_found_on_a_device_that_may_open_it(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "ip")
    record(lead, "dossier", "d1", {"code": "D01", "real_reference": "Anouk Verstappen"})
    point(lead, "p1", "Het gezin van verstappen wacht op hulp.")
    world.exchange_all(lead, colleague)
    assert told(lead) == [("privacy.known_name", True)]
    assert told(colleague) == [("sheet.names_unopened", False)]
    assert dict(only(colleague).finding.details) == {"count": "1"}


def test_a_name_that_is_found_is_shown_as_it_stands_in_the_text_alone(lead: Session) -> None:
    record(lead, "dossier", "d1", {"code": "D01", "real_reference": "Anouk Verstappen"})
    point(lead, "p1", "Het gezin van verstappen wacht op hulp.")
    assert "Anouk" not in repr(checked(lead).checks)


def test_two_versions_of_a_point_ask_attention(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "ip")
    point(lead, "p1", "Het plan is er.")
    world.exchange_all(lead, colleague)
    point(lead, "p1", "Het plan is er vaak.")
    point(colleague, "p1", "Het plan is er soms.")
    world.exchange_all(lead, colleague)
    assert lead.store.register(RegisterKey("sheet_point", "p1", "text")) is not None
    assert told(lead) == [("sheet.two_versions", False)]


def test_what_a_colleague_let_stand_counts_here_too(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "ip")
    point(lead, "p1", f"Zie {NUMBER}.")
    world.exchange_all(lead, colleague)
    desk_of(colleague).accept(only(colleague).finding.id, "een zaaknummer")
    world.exchange_all(colleague, lead)
    one = only(lead)
    assert one.accepted is not None
    assert one.accepted.by == "ip"


def test_a_figure_that_changed_after_it_was_looked_at_blocks_until_confirmed(
    lead: Session,
) -> None:
    record(lead, "dossier", "d1", {"code": "D01", "checklist": "client", "measure": "OTS"})
    for n in range(1, 7):
        file = {"code": f"D0{n}", "checklist": "client", "measure": "OTS", "viewed": "alone"}
        record(lead, "dossier", f"d{n}", file)
        record(lead, "answer", f"d{n}/JB05", {"value": "nee" if n > 2 else "ja"})
    figure = {"theme": "1a", "item": "client.JB05", "seen": "2 van 6"}
    record(lead, "sheet_figure", "f1", figure)
    assert told(lead) == []
    record(lead, "answer", "d3/JB05", {"value": "ja"})
    one = only(lead)
    assert one.finding.key == "sheet.figure_changed"
    assert dict(one.finding.details)["was"] == "2 van 6"
    assert one.shuts
    record(lead, "sheet_figure", "f1", {"seen": "3 van 6"})
    assert told(lead) == []
