"""Names of the sealed key list, however they are written."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from veldtool.domain.day_names import MONTHS
from veldtool.domain.guard.privacy.plain import Plain, plain
from veldtool.domain.guard.privacy.public_names import PUBLIC_NAMES
from veldtool.domain.guard.privacy.spot import PrivacyRule, Spot, spot_in

_PARTICLES = """
aan af bij de den der des di du el en het in la le op over te ten ter tot t s uit van vd von voor
"""
_ABOUT = """
broer bsn casus dhr dossier fam familie geb geboren gezin jongen jeugdige kind kinderen meisje
meneer mevr mevrouw mijnheer moeder mw nr nummer ouder ouders vader zaak zaaknummer zus
"""
_ALSO_WORDS = """
ad al an appel april art augustus baas ben berg best boer bol bos brand bron bruin buur dag dam dan
dijk do door fijn goed groen groot haan hand heer hof hoog hoop huis jan job jong juli juni kamp
kerk kind klein klok koning kort laag lang lange licht linden lot mark max meer meester mei mens
met nieuw oud oude post prins rein rijk rood ruiter school sep smal snel stad steen sterk stil stoel
storm strijd toon vader veld vos vrij vriend vroom vrolijk water weg wil winter wit wolf zand zee
zomer zorg zwaar zwart
"""
PARTICLES = frozenset((_PARTICLES + _ABOUT).split())
"""Words within a name, or beside it in a key list, that name nobody by themselves."""

ALSO_WORDS = frozenset(_ALSO_WORDS.split()) | frozenset(MONTHS)
"""Surnames and first names that are words of a sheet as well: only with a capital are they one."""

_SHORTEST = 2
_NUMBER = 5
_CODE = 4
"""Digits from which a number in a key list leads to somebody by itself, and signs of a code."""
_SPELLED = 3
_GLUED = 5
"""Letters from which a name is known within a longer word: "Verstappenzaak"."""
_SMALLER = "(?:[tp]|et)?jes?|kes?|ies?"
_NEVER = re.compile("(?!)")
_BETWEEN = r"[\s,._\-]*"
_GAPS = (r"[^\w]{1,3}", "_")
_ALSO_TYPED = {
    "a": "[a4@]",
    "b": "[b8]",
    "e": "[e3]",
    "g": "[g9]",
    "i": "[i1!|]",
    "l": "[l1|]",
    "o": "[o0]",
    "s": "[s5$]",
    "t": "[t7]",
    "z": "[z2]",
}
"""Signs that stand for a letter."""
_LETTER = r"\S{0,20}?[^\W\d_]"
"""Of a name in other signs one letter is left, two of a short one: numbers are no names."""
_TOWNS = frozenset(re.findall(r"[^\W\d_]+", plain(PUBLIC_NAMES).text.lower()))
_WIDER = {"ä": "ae?", "ö": "oe?", "ü": "ue?", "ø": "oe?", "å": "aa?", "'": "'?", "-": r"[-\s]?"}
"""Letters that are written with another one behind them, and signs that are left out."""


def known_names(text: Plain, names: Iterable[str], public: Collection[str] = ()) -> Iterator[Spot]:
    """Yield every name of the key list: whole, one of its parts, spelled out or broken off.

    A part that is one of the `public` words (plain, in small letters) counts within the whole only.
    """
    for name in names:
        for part, pattern in _patterns(name):
            if part not in public:
                for match in pattern.finditer(text.text):
                    if match[0].lower() == part or match[0].lower() not in _TOWNS:
                        yield spot_in(text, PrivacyRule.KNOWN_NAME, *match.span())


@lru_cache(1024)
def _patterns(name: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Ways in which a name may stand in a text, each with the part that it is of; "" is all."""
    words = [word for word in re.split(r"[^\w'’\-]+", name) if word]
    parts = dict.fromkeys(part for word in words for part in _parts(word))
    made = [
        (_plainly(part), pattern)
        for part in parts
        if _is_telling(part)
        for pattern in (_loose(part), _longer(part))
    ]
    if len(words) > 1:
        made += [("", _whole(words)), ("", _initials(words))]
    return tuple(made)


