"""Conflicts on the page of merging, settled and taken back by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.ui.merge_office import ALT, CTRL, Evening, Key
from ui.differences import differences, marked, told
from ui.pages.merge_frame import CONFLICTS
from ui.theme import Look
from veldtool.services.recording import record
from veldtool.services.session import Session


@pytest.fixture
def evening(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    world = World(tmp_path)
    yield Evening(world, look, qtbot)
    world.close()


def two_versions(evening: Evening) -> None:
    """Two colleagues wrote the same line; the lead merged and stands at the conflict."""
    evening.prepare("av", "ld")
    evening.write("av", "De ouder belde op maandag.")
    evening.write("ld", "De ouder belde op dinsdag terug")
    to_the_conflict(evening)


def to_the_conflict(evening: Evening) -> None:
    evening.open()
    evening.choose()
    evening.merge()
    evening.next_step()
    evening.until(lambda: evening.page.frame.at == CONFLICTS)
    evening.settle()


def test_both_stand_beside_each_other_with_what_differs_underlined(evening: Evening) -> None:
    two_versions(evening)
    assert "regel in G01: tekst" in evening.shown()
    assert "Eerst stond er: zoals het was" in evening.shown()
    assert "De ouder belde op <u>maandag.</u>" in evening.shown()
    assert "De ouder belde op <u>dinsdag terug</u>" in evening.shown()
    assert {"AV", "LD"} <= set(evening.shown().splitlines())
    assert evening.page.count().text == "1 open"
    first, second = evening.page.conflicts.versions._panels
    assert "Verschil: maandag." in first.button.accessibleDescription()
    assert second.x() > first.x()


@pytest.mark.parametrize(
    "key, text",
    [
        ("1", "De ouder belde op maandag."),
        ("2", "De ouder belde op dinsdag terug"),
        ("3", "De ouder belde op maandag. De ouder belde op dinsdag terug"),
    ],
)
def test_a_key_settles_it_and_undo_lets_both_stand_again(
    evening: Evening, key: str, text: str
) -> None:
    two_versions(evening)
    evening.say(key)
    evening.until(lambda: evening.page.count().text == "")
    assert evening.value() == text
    assert "Opgelost" in evening.lines()
    assert "opgelost door MB" in evening.lines()
    evening.press(Key.Key_Z, CTRL)
    evening.until(lambda: evening.page.count().text == "1 open")


def test_a_settled_one_can_be_taken_back_from_the_list(evening: Evening) -> None:
    two_versions(evening)
    evening.say("1")
    evening.until(lambda: evening.page.count().text == "")
    evening.settle()
    assert evening.page.conflicts.versions.back.isVisible()
    evening.say("t")
    evening.until(lambda: evening.page.count().text == "1 open")


def test_a_text_of_ones_own_is_kept_while_it_grows_and_settles_at_the_end(
    evening: Evening,
) -> None:
    two_versions(evening)
    page = evening.page
    evening.say("4")
    assert page.conflicts.versions.text.hasFocus()
    page.conflicts.versions.text.selectAll()
    evening.say("Op maandag 1 en dinsdag 2")
    assert page.conflicts.versions.text.toPlainText() == "Op maandag 1 en dinsdag 2"
    evening.press(Key.Key_1, ALT)
    evening.settle()
    assert page.count().text == "1 open"
    evening.close()
    page = evening.open()
    evening.until(lambda: page.conflicts.versions.composing)
    assert page.conflicts.versions.text.toPlainText() == "Op maandag 1 en dinsdag 2"
    evening.next_step()
    evening.until(lambda: page.count().text == "")
    assert evening.value() == "Op maandag 1 en dinsdag 2"
    assert not page.conflicts.versions.composing


def test_escape_leaves_the_text_and_both_stay(evening: Evening) -> None:
    two_versions(evening)
    evening.say("4")
    evening.say("iets ")
    evening.press(Key.Key_Escape)
    assert not evening.page.conflicts.versions.composing
    evening.settle()
    assert evening.page.count().text == "1 open"
    assert evening.page.conflicts.list.hasFocus()


def more_conflicts(lead: Session) -> None:
    record(lead, "statement", "g01/s2", {"text": "twee"})
    record(lead, "dossier", "d14", {"code": "D14", "checklist": "client", "measure": "OTS"})


def test_leaving_open_goes_on_to_the_next(evening: Evening) -> None:
    evening.prepare("av", "ld", fill=more_conflicts)
    for line in ("g01/s1", "g01/s2"):
        evening.write("av", f"van AV {line}", line=line)
        evening.write("ld", f"van LD {line}", line=line)
    to_the_conflict(evening)
    first = evening.page.conflicts.conflict
    evening.say("o")
    second = evening.page.conflicts.conflict
    assert first is not None
    assert second is not None
    assert first.id != second.id
    assert "Blijft open" in evening.window.shell.bar._said.text()
    evening.say("o")
    assert evening.page.conflicts.conflict == first
    assert evening.page.count().text == "2 open"


def test_an_answer_can_be_chosen_but_not_kept_twice_and_its_effect_is_told(
    evening: Evening,
) -> None:
    evening.prepare("av", "ld", fill=more_conflicts)
    for name, value in (("av", "ja"), ("ld", "nee")):
        evening.world.clock.tick(60_000)
        session = evening.colleagues[name]
        record(session, "answer", "d14/JB05", {"value": value, "note": f"omdat {value}"})
        evening.write(name, f"later {name}", line=f"g01/{name}")
    to_the_conflict(evening)
    rows = evening.page.conflicts.list.rows.rows
    at = next(n for n, row in enumerate(rows) if row.kind == "conflict" and "/value" in row.id)
    evening.page.conflicts.list.choose(at)
    evening.settle()
    versions = evening.page.conflicts.versions
    assert not versions.both.isVisible()
    assert not versions.compose.isVisible()
    assert "Waarom: omdat nee" in evening.shown()
    before = evening.page.count().text
    evening.say("3")
    evening.say("4")
    evening.settle()
    assert evening.page.count().text == before
    evening.say("2")
    evening.until(lambda: evening.page.count().text != before)
    assert evening.value(("answer", "d14/JB05", "value")) == "nee"


def test_only_the_words_that_differ_are_marked() -> None:
    pieces = differences("a <b> c, d", ["a x c d"])
    assert pieces == (("a ", False), ("<b>", True), (" c", False), (",", True), (" d", False))
    assert marked(pieces) == "a <u>&lt;b&gt;</u> c<u>,</u> d"
    assert told(pieces) == "<b>; ,"
    assert told(differences("gelijk", ["gelijk"])) == ""
    assert marked(differences("een\ntwee", ["een\ntwee"])) == "een<br>twee"


def test_at_twice_the_size_one_part_stands_at_a_time(evening: Evening, app: QApplication) -> None:
    evening.look.zoom = 2.0
    two_versions(evening)
    page = evening.page
    assert not page.received.isVisible()
    assert page.conflicts.isVisible()
    evening.press(Key.Key_F6)
    assert page.received.isVisible()
    assert not page.conflicts.isVisible()
    evening.press(Key.Key_F6)
    evening.press(Key.Key_F6)
    assert page.conflicts.isVisible()
    evening.look.zoom = 1.0


def test_a_second_key_does_not_settle_the_same_conflict_again(evening: Evening) -> None:
    """The list is read again a moment later; until then nothing is there to choose from."""
    two_versions(evening)
    evening.say("12")
    evening.until(lambda: evening.page.count().text == "")
    evening.settle()
    assert evening.value() == "De ouder belde op maandag."
