"""What a check found: the rule, the numbers to show with it, and the records involved."""

from dataclasses import dataclass
from enum import StrEnum

RecordRef = tuple[str, str]
"""Kind and id of a record."""


class Rule(StrEnum):
    """The rules of the arithmetic guard."""

    PARTS_MISS_WHOLE = "parts_miss_whole"  # 14 + 5 = 19 of 20
    PARTS_OVERLAP = "parts_overlap"  # a file is in two parts of one whole
    PART_ABOVE_WHOLE = "part_above_whole"  # 13 of 12
    PERCENTAGE_IMPOSSIBLE = "percentage_impossible"  # 44% of 20
    PERCENTAGE_DIFFERS = "percentage_differs"  # 60% beside 500 of 975
    PERCENTAGE_ALONE = "percentage_alone"  # 44% without its fraction
    TWO_UNITS = "two_units"  # 975 measures and 975 young people
    NO_MAJORITY = "no_majority"  # "most" over half or less
    NOT_COUNTED = "not_counted"  # no tally gives this number
    REMAINDER_UNNUMBERED = "remainder_unnumbered"  # "the other files", of which whole?
    ITEM_N_DIFFERS = "item_n_differs"  # 66 answers by 72 respondents
    MORE_THAN_PRESENT = "more_than_present"  # 3 of 4 where two people sat


@dataclass(frozen=True, slots=True)
class Finding:
    """`details` are named values for the message; numbers and words are as found."""

    rule: Rule
    details: tuple[tuple[str, str], ...] = ()
    records: tuple[RecordRef, ...] = ()

    @property
    def message_key(self) -> str:
        """The key of the sentence that explains it to the user."""
        return f"guard.{self.rule.value}"


def finding(rule: Rule, *records: RecordRef, **details: object) -> Finding:
    """Make a finding, with its details as text in the order given."""
    return Finding(rule, tuple((name, str(value)) for name, value in details.items()), records)
