"""The guards of conftest.py do guard: tried on small test runs of their own."""

import logging
import os
import socket
from pathlib import Path

import keyring
import keyring.errors
import pytest

pytest_plugins = ["pytester"]


def run_with_guards(pytester: pytest.Pytester, root: Path, body: str) -> pytest.RunResult:
    pytester.makeconftest((root / "tests/conftest.py").read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nmarkers =\n    expected_logs(pattern): expected\n")
    pytester.makepyfile(body)
    return pytester.runpytest_subprocess("-p", "no:cacheprovider")


def test_an_unexpected_warning_in_the_log_fails(pytester: pytest.Pytester, root: Path) -> None:
    body = "import logging\ndef test_it(): logging.getLogger('x').warning('disk is full')"
    run_with_guards(pytester, root, body).assert_outcomes(passed=1, errors=1)


def test_an_expected_warning_that_stays_away_fails(pytester: pytest.Pytester, root: Path) -> None:
    body = "import pytest\n@pytest.mark.expected_logs('disk')\ndef test_it(): pass"
    run_with_guards(pytester, root, body).assert_outcomes(passed=1, errors=1)


@pytest.mark.expected_logs("disk is full")
def test_an_expected_warning_is_fine() -> None:
    logging.getLogger("x").warning("disk is full")


def test_only_this_machine_can_be_reached() -> None:
    with socket.socket() as outside, pytest.raises(ConnectionRefusedError, match="tried to reach"):
        outside.connect(("192.0.2.1", 80))


def test_there_is_no_keychain() -> None:
    with pytest.raises(keyring.errors.NoKeyringError):
        keyring.get_password("veldtool", "anything")


def test_data_lands_in_a_folder_of_the_test(veldtool_home: Path, tmp_path: Path) -> None:
    assert Path(os.environ["VELDTOOL_HOME"]) == veldtool_home
    assert tmp_path in veldtool_home.parents
