"""Why something typed in a field cannot be read."""

from enum import StrEnum


class Problem(StrEnum):
    """What is wrong with a typed value; the screen says in words what to do."""

    NUMBER = "number"
    DECIMAL = "decimal"
    TIME = "time"
    DATE = "date"
    NO_SUCH_DAY = "no_such_day"
    TWO_WAYS = "two_ways"
    MOMENT = "moment"
    NORM = "norm"
    SIGN = "sign"
    MEMBER = "member"
    CODE = "code"
    COUNTS = "counts"
    TOO_LONG = "too_long"


class EntryError(ValueError):
    """A typed value that cannot be read; `part` is the piece that it fails on."""

    def __init__(self, problem: Problem, part: str = "") -> None:
        super().__init__(problem.value)
        self.problem = problem
        self.part = part
