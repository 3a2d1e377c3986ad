"""The sheets on paper: composed from the record at the moment of printing."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Protocol

from veldtool.domain.framework.model import Framework
from veldtool.domain.records import Inspection
from veldtool.domain.sheet.feedback import compose_feedback
from veldtool.domain.sheet.model import Sheet
from veldtool.domain.sheet.sources import compose_sources
from veldtool.domain.sheet.tallies import compose_tallies
from veldtool.services.desk import SheetKind
from veldtool.services.session import Session

Texts = Mapping[str, str]
Compose = Callable[[Framework, Inspection, Texts, datetime], Sheet]

COMPOSERS: Mapping[SheetKind, Compose] = {
    SheetKind.FEEDBACK: compose_feedback,
    SheetKind.SOURCES: compose_sources,
    SheetKind.TALLIES: compose_tallies,
}


class Press(Protocol):
    """Turns a composed sheet into a PDF, with the sentences that stand on paper."""

    @property
    def texts(self) -> Texts: ...

    def render(self, sheet: Sheet) -> bytes: ...


def compose(session: Session, kind: SheetKind, texts: Texts, printed_at: datetime) -> Sheet:
    """Compose one sheet from what stands in the record now."""
    return COMPOSERS[kind](session.framework(), session.inspection(), texts, printed_at)


def print_sheet(session: Session, kind: SheetKind, press: Press, printed_at: datetime) -> bytes:
    """Return one sheet as the bytes of a PDF."""
    return press.render(compose(session, kind, press.texts, printed_at))
