"""Urgent cases through the window, by keyboard alone, on a real database."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.office_pages import Open, field, focus, opened, press, say
from tests.ui.test_window_access import assert_nothing_is_cut_off, nameless, wrong_roles
from ui.pages.urgent import UrgentPage
from veldtool.domain.entry.words import MOST_BYTES
from veldtool.domain.oplog.draft import Draft
from veldtool.domain.oplog.op import RegisterKey, Write
from veldtool.domain.records import Urgent
from veldtool.services.desk import Desk
from veldtool.services.opened_desk import OpenedDesk
from veldtool.services.recording import record
from veldtool.services.sealing import sealed_value
from veldtool.services.session import Session

__all__ = ["opened"]
Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def fill(lead: Session) -> None:
    record(lead, "visit", "visit", {"institution": "Jeugdbescherming Voorbeeld"})
    record(lead, "dossier", "d13", {"code": "D13", "checklist": "client"})


def with_case(lead: Session) -> None:
    fill(lead)
    case = {
        "code": "D13",
        "dossier": "d13",
        "facts": "Sinds maart door niemand gezien.",
        "asked": "Deze week zien.",
        "agreed_by": "mb",
        "agreed_at": "2026-05-28T20:00",
        "reply_by": "2026-05-29T12:00",
        "done_by": "2026-05-31T12:00",
        "real_reference": "VOORBEELD-0413",
    }
    record(lead, "urgent", "u1", case)
    told = {"function": "bestuurder", "at": "2026-05-28T20:10", "director": True}
    record(lead, "urgent_told", "u1/a", told)


def page_of(one: Opened) -> UrgentPage:
    page = one.shell.page
    assert isinstance(page, UrgentPage)
    return page


def the_case(one: Opened) -> Urgent:
    raised = page_of(one).raised
    assert raised is not None
    return raised.case.record


def banner(one: Opened) -> str:
    top = page_of(one)._top.banner
    return f"{top.head.text()} {top.lines.text()}"


def sealed_to_somebody_else(lead: Session) -> None:
    with_case(lead)
    key = RegisterKey("urgent", "u1", "real_reference")
    register = lead.store.register(key)
    assert register is not None
    stranger = lead.tools.keyring.new_age_key()[1]
    lead.store.write([Write(key, sealed_value(lead, "KIND", [stranger]), register.refs)], 2)


def test_a_lead_who_cannot_open_a_reference_is_told_what_does(opened: Open, qtbot: QtBot) -> None:
    one = opened(sealed_to_somebody_else)
    press(one, Key.Key_F9, CTRL)
    qtbot.waitUntil(lambda: page_of(one).raised is not None)
    press(one, Key.Key_K, ALT)
    told = page_of(one)._top.reference._said
    qtbot.waitUntil(lambda: told.text().startswith("Dit is verzegeld voordat de schrijver wist"))
    assert "open het met het herstelbestand" in told.text()
    assert_nothing_is_cut_off(one, qtbot)


def test_f9_raises_a_case_and_the_keyboard_is_on_its_facts(opened: Open, qtbot: QtBot) -> None:
    one = opened(fill)
    press(one, Key.Key_F9)
    qtbot.waitUntil(lambda: len(page_of(one).frame.model.rows) == 1)
    qtbot.waitUntil(lambda: focus(one) is field(page_of(one), "facts"))
    say(one, "Geweld thuis")
    assert "Meld het nu aan de bestuurder" in banner(one)
    press(one, Key.Key_M, ALT)
    qtbot.waitUntil(lambda: len(page_of(one).frame.model.rows) == 2)
    page_of(one).show_record("urgent", page_of(one).frame.model.rows[0].id)
    qtbot.waitUntil(lambda: "Gemeld. Wacht op antwoord." in banner(one))
    assert the_case(one).facts == "Geweld thuis"


def test_f9_on_a_file_takes_the_file_along(opened: Open, qtbot: QtBot) -> None:
    one = opened(fill)
    one.shell.raise_urgent("dossier", "d13")
    qtbot.waitUntil(lambda: page_of(one).raised is not None)
    raised = page_of(one).raised
    assert raised is not None
    assert (raised.case.code, raised.case.record.dossier) == ("D13", "d13")


def test_ctrl_f9_goes_to_the_answer_and_a_worker_assigned_is_none(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(with_case)
    press(one, Key.Key_F9, CTRL)
    qtbot.waitUntil(lambda: page_of(one).view is not None)
    qtbot.waitUntil(lambda: focus(one) is field(page_of(one), "child_seen_by"))
    page_of(one).form.take_focus("measure_taken")
    say(one, "Jeugdzorgwerker toegewezen")
    press(one, Key.Key_Tab)
    qtbot.waitUntil(lambda: "is geen antwoord" in banner(one))
    page_of(one).form.take_focus("child_seen_by")
    say(one, "jeugdzorgwerker")
    press(one, Key.Key_Return)
    assert focus(one) is field(page_of(one), "child_seen_on")
    say(one, "vandaag")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: "Beantwoord." in banner(one))


def test_a_deadline_that_cannot_be_read_stays_with_a_sentence(opened: Open, qtbot: QtBot) -> None:
    one = opened(with_case)
    press(one, Key.Key_F9, CTRL)
    qtbot.waitUntil(lambda: page_of(one).view is not None)
    page_of(one).form.take_focus("reply_by")
    editor = page_of(one).form.editor("reply_by")
    press(one, Key.Key_A, CTRL)
    say(one, "straks")
    press(one, Key.Key_Return)
    assert "Typ een dag en een tijd" in editor.wrong_words()
    assert focus(one) is editor.control
    press(one, Key.Key_Escape)
    assert editor.wrong_words() == ""
    press(one, Key.Key_A, CTRL)
    say(one, "morgen 9.00")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: the_case(one).reply_by.endswith("T09:00"))


def test_the_lead_closes_and_opens_again_with_a_reason(opened: Open, qtbot: QtBot) -> None:
    def answered(lead: Session) -> None:
        with_case(lead)
        record(lead, "urgent", "u1", {"safety_weighed": "Veilig bij oma", "verdict": "Goed"})

    one = opened(answered)
    press(one, Key.Key_F9, CTRL)
    qtbot.waitUntil(lambda: page_of(one).raised is not None)
    press(one, Key.Key_S, ALT)
    qtbot.waitUntil(lambda: "Gesloten." in banner(one))
    reason = page_of(one)._top.deeds.reason
    qtbot.waitUntil(reason.isVisible)
    reason.setFocus()
    say(one, "Nieuw signaal")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: "Beantwoord." in banner(one))


def test_the_reference_is_shown_on_demand_and_hidden_again(opened: Open, qtbot: QtBot) -> None:
    one = opened(with_case)
    press(one, Key.Key_F9, CTRL)
    qtbot.waitUntil(lambda: page_of(one).raised is not None)
    page = page_of(one)
    field_ = page._top.reference.field
    assert field_.text() == ""
    press(one, Key.Key_K, ALT)
    qtbot.waitUntil(lambda: field_.text() == "VOORBEELD-0413")
    press(one, Key.Key_1, ALT)
    assert field_.text() == ""


def drafts(one: Opened, qtbot: QtBot) -> tuple[Draft, ...]:
    """What the worker keeps of what is being typed."""
    found: list[tuple[Draft, ...]] = []

    def kept(desk: Desk) -> tuple[Draft, ...]:
        return cast("OpenedDesk", desk).bench.session.store.drafts()

    one.worker.ask(kept, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def reference(one: Opened, qtbot: QtBot) -> str | None:
    """What the sealed reference says, opened on this device."""
    found: list[str | None] = []
    raised = page_of(one).raised
    assert raised is not None
    one.worker.ask(lambda desk: desk.urgent.reference(raised.case.id), found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_a_reference_is_safe_while_it_is_typed_and_never_readable(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(fill)
    one.shell.raise_urgent("dossier", "d13")
    qtbot.waitUntil(lambda: page_of(one).raised is not None)
    field_ = page_of(one)._top.reference.field
    field_.setFocus()
    say(one, "VOORBEELD-0413")
    qtbot.waitUntil(lambda: any(d.key.field == "real_reference" for d in drafts(one, qtbot)))
    assert "VOORBEELD" not in repr(drafts(one, qtbot))
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: field_.text() == "" and field_.placeholderText() == "verzegeld")
    assert reference(one, qtbot) == "VOORBEELD-0413"
    assert drafts(one, qtbot) == ()


def test_leaving_the_page_keeps_a_reference_and_escape_drops_it(opened: Open, qtbot: QtBot) -> None:
    one = opened(with_case)
    press(one, Key.Key_F9, CTRL)
    qtbot.waitUntil(lambda: page_of(one).raised is not None)
    field_ = page_of(one)._top.reference.field
    field_.setFocus()
    say(one, "ANDERS")
    press(one, Key.Key_Escape)
    assert (field_.text(), field_.placeholderText()) == ("", "verzegeld")
    assert reference(one, qtbot) == "VOORBEELD-0413"
    field_.setFocus()
    say(one, "VOORBEELD-0414")
    press(one, Key.Key_1, ALT)
    press(one, Key.Key_F9, CTRL)
    qtbot.waitUntil(lambda: reference(one, qtbot) == "VOORBEELD-0414")
    assert field_.text() == ""


def test_a_case_is_saved_as_a_pdf(opened: Open, qtbot: QtBot, tmp_path: Path) -> None:
    one = opened(with_case)
    press(one, Key.Key_F9, CTRL)
    qtbot.waitUntil(lambda: page_of(one).raised is not None)
    asked: list[str] = []
    place = tmp_path / "casus.pdf"

    def ask(_parent: QWidget, name: str, chosen: Callable[[Path], None]) -> None:
        asked.append(name)
        chosen(place)

    page_of(one).handing_over._ask_path = ask
    page_of(one).save()
    qtbot.waitUntil(place.exists)
    assert asked == ["spoedcasus-D13.pdf"]
    assert place.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_everything_has_a_name_and_nothing_is_cut_off(
    opened: Open, qtbot: QtBot, zoom: float
) -> None:
    one = opened(with_case)
    while one.look.zoom < zoom:
        one.look.step_zoom(1)
    one.shell.go_to("urgent")
    qtbot.waitUntil(lambda: page_of(one).raised is not None)
    assert nameless(one.window) == []
    assert wrong_roles(one.window) == []
    assert_nothing_is_cut_off(one, qtbot)


def go_to_cases(one: Opened, qtbot: QtBot) -> UrgentPage:
    one.shell.go_to("urgent")
    qtbot.waitUntil(lambda: page_of(one).row is not None)
    return page_of(one)


def test_the_word_that_alt_m_fills_in_is_typed_over(opened: Open, qtbot: QtBot) -> None:
    one = opened(with_case)
    page = go_to_cases(one, qtbot)
    told = len(page.frame.model.rows)
    page.form.take_focus("facts")
    press(one, Key.Key_M, ALT)
    qtbot.waitUntil(lambda: len(page.frame.model.rows) == told + 1)
    qtbot.waitUntil(lambda: focus(one).accessibleName() == "Functie")
    filled = focus(one)
    assert isinstance(filled, QLineEdit)
    assert filled.text() == filled.selectedText() == ""  # the director was told already
    press(one, Key.Key_F9)
    qtbot.waitUntil(lambda: len(page.frame.model.rows) == told + 2)
    qtbot.waitUntil(lambda: focus(one) is field(page, "facts"))
    say(one, "Geweld thuis")
    press(one, Key.Key_M, ALT)
    qtbot.waitUntil(lambda: focus(one).accessibleName() == "Functie")
    filled = focus(one)
    assert isinstance(filled, QLineEdit)
    assert filled.text() == filled.selectedText() == "bestuurder"
    qtbot.wait(50)  # what comes back from the record leaves it selected
    say(one, "waarnemend bestuurder")
    assert filled.text() == "waarnemend bestuurder"


def test_a_reason_to_open_again_is_there_after_another_page(opened: Open, qtbot: QtBot) -> None:
    def closed(lead: Session) -> None:
        with_case(lead)
        record(lead, "urgent", "u1", {"closed_at": "2026-05-28T21:00"})

    one = opened(closed)
    page = go_to_cases(one, qtbot)
    reason = page._top.deeds.reason
    reason.setFocus()
    say(one, "Nieuw signaal")
    one.shell.go_to("dossiers")
    one.shell.go_to("urgent")
    assert reason.text() == "Nieuw signaal"
    page.finish_typing()
    answers: list[dict[str, str]] = []
    one.worker.ask(lambda desk: desk.typing.unfinished("urgent", "u1"), answers.append)
    qtbot.waitUntil(lambda: answers == [{"reopened": "Nieuw signaal"}])
    reason.setFocus()
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: the_case(one).reopened == "Nieuw signaal")
    answers.clear()
    one.worker.ask(lambda desk: desk.typing.unfinished("urgent", "u1"), answers.append)
    qtbot.waitUntil(lambda: answers == [{}])
    assert reason.text() == ""


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_giving_along_has_names_and_is_whole_at_every_size(
    opened: Open, qtbot: QtBot, zoom: float
) -> None:
    one = opened(with_case)
    while one.look.zoom < zoom:
        one.look.step_zoom(1)
    one.shell.go_to("urgent")
    qtbot.waitUntil(lambda: page_of(one).raised is not None)
    press(one, Key.Key_N, ALT)
    along = page_of(one)._top.along
    qtbot.waitUntil(along.places.isVisible)
    assert nameless(one.window) == []
    assert wrong_roles(one.window) == []
    assert_nothing_is_cut_off(one, qtbot)
    press(one, Key.Key_Return)
    assert "Typ een map of adres" in along.places.field.wrong_words()


PASTED = "“Ik zie haar niet”\u00a0–\r\nzegt de school.\n\nSinds maart 😀"


def test_what_is_pasted_from_a_document_is_kept_and_what_is_too_long_says_so(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(with_case)
    page = go_to_cases(one, qtbot)
    page.form.take_focus("asked")
    asked = page.form.editor("asked")
    assert isinstance(asked.control, QPlainTextEdit)
    asked.control.selectAll()
    asked.control.insertPlainText(PASTED)
    page.finish_typing()
    qtbot.waitUntil(lambda: "😀" in the_case(one).asked)
    words = the_case(one).asked
    assert words.split("\n")[1:] == ["zegt de school.", "", "Sinds maart 😀"]
    assert words.startswith("“Ik zie haar niet”")
    asked.control.setPlainText("x" * (MOST_BYTES + 1))
    page.finish_typing()
    assert "te lang voor één veld" in asked.wrong_words()
    answers: list[dict[str, str]] = []
    one.worker.ask(lambda desk: desk.typing.unfinished("urgent", "u1"), answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert len(answers[0]["asked"]) == MOST_BYTES + 1
    assert the_case(one).asked == words


@pytest.mark.parametrize("typed", ["1-1-20255 12.00", "12 6 2026", "😀", "morgen\u00a0vroeg"])
def test_a_moment_that_cannot_be_meant_stays_with_what_to_do(
    opened: Open, qtbot: QtBot, typed: str
) -> None:
    one = opened(with_case)
    page = go_to_cases(one, qtbot)
    editor = page.form.editor("done_by")
    assert isinstance(editor.control, QLineEdit)
    editor.control.setFocus()
    editor.control.setText(typed)
    press(one, Key.Key_Return)
    assert "Typ een dag en een tijd" in editor.wrong_words()
    assert editor.control.text() == typed
    assert the_case(one).done_by == "2026-05-31T12:00"
