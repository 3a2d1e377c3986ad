"""The small rules behind the window, each by itself."""

import json
import runpy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

import resources
from ui import dates, messages
from ui.attempts import MOST, WAIT, Attempts
from ui.caps import caps_on
from ui.incidents import LARGEST, Incidents
from ui.pages.judging_bars import TopBar
from ui.pdf_pages import PdfPages
from ui.preferences import Preferences
from ui.save_file import NotSaved, write_whole
from ui.theme import Look, Mode, Touch
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.hyphens import broken, hyphenated, positions
from ui.widgets.key_list import KeyList
from ui.widgets.unmoved import unmoved
from veldtool.services.dutch_time import to_millis
from veldtool.services.errors import UserError, WrongKey

SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def typed(text: str, modifiers: Qt.KeyboardModifier = NONE, key: int = 0) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


@pytest.mark.parametrize(
    "event, known, now",
    [
        (("a", NONE), None, False),
        (("A", NONE), None, True),
        (("A", SHIFT), None, False),
        (("a", SHIFT), False, True),
        (("É", NONE), False, True),
        (("1", NONE), True, True),
        (("", NONE), None, None),
    ],
)
def test_a_letter_betrays_caps_lock(
    event: tuple[str, Qt.KeyboardModifier], known: bool | None, now: bool | None
) -> None:
    assert caps_on(typed(*event), known) is now


@pytest.mark.parametrize("known, now", [(None, None), (True, False), (False, True)])
def test_the_key_turns_a_known_state_round(known: bool | None, now: bool | None) -> None:
    assert caps_on(typed("", key=Qt.Key.Key_CapsLock), known) is now


def test_five_attempts_then_a_minute_then_five_again() -> None:
    time = [100.0]
    attempts = Attempts(lambda: time[0])
    lefts = []
    for _ in range(MOST):
        assert attempts.waiting == 0
        lefts.append(attempts.left)
        attempts.wrong()
    assert lefts == [5, 4, 3, 2, 1]
    assert attempts.waiting == WAIT
    time[0] += WAIT - 0.5
    assert attempts.waiting == 1
    time[0] += 0.5
    assert (attempts.waiting, attempts.left) == (0, MOST)


def test_a_right_one_clears_the_count() -> None:
    attempts = Attempts(lambda: 0.0)
    attempts.wrong()
    attempts.right()
    assert attempts.left == MOST


@pytest.mark.parametrize(
    "text, room, lines",
    [
        ("ouders", 10, ["ouders"]),
        ("overig mw.", 7, ["overig", "mw."]),
        ("bestuur/toez.", 8, ["bestuur", "toez."]),
        ("keten/gem.", 20, ["keten/gem."]),
        ("vragenlijst", 8, ["vragen-", "lijst"]),
        ("documenten", 7, ["docu-", "menten"]),
        ("", 5, []),
    ],
)
def test_heads_break_by_dutch_rules(text: str, room: int, lines: list[str]) -> None:
    shown = broken(text, room, len)
    if text == "keten/gem.":
        assert "".join(shown).replace(" ", "") == text
    else:
        assert shown == lines


def test_what_is_written_down_of_words_is_what_the_patterns_say(root: Path) -> None:
    tool = runpy.run_path(str(root / ".ci" / "hyphens.py"), run_name="hyphens")
    written = json.loads(resources.text(tool["FILE"]))
    assert written == tool["breaks"](), "run .ci/hyphens.py"
    assert list(positions("vragenlijst")) == written["vragenlijst"]


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=30), st.integers(1, 30))
def test_hyphens_lose_no_letter(word: str, room: int) -> None:
    pieces = hyphenated(word, room, len)
    assert "".join(piece.removesuffix("-") for piece in pieces[:-1]) + pieces[-1] == word


def flow(app: QApplication, *widths: int) -> tuple[QWidget, FlowLayout, list[QLabel]]:
    holder = QWidget()
    layout = FlowLayout(holder, 10, 4)
    layout.setContentsMargins(0, 0, 0, 0)
    parts = []
    for width in widths:
        part = QLabel("x")
        part.setFixedSize(width, 20)
        layout.addWidget(part)
        parts.append(part)
    return holder, layout, parts


