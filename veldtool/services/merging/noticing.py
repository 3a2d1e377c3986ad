"""What is odd about the record, the folder or a clock: told in a sentence, and nothing is lost."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from veldtool.domain.oplog.clock_faults import Way, clock_faults
from veldtool.domain.oplog.clocks import MINUTE, skews
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
    OWN_CLOCK_AHEAD = "own_clock_ahead"
    CLOCK_BEHIND = "clock_behind"
    OWN_CLOCK_BEHIND = "own_clock_behind"
    CLOCK_PUT_BACK = "clock_put_back"
    OWN_CLOCK_PUT_BACK = "own_clock_put_back"
    UNKNOWN = "unknown"
    """Kept in a receipt by another version, which told it in a sentence of its own."""


CLOCKS = frozenset(one for one in What if "clock" in one)
_OF_CLOCKS = {
    Way.AHEAD: (What.CLOCK_AHEAD, What.OWN_CLOCK_AHEAD),
    Way.BEHIND: (What.CLOCK_BEHIND, What.OWN_CLOCK_BEHIND),
    Way.PUT_BACK: (What.CLOCK_PUT_BACK, What.OWN_CLOCK_PUT_BACK),
}


@dataclass(frozen=True, slots=True)
class Noticed:
    """One thing that people should know. `who` is initials, "" where unknown.

    `count` is a number of operations or files. Of a clock it is the minutes, `others` are the
    initials of those whose clocks it differs from, `here` that this device is one of them, and
    `shows` what the clock shows now, or showed, in milliseconds since 1970 UTC.
    """

    what: What
    who: str = ""
    count: int = 0
    device: str = ""
    others: tuple[str, ...] = ()
    here: bool = False
    shows: int = 0

    @property
    def key(self) -> str:
        """What makes it the same thing when it is noticed again; a clock twice as wrong is not."""
        size = self.count.bit_length() if self.what in CLOCKS else self.count
        others = "+".join(self.others) if len(self.others) == 1 else ""
        return f"{self.what}/{self.device}/{others}/{size}"


def kept_notice(kept: Mapping[str, object]) -> dict[str, object]:
    """Return a kept notice in today's form: of another kind than these it is `UNKNOWN`.

    Earlier versions told of one other clock, as `other`; when it was not named it was this one.
    """
    if kept.get("what") not in frozenset(What):
        return {**kept, "what": What.UNKNOWN}
    if "other" not in kept or kept["what"] not in CLOCKS:
        return dict(kept)
    other = kept["other"]
    return {**kept, "others": [other] if other else [], "here": not other}


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
        yield Noticed(what, owner.initials, count, device)


def _of_clocks(session: Session, people: People) -> Iterator[Noticed]:
    """The founder's key has no clock of its own: the laptop that used it wrote files beside it."""
    now, own, root = session.now(), session.store.identity.device, session.store.identity.root
    files = [file for file in session.store.segment_headers() if file[1].device != root]
    for fault in clock_faults(skews(files, now), own):
        owner = people.owner(fault.device)
        off = fault.minutes * MINUTE
        others = (people.owner(other) for other in fault.others if other != own)
        yield Noticed(
            _OF_CLOCKS[fault.way][owner.own],
            owner.initials,
            fault.minutes,
            fault.device,
            tuple(sorted({one.initials for one in others})),
            here=own in fault.others,
            shows=now - off if fault.way is Way.BEHIND else now + off,
        )
