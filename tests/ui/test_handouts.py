"""What left is in the record of the talk: which version, how, how many and by whom."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.ui.office_pages import Open, press
from tests.ui.paper_office import Sticks, fake_dialog, opened, sheets_of, sticks
from tests.ui.sheet_writing import files, go, said
from ui.pages.writing_talk import TalkBody
from ui.sheet_sections import TALK
from veldtool.services.errors import UserError

__all__ = ["opened", "sticks"]
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def test_every_paper_that_left_stands_with_the_talk_and_undo_leaves_it(
    opened: Open,
    qtbot: QtBot,
    world: World,
    sticks: Sticks,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sticks.plug("ROOD")
    one = opened(files)
    page = sheets_of(one, qtbot)
    handing_over = page.handing_over
    fake_dialog(handing_over)
    code = page._code
    press(one, Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "Gang" in said(one))
    press(one, Key.Key_U, CTRL)
    qtbot.waitUntil(handing_over.panel.isVisible)
    qtbot.waitUntil(lambda: handing_over.panel.list.row is not None)
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: "Werp de stick" in said(one))
    place = tmp_path / "blad.pdf"
    monkeypatch.setattr(handing_over, "_ask_path", lambda *args: args[2](place))
    press(one, Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: "Opgeslagen" in said(one))
    press(one, Key.Key_Z, CTRL)
    writing = go(one, qtbot)
    qtbot.waitUntil(lambda: writing.view is not None and len(writing.view.handouts) == 3)
    assert writing.view is not None
    found = {one.way: one for one in writing.view.handouts}
    assert {one.code for one in found.values()} == {code}
    assert found["printer"].copies == 2
    assert {one.paper for one in found.values()} == {"feedback"}
    writing.content.open_section(TALK)
    qtbot.waitUntil(lambda: isinstance(writing.content.body, TalkBody))
    assert isinstance(writing.content.body, TalkBody)
    said_there = writing.content.body.left.text()
    assert f"controlecode {code}, afgedrukt, exemplaren: 2" in said_there
    assert "op een stick" in said_there
    assert "MB" in said_there


def test_what_did_not_leave_is_not_recorded(opened: Open, qtbot: QtBot, world: World) -> None:
    one = opened(files)
    page = sheets_of(one, qtbot)
    fake_dialog(page.handing_over)
    world.outlets.refused = UserError("print_refused", printer="Gang")
    press(one, Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "nam het blad niet aan" in said(one))
    writing = go(one, qtbot)
    assert writing.view is not None
    assert writing.view.handouts == ()
