"""Own scores: sealed for everybody else until the lead reveals the norm."""

from typing import NamedTuple

import msgspec

from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.op import Op
from veldtool.domain.records import Score, ScoreState
from veldtool.services.errors import UserError
from veldtool.services.recording import record
from veldtool.services.sealing import (
    lead_recipients,
    seal_score,
    sealed_value,
    unsealed,
)
from veldtool.services.session import Session


class OpenScore(NamedTuple):
    """A score that could be opened; `choice` is empty for "seen too little"."""

    member: str
    state: ScoreState
    choice: str
    reason: str


def score_id(member: str, norm: str) -> str:
    """Return the id of an inspector's score of a norm."""
    return f"{member}:{norm}"


def record_score(
    session: Session,
    norm: str,
    choice: str,
    reason: str,
    state: ScoreState = ScoreState.FINISHED,
    at: int | None = None,
) -> tuple[Op, ...]:
    """Record this inspector's own score; everyone sees its state, nobody else its content."""
    fields = {"state": state, "sealed": seal_score(session, norm, choice, reason)}
    return record(session, "score", score_id(session.store.identity.member, norm), fields, at)


def scores_of(session: Session, norm: str) -> tuple[OpenScore, ...]:
    """Return the scores of a norm that this device may see: the own one, or all once revealed."""
    identity = session.value("reveal", norm, "identity")
    keys = (identity,) if isinstance(identity, str) and identity else ()
    found: list[OpenScore] = []
    for key, score in all_of(session.inspection(), "score", Score).items():
        member, _, scored = key.partition(":")
        content = unsealed(session, score.sealed, keys) if scored == norm else None
        if content is not None:
            found.append(OpenScore(member, score.state, **msgspec.json.decode(content)))
    return tuple(found)


def make_reveal_keys(session: Session, norms: tuple[str, ...]) -> None:
    """Make the key that the scores of each norm are sealed to; only the leads can open it."""
    recipients = [session.keys.age_recipient, *lead_recipients(session.store)]
    for norm in norms:
        identity, recipient = session.tools.keyring.new_age_key()
        sealed = sealed_value(session, identity, recipients)
        record(session, "reveal", norm, {"recipient": recipient, "sealed_identity": sealed})


def reveal(session: Session, norm: str, early_reason: str = "") -> tuple[Op, ...]:
    """Open the scores of a norm to the whole team. Raises UserError on a device of no lead."""
    identity = unsealed(session, session.value("reveal", norm, "sealed_identity"))
    if identity is None:
        raise UserError("only_lead_reveals")
    fields = {"identity": identity, "early_reason": early_reason}
    return record(session, "reveal", norm, fields)
