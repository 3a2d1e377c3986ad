"""Values that travel sealed: real references and scores are opaque to everybody else."""

from typing import Any

from veldtool.services.errors import UserError, WrongKey
from veldtool.services.ports import Store
from veldtool.services.session import Session

SEALED_FIELDS = frozenset({("dossier", "real_reference"), ("urgent", "real_reference")})
OWN_SCORE = ("score", "sealed")
SEALED = "sealed"


def sealed_value(session: Session, text: str, recipients: list[str]) -> dict[str, str]:
    """Seal a text to these age recipients, each once."""
    return {SEALED: session.tools.keyring.seal(text, sorted(set(recipients)))}


def unsealed(session: Session, value: Any, extra: tuple[str, ...] = ()) -> str | None:
    """Open a sealed value with this device's key or an extra one; None when it stays shut."""
    if not isinstance(value, dict) or not isinstance(value.get(SEALED), str):
        return None
    try:
        return session.tools.keyring.unseal(value[SEALED], [session.keys.age_identity, *extra])
    except WrongKey:
        return None


def lead_recipients(store: Store) -> list[str]:
    """The age recipients of all devices that are a lead's, and of the founder's key.

    A lead's device that was withdrawn, because it was lost, is none of them any more.
    """
    registers = store.registers("device")
    gone = {k.id for k, r in registers.items() if k.field == "withdrawn" and r.value is not None}
    leads = {k.id for k, r in registers.items() if k.field == "lead" and r.value is True} - gone
    approvals = (r.value for k, r in registers.items() if k.field == "approval" and k.id in leads)
    found = [a["age_recipient"] for a in approvals if isinstance(a, dict) and "age_recipient" in a]
    root = (h for _, h in store.segment_headers() if h.device == store.identity.root)
    return found + [header.age_recipient for header in root][:1]


def seal_reference(session: Session, reference: str) -> dict[str, str]:
    """Seal the real reference of a child to the author's and the leads' devices."""
    recipients = [session.keys.age_recipient, *lead_recipients(session.store)]
    return sealed_value(session, reference, recipients)


def seal_for_myself(session: Session, text: str) -> dict[str, str] | None:
    """Seal a text to this device alone: a score that is not finished. Nothing stays nothing."""
    return sealed_value(session, text, [session.keys.age_recipient]) if text else None


def seal_score(session: Session, norm: str, content: str) -> dict[str, str]:
    """Seal a score to its author's device and the reveal key of the norm."""
    recipient = session.value("reveal", norm, "recipient")
    if not isinstance(recipient, str):
        raise UserError("no_reveal_key", norm=norm)
    return sealed_value(session, content, [session.keys.age_recipient, recipient])
