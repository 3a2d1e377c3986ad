"""Norms by keyboard alone, on a real desk with a real database."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.ui.norm_office import NORM, Desk, fill
from tests.ui.test_window_access import cut_off, nameless
from ui.desk_thread import DeskThread
from ui.models.findings import FileRow, Head, Pair
from ui.pages.norms import LEFT, MIDDLE, RIGHT, NormsPage
from ui.theme import Look
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.records import Observation, Score, Shortcoming, Sign, Statement
from veldtool.services.norms.views import MyState
from veldtool.services.opened_desk import OpenedDesk

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def open_page(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    """Make the page on a small record, at a size and zoom."""
    workers: list[DeskThread] = []

    def make(width: int = 1254, height: int = 700, zoom: float = 1.0) -> Desk:
        world = World(tmp_path)
        lead = world.found()
        fill(lead)
        inspection = lead.store.identity.inspection
        lead.store.close()
        opened = OpenedDesk(world.toolbox("mb"), PdfPress(), lambda number, _: f"{number}")
        worker = DeskThread(opened)
        workers.append(worker)
        worker.ask(lambda desk: desk.unlock(inspection, None))
        while look.zoom < zoom:
            look.step_zoom(1)
        page = NormsPage(look, worker)
        worker.changed.connect(page.refresh)
        qtbot.addWidget(page)
        page.resize(width, height)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.enter()
        one = Desk(page, worker, opened, qtbot, [])
        page.open_wanted.connect(lambda kind, key: one.opened.append((kind, key)))
        one.settle()
        return one

    yield make
    for worker in workers:
        worker.stop()


@pytest.fixture
def desk(open_page: Callable[..., Desk]) -> Desk:
    return open_page()


def test_a_score_with_a_reason_takes_three_keys_beside_the_text(desk: Desk) -> None:
    desk.press("3")
    assert desk.state() is MyState.DRAFT
    desk.press(Key.Key_Tab)
    desk.press("Ouders en dossiers lopen uiteen.")
    desk.press(Key.Key_V, hold=ALT)
    assert desk.state() is MyState.FINISHED
    assert desk.content() == (
        "grotendeels-niet",
        "Ouders en dossiers lopen uiteen.",
    )
    assert desk.page.count().text == "1 van 20"


def test_finishing_without_a_reason_says_so_and_goes_there(desk: Desk) -> None:
    desk.press(Key.Key_V, hold=ALT)
    assert "Kies eerst een score" in desk.shown()
    desk.press("1")
    desk.press(Key.Key_V, hold=ALT)
    assert "Schrijf eerst waarom" in desk.shown()
    assert desk.page.score.reason.hasFocus()
    assert desk.page.score.reason.property("wrong") == "true"
    desk.press("Goed.")
    assert "Schrijf eerst waarom" not in desk.shown()
    assert desk.state() is MyState.DRAFT


def test_seen_too_little_finishes_without_a_reason(desk: Desk) -> None:
    desk.press("g")
    desk.press(Key.Key_V, hold=ALT)
    assert desk.state() is MyState.TOO_LITTLE


def test_what_is_typed_is_a_sealed_draft_before_it_is_finished(desk: Desk) -> None:
    desk.press("2", Key.Key_Tab)
    desk.press("nog niet klaar")
    desk.page.score.typed.keep()
    desk.settle()
    (kept,) = desk.asked(lambda session: session.store.drafts())
    assert kept.key.id == f"mb:{NORM}"
    assert "nog niet klaar" not in str(kept.value)
    desk.page.finish_typing()
    desk.settle()
    assert desk.content()[1] == "nog niet klaar"


def test_another_norm_keeps_what_was_typed_with_the_first(desk: Desk) -> None:
    desk.press("4", Key.Key_Tab)
    desk.press("zonder meer")
    desk.press(Key.Key_Down, hold=ALT)
    assert (desk.view.id, desk.page.score.reason.toPlainText()) == ("1a.2", "")
    desk.press(Key.Key_Up, hold=ALT)
    assert desk.page.score.reason.toPlainText() == "zonder meer"
    assert desk.page.score.choice.value() == "voldoet-niet"


def test_escape_takes_back_what_is_typed_then_leaves_the_reason(desk: Desk) -> None:
    desk.press("4", Key.Key_Tab)
    desk.press("weg ermee")
    assert desk.page.escape()
    desk.settle()
    assert desk.page.score.reason.toPlainText() == ""
    assert desk.page.escape()
    assert desk.page.evidence.list.hasFocus()


def test_a_finished_score_is_shut_until_it_is_reopened_with_a_reason(desk: Desk) -> None:
    desk.press("4", Key.Key_Tab)
    desk.press("slecht")
    desk.press(Key.Key_V, hold=ALT)
    desk.press("1")
    assert "Heropen hem eerst" in desk.shown()
    assert desk.content()[0] == "voldoet-niet"
    desk.press(Key.Key_O, hold=ALT)
    desk.press(Key.Key_Return)
    assert "Schrijf waarom en druk op Enter" in desk.shown()
    desk.press("nieuw dossier", Key.Key_Return)
    assert desk.state() is MyState.DRAFT
    assert "nieuw dossier" in desk.shown()
    desk.press("3")
    assert desk.content() == ("grotendeels-niet", "slecht")


def test_the_next_step_names_what_lacks_and_inserts_the_contradiction(desk: Desk) -> None:
    steps = []
    for key in ("2", "", "goed", ""):
        step = desk.page.next_step()
        assert step is not None
        steps.append(step.word)
        step.do()
        desk.settle()
        if key:
            desk.press(key)
    assert steps == ["Score kiezen", "Tegenstrijdigheid invoegen", "Afronden", "Volgende norm"]
    assert desk.view.id == "1a.2"
    reason = desk.content()[1]
    assert "maar gezien (cliëntdossier" in reason


def test_warnings_follow_while_one_types(desk: Desk) -> None:
    desk.press("2")
    warnings = desk.page.score.warnings
    assert "De motivering noemt de tegenstrijdigheid nog niet" in warnings.words()
    assert "Een lagere score zonder tekortkoming" in warnings.words()
    desk.press(Key.Key_Tab)
    desk.press("De ouder zegt ja, het dossier nee.")
    assert "De motivering noemt de tegenstrijdigheid nog niet" not in warnings.words()
    pair = desk.page.evidence.model.line(desk.page.evidence.model.index(0))
    assert isinstance(pair, Pair)
    assert pair.named


def test_findings_are_read_aloud_as_sentences(desk: Desk) -> None:
    lines = desk.lines()
    assert lines[0].startswith("Tegenstrijdig, nog niet benoemd: Gehoord (telefonisch gesprek")
    assert "Telefonisch gesprek met een ouder, 2 gesproken, +3" in lines
    assert "positief, 2 van 3, aardig, G08 ouder, gehoord" in lines
    assert "positief, “belde terug”, G07 ouder, letterlijk" in lines
    assert "Cliëntdossier, 3 gelezen, +1 −2" in lines  # noqa: RUF001 - the real minus sign


def test_a_count_opens_its_files_and_enter_opens_one(desk: Desk) -> None:
    desk.go_to("1 van 3")
    desk.press(Key.Key_Return)
    model = desk.page.evidence.model
    files = [model.line(model.index(row)) for row in range(model.rowCount())]
    assert sum(isinstance(one, FileRow) for one in files) == 3
    desk.press(Key.Key_Down, Key.Key_Return)
    assert desk.opened == [("answer", "d01/JB02")]
    desk.go_to("belde terug")
    desk.press(Key.Key_Return)
    assert desk.opened[-1] == ("statement", "g1/1")


def test_a_kind_of_source_folds_with_space(desk: Desk) -> None:
    before = len(desk.lines())
    desk.go_to("2 gesproken")
    desk.press(Key.Key_Space)
    assert len(desk.lines()) == before - 2
    head = desk.page.evidence.model.line(desk.page.evidence.list.currentIndex())
    assert isinstance(head, Head)
    assert head.folded
    assert "ingeklapt" in str(desk.page.evidence.list.currentIndex().data())


def test_a_filter_shows_how_many_of_how_many(desk: Desk) -> None:
    desk.press("/")
    desk.press("aardig")
    assert desk.lines() == [
        "Telefonisch gesprek met een ouder, 2 gesproken, 1 van 2 getoond, +3",
        "positief, 2 van 3, aardig, G08 ouder, gehoord",
    ]
    assert desk.page.escape()
    desk.settle()
    assert len(desk.lines()) == 6


def test_another_sign_needs_a_reason(desk: Desk) -> None:
    desk.go_to("aardig")
    desk.press("-", Key.Key_Return)
    assert "Schrijf waarom en druk op Enter" in desk.shown()
    desk.press("verkeerd gehoord", Key.Key_Return)
    line = desk.all_of("statement", Statement)["g2/1"]
    assert line.norms == ((NORM, Sign.MINUS),)
    assert any("Teken gewijzigd: verkeerd gehoord" in one for one in desk.lines())
    assert desk.page.evidence.list.hasFocus()


def test_the_sign_of_a_count_says_where_to_change_it(desk: Desk) -> None:
    desk.go_to("1 van 3")
    desk.press("+")
    assert "wijzig daar het antwoord" in desk.shown()


def test_kijkpunten_of_a_finding_are_typed_by_number(desk: Desk) -> None:
    desk.go_to("belde terug")
    desk.press("k")
    assert desk.page.evidence.reason.hasFocus()
    desk.press("2 9", Key.Key_Return)
    assert "Typ nummers van 1 tot en met 5" in desk.shown()
    desk.press(Key.Key_Backspace, "4", Key.Key_Return)
    line = desk.all_of("statement", Statement)["g1/1"]
    assert line.norms == ((f"{NORM}.2", Sign.PLUS), (f"{NORM}.4", Sign.PLUS))
    assert [one.findings for one in desk.view.points] == [0, 1, 0, 1, 0]
    desk.press("k")
    assert desk.page.evidence.reason.text() == "2 4"
    desk.press("1")
    desk.page.escape()
    desk.settle()
    assert desk.all_of("statement", Statement)["g1/1"].norms == line.norms


def test_the_kijkpunten_of_a_count_are_fixed(desk: Desk) -> None:
    desk.go_to("1 van 3")
    desk.press("k")
    assert "liggen de kijkpunten vast" in desk.shown()


def test_the_matrix_leads_to_the_norm_at_its_kind_of_source(desk: Desk) -> None:
    desk.page.show_column("3.4", "ouders")
    desk.settle()
    desk.page.show_column(NORM, "dossiers")
    desk.settle()
    head = desk.page.evidence.model.line(desk.page.evidence.list.currentIndex())
    assert isinstance(head, Head)
    assert (desk.view.id, head.group.column) == (NORM, "dossiers")
    assert desk.page.evidence.list.hasFocus()


def test_a_finding_from_elsewhere_is_searched_and_added(desk: Desk) -> None:
    desk.press(Key.Key_Insert)
    assert desk.page.search.words.hasFocus()
    desk.press("lang", Key.Key_Down)
    desk.press("-")
    assert desk.all_of("statement", Statement)["g2/2"].norms == ((NORM, Sign.MINUS),)
    assert desk.page.escape()
    assert any("wachtte lang" in one for one in desk.lines())
    assert desk.all_of("observation", Observation) == {}


def test_a_shortcoming_is_written_and_a_blank_one_goes(desk: Desk) -> None:
    desk.press(Key.Key_T, hold=ALT)
    desk.press(Key.Key_Insert)
    assert desk.page.points.text.hasFocus()
    desk.press("Ouders horen niets.", Key.Key_Tab)
    desk.press("Dat kost vertrouwen.")
    desk.page.points.take_focus()
    desk.settle()
    desk.press(Key.Key_Insert)
    assert desk.page.escape()
    desk.settle()
    (found,) = desk.all_of("shortcoming", Shortcoming).values()
    assert (found.text, found.why) == ("Ouders horen niets.", "Dat kost vertrouwen.")
    assert (found.norm, found.author) == (NORM, "mb")
    desk.press(Key.Key_T, hold=ALT)
    desk.press(Key.Key_Delete)
    assert desk.all_of("shortcoming", Shortcoming) == {}


def test_a_theme_without_judgement_asks_for_no_score(desk: Desk) -> None:
    desk.page.choose("4")
    desk.settle()
    assert "Geen oordeel over dit thema" in desk.shown()
    assert not desk.page.score.choice.isVisible()
    desk.press("1")
    assert desk.all_of("score", Score) == {}
    assert "Nog geen bevindingen bij 4" in desk.shown()


def test_a_place_is_taken_up_again(desk: Desk) -> None:
    desk.page.choose("3.4")
    desk.settle()
    place = desk.page.place()
    desk.page.choose("1a.1")
    desk.page.restore(place)
    desk.page.enter()
    desk.settle()
    assert desk.view.id == "3.4"
    assert desk.page.evidence.list.hasFocus()


def test_the_head_of_a_kind_of_source_is_taken_up_again(desk: Desk) -> None:
    desk.page.choose("1a.1")
    desk.settle()
    desk.page.evidence.list.setFocus()
    desk.page.evidence.go_to(("head", "D-CLI"))
    place = desk.page.place()
    assert place.endswith("head D-CLI")
    desk.page.choose("3.4")
    desk.settle()
    desk.page.restore(place)
    desk.page.enter()
    desk.settle()
    assert desk.page.evidence.place() == ("head", "D-CLI")


def test_history_and_search_find_their_records(desk: Desk) -> None:
    desk.go_to("aardig")
    assert desk.page.current_record() == ("statement", "g2/1")
    desk.press("1")
    assert desk.page.current_record() == ("score", f"mb:{NORM}")
    desk.page.show_record("score", "mb:5.1")
    desk.settle()
    assert desk.view.id == "5.1"


SIZES = [(1254, 700, 1.0), (1142, 690, 2.0), (1112, 592, 1.5), (1808, 1010, 1.0)]


@pytest.mark.parametrize("width, height, zoom", SIZES)
def test_nothing_is_cut_off_and_all_has_a_name(
    open_page: Callable[..., Desk], qtbot: QtBot, width: int, height: int, zoom: float
) -> None:
    desk = open_page(width, height, zoom)
    page = desk.page
    for place in (LEFT, MIDDLE, RIGHT):
        page._focus(place)
        qtbot.wait(20)
        assert cut_off(page) == []
        assert nameless(page) == []
        assert page.panes.holding(page.focusWidget()) == place
    for open_it in (page._begin_search, page._begin_points):
        open_it()
        desk.settle()
        qtbot.wait(20)
        assert cut_off(page) == []
        assert nameless(page) == []
        page.escape()


def test_in_a_narrow_window_f6_brings_each_part_forward(open_page: Callable[..., Desk]) -> None:
    page = open_page(1142, 690, 2.0).page
    seen = []
    for _ in range(3):
        parts = (page.norms, page.middle, page.score)
        seen.append([part.isVisible() for part in parts])
        page.next_pane(1)
    assert seen == [[False, True, False], [False, False, True], [True, False, False]]
