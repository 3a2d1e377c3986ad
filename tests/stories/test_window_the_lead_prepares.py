"""The lead prepares: from an empty machine to a visit that a team can start with, by keyboard."""

from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from tests.stories.laptop import PASSPHRASE, Laptop
from tests.stories.person import Person
from tests.ui.conftest import app, look
from ui.theme import Look

__all__ = ["app", "look"]


def test_the_lead_prepares(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    laptop = Laptop(tmp_path / "home", look, qtbot)
    with laptop.opened() as lead:
        founds_the_visit(lead)
        says_who_and_where(lead)
        names_the_team(lead)
        lists_the_files(lead)
        plans_the_talks(lead)
        notes_the_documents(lead)
        fills_the_agenda(lead)
        lead.press("Alt+1")
        lead.sees("Jeugdbescherming Voorbeeld", "Groep ouders")
        lead.press("Ctrl+L")
        lead.sees_no("Voorbeeld")
    everything_stands_in_the_record(laptop.exported()["records"])


def founds_the_visit(lead: Person) -> None:
    lead.sees("Nog geen bezoek op dit apparaat")
    lead.press("Alt+N")
    lead.is_on("Uw naam")
    lead.types("Maria Berg")
    lead.press("Tab")
    lead.types("mb")
    lead.press("Tab", "Space")
    lead.tabs_to("Nieuwe wachtwoordzin, ten minste 12 tekens")
    lead.sees("Niemand kan hem herstellen")
    lead.types(PASSPHRASE)
    lead.press("Tab")
    lead.types(PASSPHRASE)
    lead.press("Return")
    lead.sees("Dit bezoek is nog leeg")


def says_who_and_where(lead: Person) -> None:
    lead.press("Ctrl+I")
    lead.sees("Instelling en contact")
    lead.press("Return")
    lead.types("Jeugdbescherming Voorbeeld")
    lead.press("Return")
    lead.types("JBV")
    lead.tabs_to("Contactpersoon van de inspecties, op papier")
    lead.types("M. Berg")
    lead.press("Return")
    lead.types("070 000 00 00")
    lead.press("Return", "Esc", "Ctrl+PgDown", "Shift+Ins")
    lead.is_on("Naam")
    lead.types("Kantoor Noord")
    lead.press("Return")
    lead.types("Dorpsstraat 1")
    lead.press("Return")
    for day in ("9 6", "10 juni"):
        lead.is_on("Dagen en plaatsen")
        lead.press("Ins")
        lead.is_on("Datum")
        lead.types(day)
        lead.press("Return", "Down", "Tab", "Down")
        lead.tabs_to("Aangekondigd op")
        lead.types("1 6")
        lead.press("Return")
    lead.sees("di 9 juni, Kantoor Noord, aangekondigd", "wo 10 juni, Kantoor Noord, aangekondigd")


def names_the_team(lead: Person) -> None:
    lead.press("Ctrl+PgDown")
    lead.is_on("Team")
    for name, initials in (("Anna Vos", "AV"), ("Joost Kamp", "JK")):
        lead.press("Ins")
        lead.is_on("Naam")
        lead.types(name)
        lead.press("Return")
        lead.types(initials)
        lead.press("Return", "Down", "Return")
        lead.is_on("Team")
    lead.sees("MB  Maria Berg, IGJ, teamleider", "AV  Anna Vos, IGJ", "JK  Joost Kamp, IGJ")


def lists_the_files(lead: Person) -> None:
    lead.press("Alt+2")
    lead.sees("Nog geen dossiers")
    lead.press("Ctrl+Return")
    lead.is_on("Aantal dossiers om toe te voegen")
    lead.press("Return")
    lead.sees("D01, 0 van", "D20, 0 van")
    lead.is_on("Items")
    lead.press("f")
    lead.is_on("Code")
    lead.press("Tab")
    lead.is_on("Maatregel")
    lead.press("Down")
    lead.tabs_to("Uitspraak")
    lead.types("2 3")
    lead.tabs_to("Instelling belast")
    lead.types("040326")
    lead.tabs_to("Reden van selectie")
    lead.types("Eerste maatregel van dit jaar.")
    lead.tabs_to("Lezer")
    lead.press("Down")
    lead.tabs_to("Tweede lezer")
    lead.press("Down", "Down", "Esc")
    lead.sees("uitspraak 2 mrt 2026", "GI belast 4 mrt 2026", "tweede lezer JK")


def plans_the_talks(lead: Person) -> None:
    lead.press("Alt+3")
    lead.sees("Nog geen gesprekken")
    lead.press("Ctrl+N")
    lead.is_on("Mensen, zoals: 3 o, 1 cr")
    lead.types("3 o")
    lead.press("Return")
    lead.types("9 6")
    lead.press("Return", "Ctrl+A")
    lead.types("10.15")
    lead.tabs_to("Normen om te vragen, zoals: 1a.1 3.4")
    lead.types("1a1 1a.2 3.4")
    lead.press("Esc", "Ctrl+Shift+N")
    lead.is_on("Mensen, zoals: 3 o, 1 cr")
    lead.types("1 j")
    lead.press("Return")
    lead.types("10 6")
    lead.tabs_to("Hoe deze persoon is gevonden")
    lead.types("Meldde zich na de brief.")
    lead.press("Return", "Esc")
    lead.is_on("Nieuwe regel")
    lead.sees("10.15, Ouders, G01, 3 personen, MB, gepland", "Jeugdige, telefonisch, G02")


def notes_the_documents(lead: Person) -> None:
    lead.press("Ctrl+B")
    lead.is_on("Documenten")
    for title, year in (("Jaarverslag klachten", "2025"), ("Werkproces wachtlijst", "2024")):
        lead.press("Ins")
        lead.is_on("Titel")
        lead.types(title)
        lead.press("Return", "Return")
        lead.types(year)
        lead.press("Return", "Down", "Return", "Esc")
        lead.is_on("Documenten")
    lead.sees("DOC01  Jaarverslag klachten, 2025, definitief, nog niet gelezen", "DOC02")


def fills_the_agenda(lead: Person) -> None:
    lead.press("Ctrl+I")
    lead.is_on("Team")
    lead.press("Ctrl+PgUp", "Ctrl+PgUp", "Ctrl+PgUp")
    lead.is_on("Agenda")
    lead.press("Ins")
    lead.is_on("Met wie, of wat")
    lead.types("Groep ouders\n9 6\nkamer 2.14\n10.15\n11.15\nMB AV\n")
    lead.is_on("Gesprek")
    lead.press("Down", "Return", "Esc")
    lead.sees("Groep ouders, di 9 juni, 10.15–11.15, kamer 2.14, MB, AV")


def everything_stands_in_the_record(records: dict[str, Any]) -> None:
    visit = records["visit"]["visit"]
    assert (visit["institution"], visit["short_name"]) == ("Jeugdbescherming Voorbeeld", "JBV")
    assert (visit["contact_name"], visit["contact_phone"]) == ("M. Berg", "070 000 00 00")
    (place,) = records["location"].values()
    assert (place["name"], place["address"]) == ("Kantoor Noord", "Dorpsstraat 1")
    days = sorted(records["visit_day"].values(), key=lambda one: str(one["date"]))
    wanted = {"location": place["id"], "announced": True, "announced_on": "2026-06-01"}
    for day, date in zip(days, ("2026-06-09", "2026-06-10"), strict=True):
        assert day == {"id": day["id"], "date": date, **wanted}
    team = {one["initials"]: one for one in records["member"].values()}
    assert sorted(team) == ["AV", "JK", "MB"]
    assert [team[one]["lead"] for one in ("AV", "JK", "MB")] == [False, False, True]
    the_files_and_talks_stand_there(records, team)


def the_files_and_talks_stand_there(records: dict[str, Any], team: dict[str, Any]) -> None:
    files = {one["code"]: one for one in records["dossier"].values()}
    assert sorted(files) == [f"D{number:02}" for number in range(1, 21)]
    first = files["D01"]
    assert (first["measure"], first["pronounced_on"]) == ("OTS", "2026-03-02")
    assert (first["charged_on"], first["reader"]) == ("2026-03-04", team["AV"]["id"])
    assert first["second_reader"] == team["JK"]["id"]
    assert first["selection_reason"] == "Eerste maatregel van dit jaar."
    talks = {one["code"]: one for one in records["interview"].values()}
    group, call = talks["G01"], talks["G02"]
    assert (group["date"], group["start"], group["source_kind"]) == ("2026-06-09", "10:15", "G-O")
    assert group["norms"] == ["1a.1", "1a.2", "3.4"]
    assert (call["form"], call["date"]) == ("telephone", "2026-06-10")
    assert call["found_how"] == "Meldde zich na de brief."
    people = {key: (one["role"], one["count"]) for key, one in records["participants"].items()}
    assert people == {
        f"{group['id']}/ouder": ("ouder", 3),
        f"{call['id']}/jeugdige": ("jeugdige", 1),
    }
    documents = [
        (one["code"], one["title"], one["year"], one["final"])
        for one in records["document"].values()
    ]
    assert sorted(documents) == [
        ("DOC01", "Jaarverslag klachten", "2025", True),
        ("DOC02", "Werkproces wachtlijst", "2024", True),
    ]
    (item,) = records["agenda"].values()
    assert (item["title"], item["date"], item["start"]) == ("Groep ouders", "2026-06-09", "10:15")
    assert (item["end"], item["room"], item["interview"]) == ("11:15", "kamer 2.14", group["id"])
    assert sorted(item["members"]) == sorted([team["MB"]["id"], team["AV"]["id"]])
