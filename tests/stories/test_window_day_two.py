"""Day two of an inspector: working out, own scores, the urgent case, and finding things back."""

from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from tests.stories import visits
from tests.stories.laptop import PASSPHRASE, Laptop, moment
from tests.stories.person import Person
from tests.ui.conftest import app, look
from ui.theme import Look
from veldtool.services.recording import record
from veldtool.services.scoring import own_content
from veldtool.services.unlocking import lock

__all__ = ["app", "look"]


def test_day_two(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    laptop = Laptop(tmp_path / "home", look, qtbot)
    the_evening_before(laptop)
    laptop.clock.time = moment("2026-06-10T08:30")
    with laptop.opened() as me:
        me.is_on("Wachtwoordzin")
        me.types(PASSPHRASE)
        me.press("Return")
        works_out_plain_rows(me)
        scores_norms(me)
        ticks_off_an_open_point(me)
        searches_and_looks_at_the_history(me)
        takes_back_and_does_again(me)
        adds_a_source(me)
        closes_the_urgent_case(me)
        prints_its_sheet(me, laptop)
    the_scores_are_mine_alone(laptop)
    it_stands_in_the_record(laptop.exported()["records"])


def the_evening_before(laptop: Laptop) -> None:
    """What day one left: rows without norm or sign, an urgent case that was reported."""
    visits.prepared(laptop)
    laptop.clock.time = moment("2026-06-09T16:00")
    lead = visits.opened(laptop)
    said = {"author": "mb", "role": "ouder", "time": "10:20", "form": "heard"}
    for number, text in enumerate(("nooit gebeld", "brief kwam laat"), 1):
        line = {"text": text, "order": f"a{number}", "quote": "paraphrase"}
        record(lead, "statement", f"g1/s{number}", said | line)
    asked = {"text": "brief van 19 maart opvragen", "order": "a3", "follow_up": True}
    record(lead, "statement", "g1/s3", said | asked | {"quote": "paraphrase"})
    record(lead, "open_point", "p1", {"text": "Takenlijst nog zien", "owner": "mb"})
    case = {"code": "D03", "dossier": "d03", "facts": "Door niemand gezien.", "level": "urgent"}
    case |= {"asked": "Deze week zien.", "agreed_by": "mb", "agreed_at": "2026-06-09T15:00"}
    case |= {"reply_by": "2026-06-10T12:00", "done_by": "2026-06-12T12:00"}
    record(lead, "urgent", "u1", case)
    told = {"function": "bestuurder", "at": "2026-06-09T15:10", "director": True}
    record(lead, "urgent_told", "u1/t1", told)
    lock(lead)


def works_out_plain_rows(me: Person) -> None:
    me.sees("Spoedcasus open")
    me.press("Alt+3")
    me.is_on("Nieuwe regel")
    me.sees("nooit gebeld")
    me.press("Alt+U")
    me.pauses()
    me.letters("-1")
    me.sees("negatief punt, ouder, nooit gebeld, 1a.1")
    me.letters("-2")
    me.sees("negatief punt, ouder, brief kwam laat, 1a.2")
    me.sees("geen aantekeningen meer om uit te werken")
    me.is_on("Nieuwe regel")


def scores_norms(me: Person) -> None:
    me.press("Alt+4")
    me.sees("Mijn score voor 1a.1", "nooit gebeld")
    me.letters("3")
    me.press("Tab")
    me.types("Ouders wachtten lang.")
    me.press("Alt+V")
    me.sees("1 van 20")
    me.press("Alt+Down")
    me.sees("Mijn score voor 1a.2")
    me.letters("g")
    me.press("Alt+V")
    me.sees("2 van 20")
    me.press("Alt+Up")
    me.sees("Mijn score voor 1a.1")
    me.press("Alt+O")
    me.types("Nieuwe bevinding\n")
    me.sees("1 van 20")
    me.is_on("Voldoet grotendeels niet, overwegend negatieve punten, verbetering noodzakelijk")
    me.letters("4")
    me.press("Alt+V")
    me.sees("2 van 20")


def ticks_off_an_open_point(me: Person) -> None:
    me.press("Ctrl+O")
    me.sees("Takenlijst nog zien")
    me.is_on("Open punten")
    me.walks_to("Takenlijst nog zien")
    me.press("Space")
    me.sees("Takenlijst nog zien, MB, ✓ klaar")


def searches_and_looks_at_the_history(me: Person) -> None:
    me.press("Ctrl+K")
    me.is_on("Zoek in dit bezoek")
    me.types("kwam laat")
    me.sees("1 gevonden")
    me.press("Return")
    me.is_on("Regels")
    assert "brief kwam laat" in me.row()
    me.press("Alt+H")
    me.sees("Geschiedenis", "MB, di 9 juni", "MB, wo 10 juni")
    me.press("Esc")
    me.sees_no("Geschiedenis")


def takes_back_and_does_again(me: Person) -> None:
    me.press("Alt+2")
    me.is_on("Items")
    me.types("0903\n")
    me.sees("9 mrt 2026, op tijd")
    me.press("Ctrl+Z")
    me.sees("Ongedaan: antwoord JB01 van D01")
    me.sees_no("9 mrt 2026, op tijd")
    me.press("Ctrl+Y")
    me.sees("9 mrt 2026, op tijd", "Opnieuw gedaan")


def adds_a_source(me: Person) -> None:
    me.press("Ctrl+B", "Ctrl+PgDown")
    me.is_on("Kerngegevens")
    me.press("Ins")
    me.is_on("Cijfer of bewering")
    me.types("Eerste contact op tijd\n60\n%\n585\n975\n10 3\n")
    me.press("Esc")
    me.sees("60% (585 van 975)")


def closes_the_urgent_case(me: Person) -> None:
    me.press("Ctrl+F9")
    me.is_on("Jeugdige gezien door (functie)")
    me.types("jeugdzorgwerker\nvandaag\n")
    me.tabs_to("Beoordeling van het antwoord")
    me.types("Gezien en veilig.")
    me.press("Tab")
    me.sees("Beantwoord")
    me.press("Alt+S")
    me.sees("Gesloten")


def prints_its_sheet(me: Person, laptop: Laptop) -> None:
    me.press("Ctrl+S")
    me.sees("Opgeslagen en teruggelezen: spoedcasus-D03.pdf")
    (sheet,) = laptop.saved
    assert sheet.read_bytes().startswith(b"%PDF")
    me.press("Alt+1")
    me.sees_no("Spoedcasus open")


def the_scores_are_mine_alone(laptop: Laptop) -> None:
    """They can be read with my key only: what is exported holds nothing of their words."""
    session = visits.opened(laptop)
    assert own_content(session, "1a.1") == ("voldoet-niet", "Ouders wachtten lang.")
    lock(session)


def it_stands_in_the_record(records: dict[str, Any]) -> None:
    worked = {key: (one["sign"], one["norms"]) for key, one in records["statement"].items()}
    assert worked["g1/s1"] == ("-", [["1a.1", "-"]])
    assert worked["g1/s2"] == ("-", [["1a.2", "-"]])
    states = {key: one["state"] for key, one in records["score"].items()}
    assert states == {"mb:1a.1": "finished", "mb:1a.2": "seen_too_little"}
    assert records["open_point"]["p1"]["done"] is True
    assert records["answer"]["d01/JB01"]["value"] == "2026-03-09"
    (figure,) = records["key_figure"].values()
    assert (figure["name"], figure["numerator"]) == ("Eerste contact op tijd", 585)
    assert (figure["denominator"], figure["peildatum"]) == (975, "2026-03-10")
    case = records["urgent"]["u1"]
    assert (case["child_seen_by"], case["child_seen_on"]) == ("jeugdzorgwerker", "2026-06-10")
    assert (case["verdict"], case["closed_at"]) == ("Gezien en veilig.", "2026-06-10T08:30")
