"""The framework, devices and keys of an inspection, as operations carry them."""

from dataclasses import dataclass

from veldtool.domain.records.base import Json, Record


@dataclass(frozen=True, slots=True)
class FrameworkText(Record):
    """The framework of this visit as its TOML text, id = the framework's id. Lead's only."""

    text: str = ""


@dataclass(frozen=True, slots=True)
class Introduction(Record):
    """A new device presents its keys, id = the device id."""

    signing_key: str = ""
    age_recipient: str = ""
    member: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Device(Record):
    """The lead's word about a device, id = the device id; see `oplog/authority.py`."""

    approval: Json = None
    lead: bool = False
    withdrawn: Json = None


@dataclass(frozen=True, slots=True)
class InspectionKey(Record):
    """A later key of the inspection for one device, see `services/inspection_keys.py`.

    The id is random: every copy is a record of its own, so that two leads never write the same.
    """

    copy: Json = None


@dataclass(frozen=True, slots=True)
class ReferenceCopy(Record):
    """A child's real reference for a later lead's device, see `services/references.py`.

    The id is random, as that of an inspection key.
    """

    copy: Json = None


@dataclass(frozen=True, slots=True)
class DayManifest(Record):
    """What a device wrote up to the end of a day, id = the writer; see `oplog/manifest.py`."""

    state: Json = None
