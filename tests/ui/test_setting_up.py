"""The next step of a visit that has only begun: its set-up, for who leads."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.conftest import OpenWindow
from tests.ui.desks import FakeDesk
from tests.ui.test_window_access import cut_off
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Dossier, Member

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
FOUND = ("statement", "observation", "answer", "questionnaire_item", "urgent", "interview")


@pytest.mark.parametrize(
    "lacking, what, room",
    [
        (("visit_day", "dossier"), "dagen en dossiers", "visit"),
        (("visit_day",), "dagen", "visit"),
        (("dossier",), "dossiers", "dossiers"),
    ],
)
def test_the_next_step_of_an_empty_visit_is_to_set_it_up(
    open_window: OpenWindow, lacking: tuple[str, ...], what: str, room: str
) -> None:
    desk = FakeDesk("a").without(*FOUND, *lacking)
    opened = open_window(closed_nothing(desk))
    step = opened.shell.overview.next_step()
    assert step is not None
    assert (step.what, step.word) == (what, "Inrichten")
    asked: list[str] = []
    opened.shell.overview.room_wanted.connect(asked.append)
    QTest.keyClick(opened.window, Key.Key_Return, CTRL)
    assert asked == [room]
    assert cut_off(opened.window) == []


def closed_nothing(desk: FakeDesk) -> FakeDesk:
    """Open the files again: a visit that has only begun."""
    records = dict(desk.record.records)
    files = all_of(desk.record, "dossier", Dossier)
    records["dossier"] = {one: replace(file, closed=False) for one, file in files.items()}
    desk.record = replace(desk.record, records=records)
    return desk


def test_a_visit_with_work_in_it_is_set_up_enough(open_window: OpenWindow) -> None:
    opened = open_window(FakeDesk("a").without("visit_day", "urgent"))
    step = opened.shell.overview.next_step()
    assert step is not None
    assert step.word == "Bekijken"


def test_only_who_leads_is_sent_to_set_it_up(open_window: OpenWindow) -> None:
    desk = FakeDesk("a").without(*FOUND, "visit_day", "dossier")
    records = dict(desk.record.records)
    team = all_of(desk.record, "member", Member)
    records["member"] = {one: replace(who, lead=False) for one, who in team.items()}
    desk.record = replace(desk.record, records=records)
    step = open_window(desk).shell.overview.next_step()
    assert step is not None
    assert step.word == "Bekijken"
