"""Texts as they were typed that cannot be read yet, such as "12 3x" for a day.

They are drafts that never become an operation: kept on this device, encrypted, until the writer
mends them, finishes the field or restores it.
"""

from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.ports import Store

UNFINISHED = "unfinished"
"""The name of the setting that holds them, as rows of kind, id, field and text."""


def texts(store: Store) -> dict[RegisterKey, str]:
    """Return every text, by the register that it was typed for."""
    rows = store.local(UNFINISHED) or []
    return {RegisterKey(*row[:3]): row[3] for row in rows}


def keep(store: Store, key: RegisterKey, text: str) -> None:
    """Keep a text; it takes the place of an older draft, which is not what stands there now."""
    _write(store, texts(store) | {key: text})
    store.drop_draft(key)


def drop(store: Store, key: RegisterKey) -> None:
    """Forget a text: the field was finished or restored."""
    found = texts(store)
    if found.pop(key, None) is not None:
        _write(store, found)


def drop_older_drafts(store: Store) -> None:
    """Drop the drafts that such a text was about to replace when the power failed."""
    found = texts(store)
    for draft in store.drafts() if found else ():
        if draft.key in found:
            store.drop_draft(draft.key)


def _write(store: Store, found: dict[RegisterKey, str]) -> None:
    store.set_local(UNFINISHED, [[*key, text] for key, text in found.items()] or None)
