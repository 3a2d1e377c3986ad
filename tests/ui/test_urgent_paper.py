"""The sheet of an urgent case leaves the window; who the child is only on paper, and confirmed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.adapters.pdf_reading import page_texts, squeezed
from tests.services.world import World
from tests.ui.conftest import Opened
from tests.ui.office_pages import Open, focus, press, say
from tests.ui.paper_office import Sticks, fake_dialog, opened, sticks
from tests.ui.sheet_writing import said
from tests.ui.test_urgent_page import page_of, with_case
from tests.ui.test_window_access import assert_nothing_is_cut_off, nameless, wrong_roles
from veldtool.services.recording import record
from veldtool.services.session import Session

__all__ = ["opened", "sticks"]
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
CHILD = "Kind van de Proef, 2014"


def sealed(lead: Session) -> None:
    with_case(lead)
    record(lead, "urgent", "u1", {"real_reference": CHILD})


def go(one: Opened, qtbot: QtBot) -> None:
    press(one, Key.Key_F9, CTRL)
    qtbot.waitUntil(lambda: page_of(one).raised is not None)


def printed(world: World) -> str:
    ((pdf, _),) = world.outlets.queued
    return squeezed("".join(page_texts(pdf)))


@pytest.mark.parametrize("typed, named", [("", False), ("d13", True)])
def test_who_the_child_is_stands_there_only_when_the_code_is_typed_over(
    opened: Open, qtbot: QtBot, world: World, typed: str, named: bool
) -> None:
    one = opened(sealed)
    go(one, qtbot)
    fake_dialog(page_of(one).handing_over)
    press(one, Key.Key_P, CTRL)
    panel = page_of(one).asked
    qtbot.waitUntil(lambda: focus(one) is panel.field)
    assert nameless(one.window) == []
    assert wrong_roles(one.window) == []
    assert_nothing_is_cut_off(one, qtbot)
    say(one, typed)
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: len(world.outlets.queued) == 1)
    assert (squeezed(CHILD) in printed(world)) is named
    assert panel.isHidden()


def test_another_code_prints_nothing_and_esc_neither(
    opened: Open, qtbot: QtBot, world: World
) -> None:
    one = opened(sealed)
    go(one, qtbot)
    dialog = fake_dialog(page_of(one).handing_over)
    press(one, Key.Key_P, CTRL)
    panel = page_of(one).asked
    qtbot.waitUntil(lambda: focus(one) is panel.field)
    say(one, "D12")
    press(one, Key.Key_Return)
    assert "Dit is niet D13" in panel.said.text()
    press(one, Key.Key_Escape)
    assert panel.isHidden()
    assert page_of(one).isVisible()
    assert dialog.pages == []


def test_without_a_reference_nothing_is_asked(opened: Open, qtbot: QtBot, world: World) -> None:
    def unsealed(lead: Session) -> None:
        with_case(lead)
        record(lead, "urgent", "u1", {"real_reference": None})

    one = opened(unsealed)
    go(one, qtbot)
    fake_dialog(page_of(one).handing_over)
    press(one, Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: len(world.outlets.queued) == 1)


def test_it_never_goes_on_a_stick_or_into_a_file(
    opened: Open, qtbot: QtBot, sticks: Sticks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick, place = sticks.plug("ROOD"), tmp_path / "casus.pdf"
    one = opened(sealed)
    go(one, qtbot)
    handing_over = page_of(one).handing_over
    press(one, Key.Key_U, CTRL)
    qtbot.waitUntil(
        lambda: bool(handing_over.panel.list.rows.rows) and handing_over.panel.isVisible()
    )
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: "teruggelezen" in said(one))
    monkeypatch.setattr(handing_over, "_ask_path", lambda *args: args[2](place))
    press(one, Key.Key_S, CTRL)
    qtbot.waitUntil(place.exists)
    (file,) = stick.iterdir()
    assert file.name.startswith("spoedcasus-D13-")
    for pdf in (file, place):
        assert squeezed(CHILD) not in squeezed("".join(page_texts(pdf.read_bytes())))
