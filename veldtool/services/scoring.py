"""Own scores: sealed for everybody else until the lead reveals the norm."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import msgspec

from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.op import Op, RegisterKey
from veldtool.domain.records import Inspection, Score, ScoreState
from veldtool.services.errors import UserError
from veldtool.services.recording import record
from veldtool.services.sealing import (
    lead_recipients,
    seal_for_myself,
    seal_score,
    sealed_value,
    unsealed,
)
from veldtool.services.session import Session

TOO_LITTLE = "te-weinig-gezien"
"""The choice of a draft that becomes "no own score, seen too little"; never on a scale."""

DONE = frozenset({ScoreState.FINISHED, ScoreState.SEEN_TOO_LITTLE})


class Content(NamedTuple):
    """What is sealed in a score. Both empty: nothing was filled in."""

    choice: str = ""
    reason: str = ""


class Reopening(NamedTuple):
    """A finished score that was opened again; `at` in milliseconds since 1970 UTC.

    `reason` is empty where finishing was undone.
    """

    at: int
    reason: str


class OpenScore(NamedTuple):
    """A score that could be opened; `choice` is empty for "seen too little"."""

    member: str
    state: ScoreState
    choice: str
    reason: str


def score_id(member: str, norm: str) -> str:
    """Return the id of an inspector's score of a norm."""
    return f"{member}:{norm}"


def draft_key(member: str, norm: str) -> RegisterKey:
    """Return the register that a score is typed into, see `draft_text`."""
    return RegisterKey("score", score_id(member, norm), "sealed")


def draft_text(content: Content) -> str:
    """Return a score as it is handed over while it is typed; it is sealed before it is kept."""
    return _text(content) if any(content) else ""


def record_score(
    session: Session,
    norm: str,
    choice: str,
    reason: str,
    state: ScoreState = ScoreState.FINISHED,
    at: int | None = None,
) -> tuple[Op, ...]:
    """Record this inspector's own score; everyone sees its state, nobody else its content.

    What is not finished is sealed to this device alone: revealing a norm does not open it.
    """
    content = Content(choice, reason)
    sealed = (
        seal_score(session, norm, _text(content))
        if state in DONE
        else seal_for_myself(session, draft_text(content))
    )
    fields = {"state": state, "sealed": sealed}
    return record(session, "score", score_id(session.store.identity.member, norm), fields, at)


def finish_score(session: Session, norm: str) -> tuple[Op, ...]:
    """Finish the own score as it stands. Raises UserError when a choice or reason is missing."""
    if own_state(session, norm) in DONE:
        return ()
    choice, reason = own_content(session, norm)
    if not choice:
        raise UserError("score_no_choice", norm=norm)
    if choice == TOO_LITTLE:
        return record_score(session, norm, "", reason, ScoreState.SEEN_TOO_LITTLE)
    if not reason.strip():
        raise UserError("score_no_reason", norm=norm)
    return record_score(session, norm, choice, reason)


def reopen_score(session: Session, norm: str, reason: str) -> tuple[Op, ...]:
    """Open the own finished score again, for a reason that everybody can read.

    Raises UserError without a reason.
    """
    if not reason.strip():
        raise UserError("reopen_no_reason", norm=norm)
    if own_state(session, norm) not in DONE:
        return ()
    content = own_content(session, norm)
    fields = {
        "state": ScoreState.DRAFT,
        "sealed": seal_for_myself(session, draft_text(content)),
        "reopened": reason.strip(),
    }
    return record(session, "score", score_id(session.store.identity.member, norm), fields)


def own_state(session: Session, norm: str) -> ScoreState:
    """Return how far this inspector is with a norm."""
    state = session.value("score", score_id(session.store.identity.member, norm), "state")
    return ScoreState(str(state)) if state in tuple(ScoreState) else ScoreState.DRAFT


def own_content(session: Session, norm: str) -> Content:
    """Return this inspector's own score, as a draft or finished; empty when there is none."""
    key = draft_key(session.store.identity.member, norm)
    content = _content(unsealed(session, session.value(*key)))
    if content is None:
        return Content()
    if not content.choice and own_state(session, norm) is ScoreState.SEEN_TOO_LITTLE:
        return content._replace(choice=TOO_LITTLE)
    return content


def reopenings(session: Session, member: str, norm: str) -> tuple[Reopening, ...]:
    """Return when a finished score was opened again, and why, oldest first."""
    key = draft_key(member, norm)
    reasons = session.store.history(key._replace(field="reopened"))
    why = {(op.writer, op.change): op.value for op in reasons}
    return tuple(
        Reopening(op.at, str(why.get((op.writer, op.change)) or ""))
        for op in _undone(session.store.history(key._replace(field="state")))
    )


def scores_of(
    session: Session, norm: str, inspection: Inspection | None = None
) -> tuple[OpenScore, ...]:
    """Return the scores of a norm that this device may see: the own one, or all once revealed.

    On a lead's device they stay shut, even when revealed early, until its own is finished. Who has
    the records at hand gives the `inspection` along; else it is read.
    """
    identity = session.value("reveal", norm, "identity")
    shut = is_lead(session) and own_state(session, norm) not in DONE
    keys = (identity,) if isinstance(identity, str) and identity and not shut else ()
    found: list[OpenScore] = []
    records = session.inspection() if inspection is None else inspection
    for key, score in all_of(records, "score", Score).items():
        member, _, scored = key.partition(":")
        content = _content(unsealed(session, score.sealed, keys)) if scored == norm else None
        if content is not None:
            found.append(OpenScore(member, score.state, *content))
    return tuple(found)


def is_lead(session: Session) -> bool:
    """Tell whether this device is a lead's."""
    return session.value("device", session.store.identity.device, "lead") is True


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


def _text(content: Content) -> str:
    return msgspec.json.encode(content._asdict()).decode()


def _content(text: str | None) -> Content | None:
    found: dict[str, Any] | None = msgspec.json.decode(text) if text else None
    return Content(**found) if found is not None else None


def _undone(states: Iterable[Op]) -> Iterable[Op]:
    """The operations by which a finished score became a draft again, whatever the clock says."""
    history = list(states)
    finished = {op.ref for op in history if op.value in DONE}
    return (op for op in history if op.value not in DONE and finished & set(op.replaces))
