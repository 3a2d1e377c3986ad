"""Behind the page of the feedback sheet: order, sources, and what is being typed."""

import pytest

from tests.services.world import World
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Sign
from veldtool.services.errors import UserError
from veldtool.services.recording import delete, record
from veldtool.services.session import Session
from veldtool.services.sheet_desk import SheetDesk
from veldtool.services.sheet_order import moved
from veldtool.services.workbench import Workbench

NUMBER = "111222333"


@pytest.fixture
def lead(world: World) -> Session:
    session = world.found()
    record(session, "dossier", "d1", {"code": "D01", "checklist": "client", "measure": "OTS"})
    record(session, "answer", "d1/JB05", {"value": "ja"})
    record(session, "interview", "g1", {"code": "G07"})
    record(session, "statement", "g1/s1", {"text": "een", "norms": [("1a.1", "+")]})
    record(session, "statement", "g1/s2", {"text": "twee", "norms": [("2.1", "-")]})
    seen = {"text": "drie", "norms": [("1a.3", "-")], "source": "doc"}
    record(session, "document", "doc", {"code": "DOC03", "title": "Werkwijze"})
    record(session, "observation", "o1", seen)
    return session


def desk_of(lead: Session) -> SheetDesk:
    return SheetDesk(Workbench(lead), PdfPress())


def point(lead: Session, key: str, text: str, order: str = "c", sign: str = "+") -> None:
    fields = {"theme": "1a", "sign": sign, "text": text, "order": order}
    record(lead, "sheet_point", key, fields)


@pytest.mark.parametrize(
    "orders, step, expected",
    [
        ("bdf", -1, "bac"),
        ("bdf", 1, "acb"),
        ("ddd", -1, "bac"),
        ("ddd", 1, "acb"),
        ("ddf", -1, "bac"),
        ("dff", 1, "acb"),
    ],
)
def test_one_step_changes_places_with_the_neighbour(orders: str, step: int, expected: str) -> None:
    places = list(zip("abc", orders, strict=True))
    after = {**dict(places), **moved(places, "b", step)}
    assert "".join(sorted("abc", key=lambda one: (after[one], one))) == expected


def test_with_room_between_only_the_one_that_moves_is_written() -> None:
    places = [("a", "b"), ("b", "d"), ("c", "f")]
    assert set(moved(places, "b", -1)) == {"b"}
    assert moved(places, "a", -1) == moved(places, "c", 1) == moved(places, "x", 1) == {}


def test_moving_is_one_change_within_one_column(lead: Session) -> None:
    point(lead, "p1", "a")
    point(lead, "m1", "m", sign="-")
    point(lead, "p2", "b")
    desk = desk_of(lead)
    changed = desk.move("sheet_point", "p2", -1)
    assert {key.field for key in changed} == {"order"}
    assert {key.id for key in changed} == {"p2"}
    plus = [x.record.id for x in desk.view().points if x.record.sign is Sign.PLUS]
    assert plus == ["p2", "p1"]
    assert desk.move("sheet_point", "p2", -1) == frozenset()


def test_a_sentence_can_rest_on_what_was_found_on_its_theme(lead: Session) -> None:
    point(lead, "p1", "a")
    desk = desk_of(lead)
    offered = {one.id: one for one in desk.evidence("1a", ())}
    assert {"g1/s1", "o1"} <= set(offered)
    assert "g1/s2" not in offered
    assert (offered["o1"].code, offered["o1"].sign) == ("DOC03", Sign.MINUS)
    assert any(one.text.startswith("1 van 1") for one in offered.values())
    desk.toggle_source("p1", "g1/s1")
    desk.toggle_source("p1", "o1")
    (one,) = desk.view().points
    assert (one.sources, one.norms) == (("G07", "DOC03"), ("1a.1", "1a.3"))
    chosen = [one.id for one in desk.evidence("1a", one.record.sources) if one.chosen]
    assert chosen == ["g1/s1", "o1"]
    desk.toggle_source("p1", "g1/s1")
    assert desk.view().points[0].sources == ("DOC03",)
    with pytest.raises(UserError, match="no_such_point"):
        desk.toggle_source("gone", "o1")


def test_a_source_that_is_gone_keeps_its_place(lead: Session) -> None:
    point(lead, "p1", "a")
    record(lead, "sheet_point", "p1", {"sources": ("d1", "weg")})
    found = [(one.id, one.code) for one in desk_of(lead).evidence("1a", ("d1", "weg"))[:2]]
    assert found == [("d1", "D01"), ("weg", "weg")]


