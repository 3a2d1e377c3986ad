"""What is kept for the next start is what would be counted then, or it is not used."""

import random
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.services.test_blind_ways_out import Readers
from tests.services.world import World
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services import kept_overview as keeping
from veldtool.services.kept_overview import OVERVIEW, kept_overview
from veldtool.services.opened_desk import OpenedDesk
from veldtool.services.overview import Overview
from veldtool.services.recording import delete, record
from veldtool.services.session import Session
from veldtool.services.unlocking import close

DAY = 24 * 60 * 60 * 1000


class Laptop:
    """One laptop whose visit is closed and opened again."""

    def __init__(self, world: World, session: Session) -> None:
        self.world = world
        self.inspection = session.store.identity.inspection
        member = session.store.identity.member
        self.desk = OpenedDesk(world.toolbox(member), PdfPress(), lambda number, _: f"{number}")
        close(session)
        self.desk.unlock(self.inspection, None)

    @property
    def session(self) -> Session:
        return self.desk.bench.session

    def restart(self) -> Overview | None:
        """Close and open the visit; returns what was kept, as far as it holds."""
        self.desk.close()
        self.desk.unlock(self.inspection, None)
        return kept_overview(self.desk.bench)


def fill(lead: Session) -> None:
    record(lead, "visit", "visit", {"institution": "Jeugdbescherming Voorbeeld"})
    record(lead, "visit_day", "v1", {"date": "2026-06-09", "location": "l1"})
    record(lead, "agenda", "a1", {"date": "2026-06-09", "start": "09:00", "title": "gesprek"})
    record(lead, "dossier", "d14", {"code": "D14", "checklist": "client", "closed": True})
    record(lead, "answer", "d14/JB05", {"value": "ja"})
    record(lead, "interview", "g01", {"code": "G01", "source_kind": "G-O", "closed": True})
    said = {"text": "Te laat", "role": "ouder", "norms": (("1a.3", "-"),)}
    record(lead, "statement", "g01/s1", said)
    case = {"code": "D14", "dossier": "d14", "source": "g01/s1", "reply_by": "2026-06-10T12:00"}
    record(lead, "urgent", "u1", case)
    record(lead, "urgent_told", "u1/t1", {"function": "directeur", "at": "2026-06-09T10:00"})


@pytest.fixture
def laptop(world: World) -> Iterator[Laptop]:
    lead = world.found()
    fill(lead)
    found = Laptop(world, lead)
    yield found
    found.desk.close()


def test_a_visit_that_was_closed_is_shown_as_it_would_be_counted(laptop: Laptop) -> None:
    found = laptop.restart()
    assert found == laptop.desk.overview()
    assert laptop.desk.first_overview() == found
    assert [case.code for case in laptop.desk.first_overview().urgent] == ["D14"]
    assert laptop.desk.first_overview().matrix.row("1a.3").cells


@pytest.mark.parametrize("days", [1, 40, 700])
def test_what_depends_on_the_hour_is_as_of_now(laptop: Laptop, days: int) -> None:
    before = laptop.restart()
    laptop.world.clock.time += days * DAY
    found = kept_overview(laptop.desk.bench)
    assert found == laptop.desk.overview()
    assert found is not None
    assert before is not None
    assert found.at != before.at


@pytest.mark.parametrize("seed", range(6))
def test_whatever_was_written_the_kept_one_is_the_counted_one(laptop: Laptop, seed: int) -> None:
    chance = random.Random(seed)
    for step in range(8):
        change(laptop, chance, step)
        assert kept_overview(laptop.desk.bench) is None
        found = laptop.restart()
        assert found is not None
        assert found == laptop.desk.overview()


