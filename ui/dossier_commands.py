"""Commands on one item of one file, ready to be run in the worker thread."""

from collections.abc import Callable

from veldtool.domain.records import Json
from veldtool.services.desk import Desk
from veldtool.services.workbench import Changed

Command = Callable[[Desk], Changed]


def answer(dossier: str, item: str, value: Json) -> Command:
    """Answer an item; the same answer again clears it."""
    return lambda desk: desk.dossiers.answer(dossier, item, value)


def pick(dossier: str, item: str, choice: str) -> Command:
    """Add one of several choices, or take it away."""
    return lambda desk: desk.dossiers.pick(dossier, item, choice)


def clear(dossier: str, item: str) -> Command:
    """Take an answer away."""
    return lambda desk: desk.dossiers.clear(dossier, item)


def mark(dossier: str, item: str, *, on: bool) -> Command:
    """Mark an item as urgent, or no longer."""
    return lambda desk: desk.dossiers.mark_urgent(dossier, item, on=on)


def begin(dossier: str) -> Command:
    """Take a file on that nobody reads."""
    return lambda desk: desk.dossiers.begin(dossier)


def close(dossier: str) -> Command:
    """Be done with a file."""
    return lambda desk: desk.dossiers.close(dossier)


def reopen(dossier: str) -> Command:
    """Open a file again."""
    return lambda desk: desk.dossiers.reopen(dossier)


def settle(dossier: str, item: str, value: Json, reason: str) -> Command:
    """Record what two readers agreed."""
    return lambda desk: desk.dossiers.settle(dossier, item, value, reason)
