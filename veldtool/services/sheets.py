"""The sheets on paper: composed from the record at the moment of printing."""

from collections.abc import Callable, Mapping
from datetime import datetime

from veldtool.domain.framework.model import Framework
from veldtool.domain.records import Inspection, Urgent
from veldtool.domain.sheet.check_code import check_code, with_code
from veldtool.domain.sheet.feedback import compose_feedback
from veldtool.domain.sheet.model import Sheet
from veldtool.domain.sheet.norm_pages import compose_norm_pages
from veldtool.domain.sheet.sources import compose_sources
from veldtool.domain.sheet.tallies import compose_tallies
from veldtool.domain.sheet.urgent import compose_urgent, find_case
from veldtool.services.blindness import sighted
from veldtool.services.errors import UserError
from veldtool.services.on_paper import record_on_paper
from veldtool.services.paper_guard import demand_nobody
from veldtool.services.printing import Outgoing, Press, Texts
from veldtool.services.references import References
from veldtool.services.session import Session
from veldtool.services.sheet_checks import check_sheet
from veldtool.services.sheet_kinds import SheetKind

Compose = Callable[[Framework, Inspection, Texts, datetime], Sheet]

COMPOSERS: Mapping[SheetKind, Compose] = {
    SheetKind.FEEDBACK: compose_feedback,
    SheetKind.SOURCES: compose_sources,
    SheetKind.TALLIES: compose_tallies,
    SheetKind.NORMS: compose_norm_pages,
    SheetKind.URGENT: compose_urgent,
}


def compose(session: Session, kind: SheetKind, texts: Texts, printed_at: datetime) -> Sheet:
    """Compose one sheet from what counts now: once the record is closed, from that alone."""
    return COMPOSERS[kind](session.framework(), record_on_paper(session), texts, printed_at)


def print_sheet(session: Session, kind: SheetKind, press: Press, printed_at: datetime) -> bytes:
    """Return one sheet as the bytes of a PDF, however long it became."""
    return paper_of(session, kind, press, printed_at).pdf


def paper_of(session: Session, kind: SheetKind, press: Press, printed_at: datetime) -> Outgoing:
    """Return one sheet with the check code that stands in its footer."""
    return _coded(compose(session, kind, press.texts, printed_at), press, kind)


def kept_by(
    session: Session, kind: SheetKind, press: Press, printed_at: datetime
) -> UserError | None:
    """Return what keeps a sheet here; None when it may leave."""
    try:
        print_for_handing_over(session, kind, press, printed_at)
    except UserError as error:
        return error
    return None


def print_for_handing_over(
    session: Session, kind: SheetKind, press: Press, printed_at: datetime
) -> Outgoing:
    """Return one sheet as it leaves.

    Raises UserError when something keeps it here: the privacy guard found somebody on it; or a
    feedback sheet is longer than it may be, or says what nobody let stand for a reason.
    """
    if kind is not SheetKind.FEEDBACK:
        sheet = compose(session, kind, press.texts, printed_at)
        demand_nobody(session, record_on_paper(session), kind, sheet, press.texts)
        return _coded(sheet, press, kind)
    checked = check_sheet(session, press, printed_at)
    checked.demand_free()
    return Outgoing(checked.printed.pdf, checked.code, kind)


def print_urgent(
    session: Session, case: str, press: Press, printed_at: datetime, *, named: bool = False
) -> Outgoing:
    """Return the sheet of one urgent case, by id or code; "" is the most pressing one.

    With `named` it tells who the child is, and nobody else. Raises UserError when there is no such
    case, when its sheet would name somebody, or when this device may not open the reference.
    """
    inspection = sighted(session.inspection(), session.store.identity.member)
    found = find_case(inspection, case)
    if found is None:
        raise UserError("no_such_urgent" if case else "no_urgent", case=case)
    framework, texts = session.framework(), press.texts
    sheet = compose_urgent(framework, inspection, texts, printed_at, case)
    demand_nobody(session, inspection, SheetKind.URGENT, sheet, texts)
    if named:
        reference = _reference(session, found)
        sheet = compose_urgent(framework, inspection, texts, printed_at, case, reference)
    return _coded(sheet, press, SheetKind.URGENT)


def _reference(session: Session, case: Urgent) -> str:
    found = References(session).open(case.real_reference)
    if not found:
        raise UserError("reference_shut")
    return found


def _coded(sheet: Sheet, press: Press, kind: SheetKind) -> Outgoing:
    return Outgoing(press.render(with_code(sheet, press.texts)).pdf, check_code(sheet), kind)
