"""Typing a word in a list of records goes to the row that has it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.models.book import BookModel, Row
from ui.theme import Look
from ui.widgets.book_frame import BookList
from ui.widgets.typed_words import TypedWords

ROWS = (
    Row("", "", "Te kiezen"),
    Row("pick", "1", "2 van 20 eerste contact"),
    Row("pick", "2", "1 van 19 plan binnen zes weken"),
    Row("pick", "3", "3 van 4 gezin geïnformeerd"),
    Row("pick", "4", "4 van 15 plan besproken"),
)


@pytest.mark.parametrize(
    "typed, place",
    [
        ("p", 2),
        ("plan be", 4),
        ("Gez", 3),
        ("gein", 3),
        ("geï", 3),
        ("ze", 2),
        ("ing", -1),  # no word begins with it
        ("pp", -1),
    ],
)
def test_letters_go_to_a_word(typed: str, place: int) -> None:
    words, at, found = TypedWords(), 1, -1
    spoken = ["", *(row.spoken() for row in ROWS[1:])]
    for letter in typed:
        found = words.row(letter, spoken, at)
        at = found if found >= 0 else at
    assert found == place


def test_another_key_begins_another_word(look: Look, qtbot: QtBot) -> None:
    rows = BookList(look, lambda event: event.key() == Qt.Key.Key_Return)
    model = BookModel(rows)
    rows.setModel(model)
    qtbot.addWidget(rows)
    model.show(ROWS)
    rows.setCurrentIndex(model.index(1))
    for typed, place in (("plan", 2), ("zes w", 2)):
        QTest.keyClicks(rows, typed)
        assert rows.currentIndex().row() == place
        QTest.keyClick(rows, Qt.Key.Key_Return)
    QTest.keyClicks(rows, "te")
    assert rows.currentIndex().row() == 2  # a head is no row to go to
