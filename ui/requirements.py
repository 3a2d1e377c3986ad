"""What Qt needs from a Linux system, looked up before Qt is loaded.

Without its libraries Qt fails with an ImportError or, for those of the display, ends the
process. So this module imports nothing of Qt: it tries the libraries itself and says in words
which line installs what is missing.
"""

import ctypes
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

Loads = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library and the Debian package that brings it."""

    name: str
    package: str


ALWAYS = (
    Library("libEGL.so.1", "libegl1"),
    Library("libGL.so.1", "libgl1"),
    Library("libX11.so.6", "libx11-6"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1"),
    Library("libfreetype.so.6", "libfreetype6"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
)
PLATFORMS = {
    "xcb": (
        Library("libX11-xcb.so.1", "libx11-xcb1"),
        Library("libxcb-cursor.so.0", "libxcb-cursor0"),
        Library("libxcb-icccm.so.4", "libxcb-icccm4"),
        Library("libxcb-image.so.0", "libxcb-image0"),
        Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
        Library("libxcb-randr.so.0", "libxcb-randr0"),
        Library("libxcb-render-util.so.0", "libxcb-render-util0"),
        Library("libxcb-render.so.0", "libxcb-render0"),
        Library("libxcb-shape.so.0", "libxcb-shape0"),
        Library("libxcb-shm.so.0", "libxcb-shm0"),
        Library("libxcb-sync.so.1", "libxcb-sync1"),
        Library("libxcb-util.so.1", "libxcb-util1"),
        Library("libxcb-xfixes.so.0", "libxcb-xfixes0"),
        Library("libxcb-xkb.so.1", "libxcb-xkb1"),
        Library("libxcb.so.1", "libxcb1"),
        Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    ),
    "wayland": (
        Library("libwayland-client.so.0", "libwayland-client0"),
        Library("libwayland-cursor.so.0", "libwayland-cursor0"),
    ),
}
_PACKAGES = {one.name: one.package for one in (*ALWAYS, *PLATFORMS["xcb"], *PLATFORMS["wayland"])}

NO_DISPLAY = (
    "Veldtool kan zijn venster niet openen: er is geen beeldscherm gevonden\n"
    "(DISPLAY en WAYLAND_DISPLAY zijn leeg). Zonder venster werken de opdrachten\n"
    "van `veldtool --help` wel."
)


def problem(
    loads: Loads | None = None,
    environment: Mapping[str, str] = os.environ,
    system: str = sys.platform,
) -> str | None:
    """Return in Dutch why no window can open here, with the line that mends it; None if it can.

    `loads` says whether a library can be loaded. Only Linux is looked at: elsewhere Qt brings
    everything along.
    """
    if system != "linux":
        return None
    platforms = _platforms(environment)
    if not platforms:
        return NO_DISPLAY
    absent = _missing(platforms, loads or _loads)
    return _sentence(absent) if absent else None


def explain(error: ImportError) -> str | None:
    """Return the same sentence for a failed import of Qt, or None if no library was to blame."""
    found = re.match(r"(\S+\.so[.\d]*): cannot open shared object file", str(error))
    if found is None:
        return None
    name = found[1]
    return _sentence([Library(name, _PACKAGES.get(name, ""))])


def _platforms(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the platform plugins that Qt will try, the preferred one first."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return tuple(one.partition(":")[0] for one in chosen.split(";"))
    displays = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    return tuple(name for name, variable in displays.items() if environment.get(variable))


def _missing(platforms: tuple[str, ...], loads: Loads) -> list[Library]:
    """Return what is missing for every window, else for the last platform if none is complete."""
    always = _absent(ALWAYS, loads)
    per_platform = [_absent(PLATFORMS.get(name, ()), loads) for name in platforms]
    return always + (per_platform[-1] if all(per_platform) else [])


def _absent(libraries: Iterable[Library], loads: Loads) -> list[Library]:
    return [one for one in libraries if not loads(one.name)]


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _sentence(absent: list[Library]) -> str:
    names = ", ".join(one.name for one in absent)
    lead = f"Veldtool kan zijn venster niet openen: op deze computer ontbreekt {names}."
    packages = " ".join(one.package for one in absent if one.package)
    if not packages:
        return f"{lead}\nVraag uw beheerder om dit onderdeel te installeren."
    return f"{lead}\nInstalleer dit met:\n\n    sudo apt-get install {packages}\n"
