"""The evidence matrix: norms by columns of sources, with the records behind every number."""

from dataclasses import dataclass

from veldtool.domain.framework.units import CountUnit, MatrixColumn
from veldtool.domain.records import Form, Sign

RecordRef = tuple[str, str]
"""Kind and id of a record."""


@dataclass(frozen=True, slots=True)
class Point:
    """One piece of evidence on one norm.

    `norm` is a norm, or a theme that has no norms. `carrier` is what is counted where people
    are not: the talk, the document, the file or the question of a questionnaire. `role` and
    `speaker` tell people within a talk apart; `heads` is the n of "n of m people".
    """

    norm: str
    sign: Sign
    source_kind: str
    record: RecordRef
    carrier: str
    form: Form | None = None
    role: str = ""
    speaker: int | None = None
    heads: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """Plus and minus of one norm in one column, in the unit of that column.

    `of` is the denominator where the column counts files at the norm's lead item. `sources`
    are the records behind the numbers, each once.
    """

    norm: str
    column: str
    unit: CountUnit
    plus: int
    minus: int
    of: int | None = None
    sources: tuple[RecordRef, ...] = ()


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A norm, or with `norm` None a theme without norms. Empty cells are left out.

    `source_kinds` are the kinds of source that carry it, which is finer than the columns: the
    director, the supervisory board and both councils share a column and are four kinds.
    """

    theme: str
    norm: str | None
    cells: tuple[Cell, ...] = ()
    source_kinds: tuple[str, ...] = ()

    @property
    def single_source(self) -> bool:
        """Whether everything known about it comes from one kind of source."""
        return len(self.source_kinds) == 1

    def cell(self, column: str) -> Cell | None:
        """Return the cell in a column; None when there is no evidence."""
        return next((cell for cell in self.cells if cell.column == column), None)


@dataclass(frozen=True, slots=True)
class Matrix:
    """The evidence per norm and kind of source; units differ per column and are never added."""

    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]

    def row(self, name: str) -> MatrixRow:
        """Return the row of a norm, or of a theme without norms. Raises KeyError."""
        for row in self.rows:
            if name == (row.norm or row.theme):
                return row
        raise KeyError(name)
