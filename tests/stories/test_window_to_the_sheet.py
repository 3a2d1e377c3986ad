"""Two hours of day two: from the last merge to the sheet on paper, by the keyboard alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from tests.adapters.pdf_reading import page_texts, squeezed
from tests.stories import five
from tests.stories.laptop import PASSPHRASE, Laptop, moment
from tests.stories.person import Person
from tests.ui.conftest import app, look
from ui.theme import Look

__all__ = ["app", "look"]

BUDGET = 150
"""Keys beside the text itself, from the last merge to the PDF; a chord counts once."""

SCORES = {
    "1a": ("3", "3", "4"),
    "1b": ("3", "2", "4"),
    "2": ("2", "4", "3"),
    "3": ("3", "3", "3", "4", "2", "3"),
    "5": ("2", "3", "3", "2", "3"),
}
"""The key of every norm of a theme, in order, as this team settles them."""

THEMES = {"1a": "3", "1b": "3", "2": "3", "3": "3", "5": "2"}
"""The key of the word that the team chooses for a theme."""

BLOCKED = "De tijdigheid van hulp is onvoldoende."
MENDED = "Hulp start meestal later dan drie maanden na de uitspraak."
POINTS = {
    "1a": (
        "Vier van de zes jeugdigen en negen van de twaalf ouders noemen de toon vriendelijk.",
        "Het eerste contact komt bijna altijd later dan de termijn.",
    ),
    "1b": (
        "In de jeugdreclassering is het plan herkenbaar van de jeugdige zelf.",
        "Plannen komen laat en nemen soms tekst over uit eerdere rapporten.",
    ),
    "2": (
        "Waar hulp is gestart, past die vaak bij wat er in het gezin speelt.",
        BLOCKED,
    ),
    "3": (
        "Multidisciplinair overleg vindt vast plaats.",
        "Verslagen van evaluaties ontbreken geregeld.",
    ),
    "5": (
        "Bestuur en toezicht benoemen knelpunten open.",
        "Begeleiding en intervisie vervallen als het druk is.",
    ),
}
FIGURES = {
    "1a": ("2 van 20 eerste contact binnen vijf dagen", ""),
    "1b": ("1 van 19 plan binnen zes weken", "zes"),
    "2": ("5 van 18 passende hulp binnen drie maanden", "drie"),
    "3": ("11 van 20 jeugdige in zes maanden in persoon gezien", "pers"),
}
"""The count that goes with a theme, and the letters that go to it."""

STEPS = (
    ("Overzicht van scholing", "u", "17 juni 2026"),
    ("Conceptrapport", "inspecties", ""),
    ("Reactie op feitelijke onjuistheden", "u", "vier weken na ontvangst"),
)


def test_from_the_last_merge_to_the_pdf(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    laptop, stick = Laptop(tmp_path / "mb", look, qtbot), tmp_path / "stick"
    laptop.clock.time = moment("2026-06-10T15:30")
    stick.mkdir()
    five.apart(laptop, tmp_path, stick)
    with laptop.opened() as lead:
        looks_beforehand(lead, stick)
        before, counts = lead.keys, {}
        for part in PARTS:
            start = lead.keys
            part(lead)
            counts[part.__name__] = lead.keys - start
        code = code_of(lead)
        assert lead.keys - before < BUDGET, counts
    the_paper_says_it(laptop, code)
    everything_stands_in_the_record(laptop.exported()["records"])


def looks_beforehand(lead: Person, stick: Path) -> None:
    lead.is_on("Wachtwoordzin")
    lead.types(PASSPHRASE)
    lead.press("Return")
    lead.sees("Open punten")
    lead.press("Alt+5")
    lead.sees("Map of stick")
    lead.pauses()
    lead.types(str(stick))
    lead.press("Return")
    lead.pauses()
    lead.press("V")
    lead.sees("er is nog niets gewijzigd")
    lead.press("Ctrl+Return")
    lead.sees("Ja, samenvoegen")


def merges_and_settles(lead: Person) -> None:
    lead.press("Ctrl+Return")
    lead.sees("Samengevoegd: 2381 wijzigingen binnen.", "3  Conflicten: 1 open")
    lead.press("Ctrl+Return")
    lead.is_on("Conflicten")
    lead.press("1")
    lead.sees_no("3  Conflicten: 1 open")


def judges_every_norm(lead: Person) -> None:
    lead.press("Alt+6")
    lead.sees("norm 1 van 20")
    for theme, keys in SCORES.items():
        for key in keys:
            settles_a_norm(lead, key)
        judges_a_theme(lead, theme)


def settles_a_norm(lead: Person, key: str) -> None:
    """Show the scores, choose the team's, fix it and go on."""
    for pressed in ("Ctrl+Return", key, "Ctrl+Return"):
        lead.press(pressed)
        lead.pauses()


