"""Turn plain TOML values into the dataclasses of `model.py`, noting everything that does not fit.

The dataclasses are the description: key names, types and what may be left out all come from
them. A value that does not fit is replaced by an empty one, so that reading goes on and the
references can be checked as well.
"""

from dataclasses import MISSING, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from veldtool.domain.framework import wording
from veldtool.domain.framework.model import ItemRef
from veldtool.domain.framework.problems import Problems, entry, key


def decode(wanted: Any, value: Any, place: str, problems: Problems) -> Any:
    """Return `value` as the type `wanted`; what does not fit goes to `problems`."""
    if get_origin(wanted) in (Union, UnionType):
        return decode(_without_none(wanted), value, place, problems)
    if get_origin(wanted) is tuple:
        return _list(get_args(wanted)[0], value, place, problems)
    if wanted is ItemRef:
        return _item_ref(value, place, problems)
    if is_dataclass(wanted):
        return _table(wanted, value, place, problems)
    return _simple(wanted, value, place, problems)


def empty(wanted: Any) -> Any:
    """Return the value that stands in for one that could not be read."""
    if get_origin(wanted) in (Union, UnionType):
        return None
    if get_origin(wanted) is tuple:
        return ()
    if is_dataclass(wanted):
        return _empty_table(wanted)
    if issubclass(wanted, StrEnum):
        return next(iter(wanted))
    return wanted()


def _empty_table(wanted: Any) -> Any:
    return wanted(**{name: empty(hint) for name, hint in _hints(wanted).items()})


def _table(wanted: Any, value: Any, place: str, problems: Problems) -> Any:
    if not isinstance(value, dict):
        problems.add(place, wording.TABLE, wording.shown(value))
        return empty(wanted)
    hints = _hints(wanted)
    for name in value:
        if name not in hints:
            expected = wording.known_key(hints)
            problems.add(key(place, name), expected, wording.unknown_key(name))
    return wanted(**_filled(wanted, value, place, problems))


def _filled(wanted: Any, value: dict[str, Any], place: str, problems: Problems) -> dict[str, Any]:
    filled: dict[str, Any] = {}
    for field in fields(wanted):
        hint = _hints(wanted)[field.name]
        where = key(place, field.name)
        if field.name in value:
            filled[field.name] = decode(hint, value[field.name], where, problems)
            if field.default is MISSING:
                _refuse_blank(filled[field.name], value[field.name], where, problems)
        elif field.default is MISSING:
            filled[field.name] = empty(hint)
            if filled[field.name] is not None:
                problems.add(where, _expected(hint), wording.MISSING)
    return filled


def _refuse_blank(decoded: Any, value: Any, place: str, problems: Problems) -> None:
    if isinstance(value, str) and isinstance(decoded, str) and not value.strip():
        problems.add(place, wording.FILLED_TEXT, wording.shown(value))


def _list(wanted: Any, value: Any, place: str, problems: Problems) -> tuple[Any, ...]:
    if not isinstance(value, list):
        problems.add(place, wording.LIST, wording.shown(value))
        return ()
    return tuple(
        decode(wanted, part, entry(place, index), problems) for index, part in enumerate(value)
    )


def _item_ref(value: Any, place: str, problems: Problems) -> ItemRef:
    checklist, dot, item = value.partition(".") if isinstance(value, str) else ("", "", "")
    if checklist and dot and item:
        return ItemRef(checklist, item)
    problems.add(place, wording.ITEM_REFERENCE, wording.shown(value))
    return ItemRef("", "")


def _simple(wanted: Any, value: Any, place: str, problems: Problems) -> Any:
    if issubclass(wanted, StrEnum):
        if isinstance(value, str) and value in list(wanted):
            return wanted(value)
    elif type(value) is wanted:  # exactly: True is no number
        return value
    problems.add(place, _expected(wanted), wording.shown(value))
    return empty(wanted)


def _expected(wanted: Any) -> str:
    if get_origin(wanted) is tuple:
        return wording.LIST
    if is_dataclass(wanted):
        return wording.TABLE
    if issubclass(wanted, StrEnum):
        return wording.one_of([str(member) for member in wanted])
    names: dict[type, str] = {
        str: wording.TEXT,
        int: wording.WHOLE_NUMBER,
        bool: wording.TRUE_OR_FALSE,
    }
    return names[wanted]


def _without_none(wanted: Any) -> Any:
    (only,) = (part for part in get_args(wanted) if part is not NoneType)
    return only


@cache
def _hints(wanted: Any) -> dict[str, Any]:
    return get_type_hints(wanted)
