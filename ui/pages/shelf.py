"""One section of a page of records: its rows, what it shows of one, what can be added."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ui.forms.fields import Field
from ui.models.book import Row

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Shown:
    """What the right side shows of one row: a record with its fields, or sentences alone.

    `notes` stand above the fields; what starts with "! " asks for attention.
    """

    title: str
    record: Any = None
    fields: tuple[Field, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Add:
    """A kind of record that can be added, with the word on its button.

    With `under` it comes below the chosen record of that kind.
    """

    kind: str
    word: str
    under: str = ""


class Shelf(Generic[V]):
    """One section of a page: its word, its rows, what it shows of one, what can be added."""

    def __init__(self, word: str) -> None:
        self.word = word

    def rows(self, view: V) -> Sequence[Row]:
        """Return the rows of this section."""
        raise NotImplementedError

    def shown(self, view: V, row: Row) -> Shown:
        """Return what the right side shows of a row."""
        raise NotImplementedError

    def adds(self, _view: V) -> tuple[Add, ...]:
        """Return what can be added here."""
        return ()

    def removable(self, _view: V, row: Row) -> bool:
        """Tell whether a row can be deleted."""
        return bool(row.kind)

    def empty(self) -> str:
        """Return what stands here while there is nothing: one sentence that says what to do."""
        return ""
