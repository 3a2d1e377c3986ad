"""What is wrong with a framework file: every problem with its place, collected before raising."""

from dataclasses import dataclass

WHOLE_FILE = "bestand"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault. `place` is table and key, `norms[3].lead_item` (the third norm) or `regel 12`.

    `expected` and `found` are short Dutch phrases, fit to show to the inspector who edits the file.
    """

    place: str
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.place}: verwacht {self.expected}; gevonden {self.found}"


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

    def raise_if_any(self) -> None:
        """Raise FrameworkError with everything noted so far, if there is anything."""
        if self._found:
            raise FrameworkError(tuple(self._found))


def key(place: str, name: str) -> str:
    """Return the place of a key inside the table at `place` (empty: the top of the file)."""
    return f"{place}.{name}" if place else name


def entry(place: str, index: int) -> str:
    """Return the place of the list entry with this index from zero; shown counting from one."""
    return f"{place}[{index + 1}]"
