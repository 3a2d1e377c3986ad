"""Making a talk, and saying who takes part."""

import re
from collections.abc import Iterable

from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.oplog.op import Op
from veldtool.domain.records import Inspection, Interview, InterviewForm, Participants
from veldtool.services.creating import new_id
from veldtool.services.dutch_time import to_local
from veldtool.services.interviews.talk_header import Present
from veldtool.services.recording import delete, record
from veldtool.services.session import Session

TELEPHONE_PLACE = "telefonisch"
_CODE = re.compile(r"G(\d+)")


def new_talk(
    session: Session, inspection: Inspection, member: str, *, telephone: bool
) -> tuple[str, tuple[Op, ...]]:
    """Make a talk of now, led and written down by this member; returns its id too."""
    now = to_local(session.now())
    form = InterviewForm.TELEPHONE if telephone else InterviewForm.ON_SITE
    fields: dict[str, object] = {
        "code": next_code(inspection),
        "form": form,
        "date": now.date().isoformat(),
        "start": now.strftime("%H:%M"),
        "leader": member,
        "note_taker": member,
    }
    if telephone:
        fields |= {"place": TELEPHONE_PLACE, "attempts": 1}
    talk = new_id(session.tools.keyring.random_bytes)
    return talk, record(session, "interview", talk, fields)


def next_code(inspection: Inspection) -> str:
    """Return the code after the highest one in use: G39."""
    codes = (one.code for one in all_of(inspection, "interview", Interview).values())
    numbers = [int(found[1]) for code in codes if (found := _CODE.fullmatch(code))]
    return f"G{max(numbers, default=0) + 1:02}"


def set_people(
    session: Session,
    framework: Framework,
    inspection: Inspection,
    talk: Interview,
    people: tuple[Present, ...],
) -> tuple[Op, ...]:
    """Record who takes part: roles that are no longer named go; the kind of source follows."""
    wanted = {f"{talk.id}/{one.role}": one for one in people}
    present = all_of(inspection, "participants", Participants)
    ops: list[Op] = []
    for key in present:
        if parent_id(key) == talk.id and key not in wanted:
            ops += delete(session, "participants", key)
    kind = source_kind(framework, talk.form, [one.role for one in people]) or talk.source_kind
    for key, one in wanted.items():
        fields = {"role": one.role, "count": one.count, "known": one.known}
        own = source_kind(framework, talk.form, [one.role])
        fields |= {"source_kind": own if own != kind else ""}
        ops += record(session, "participants", key, fields)
    about: dict[str, object] = {"source_kind": kind}
    if not talk.norms:
        about["norms"] = usual_norms(inspection, kind)
    return (*ops, *record(session, "interview", talk.id, about))


def source_kind(framework: Framework, form: InterviewForm | None, roles: Iterable[str]) -> str:
    """Return the kind of source that a talk with these roles is, the first role first.

    A talk of one person about files is a kind of its own where the framework has one: in the
    same column, and nobody's usual kind.
    """
    home = {role.code: role.source_kind for role in framework.roles}
    first = next((home[one] for one in roles if home.get(one)), "")
    if form is not InterviewForm.ONE_ON_ONE or not first:
        return first
    taken = {*home.values(), *(one.source_kind for one in framework.checklists)}
    column = framework.source_kind(first).column
    apart = [k.code for k in framework.source_kinds if k.column == column and k.code not in taken]
    return apart[0] if apart else first


def usual_norms(inspection: Inspection, kind: str) -> tuple[str, ...]:
    """Return the norms that are planned for the other talks of a kind."""
    talks = all_of(inspection, "interview", Interview).values()
    found = (norm for one in talks if one.source_kind == kind for norm in one.norms)
    return tuple(sorted(dict.fromkeys(found)))
