"""Opening and locking an inspection: the keychain first, the recovery passphrase otherwise."""

from veldtool.domain.oplog.identity import new_writer
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.recording import finish_drafts
from veldtool.services.remembering import compare, remember
from veldtool.services.session import Session
from veldtool.services.toolbox import Toolbox
from veldtool.services.unfinished import drop_older_drafts


def unlock(tools: Toolbox, inspection: str, passphrase: str | None = None) -> Session:
    """Open an inspection; drafts that a crash left behind become operations.

    A text that cannot be read stays a draft, and so does what it was about to replace.
    A database that went back in time is noticed, see `remembering`.

    Without a passphrase the keychain must hold the key: raises UserError `no_keychain`
    when it does not. With one, the key goes back into the keychain. Raises WrongKey.
    """
    if inspection not in tools.places.inspections():
        raise UserError("no_such_inspection", id=inspection)
    session = _open(tools, inspection, key_of(tools, inspection, passphrase))
    compare(session)
    drop_older_drafts(session.store)
    finish_drafts(session)
    return session


def lock(session: Session) -> None:
    """Make drafts safe, close the database and take the key out of the keychain."""
    _leave(session)
    session.tools.keychain.remove(session.store.identity.inspection)


def close(session: Session) -> None:
    """Make drafts safe and close the database; the key stays in the keychain."""
    _leave(session)


def _leave(session: Session) -> None:
    finish_drafts(session)
    remember(session)
    session.store.close()


def key_of(tools: Toolbox, inspection: str, passphrase: str | None) -> bytes:
    """Return the key of a database: from the keychain, or by the passphrase.

    Raises UserError `no_keychain` or WrongKey.
    """
    if passphrase is not None:
        key = tools.recovery.read(inspection, passphrase).database_key
        tools.keychain.put(inspection, key)
        return key
    kept = tools.keychain.get(inspection)
    if kept is None:
        raise UserError("no_keychain")
    return kept


def _open(tools: Toolbox, inspection: str, key: bytes) -> Session:
    """Open the store as a new writer of the device that it belongs to."""
    path = tools.places.database(inspection)
    try:
        store = tools.databases.open(
            path, key, lambda device: new_writer(device, tools.keyring.random_bytes)
        )
    except WrongKey as error:
        tools.keychain.remove(inspection)
        raise WrongKey("wrong_key") from error
    return Session(tools, store)
