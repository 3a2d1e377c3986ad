"""The sentences for inspectors, read from the resources that ship with the app."""

import tomllib

import resources


class Messages:
    """Dutch sentences by group (errors, cli, help, refused) and key."""

    def __init__(self, language: str = "nl") -> None:
        self._groups = tomllib.loads(resources.text(f"texts/messages.{language}.toml"))

    def sentence(self, group: str, key: str, **details: object) -> str:
        """Return one sentence, filled in. Raises KeyError when there is no such sentence."""
        return str(self._groups[group][key]).format(**details)

    def keys(self, group: str) -> frozenset[str]:
        """Return the keys of a group."""
        return frozenset(self._groups[group])