def judges_a_theme(lead: Person, theme: str) -> None:
    lead.sees(f"Thema {theme}:", "Het team kiest")
    lead.press(THEMES[theme])
    lead.sees("MB, wo 10 juni 15.30.")
    lead.press("Ctrl+Return")
    lead.pauses()


def writes_the_themes(lead: Person) -> None:
    """Sentences, then a figure; the next theme is a key away and has the keyboard."""
    lead.press("Ctrl+E")
    for theme, (good, bad) in POINTS.items():
        lead.is_on(f"{theme}, wat gaat goed")
        lead.types(good)
        lead.press("Shift+Ins")
        lead.is_on(f"{theme}, wat vraagt aandacht")
        lead.types(bad)
        if theme in FIGURES:
            picks_a_figure(lead, *FIGURES[theme])
        lead.press("Alt+Down")


def picks_a_figure(lead: Person, figure: str, letters: str) -> None:
    lead.press("Ctrl+T")
    lead.is_on("Tellingen om uit te kiezen")
    lead.letters(letters)
    assert figure in lead.row()
    lead.press("Return")
    lead.pauses()


def says_what_follows(lead: Person) -> None:
    for what, who, by in STEPS:
        lead.press("Ins")
        for text, field in ((what, "Wat"), (who, "Wie"), (by, "Uiterlijk")):
            lead.is_on(field)
            lead.types(text)
            if field != "Uiterlijk":
                lead.press("Return")


def mends_what_blocks(lead: Person) -> None:
    """A judgement slipped into a sentence: F8 leads there, and it is written anew."""
    lead.sees("‘onvoldoende’")
    lead.press("F8")
    lead.is_on("2, wat vraagt aandacht")
    lead.press("Ctrl+A")
    lead.types(MENDED)
    lead.pauses()


def saves_the_pdf(lead: Person) -> None:
    lead.press("Ctrl+S")
    lead.sees("Opgeslagen en teruggelezen: terugkoppeling.pdf, controlecode")


def code_of(lead: Person) -> str:
    return lead.screen().partition("terugkoppeling.pdf, controlecode ")[2].split()[0]


PARTS: tuple[Callable[[Person], None], ...] = (
    merges_and_settles,
    judges_every_norm,
    writes_the_themes,
    says_what_follows,
    mends_what_blocks,
    saves_the_pdf,
)


def the_paper_says_it(laptop: Laptop, code: str) -> None:
    (place,) = laptop.saved
    pages = page_texts(place.read_bytes())
    said = squeezed("".join(pages))
    assert len(pages) <= 2
    written = {text for both in POINTS.values() for text in both} - {BLOCKED} | {MENDED}
    for words in (
        *written,
        *(figure for figure, _ in FIGURES.values()),
        *(what for what, _, _ in STEPS),
        code,
    ):
        assert squeezed(words) in said, words
    for words in (BLOCKED, "onvoldoende", "voldoet", "D09"):
        assert squeezed(words) not in said, words
    assert all("VOORLOPIG" in page for page in pages)


def everything_stands_in_the_record(records: dict[str, Any]) -> None:
    judged = records["judgement"]
    keys = [key for keys in SCORES.values() for key in keys]
    steps = {"2": "grotendeels", "3": "grotendeels-niet", "4": "voldoet-niet"}
    assert len(keys) == len(judged) == 20
    assert sorted(one["choice"] for one in judged.values()) == sorted(steps[key] for key in keys)
    assert all(one["fixed"] for one in judged.values())
    assert set(records["theme_judgement"]) >= set(THEMES)
    assert len(records["sheet_figure"]) == len(FIGURES)
    assert len(records["next_step"]) == len(STEPS)
