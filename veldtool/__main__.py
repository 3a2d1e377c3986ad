"""Entry point: `veldtool`, `python -m veldtool` and the frozen program."""

import multiprocessing
import sys


def main() -> int:
    """Run the command line and return its exit code."""
    multiprocessing.freeze_support()
    from veldtool.cli.main import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
