"""Who may write a judgement, and when."""

from veldtool.services.errors import UserError
from veldtool.services.judging.closing import is_closed
from veldtool.services.keeping import is_lead
from veldtool.services.session import Session


def demand_judging(session: Session) -> None:
    """Raise UserError on a device of no lead, and while the record is closed."""
    if not is_lead(session):
        raise UserError("only_lead_judges")
    if is_closed(session):
        raise UserError("record_closed")
