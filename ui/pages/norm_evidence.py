"""The findings on one norm: a head, which of them to show, and the list."""

import re

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui import norm_words, sentences
from ui.delegates.finding_row import FindingDelegate
from ui.models.findings import HEAD, FileRow, FindingsModel, Head, Only, Pair, Row
from ui.paint import MINUS
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.entering import EnterButton
from ui.widgets.flow import FlowLayout
from ui.widgets.key_list import KeyList
from ui.widgets.words import Wrapped, label
from veldtool.domain.records import Quote, Sign
from veldtool.services.norms.views import Finding, NormView, Opposed

_SIGNS = {"+": Sign.PLUS, "-": Sign.MINUS, "~": Sign.NEUTRAL, MINUS: Sign.MINUS}


class EvidencePane(QFrame):
    """The middle of the page of norms.

    `opened` names the record of a finding to be shown where it belongs, `sign_given` carries a
    finding, its new sign and the reason, `add_wanted` asks for a search elsewhere.
    `points_wanted` carries the norm and a finding whose kijkpunten are asked for, `points_given`
    the same with new ones.
    """

    opened = Signal(str, str)
    sign_given = Signal(object, object, str)
    add_wanted = Signal()
    points_wanted = Signal(object, object)
    points_given = Signal(object, object, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: NormView | None = None
        self._asked: tuple[Finding, Sign] | None = None
        self._pointing: tuple[Finding, int] | None = None
        self.setProperty("ground", "surface")
        self.model = FindingsModel()
        self.list = KeyList(self.tr("Findings"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(FindingDelegate(look, self.list, self.model))
        self.list.opened.connect(self._open)
        self._title, self._about = Wrapped("", "title"), Wrapped("", "quiet")
        self._kinds = label("", "small")
        self._buttons: dict[Only, EnterButton] = {}
        self._group = QButtonGroup(self)
        self.filter = QLineEdit()
        self._said = Wrapped("", "error")
        self._said.hide()
        self._nothing = Wrapped("", "quiet")
        self._reason = self._make_reason()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._make_head(), self._make_choice(), self._reason, self._nothing):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        margin = look.px(12)
        self._nothing.setContentsMargins(margin, margin, margin, margin)

    def show_view(self, view: NormView) -> None:
        """Show a norm; what was current stays current."""
        fresh = self._view is None or self._view.id != view.id
        self._view = view
        here = self.current()
        self._title.setText(f"{view.id} {view.tile}" if view.judged else view.tile)
        self._about.setText(view.title)
        kinds = self.tr("{share} kinds of source")
        self._kinds.setText(kinds.format(share=sentences.share(view.kinds)))
        self._name_buttons(view)
        if fresh:
            self._cancel_sign()
            self._choose(Only.ALL)
            self.filter.clear()
        self.model.show_view(view)
        self._tell_nothing()
        self.go_to(here if not fresh else None)

    def shows(self, norm: str) -> bool:
        """Tell whether it is this norm that stands here."""
        return self._view is not None and self._view.id == norm

    def show_named(self, unnamed: tuple[Opposed, ...]) -> None:
        """Say which contradictions my reason names by now."""
        pairs = self._view.opposed if self._view else ()
        self.model.show_named(frozenset(pairs) - frozenset(unnamed))

    def go_to(self, ref: tuple[str, str] | None) -> None:
        """Make a finding current; without one, or when it is gone, the first line."""
        index = self.model.index_of(ref) if ref else QModelIndex()
        if index.isValid():
            self.list.setCurrentIndex(index)
        elif not self.list.currentIndex().isValid():
            self.list.choose_first()

    def go_to_column(self, column: str) -> None:
        """Go to the findings of a column of the matrix, all of them shown."""
        self.filter.clear()
        self._choose(Only.ALL)
        head = self.model.head_of(column)
        if head.isValid():
            self.list.setCurrentIndex(head)
            self.list.scrollTo(head, KeyList.ScrollHint.PositionAtTop)

    def take_focus(self) -> None:
        """Put the keyboard on the list, or on the reason that is asked for."""
        target: QWidget = self.reason if self._asks else self.list
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def begin_filter(self) -> None:
        """Type words that the findings must hold."""
        self.filter.show()
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def escape(self) -> bool:
        """Leave the reason or the filter; False when there is neither."""
        if self._asks:
            self._cancel_sign()
        elif self.filter.text() or self.filter.hasFocus():
            self.filter.clear()
            self.filter.hide()
        elif self._only() is not Only.ALL:
            self._choose(Only.ALL)
        else:
            return False
        self.take_focus()
        return True

    def fail(self, words: str) -> None:
        """Say below the reason what to do."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        self.reason.setAccessibleDescription(words)
        self._reason.setVisible(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        sign = _SIGNS.get(event.text())
        folds = event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Left, Qt.Key.Key_Right}
        if sign is not None and self.list.hasFocus():
            self._ask_sign(sign)
        elif event.text().lower() == "k" and self.list.hasFocus():
            self._want_points()
        elif folds and self.list.hasFocus():
            self._toggle(self.list.currentIndex())
        else:
            super().keyPressEvent(event)

    def _ask_sign(self, sign: Sign) -> None:
        line = self.model.line(self.list.currentIndex())
        if not isinstance(line, Row | FileRow) or line.finding.line.sign is sign:
            return
        if isinstance(line, FileRow) or line.finding.files:
            self._about_sign.setText(self.tr("This sign follows from the answers."))
            self.fail(self.tr("Open the file with Enter and change the answer there."))
            self.reason.hide()
            return
        self._asked, self._pointing = (line.finding, sign), None
        words = self.tr("Why {new} instead of {old}?")
        old, new = norm_words.sign(line.finding.line.sign), norm_words.sign(sign)
        self._about_sign.setText(words.format(new=new, old=old))
        self.reason.setAccessibleName(self._about_sign.text())
        self.reason.clear()
        self.reason.show()
        self.fail("")
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def _asks(self) -> bool:
        return self._asked is not None or self._pointing is not None

    def _want_points(self) -> None:
        line = self.model.line(self.list.currentIndex())
        if self._view is not None and isinstance(line, Row | FileRow):
            self.points_wanted.emit(self._view, line.finding)

    def ask_points(self, found: Finding, numbers: tuple[int, ...] | None, most: int) -> None:
        """Ask which kijkpunten a finding is about, or say why that cannot be said here."""
        self._asked = None
        if numbers is None or not most:
            words = self.tr("The points of this kind of finding are fixed.")
            self._about_sign.setText(words)
            self.reason.hide()
            self.fail(self.tr("Choose a line of a talk or an observation."))
            return
        self._pointing = (found, most)
        words = self.tr("Numbers of the points that this is about (1 to {most}); empty: none")
        self._about_sign.setText(words.format(most=most))
        self.reason.setAccessibleName(self._about_sign.text())
        self.reason.setText(" ".join(str(number) for number in numbers))
        self.reason.show()
        self.fail("")
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.reason.selectAll()

    def _give_points(self, found: Finding, most: int) -> None:
        words = re.split(r"[\s,;.]+", self.reason.text().strip())
        typed = [one for one in words if one]
        if not all(one.isdecimal() and 1 <= int(one) <= most for one in typed):
            said = self.tr("Type numbers from 1 to {most} with spaces between, then Enter.")
            self.fail(said.format(most=most))
            return
        self.points_given.emit(self._view, found, tuple(int(one) for one in typed))
        self._cancel_sign()
        self.take_focus()

    def _give_sign(self) -> None:
        if self._pointing is not None:
            self._give_points(*self._pointing)
        if self._asked is None:
            return
        if not self.reason.text().strip():
            self.fail(self.tr("Write why, then press Enter; Esc leaves the sign as it is."))
            return
        finding, sign = self._asked
        self.sign_given.emit(finding, sign, self.reason.text())
        self._cancel_sign()
        self.take_focus()

    def _cancel_sign(self) -> None:
        self._asked = self._pointing = None
        self._reason.hide()

    def _open(self, index: QModelIndex) -> None:
        """Enter opens the source; at a head or a count it opens what is behind it."""
        line = self.model.line(index)
        if isinstance(line, Pair):
            for side in (line.opposed.other, line.opposed.one):
                found = self.model.index_of(side.finding.ref)
                if found.isValid():
                    self.list.setCurrentIndex(found)
                    return
        elif isinstance(line, FileRow) or (isinstance(line, Row) and not line.finding.files):
            self.opened.emit(*line.finding.ref)
        else:
            self._toggle(index)

    def _toggle(self, index: QModelIndex) -> None:
        row = index.row()
        if self.model.toggle(index):
            self.list.setCurrentIndex(self.model.index(row))

    def _refresh_filter(self) -> None:
        here = self.current()
        self.model.show_only(self._only(), self.filter.text())
        self._tell_nothing()
        self.go_to(here)

    def _tell_nothing(self) -> None:
        nothing = self.model.rowCount() == 0
        self._nothing.setVisible(nothing)
        if self._view is not None and self._view.findings():
            self._nothing.setText(self.tr("Nothing fits this filter. Esc shows all findings."))
        elif self._view is not None:
            words = self.tr("No findings on {norm} yet. Search all talks and files with Ins.")
            self._nothing.setText(words.format(norm=self._view.id))

    def current(self) -> tuple[str, str] | None:
        """Return the record of the current finding, None at a head or a contradiction."""
        line = self.model.line(self.list.currentIndex())
        return line.finding.ref if isinstance(line, Row | FileRow) else None

    def place(self) -> tuple[str, str] | None:
        """Return what is current as `go_to` takes it: a finding or the head of a kind."""
        line = self.model.line(self.list.currentIndex())
        return (HEAD, line.group.kind) if isinstance(line, Head) else self.current()

    def _only(self) -> Only:
        return list(Only)[max(self._group.checkedId(), 0)]

    def _choose(self, only: Only) -> None:
        self._buttons[only].setChecked(True)
        self._refresh_filter()

    def _name_buttons(self, view: NormView) -> None:
        found = view.findings()
        plus, minus = (
            sum(one.line.sign is sign for one in found) for sign in (Sign.PLUS, Sign.MINUS)
        )
        quotes = sum(one.line.quote is Quote.VERBATIM for one in found)
        words = {
            Only.ALL: (self.tr("All"), self.tr("all findings")),
            Only.PLUS: (f"+ {plus}", sentences.positive(plus)),
            Only.MINUS: (f"{MINUS} {minus}", sentences.negative(minus)),
            Only.OPPOSED: (
                self.tr("Contradictory {n}").format(n=len(view.opposed)),
                self.tr("contradictions"),
            ),
            Only.QUOTES: (self.tr("Quotes {n}").format(n=quotes), self.tr("verbatim quotes")),
        }
        for only, (shown, spoken) in words.items():
            self._buttons[only].setText(shown)
            self._buttons[only].setAccessibleName(spoken)

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setProperty("rule", "below")
        column = QVBoxLayout(head)
        pad = self._look.px(12)
        column.setContentsMargins(pad, self._look.px(8), pad, self._look.px(8))
        column.setSpacing(0)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self._kinds, 0, Qt.AlignmentFlag.AlignBaseline)
        column.addLayout(row)
        column.addWidget(self._about)
        return head

    def _make_choice(self) -> QWidget:
        box = QFrame()
        box.setProperty("rule", "below")
        flow = FlowLayout(box, self._look.px(8), self._look.px(6))
        pad = self._look.px(12)
        flow.setContentsMargins(pad, self._look.px(4), pad, self._look.px(4))
        flow.addWidget(self._make_segments())
        self.filter.setPlaceholderText(self.tr("Filter on words"))
        self.filter.setAccessibleName(self.tr("Filter on words"))
        self.filter.setProperty("form", "true")
        self.filter.setFixedWidth(self._look.px(200))
        self.filter.textChanged.connect(self._refresh_filter)
        self.filter.returnPressed.connect(self.take_focus)
        self.filter.hide()
        flow.addWidget(self.filter)
        flow.add_spring()
        add = HintButton(self._look, self.tr("Add finding"), "Ins")
        add.clicked.connect(self.add_wanted)
        flow.addWidget(add)
        return box

    def _make_segments(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for place, only in enumerate(Only):
            button = EnterButton()
            button.setCheckable(True)
            button.setProperty("segment", "last" if only is Only.QUOTES else "true")
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, place)
            self._buttons[only] = button
            row.addWidget(button)
        self._group.idClicked.connect(self._refresh_filter)
        return box

    def _make_reason(self) -> QFrame:
        box = QFrame()
        box.setProperty("ground", "sunk")
        column = QVBoxLayout(box)
        pad = self._look.px(12)
        column.setContentsMargins(pad, self._look.px(8), pad, self._look.px(8))
        column.setSpacing(self._look.px(4))
        self._about_sign = Wrapped("", "strong")
        self.reason = QLineEdit()
        self.reason.setProperty("form", "true")
        self.reason.returnPressed.connect(self._give_sign)
        for part in (self._about_sign, self.reason, self._said):
            column.addWidget(part)
        box.hide()
        return box
