"""The fixed words of a record: signs, forms, states."""

from enum import StrEnum


class Sign(StrEnum):
    PLUS = "+"
    MINUS = "-"
    NEUTRAL = "~"


class Quote(StrEnum):
    VERBATIM = "verbatim"
    PARAPHRASE = "paraphrase"
    HEARSAY = "hearsay"
    DOCUMENT = "document"


class Form(StrEnum):
    """How the inspector knows it: the verb of the report (horen, zien, lezen, waarnemen)."""

    HEARD = "heard"
    SEEN = "seen"
    READ = "read"
    OBSERVED = "observed"


class Sphere(StrEnum):
    """Whether the institution itself can mend a shortcoming."""

    OWN = "own"
    PARTLY = "partly"
    OUTSIDE = "outside"


class ScoreState(StrEnum):
    DRAFT = "draft"
    FINISHED = "finished"
    SEEN_TOO_LITTLE = "seen_too_little"


class InterviewForm(StrEnum):
    TELEPHONE = "telephone"
    ON_SITE = "on_site"
    GROUP = "group"
    ONE_ON_ONE = "one_on_one"


class Viewed(StrEnum):
    """A file is read together with a worker who explains it, or alone."""

    JOINT = "joint"
    ALONE = "alone"


class UrgentLevel(StrEnum):
    URGENT = "urgent"  # spoed
    FURTHER = "further"  # nader onderzoek with a written reply
