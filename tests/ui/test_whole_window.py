"""The whole window on the played sample: ways between pages, and keys that do not clash."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from tests.screenshots.make import PASSPHRASE
from tests.ui.conftest import Opened
from tests.ui.played import home, lead
from ui.models.findings import Head
from ui.pages.book import BookPage
from ui.pages.dossiers import DossiersPage
from ui.pages.norms import NormsPage

__all__ = ["home", "lead"]
ViewOf = Callable[[Opened], QAbstractItemView]


def _norms(lead: Opened) -> QAbstractItemView:
    page = lead.shell.page
    assert isinstance(page, NormsPage)
    return page.evidence.list


def _dossiers(lead: Opened) -> QAbstractItemView:
    page = lead.shell.page
    assert isinstance(page, DossiersPage)
    return page.panel.view


def _book(lead: Opened) -> QAbstractItemView:
    page = lead.shell.page
    assert isinstance(page, BookPage)
    return page.frame.list


ROWS: tuple[tuple[str, ViewOf, int], ...] = (
    ("norms", _norms, 4),
    ("dossiers", _dossiers, 5),
    ("sources", _book, 3),
    ("points", _book, 2),
    ("urgent", _book, 1),
)


def test_enter_on_a_cell_of_the_matrix_goes_to_the_norm_and_its_source(
    lead: Opened, qtbot: QtBot
) -> None:
    lead.shell.overview.matrix.restore(("3.4", "ouders"))
    lead.shell.overview.take_focus()
    QTest.keyClick(lead.window.focusWidget(), Qt.Key.Key_Return)
    page = lead.shell.page
    assert isinstance(page, NormsPage)
    qtbot.waitUntil(lambda: page.view is not None and page.view.id == "3.4", timeout=20_000)
    qtbot.waitUntil(page.evidence.list.hasFocus)
    line = page.evidence.model.line(page.evidence.list.currentIndex())
    assert isinstance(line, Head)
    assert line.group.column == "ouders"


def settle(lead: Opened, qtbot: QtBot) -> None:
    """Wait until everything that was asked of the worker has come back, and what followed."""
    for _ in range(4):
        answers: list[bool] = []
        lead.worker.ask(lambda _: True, answers.append)
        qtbot.waitUntil(lambda: bool(answers), timeout=20_000)  # noqa: B023 - awaited at once


def test_unlocking_returns_to_the_same_row_on_every_page(lead: Opened, qtbot: QtBot) -> None:
    lead.shell.open_record("norm", "1a.1")  # whatever was kept of another visit to this page
    settle(lead, qtbot)
    for room, view_of, row in ROWS:
        lead.shell.go_to(room)
        qtbot.waitUntil(lambda: view_of(lead).model().rowCount() > row, timeout=20_000)  # noqa: B023 - at once
        settle(lead, qtbot)
        view = view_of(lead)
        view.setFocus()
        view.setCurrentIndex(view.model().index(row, 0))
        settle(lead, qtbot)
        said = view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        before = lead.window.focusWidget().accessibleName()
        lead.window.lock()
        QTest.keyClicks(lead.window.unlock.field, PASSPHRASE)
        QTest.keyClick(lead.window.unlock.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: lead.window.shell is not None, timeout=30_000)

        def back(view_of: ViewOf = view_of, said: str = said, before: str = before) -> bool:
            row_said = view_of(lead).currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
            focus: QWidget | None = lead.window.focusWidget()
            return bool(row_said == said and focus and focus.accessibleName() == before)

        qtbot.waitUntil(back, timeout=20_000)


def test_no_key_means_two_things_on_one_page(lead: Opened, qtbot: QtBot) -> None:
    """Of two shortcuts with one key Qt does neither."""
    for room in lead.shell.rooms:
        lead.shell.go_to(room.name)
        qtbot.wait(20)
        shortcuts = lead.window.findChildren(QShortcut)
        found = Counter(one.key().toString() for one in shortcuts if _is_active(one))
        assert [key for key, times in found.items() if times > 1] == [], room.name


def _is_active(shortcut: QShortcut) -> bool:
    owner = shortcut.parent()
    return isinstance(owner, QWidget) and owner.isVisible() and shortcut.isEnabled()


def test_the_bar_names_a_next_step_on_every_page(lead: Opened, qtbot: QtBot) -> None:
    for room in lead.shell.rooms:
        if room.name == "judging":  # it has a bar of its own, for a team that looks along
            continue
        lead.shell.go_to(room.name)
        settle(lead, qtbot)
        qtbot.waitUntil(lambda: lead.shell.bar._step is not None)


def test_with_nothing_left_on_a_page_the_next_step_is_the_overview(
    lead: Opened, qtbot: QtBot
) -> None:
    lead.shell.go_to("visit")
    settle(lead, qtbot)
    QTest.keyClick(
        lead.window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    assert lead.shell.page is lead.shell.overview


def test_beside_whoever_looks_along_there_is_no_next_step(lead: Opened, qtbot: QtBot) -> None:
    lead.shell.go_to("dossiers")
    page = lead.shell.page
    assert isinstance(page, DossiersPage)
    qtbot.waitUntil(lambda: page.board.form is not None)
    settle(lead, qtbot)
    page._to_form()
    assert page.next_step() is not None
    QTest.keyClick(lead.window.focusWidget(), Qt.Key.Key_F7)
    qtbot.waitUntil(lambda: page.board.together)
    shown = page.board.place()
    QTest.keyClick(
        lead.window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    settle(lead, qtbot)
    assert (lead.shell.page, page.board.place()) == (page, shown)
