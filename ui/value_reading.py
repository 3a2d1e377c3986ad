"""How a day or a number that is typed at an item of a file is read."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ui import dossier_words
from veldtool.domain.answering import LARGEST_COUNT
from veldtool.domain.date_entry import DateProblem, read_day
from veldtool.domain.framework.model import AnswerType
from veldtool.domain.records import Json
from veldtool.services.dossier_form import ItemLine

Read = Callable[[str], tuple[Json, str]]
"""Reads a typed text: its value (None when it is none) and the words to show beside it."""


def reader(line: ItemLine) -> Read:
    """Return what reads the answer to this item."""
    return _read_count if line.item.type is AnswerType.COUNT else _day_reader(line)


def _day_reader(line: ItemLine) -> Read:
    def read(text: str) -> tuple[Json, str]:
        if line.year is None:
            return None, dossier_words.problem(DateProblem.UNREADABLE)
        found = read_day(text, line.year)
        if isinstance(found, DateProblem):
            return None, dossier_words.problem(found)
        return found.isoformat(), dossier_words.day(found)

    return read


def _read_count(text: str) -> tuple[Json, str]:
    typed = text.strip()
    if typed.isascii() and typed.isdigit() and int(typed) <= LARGEST_COUNT:
        return int(typed), ""
    return None, dossier_words.whole_number()


def unfinished_words(line: ItemLine) -> str:
    """Return what to do about a text that was left at an item."""
    value, words = reader(line)(line.unfinished)
    typed = QCoreApplication.translate("dossiers", "typed, not recorded yet: press Enter twice")
    return words if value is None else typed
