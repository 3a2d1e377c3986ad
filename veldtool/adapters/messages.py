"""The sentences for inspectors, read from the resources that ship with the app."""

import re
import tomllib
from functools import cache

import resources
from veldtool.domain.words import filled

_HEAD = re.compile(r"^\[(\w+)\]\n", re.MULTILINE)


class Messages:
    """Dutch sentences by group (errors, cli, help, refused) and key."""

    def __init__(self, language: str = "nl") -> None:
        _, *parts = _HEAD.split(resources.text(f"texts/messages.{language}.toml"))
        self._texts = dict(zip(parts[::2], parts[1::2], strict=True))
        self._group = cache(self._read)

    def sentence(self, group: str, key: str, **details: object) -> str:
        """Return one sentence, filled in. Raises KeyError when there is no such sentence."""
        return filled(self._group(group)[key], details)

    def keys(self, group: str) -> frozenset[str]:
        """Return the keys of a group."""
        return frozenset(self._group(group))

    def _read(self, group: str) -> dict[str, str]:
        """A start needs one group: reading all of them takes ten times as long."""
        return tomllib.loads(self._texts[group])
