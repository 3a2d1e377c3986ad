"""The sheets on paper: composed from the record at the moment of printing."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from veldtool.domain.framework.model import Framework
from veldtool.domain.records import Inspection
from veldtool.domain.sheet.feedback import MOST_PAGES, compose_feedback, longest_themes
from veldtool.domain.sheet.model import Sheet
from veldtool.domain.sheet.sources import compose_sources
from veldtool.domain.sheet.tallies import compose_tallies
from veldtool.domain.sheet.urgent import compose_urgent, find_case
from veldtool.services.errors import UserError
from veldtool.services.judging.closing import counted_inspection
from veldtool.services.session import Session
from veldtool.services.sheet_kinds import SheetKind

Texts = Mapping[str, str]
Compose = Callable[[Framework, Inspection, Texts, datetime], Sheet]

COMPOSERS: Mapping[SheetKind, Compose] = {
    SheetKind.FEEDBACK: compose_feedback,
    SheetKind.SOURCES: compose_sources,
    SheetKind.TALLIES: compose_tallies,
    SheetKind.URGENT: compose_urgent,
}


class Printed(Protocol):
    """A PDF that knows how far its text runs."""

    @property
    def pdf(self) -> bytes: ...

    def lines_beyond(self, pages: int) -> int:
        """How many lines of text stand beyond so many pages, 0 when all fits."""
        ...


class Press(Protocol):
    """Turns a composed sheet into a PDF, with the sentences that stand on paper."""

    @property
    def texts(self) -> Texts: ...

    def render(self, sheet: Sheet) -> Printed: ...


def compose(session: Session, kind: SheetKind, texts: Texts, printed_at: datetime) -> Sheet:
    """Compose one sheet from what counts now: once the record is closed, from that alone."""
    return COMPOSERS[kind](session.framework(), counted_inspection(session), texts, printed_at)


def print_sheet(session: Session, kind: SheetKind, press: Press, printed_at: datetime) -> bytes:
    """Return one sheet as the bytes of a PDF, however long it became."""
    return press.render(compose(session, kind, press.texts, printed_at)).pdf


def print_for_handing_over(
    session: Session, kind: SheetKind, press: Press, printed_at: datetime
) -> bytes:
    """Return one sheet as the bytes of a PDF.

    Raises UserError when a feedback sheet is longer than it may be: by how much, and which
    theme is the longest.
    """
    sheet = compose(session, kind, press.texts, printed_at)
    printed = press.render(sheet)
    beyond = printed.lines_beyond(MOST_PAGES) if kind is SheetKind.FEEDBACK else 0
    if beyond:
        raise UserError("sheet_too_long", lines=beyond, theme=next(iter(longest_themes(sheet)), ""))
    return printed.pdf


def print_urgent(session: Session, case: str, press: Press, printed_at: datetime) -> bytes:
    """Return the sheet of one urgent case, by id or code; "" is the most pressing one.

    Raises UserError when there is no such case.
    """
    inspection = session.inspection()
    if find_case(inspection, case) is None:
        raise UserError("no_such_urgent" if case else "no_urgent", case=case)
    sheet = compose_urgent(session.framework(), inspection, press.texts, printed_at, case)
    return press.render(sheet).pdf
