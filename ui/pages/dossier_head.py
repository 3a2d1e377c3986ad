"""The head of a file: its code, its facts, and why it cannot be written in."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui import dossier_words
from ui.dossier_words import translate
from ui.theme import PANE_HEAD, Look
from ui.widgets.buttons import HintButton
from ui.widgets.words import chip, label
from veldtool.domain.records import Dossier, Viewed
from veldtool.services.dossier_access import Role
from veldtool.services.dossier_form import DossierForm


class DossierHead(QFrame):
    """One line; what does not fit falls off from the right, the code and the state never."""

    facts_wanted = Signal()
    urgent_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: list[QLabel] = []
        self.setProperty("ground", "surface")
        self.setProperty("rule", "below")
        self.setMinimumHeight(look.px(PANE_HEAD))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(12), look.px(3), look.px(12), look.px(4))
        self._row.setSpacing(look.px(10))
        self._code = label("", "title")
        self._measure, self._state = chip("", "fact"), chip("", "hot")
        for part in (self._code, self._measure, self._state):
            self._row.addWidget(part)
        self._row.addStretch(1)
        self.facts = HintButton(look, self.tr("Facts"), "f")
        self.facts.clicked.connect(self.facts_wanted)
        self.urgent = HintButton(look, self.tr("Urgent case"), "F9")
        self.urgent.clicked.connect(self.urgent_wanted)
        self._row.addWidget(self.facts)
        self._row.addWidget(self.urgent)

    def show_form(self, form: DossierForm) -> None:
        """Show the facts of a file."""
        dossier = form.dossier
        self._code.setText(form.row.code)
        self._measure.setText(dossier.measure)
        self._measure.setVisible(bool(dossier.measure))
        state = state_words(form)
        self._state.setText(state)
        self._state.setVisible(bool(state))
        for old in self._shown:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = []
        for place, (name, value) in enumerate(facts(form)):
            made = label(f"{name} {value}".strip())
            self._shown.append(made)
            self._row.insertWidget(3 + place, made)
        self._fit(self.width())

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        gap = self._row.spacing()
        fixed = [self._code, self.facts, self.urgent]
        fixed += [part for part in (self._measure, self._state) if not part.isHidden()]
        room = width - sum(part.sizeHint().width() + gap for part in fixed) - self._look.px(24)
        for part in self._shown:
            room -= part.sizeHint().width() + gap
            part.setVisible(room >= 0)


def state_words(form: DossierForm) -> str:
    """Return why a file cannot be written in, or as what it is read."""
    found = form.standing
    if found.role is Role.OTHER:
        return translate("dossiers", "of {who}, read only").format(who=form.row.reader)
    if found.both_done:
        return translate("dossiers", "both readers done")
    if found.done:
        return translate("dossiers", "closed, k opens it again")
    if found.role is Role.SECOND:
        return translate("dossiers", "second reader, apart")
    return ""


def facts(form: DossierForm) -> list[tuple[str, str]]:
    """Return the facts of a file that its head shows, the most telling first."""
    dossier = form.dossier
    found = [
        (translate("dossiers", "ruling"), dossier_words.recorded_day(dossier.pronounced_on)),
        (translate("dossiers", "charged"), dossier_words.recorded_day(dossier.charged_on)),
        (translate("dossiers", "function"), dossier.function),
        (translate("dossiers", "route"), dossier.track),
        ("", viewed_words(dossier.viewed, form.interview)),
        (translate("dossiers", "family"), form.row.family),
        (translate("dossiers", "read"), dossier_words.recorded_day(dossier.read_on)),
        (translate("dossiers", "without fixed worker"), _without_worker(dossier)),
        (translate("dossiers", "second reader"), form.row.second_reader),
        (translate("dossiers", "present"), dossier.present),
    ]
    return [(name, value) for name, value in found if value]


def viewed_words(viewed: Viewed | None, interview: str) -> str:
    """Return how a file was read: "samen met jzw (G12)"."""
    if viewed is None:
        return ""
    if viewed is Viewed.ALONE:
        return translate("dossiers", "read alone")
    together = translate("dossiers", "read together")
    return f"{together} ({interview})" if interview else together


def _without_worker(dossier: Dossier) -> str:
    days = (dossier.no_fixed_worker_from, dossier.no_fixed_worker_to)
    first, last = (dossier_words.recorded_day(day) for day in days)
    return f"{first} – {last}".strip() if first or last else ""
