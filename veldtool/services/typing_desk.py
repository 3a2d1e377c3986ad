"""What the fields of a page ask for while somebody types in them."""

from typing import Any

from veldtool.domain.oplog.op import Ref, RegisterKey
from veldtool.services import typing, unfinished
from veldtool.services.workbench import Changed, Workbench


class TypingDesk:
    """Keeps what is typed in the open inspection, and makes it part of the record."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    def begin(self, key: RegisterKey) -> tuple[Ref, ...]:
        """Return what the writer sees when typing begins, to hand over with the text."""
        return typing.begin(self._bench.session, key)

    def keep(self, key: RegisterKey, value: Any, seen: tuple[Ref, ...]) -> None:
        """Keep what is being typed, durably, without making it part of the record."""
        typing.keep(self._bench.session, key, value, seen)

    def finish(self, key: RegisterKey, value: Any, seen: tuple[Ref, ...]) -> Changed:
        """Turn what was typed into the record."""
        return self._bench.done(typing.finish_typing(self._bench.session, key, value, seen))

    def abandon(self, key: RegisterKey) -> None:
        """Drop what was being typed: the writer restored the field."""
        typing.abandon(self._bench.session, key)

    def keep_unfinished(self, key: RegisterKey, text: str) -> None:
        """Keep a text as it stands in the field: it cannot be read, or is not finished."""
        unfinished.keep(self._bench.session.store, key, text)

    def unfinished(self, kind: str, record_id: str) -> dict[str, str]:
        """Return the texts of one record that were left unfinished, by field."""
        found = unfinished.texts(self._bench.session.store)
        return {key.field: text for key, text in found.items() if key[:2] == (kind, record_id)}
