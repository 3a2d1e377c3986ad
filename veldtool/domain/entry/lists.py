"""Short lists in one line: norms with or without signs, initials, answers with their numbers."""

import re
from collections.abc import Iterable, Mapping, Sequence

from veldtool.domain.entry.problem import EntryError, Problem
from veldtool.domain.records import Sign

_BETWEEN = re.compile(r"[\s,;#]+")
_MINUS = "−"  # noqa: RUF001 - the real minus sign counts as one
_SIGNS = {"+": Sign.PLUS, "-": Sign.MINUS, _MINUS: Sign.MINUS, "~": Sign.NEUTRAL}
_COUNTED = re.compile(r"(?P<word>.*[^\s:=])\s*[:=]?\s+(?P<number>\d{1,6})")

SignedNorms = tuple[tuple[str, Sign], ...]
Counts = tuple[tuple[str, int], ...]


def read_norms(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """Read "1a.1 3.4", also written 1a1 and 1A.1; each norm once. Raises EntryError."""
    ids = _by_spelling(known)
    return tuple(dict.fromkeys(_norm(word, ids) for word in _words(text)))


def norms_text(norms: Sequence[str]) -> str:
    """Write norms so that `read_norms` gives them back."""
    return ", ".join(norms)


def read_signed_norms(text: str, known: Iterable[str]) -> SignedNorms:
    """Read "1a.1+ 3.3-"; every norm has a sign, ~ is neutral. Raises EntryError."""
    ids = _by_spelling(known)
    found: dict[str, Sign] = {}
    for word in _words(text):
        if word[-1] not in _SIGNS:
            raise EntryError(Problem.SIGN, word)
        found[_norm(word[:-1], ids)] = _SIGNS[word[-1]]
    return tuple(found.items())


def signed_norms_text(norms: SignedNorms) -> str:
    """Write norms with their signs so that `read_signed_norms` gives them back."""
    return ", ".join(f"{norm}{sign.value}" for norm, sign in norms)


def read_members(text: str, initials: Mapping[str, str]) -> tuple[str, ...]:
    """Read "MB RS" as the ids of members; `initials` holds them by id. Raises EntryError."""
    return _known(text, initials, Problem.MEMBER)


def read_codes(text: str, codes: Mapping[str, str]) -> tuple[str, ...]:
    """Read "D13 D14" as the ids of files; `codes` holds them by id. Raises EntryError."""
    return _known(text, codes, Problem.CODE)


def members_text(members: Sequence[str], initials: Mapping[str, str]) -> str:
    """Write members by their initials, or files by their codes; an unknown one by its id."""
    return ", ".join(initials.get(key) or key for key in members)


def read_counts(text: str) -> Counts:
    """Read "ja 6; soms 1; nee 1": each answer with how many gave it. Raises EntryError."""
    found: dict[str, int] = {}
    for part in re.split(r"[;\n]", text):
        piece = part.strip()
        if not piece:
            continue
        match = _COUNTED.fullmatch(piece)
        if match is None or match["word"] in found:
            raise EntryError(Problem.COUNTS, piece)
        found[match["word"]] = int(match["number"])
    return tuple(found.items())


def counts_text(counts: Counts) -> str:
    """Write answers with their numbers so that `read_counts` gives them back."""
    return "; ".join(f"{word} {number}" for word, number in counts)


def _known(text: str, names: Mapping[str, str], problem: Problem) -> tuple[str, ...]:
    ids = {name.casefold(): key for key, name in names.items() if name}
    found: list[str] = []
    for word in _words(text):
        if word.casefold() not in ids:
            raise EntryError(problem, word)
        found.append(ids[word.casefold()])
    return tuple(dict.fromkeys(found))


def _words(text: str) -> list[str]:
    return [word for word in _BETWEEN.split(text) if word]


def _by_spelling(known: Iterable[str]) -> dict[str, str]:
    return {_plain(norm): norm for norm in known}


def _plain(norm: str) -> str:
    return norm.replace(".", "").casefold()


def _norm(word: str, ids: Mapping[str, str]) -> str:
    if _plain(word) not in ids:
        raise EntryError(Problem.NORM, word)
    return ids[_plain(word)]
