"""The findings behind a cell as a list."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from ui import sentences
from ui.models.matrix import Index
from veldtool.domain.records import Quote, Sign
from veldtool.services.evidence_lines import CellEvidence, EvidenceLine
from veldtool.services.overview import Share

LINE = Qt.ItemDataRole.UserRole


class EvidenceModel(QAbstractListModel):
    """One row a finding, in the order given."""

    def __init__(self, evidence: CellEvidence, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = evidence.lines

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return self._spoken(line)
        return None

    def _spoken(self, line: EvidenceLine) -> str:
        signs = {
            Sign.PLUS: sentences.positive(1),
            Sign.MINUS: sentences.negative(1),
            Sign.NEUTRAL: self.tr("neutral"),
        }
        return ", ".join(part for part in (signs[line.sign], origin(line), said(line)) if part)


def said(line: EvidenceLine) -> str:
    """Return the finding itself: a remark, in quotes when verbatim, or how a file came out."""
    text = f"“{line.text}”" if line.quote is Quote.VERBATIM else line.text
    parts = [f"{text}: {line.outcome}" if line.outcome else text, line.note]
    return ". ".join(part for part in parts if part)


def origin(line: EvidenceLine) -> str:
    """Return where it comes from: "G07, ouder, 2 van 3, gehoord, letterlijk"."""
    counted = line.heads is not None and line.of is not None
    heads = sentences.share(Share(line.heads or 0, line.of or 0)) if counted else ""
    parts = (line.source, line.who, heads, sentences.form(line.form), sentences.quote(line.quote))
    return ", ".join(part for part in parts if part)
