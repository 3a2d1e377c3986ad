"""What is wrong with a framework file: every problem with its place, collected before raising."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

WHOLE_FILE = "bestand"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault. `place` is table and key, `norms[3].lead_item` (the third norm) or `regel 12`.

    `expected` and `found` are short Dutch phrases, fit to show to the inspector who edits the file.
    `entry` is the id or code of the list entry that it is in, as nobody counts to item 23.
    """

    place: str
    expected: str
    found: str
    entry: str = ""

    @property
    def where(self) -> str:
        """The place with the entry that it is in: `norms[3].lead_item (1a.3)`."""
        return f"{self.place} ({self.entry})" if self.entry else self.place

    def __str__(self) -> str:
        return f"{self.where}: verwacht {self.expected}; gevonden {self.found}"


class FrameworkError(Exception):
    """The framework file is refused. `problems` holds every fault: first types, then references."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class Problems:
    """Collects problems, so that a file is reported in one go and not fault by fault."""

    def __init__(self) -> None:
        self._found: list[Problem] = []
        self._places: set[str] = set()

    def add(self, place: str, expected: str, found: str) -> None:
        """Note a problem at `place` (empty: the file as a whole)."""
        problem = Problem(place or WHOLE_FILE, expected, found)
        if problem not in self._found:
            self._found.append(problem)
        self._places.add(place)

    def at(self, place: str) -> bool:
        """Whether something is wrong exactly here: then what follows from it is not reported."""
        return place in self._places

    def raise_if_any(self, data: Mapping[str, Any]) -> None:
        """Raise FrameworkError with everything noted so far, if there is anything.

        `data` is the file as it was parsed; the names of the entries come from there.
        """
        if self._found:
            named = (replace(one, entry=_entry_at(one.place, data)) for one in self._found)
            raise FrameworkError(tuple(named))


def key(place: str, name: str) -> str:
    """Return the place of a key inside the table at `place` (empty: the top of the file)."""
    return f"{place}.{name}" if place else name


def entry(place: str, index: int) -> str:
    """Return the place of the list entry with this index from zero; shown counting from one."""
    return f"{place}[{index + 1}]"


_STEP = re.compile(r"([^.\[\]]+)\[(\d+)\]")
_LONGEST_ENTRY = 40


def _entry_at(place: str, data: Any) -> str:
    """Return the id or code of the innermost list entry around a place; "" without one."""
    found = ""
    for table, number in _STEP.findall(place):
        entries = data.get(table) if isinstance(data, dict) else None
        if not isinstance(entries, list) or int(number) > len(entries):
            return found
        data = entries[int(number) - 1]
        name = data.get("id", data.get("code")) if isinstance(data, dict) else None
        found = name if isinstance(name, str) and len(name) <= _LONGEST_ENTRY else found
    return found
