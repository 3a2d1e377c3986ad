"""A lead and two colleagues who judge together, on real databases."""

from tests.services.world import World
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import ScoreState
from veldtool.services import typing
from veldtool.services.judging.desk import JudgingDesk
from veldtool.services.recording import record
from veldtool.services.scoring import record_score
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench

NORM, NEXT = "2.1", "2.2"
BEST, SECOND, THIRD, WORST = (
    "voldoet",
    "grotendeels",
    "grotendeels-niet",
    "voldoet-niet",
)


class Room:
    """A lead and two colleagues; the lead's desk is the session."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.lead = world.found()
        self.av = world.join_approved(self.lead, "av")
        self.ld = world.join_approved(self.lead, "ld")
        for name in ("av", "ld"):
            record(self.lead, "member", name, {"initials": name.upper()})
        self.bench = Workbench(self.lead)
        self.desk = JudgingDesk(self.bench)

    def score(self, session: Session, choice: str, norm: str = NORM) -> None:
        who = session.store.identity.member
        state = ScoreState.FINISHED if choice else ScoreState.SEEN_TOO_LITTLE
        record_score(session, norm, choice, f"omdat {who} het zag" if choice else "", state)

    def together(self) -> None:
        self.world.exchange_all(self.av, self.ld, self.lead)
        self.bench.refresh()

    def all_score(self, mb: str, av: str, ld: str, norm: str = NORM) -> None:
        for session, choice in ((self.lead, mb), (self.av, av), (self.ld, ld)):
            self.score(session, choice, norm)
        self.together()

    def settle(self, *norms: str, choice: str = SECOND) -> None:
        for norm in norms:
            self.desk.reveal(norm)
            self.desk.choose(norm, choice)
            self.desk.fix(norm)

    def type(self, kind: str, record_id: str, field: str, text: str) -> None:
        key = RegisterKey(kind, record_id, field)
        seen = typing.begin(self.lead, key)
        self.bench.done(typing.finish_typing(self.lead, key, text, seen))