def change(laptop: Laptop, chance: random.Random, step: int) -> None:
    """Do one thing that the overview may show."""
    session = laptop.session
    what = chance.choice(("line", "answer", "file", "talk", "score", "gone", "told", "day"))
    if what == "line":
        said = {"text": "x", "role": "ouder", "norms": ((chance.choice(("1a.1", "2.1")), "+"),)}
        record(session, "statement", f"g01/n{step}", said)
    elif what == "answer":
        record(session, "answer", "d14/JB05", {"value": f"{chance.choice(('ja', 'nee'))}{step}"})
    elif what == "file":
        record(session, "dossier", f"f{step}", {"code": chance.choice(("D14", f"D{step}"))})
    elif what == "talk":
        record(session, "interview", f"t{step}", {"code": f"G{step}", "closed": step % 2 == 0})
    elif what == "score":
        record(session, "score", f"mb:2.{step}", {"state": "finished"})
    elif what == "gone":
        record(session, "interview", f"e{step}", {"code": f"E{step}"})
        delete(session, "interview", f"e{step}")
    elif what == "told":
        record(session, "urgent_told", f"u1/n{step}", {"function": "bestuur"})
    else:
        record(session, "visit_day", f"w{step}", {"date": f"2026-06-{10 + step}"})


def test_what_a_colleague_sent_is_counted_anew(world: World) -> None:
    lead = world.found()
    fill(lead)
    colleague = world.join_approved(lead, "av")
    world.exchange_all(lead, colleague)
    laptop = Laptop(world, lead)
    assert laptop.restart() is not None
    record(colleague, "interview", "g02", {"code": "G02"})
    world.exchange_all(colleague, laptop.session)
    laptop.desk.bench.refresh()
    assert kept_overview(laptop.desk.bench) is None
    counted = laptop.desk.first_overview()
    assert counted.changes == 1
    assert laptop.restart() == counted
    laptop.desk.changes.seen(laptop.desk.changes.list().upto)
    assert kept_overview(laptop.desk.bench) is None
    assert laptop.desk.first_overview().changes == 0
    laptop.desk.close()


def test_nobody_sees_the_other_reader_in_what_is_kept(world: World) -> None:
    readers = Readers(world)
    for session, other in ((readers.av, readers.mb), (readers.mb, readers.av)):
        laptop = Laptop(world, session)
        for text in ("eerstelezersnotitie", "tweedelezersnotitie"):
            assert text not in str(laptop.session.store.local(OVERVIEW))
        assert laptop.restart() == laptop.desk.overview()
        assert other.store.identity.member != laptop.session.store.identity.member
        laptop.desk.close()


@pytest.mark.parametrize("text", ["", "{", '{"mark": 3}', 7, None])
def test_what_cannot_be_read_is_as_if_nothing_was_kept(laptop: Laptop, text: object) -> None:
    assert laptop.restart() is not None
    laptop.session.store.set_local(OVERVIEW, text)
    assert kept_overview(laptop.desk.bench) is None
    assert laptop.desk.first_overview() == laptop.desk.overview()


def test_another_form_of_counting_is_not_taken_for_this_one(
    laptop: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert laptop.restart() is not None
    monkeypatch.setattr(keeping, "FORM", keeping.FORM + 1)
    assert kept_overview(laptop.desk.bench) is None


def test_what_was_kept_wrongly_is_put_right_by_counting(laptop: Laptop) -> None:
    """After the start everything is counted: `Desk.overview` never reads what was kept."""
    found = laptop.restart()
    assert found is not None
    text = laptop.session.store.local(OVERVIEW)
    wrong = text.replace('"conflicts":0', '"conflicts":9')
    laptop.session.store.set_local(OVERVIEW, wrong)
    assert laptop.desk.first_overview() == replace(found, conflicts=9)
    assert laptop.desk.overview() == found


def test_a_typed_draft_is_part_of_what_is_kept(laptop: Laptop) -> None:
    key = RegisterKey("visit", "visit", "institution")
    typing = laptop.desk.typing
    typing.keep(key, "Een andere naam", typing.begin(key))
    found = laptop.restart()
    assert found is not None
    assert found.institution == "Een andere naam"


def test_a_visit_without_its_framework_closes_all_the_same(world: World) -> None:
    lead = world.found()
    colleague = world.join(lead, "av")
    laptop = Laptop(world, colleague)
    laptop.desk.lock()
    assert laptop.desk._bench is None
