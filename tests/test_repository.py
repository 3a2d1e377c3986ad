"""What the repository itself promises: its files, its lock and its commands."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import veldtool
from ui import requirements

TOP_LEVEL = {
    *(".ci", ".gitignore", "CHANGELOG.md", "LICENSE", "Makefile", "README.md", "build.spec"),
    *("db", "docs", "pyproject.toml", "requirements.lock", "resources", "tests", "ui", "veldtool"),
}
REGISTRIES = re.compile(
    "|".join(("py" + r"pi\.org", "python" + r"hosted\.", "deb" + r"\.debian\.", "npm" + r"js\.org"))
)
PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)")


@pytest.fixture(scope="session")
def tracked(root: Path) -> list[Path]:
    """The files that git knows."""
    git = shutil.which("git")
    if git is None or not (root / ".git").exists():
        pytest.skip("not a checkout")
    listed = subprocess.run([git, "ls-files", "-z"], cwd=root, check=True, capture_output=True)
    paths = [root / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.exists()]


@pytest.fixture(scope="session")
def project(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def make_targets(text: str) -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):(?!=)", text, re.MULTILINE))


def test_nothing_else_stands_at_the_top(root: Path, tracked: list[Path]) -> None:
    assert {path.relative_to(root).parts[0] for path in tracked} <= TOP_LEVEL


def test_no_file_names_a_registry(tracked: list[Path]) -> None:
    assert [str(path) for path in tracked if REGISTRIES.search(read(path))] == []


def test_a_named_registry_is_found() -> None:
    assert REGISTRIES.search("--index-url https://" + "py" + "pi.org/simple")


def test_there_is_one_lock(root: Path) -> None:
    assert not (root / "uv.lock").exists()


def test_the_lock_covers_the_project(root: Path, project: dict[str, Any]) -> None:
    lines = read(root / "requirements.lock").splitlines()
    pinned = {canonicalize_name(m[1]): m[2] for m in map(PINNED.match, lines) if m}
    extras = project["project"]["optional-dependencies"].values()
    asked = [project["project"]["dependencies"], *extras]
    wanted = [Requirement(line) for group in asked for line in group]
    unmet = [
        str(one)
        for one in wanted
        if not one.specifier.contains(pinned.get(canonicalize_name(one.name), "0"))
    ]
    assert unmet == []


def test_everything_in_the_lock_has_a_hash(root: Path) -> None:
    blocks = re.split(r"\n(?=[A-Za-z0-9])", read(root / "requirements.lock").strip())
    assert all(PINNED.match(block) for block in blocks)
    assert [block for block in blocks if "--hash=sha256:" not in block] == []


def test_the_version_stands_in_one_place(project: dict[str, Any], tracked: list[Path]) -> None:
    assert project["project"]["dynamic"] == ["version"]
    naming = [path for path in tracked if f'"{veldtool.__version__}"' in read(path)]
    assert [path.name for path in naming] == ["__init__.py"]


def test_licence_is_the_eupl(root: Path, project: dict[str, Any]) -> None:
    assert project["project"]["license"] == "EUPL-1.2"
    assert read(root / "LICENSE").startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")
    assert "SPDX-License-Identifier: EUPL-1.2" in read(root / "README.md")


@pytest.mark.parametrize("name", ["run", "system"])
def test_the_ci_scripts_are_executable(root: Path, tracked: list[Path], name: str) -> None:
    command = ["git", "ls-files", "--stage", f".ci/{name}"]
    listed = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    assert listed.stdout.startswith("100755 ")


def test_the_ci_runs_check_test_and_the_real_tests(root: Path) -> None:
    assert "\nmake check test test-real" in read(root / ".ci/run")


def test_the_readme_opens_with_the_two_commands(root: Path) -> None:
    shown = re.findall(r"\bmake ([a-z-]+)", read(root / "README.md"))
    assert shown[:2] == ["demo", "test"]
    assert set(shown) <= make_targets(read(root / "Makefile"))


def test_every_make_target_is_phony(root: Path) -> None:
    text = read(root / "Makefile")
    declared = re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)
    assert declared is not None
    assert set(declared[1].split()) == make_targets(text)


def test_the_system_script_installs_what_the_window_asks_for(root: Path) -> None:
    script = read(root / ".ci/system")
    installed = {
        word
        for part in re.findall(r'^(?:QT|XCB)="([^"]*)"', script, re.MULTILINE)
        for word in part.split()
    }
    asked = {one.package for one in (*requirements.ALWAYS, *requirements.PLATFORMS["xcb"])}
    assert installed == asked


def test_decisions_are_numbered_and_complete(root: Path) -> None:
    records = sorted((root / "docs/decisions").glob("*.md"))
    assert [int(path.name[:4]) for path in records] == list(range(len(records)))
    for path in records:
        headings = re.findall(r"^## (.*)$", read(path), re.MULTILINE)
        assert headings == ["Question", "Decision", "Rejected", "Consequences"], path.name
