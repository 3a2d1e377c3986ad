"""What stays on this device: drafts, own notes, settings and secrets."""

from typing import Any

from db.connection import Connection
from db.registers import one_register
from db.rows import decode, encode
from veldtool.domain.oplog.draft import Draft, finish
from veldtool.domain.oplog.op import RegisterKey, Write

SAVE_DRAFT = """
    INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
    SET value = excluded.value, seen = excluded.seen, at = excluded.at"""
SET_NOTE = "INSERT INTO note VALUES (?, ?) ON CONFLICT DO UPDATE SET text = excluded.text"
SET_LOCAL = "INSERT INTO local VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"


def save_draft(connection: Connection, draft: Draft) -> None:
    """Keep what is being typed, in place of what was kept of this register before."""
    row = (*draft.key, encode(draft.value), encode(draft.seen), draft.at)
    connection.run(SAVE_DRAFT, row)


def drop_draft(connection: Connection, key: RegisterKey) -> None:
    """Forget a draft."""
    connection.run("DELETE FROM draft WHERE kind = ? AND id = ? AND field = ?", key)


def drafts(connection: Connection) -> tuple[Draft, ...]:
    """Return all drafts, in order of their registers."""
    sql = "SELECT kind, id, field, value, seen, at FROM draft ORDER BY kind, id, field"
    return tuple(
        Draft(RegisterKey(*row[:3]), decode(row[3]), tuple(decode(row[4])), row[5])
        for row in connection.rows(sql)
    )


def finished_drafts(connection: Connection) -> list[Write]:
    """Take all drafts out and return the writes of those that change something."""
    finished = (finish(d, one_register(connection, d.key)) for d in drafts(connection))
    writes = [write for write in finished if write is not None]
    connection.run("DELETE FROM draft")
    return writes


def note(connection: Connection, about: str) -> str:
    """Return an own note, empty when there is none."""
    return str(connection.value("SELECT text FROM note WHERE about = ?", (about,)) or "")


def set_note(connection: Connection, about: str, text: str) -> None:
    """Keep an own note; an empty text removes it."""
    if text:
        connection.run(SET_NOTE, (about, text))
    else:
        connection.run("DELETE FROM note WHERE about = ?", (about,))


def local(connection: Connection, name: str) -> Any:
    """Return a setting of this device, None when it was never set."""
    found = connection.value("SELECT value FROM local WHERE name = ?", (name,))
    return None if found is None else decode(found)


def set_local(connection: Connection, name: str, value: Any) -> None:
    """Keep a setting of this device; None removes it."""
    if value is None:
        connection.run("DELETE FROM local WHERE name = ?", (name,))
    else:
        connection.run(SET_LOCAL, (name, encode(value)))
