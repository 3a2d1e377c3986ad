"""The last hours of day two: the team judges twenty norms, concludes, and closes later."""

from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from tests.stories import visits
from tests.stories.laptop import PASSPHRASE, Laptop, moment
from tests.stories.person import Person
from tests.ui.conftest import app, look
from ui.theme import Look
from veldtool.adapters.folder import FolderCarrier
from veldtool.domain.records import ScoreState
from veldtool.services.exchange import merge, publish
from veldtool.services.scoring import record_score
from veldtool.services.unlocking import lock

__all__ = ["app", "look"]

LAST = {"1a.3": "1a", "1b.3": "1b", "2.3": "2", "3.6": "3", "5.5": "5"}
"""The last norm of each theme, after which the team judges it."""
NORMS = (
    *("1a.1", "1a.2", "1a.3", "1b.1", "1b.2", "1b.3", "2.1", "2.2", "2.3"),
    *("3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "5.1", "5.2", "5.3", "5.4", "5.5"),
)
KEYS = 150
"""From the first score that is shown to the last judgement."""


def test_the_team_judges_in_front_of_a_beamer(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    laptop = Laptop(tmp_path / "home", look, qtbot)
    everybody_scored(laptop, Laptop(tmp_path / "av", look, qtbot), tmp_path / "stick")
    laptop.clock.time = moment("2026-06-10T14:30")
    with laptop.opened() as me:
        me.is_on("Wachtwoordzin")
        me.types(PASSPHRASE)
        me.press("Return")
        me.sees("Overzicht")
        me.press("Alt+6")
        me.sees("1a.1 Cliëntgericht", "AV", "afgerond")
        me.sees_no("Bij AV ging het om D01")
        before = me.keys
        judges_the_norms(me)
        concludes(me)
        assert me.keys - before < KEYS, me.keys - before
    laptop.clock.time = moment("2026-06-24T10:00")
    with laptop.opened() as me:
        closes_two_weeks_later(me)
    it_stands_in_the_record(laptop.exported()["records"])


def everybody_scored(laptop: Laptop, colleague: Laptop, folder: Path) -> None:
    """Two inspectors finished all own scores, and the lead brought them together."""
    visits.prepared(laptop)
    laptop.clock.time = colleague.clock.time = moment("2026-06-10T13:00")
    visits.joined(laptop, colleague, folder)
    lead, other = visits.opened(laptop), visits.opened(colleague)
    for norm in (one.id for one in lead.framework().norms):
        record_score(lead, norm, "grotendeels", "Gezien in dossiers.", ScoreState.FINISHED)
        reason = "Bij AV ging het om D01."
        record_score(other, norm, "grotendeels-niet", reason, ScoreState.FINISHED)
    publish(other, FolderCarrier(folder))
    merge(lead, FolderCarrier(folder))
    lock(other)
    lock(lead)


def judges_the_norms(me: Person) -> None:
    """Show, choose, fix: three keys a norm; after its last norm the theme."""
    for norm in NORMS:
        me.sees(f"{norm} ")
        me.press("Ctrl+Return")
        me.sees("aangrenzend")
        me.letters("2")
        me.sees("standpunt van AV wordt vastgelegd")
        me.press("Ctrl+Return")
        if norm in LAST:
            me.sees(f"Thema {LAST[norm]}:", "Het team kiest")
            me.letters("3")
            me.sees("MB, wo 10 juni 14.30.")
            me.press("Ctrl+Return")


def concludes(me: Person) -> None:
    """One judgement over 1a and 1b, one over the whole, and the trust."""
    me.sees("Thema’s 1a en 1b samen")
    me.letters("3")
    me.sees("MB, wo 10 juni 14.30.")
    me.press("Ctrl+Return")
    me.sees("Het geheel")
    me.letters("3")
    me.press("Ctrl+Return")
    me.sees("Vertrouwen in de verbeterkracht")
    me.letters("2")
    me.letters("t")
    me.is_on("Verbeterkracht van wie, of waarvan?")
    me.types("De bestuurder is net begonnen.\n")
    me.sees("Opmerking: De bestuurder is net begonnen.")
    me.press("Ctrl+Return")
    me.sees("Dit bezoek is nog open", "Nog te verwachten")


def closes_two_weeks_later(me: Person) -> None:
    """The second talk is in; what comes after the closing counts after reopening only."""
    me.sees("20 van 20 teamscores", "Dit bezoek is nog open")  # where the session was left
    me.press("Ctrl+Return")
    me.sees("Afgesloten op wo 24 juni 10.00")
    me.press("Ctrl+Return")
    me.is_on("Waarom moet het afgesloten bezoek weer open?")
    me.types("Registercheck kwam binnen.\n")
    me.sees("Dit bezoek is nog open", "Heropend door MB, wo 24 juni 10.00")
    me.press("Ctrl+Return")
    me.sees("Afgesloten op wo 24 juni 10.00")


def it_stands_in_the_record(records: dict[str, Any]) -> None:
    judged, themes = records["judgement"], records["theme_judgement"]
    assert {one["choice"] for one in judged.values()} == {"grotendeels"}
    assert all(one["fixed"] for one in judged.values())
    assert len(judged) == 20
    stood = {tuple(map(tuple, one["standpoints"])) for one in judged.values()}
    assert stood == {(("av", "grotendeels-niet", "Bij AV ging het om D01."),)}
    choices = {key: one["choice"] for key, one in themes.items()}
    assert choices.pop("trust") == "reduced"
    assert set(choices) == {*LAST.values(), "1", "whole"}
    assert set(choices.values()) == {"grotendeels-onvoldoende"}
    assert isinstance(records["closing"]["record"]["heads"], dict)
