"""Search, history, colleagues' changes and the place that was left, through the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import PASSPHRASE, World
from tests.ui.conftest import Opened, shows_overview
from tests.ui.offices import Office
from tests.ui.test_window_access import cut_off, nameless, wrong_roles
from tests.ui.test_window_lock import every_text, lock, type_passphrase
from ui.asides import Asides
from ui.models.found import pieces
from ui.pages.page import Page
from ui.pages.writing import WritingPage
from ui.places import Place, read, written
from ui.search import SearchOverlay
from ui.theme import Look
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.history import RecordHistory
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.unlocking import close, unlock

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Office]:
    world = World(tmp_path)
    yield Office(world, look, qtbot, tmp_path)
    world.close()


def fill(lead: Session) -> None:
    record(lead, "visit", "visit", {"institution": "Jeugdbescherming Voorbeeld"})
    record(lead, "dossier", "d14", {"code": "D14", "checklist": "client"})
    record(lead, "answer", "d14/JB05", {"value": "deels", "note": "moeder belde zelf"})
    record(lead, "sheet_point", "p1", {"text": "Moeders komen aan het woord", "theme": "2"})


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def rows(search: SearchOverlay) -> list[str]:
    model = search.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def search_for(opened: Opened, qtbot: QtBot, words: str) -> SearchOverlay:
    search = opened.shell.asides.search
    search._can_open = lambda _: True  # whatever pages there are
    QTest.keyClick(focused(), Key.Key_K, CTRL)
    qtbot.waitUntil(search.field.hasFocus)
    QTest.keyClicks(search.field, words)
    qtbot.waitUntil(lambda: search._asked == words and not search._asking)
    return search


def test_results_come_while_typing_and_enter_opens_the_place(office: Office, qtbot: QtBot) -> None:
    office.found(fill)
    opened = office.open()
    search = search_for(opened, qtbot, "moeder")
    assert rows(search) == [
        "punt op de terugkoppeling Moeders komen aan het woord, Moeders komen aan het woord, tekst",
        "antwoord JB05 van D14, moeder belde zelf, tekst",
    ]
    assert search.field.accessibleDescription() == rows(search)[0]
    QTest.keyClick(search.field, Key.Key_Down)
    assert search.field.accessibleDescription() == rows(search)[1]
    with qtbot.waitSignal(search.opened) as opening:
        QTest.keyClick(search.field, Key.Key_Return)
    assert opening.args == ["answer", "d14/JB05"]
    assert not search.isVisible()


def test_opening_goes_to_the_page_of_the_record(office: Office, qtbot: QtBot) -> None:
    office.found(fill)
    opened = office.open()
    search = search_for(opened, qtbot, "moeders komen")
    QTest.keyClick(search.field, Key.Key_Return)
    qtbot.waitUntil(lambda: opened.shell.page.current_record() == ("sheet_point", "p1"))
    assert isinstance(opened.shell.page, WritingPage)


def test_what_no_page_shows_is_not_offered(office: Office, qtbot: QtBot) -> None:
    office.found(fill)
    opened = office.open()
    search = search_for(opened, qtbot, "moeder")
    search._can_open = lambda kind: kind == "sheet_point"
    search._ask()
    qtbot.waitUntil(lambda: len(rows(search)) == 1)
    assert "1 gevonden" in every_text(search)


def test_escape_closes_the_search_first_and_the_words_stay(office: Office, qtbot: QtBot) -> None:
    office.found(fill)
    opened = office.open()
    search = search_for(opened, qtbot, "xyzzy")
    assert "Niets gevonden" in every_text(search)
    QTest.keyClick(search.field, Key.Key_Return)
    assert search.isVisible()
    QTest.keyClick(search.field, Key.Key_Escape)
    assert not search.isVisible()
    assert opened.shell.page is opened.shell.overview
    QTest.keyClick(focused(), Key.Key_K, CTRL)
    assert search.field.selectedText() == "xyzzy"


def test_the_search_goes_away_with_the_keyboard(office: Office, qtbot: QtBot) -> None:
    office.found(fill)
    opened = office.open()
    search = search_for(opened, qtbot, "a")
    opened.shell.rail.lock_item.setFocus()
    qtbot.waitUntil(lambda: not search.isVisible())


@pytest.mark.parametrize("size", [(1366, 738, 1.0), (1280, 640, 2.0)])
def test_the_search_is_named_and_whole(
    office: Office, qtbot: QtBot, size: tuple[int, int, float]
) -> None:
    office.found(fill)
    opened = office.open()
    opened.window.setMinimumSize(0, 0)
    opened.window.resize(*size[:2])
    while opened.look.zoom < size[2]:
        opened.look.step_zoom(1)
    qtbot.waitUntil(lambda: shows_overview(opened.window))
    search = search_for(opened, qtbot, "moeder")
    for _ in range(10):
        qtbot.wait(1)
    assert nameless(search) == []
    assert wrong_roles(search) == []
    assert cut_off(search) == []
    assert opened.shell.rect().contains(search.geometry())


class OnAnswer(Page):
    """A page whose keyboard is on one answer."""

    def current_record(self) -> tuple[str, str] | None:
        return ("answer", "d14/JB05")


def listed(opened: Opened, qtbot: QtBot) -> QListView:
    pane = opened.shell.pane
    qtbot.waitUntil(lambda: bool(pane.isVisible() and pane.findChildren(QListView)))
    (found,) = pane.findChildren(QListView)
    return found


def test_the_history_of_a_record_stands_in_the_pane(office: Office, qtbot: QtBot) -> None:
    office.found(fill)
    opened = office.open()
    page = OnAnswer()
    qtbot.addWidget(page)
    opened.shell.asides.show_history(page)
    listing = listed(opened, qtbot)
    told = [listing.model().index(row, 0).data() for row in range(listing.model().rowCount())]
    assert "Geschiedenis: antwoord JB05 van D14" in every_text(opened.shell.pane)
    assert [line.partition(", nu, MB")[0] for line in told] == [
        "notitie: moeder belde zelf",
        "antwoord: deels",
    ]
    assert listing.hasFocus()
    assert nameless(opened.window) == []
    assert cut_off(opened.window) == []
    QTest.keyClick(listing, Key.Key_Escape)
    assert not opened.shell.pane.isVisible()


def test_without_a_record_history_says_so(office: Office, qtbot: QtBot) -> None:
    office.found(fill)
    opened = office.open()
    asides: Asides = opened.shell.asides
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitSignal(asides.said) as said:
        asides.show_history(page)
    assert "Ga eerst naar een regel" in said.args[0]


def test_while_somebody_looks_along_nothing_comes_in_sight(office: Office, qtbot: QtBot) -> None:
    office.found(fill)
    opened = office.open()
    asides, page = opened.shell.asides, OnAnswer()
    qtbot.addWidget(page)
    asides.show_search()
    asides.shield(on=True)
    assert not asides.search.isVisible()
    asides.show_search()
    asides.show_history(page)
    asides.show_changes()
    heard: list[int] = []
    opened.worker.ask(lambda _: 1, heard.append)
    qtbot.waitUntil(lambda: heard == [1])
    assert not asides.search.isVisible()
    assert not opened.shell.pane.isVisible()
    asides.shield(on=False)
    asides.show_search()
    assert asides.search.isVisible()


def test_what_is_being_typed_is_safe_before_it_locks(
    office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.found(fill)
    opened = office.open()
    key = RegisterKey("answer", "d14/JB05", "note")

    def finish() -> None:
        opened.worker.do(lambda desk: desk.typing.finish(key, "af", desk.typing.begin(key)))

    monkeypatch.setattr(opened.shell.overview, "finish_typing", finish)
    lock(opened, qtbot)
    type_passphrase(opened, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: shows_overview(opened.window))
    found: list[RecordHistory] = []
    opened.worker.ask(lambda desk: desk.history.record("answer", "d14/JB05"), found.append)
    qtbot.waitUntil(lambda: bool(found))
    assert "af" in [line.value for line in found[0].lines]


def with_news(office: Office) -> None:
    """The lead looked, then a colleague's work came in."""
    world = office.world
    office.found(fill)
    tools = world.toolbox("mb")
    (inspection,) = tools.places.inspections()
    lead = unlock(tools, inspection)
    colleague = world.join_approved(lead, "jk")
    record(lead, "member", "jk", {"initials": "JK"})
    close(lead)
    opened = office.open()
    opened.worker.stop()
    opened.window.close()
    lead = unlock(tools, inspection, PASSPHRASE)
    record(colleague, "sheet_point", "p1", {"text": "Moeders en vaders"})
    record(colleague, "dossier", "d14", {"measure": "OTS", "family": "x"})
    world.exchange_all(colleague, lead)
    close(lead)