def test_what_is_being_typed_is_checked_and_printed_and_not_recorded(lead: Session) -> None:
    point(lead, "p1", "a")
    desk = desk_of(lead)
    typed = {RegisterKey("sheet_point", "p1", "text"): f"Zie {NUMBER}."}
    view = desk.view(typed)
    assert view.points[0].record.text == f"Zie {NUMBER}."
    assert [one.finding.key for one in view.checked.blocking] == ["privacy.citizen_number"]
    assert view.checked.printed.pdf != desk.view().checked.printed.pdf
    assert desk.view().points[0].record.text == "a"
    assert desk.view().checked.blocking == ()


def test_what_is_typed_in_a_deleted_record_does_not_bring_it_back(lead: Session) -> None:
    point(lead, "p1", "a")
    delete(lead, "sheet_point", "p1")
    typed = {RegisterKey("sheet_point", "p1", "text"): "b"}
    assert desk_of(lead).view(typed).points == ()


@pytest.mark.parametrize(
    "text, left",
    [
        (f"Zie {NUMBER} daar.", "Zie daar."),
        (f"{NUMBER} staat er.", "staat er."),
        (f"Er staat {NUMBER}", "Er staat"),
        (f"Eén.\nTwee {NUMBER}.", "Eén.\nTwee ."),
    ],
)
def test_words_are_taken_out_and_everything_else_stays(lead: Session, text: str, left: str) -> None:
    point(lead, "p1", text)
    desk = desk_of(lead)
    found = next(one.finding for one in desk.view().checked.blocking)
    desk.strike(found.id)
    assert desk.view().points[0].record.text == left


def test_a_figure_says_how_its_parts_add_up(lead: Session) -> None:
    record(lead, "dossier", "d2", {"code": "D02", "checklist": "client", "measure": "OTS"})
    record(lead, "answer", "d2/JB05", {"value": "nee"})
    desk = desk_of(lead)
    desk.pick("1a", "client.JB05")
    assert desk.view().figures[0].sum == "1 + 1 = 2"


def by_hand(desk: SheetDesk) -> list[tuple[str, str]]:
    details = [dict(x.finding.details) for x in desk.view().checked.blocking if x.finding.start]
    return [(one["words"], one["now"]) for one in details if "now" in one]


@pytest.mark.parametrize(
    "text, found",
    [
        ("In 1 van 2 dossiers is het op tijd.", []),
        ("In een van de twee dossiers is het op tijd.", []),
        ("In 2 van de 2 dossiers is het op tijd.", [("2 van de 2", "1 van 2")]),
        ("In 1 van 3 dossiers is het op tijd.", [("1 van 3", "1 van 2")]),
        ("In 1 van 2 op tijd, en 4 van 9 anders.", []),  # the guard asks about the other one
        ("Het is niet altijd op tijd.", []),
    ],
)
def test_a_number_that_rests_on_a_count_says_what_it_says(
    lead: Session, text: str, found: list[tuple[str, str]]
) -> None:
    record(lead, "dossier", "d2", {"code": "D02", "checklist": "client", "measure": "OTS"})
    record(lead, "answer", "d2/JB05", {"value": "nee"})
    point(lead, "p1", text)
    record(lead, "sheet_point", "p1", {"sources": ("client.JB05",)})
    assert by_hand(desk_of(lead)) == found


def test_a_number_typed_by_hand_is_taken_over_or_stays_for_a_reason(lead: Session) -> None:
    desk = desk_of(lead)
    desk.new_point("1a", Sign.PLUS, ("client.JB05",))
    (one,) = desk.view().points
    assert one.record.text.startswith("1 van 1 ")
    record(lead, "dossier", "d2", {"code": "D02", "checklist": "client", "measure": "OTS"})
    record(lead, "answer", "d2/JB05", {"value": "nee"})
    record(lead, "sheet_point", one.record.id, {"text": "In 1 van 1 is het op tijd."})
    desk = desk_of(lead)
    finding = next(x.finding for x in desk.view().checked.blocking)
    assert (finding.key, finding.acceptable) == ("sheet.number_by_hand", True)
    desk.strike(finding.id)
    assert desk.view().points[0].record.text == "In 1 van 2 is het op tijd."
    assert by_hand(desk) == []
