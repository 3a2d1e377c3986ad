"""From what was typed to the fields of a statement, and back."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any

from veldtool.domain.records import Quote, Sign, Statement
from veldtool.domain.shorthand import Parsed, Vocabulary

INDENTS = 3
_LITERAL = frozenset({Quote.VERBATIM, Quote.DOCUMENT})


@dataclass(frozen=True, slots=True)
class Setting:
    """What a line takes from its surroundings where it does not say it itself."""

    author: str
    time: str
    role_above: str
    order: str = ""
    indent: int = 0


def worked_out(parsed: Parsed, old: Statement, setting: Setting) -> Statement:
    """Return the statement that a line makes of a new or an earlier one."""
    spoken = not (parsed.marker or parsed.follow_up)
    return replace(
        old,
        order=old.order or setting.order,
        time=parsed.time or old.time or setting.time,
        role=(parsed.role or old.role or setting.role_above) if spoken else "",
        speaker=parsed.speaker,
        heads=parsed.heads,
        of=parsed.of,
        text=parsed.text,
        quote=parsed.quote,
        norms=parsed.norms,
        form=parsed.form,
        source=parsed.source,
        author=old.author or setting.author,
        follow_up=parsed.follow_up,
        marker=parsed.marker,
        indent=min(setting.indent, INDENTS),
        sign=parsed.sign,
        line="",
    )


def changed_fields(old: Statement, new: Statement) -> dict[str, Any]:
    """Return the fields that differ; of a new statement those that say something."""
    names = (field.name for field in fields(Statement) if field.name != "id")
    return {name: value for name in names if (value := getattr(new, name)) != getattr(old, name)}


def as_parsed(line: Statement, note: str) -> Parsed:
    """Return what a statement says, ready to be written as a line; its time stays as it is."""
    sign = line.sign
    signs = {one for _, one in line.norms}
    if sign is None and len(signs) == 1 and Sign.NEUTRAL not in signs:
        (sign,) = signs
    return Parsed(
        role=line.role,
        speaker=line.speaker,
        heads=line.heads,
        of=line.of,
        sign=sign,
        text=line.text,
        quote=line.quote,
        norms=line.norms,
        form=line.form,
        source=line.source,
        note=note,
        marker=line.marker,
        follow_up=line.follow_up,
    )


def changes_quotation(old: Statement, new: Statement) -> bool:
    """Tell whether words that were written down verbatim would become others."""
    return old.quote in _LITERAL and (old.text, old.quote) != (new.text, new.quote)


def with_sign(line: Statement, sign: Sign) -> Statement:
    """Return a line with one sign for all of it."""
    return replace(line, sign=sign, norms=tuple((norm, sign) for norm, _ in line.norms))


def with_norm(line: Statement, norm: str) -> Statement:
    """Return a line with a norm added under its sign, or taken off when it was there."""
    if norm in {one for one, _ in line.norms}:
        return replace(line, norms=tuple(one for one in line.norms if one[0] != norm))
    return replace(line, norms=(*line.norms, (norm, line.sign or Sign.NEUTRAL)))


def role_above(lines: Iterable[Statement], first: str) -> str:
    """Return the role that holds for the next line: of the last one that has one."""
    spoken = [one.role for one in lines if one.role]
    return spoken[-1] if spoken else first


def recent_norms(
    lines: Iterable[Statement], planned: Iterable[str], words: Vocabulary
) -> tuple[str, ...]:
    """Return up to nine norms: used last first, then those planned for the talk."""
    known = frozenset(words.norms.values())
    used = [norm for line in reversed(tuple(lines)) for norm, _ in line.norms if norm in known]
    return tuple(dict.fromkeys((*used, *planned)))[:9]