def test_news_of_colleagues_is_listed_until_it_is_seen(office: Office, qtbot: QtBot) -> None:
    with_news(office)
    opened = office.open()
    line = opened.shell.overview.changes
    assert line.isVisible()
    assert "3 wijzigingen van collega's sinds u het laatst keek" in every_text(line)
    assert cut_off(opened.window) == []
    QTest.keyClick(focused(), Key.Key_H, CTRL)
    listing = listed(opened, qtbot)
    first = {listing.model().index(row, 0).data().partition(", JK")[0] for row in range(2)}
    assert first == {
        "dossier D14: gezin: x\nmaatregel: ondertoezichtstelling",
        "punt op de terugkoppeling Moeders en vaders: tekst: Moeders en vaders",
    }
    assert nameless(opened.window) == []
    assert cut_off(opened.window) == []
    QTest.keyClick(listing, Key.Key_G, CTRL)
    qtbot.waitUntil(lambda: not line.isVisible())
    assert not opened.shell.pane.isVisible()
    QTest.keyClick(focused(), Key.Key_H, CTRL)
    qtbot.waitUntil(lambda: "Collega's hebben niets gewijzigd" in every_text(opened.shell.pane))


def test_a_change_leads_to_its_page(office: Office, qtbot: QtBot) -> None:
    with_news(office)
    opened = office.open()
    QTest.keyClick(focused(), Key.Key_H, CTRL)
    listing = listed(opened, qtbot)
    points = [row for row in range(2) if listing.model().index(row, 0).data().startswith("punt op")]
    listing.setCurrentIndex(listing.model().index(points[0], 0))
    QTest.keyClick(listing, Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(opened.shell.page, WritingPage))


