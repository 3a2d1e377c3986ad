"""Creating an inspection: its keys, its founder, its database and its recovery file."""

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass

from veldtool.domain.framework.reader import read_framework
from veldtool.domain.oplog.identity import base32, device_id, new_writer
from veldtool.domain.oplog.op import Op, RegisterKey, Write, device_of
from veldtool.services.ports import DeviceKeys, Identity, RecoverySecrets
from veldtool.services.recording import record
from veldtool.services.scoring import make_reveal_keys
from veldtool.services.segments import seal_imported, seal_writer
from veldtool.services.session import FOUNDING, INSPECTION_KEYS, KEYS, Session
from veldtool.services.toolbox import Toolbox

KEY_SIZE = 32


@dataclass(frozen=True, slots=True)
class Founding:
    """What the lead gives at creation. `member` is the lead's id in the team."""

    member: str
    name: str
    initials: str
    inspectorate: str
    framework_text: str
    passphrase: str
    device_label: str = ""


def create_inspection(tools: Toolbox, founding: Founding) -> Session:
    """Create a new inspection on this machine with its founder as lead.

    Raises FrameworkError when the framework's text is wrong; nothing is created then.
    """
    framework = read_framework(founding.framework_text)
    session = found_inspection(tools, founding)
    record(session, "framework", framework.id, {"text": founding.framework_text})
    make_reveal_keys(session, tuple(norm.id for norm in framework.norms))
    return settle(session)


def found_inspection(
    tools: Toolbox,
    founding: Founding,
    vouchers: tuple[Write, ...] = (),
    imported: tuple[Op, ...] = (),
) -> Session:
    """Make the keys and the database of a new inspection.

    `vouchers` are said by its root too, and `imported` operations are sealed in its name, so
    that colleagues get them.

    The root is a key of its own: it makes this device a lead and then rests in the recovery
    file, so that a lost laptop can be replaced and withdrawn.
    """
    founder, keys = tools.keyring.new_device(), tools.keyring.new_device()
    root = device_id(founder.signing_key, founder.age_recipient)
    device = device_id(keys.signing_key, keys.age_recipient)
    identity = Identity(new_id(tools.keyring.random_bytes), root, device, founding.member)
    inspection_key, _ = tools.keyring.new_age_key()
    session = open_new(tools, identity, keys, (inspection_key,), founding.passphrase, founder)
    _appoint(session, founder, founding, vouchers)
    session.store.adopt(imported)
    seal_imported(session, imported, founder)
    introduce(session, founding.device_label)
    _join_team(session, founding)
    return session


def say_as_root(session: Session, founder: DeviceKeys, writes: Iterable[Write]) -> tuple[Op, ...]:
    """Say something with the founder's key, and seal it at once: the key is not kept here.

    What an earlier attempt left unsealed is sealed along.
    """
    root, store = session.store.identity.root, session.store
    writer = new_writer(root, session.tools.keyring.random_bytes)
    ops = store.write_as(writer, list(writes), session.now())
    for one in store.last_seqs():
        if device_of(one) == root:
            seal_writer(session, one, founder)
    return ops


def settle(session: Session) -> Session:
    """Tell that a new inspection is whole: from now on it is listed on this machine."""
    session.tools.places.settled(session.store.identity.inspection)
    return session


def open_new(
    tools: Toolbox,
    identity: Identity,
    keys: DeviceKeys,
    inspection_keys: tuple[str, ...],
    passphrase: str,
    founder: DeviceKeys | None = None,
) -> Session:
    """Make the encrypted database of an inspection on this machine, and its recovery file.

    The recovery file is written first: a database without one must never come to exist.
    """
    key = tools.keyring.random_bytes(KEY_SIZE)
    path = tools.places.prepare(identity.inspection)
    tools.recovery.write(RecoverySecrets(identity.inspection, key, founder), passphrase)
    writer = new_writer(identity.device, tools.keyring.random_bytes)
    store = tools.databases.create(path, key, identity, writer)
    store.set_local(KEYS, asdict(keys))
    store.set_local(INSPECTION_KEYS, list(inspection_keys))
    store.set_local(FOUNDING, founder is not None)
    tools.keychain.put(identity.inspection, key)
    return Session(tools, store)


def introduce(session: Session, label: str) -> None:
    """Present the keys of this device to the team."""
    keys, identity = session.keys, session.store.identity
    fields = {
        "signing_key": keys.signing_key,
        "age_recipient": keys.age_recipient,
        "member": identity.member,
        "label": label,
    }
    record(session, "introduction", identity.device, fields)


def approval(keys: DeviceKeys, member: str, label: str) -> dict[str, str]:
    """Return the value by which a lead approves a device."""
    return {
        "signing_key": keys.signing_key,
        "age_recipient": keys.age_recipient,
        "member": member,
        "label": label,
    }


def new_id(random_bytes: Callable[[int], bytes]) -> str:
    """Return a random id of 16 characters for an inspection or a record."""
    return base32(random_bytes(10))


def _appoint(
    session: Session, founder: DeviceKeys, founding: Founding, vouchers: tuple[Write, ...]
) -> None:
    """Let the founder's key approve this device as lead; its one segment is sealed at once."""
    identity = session.store.identity
    approved = approval(session.keys, founding.member, founding.device_label)
    writes = [
        Write(RegisterKey("device", identity.device, "approval"), approved),
        Write(RegisterKey("device", identity.device, "lead"), value=True),
        *vouchers,
    ]
    say_as_root(session, founder, writes)


def _join_team(session: Session, founding: Founding) -> None:
    fields = {
        "name": founding.name,
        "initials": founding.initials,
        "inspectorate": founding.inspectorate,
        "lead": True,
    }
    record(session, "member", founding.member, fields)
