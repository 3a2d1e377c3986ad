"""What the command line prints: Dutch sentences from the messages, by key."""

import sys

from veldtool import bootstrap


def say(key: str, **details: object) -> None:
    """Print a sentence."""
    print(bootstrap.message("cli", key, **details))


def warn(key: str, **details: object) -> None:
    """Print a sentence beside the output proper."""
    print(bootstrap.message("cli", key, **details), file=sys.stderr)


def complain(key: str, **details: object) -> None:
    """Print what went wrong and what to do."""
    print(bootstrap.message("errors", key, **details), file=sys.stderr)


def help_text(key: str) -> str:
    """Return the help of a command or option."""
    return bootstrap.message("help", key).replace("%", "%%")
