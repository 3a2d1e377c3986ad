"""Writes a statement as the line that means it, for editing."""

from veldtool.domain.records import Form, Quote, Sign
from veldtool.domain.shorthand.model import FORMS, HEARSAY, Parsed, Vocabulary
from veldtool.domain.shorthand.parse import parse
from veldtool.domain.shorthand.quotes import ESCAPABLE

_LETTERS = {form: letter for letter, form in FORMS.items()}


def write(statement: Parsed, words: Vocabulary) -> str:
    """Return a line that parses to the meaning of a statement.

    Text that would be read as a mark gets backslashes, and only then.
    """
    plain = _line(statement, words, statement.text)
    if parse(plain, words).meaning == statement.meaning:
        return plain
    return _line(statement, words, _escaped(statement))


def _line(statement: Parsed, words: Vocabulary, text: str) -> str:
    parts = [f"@{statement.time.replace(':', '.')}"] if statement.time else []
    if statement.marker:
        return " ".join([*parts, "//", statement.text]).rstrip()
    parts += _head(statement)
    if statement.quote in {Quote.VERBATIM, Quote.DOCUMENT}:
        text = f"“{text}”"
    parts += [text] if text else []
    return " ".join([*parts, *_marks(statement, words)])


def _head(statement: Parsed) -> list[str]:
    if statement.follow_up:
        return ["?"]
    number = "" if statement.speaker is None else str(statement.speaker)
    parts = [f"{statement.role}{number}"] if statement.role else []
    if statement.heads is not None and statement.of is not None:
        parts.append(f"{statement.heads}/{statement.of}")
    return [*parts, statement.sign.value] if statement.sign else parts


def _marks(statement: Parsed, words: Vocabulary) -> list[str]:
    usual = statement.sign or Sign.NEUTRAL
    parts = [
        f"#{norm}" if sign is usual else f"#{norm}{sign.value}" for norm, sign in statement.norms
    ]
    if statement.form is not Form.HEARD:
        parts.append(f"!{_LETTERS[statement.form]}")
    if statement.quote is Quote.HEARSAY:
        parts.append(f"!{HEARSAY}")
    if statement.source:
        parts.append(f"={words.source_word(statement.source)}")
    return [*parts, f";;{statement.note}"] if statement.note else parts


def _escaped(statement: Parsed) -> str:
    text = "".join(f"\\{letter}" if letter in ESCAPABLE else letter for letter in statement.text)
    inside = statement.quote in {Quote.VERBATIM, Quote.DOCUMENT}
    guarded = not text or inside or statement.text[0] in ESCAPABLE
    return text if guarded else f"\\{text}"
