"""The overview of an open visit as of now: what it shows, from where it stands."""

from veldtool.domain.duplicates import shared_codes
from veldtool.services.blindness import sighted
from veldtool.services.dutch_time import to_local
from veldtool.services.merging.completeness import received_from
from veldtool.services.overview import Overview, overview
from veldtool.services.workbench import Workbench


def overview_now(bench: Workbench) -> Overview:
    """Compose the overview for the member whose device this is, without colleagues' changes."""
    conflicts = bench.session.store.conflicts().count + len(shared_codes(bench.inspection))
    return overview(
        bench.framework,
        sighted(bench.inspection, bench.member),
        bench.member,
        to_local(bench.session.now()),
        received=received_from(bench.session, bench.inspection),
        conflicts=conflicts,
    )
