"""The evidence as one inspector may see it, worked out once for each state of the record."""

from veldtool.domain.evidence.listing import KindEvidence, evidence_by_norm
from veldtool.domain.framework.model import Framework
from veldtool.domain.records import Inspection
from veldtool.services.blindness import sighted
from veldtool.services.norms.findings import without_repeats


class Evidence:
    """Evidence by norm; read anew when the record or the framework is another one."""

    def __init__(self, member: str) -> None:
        self._member = member
        self._seen: tuple[Framework, Inspection] | None = None
        self._found: dict[str, tuple[KindEvidence, ...]] = {}
        self.inspection = Inspection()

    def read(
        self, framework: Framework, inspection: Inspection
    ) -> dict[str, tuple[KindEvidence, ...]]:
        """Return the evidence for every norm that has any."""
        if not self._knows(framework, inspection):
            self.inspection = sighted(inspection, self._member)
            found = evidence_by_norm(framework, self.inspection)
            self._found = {
                norm: without_repeats(self.inspection, one) for norm, one in found.items()
            }
            self._seen = (framework, inspection)
        return self._found

    def _knows(self, framework: Framework, inspection: Inspection) -> bool:
        """Both never change in place, so that the same object says the same."""
        seen = self._seen
        return seen is not None and seen[0] is framework and seen[1] is inspection
