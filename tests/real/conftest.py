"""A real X server for the tests that need one."""

import os
import subprocess
from collections.abc import Iterator

import pytest


@pytest.fixture
def display() -> Iterator[str]:
    """Start a server of its own; without clients it keeps its keyboard as it was set."""
    reads, writes = os.pipe()
    screen = ["-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]
    command = ["Xvfb", "-displayfd", str(writes), *screen]
    with subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL) as server:
        os.close(writes)
        with os.fdopen(reads) as answer:
            number = answer.readline().strip()
        yield f":{number}"
        server.terminate()
