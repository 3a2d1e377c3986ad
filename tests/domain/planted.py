"""Personal data as people write it, made from public formats; shares nothing with the guard.

Every maker takes a source of chance and returns one piece of text that leads to somebody.
"""

import random
import string
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

Maker = Callable[[random.Random], str]
Way = Callable[[str], str]

AROUND = (
    "De jeugdige met {} wacht al lang.",
    "Volgens het dossier: {}.",
    "{} staat op de brief van 19 maart",
    "Zie het verslag ({}), pagina 3",
    "In 2026 is {} opgeschreven, en in 2025 niet.",
    "moeder belde\n{}\nen kreeg geen antwoord",
    "Vraag het na: {}; daarna volgt bericht.",
    "“{}” stond boven aan het plan.",
    "zie\t{}\tin de lijst",
    "12 dossiers, {}, 20 plannen",
)
"""Sentences to plant something in."""

GAPS = (" ", "-", ".", " - ", "\u00a0", "\u2009", "\u202f", "\u2011", "\u2013", "/", "\n", "·", "_")
HIDDEN = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f", "\u2063")
"""Signs without width."""

LETTERS_ALIKE = dict(
    zip(
        "aceopxyijsABCEHIKMOPTXY",
        "асеорхуіјѕАВСЕНІКМОРТХУ",  # noqa: RUF001 - the point of it
        strict=True,
    )
)
"""Cyrillic letters that look like Latin ones."""

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
SHORT = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


# --- numbers -----------------------------------------------------------------------------------


def eleven_proof(chance: random.Random) -> str:
    """Nine digits whose weighted sum 9a + 8b + ... + 2h - i is a multiple of eleven."""
    while True:
        head = [chance.randrange(10) for _ in range(8)]
        rest = sum(digit * weight for digit, weight in zip(head, range(9, 1, -1), strict=True)) % 11
        if rest < 10 and any(head):
            return "".join(map(str, [*head, rest]))


def grouped(number: str, chance: random.Random, gaps: Sequence[str] = GAPS) -> str:
    """Digits in two to four groups, with one sign between them."""
    cuts = sorted(chance.sample(range(1, len(number)), chance.randint(1, 3)))
    edges = [0, *cuts, len(number)]
    gap = chance.choice(gaps)
    return gap.join(number[a:b] for a, b in pairwise(edges))


def other_digits(number: str, chance: random.Random) -> str:
    """The same digits of another script, or wide, in circles, small or bold."""
    zero = chance.choice((0xFF10, 0x0660, 0x06F0, 0x0966, 0x1D7CE, 0x1D7F6, 0x09E6))
    small = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
    circled = str.maketrans("123456789", "①②③④⑤⑥⑦⑧⑨")
    wide = number.translate({48 + n: chr(zero + n) for n in range(10)})
    return chance.choice((wide, number.translate(small), number.translate(circled)))


def hidden_between(text: str, chance: random.Random) -> str:
    """Signs without width between all or some of the letters."""
    sign = chance.choice(HIDDEN)
    if chance.random() < 0.5:
        return sign.join(text)
    at = chance.randint(1, max(len(text) - 1, 1))
    return text[:at] + sign + text[at:]


def citizen_number(chance: random.Random) -> str:
    number = eleven_proof(chance)
    ways: tuple[Callable[[], str], ...] = (
        lambda: number,
        lambda: grouped(number, chance),
        lambda: grouped(number, chance),
        lambda: grouped(number, chance),
        lambda: f"{number[:4]}.{number[4:6]}.{number[6:]}",
        lambda: chance.choice((" ", ".", "-", " - ", "\u00a0")).join(number),
        lambda: hidden_between(number, chance),
        lambda: other_digits(number, chance),
        lambda: number.replace("0", chance.choice("Oo")),
        lambda: number.replace("1", chance.choice("lI|")),
        lambda: f"BSN{number}",
        lambda: f"bsn: {number}",
        lambda: f"({number})",
        lambda: f"2026 {number}",
        lambda: f"{number} 2026",
        lambda: hidden_between(grouped(number, chance), chance),
    )
    return chance.choice(ways)()


