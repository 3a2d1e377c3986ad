"""The devices of the team as a section of the visit page: whose, approved or not, how much."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.merge_words import COUNTS
from ui.models.book import Row, Tag
from ui.pages.shelf import Shelf, Shown
from veldtool.services.devices import DeviceRow, DeviceState
from veldtool.services.visit_setup import VisitView

translate = QCoreApplication.translate
DEVICE = "device"


class DeviceShelf(Shelf[VisitView]):
    """Every laptop that takes part; those that wait stand first."""

    def rows(self, view: VisitView) -> Sequence[Row]:
        return [_row(one) for one in sorted(view.devices, key=_order)]

    def shown(self, view: VisitView, row: Row) -> Shown:
        one = device_of_row(view, row)
        return Shown(_title(one), notes=(_meaning(one),)) if one else Shown("")

    def removable(self, _view: VisitView, _row: Row) -> bool:
        return False


def device_of_row(view: VisitView, row: Row | None) -> DeviceRow | None:
    """Return the device of a row, None when the row is none."""
    if row is None or row.kind != DEVICE:
        return None
    return next((one for one in view.devices if one.device == row.id), None)


def _order(one: DeviceRow) -> tuple[bool, bool, bool, str]:
    waits, gone = one.state is DeviceState.WAITING, one.state is DeviceState.WITHDRAWN
    return (not waits, gone, not one.own, one.who)


def _title(one: DeviceRow) -> str:
    return "  ".join(part for part in (one.who or "?", one.label) if part)


def _row(one: DeviceRow) -> Row:
    said = COUNTS.changes(one.operations)
    apart = translate("devices", "{n} set apart").format(n=one.apart) if one.apart else ""
    about = ", ".join(part for part in (one.shown_code, said, apart) if part)
    return Row(DEVICE, one.device, _title(one), about, "", _tags(one))


def _tags(one: DeviceRow) -> tuple[Tag, ...]:
    state = {
        DeviceState.WAITING: Tag(translate("devices", "waits for approval"), "hot"),
        DeviceState.WORKING: Tag(translate("devices", "approved")),
        DeviceState.LEAD: Tag(translate("devices", "team lead")),
        DeviceState.WITHDRAWN: Tag(translate("devices", "withdrawn"), "open"),
    }[one.state]
    return (state, *((Tag(translate("devices", "this laptop")),) if one.own else ()))


def _meaning(one: DeviceRow) -> str:
    return {
        DeviceState.WAITING: translate(
            "devices", "Its work is kept here, but does not count until the lead approves it."
        ),
        DeviceState.WORKING: translate("devices", "The work of this laptop counts."),
        DeviceState.LEAD: translate(
            "devices", "The work of this laptop counts; it decides about team and devices."
        ),
        DeviceState.WITHDRAWN: translate(
            "devices",
            "What the lead had when it was withdrawn counts. What came later is kept apart.",
        ),
    }[one.state]