def _parts(word: str) -> tuple[str, ...]:
    """A double name falls apart, a code ("JB-0401") does not."""
    return (word,) if any(map(str.isdigit, word)) else (word, *word.split("-"))


def _whole(words: list[str]) -> re.Pattern[str]:
    """All words in their order, with or without the small ones, also in one piece."""
    small = [_is_small(word) for word in words]
    parts = (
        f"(?:{_BETWEEN}{''.join(_letters(word))})?" if is_small else "".join(_letters(word))
        for word, is_small in zip(words, small, strict=True)
    )
    return re.compile(rf"(?<![^\W_])(?:{_BETWEEN.join(parts)})(?:'?s)?(?![^\W_])", re.IGNORECASE)


def _initials(words: list[str]) -> re.Pattern[str]:
    """First letters with their points, such as "J-W. v.d. V."; "B.V." is a company."""
    parts = (
        rf"(?:{plain(one[:1]).text.lower()}\.\s?)?"
        if _is_small(one)
        else rf"{plain(one[:1]).text.upper()}[.\-]\s?"
        for word in words
        for one in word.lstrip("'’").split("-")
        if one
    )
    return re.compile(rf"(?<![\w.])(?!(?:B|N)\.\s?V\.){''.join(parts)}(?!\w)")


def _loose(word: str) -> re.Pattern[str]:
    """A word with its genitive, broken at the end of a line, or letter by letter."""
    also_word = _plainly(word) in ALSO_WORDS
    start, *rest = _letters(word)
    first = plain(word[:1]).text.upper() if also_word else f"(?i:{start})"
    ways = ["".join(rest)]
    if not also_word and len(word) >= _SPELLED:
        ways += [gap + gap.join(rest) for gap in _GAPS]
        ways.append(r"(?:-|-?\s*\n\s*)?" + r"(?:-|-?\s*\n\s*)?".join(rest))
    genitive = "'?s" if len(word) >= _SPELLED else "'s"
    # A year or a number may be glued to a name, but not to a code.
    glued = r"^\W_" if any(map(str.isdigit, word)) else r"^\W\d_"
    return re.compile(rf"(?<![{glued}]){first}(?i:{'|'.join(ways)})(?:{genitive})?(?![{glued}])")


def _longer(word: str) -> re.Pattern[str]:
    """A name with a capital within a longer word ("Verstappenzaak", "Daantje"), or in other signs.

    A short one, or one that is a word as well, is in too many words to be known by.
    """
    if _plainly(word) in ALSO_WORDS or not word.isalpha() or len(word) < _SPELLED:
        return _NEVER
    start, *rest = _letters(word)
    first = plain(word[:1]).text.upper()
    ends = r"[^\W\d_]*" if len(word) >= _GLUED else f"(?:{_SMALLER})?"
    ways = [rf"(?:(?<![^\W\d_])|(?<=[a-z])){first}(?i:{''.join(rest)}{ends})(?![^\W\d_])"]
    if len(word) > _SPELLED:
        left = f"(?={_LETTER if len(word) >= _GLUED else _LETTER * 2})"
        typed = "".join(_ALSO_TYPED.get(one, one) for one in (start.lower(), *map(str.lower, rest)))
        ways.append(rf"(?<![^\W_]){left}(?i:{typed})(?![^\W_])")
    return re.compile("|".join(ways))


def _letters(word: str) -> tuple[str, ...]:
    """A pattern for each letter of a word, with the ways in which it is written instead."""
    return tuple(
        _WIDER.get(one.lower()) or _WIDER.get(plain(one).text) or re.escape(plain(one).text)
        for one in word
    )


def _is_telling(word: str) -> bool:
    digits = sum(map(str.isdigit, word))
    letters = sum(map(str.isalpha, word))
    if digits and not letters:
        return digits >= _NUMBER
    return digits + letters >= (_CODE if digits else _SHORTEST) and not _is_small(word)


def _is_small(word: str) -> bool:
    """Whether a word of a name names nobody by itself; the T of "T. Bakker" is a first name."""
    return _plainly(word) in PARTICLES and (len(word) > 1 or word.islower())


def _plainly(word: str) -> str:
    return plain(word).text.lower().lstrip("'")