def phone(chance: random.Random) -> str:
    """A Dutch number: ten digits with a zero first, or the country instead of the zero."""
    area = chance.choice(("6", "6", "6", "10", "20", "30", "50", "70", "592", "598", "85", "88"))
    rest = "".join(str(chance.randrange(10)) for _ in range(9 - len(area)))
    half = len(rest) // 2
    gap = chance.choice((" ", "-", " - ", "\u2013", " \u2013 ", ".", "/", "\u00a0", "\n", "_", "·"))
    pairs = " ".join(rest[n : n + 2] for n in range(0, len(rest), 2))
    ways: tuple[Callable[[], str], ...] = (
        lambda: f"0{area}{rest}",
        lambda: f"0{area}{gap}{rest}",
        lambda: f"0{area}{gap}{rest[:half]} {rest[half:]}",
        lambda: f"0{area} {pairs}",
        lambda: f"0{area}-{pairs}",
        lambda: f"(0{area}) {rest}",
        lambda: f"(0{area}){gap}{rest[:half]}{gap}{rest[half:]}",
        lambda: f"+31{area}{rest}",
        lambda: f"+31 {area} {rest[:half]} {rest[half:]}",
        lambda: f"+31 (0){area} {pairs}",
        lambda: f"+31(0){area}{gap}{rest}",
        lambda: f"0031{area}{rest}",
        lambda: f"0031 {area} {rest}",
        lambda: f"00 31 {area} {pairs}",
        lambda: " ".join(f"0{area}{rest}"),
        lambda: other_digits(f"0{area}{rest}", random.Random(0)),
        lambda: hidden_between(f"0{area}{rest}", chance),
        lambda: f"tel.0{area}{rest}",
        lambda: f"O{area}-{rest}" if area == "6" else f"0{area}-{rest}",
    )
    return chance.choice(ways)()


def email(chance: random.Random) -> str:
    who = chance.choice(("a.verhoef", "m.de.wit", "zorg_team", "info", "j-p.bos+jb", "M.Vos2014"))
    where = chance.choice(
        ("voorbeeld.nl", "jeugd-noord.example", "mail.gemeente.nl", "zon.amsterdam")
    )
    at = chance.choice(
        ("@", "@", " @ ", "(at)", " [at] ", "{at}", " at ", " apenstaartje ", "\uff20")
    )
    dots = chance.choice((".", ".", ".", "(punt)", " [dot] ", " punt ", " . "))
    if at == " at " and dots == ".":
        dots = " punt "
    address = f"{who}{at}{where.replace('.', dots)}"
    return hidden_between(address, chance) if chance.random() < 0.1 else address


def birth_date(chance: random.Random) -> str:
    """A day on which a young person may have been born, in any notation that is in use."""
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(2006, 2021)
    name, short = MONTHS[month - 1], SHORT[month - 1]
    ways = (
        f"{day:02}-{month:02}-{year}",
        f"{day}-{month}-{year}",
        f"{day}/{month}/{year}",
        f"{day}.{month}.{year}",
        f"{day} {month} {year}",
        f"{day} - {month} - {year}",
        f"{day}\u2013{month}\u2013{year}",
        f"{day}\n{month}\n{year}",
        f"{day} {name} {year}",
        f"{day} {name}, {year}",
        f"{day} {name.upper()} {year}",
        f"{day}-{short}-{year}",
        f"{day} {short}. {year}",
        f"{day}-{short}-{year % 100:02}",
        f"{day}{short}{year}",
        f"{day}e {name} {year}",
        f"{name} {day}, {year}",
        f"{day}-{ROMAN[month - 1]}-{year}",
        f"{year}-{month:02}-{day:02}",
        f"{year}/{month:02}/{day:02}",
        f"{year}.{month:02}.{day:02}",
        f"{year}{month:02}{day:02}",
        f"{day:02}{month:02}{year}",
        f"{day} {name} '{year % 100:02}",
        f"geboren op {day} {name}",
        f"geboren in {year}",
        f"geboren {name} {year}",
        f"geb. {day}-{month}-{year % 100:02}",
        f"geb {day}/{month}/{year % 100:02}",
        f"geb.dat. {day:02}-{month:02}-{year}",
        f"geboortedatum: {day:02}-{month:02}-{year}",
        f"geboortejaar {year}",
        f"g.d. {day}-{month}",
        f"GD {day:02}-{month:02}-{year}",
        f"jarig op {day} {name}",
        f"op {day} {name} jarig",
        f"verjaardag is {day} {name}",
        f"° {day:02}-{month:02}-{year}",
        f"*{day}-{month}-{year}",
        other_digits(f"{day:02}-{month:02}-{year}", random.Random(chance.randrange(3))),
        hidden_between(f"{day:02}-{month:02}-{year}", chance),
    )
    return chance.choice(ways)


