"""AV 390 of 412: what is known to exist beside what came in."""

from pathlib import Path

from tests.services.world import World
from veldtool.domain.oplog.manifest import manifest_key, read_manifest
from veldtool.services.exchange import merge, publish
from veldtool.services.merging.completeness import Completeness, completeness, received_from
from veldtool.services.overview import ReceivedFrom
from veldtool.services.recording import record
from veldtool.services.session import Session


def of(session: Session, initials: str) -> Completeness:
    return next(one for one in completeness(session) if one.initials == initials)


def write(session: Session, count: int, under: str) -> None:
    for number in range(count):
        record(session, "statement", f"{under}/s{number}", {"text": f"regel {number}"})


def team(world: World) -> tuple[Session, Session]:
    lead = world.found()
    record(lead, "member", "av", {"name": "Anna Vos", "initials": "AV"})
    return lead, world.join_approved(lead, "av")


def newest(world: World) -> Path:
    return max(world.exchange.rglob("*.age"), key=lambda path: path.stat().st_mtime_ns)


def test_a_closed_day_is_complete_when_everything_came(world: World) -> None:
    lead, colleague = team(world)
    write(colleague, 10, "g01")
    publish(colleague, world.carrier, end_of_day=True)
    merge(lead, world.carrier)
    one = of(lead, "AV")
    assert (one.got, one.expected, one.missing) == (15, 15, 0)  # introduction, lines, manifest
    assert one.day == "2026-05-28"
    assert received_from(lead, lead.inspection()) == (ReceivedFrom("AV", 15, 15),)


def test_a_segment_that_is_not_there_is_counted_as_missing(world: World) -> None:
    lead, colleague = team(world)
    write(colleague, 22, "g01")
    publish(colleague, world.carrier)
    lost = newest(world)
    write(colleague, 5, "g02")
    publish(colleague, world.carrier, end_of_day=True)
    kept = lost.read_bytes()
    lost.unlink()
    merge(lead, world.carrier)
    one = of(lead, "AV")
    assert (one.got, one.expected, one.missing) == (10, 32, 22)
    assert received_from(lead, lead.inspection()) == (ReceivedFrom("AV", 10, 32),)
    lost.write_bytes(kept)
    merge(lead, world.carrier)
    assert of(lead, "AV").missing == 0


def test_without_a_manifest_of_today_nobody_is_called_complete(world: World) -> None:
    lead, colleague = team(world)
    write(colleague, 3, "g01")
    publish(colleague, world.carrier, end_of_day=True)
    merge(lead, world.carrier)
    world.clock.tick(24 * 3600 * 1000)
    assert received_from(lead, lead.inspection()) == (ReceivedFrom("AV", 8, None),)
    assert of(lead, "AV").day == "2026-05-28"


def test_what_a_third_person_saw_counts_as_known(world: World) -> None:
    lead, author = team(world)
    reader = world.join_approved(lead, "ld")
    write(author, 4, "g01")
    publish(author, world.carrier)
    lost = newest(world)
    merge(reader, world.carrier)
    write(reader, 1, "g02")
    publish(reader, world.carrier)
    lost.unlink()
    merge(lead, world.carrier)
    assert of(lead, "AV").missing == 4


def test_somebody_who_never_sent_anything_is_listed_without_a_number(world: World) -> None:
    lead, _ = team(world)
    record(lead, "member", "rs", {"name": "Rik Smit", "initials": "RS"})
    assert (of(lead, "RS").got, of(lead, "RS").expected) == (0, None)
    assert [one.initials for one in completeness(lead)] == ["AV", "RS"]


def test_closing_a_day_twice_says_it_once(world: World) -> None:
    _, colleague = team(world)
    publish(colleague, world.carrier, end_of_day=True)
    assert publish(colleague, world.carrier, end_of_day=True).segments == 0
    record(colleague, "statement", "g01/later", {"text": "later"})
    assert publish(colleague, world.carrier, end_of_day=True).ops == 2


def test_a_manifest_speaks_for_its_own_device_only(world: World) -> None:
    lead, colleague = team(world)
    other = lead.store.identity.device
    said = {"day": "2026-05-28", "heads": {f"{other}-x": 999}, "ops": 999}
    key = manifest_key(lead.store.writer)
    record(colleague, key.kind, key.id, {key.field: said})
    (op,) = colleague.store.history(key)
    assert read_manifest(op) is None
    own = manifest_key(colleague.store.writer)
    record(colleague, own.kind, own.id, {own.field: said})
    (op,) = colleague.store.history(own)
    told = read_manifest(op)
    assert told is not None
    assert dict(told.heads) == {op.writer: op.seq}


def test_an_interrupted_publication_shows_what_lacks(world: World) -> None:
    """The newest file goes first, so the half that is there tells of the half that is not."""
    lead, colleague = team(world)
    write(colleague, 3, "g01")
    publish(colleague, FullAfter(world, 99))
    write(colleague, 2, "g02")
    before = set(world.exchange.rglob("*.age"))
    for path in before:
        path.unlink()
    publish(colleague, FullAfter(world, 1), end_of_day=True)
    merge(lead, world.carrier)
    assert of(lead, "AV").missing == 3


class FullAfter:
    """The folder, which silently takes only so many files of one publication."""

    def __init__(self, world: World, most: int) -> None:
        self._carrier, self._left = world.carrier, most

    def names(self, inspection: str) -> tuple[str, ...]:
        return self._carrier.names(inspection)

    def read(self, inspection: str, name: str) -> bytes:
        return self._carrier.read(inspection, name)

    def put(self, inspection: str, name: str, content: bytes) -> bool:
        self._left -= 1
        return self._left >= 0 and self._carrier.put(inspection, name, content)
