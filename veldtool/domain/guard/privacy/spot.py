"""A place in a text that may name somebody, and the rule that found it."""

from dataclasses import dataclass
from enum import StrEnum

from veldtool.domain.guard.privacy.plain import Plain


class PrivacyRule(StrEnum):
    """The rules of the privacy guard, the strongest first."""

    CITIZEN_NUMBER = "citizen_number"  # nine digits that pass the eleven-proof
    KNOWN_NAME = "known_name"  # from the sealed key list
    ACCOUNT = "account"  # of a bank
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"  # a postcode
    BIRTH_DATE = "birth_date"
    DOSSIER_CODE = "dossier_code"
    QUOTE_OF_ONE = "quote_of_one"  # the words of the only speaker in a role
    QUOTE = "quote"
    SINGLE_ROLE = "single_role"  # a role that one person holds
    SMALL_COUNT = "small_count"  # "1 van 3" points at somebody
    NAME_LIKE = "name_like"


BLOCKING = frozenset(
    {
        PrivacyRule.CITIZEN_NUMBER,
        PrivacyRule.KNOWN_NAME,
        PrivacyRule.PHONE,
        PrivacyRule.EMAIL,
        PrivacyRule.ACCOUNT,
        PrivacyRule.ADDRESS,
        PrivacyRule.BIRTH_DATE,
        PrivacyRule.DOSSIER_CODE,
        PrivacyRule.QUOTE_OF_ONE,
    }
)
"""What may not be printed until it is mended, or accepted for a reason; the rest asks attention."""


@dataclass(frozen=True, slots=True)
class Spot:
    """`start` and `end` are places in the text as it was given, `words` what stands there."""

    rule: PrivacyRule
    start: int
    end: int
    words: str

    @property
    def blocking(self) -> bool:
        return self.rule in BLOCKING

    @property
    def message_key(self) -> str:
        """The key of the sentence that explains it to the user."""
        return f"privacy.{self.rule.value}"


def spot_in(text: Plain, rule: PrivacyRule, start: int, end: int) -> Spot:
    """Return the spot of a piece of the plain letters, with its words as a guard read them."""
    return Spot(rule, *text.span(start, end), text.text[start:end])


def strongest(spots: list[Spot]) -> tuple[Spot, ...]:
    """Return the spots in order of the text, of those that overlap only the strongest."""
    rules = list(PrivacyRule)
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda one: (rules.index(one.rule), one.start, -one.end)):
        if all(spot.end <= other.start or other.end <= spot.start for other in kept):
            kept.append(spot)
    return tuple(sorted(kept, key=lambda one: one.start))
