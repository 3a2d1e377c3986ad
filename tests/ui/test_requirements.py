import subprocess
import sys

import pytest

from ui import requirements

X = {"DISPLAY": ":0"}
WAYLAND = {"WAYLAND_DISPLAY": "wayland-0"}


def without(*names: str) -> requirements.Loads:
    return lambda name: name not in names


def test_says_nothing_when_everything_loads() -> None:
    assert requirements.problem(without(), X, "linux") is None


def test_names_the_line_that_installs_the_cursor_library() -> None:
    said = requirements.problem(without("libxcb-cursor.so.0"), X, "linux")
    assert said is not None
    assert "libxcb-cursor.so.0" in said
    assert "sudo apt-get install libxcb-cursor0\n" in said


def test_one_line_installs_everything_that_is_missing() -> None:
    said = requirements.problem(without("libEGL.so.1", "libxcb-icccm.so.4"), X, "linux")
    assert said is not None
    assert "sudo apt-get install libegl1 libxcb-icccm4\n" in said


def test_offscreen_wants_no_display_libraries() -> None:
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    assert requirements.problem(without("libxcb-cursor.so.0"), offscreen, "linux") is None
    said = requirements.problem(without("libGL.so.1"), offscreen, "linux")
    assert said is not None
    assert "libgl1" in said


def test_wayland_falls_back_to_x() -> None:
    loads = without("libwayland-cursor.so.0")
    assert requirements.problem(loads, WAYLAND | X, "linux") is None
    said = requirements.problem(loads, WAYLAND, "linux")
    assert said is not None
    assert "libwayland-cursor0" in said


def test_a_chosen_platform_wins_over_what_is_there() -> None:
    loads = without("libxcb-cursor.so.0")
    chosen = {"QT_QPA_PLATFORM": "xcb:option;wayland", **WAYLAND}
    assert requirements.problem(loads, chosen, "linux") is None
    assert requirements.problem(loads, X | {"QT_QPA_PLATFORM": "xcb"}, "linux") is not None


def test_no_display_is_a_reason_too() -> None:
    assert requirements.problem(without(), {}, "linux") == requirements.NO_DISPLAY


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_elsewhere_qt_brings_everything_along(system: str) -> None:
    assert requirements.problem(lambda _name: False, {}, system) is None


def test_the_real_loader_knows_what_is_there() -> None:
    assert requirements._loads("libveldtool-does-not-exist.so.1") is False


@pytest.mark.parametrize(
    "words, line",
    [
        (
            "libEGL.so.1: cannot open shared object file: No such file or directory",
            "sudo apt-get install libegl1\n",
        ),
        (
            "libnew.so.2: cannot open shared object file: No such file or directory",
            "ontbreekt libnew.so.2.",
        ),
    ],
)
def test_a_failed_import_is_explained(words: str, line: str) -> None:
    said = requirements.explain(ImportError(words))
    assert said is not None
    assert line in said


def test_another_import_error_is_not_ours() -> None:
    assert requirements.explain(ImportError("cannot import name 'x'")) is None


def test_looks_without_loading_qt() -> None:
    code = (
        "import sys; from ui import requirements as r; r.problem(); "
        "sys.exit(any(m.startswith(('PySide6', 'shiboken6')) for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
