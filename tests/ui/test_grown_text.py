"""A text that grows stays as high as its lines, whatever is put on it."""

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Look, Mode
from ui.widgets.grown_text import GrownText

WORDS = "Zowel jeugdigen als ouders noemen de toon vriendelijk; er wordt geluisterd."


def lines(text: GrownText) -> int:
    return round(text.document().documentLayout().documentSize().height())


def is_whole(text: GrownText) -> bool:
    needed = lines(text) * text.fontMetrics().lineSpacing()
    return needed <= text.height() < needed + text.fontMetrics().lineSpacing()


def test_no_line_is_cut_off_after_another_theme_and_width(look: Look, qtbot: QtBot) -> None:
    stack, page = QStackedWidget(), QWidget()
    qtbot.addWidget(stack)
    stack.addWidget(page)
    stack.addWidget(QWidget())
    column = QVBoxLayout(page)
    text = GrownText(look, "Punt", page)
    text.fill(WORDS)
    column.addWidget(text)
    column.addStretch(1)
    look.apply()
    stack.resize(900, 300)
    stack.show()
    qtbot.waitUntil(lambda: lines(text) == 1 and is_whole(text))
    for mode in (Mode.DARK, Mode.LIGHT):
        stack.resize(300, 300)
        qtbot.waitUntil(lambda: lines(text) > 1 and is_whole(text))
        stack.setCurrentIndex(1)
        look.set_mode(mode)
        stack.setCurrentIndex(0)
        qtbot.wait(20)
        assert lines(text) > 1
        assert is_whole(text)
        stack.resize(900, 300)
        qtbot.waitUntil(lambda: lines(text) == 1 and is_whole(text))
        look.set_mode(Mode.CONTRAST)
