"""What the page of talks asks for, in the worker thread."""

from dataclasses import dataclass

from ui import kinds
from veldtool.services.desk import Desk
from veldtool.services.errors import UserError
from veldtool.services.interviews import Lexicon, Outline, TalkLine, TalkList, TalkState

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
    open_ = open_talk(talks)
    if open_ is not None:
        return open_.id
    lines = [line for day in talks.days for line in day.talks]
    return lines[-1].id if lines else ""


def open_talk(talks: TalkList) -> TalkLine | None:
    """Return mine that is going on, else my next one; None when none of mine is left to do."""
    lines = [line for day in talks.days for line in day.talks if line.mine]
    for state in (TalkState.BUSY, TalkState.PLANNED):
        found = next((line for line in lines if line.state is state), None)
        if found is not None:
            return found
    return None
