"""Findings signed otherwise, or tagged with another norm: always with a name and a reason."""

from veldtool.domain.evidence.model import RecordRef
from veldtool.domain.framework.model import AnswerType, Framework, Item, ItemRef
from veldtool.domain.inspection_access import all_of, own_name, parent_id
from veldtool.domain.oplog.op import Op
from veldtool.domain.records import (
    CheckAnswer,
    Dossier,
    Form,
    Inspection,
    Observation,
    QuestionnaireItem,
    Sign,
    Statement,
)
from veldtool.domain.tally.outcome import outcome_of
from veldtool.domain.tally.parts import WORDS
from veldtool.domain.tally.reading import Reading
from veldtool.services.creating import new_id
from veldtool.services.errors import UserError
from veldtool.services.recording import record
from veldtool.services.session import Session


def change_sign(
    session: Session, inspection: Inspection, norm: str, ref: RecordRef, sign: Sign, reason: str
) -> tuple[Op, ...]:
    """Give a finding another sign on a norm.

    Raises UserError without a reason, and for a count: its sign follows from the answers.
    """
    found = inspection.records.get(ref[0], {}).get(ref[1])
    if not reason.strip():
        raise UserError("sign_no_reason")
    if isinstance(found, Statement | Observation):
        tags = tuple((tag, sign if _is_on(tag, norm) else old) for tag, old in found.norms)
        fields = {"norms": tags, "sign_reason": reason.strip()}
        return record(session, *ref, fields)
    if isinstance(found, QuestionnaireItem):
        return record(session, *ref, {"sign": sign, "sign_reason": reason.strip()})
    raise UserError("sign_follows")


def points_of(
    inspection: Inspection, norm: str, ref: RecordRef, sign: Sign
) -> tuple[int, ...] | None:
    """Return the numbers of the kijkpunten that a finding is tagged with.

    None where it cannot be: a count follows from its items, a question is about a norm.
    """
    found = inspection.records.get(ref[0], {}).get(ref[1])
    if not isinstance(found, Statement | Observation):
        return None
    tags = [tag for tag, one in found.norms if one is sign and tag != norm and _is_on(tag, norm)]
    numbers = (tag.rpartition(".")[2] for tag in tags)
    return tuple(sorted(int(one) for one in numbers if one.isdecimal()))


def set_points(
    session: Session,
    inspection: Inspection,
    norm: str,
    ref: RecordRef,
    sign: Sign,
    numbers: tuple[int, ...],
) -> tuple[Op, ...]:
    """Say which kijkpunten of a norm a finding is about; none leaves the norm itself.

    Raises UserError `points_follow` where a finding cannot carry them.
    """
    found = inspection.records.get(ref[0], {}).get(ref[1])
    if not isinstance(found, Statement | Observation):
        raise UserError("points_follow")
    kept = tuple((tag, one) for tag, one in found.norms if one is not sign or not _is_on(tag, norm))
    names = [f"{norm}.{number}" for number in sorted(set(numbers))] or [norm]
    return record(session, *ref, {"norms": (*kept, *((name, sign) for name in names))})


def add_finding(
    session: Session,
    framework: Framework,
    inspection: Inspection,
    norm: str,
    ref: RecordRef,
    sign: Sign,
) -> tuple[Op, ...]:
    """Let something recorded elsewhere count on this norm too.

    A remark gets one more tag. The answer of one file becomes an observation of its own: its
    item is counted on its own norm.
    """
    found = inspection.records.get(ref[0], {}).get(ref[1])
    if isinstance(found, Statement | Observation):
        kept = tuple((tag, old) for tag, old in found.norms if tag != norm)
        return record(session, *ref, {"norms": (*kept, (norm, sign))})
    if isinstance(found, CheckAnswer):
        return _observe(session, framework, inspection, norm, found, sign)
    return ()


def answer_words(framework: Framework, dossier: Dossier, answer: CheckAnswer) -> tuple[str, str]:
    """Return what was asked, as a tally names it, and what came out of it in this file."""
    item = _item(framework, dossier, own_name(answer.id))
    if item is None:
        return "", ""
    reading = Reading(dossier, {item.id: answer.value})
    words = WORDS | {choice.id: choice.word for choice in item.choices}
    outcome = outcome_of(item, reading, framework)
    said = words.get(outcome, "")
    plain = item.type in {AnswerType.TEXT, AnswerType.COUNT, AnswerType.DATE} and not item.term
    return item.label, str(answer.value) if plain and answer.value is not None else said


def _observe(
    session: Session,
    framework: Framework,
    inspection: Inspection,
    norm: str,
    answer: CheckAnswer,
    sign: Sign,
) -> tuple[Op, ...]:
    key = parent_id(answer.id)
    dossier = all_of(inspection, "dossier", Dossier).get(key)
    if dossier is None:
        return ()
    asked, outcome = answer_words(framework, dossier, answer)
    said = f"{asked}: {outcome}" if outcome else asked
    fields = {
        "text": ". ".join(part for part in (said, answer.note) if part),
        "norms": ((norm, sign),),
        "form": Form.SEEN,
        "source": key,
        "source_kind": framework.checklist(dossier.checklist).source_kind,
        "author": session.store.identity.member,
    }
    return record(session, "observation", new_id(session.tools.keyring.random_bytes), fields)


def _item(framework: Framework, dossier: Dossier, item: str) -> Item | None:
    try:
        return framework.item(ItemRef(dossier.checklist, item))
    except KeyError:  # a file of a list, or an item, that this framework does not have
        return None


def _is_on(tag: str, norm: str) -> bool:
    """The norm itself or one of its kijkpunten."""
    return tag == norm or tag.rpartition(".")[0] == norm
