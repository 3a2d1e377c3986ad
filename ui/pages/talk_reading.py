"""What the page of talks asks for, in the worker thread."""

from dataclasses import dataclass

from ui import kinds
from veldtool.services.desk import Desk
from veldtool.services.errors import UserError
from veldtool.services.interviews import Lexicon, Outline, TalkList, TalkState

READ = kinds.INTERVIEWS | {"dossier", "document", "member", "framework"}
"""The kinds of records that the page shows something of."""


@dataclass(frozen=True, slots=True)
class TalksRead:
    """All talks, the one `asked` for (None when it is gone), and what its next line needs."""

    asked: str
    talks: TalkList
    outline: Outline | None
    words: Lexicon
    spare: tuple[str, ...]


def read_talks(desk: Desk, talk: str, number: int) -> TalksRead:
    """Read the talks and the one that is shown; a talk that is gone is no failure."""
    talks = desk.interviews
    try:
        outline = talks.outline(talk) if talk else None
    except UserError as error:
        if error.key != "talk_gone":
            raise
        outline = None
    spare = talks.new_ids(talk, number) if outline and number else ()
    return TalksRead(talk, talks.list(), outline, talks.lexicon(), spare)


def first_talk(talks: TalkList) -> str:
    """Return the talk to begin with: mine that is going on, else my next one, else the last."""
    lines = [line for day in talks.days for line in day.talks]
    for state in (TalkState.BUSY, TalkState.PLANNED):
        found = next((one.id for one in lines if one.mine and one.state is state), None)
        if found is not None:
            return found
    return lines[-1].id if lines else ""