def postcode(chance: random.Random) -> str:
    digits = f"{chance.randint(1000, 9999)}"
    letters = "".join(chance.choice("ABCDEGHJKLMNPRTVWXZ") for _ in range(2))
    street = chance.choice(("Dorpsstraat 1", "Kerkweg 12a", "Brink 3"))
    ways = (
        f"{digits} {letters}",
        f"{digits}{letters}",
        f"{digits}\u00a0{letters}",
        f"{digits}{letters.lower()}",
        f"{digits}  {letters}",
        f"{digits}-{letters}",
        f"{street}, {digits} {letters}",
        hidden_between(f"{digits} {letters}", chance),
    )
    return chance.choice(ways)


def account(chance: random.Random) -> str:
    """A bank account of the Netherlands, Belgium or Germany, with the check digits of ISO 13616."""
    country, letters, digits = chance.choice(
        (("NL", "ABNA", 10), ("NL", "INGB", 10), ("NL", "RABO", 10), ("BE", "", 12), ("DE", "", 18))
    )
    tail = letters + "".join(chance.choice(string.digits) for _ in range(digits))
    if country == "BE":  # its own check: the last two digits are the rest of the others by 97
        rest = int(tail[:-2]) % 97 or 97
        tail = f"{tail[:-2]}{rest:02}"
    turned = "".join(str(int(one, 36)) for one in f"{tail}{country}00")
    whole = f"{country}{98 - int(turned) % 97:02}{tail}"
    fours = " ".join(whole[n : n + 4] for n in range(0, len(whole), 4))
    ways = (whole, fours, fours.replace(" ", "\u00a0"), fours.replace(" ", "."), whole.lower())
    return chance.choice((*ways, fours.replace(" ", "-"), hidden_between(whole, chance)))


# --- names -------------------------------------------------------------------------------------

KEY_LIST = (
    *(
        "Anouk Verstappen",
        "Mohammed el Idrissi",
        "Jan-Willem van der Velde",
        "Şeyma Y\u0131ld\u0131z",
    ),
    *("Noor de Groot", "Zoë Koning", "T. Bakker", "Daan 't Hooft", "Aleksandra Wójcik"),
    *("Łukasz Dąbrowski", "Toon Klein", "Søren Lindqvist", "Chiara D'Angelo", "Roos van Dijk"),
    *("Sjoerd Hoekstra", "Fatima-Zahra Bouzid", "Hans Postma", "Müge Öztürk", "Ruth Goedhart"),
    *("Kwame Boateng", "Bo Vermeulen", "Lotte Meijer", "Ayşe Weiß", "Jeroen van den Berg"),
)
"""Invented names as they may stand in a sealed key list."""

ALSO_WORDS = frozenset(
    {
        "groot",
        "koning",
        "bakker",
        "toon",
        "klein",
        "roos",
        "berg",
        "velde",
        "dijk",
        "bo",
        "jan",
        "hof",
    }
)
"""Parts of these names that are Dutch words: found only with a capital, as their owner has it."""

SPELLED_OUT = str.maketrans(
    {"Ł": "L", "ł": "l", "ø": "o", "Ş": "S", "ş": "s", "\u0131": "i", "ß": "ss", "ą": "a", "ó": "o"}
    | {"ë": "e", "ü": "u", "Ö": "O", "ö": "o", "ż": "z"}
)


