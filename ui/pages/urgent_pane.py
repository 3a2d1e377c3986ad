"""An urgent case, read-only: everything that is recorded about it."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui import dates, sentences
from ui.theme import Look
from ui.widgets.pane import facts
from veldtool.domain.calendar import parse_date
from veldtool.domain.urgent import read_moment
from veldtool.services.urgent_cases import Told, UrgentCase

translate = QCoreApplication.translate


def urgent_body(look: Look, cases: tuple[UrgentCase, ...], today: date) -> QWidget:
    """Return what the pane shows: the open cases one after the other."""
    rows = [row for case in cases for row in _rows(case, today) if row[1]]
    return facts(look, translate("urgent", "Open urgent cases"), rows)


def _rows(case: UrgentCase, today: date) -> list[tuple[str, str]]:
    """What was seen, who knows, what was asked, and what came of it so far."""
    record = case.record
    child = ", ".join(part for part in (record.child_seen_by, _day(record.child_seen_on)) if part)
    return [
        (translate("urgent", "File"), case.code),
        (translate("urgent", "Level"), sentences.level(record.level)),
        (translate("urgent", "Facts"), record.facts),
        (translate("urgent", "Source"), case.source),
        (translate("urgent", "Seen by"), case.seen_by),
        (translate("urgent", "Agreed with"), _who_when(case.agreed_by, record.agreed_at, today)),
        (translate("urgent", "Reported to"), _told(case.told, today)),
        (translate("urgent", "Asked"), record.asked),
        (translate("urgent", "Confirmation of receipt"), record.receipt),
        (translate("urgent", "Reply before"), _reply(case, today)),
        (translate("urgent", "To be done before"), _when(record.done_by, today)),
        (translate("urgent", "Child seen by"), child),
        (translate("urgent", "Safety weighed"), record.safety_weighed),
        (translate("urgent", "Measure taken"), record.measure_taken),
        (translate("urgent", "Verdict"), record.verdict),
        (translate("urgent", "Handed on to"), record.handed_on_to),
    ]


def _told(told: tuple[Told, ...], today: date) -> str:
    if not told:
        return sentences.not_told()
    return "\n".join(
        ", ".join(part for part in (one.function, _at(one, today)) if part) for one in told
    )


def _at(one: Told, today: date) -> str:
    return dates.moment(one.at, today) if one.at else ""


def _reply(case: UrgentCase, today: date) -> str:
    if case.reply_by is None or case.minutes_left is None:
        return ""
    left = sentences.time_left(case.minutes_left)
    return f"{dates.moment(case.reply_by, today)}, {left}"


def _who_when(who: str, at: str, today: date) -> str:
    return ", ".join(part for part in (who, _when(at, today)) if part)


def _when(text: str, today: date) -> str:
    at = read_moment(text)
    return dates.moment(at, today) if at else text


def _day(text: str) -> str:
    day = parse_date(text)
    return dates.short_day(day) if day else text
