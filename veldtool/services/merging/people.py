"""Whose devices these are: as the leads approved them, else as they say of themselves."""

from collections.abc import Iterable
from dataclasses import dataclass

from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.op import Op, device_of
from veldtool.domain.records import Device, Inspection, Introduction, Member
from veldtool.services.session import Session

INTRODUCTION = "introduction"


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose a device is. `approved`: a lead says so; otherwise it is only what the device says.

    `initials` are words for somebody unknown where a device never said anything of itself.
    """

    device: str
    member: str = ""
    initials: str = ""
    name: str = ""
    label: str = ""
    approved: bool = False
    own: bool = False


class People:
    """The devices of one inspection and the members of its team."""

    def __init__(
        self, session: Session, inspection: Inspection | None = None, unknown: str = ""
    ) -> None:
        self._unknown = unknown
        self._own = session.store.identity.device
        self._root = session.store.identity.root
        found = session.inspection() if inspection is None else inspection
        self.members = all_of(found, "member", Member)
        self._approved = all_of(found, "device", Device)
        self._said = {
            key: (one.member, one.label)
            for key, one in all_of(found, INTRODUCTION, Introduction).items()
        }
        self._said |= _introduced(one.op for one in session.store.quarantine())

    @property
    def devices(self) -> tuple[str, ...]:
        """Every device that was approved or introduced itself."""
        return tuple(sorted(self._approved.keys() | self._said.keys()))

    def owner(self, device: str) -> Owner:
        """Return whose a device is."""
        approval = self._approved[device].approval if device in self._approved else None
        if isinstance(approval, dict):
            member, label = str(approval.get("member", "")), str(approval.get("label", ""))
        else:
            member, label = self._said.get(device, ("", ""))
        if device == self._root and not member:
            member = self._founder()
        one = self.members.get(member, Member(initials=member))
        return Owner(
            device,
            member,
            one.initials or one.name or self._unknown,
            one.name,
            label,
            approved=isinstance(approval, dict) or device == self._root,
            own=device == self._own,
        )

    def _founder(self) -> str:
        """The founder's key speaks for the first lead."""
        leads = (one for one in self._approved.values() if one.lead)
        values = (one.approval for one in leads if isinstance(one.approval, dict))
        return next((str(value.get("member", "")) for value in values), "")


def _introduced(waiting: Iterable[Op]) -> dict[str, tuple[str, str]]:
    """What devices that wait say of themselves; never what one says of another."""
    fields: dict[str, dict[str, str]] = {}
    for op in waiting:
        if op.kind == INTRODUCTION and op.id == device_of(op.writer):
            fields.setdefault(op.id, {})[op.field] = str(op.value)
    return {d: (one.get("member", ""), one.get("label", "")) for d, one in fields.items()}