def test_a_row_breaks_when_it_must(app: QApplication) -> None:
    _holder, layout, parts = flow(app, 100, 100, 100)
    assert layout.heightForWidth(320) == 20
    assert layout.heightForWidth(319) == 44
    assert layout.heightForWidth(100) == 68
    layout.setGeometry(QRect(0, 0, 210, 44))
    assert [part.geometry().topLeft().toTuple() for part in parts] == [(0, 0), (110, 0), (0, 24)]


def test_a_row_that_loses_or_gets_a_part_is_measured_anew(app: QApplication) -> None:
    holder, layout, parts = flow(app, 100, 100)
    holder.show()
    assert layout.heightForWidth(210) == 20
    parts[1].setFixedSize(120, 30)
    assert layout.heightForWidth(210) == 54
    parts[0].hide()
    assert layout.heightForWidth(210) == 30
    parts[0].show()
    late = QLabel("y")
    late.setFixedSize(200, 10)
    layout.addWidget(late)
    assert layout.heightForWidth(210) == 54
    late.show()
    assert layout.heightForWidth(210) == 54 + 14
    layout.removeWidget(late)
    assert layout.heightForWidth(210) == 54


class Counted(QLabel):
    """Counts how often it gets another place."""

    def __init__(self) -> None:
        super().__init__("x")
        self.moves = 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        self.moves += 1
        super().resizeEvent(event)


def test_parts_shown_together_find_their_places_once(app: QApplication) -> None:
    page = QWidget()
    row = QHBoxLayout(page)
    page.resize(600, 100)
    page.show()
    parts = [Counted() for _ in range(6)]
    with unmoved(page):
        for part in parts:
            row.addWidget(part, 1)
            part.show()
        shown = [part.moves for part in parts]
    assert [part.moves - before for part, before in zip(parts, shown, strict=True)] == [1] * 6
    lefts = [part.x() for part in parts]
    assert lefts == sorted(set(lefts))


def test_a_page_without_a_layout_can_be_left_unmoved(app: QApplication) -> None:
    page = QWidget()
    with unmoved(page):
        part = QLabel("x", page)
    assert part.parentWidget() is page


def test_with_the_first_line_comes_the_head_above_it(app: QApplication) -> None:
    model = QStandardItemModel()
    for row in range(30):
        item = QStandardItem(f"norm {row}")
        item.setSelectable(row > 0)
        model.appendRow(item)
    view = KeyList("Norms")
    view.setModel(model)
    view.resize(200, 24)  # as high as one line
    view.show()
    view.setCurrentIndex(model.index(20, 0))
    assert view.verticalScrollBar().value() > 0
    view.setCurrentIndex(model.index(1, 0))
    assert view.verticalScrollBar().value() == 0


def test_what_follows_the_spring_stands_at_the_right(app: QApplication) -> None:
    holder, layout, parts = flow(app, 100)
    layout.add_spring()
    last = QLabel("y", holder)
    last.setFixedSize(50, 20)
    layout.addWidget(last)
    layout.setGeometry(QRect(0, 0, 400, 20))
    assert last.x() == 350
    assert parts[0].x() == 0


