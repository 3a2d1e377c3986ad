"""One story on a real X server: real keys to the real program, on a keyboard with dead keys."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.real.x_keyboard import APOSTROPHE, Keyboard
from tests.stories.conftest import veldtool

pytestmark = pytest.mark.real

PASSPHRASE = "vier lange woorden achter elkaar"
ALBUM = Path(__file__).resolve().parents[2] / "artifacts" / "story-on-x"


def test_a_talk_is_typed_on_a_us_international_keyboard(display: str, tmp_path: Path) -> None:
    home = tmp_path / "home"
    with Keyboard(display, ALBUM) as keyboard:
        environment = keyboard.environment | {"VELDTOOL_HOME": str(home)}
        command = [sys.executable, "-m", "veldtool"]
        with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE) as program:
            try:
                play(keyboard)
            finally:
                program.terminate()
    assert said(home, tmp_path) == [
        ("ouder", "verbatim", "Ze belde één keer", [["1a.1", "-"]]),
        ("ouder", "verbatim", "Nooit meer gehoord", [["1a.1", "-"]]),
        ("ouder", "paraphrase", "de brief lag 'gewoon' thuis", []),
    ]


def play(keyboard: Keyboard) -> None:
    keyboard.waits_for("^Veldtool$")
    founds_a_visit(keyboard)
    types_a_talk(keyboard)
    looks_around(keyboard)


def founds_a_visit(keyboard: Keyboard) -> None:
    keyboard.press("alt+n")
    keyboard.keeps("1-new-visit")
    keyboard.types("Maria Berg\tmb\t \t\t")
    keyboard.types(f"{PASSPHRASE}\t{PASSPHRASE}")
    keyboard.press("Return")
    keyboard.sees_the_visit()
    keyboard.press("alt+3")
    keyboard.keeps("2-no-talks-yet")


def types_a_talk(keyboard: Keyboard) -> None:
    keyboard.press("ctrl+n")
    keyboard.types("3 o")
    keyboard.press("Return", "Escape")
    keyboard.types('o - "Ze belde één keer" #1a.1')
    keyboard.press("Return")
    keyboard.types("- ")
    keyboard.press(f"ctrl+{APOSTROPHE}")
    keyboard.types("Nooit meer gehoord")
    keyboard.press(f"ctrl+{APOSTROPHE}", "ctrl+1", "Return")
    keyboard.types("de brief lag 'gewoon' thuis")
    keyboard.press("Return")
    keyboard.keeps("3-talk")


def looks_around(keyboard: Keyboard) -> None:
    for number, (key, name) in enumerate(
        (("F1", "keys"), ("alt+4", "norms"), ("ctrl+d", "dark"), ("alt+1", "overview")), 4
    ):
        keyboard.press(key)
        keyboard.keeps(f"{number}-{name}")
    keyboard.press("ctrl+l")
    keyboard.keeps("8-locked")


def said(home: Path, folder: Path) -> list[tuple[object, ...]]:
    """Return the lines of the talk as another process reads them from the disk."""
    (folder_of_visit,) = (home / "inspections").iterdir()
    secret, out = folder / "secret.txt", folder / "export.json"
    secret.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
    words = (
        "inspection",
        "export",
        folder_of_visit.name,
        str(out),
        "--passphrase-file",
        str(secret),
    )
    done = veldtool(*words, home=home)
    assert (done.returncode, done.stderr) == (0, "")
    lines = json.loads(out.read_text(encoding="utf-8"))["records"]["statement"].values()
    return [
        (one["role"], one["quote"], one["text"], one["norms"])
        for one in sorted(lines, key=lambda one: str(one["order"]))
    ]
