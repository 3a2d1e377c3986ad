"""The command line: help everywhere, exit codes, sentences instead of tracebacks."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from veldtool.adapters.messages import Messages
from veldtool.cli.main import parser, run


def commands(top: argparse.ArgumentParser, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, sub in action.choices.items():
                yield from commands(sub, (*path, name))


@pytest.mark.parametrize("path", list(commands(parser())), ids=" ".join)
def test_every_command_explains_itself(
    path: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*path, "--help"]) == 0
    said = capsys.readouterr().out
    assert "uitleg" in said
    assert not re.search(r"show this help|positional arguments|options:|usage:", said)


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["sheet"],
        ["sheet", "abc", "posters", "--out", "x.pdf"],
        ["merge", "abc"],
        ["inspection"],
        ["inspection", "export"],
        ["--no-such-option"],
    ],
)
def test_wrong_use_is_exit_code_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    said = capsys.readouterr().err
    assert "Dit commando klopt niet" in said
    assert said.lower().count("gebruik:") == 1


@pytest.mark.parametrize(
    "words",
    [
        ["inspection", "export", "nietbestaand", "x.json"],
        ["inspection", "import", "nietbestaand.json"],
        ["framework", "check", "nietbestaand.toml"],
        ["sheet", "nietbestaand", "feedback", "--out", "x.pdf"],
        ["check", "nietbestaand"],
        ["merge", "nietbestaand", "."],
    ],
)
def test_what_the_user_can_mend_is_exit_code_1(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == 1
    said = capsys.readouterr().err
    assert said.strip()
    assert "Traceback" not in said


def test_a_fresh_machine_has_no_inspections_and_says_how_to_begin(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(["inspection", "list"]) == 0
    assert "veldtool demo" in capsys.readouterr().out


def test_the_shipped_framework_is_in_order(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = root / "resources" / "frameworks" / "gi-2025.toml"
    assert run(["framework", "check", str(path)]) == 0
    assert "20 normen" in capsys.readouterr().out


def test_a_wrong_framework_is_refused_with_every_fault_and_its_place(
    root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (root / "resources" / "frameworks" / "gi-2025.toml").read_text(encoding="utf-8")
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(text.replace('theme = "1a"', 'theme = "9z"'), encoding="utf-8")
    assert run(["framework", "check", str(wrong)]) == 1
    said = capsys.readouterr().err
    assert said.count("norms[") == 3


def test_demo_leaves_a_folder_with_other_files_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = tmp_path / "brief.txt"
    mine.write_text("van mij", encoding="utf-8")
    assert run(["demo", "--headless", "--out", str(tmp_path)]) == 1
    assert "lege of nieuwe map" in capsys.readouterr().err
    assert mine.read_text(encoding="utf-8") == "van mij"


def test_every_sentence_that_the_code_asks_for_exists(root: Path) -> None:
    """Keys are literal in the code; a missing one would only show when it is needed."""
    messages = Messages()
    calls = {
        "cli": r"(?:say|warn)\(\s*\"(\w+)\"|_prompt\(\"(\w+)\"\)|message\(\"cli\", \"(\w+)\""
        r"|asked\(\w+\.\w+, \"(\w+)\"\)",
        "help": r"(?:help_text|commands\.add|group\.add|commands\.group)\(\s*\"(\w+)\""
        r"|device\.add\(\s*\"[\w-]+\", \w+, \"(\w+)\"",
        "errors": r"(?:UserError|WrongKey|NewerDatabase|complain)\(\s*\"(\w+)\"",
        "refused": r"SegmentError\(\"(\w+)\"\)",
    }
    sources = [p for top in ("veldtool", "db", "ui") for p in (root / top).rglob("*.py")]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    for group, pattern in calls.items():
        asked = {key for found in re.findall(pattern, text) for key in _all(found) if key}
        assert len(asked) > 5, group
        assert asked - messages.keys(group) == set(), group


def _all(found: str | tuple[str, ...]) -> tuple[str, ...]:
    return (found,) if isinstance(found, str) else found
