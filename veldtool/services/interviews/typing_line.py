"""The line that is being typed: kept durably with what belongs to it, found again after a crash."""

from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Statement
from veldtool.services import typing
from veldtool.services.dutch_time import to_local
from veldtool.services.interviews.outline import TypingLine
from veldtool.services.session import Session


def clock(session: Session) -> str:
    """Return the time on the clock, `HH:MM`."""
    return to_local(session.now()).strftime("%H:%M")


def first_key(session: Session, talk: str, statement: str) -> str:
    """Return when the typing of a line began: now, when nothing of it was kept yet."""
    kept = session.store.local(_name(talk))
    return str(kept["time"]) if kept and kept["statement"] == statement else clock(session)


def kept_line(session: Session, talk: str, known: dict[str, Statement]) -> TypingLine | None:
    """Return the line that was being typed in a talk, None when there is none.

    It stands in its draft; a lock or a crash made that the `line` of the statement.
    """
    kept = session.store.local(_name(talk))
    if not kept:
        return None
    statement = str(kept["statement"])
    key = _register(statement)
    drafts = [draft.value for draft in session.store.drafts() if draft.key == key]
    stored = known.get(statement, Statement())
    line = (drafts[0] if drafts else stored.line) + kept.get("own", "")
    if not line:
        return None
    return TypingLine(statement, line, kept["time"], kept["indent"], bool(stored.author))


def keep_line(session: Session, talk: str, typed: TypingLine, own_from: int | None) -> str:
    """Keep a line as it stands now; returns the time of its first key.

    What stands from `own_from` on is a note for oneself. A draft may become part of the record,
    at a lock or a merge; so the note is kept beside it, on this device only.
    """
    name, key = _name(talk), _register(typed.statement)
    kept = session.store.local(name) or {}
    same = kept.get("statement") == typed.statement
    now = {
        "statement": typed.statement,
        "time": kept["time"] if same else clock(session),
        "indent": typed.indent,
        "own": "" if own_from is None else typed.line[own_from:],
    }
    if now != kept:
        session.store.set_local(name, now)
    line = typed.line[:own_from]
    if line or session.store.register(key) is not None:
        typing.keep(session, key, line, typing.begin(session, key))
    else:
        session.store.drop_draft(key)
    return str(now["time"])


def drop_line(session: Session, talk: str, statement: str) -> None:
    """Forget the line: it was saved, or given up."""
    session.store.drop_draft(_register(statement))
    session.store.set_local(_name(talk), None)


def _name(talk: str) -> str:
    return f"talk_line/{talk}"


def _register(statement: str) -> RegisterKey:
    return RegisterKey("statement", statement, "line")
