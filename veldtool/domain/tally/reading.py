"""What was found in one file, after the readers' answers are brought together."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from veldtool.domain.inspection_access import all_of, own_name, parent_id
from veldtool.domain.records import (
    AgreedAnswer,
    CheckAnswer,
    Dossier,
    Inspection,
    Json,
    SecondAnswer,
)

_Answer: TypeAlias = CheckAnswer | SecondAnswer | AgreedAnswer
_ByDossier: TypeAlias = Mapping[str, dict[str, Json]]


@dataclass(frozen=True, slots=True)
class Reading:
    """One file with the answers that count, by item id.

    `contested` names the items and the fields of the dossier that have two versions.
    `differing` are the items that two readers, both done, answered differently and have not
    settled yet; until then the first reader's answer is the one that counts.
    """

    dossier: Dossier
    answers: Mapping[str, Json]
    contested: frozenset[str] = frozenset()
    differing: frozenset[str] = frozenset()

    @property
    def apart(self) -> bool:
        """Whether two people read it blind and are not both done: it stands outside every count.

        So one number means the same on the laptop of either reader and on everybody else's.
        """
        first, second = self.dossier.reader, self.dossier.second_reader
        return second not in {"", first} and not _both_done(self.dossier)


def readings(inspection: Inspection, checklist: str) -> tuple[Reading, ...]:
    """Return the files of one checklist in order of creation, each with its answers."""
    return all_readings(inspection).get(checklist, ())


def all_readings(inspection: Inspection) -> Mapping[str, tuple[Reading, ...]]:
    """Return the files by checklist, each in order of creation and with its answers."""
    first = _values(all_of(inspection, "answer", CheckAnswer))
    second = _values(all_of(inspection, "second_answer", SecondAnswer))
    agreed = _values(all_of(inspection, "agreed_answer", AgreedAnswer))
    contested = _contested(inspection)
    found: defaultdict[str, list[Reading]] = defaultdict(list)
    for key, dossier in all_of(inspection, "dossier", Dossier).items():
        reading = _reading(dossier, first[key], second[key], agreed[key], contested[key])
        found[dossier.checklist].append(reading)
    return {checklist: tuple(listed) for checklist, listed in found.items()}


def _reading(
    dossier: Dossier,
    first: dict[str, Json],
    second: dict[str, Json],
    agreed: dict[str, Json],
    contested: frozenset[tuple[str, str]],
) -> Reading:
    differing = {item for item in first.keys() & second.keys() if first[item] != second[item]}
    return Reading(
        dossier,
        first | agreed,
        # What two readers settled together leaves no doubt about what the first one wrote.
        frozenset(n for kind, n in contested if kind != "answer" or n not in agreed),
        frozenset(differing - agreed.keys()) if _both_done(dossier) else frozenset(),
    )


def _both_done(dossier: Dossier) -> bool:
    return dossier.closed and dossier.second_closed


def _values(records: Mapping[str, _Answer]) -> _ByDossier:
    """Answers by dossier and item, without the empty ones."""
    found: defaultdict[str, dict[str, Json]] = defaultdict(dict)
    for key, record in records.items():
        if record.value is not None:
            dossier, _, item = key.rpartition("/")
            found[dossier][item] = record.value
    return found


def _contested(inspection: Inspection) -> Mapping[str, frozenset[tuple[str, str]]]:
    """Per dossier the (kind, name) of what has two versions: its own fields and its answers."""
    found: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for kind, key, field in inspection.contested:
        if kind == "dossier":
            found[key].add((kind, field))
        elif kind in {"answer", "agreed_answer"} and field in {"value", "deleted"}:
            found[parent_id(key)].add((kind, own_name(key)))
    return defaultdict(frozenset, {key: frozenset(names) for key, names in found.items()})
