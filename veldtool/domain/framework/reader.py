"""Read a framework from the text of its TOML file, or say everything that is wrong with it."""

import re
import tomllib
from typing import Any

from veldtool.domain.framework import wording
from veldtool.domain.framework.decode import decode
from veldtool.domain.framework.item_checks import check_checklists
from veldtool.domain.framework.model import Framework
from veldtool.domain.framework.problems import FrameworkError, Problem, Problems
from veldtool.domain.framework.references import check_ids, check_references

MAX_BYTES = 2**19
"""Of the text in UTF-8: a framework travels as one value, in which some characters are escaped."""

# The parser takes memory by the square of a key's parts, so none of so many reaches it.
_LONG_KEY = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){32}""")
_POSITION = re.compile(r"\(at line (\d+), column (\d+)\)$")


def read_framework(text: str) -> Framework:
    """Return the framework that `text` describes.

    Raises FrameworkError with every problem at once, each with its place. Places count list
    entries from one: `norms[3]` is the third norm of the file. No other error is raised,
    whatever the text.
    """
    problems = Problems()
    # Editors on Windows put a mark before the first character that TOML does not know.
    data = _parse(text.removeprefix("\ufeff"))
    framework: Framework = decode(Framework, data, "", problems)
    check_ids(framework, problems)
    check_references(framework, problems)
    check_checklists(framework, problems)
    problems.raise_if_any(data)
    return framework


def _parse(text: str) -> dict[str, Any]:
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise FrameworkError((Problem("bestand", wording.SMALL_FILE, wording.LARGE_FILE),))
    problem = Problem("bestand", wording.LESS_NESTING, wording.DEEP_NESTING)
    try:
        if not _LONG_KEY.search(text):
            return tomllib.loads(text)
    except RecursionError:
        pass  # the same problem, written with brackets
    except ValueError as error:  # TOMLDecodeError, and numbers longer than Python converts
        problem = _syntax_problem(text, str(error))
    raise FrameworkError((problem,))


def _syntax_problem(text: str, message: str) -> Problem:
    lines = text.replace("\r\n", "\n").split("\n")
    position = _POSITION.search(message)
    if position is None:
        return Problem(f"regel {len(lines)}", wording.VALID_TOML, wording.shown(lines[-1].strip()))
    row, column = int(position[1]), int(position[2])
    found = lines[row - 1].strip() if row <= len(lines) else ""
    return Problem(f"regel {row}, teken {column}", wording.VALID_TOML, wording.shown(found))
