"""`veldtool` without a command: the window."""

import argparse

from veldtool import bootstrap


def run(arguments: argparse.Namespace | None = None) -> int:
    """Open the window on this machine's inspections."""
    del arguments
    return bootstrap.run_window(lambda: bootstrap.desk(bootstrap.toolbox()))
