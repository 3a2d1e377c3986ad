"""A laptop with one inspection, and its key at hand as a keychain would have it.

Imports nothing of the app before its tools are asked for: starting the window is measured with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from veldtool.services.toolbox import Toolbox


@dataclass(frozen=True, slots=True)
class Laptop:
    """The lead's data folder, the inspection in it and its key."""

    home: Path
    inspection: str
    key: bytes

    def tools(self) -> Toolbox:
        """Return the outside world of this laptop; its keychain knows the key."""
        from veldtool import bootstrap
        from veldtool.adapters.memory_keychain import MemoryKeychain

        keychain = MemoryKeychain()
        keychain.put(self.inspection, self.key)
        return bootstrap.toolbox(self.home, keychain)
