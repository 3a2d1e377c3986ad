"""`merge`, `publish`, `status` and `conflicts`: sentences, JSON, exit codes, nothing lost."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.services.world import World
from veldtool import bootstrap
from veldtool.cli.main import run
from veldtool.services.exchange import publish
from veldtool.services.recording import record
from veldtool.services.unlocking import close

CONFLICT = "statement/g01/s1/text"
Say = Callable[..., str]


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    """A lead and AV who both changed a line; the command line works on the lead's machine."""
    team = World(tmp_path)
    lead = team.found()
    record(lead, "member", "av", {"name": "Anna Vos", "initials": "AV"})
    record(lead, "statement", "g01/s1", {"text": "eerst"})
    colleague = team.join_approved(lead, "av")
    record(lead, "statement", "g01/s1", {"text": "van MB"})
    team.clock.tick(1000)
    record(colleague, "statement", "g01/s1", {"text": "van AV"})
    record(colleague, "statement", "g01/s2", {"text": "nieuw"})
    publish(colleague, team.carrier, end_of_day=True)
    close(lead)
    monkeypatch.setattr(bootstrap, "toolbox", lambda: team.toolbox("mb"))
    yield team
    team.close()


@pytest.fixture
def say(world: World, capsys: pytest.CaptureFixture[str]) -> Say:
    """Run a command on the one inspection and return what it printed."""

    def command(name: str, *words: str, code: int = 0) -> str:
        inspection = world.sessions[0].store.identity.inspection
        assert run([name, inspection, *words]) == code
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return printed.out if code == 0 else printed.err

    return command


def data(text: str) -> Any:
    return json.loads(text)


def test_a_dry_run_says_what_would_come_and_a_merge_the_same(world: World, say: Say) -> None:
    folder = str(world.exchange)
    dry = say("merge", folder, "--dry-run")
    assert dry.splitlines()[:2] == ["Proef: er is nog niets gewijzigd.", "AV: 3 nieuw, 1 conflict"]
    assert "Nieuw conflict: regel in g01: tekst" in dry
    assert "klopt" in dry
    merged = say("merge", folder)
    assert merged.splitlines()[0] == "AV: 3 nieuw, 1 conflict"
    assert "AV: 7, compleet tot en met do 28 mei 2026" in merged
    assert "Niets nieuws" in say("merge", folder)


def test_a_wrong_place_is_not_called_everything_there_is(world: World, say: Say) -> None:
    empty, foreign = world.place / "leeg", world.place / "ander"
    empty.mkdir()
    (foreign / "abcdefgh234567ij").mkdir(parents=True)
    for place in (empty, foreign):
        for words in (("--dry-run",), ()):
            said = say("merge", str(place), *words)
            assert "Hier staat niets van dit bezoek." in said
            assert "stond er al" not in said


def test_a_reason_that_would_not_be_kept_is_refused(world: World, say: Say) -> None:
    say("merge", str(world.exchange))
    words = ("--resolve", CONFLICT, "--keep", "1", "--reason", "wij waren erbij")
    assert "Hier is niets gekozen" in say("conflicts", *words, code=1)
    assert "1 conflict" in say("status")


def test_json_holds_the_same_numbers(world: World, say: Say) -> None:
    folder = str(world.exchange)
    dry = data(say("merge", folder, "--dry-run", "--json"))
    assert (dry["dry_run"], dry["new"], dry["adds_up"]) == (True, 3, True)
    assert data(say("merge", folder, "--json"))["senders"] == dry["senders"]
    status = data(say("status", "--json"))
    assert (status["conflicts"], status["complete"][0]["got"]) == (1, 7)


def test_status_before_and_after(world: World, say: Say) -> None:
    assert "1 conflict" not in say("status")
    say("merge", str(world.exchange))
    said = say("status")
    assert "1 conflict" in said
    assert "AV: 7, compleet" in said


def test_a_conflict_is_shown_settled_and_taken_back(world: World, say: Say) -> None:
    say("merge", str(world.exchange))
    shown = say("conflicts")
    assert f"regel in g01, tekst   [{CONFLICT}]" in shown
    assert "was: eerst" in shown
    assert "1  MB" in shown
    assert data(say("conflicts", "--json"))["conflicts"][0]["id"] == CONFLICT
    assert "Gekozen" in say("conflicts", "--resolve", CONFLICT, "--both")
    assert "0 conflicten" in say("conflicts")
    assert "gekozen: van MB; van AV" in say("conflicts", "--settled")
    assert "Keuze ingetrokken" in say("conflicts", "--take-back", CONFLICT)
    assert "1 conflict" in say("conflicts")
    assert "Gekozen" in say("conflicts", "--resolve", CONFLICT, "--keep", "2")


@pytest.mark.parametrize(
    "words, code, sentence",
    [
        (["--resolve", CONFLICT], 2, "Geef bij --resolve ook een keuze"),
        (["--keep", "1"], 2, "Geef bij --resolve ook een keuze"),
        (["--resolve", CONFLICT, "--keep", "1", "--both"], 2, "Dit commando klopt niet"),
        (["--resolve", "x", "--keep", "1"], 1, "Er is geen conflict x"),
        (["--resolve", CONFLICT, "--keep", "3"], 1, "Kies een versie van 1 tot en met 2"),
        (["--take-back", CONFLICT], 1, "is niets gekozen"),
    ],
)
def test_a_wrong_choice_is_explained_and_changes_nothing(
    world: World, say: Say, words: list[str], code: int, sentence: str
) -> None:
    say("merge", str(world.exchange))
    assert sentence in say("conflicts", *words, code=code)
    assert "1 conflict" in say("conflicts")


def test_closing_the_day_puts_a_manifest_along(world: World, say: Say) -> None:
    assert "Teruggelezen en in orde" in say("publish", str(world.exchange), "--end-of-day")
    assert say("publish", str(world.exchange), "--end-of-day").startswith("0 wijzigingen")


def test_a_receipt_is_told_again_and_kept_as_a_paper(
    world: World, say: Say, tmp_path: Path
) -> None:
    assert "nog niets samengevoegd" in say("receipt", code=1)
    told = say("merge", str(world.exchange))
    again = say("receipt")
    assert again.startswith("Samengevoegd op")
    assert told in again
    paper = tmp_path / "bewijs.pdf"
    assert "bewijs.pdf" in say("receipt", "--out", str(paper))
    assert paper.read_bytes().startswith(b"%PDF")
    kept = data(say("receipt", "--json"))
    assert kept["new"] == kept["after"] - kept["before"] > 0
    assert "van 1 (het nieuwste) tot 1" in say("receipt", "--number", "2", code=1)
