"""What is odd about the record, the folder or a clock: told in a sentence, and nothing is lost."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from veldtool.domain.oplog.clocks import skews
from veldtool.domain.oplog.op import device_of
from veldtool.domain.oplog.segment import ChainReport
from veldtool.services.merging.people import People
from veldtool.services.remembering import compare
from veldtool.services.session import Session

DISMISSED = "dismissed_notices"
FOLDERS = "folders_seen"
MOST_FOLDERS = 8
SHORT = 12
"""Characters of a file's hash by which it is remembered that it stood in a folder."""


class What(StrEnum):
    """The kinds of what is noticed; each has its sentence in the messages under `noticed`."""

    FORKED = "forked"
    OWN_FORKED = "own_forked"
    WENT_BACK = "went_back"
    OWN_RETURNED = "own_returned"
    GAP = "gap"
    OWN_GAP = "own_gap"
    FOLDER_WENT_BACK = "folder_went_back"
    CLOCK_AHEAD = "clock_ahead"
    CLOCKS_APART = "clocks_apart"
    CLOCK_PUT_BACK = "clock_put_back"
    OWN_CLOCK_PUT_BACK = "own_clock_put_back"


@dataclass(frozen=True, slots=True)
class Noticed:
    """One thing that people should know. `who` and `other` are initials, "" where unknown.

    `count` is a number of operations, files or minutes, as the kind says.
    """

    what: What
    who: str = ""
    other: str = ""
    count: int = 0
    device: str = ""
    other_device: str = ""

    @property
    def key(self) -> str:
        """What makes it the same thing when it is noticed again."""
        return f"{self.what}/{self.device}/{self.other_device}/{self.count}"


def of_record(session: Session, people: People, chain: ChainReport) -> tuple[Noticed, ...]:
    """Return what is odd about the files that are here; `chain` is what they say themselves."""
    return (
        *_of_forks(people, chain.forked),
        *_of_gaps(people, chain),
        *_of_clocks(session, people),
    )


def of_database(session: Session) -> tuple[Noticed, ...]:
    """Tell that this database is older than what this device saw, as long as anything lacks."""
    back = compare(session)
    if back is None:
        return ()
    lacking = max(back.ops_then - back.ops_now, 1)
    return (Noticed(What.WENT_BACK, count=lacking, device=session.store.identity.device),)


def undismissed(session: Session, found: Iterable[Noticed]) -> tuple[Noticed, ...]:
    """Leave out what was dismissed on this device."""
    gone = frozenset(session.store.local(DISMISSED) or ())
    return tuple(one for one in found if one.key not in gone)


def dismiss(session: Session, one: Noticed) -> None:
    """Do not tell this again on this device."""
    known = session.store.local(DISMISSED) or []
    session.store.set_local(DISMISSED, sorted({*known, one.key}))


def returned(session: Session, ops: int) -> tuple[Noticed, ...]:
    """Tell that work of this very device came in that was not here."""
    device = session.store.identity.device
    return (Noticed(What.OWN_RETURNED, count=ops, device=device),) if ops else ()


def compare_folder(
    session: Session, place: str, paths: Iterable[str], *, keep: bool = True
) -> tuple[Noticed, ...]:
    """Tell how many files are gone that stood in this folder before; `keep` remembers what does.

    A place without a name is not compared.
    """
    if not place:
        return ()
    here = {path.rpartition("-")[2][:SHORT] for path in paths}
    kept = session.store.local(FOLDERS)
    folders: dict[str, list[str]] = kept if isinstance(kept, dict) else {}
    gone = set(folders.pop(place, [])) - here
    folders[place] = sorted(here)
    if keep:
        session.store.set_local(FOLDERS, dict(list(folders.items())[-MOST_FOLDERS:]))
    return (Noticed(What.FOLDER_WENT_BACK, count=len(gone)),) if gone else ()


def _of_forks(people: People, devices: Iterable[str]) -> Iterator[Noticed]:
    for device in devices:
        owner = people.owner(device)
        yield Noticed(What.OWN_FORKED if owner.own else What.FORKED, owner.initials, device=device)


def _of_gaps(people: People, chain: ChainReport) -> Iterator[Noticed]:
    lacking: dict[str, int] = {}
    for gap in chain.gaps:
        device = device_of(gap.writer)
        lacking[device] = lacking.get(device, 0) + gap.last - gap.first + 1
    for device, count in sorted(lacking.items()):
        owner = people.owner(device)
        what = What.OWN_GAP if owner.own else What.GAP
        yield Noticed(what, owner.initials, count=count, device=device)


def _of_clocks(session: Session, people: People) -> Iterator[Noticed]:
    for skew in skews(session.store.segment_headers(), session.now()):
        owner, other = people.owner(skew.device), people.owner(skew.other)
        if skew.other == skew.device:
            what = What.OWN_CLOCK_PUT_BACK if owner.own else What.CLOCK_PUT_BACK
        elif skew.other:
            what = What.CLOCKS_APART
        else:
            what = What.OWN_CLOCK_PUT_BACK if owner.own else What.CLOCK_AHEAD
        yield Noticed(what, owner.initials, other.initials, skew.minutes, skew.device, skew.other)
