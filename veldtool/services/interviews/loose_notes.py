"""Own notes that stand at no line: they hold a place in the talk, on this device only."""

from collections.abc import Iterable
from typing import Any

from veldtool.domain.records import Statement
from veldtool.services.interviews.lines import Setting
from veldtool.services.ports import Store


def loose_notes(store: Store, talk: str, member: str) -> tuple[Statement, ...]:
    """Return the places of the loose notes of a talk, in their order, as lines without words."""
    places = _places(store, talk)
    found = (Statement(key, author=member, **place) for key, place in places.items())
    return tuple(sorted(found, key=_order))


def keep_place(store: Store, talk: str, statement: str, setting: Setting) -> None:
    """Give a note its place in the talk; one that it has already stays."""
    place = {"order": setting.order, "time": setting.time, "indent": setting.indent}
    _write(store, talk, {statement: place} | _places(store, talk))


def move_place(store: Store, talk: str, line: Statement) -> None:
    """Put a note at the place of this line."""
    place = {"order": line.order, "time": line.time, "indent": line.indent}
    _write(store, talk, _places(store, talk) | {line.id: place})


def drop_place(store: Store, talk: str, statement: str) -> None:
    """Forget a place: the note is gone, or stands at a line now."""
    places = _places(store, talk)
    if places.pop(statement, None) is not None:
        _write(store, talk, places)


def with_loose(
    lines: tuple[Statement, ...], loose: Iterable[Statement], member: str
) -> tuple[Statement, ...]:
    """Put loose notes among the own lines of a member, where they were written."""
    known = {one.id for one in lines}
    left = sorted((one for one in loose if one.id not in known), key=_order, reverse=True)
    found: list[Statement] = []
    for line in lines:
        while left and line.author == member and _order(left[-1]) < _order(line):
            found.append(left.pop())
        found.append(line)
    return (*found, *reversed(left))


def _order(line: Statement) -> tuple[str, str]:
    return line.order, line.id


def _places(store: Store, talk: str) -> dict[str, dict[str, Any]]:
    return dict(store.local(_name(talk)) or {})


def _write(store: Store, talk: str, places: dict[str, dict[str, Any]]) -> None:
    store.set_local(_name(talk), places or None)


def _name(talk: str) -> str:
    return f"loose_notes/{talk}"
