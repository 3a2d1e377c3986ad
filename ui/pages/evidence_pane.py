"""The findings behind a cell, as the pane shows them."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QListView, QWidget

from ui import sentences
from ui.delegates.evidence_row import EvidenceDelegate
from ui.models.evidence import EvidenceModel
from ui.theme import Look
from ui.widgets.words import label
from veldtool.services.evidence_lines import CellEvidence


def evidence_body(look: Look, evidence: CellEvidence) -> QWidget:
    """Return a list that the arrows walk through, or one sentence when there is nothing."""
    if not evidence.lines:
        return _nothing(look)
    view = QListView()
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setAccessibleName(QCoreApplication.translate("evidence", "Findings"))
    view.setModel(EvidenceModel(evidence, view))
    view.setItemDelegate(EvidenceDelegate(look, view))
    view.setCurrentIndex(view.model().index(0, 0))
    return view


def _nothing(look: Look) -> QWidget:
    words = label(sentences.no_findings(), "quiet")
    words.setMargin(look.px(12))
    words.setAlignment(Qt.AlignmentFlag.AlignTop)
    words.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return words
