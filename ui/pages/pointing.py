"""Which kijkpunten a finding is about: asked for, typed in the pane of findings, recorded."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui.pages.norm_evidence import EvidencePane
from ui.worker import Worker
from veldtool.services.norms.views import Finding, NormView


class Pointing(QObject):
    """Between the pane of findings and the worker."""

    def __init__(
        self, worker: Worker, evidence: EvidencePane, failed: Callable[[Exception], None]
    ) -> None:
        super().__init__(evidence)
        self._worker = worker
        self._evidence = evidence
        self._failed = failed
        evidence.points_wanted.connect(self._ask)
        evidence.points_given.connect(self._set)

    def _ask(self, view: NormView, found: Finding) -> None:
        norm, ref, sign = view.id, found.ref, found.line.sign

        def show(numbers: tuple[int, ...] | None) -> None:
            if self._evidence.shows(norm):
                self._evidence.ask_points(found, numbers, len(view.points))

        self._worker.ask(lambda desk: desk.norms.points_of(norm, ref, sign), show)

    def _set(self, view: NormView, found: Finding, numbers: tuple[int, ...]) -> None:
        norm, ref, sign = view.id, found.ref, found.line.sign
        self._worker.do(
            lambda desk: desk.norms.set_points(norm, ref, sign, numbers), failed=self._failed
        )
