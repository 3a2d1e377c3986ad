"""Personal data as hardly anybody writes it, and as it would still lead to somebody.

Made from public formats like `planted`, beside which it stands; shares nothing with the guard.
"""

import random
import string
from collections.abc import Callable, Sequence

from tests.domain import planted
from tests.domain.planted import MONTHS, ROMAN, SHORT

Way = Callable[[], str]

GAPS = (",", " , ", ":", "'", "*", "\\", "+", "=", " -- ", "\u2026", "~", ";", "|", "\u2022")
DIGIT_WORDS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
ORDINALS = (
    *("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende"),
    *("tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende"),
    *("zeventiende", "achttiende", "negentiende", "twintigste", "eenentwintigste"),
    *("tweeëntwintigste", "drieëntwintigste", "vierentwintigste", "vijfentwintigste"),
    *("zesentwintigste", "zevenentwintigste", "achtentwintigste"),
)
YEAR_WORDS = (
    *("zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien"),
    *("zestien", "zeventien", "achttien", "negentien", "twintig", "eenentwintig"),
)
"""From 2006 on."""

DIGITS_ALIKE = str.maketrans("aeiostAEIOST", "431057431057")


def spelled(number: str, chance: random.Random) -> str:
    """Digit by digit in words, as it is dictated."""
    return chance.choice((" ", ", ", "-")).join(DIGIT_WORDS[int(one)] for one in number)


def slipped(number: str, chance: random.Random) -> str:
    """The number with one digit typed wrong, or its first zero left out."""
    if number[0] == "0":
        return number[1:]
    at = chance.randrange(len(number))
    wrong = str((int(number[at]) + chance.randint(1, 9)) % 10)
    return number[:at] + wrong + number[at + 1 :]


def citizen_number(chance: random.Random) -> str:
    number = planted.eleven_proof(chance)
    ways: Sequence[Way] = (
        lambda: planted.grouped(number, chance, GAPS),
        lambda: planted.grouped(number, chance, GAPS),
        lambda: "".join(f"({number[n : n + 3]})" for n in range(0, 9, 3)),
        lambda: "".join(f"{one}\ufe0f\u20e3" for one in number),
        lambda: spelled(number, chance),
        lambda: f"BSN {slipped(number, chance)}",
        lambda: f"burgerservicenummer is {slipped(number, chance)}",
        lambda: f"sofinummer {slipped(number, chance)}",
    )
    return chance.choice(ways)()


def phone(chance: random.Random) -> str:
    """Ten digits with an odd sign after the net, a number without its plus, zero or net."""
    area = chance.choice(("6", "10", "20", "50", "592"))
    rest = "".join(str(chance.randint(1, 9)) for _ in range(9 - len(area)))
    pairs = " ".join(rest[n : n + 2] for n in range(0, len(rest), 2))
    ways: Sequence[Way] = (
        lambda: f"0{area}{chance.choice((',', ' : ', '=', ', ', '~'))}{rest}",
        lambda: f"31{area}{rest}",
        lambda: f"31 {area} {rest}",
        lambda: spelled(f"0{area}{rest}", chance),
        lambda: f"{area}{rest}" if area == "6" else f"tel. {rest}",
        lambda: f"{area} {pairs}" if area == "6" else f"telefoonnummer is {pairs}",
        lambda: f"bel {rest}",
    )
    return chance.choice(ways)()


def email(chance: random.Random) -> str:
    """An address without its end or with another sign in the middle, or the name of an account."""
    who = chance.choice(("a.verhoef", "zorg_team", "info", "M.Vos2014"))
    ways = (
        f"{who}@voorbeeld",
        f"@{who.replace('.', '_')}",
        f"{who}@@voorbeeld.nl",
        f"{who}.at.voorbeeld.nl",
        f"{who} -at- voorbeeld.nl",
        f"{who}_at_voorbeeld.nl",
        f"{who} (a) voorbeeld.nl",
        f"{who}<at>voorbeeld<punt>nl",
    )
    return chance.choice(ways)


def birth_date(chance: random.Random) -> str:
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(2006, 2021)
    name, short = MONTHS[month - 1], SHORT[month - 1]
    sign = chance.choice((",", "_", "\\", "·", "|", "~", "=", ", "))
    ways = (
        f"{day}{sign}{month}{sign}{year}",
        f"{day}{sign}{month}{sign}{year}",
        f"{month:02}/{day:02}/{year}",
        f"{day} / {ROMAN[month - 1]} / {year}",
        f"{day} {month} '{year % 100:02}",
        f"{year}, {day} {name}",
        f"{year} {name} {day}",
        f"{year}-{short}-{day:02}",
        f"{ORDINALS[day - 1]} {name} {year}",
        f"{day} {name} tweeduizend{YEAR_WORDS[year - 2006]}",
        f"{day} {name} tweeduizend {YEAR_WORDS[year - 2006]}",
        f"geboren op {ORDINALS[day - 1]} {name}",
        f"bouwjaar {year}",
        f"in {year} geboren",
        f"{month:02}-{year} geboren",
        f"*{year}",
        f"° {year}",
    )
    return chance.choice(ways)


def part_written(chance: random.Random) -> str:
    """A telling part of a name with signs between, a number beside it, or letters of elsewhere."""
    part = chance.choice(long_parts())
    ways: Sequence[Way] = (
        lambda: chance.choice(("*", "/", "|", "+", "·", " - ", "~")).join(part),
        lambda: f"{part[:3]}-{part[3:]}",
        lambda: f"{part.lower()}{chance.choice((1, 7, 2014))}",
        lambda: f"{chance.randint(1, 9)}{part.lower()}",
        lambda: part.translate(DIGITS_ALIKE),
        lambda: part.lower().replace("o", "\u0585").replace("n", "\u0578"),
        lambda: part.replace("k", "\u043a"),
        lambda: squared(part),
        lambda: f"{part}{chance.choice(('zaak', 'gezin', 'kinderen', 'dossier', 'je'))}",
        lambda: f"{chance.choice(('zaak', 'kind', 'Sj', '#Gezin'))}{part}",
    )
    return chance.choice(ways)()


def long_parts() -> list[str]:
    """What of the key list is no word as well and long enough to be known in a longer word."""
    every = [part for name in planted.KEY_LIST for part in planted.pieces_of(name)]
    return [x for x in every if len(x) > 4 and x.isalpha() and x.lower() not in planted.ALSO_WORDS]


def squared(text: str) -> str:
    """The letters of a plain text in black squares."""
    upper = string.ascii_uppercase
    return "".join(chr(0x1F170 + upper.index(x)) if x in upper else x for x in text.upper())


MAKERS: dict[str, planted.Maker] = {
    "citizen_number, oddly": citizen_number,
    "phone, oddly": phone,
    "email, oddly": email,
    "birth_date, oddly": birth_date,
    "known_name, oddly": part_written,
}