def test_the_log_holds_places_and_never_words(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("log") / "deep" / "incidents.log"
    incidents = Incidents(path)
    nobody: dict[str, int] = {}
    try:
        nobody["Piet Jansen"] += 1
    except KeyError as error:
        incidents.note(error)
        incidents.note(error)
    log = path.read_text(encoding="utf-8")
    assert log.count("builtins.KeyError") == 2
    assert "test_small_parts.py" in log
    assert "Jansen" not in log
    assert str(path.parents[1]) not in log


def test_a_long_log_begins_anew(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("log") / "incidents.log"
    path.write_text("x" * (LARGEST + 1), encoding="utf-8")
    Incidents(path).note(ValueError())
    assert path.stat().st_size < 1000
    assert path.with_suffix(".old").stat().st_size == LARGEST + 1


def test_a_log_that_cannot_be_written_stops_nothing(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("log")
    Incidents(folder).note(ValueError())
    assert list(folder.iterdir()) == []


def test_an_expected_error_has_its_sentence_and_its_details(app: QApplication) -> None:
    error = UserError("no_folder", folder="E:/stick")
    assert "E:/stick" in messages.sentence(error)
    assert messages.is_expected(error)
    assert "past niet" in messages.sentence(WrongKey("wrong_passphrase"))


def test_an_unexpected_error_never_shows_its_own_words(app: QApplication) -> None:
    for error in (ValueError("Piet Jansen"), UserError("a key nobody knows")):
        assert messages.sentence(error).startswith("Er ging iets mis")
        assert not messages.is_expected(error)


def test_a_missing_detail_does_not_break_the_sentence(app: QApplication) -> None:
    assert "(folder)" in messages.sentence(UserError("no_folder"))


def test_preferences_are_kept(app: QApplication, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("prefs")
    first = Preferences(folder)
    look = first.look()
    assert (look.mode, look.zoom, look.touch) == (Mode.SYSTEM, 1.0, Touch.AUTO)
    look.mode, look.zoom, look.touch = Mode.CONTRAST, 1.5, Touch.OFF
    first.keep(look)
    again = Preferences(folder).look()
    assert (again.mode, again.zoom, again.touch) == (Mode.CONTRAST, 1.5, Touch.OFF)


@pytest.mark.parametrize("content", ["", "mode=pink\nzoom=abc\ntouch=5", "zoom=17", "\x00\xff"])
def test_broken_preferences_count_as_none(
    app: QApplication, tmp_path_factory: pytest.TempPathFactory, content: str
) -> None:
    folder = tmp_path_factory.mktemp("prefs")
    (folder / "window.ini").write_text(f"[General]\n{content}", encoding="latin-1")
    look = Preferences(folder).look()
    assert (look.mode, look.zoom, look.touch) == (Mode.SYSTEM, 1.0, Touch.AUTO)


def test_a_file_is_written_whole(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("out")
    write_whole(folder / "a.pdf", b"one")
    write_whole(folder / "a.pdf", b"two")
    assert [one.name for one in folder.iterdir()] == ["a.pdf"]
    assert (folder / "a.pdf").read_bytes() == b"two"
    with pytest.raises(NotSaved):
        write_whole(folder / "absent" / "a.pdf", b"x")


def test_pages_of_a_pdf_have_size_words_and_a_picture() -> None:
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    content = BytesIO()
    canvas = Canvas(content, pagesize=(200, 100))
    canvas.drawString(20, 50, "Voorlopig")
    canvas.showPage()
    canvas.save()
    pages = PdfPages(content.getvalue())
    (facts,) = pages.facts
    assert (facts.width, facts.height, facts.text) == (200, 100, "Voorlopig")
    picture = pages.picture(0, 2.0)
    assert (picture.width(), picture.height()) == (400, 200)
    assert picture.pixelColor(0, 0).name() == "#ffffff"
    dark = any(picture.pixelColor(x, 90).lightness() < 100 for x in range(30, 200))
    assert dark


def test_the_time_of_the_projection_is_dutch_wherever_the_laptop_thinks_it_is(look: Look) -> None:
    bar = TopBar(look, wall=lambda: to_millis("2026-06-10T14:52:00") / 1000)
    assert "14.52" in [one.text() for one in bar.findChildren(QLabel)]


@pytest.mark.parametrize(
    "minutes, words", [(0, "0 min"), (59, "59 min"), (60, "1 u 0 min"), (-65, "1 u 5 min")]
)
def test_durations(app: QApplication, minutes: int, words: str) -> None:
    assert dates.duration(minutes) == words


def test_days_are_listed_once_with_month_and_year_at_the_end(app: QApplication) -> None:
    from datetime import date

    days = [date(2026, 6, 10), date(2026, 6, 9), date(2026, 6, 10)]
    assert dates.day_list(days) == "di 9 en wo 10 juni 2026"
    assert dates.day_list([date(2026, 5, 29), date(2026, 6, 1)]) == "vr 29 mei en ma 1 juni 2026"
    assert dates.day_list([]) == ""


def test_another_word_on_a_button_leaves_its_key(look: Look, qtbot: QtBot) -> None:
    button = HintButton(look, "Show", "Alt T")
    qtbot.addWidget(button)
    button.setShortcut("Alt+T")
    button.set_text("Hide")
    assert button.shortcut().toString() == "Alt+T"
    assert button.accessibleName() == "Hide"
