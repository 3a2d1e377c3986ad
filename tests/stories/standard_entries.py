"""The four entries that must take few keys, played by a person, each with its proof."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.stories.person import Person


@dataclass(frozen=True)
class Entry:
    """An entry with the most keys it may take beside the text itself."""

    name: str
    budget: int
    before: Callable[[Person], None]
    play: Callable[[Person], None]
    proof: str

    def count(self, person: Person) -> int:
        """Play it, wait until it is recorded, and return how many keys it took."""
        self.before(person)
        person.pauses()
        start = person.keys
        self.play(person)
        keys = person.keys - start
        person.sees(self.proof)
        return keys


def _to_the_form(person: Person) -> None:
    person.press("Alt+2")
    person.is_on("Items")


def _date_and_note(person: Person) -> None:
    person.letters("1203t")
    person.types("Eerste afspraak ging niet door.")
    person.press("Return", "Down")


def _two_norms_were_used(person: Person) -> None:
    person.press("Alt+3")
    person.is_on("Nieuwe regel")
    person.sees("10.15, Ouders")
    person.types("o - eerste afspraak kwam laat #1a.3\n+ belde zelf op #1a.1\n")
    person.sees("belde zelf op, 1a.1")


def _quote(person: Person) -> None:
    person.letters("- ")
    person.press("Alt+Q")
    person.types("Ik hoorde van mijn kind dat er weer iemand anders was")
    person.press("Ctrl+1", "Ctrl+2", "Return")


def _quote_of_another_role(person: Person) -> None:
    person.letters("j - ")
    person.press("Alt+Q")
    person.types("Ze praten vooral met mijn moeder")
    person.letters("#1b1#3.4")
    person.press("Return")


def _to_the_norms(person: Person) -> None:
    person.press("Alt+4")
    person.sees("Mijn score voor 1a.1")


def _score(person: Person) -> None:
    person.letters("3")
    person.press("Tab")
    person.types("Ouders en dossiers lopen uiteen.")
    person.press("Alt+V")


ENTRIES = (
    Entry(
        "a dossier item with a date and a note",
        9,
        _to_the_form,
        _date_and_note,
        "12 mrt 2026, te laat: 3 dagen, termijn 5 dagen vanaf 4 maart 2026, notitie: Eerste",
    ),
    Entry(
        "a verbatim quote, the role of the row above, two recent norms",
        8,
        _two_norms_were_used,
        _quote,
        "ouder, “Ik hoorde van mijn kind dat er weer iemand anders was”, 1a.1, 1a.3",
    ),
    Entry(
        "the same with a new role and two other norms",
        14,
        lambda _: None,
        _quote_of_another_role,
        "jeugdige, “Ze praten vooral met mijn moeder”, 1b.1, 3.4",
    ),
    Entry("a score with a reason", 5, _to_the_norms, _score, "1 van 20"),
)
