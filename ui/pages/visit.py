"""The visit page: who is visited, where and when, by whom, and the agenda."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui import messages, save_file
from ui.models.book import Row
from ui.pages.book import BookPage
from ui.pages.device_shelf import DEVICE, DeviceShelf, device_of_row
from ui.pages.device_top import DeviceTop
from ui.pages.page import Keys
from ui.pages.visit_shelves import (
    AgendaShelf,
    ExclusionShelf,
    InstitutionShelf,
    PlaceShelf,
    TeamShelf,
)
from ui.theme import Look
from ui.worker import Worker
from veldtool.services.desk import Desk
from veldtool.services.devices import DeviceRow, DeviceState
from veldtool.services.errors import UserError
from veldtool.services.joining import MadePackage
from veldtool.services.visit_setup import VisitView
from veldtool.services.workbench import Changed

translate = QCoreApplication.translate
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _written(desk: Desk, member: str, path: Path) -> MadePackage:
    """Make a start package and write its file, whole; runs in the worker. Raises NotSaved."""
    made = desk.devices.make_package(member)
    save_file.write_whole(path, made.content)
    return made


class VisitPage(BookPage[VisitView]):
    """Setting up the visit; team and devices are the lead's."""

    def __init__(
        self, look: Look, worker: Worker, ask_path: save_file.AskPath = save_file.ask_path
    ) -> None:
        self._ask_path = ask_path
        self._ask_file: save_file.AskFile = save_file.ask_file
        shelves = (
            InstitutionShelf(translate("visit", "Institution")),
            PlaceShelf(translate("visit", "Days and places")),
            TeamShelf(translate("visit", "Team")),
            DeviceShelf(translate("visit", "Devices")),
            ExclusionShelf(translate("visit", "Outside")),
            AgendaShelf(translate("visit", "Agenda")),
        )
        super().__init__(look, worker, translate("visit", "The visit"), shelves)
        self._founders: tuple[str, str] | None = None
        self._seeks_lost = False

    def read(self, desk: Desk) -> VisitView:
        return desk.visit.view()

    def make(self, desk: Desk, kind: str, under: str) -> Changed:
        del under  # nothing here stands below something else
        return desk.visit.new(kind)

    def delete(self, desk: Desk, kind: str, record_id: str) -> Changed:
        return desk.visit.remove(kind, record_id)

    def make_top(self) -> QWidget:
        self.top = DeviceTop(self._look)
        self.top.package_wanted.connect(self._pack)
        self.top.approve_wanted.connect(self._approve)
        self.top.withdraw_wanted.connect(
            lambda device: self._decide(lambda desk: desk.devices.withdraw(device))
        )
        self.top.let_in_wanted.connect(
            lambda device: self._decide(lambda desk: desk.devices.let_in(device))
        )
        self.top.lead_wanted.connect(
            lambda device: self._decide(lambda desk: desk.devices.appoint(device))
        )
        self.top.recovery_wanted.connect(self._keep_recovery)
        panel = self.top.panel
        panel.file_wanted.connect(lambda: self._ask_file(self, panel.show_file))
        panel.wanted.connect(self._take_over)
        return self.top

    def take_over_with(self, path: str, passphrase: str) -> None:
        """Offer to take over as lead with the founder's recovery file, at the lost laptop.

        Of several leads' laptops the first is shown; the file is offered at each of them.
        """
        self._founders, self._seeks_lost = (path, passphrase), True
        if self.view is not None:
            self.show_view(self.view)

    def show_view(self, view: VisitView) -> None:
        seeks, self._seeks_lost = self._seeks_lost, False
        if seeks:
            self._find_lost(view)
        super().show_view(view)
        if seeks and self.top.panel.isVisible():
            self.top.panel.button.setFocus()

    def _find_lost(self, view: VisitView) -> None:
        leads = [one for one in view.devices if one.state is DeviceState.LEAD]
        others = [one for one in leads if not one.own]
        if leads:
            self._wanted = (DEVICE, (others or leads)[0].device)
        if len(others) < len(leads):
            self.said.emit(translate("visit", "This laptop is a team lead's already."))
        elif len(others) > 1:
            self.said.emit(translate("visit", "Choose the lost laptop, then take over."))

    def _offer_recovery(self, device: DeviceRow) -> None:
        """At a lead's laptop: the file that somebody came with.

        Another's may be the lost one; the own one lacks what was sealed to that.
        """
        founding = device.own and device.founding
        if self._founders is not None and device.state is DeviceState.LEAD and not founding:
            self.top.panel.give(*self._founders)

    def show_top(self, view: VisitView, row: Row | None) -> None:
        device = device_of_row(view, row)
        member = next((one for one in view.team if row and one.id == row.id), None)
        if device is not None:
            self.top.show_device(device, lead=view.lead)
            self._offer_recovery(device)
        elif member is not None and row is not None and row.kind == "member":
            own = any(one.own and one.member == member.id for one in view.devices)
            self.top.show_member(member, lead=view.lead and not own)
        else:
            self.top.show_none()

    def pressed(self, event: QKeyEvent, row: Row | None) -> bool:
        if row is not None and row.kind == DEVICE and event.key() in _ENTER:
            return self.top.take_focus()
        if row is None or row.kind != "agenda" or event.key() != Qt.Key.Key_Space:
            return False
        item = row.id
        self._worker.do(lambda desk: desk.visit.turn_done(item), failed=self.fail)
        return True

    def current_record(self) -> tuple[str, str] | None:
        """The institution is one record, shown in parts."""
        row = self.row
        if row is None or not row.kind:
            return None
        return ("visit", "visit") if row.kind == "visit" else (row.kind, row.id)

    def _pack(self, member: str) -> None:
        """Ask where the file goes, make and write it, then show its code."""
        view = self.view
        about = next((one for one in view.team if one.id == member), None) if view else None
        if about is None:
            return
        name = f"startpakket-{about.initials or about.name or 'collega'}.age"

        def write(path: Path) -> None:
            self.top.busy(on=True)
            self._worker.ask(
                lambda desk: _written(desk, member, path),
                lambda made: self._packed(member, made, path),
                self._not_packed,
            )

        self._ask_path(self, name, write)

    def _packed(self, member: str, made: MadePackage, path: Path) -> None:
        self.top.busy(on=False)
        self.top.made(member, made)
        self.reload()
        self.said.emit(translate("visit", "Start package kept: {name}").format(name=path.name))

    def _not_packed(self, error: Exception) -> None:
        self.top.busy(on=False)
        if isinstance(error, save_file.NotSaved):
            self.said.emit(
                translate("visit", "It could not be kept there: {why}").format(why=error)
            )
        else:
            self.fail(error)

    def _approve(self, device: str, typed: str) -> None:
        self._worker.do(
            lambda desk: desk.devices.approve(device, typed),
            lambda _: self._decided(),
            self._not_approved,
        )

    def _not_approved(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.top.fail(messages.sentence(error))
        else:
            self.fail(error)

    def _decide(self, command: Callable[[Desk], Changed]) -> None:
        self._worker.do(command, lambda _: self._decided(), self.fail)

    def _decided(self) -> None:
        self.take_focus()
        self.said.emit(translate("visit", "Exchange with the others, so that they see this too."))

    def _take_over(self, path: str, passphrase: str) -> None:
        """Become the lead with the founder's recovery file; another laptop chosen is withdrawn."""
        lost = self.top.about

        def taken(_: Changed) -> None:
            self.top.panel.busy(on=False)
            self.top.panel.forget()
            self._founders = None
            self._decided()

        self._worker.do(
            lambda desk: desk.devices.restore(save_file.read(Path(path)), passphrase, lost),
            taken,
            self._not_taken,
        )

    def _not_taken(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.top.panel.fail(messages.sentence(error))
        else:
            self.top.panel.busy(on=False)
            self.fail(error)

    def _keep_recovery(self) -> None:
        """Keep a copy of the recovery file where the user says."""

        def write(path: Path) -> None:
            self._worker.ask(
                lambda desk: save_file.write_whole(path, desk.devices.recovery_copy()),
                lambda _: self.said.emit(
                    translate("visit", "Recovery file kept: {name}").format(name=path.name)
                ),
                self._not_packed,
            )

        self._ask_path(self, "herstelbestand.age", write)

    def keys(self) -> Keys:
        space = translate("visit", "Space")
        return (
            *super().keys(),
            (space, translate("visit", "appointment done, or not done again")),
            ("Alt P", translate("visit", "start package for the chosen member of the team")),
        )
