"""Spares the start what PySide does with modules that are imported after it.

It reads the source of each of them for the word PySide6, because a module that uses PySide could
switch on another spelling of its names. Nothing of ours does, nor of what we use; reading some two
hundred sources takes a tenth of a start. Without the hook, or with another one, nothing happens.
"""

import importlib
from types import ModuleType

_HOOK = "_mod_uses_pyside"


def leave_unread() -> bool:
    """Let every module count as one that switches nothing on; False when there is no such hook."""
    try:
        feature = importlib.import_module("shibokensupport.feature")
    except ImportError:
        return False
    if not hasattr(feature, _HOOK):
        return False
    setattr(feature, _HOOK, _switches_nothing)
    return True


def _switches_nothing(_module: ModuleType) -> bool:
    return True


leave_unread()
