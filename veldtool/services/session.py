"""An opened inspection: the store, the keys of this device and the framework of the visit."""

from __future__ import annotations  # the framework is read when something is counted

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.errors import UserError
from veldtool.services.ports import DeviceKeys, Store
from veldtool.services.toolbox import Toolbox

if TYPE_CHECKING:
    from veldtool.domain.framework.model import Framework
    from veldtool.domain.records import Inspection

KEYS = "device_keys"
INSPECTION_KEYS = "inspection_keys"
FOUNDING = "founding"


@dataclass(frozen=True, slots=True)
class Session:
    """One open inspection. Everything a use case needs to read or write it."""

    tools: Toolbox
    store: Store

    @property
    def keys(self) -> DeviceKeys:
        """The keys of this device."""
        return DeviceKeys(**self.store.local(KEYS))

    @property
    def inspection_identities(self) -> tuple[str, ...]:
        """The age keys of the inspection, newest last; older ones open older segments."""
        return tuple(self.store.local(INSPECTION_KEYS))

    def now(self) -> int:
        """The device's clock, in milliseconds since 1970 UTC."""
        return self.tools.clock.now()

    def inspection(self) -> Inspection:
        """Everything that is visible of the inspection now."""
        return self.store.inspection()

    def framework(self) -> Framework:
        """The framework of this visit. Raises UserError when it has not come in yet."""
        texts = sorted(
            (key.id, register.value)
            for key, register in self.store.registers("framework").items()
            if key.field == "text"
        )
        if not texts:
            raise UserError("no_framework")
        return _framework(texts[0][1])

    def value(self, kind: str, record_id: str, field: str) -> object:
        """The value shown in one register, None when it is empty."""
        register = self.store.register(RegisterKey(kind, record_id, field))
        return register.value if register else None


@lru_cache(maxsize=4)
def _framework(text: str) -> Framework:
    from veldtool.domain.framework.reader import read_framework

    return read_framework(text)
