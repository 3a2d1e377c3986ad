"""How large the sample is, who is in its team, and which talks and files there are."""

from dataclasses import dataclass

from veldtool.domain.framework.model import Framework, Role, SourceKind
from veldtool.services.large.words import Words

LEAD = "mb"


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything. The lead takes down one talk of `longest` statements."""

    dossiers: int = 200
    statements: int = 5000
    longest: int = 2000
    talks: int = 61
    inspectors: int = 20
    documents: int = 60
    points: int = 60


@dataclass(frozen=True, slots=True)
class Setting:
    """What every part of the sample is made from."""

    framework: Framework
    words: Words
    size: Size

    @property
    def members(self) -> tuple[str, ...]:
        """The ids of the team, the lead first: the initials, as an inspector would choose them."""
        names = self.words.names[: self.size.inspectors]
        return (LEAD, *(initials(name).lower() for name in names[1:]))

    @property
    def talks(self) -> tuple["Talk", ...]:
        """The talks: the long one is the lead's, the others go round the team."""
        others = self.size.talks - 1
        rest = self.size.statements - self.size.longest
        shares = [rest // others + (n < rest % others) for n in range(others)] if others else []
        return tuple(self._talk(n, lines) for n, lines in enumerate([self.size.longest, *shares]))

    def files_of(self, member: str) -> tuple[int, ...]:
        """Return the numbers of the files that somebody reads, from 1."""
        place, team = self.members.index(member), len(self.members)
        return tuple(range(place + 1, self.size.dossiers + 1, team))

    def _talk(self, number: int, lines: int) -> "Talk":
        kinds = [k for k in self.framework.source_kinds if self._roles(k)]
        kind = kinds[number % len(kinds)] if number else max(kinds, key=self._count_roles)
        member = self.members[number % len(self.members)]
        return Talk(f"g{number + 1:02}", number, kind, self._roles(kind), member, lines)

    def _roles(self, kind: SourceKind) -> tuple[Role, ...]:
        return tuple(role for role in self.framework.roles if role.source_kind == kind.code)

    def _count_roles(self, kind: SourceKind) -> int:
        return len(self._roles(kind))


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk of the sample: with whom, who takes it down, and in how many lines."""

    id: str
    number: int
    kind: SourceKind
    roles: tuple[Role, ...]
    member: str
    lines: int

    @property
    def day(self) -> str:
        """The day of the visit on which it is held."""
        return DAYS[self.number % len(DAYS)]


DAYS = ("2026-06-09", "2026-06-10")


def initials(name: str) -> str:
    """Return the first letters of a name: MB of M. Beek."""
    return "".join(part[0] for part in name.split())


def file_id(number: int) -> str:
    """Return the id of a file by its number."""
    return f"d{number:03}"
