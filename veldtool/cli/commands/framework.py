"""`veldtool framework check`: is a framework file right?"""

import argparse
import sys
from pathlib import Path

from veldtool.cli.output import complain, help_text, say
from veldtool.cli.parsing import Commands
from veldtool.domain.framework.problems import FrameworkError
from veldtool.domain.framework.reader import read_framework


def add(commands: Commands) -> None:
    """Add the commands about frameworks."""
    checking = commands.group("framework").add("check", run_check)
    checking.add_argument("file", type=Path, metavar="FILE.toml", help=help_text("framework_file"))


def run_check(arguments: argparse.Namespace) -> int:
    """Read a framework file and say what it holds, or every fault with its place."""
    framework = read_framework(arguments.file.read_text(encoding="utf-8"))
    items = sum(len(checklist.items) for checklist in framework.checklists)
    say("framework_fine", title=framework.title, norms=len(framework.norms), items=items)
    return 0


def complain_about(error: FrameworkError) -> None:
    """Print every fault of a framework file, one a line."""
    complain("framework_wrong", n=len(error.problems))
    for problem in error.problems:
        print(f"  {problem.where}: {problem.expected} ({problem.found})", file=sys.stderr)
