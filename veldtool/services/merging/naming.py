"""What a field of a record is called, also before the framework of the visit is here."""

from collections.abc import Iterable

from veldtool.domain.oplog.deletion import DELETED
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Inspection
from veldtool.services.field_words import FieldWords
from veldtool.services.record_names import RecordNames


class FieldNames:
    """Names fields: "dossier D14: gestart op"."""

    def __init__(self, words: FieldWords, inspection: Inspection) -> None:
        self._words = words
        self.records = RecordNames(words, inspection)

    def record(self, kind: str, record_id: str) -> str:
        """Return what a record is called."""
        return self.records.name(kind, record_id)

    def field(self, key: RegisterKey) -> str:
        """Return what a field is called by itself."""
        if key.field == DELETED:
            return self._words.value("deleted_field")
        return self._words.field_name(key.kind, key.field)

    def full(self, key: RegisterKey) -> str:
        """Return record and field together."""
        return f"{self.record(key.kind, key.id)}: {self.field(key)}"

    def all(self, keys: Iterable[RegisterKey]) -> tuple[str, ...]:
        """Return the full names of these fields, in their order."""
        return tuple(self.full(key) for key in keys)