def pieces_of(name: str) -> tuple[str, ...]:
    """The parts of a name that tell who it is."""
    small = {"el", "van", "der", "den", "de", "'t"}
    return tuple(one for one in name.split() if one not in small and not one.endswith("."))


def as_written(chance: random.Random) -> str:
    """A whole name in one of the ways of forms and letters."""
    name = chance.choice(KEY_LIST)
    first, last = name.split()[0], name.split(" ", 1)[1]
    ways = (
        name,
        name.upper(),
        name.replace(" ", "  "),
        name.replace(" ", "\u00a0"),
        name.replace(" ", "\n"),
        name.replace("'", "\u2019"),
        name.replace("-", "\u2011"),
        name.replace("-", " "),
        name.translate(SPELLED_OUT),
        f"{first[0]}. {last}",
        f"{first[0]}.{last}",
        f"{last}, {first}",
        f"{last}, {first[0]}.",
        f"familie {last}",
        f"mw. {last}",
        f"{name}'s",
        f"{name.split()[-1]}-dossier",
        initials(name, chance),
        f"{name.replace(' ', '_')}",
        f"#{''.join(pieces_of(name))}",
    )
    return chance.choice(ways)


def initials(name: str, chance: random.Random) -> str:
    """The first letters with their points: "J-W. v.d. V." or "A.V."."""
    gap = chance.choice(("", " "))
    return gap.join(
        "-".join(one[0] for one in word.lstrip("'").split("-")) + "." for word in name.split()
    )


def part_written(chance: random.Random) -> str:
    """One telling part of a name, changed as hands and programs change it."""
    part = chance.choice([p for name in KEY_LIST for p in pieces_of(name)])
    plain_ways: list[Callable[[], str]] = [
        lambda: part,
        part.upper,
        lambda: f"{part}'s",
        lambda: f"{part}\u2019s",
        lambda: f"{part}s" if len(part) > 2 else f"{part}'s",
        lambda: f"{part}'",
        lambda: part.translate(SPELLED_OUT),
        lambda: decomposed(part),
        lambda: alike(part, chance),
        lambda: hidden_between(part, chance),
        lambda: "".join(
            chr(0xFEE0 + ord(one)) if one in string.ascii_letters else one for one in part
        ),
        lambda: f"{part}/{part}",
        lambda: f"({part})",
        lambda: f"{part}-zaak",
    ]
    if part.lower() not in ALSO_WORDS and len(part) > 3 and part.isalpha():
        plain_ways += [
            part.lower,
            lambda: f"{part.lower()}s",
            lambda: chance.choice((" ", ".", "-", "_", ". ")).join(part),
            lambda: f"{part[:2]}-\n{part[2:]}",
            lambda: f"{part[:3]}\n{part[3:]}",
            lambda: f"{part[:3]}-\n  {part[3:]}",
        ]
    return chance.choice(plain_ways)()


def decomposed(text: str) -> str:
    """Letters with a loose accent after them."""
    loose = {"ë": "e\u0308", "ó": "o\u0301", "ü": "u\u0308", "Ö": "O\u0308", "ö": "o\u0308"}
    return "".join(loose.get(one, one) for one in text)


def alike(text: str, chance: random.Random) -> str:
    """Some letters of the text in look-alikes."""
    return "".join(
        LETTERS_ALIKE[one] if one in LETTERS_ALIKE and chance.random() < 0.5 else one
        for one in text
    )


MAKERS: dict[str, Maker] = {
    "citizen_number": citizen_number,
    "phone": phone,
    "email": email,
    "birth_date": birth_date,
    "address": postcode,
    "account": account,
    "known_name": as_written,
    "known_name, a part": part_written,
}
"""A maker for each kind, by the rule that has to find it."""


def planted(kind: str, count: int, make: Maker) -> Iterator[tuple[str, str]]:
    """Yield texts of one kind with what was planted in each, always the same ones."""
    chance = random.Random(f"planted {kind}")
    for number in range(count):
        piece = make(chance)
        yield AROUND[number % len(AROUND)].format(piece), piece
