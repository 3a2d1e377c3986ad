"""Day one of an inspector, from unlocking in the morning to the last file, by keyboard alone."""

from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from tests.stories import visits
from tests.stories.laptop import PASSPHRASE, Laptop, moment
from tests.stories.person import Person
from tests.ui.conftest import app, look
from ui.theme import Look
from veldtool.services.recording import record
from veldtool.services.unlocking import lock

__all__ = ["app", "look"]

FIRST_CONTACT = "Eerste fysieke contact met jeugdige en ouders"
TOLD = "Verteld door jeugdzorgwerker: plan besproken met de jeugdige"


def test_day_one(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    laptop = Laptop(tmp_path / "home", look, qtbot)
    in_the_bag(laptop, Laptop(tmp_path / "av", look, qtbot), tmp_path / "stick")
    laptop.clock.time = moment("2026-06-09T08:30")
    with laptop.opened() as me:
        unlocks(me)
        reads_the_first_file(me)
        lets_a_worker_look_along(me)
        reads_blind(me)
        raises_an_urgent_case(me)
        laptop.clock.time = moment("2026-06-09T10:15")
        notes_a_talk_with_three_parents(me)
        locks_and_comes_back_to_the_same_place(me)
        calls_a_young_person(me)
        closes_the_first_file(me)
    records = laptop.exported()["records"]
    the_files_are_recorded(records)
    the_talks_are_recorded(records)


def in_the_bag(laptop: Laptop, colleague: Laptop, stick: Path) -> None:
    """The visit is prepared; the colleague read D02 first, which I read second."""
    visits.prepared(laptop)
    visits.joined(laptop, colleague, stick)
    session = visits.opened(colleague)
    for item, value in {"JB01": "2026-03-20", "JB02": "nee"}.items():
        record(session, "answer", f"d02/{item}", {"value": value})
    lock(session)
    visits.exchanged(stick, colleague, laptop)


def unlocks(me: Person) -> None:
    me.is_on("Wachtwoordzin")
    me.sees_no("Voorbeeld", "Noord")
    me.types("een verkeerde zin")
    me.press("Return")
    me.sees("Onjuist, nog 4 pogingen")
    me.types(PASSPHRASE)
    me.press("Return")
    me.sees("Jeugdbescherming Voorbeeld", "10.15, over 1 u 45 min, Groep ouders")


def reads_the_first_file(me: Person) -> None:
    me.press("Alt+2")
    me.is_on("Items")
    me.types("12 3t")
    me.types("Eerste afspraak ging niet door.\n")
    me.sees(f"{FIRST_CONTACT}, 12 mrt 2026, te laat: 3 dagen", "notitie: Eerste afspraak ging niet")
    me.press("Down")
    me.types("gisteren\n")
    me.types("dv25")
    me.sees("zelf gezien of gesproken bij de start, deels", "werkwijze, niet vast te stellen")
    me.sees("in kaart zijn gebracht, wonen en hygiëne en school of werk")
    me.press("Down")
    me.types("jnj")
    me.walks_to(TOLD)
    me.types("j")
    me.sees(f"{TOLD}, ja")
    me.press("Up", "Right")
    me.types("n")
    me.sees("Dossier: plan besproken met de jeugdige, nee", "verteld, niet gevonden")


def lets_a_worker_look_along(me: Person) -> None:
    me.press("F7")
    me.sees_no("D02", "Eerste afspraak ging niet door", "te laat", "Telling", "Spoedcasus")
    me.press("Ctrl+K")
    me.sees_no("Zoek")
    me.press("F7")
    me.sees("D02", "te laat: 3 dagen")


def reads_blind(me: Person) -> None:
    """What the first reader found is nowhere: not in the form, search, history or counts."""
    me.press("Alt+Down")
    me.sees("tweede lezer, apart", f"{FIRST_CONTACT}, nog open", "nog bij twee lezers 1")
    me.press("Alt+H")
    me.sees("Geschiedenis")
    me.sees_no("20-03-2026", "20 mrt 2026")
    me.press("Esc")
    me.is_on("Items")
    me.types("0903\n")
    me.sees(f"{FIRST_CONTACT}, 9 mrt 2026, op tijd")
    me.press("Alt+4")
    me.sees("Mijn score voor 1a.1", "D01")
    me.sees_no("D02")
    me.press("Alt+2")
    me.is_on("Items")


def raises_an_urgent_case(me: Person) -> None:
    me.press("Alt+Down")
    me.sees("gezin beuk")
    me.press("F9")
    me.is_on("Feiten: wat is gezien, gehoord of gelezen")
    me.types("Sinds maart door niemand gezien.")
    me.press("Alt+G", "Alt+M")
    me.is_on("Functie")
    me.tabs_to("Bestuurder of vervanger")
    me.sees("Gemeld aan", "bestuurder")
    me.press("Alt+1")
    me.sees("Spoedcasus open", "D03")


def notes_a_talk_with_three_parents(me: Person) -> None:
    me.press("Alt+3")
    me.is_on("Nieuwe regel")
    me.sees("10.15, Ouders, groepsgesprek, G01")
    me.types("o 2/3 - eerste afspraak kwam na zes weken #1a.3\n")
    me.types('- "Ik hoorde het van mijn kind" #1a1\n')
    me.press("Ctrl+'")
    me.types("Ze belde zelf op")
    me.press("Home")
    me.types("o2 + ")
    me.press("End", "Ctrl+1", "Return")
    me.types("o ze was écht niet bereikbaar\n")
    me.types("? brief van 19 maart opvragen #1a.1\n")
    me.types(";; rustig blijven\n")
    me.press("Ctrl+M")
    me.sees("“Ik hoorde het van mijn kind”, 1a.1", "brief van 19 maart opvragen", "hier was ik")
    me.sees("2 van 3", "ze was écht niet bereikbaar", "rustig blijven")


def locks_and_comes_back_to_the_same_place(me: Person) -> None:
    me.types("o half getypt")
    me.press("Ctrl+L")
    me.is_on("Wachtwoordzin")
    me.sees_no("half getypt", "Ouders", "Voorbeeld")
    me.types(PASSPHRASE)
    me.press("Return")
    me.is_on("Nieuwe regel")
    me.sees("o half getypt", "G01")
    me.types(" en toch af\n")
    me.sees("half getypt en toch af")
    me.press("Ctrl+Z")
    me.sees_no("half getypt en toch af")
    me.press("Ctrl+Y")
    me.sees("half getypt en toch af")


def calls_a_young_person(me: Person) -> None:
    me.press("Ctrl+Shift+N")
    me.is_on("Mensen, zoals: 3 o, 1 cr")
    me.sees("Noteer nooit het nummer")
    me.types("1 j\n")
    me.tabs_to("Inleiding voorgelezen (ja of nee)")
    me.types("ja\nja\n2\nnee\nVia de brief.\n")
    me.press("Esc")
    me.is_on("Nieuwe regel")
    me.types('j - "Ik zag haar nooit" #3.4\n')
    me.sees("“Ik zag haar nooit”, 3.4")
    me.press("Alt+V")
    me.sees("Heropenen", "MB, 1 regel")


def closes_the_first_file(me: Person) -> None:
    me.press("Alt+2")
    me.is_on("Items")
    me.press("Alt+Up", "Alt+Up", "k")
    me.sees("D01 afgesloten, 49 items niet bekeken", "1 van 4 klaar")


def the_files_are_recorded(records: dict[str, Any]) -> None:
    files = records["dossier"]
    assert (files["d01"]["closed"], files["d01"]["read_on"]) == (True, "2026-06-09")
    values = {key: one["value"] for key, one in records["answer"].items()}
    mine = {key: value for key, value in values.items() if key.startswith("d01/")}
    assert mine["d01/JB01"] == "2026-03-12"
    assert records["answer"]["d01/JB01"]["note"] == "Eerste afspraak ging niet door."
    assert (mine["d01/JB02"], mine["d01/JB03"]) == ("deels", "niet vast te stellen")
    assert (mine["d01/JB10a"], mine["d01/JB04"]) == ("2026-06-08", ["wonen", "school"])
    assert (mine["d01/JB19c"], mine["d01/JB19a"]) == ("ja", "nee")
    assert len(mine) == 10
    assert records["second_answer"]["d02/JB01"]["value"] == "2026-03-09"
    assert not any(key.startswith("d02/") for key in records["answer"])  # the first reader's
    the_urgent_case_is_reported(records)


def the_urgent_case_is_reported(records: dict[str, Any]) -> None:
    (case,) = records["urgent"].values()
    assert (case["dossier"], case["code"]) == ("d03", "D03")
    assert case["facts"] == "Sinds maart door niemand gezien."
    assert (case["agreed_by"], case["agreed_at"]) == ("mb", "2026-06-09T08:30")
    (told,) = records["urgent_told"].values()
    assert (told["function"], told["at"]) == ("bestuurder", "2026-06-09T08:30")
    assert told["director"] is True


def the_talks_are_recorded(records: dict[str, Any]) -> None:
    lines = sorted(records["statement"].values(), key=lambda one: str(one["order"]))
    group = [one for one in lines if one["id"].startswith("g1/")]
    assert [(one["role"], one["sign"], one["text"], one["norms"]) for one in group] == [
        ("ouder", "-", "eerste afspraak kwam na zes weken", [["1a.3", "-"]]),
        ("ouder", "-", "Ik hoorde het van mijn kind", [["1a.1", "-"]]),
        ("ouder", "+", "Ze belde zelf op", [["1a.1", "+"]]),
        ("ouder", None, "ze was écht niet bereikbaar", []),
        ("", None, "brief van 19 maart opvragen", [["1a.1", "~"]]),
        ("", None, "", []),
        ("ouder", None, "half getypt en toch af", []),
    ]
    assert [one["quote"] for one in group[:4]] == [
        "paraphrase",
        "verbatim",
        "verbatim",
        "paraphrase",
    ]
    assert (group[0]["heads"], group[0]["of"], group[2]["speaker"]) == (2, 3, 2)
    assert (group[4]["follow_up"], group[5]["marker"]) == (True, True)
    (call,) = [one for one in records["interview"].values() if one["form"] == "telephone"]
    assert (call["introduced"], call["consent"], call["attempts"]) == (True, True, 2)
    assert (call["refused"], call["found_how"], call["closed"]) == (False, "Via de brief.", True)
    assert "rustig blijven" not in str(records)  # not even an empty line of it
