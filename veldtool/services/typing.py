"""Typing: kept as a draft within a second, an operation when it is finished."""

from typing import Any

from veldtool.domain.oplog.draft import Draft, finish
from veldtool.domain.oplog.op import Op, Ref, RegisterKey
from veldtool.services import unfinished
from veldtool.services.recording import standing, to_carry, write_all
from veldtool.services.session import Session


def begin(session: Session, key: RegisterKey) -> tuple[Ref, ...]:
    """Return the heads that the writer sees when typing begins."""
    return standing(session.store, key)


def keep(session: Session, key: RegisterKey, value: Any, seen: tuple[Ref, ...]) -> None:
    """Keep what is being typed, durably; nobody else sees it and history does not grow."""
    session.store.save_draft(Draft(key, to_carry(session, key, value), seen, session.now()))
    unfinished.drop(session.store, key)


def finish_typing(
    session: Session, key: RegisterKey, value: Any, seen: tuple[Ref, ...]
) -> tuple[Op, ...]:
    """Turn a finished text into an operation and drop its draft."""
    draft = Draft(key, to_carry(session, key, value), seen, session.now())
    write = finish(draft, session.store.register(key))
    ops = write_all(session, [write] if write else [])
    abandon(session, key)
    return ops


def abandon(session: Session, key: RegisterKey) -> None:
    """Drop a draft: the writer restored the field."""
    unfinished.drop(session.store, key)
    session.store.drop_draft(key)
