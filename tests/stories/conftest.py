"""The sample praktijktoets, played once for all stories, as a user would: by the command."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Demo:
    """What `veldtool demo --headless` printed, and where everything stands."""

    place: Path
    output: str

    @property
    def passphrase(self) -> str:
        (line,) = [one for one in self.output.splitlines() if "Wachtwoordzin" in one]
        return line.rpartition(": ")[2]

    @property
    def inspection(self) -> str:
        (folder,) = (self.place / "mb" / "inspections").iterdir()
        return folder.name

    def run(self, *words: str, home: Path | None = None) -> subprocess.CompletedProcess[str]:
        """Run a command on the lead's data, with the passphrase from a file."""
        secret = self.place.parent / "passphrase.txt"
        secret.write_text(self.passphrase + "\n", encoding="utf-8")
        home = home or self.place / "mb"
        return veldtool(*words, "--passphrase-file", str(secret), home=home)


def veldtool(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run the program as a process of its own, with its own data folder."""
    environment = os.environ | {"VELDTOOL_HOME": str(home), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "veldtool", *words],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The sample, played."""
    place = tmp_path_factory.mktemp("story") / "d"
    done = veldtool("demo", "--headless", "--out", str(place), home=place.parent / "unused")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return Demo(place, done.stdout)
