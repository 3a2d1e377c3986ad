"""The Dutch phrases of framework problems, in one place (inspectors read them)."""

from collections.abc import Iterable
from typing import Any

_WORD_BITS = 64

TABLE = "een tabel"
LIST = "een lijst"
TEXT = "een tekst tussen aanhalingstekens"
FILLED_TEXT = "een ingevulde tekst"
WHOLE_NUMBER = "een geheel getal"
POSITIVE_NUMBER = "een getal van 1 tot en met 10000"
TRUE_OR_FALSE = "true of false"
ITEM_REFERENCE = "een verwijzing als “client.JB05” (lijst, punt, item)"
PLAIN_ID = "een code van letters, cijfers, punt, streepje of laag streepje"
PLAIN_ID_WITHOUT_DOT = "een code van letters, cijfers, streepje of laag streepje"
VALID_TOML = "geldige TOML"
LESS_NESTING = "TOML met minder lagen in elkaar"
SMALL_FILE = "een bestand van hoogstens 512 kB"
LARGE_FILE = "een groter bestand"
SOMETHING = "minstens één onderdeel"
NOTHING = "niets op deze plaats"
MISSING = "niets: de sleutel ontbreekt"
EMPTY_LIST = "een lege lijst"
DEEP_NESTING = "te veel lagen in elkaar"
UNIQUE = "een waarde die nog niet eerder is gebruikt"
CONDITION = "een voorwaarde als “JB10c=ja” (item, is-teken, antwoord)"
EARLIER_ITEM = "een item dat eerder in dezelfde lijst staat"
OTHER_SIDE = "een item dat naar dit item terugwijst"
TOLD_AND_FOUND = "aan de ene kant side = “told” en aan de andere kant “found”"
PAIR_FOR_SIDE = "een pair bij deze side"
SIDE_FOR_PAIR = "een side bij dit pair: “told” of “found”"
TOLD_JOINT_ONLY = "joint_only = true bij side = “told”"
TERM_ON_DATE = "een termijn alleen bij type “date”"
ANSWERS_ON_JUDGED = "antwoorden alleen bij type “judged”"
CHOICES_ON_CHOICE = "keuzes alleen bij type “choice” of “multi”"
NEGATIVE_IN_ANSWERS = "een antwoord uit answers"
TERM_START = "een datum van het dossier of een datumitem uit dezelfde lijst"
RULE = "een beslisregel"


def known_key(names: Iterable[str]) -> str:
    """Name the keys that a table can have."""
    return "een van de sleutels " + ", ".join(names)


def one_of(words: Iterable[str]) -> str:
    """Name the values that are allowed."""
    return "een van " + ", ".join(f"“{word}”" for word in words)


def existing(what: str) -> str:
    """Say in which table the code should stand."""
    return f"een bestaande code uit {what}"


def twice(value: str) -> str:
    """Say that a value was used before."""
    return f"{quoted(value)} voor de tweede keer"


def unknown_key(name: str) -> str:
    """Name a key that no table has."""
    return f"de onbekende sleutel {quoted(name)}"


def quoted(text: str, limit: int = 60) -> str:
    """Put a text between quotation marks, shortened when it is long."""
    return f"“{text}”" if len(text) <= limit else f"“{text[:limit]}…”"


def shown(value: Any) -> str:
    """Describe any TOML value in a few words, safely for values of any size."""
    if isinstance(value, str):
        return quoted(value) if value.strip() else "een lege tekst"
    if isinstance(value, bool | int | float):
        return _number(value)
    if isinstance(value, list):
        return LIST if value else EMPTY_LIST
    return TABLE if isinstance(value, dict) else "een datum of tijd"


def _number(value: bool | float) -> str:  # noqa: FBT001 - a value from the file, no switch
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        # Python refuses to write out numbers of thousands of digits.
        return str(value) if value.bit_length() <= _WORD_BITS else "een zeer groot getal"
    return f"het kommagetal {value}"
