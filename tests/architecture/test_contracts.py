"""The contracts in pyproject.toml hold, and each of them bites when it is violated."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOMS = ("veldtool", "db", "ui", "resources")

PLANTS = [
    ("rooms", "veldtool/stray.py", '"""Nobody imports this."""'),
    ("rooms", "veldtool/services/plant.py", "import veldtool.bootstrap"),
    ("layers", "veldtool/domain/plant.py", "import veldtool.services"),
    ("layers", "veldtool/services/plant.py", "import ui"),
    ("layers", "db/plant.py", "import veldtool.adapters"),
    ("layers", "ui/plant.py", "import veldtool.cli"),
    ("independent", "ui/plant.py", "import db"),
    ("independent", "db/plant.py", "import ui"),
    ("bootstrap", "veldtool/cli/plant.py", "import db"),
    ("ports", "db/plant.py", "import veldtool.services.plant"),
    ("resources-read", "veldtool/cli/plant.py", "import resources"),
    ("resources-read", "db/plant.py", "import resources"),
    ("resources-alone", "resources/plant.py", "import veldtool.domain"),
    ("version", "veldtool/__init__.py", "import veldtool.domain"),
    ("qt", "veldtool/services/plant.py", "from PySide6 import QtCore"),
    ("qt", "veldtool/bootstrap.py", "import shiboken6"),
    ("sqlite", "veldtool/adapters/plant.py", "import sqlite3"),
    ("sqlite", "ui/plant.py", "from sqlite_utils import Database"),
    ("sqlite", "veldtool/cli/plant.py", "import sqlcipher3"),
    ("services-ports", "veldtool/services/plant.py", "import keyring"),
    ("pure", "veldtool/domain/plant.py", "from pathlib import Path"),
    ("pure", "veldtool/domain/plant.py", "import random"),
    ("pure", "veldtool/domain/plant.py", "from time import monotonic"),
]


def lint(folder: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    chosen = [word for one in contracts for word in ("--contract", one)]
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    return subprocess.run(
        [sys.executable, "-c", code, "--no-cache", "--no-logo", *chosen],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
    )


@pytest.fixture(scope="module")
def copy(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the packages to plant violations in."""
    folder = tmp_path_factory.mktemp("planted")
    shutil.copy(root / "pyproject.toml", folder)
    only_code = shutil.ignore_patterns("__pycache__", "*.pyc", "*.ttf", "*.qm", "*.png")
    for room in ROOMS:
        shutil.copytree(root / room, folder / room, ignore=only_code)
    (folder / "veldtool/services/plant.py").write_text("", encoding="utf-8")
    return folder


def test_all_contracts_hold(root: Path) -> None:
    done = lint(root)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("contract, path, line", PLANTS)
def test_a_planted_violation_fails(copy: Path, contract: str, path: str, line: str) -> None:
    planted = copy / path
    before = planted.read_text(encoding="utf-8") if planted.exists() else None
    planted.write_text(f"{before or ''}\n{line}\n", encoding="utf-8")
    done = lint(copy, contract)
    if before is None:
        planted.unlink()
    else:
        planted.write_text(before, encoding="utf-8")
    assert done.returncode == 1, done.stdout
    assert "0 kept, 1 broken" in done.stdout


def test_a_violation_is_planted_for_every_contract(root: Path) -> None:
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {one["id"] for one in settings["tool"]["importlinter"]["contracts"]}
    assert contracts == {contract for contract, _, _ in PLANTS}
