"""What colleagues changed since the last look on this device."""

from tests.services.world import World
from veldtool.adapters.field_texts import field_words
from veldtool.services.changes import ChangesDesk
from veldtool.services.joining import approve, waiting_devices
from veldtool.services.looked import begin_looking
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench

WORDS = field_words()


def looked(session: Session) -> ChangesDesk:
    desk = ChangesDesk(Workbench(session), WORDS)
    begin_looking(session)
    return desk


def test_at_first_everything_counts_as_seen(world: World) -> None:
    lead = world.found()
    record(lead, "dossier", "d1", {"code": "D01"})
    colleague = world.join_approved(lead, "jk")
    assert ChangesDesk(Workbench(colleague), WORDS).count() == 0
    assert looked(colleague).count() == 0
    assert looked(colleague).list().records == ()


def test_only_what_others_wrote_since_is_new(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "jk")
    record(lead, "member", "jk", {"initials": "JK"})
    looked(lead)
    record(lead, "dossier", "d9", {"code": "D09"})
    record(colleague, "dossier", "d1", {"code": "D01", "measure": "OTS"})
    world.clock.tick()
    record(colleague, "interview", "g1", {"code": "G01"})
    world.exchange_all(lead, colleague)
    found = looked(lead).list()
    assert found.count == looked(lead).count() == 3
    assert [(one.name, one.who) for one in found.records] == [
        ("gesprek G01", ("JK",)),
        ("dossier D01", ("JK",)),
    ]
    assert {(line.name, line.value) for line in found.records[1].lines} == {
        ("code", "D01"),
        ("maatregel", "ondertoezichtstelling"),
    }
    looked(lead).seen(found.upto)
    assert looked(lead).count() == 0


def test_what_comes_in_while_reading_stays_new(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "jk")
    looked(lead)
    record(colleague, "dossier", "d1", {"code": "D01"})
    world.exchange_all(lead, colleague)
    found = looked(lead).list()
    record(colleague, "dossier", "d1", {"code": "D02"})
    world.exchange_all(lead, colleague)
    looked(lead).seen(found.upto)
    (only,) = looked(lead).list().records
    assert [line.value for line in only.lines] == ["D02"]


def test_work_that_waits_for_approval_is_new_once_it_counts(world: World) -> None:
    lead = world.found()
    stranger = world.join(lead, "jk")
    looked(lead)
    record(stranger, "dossier", "d1", {"code": "D01"})
    world.exchange_all(stranger, lead)
    found = looked(lead).list()
    assert found.count == 0
    looked(lead).seen(found.upto)
    for device in waiting_devices(lead):
        approve(lead, device.device, device.fingerprint)
    assert [one.name for one in looked(lead).list().records] == ["dossier D01"]


def test_blind_answers_are_no_news(world: World) -> None:
    lead = world.found()
    second = world.join_approved(lead, "jk")
    record(lead, "dossier", "d1", {"code": "D01", "reader": "mb", "second_reader": "jk"})
    world.exchange_all(lead, second)
    looked(lead)
    looked(second)
    record(lead, "answer", "d1/JB05", {"value": "ja"})
    record(second, "second_answer", "d1/JB05", {"value": "nee"})
    world.exchange_all(lead, second)
    assert looked(lead).count() == 0
    assert looked(second).count() == 0
