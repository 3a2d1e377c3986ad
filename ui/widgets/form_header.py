"""The words over the columns of the form."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.delegates.form_geometry import PAD
from ui.delegates.form_row import FormDelegate
from ui.dossier_words import translate
from ui.theme import Look
from veldtool.domain.framework.model import Answer

HEIGHT = 36


class FormHeader(QWidget):
    """Stands above the form while its columns stand beside each other."""

    def __init__(self, look: Look, rows: FormDelegate) -> None:
        super().__init__()
        self._look = look
        self._rows = rows
        self.setMinimumHeight(look.px(HEIGHT))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(400), self._look.px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.colour("muted"))
        columns = self._rows.columns()
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        centre = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        pad = self._look.px(PAD)
        painter.drawText(QRect(pad, 0, columns.norm - pad, self.height()), left, self._norm())
        painter.drawText(QRect(columns.norm, 0, columns.text, self.height()), left, self.tr("item"))
        for answer, words in self._words().items():
            box = columns.cell(answer, 0, self.height())
            painter.drawText(box.adjusted(-6, 0, 6, 0), centre, words)
        at = QRect(columns.outcome_left + self._look.px(10), 0, columns.outcome, self.height())
        painter.drawText(at, left, self.tr("outcome and note"))
        painter.end()

    def _norm(self) -> str:
        return self.tr("norm")

    def _words(self) -> dict[Answer, str]:
        return {
            Answer.YES: translate("dossiers", "yes"),
            Answer.NO: translate("dossiers", "no"),
            Answer.PARTLY: translate("dossiers", "partly"),
            Answer.UNKNOWN: translate("dossiers", "cannot be\nestablished"),
            Answer.NOT_APPLICABLE: translate("dossiers", "n/a"),
        }
