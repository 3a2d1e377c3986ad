"""What papers are made of: what counts, as the member of this device may see it."""

from veldtool.domain.records import Inspection
from veldtool.services.blindness import sighted
from veldtool.services.judging.closing import counted_inspection
from veldtool.services.session import Session


def record_on_paper(session: Session) -> Inspection:
    """Return what counts now, without the answers that this member must not see yet."""
    return sighted(counted_inspection(session), session.store.identity.member)
