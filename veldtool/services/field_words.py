"""What kinds, fields and fixed words are called on screen; bootstrap reads them from resources."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Words = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FieldWords:
    """Dutch names: of records (as templates), of their fields, and of the words they hold.

    What has no name, because a newer version wrote it, is called so in general words.
    """

    records: Words = field(default_factory=dict)
    fields: Mapping[str, Words] = field(default_factory=dict)
    words: Mapping[str, Words] = field(default_factory=dict)
    values: Words = field(default_factory=dict)

    def template(self, kind: str) -> str:
        """Return how records of a kind are named."""
        return self.records.get(kind) or self.value("unknown_record")

    def field_name(self, kind: str, name: str) -> str:
        """Return what a field is called."""
        return self.fields.get(kind, {}).get(name) or self.value("unknown_field")

    def word(self, group: str, name: str) -> str:
        """Return a fixed word; one that is not known here stands as it was written."""
        return self.words.get(group, {}).get(name, name)

    def value(self, key: str, **details: Any) -> str:
        """Return a phrase for a value, filled in."""
        return self.values.get(key, key).format(**details)