def test_undo_names_what_it_took_back(
    office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.found(fill)
    opened = office.open()

    def answer(desk: object) -> frozenset[object]:
        bench = desk.bench  # type: ignore[attr-defined] # the real desk of the office
        done: frozenset[object] = bench.done(
            record(bench.session, "answer", "d14/JB05", {"value": "ja"})
        )
        return done

    with qtbot.waitSignal(opened.worker.changed):
        opened.worker.do(answer)  # type: ignore[arg-type]
    said: list[str] = []
    monkeypatch.setattr(opened.shell.bar, "say", said.append)
    QTest.keyClick(focused(), Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: said == ["Ongedaan: antwoord JB05 van D14"])
    QTest.keyClick(focused(), Key.Key_Y, CTRL)
    qtbot.waitUntil(lambda: said[1:] == ["Opnieuw gedaan: antwoord JB05 van D14"])


def test_the_next_start_comes_back_to_the_same_place(office: Office, qtbot: QtBot) -> None:
    office.found(fill)
    opened = office.open()
    opened.shell.overview.matrix.restore(("2.2", "ouders"))
    opened.shell.go_to("sheets")
    opened.shell.sheets.choose(2)
    opened.window.close()
    opened.worker.stop()
    tools = office.world.toolbox("mb")
    (inspection,) = tools.places.inspections()
    close(unlock(tools, inspection, PASSPHRASE))  # locking took the key away
    again = office.open()
    qtbot.waitUntil(lambda: again.shell.page is again.shell.sheets)
    assert again.shell.sheets.paper.title == "Tellingen"
    qtbot.waitUntil(lambda: again.shell.overview.place() == "2.2|ouders")


def test_after_a_lock_the_place_is_the_same(office: Office, qtbot: QtBot) -> None:
    office.found(fill)
    opened = office.open()
    opened.shell.overview.matrix.restore(("2.2", "ouders"))
    lock(opened, qtbot)
    type_passphrase(opened, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: shows_overview(opened.window))
    qtbot.waitUntil(lambda: opened.shell.overview.place() == "2.2|ouders")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"room": 1}', '{"on": {"a": 2}}', "null"])
def test_whatever_is_no_place_is_the_beginning(text: str) -> None:
    assert read(text) == Place()


def test_a_place_comes_back_as_it_was() -> None:
    place = Place("dossiers", {"dossiers": "d14/JB05", "overview": "2.2|ouders"})
    assert read(written(place)) == place


@pytest.mark.parametrize(
    "text, cut",
    [
        ("", []),
        ("geen", [("geen", False)]),
        ("\u2068Moe\u2069der", [("Moe", True), ("der", False)]),
        ("a\u2068b\u2069c\u2068d\u2069", [("a", False), ("b", True), ("c", False), ("d", True)]),
        ("half\u2068open", [("half", False), ("open", False)]),
    ],
)
def test_marked_texts_are_cut_at_their_matches(text: str, cut: list[tuple[str, bool]]) -> None:
    assert pieces(text) == cut
