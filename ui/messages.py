"""What went wrong, in a sentence that says what to do."""

import tomllib
from functools import cache

from PySide6.QtCore import QCoreApplication

import resources
from veldtool.domain.words import filled
from veldtool.services.errors import UserError


class _Details(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return f"({name})"


@cache
def _texts() -> dict[str, dict[str, str]]:
    return tomllib.loads(resources.text("texts/messages.nl.toml"))


def _sentences() -> dict[str, str]:
    return _texts()["errors"]


def told(group: str, key: str, **details: object) -> str:
    """Return a sentence of a group other than the errors, such as `noticed` and `refused`."""
    return filled(_texts()[group][key], details)


def sentence(error: BaseException) -> str:
    """Return the sentence for an error; one for everything unexpected, which is logged apart."""
    if isinstance(error, UserError):
        words = _sentences().get(error.key)
        if words is not None:
            return filled(words, _Details(error.details))
    return QCoreApplication.translate(
        "messages",
        "Something went wrong that should not happen. What was saved is safe. Try again; "
        "if it stays, close Veldtool and start it again.",
    )


def is_expected(error: BaseException) -> bool:
    """Tell whether this is something that the user can mend."""
    return isinstance(error, UserError) and error.key in _sentences()
