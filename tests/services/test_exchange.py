import shutil
from pathlib import Path

import pytest

from tests.services.world import World
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Statement
from veldtool.services.errors import UserError
from veldtool.services.exchange import merge, publish
from veldtool.services.joining import approve, waiting_devices
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.unlocking import unlock


def texts(session: Session) -> set[str]:
    return {s.text for s in all_of(session.inspection(), "statement", Statement).values()}


def segments(world: World) -> list[Path]:
    return sorted(world.exchange.rglob("*.age"))


def test_a_device_that_is_not_approved_is_kept_but_does_not_count(world: World) -> None:
    lead = world.found()
    colleague = world.join(lead, "av")
    record(colleague, "statement", "g01/s1", {"text": "van AV"})
    publish(colleague, world.carrier)
    merged = merge(lead, world.carrier)
    assert merged.received.quarantined == 5  # four keys of the introduction and the statement
    assert texts(lead) == set()
    assert {q.reason for q in lead.store.quarantine()} == {"unknown_device"}


def test_approval_lets_everything_in_that_was_waiting(world: World) -> None:
    lead = world.found()
    colleague = world.join(lead, "av")
    record(colleague, "statement", "g01/s1", {"text": "van AV"})
    publish(colleague, world.carrier)
    merge(lead, world.carrier)
    (waiting,) = waiting_devices(lead)
    assert waiting.member == "av"
    approve(lead, waiting.device, waiting.fingerprint.upper())
    assert texts(lead) == {"van AV"}
    assert lead.store.quarantine() == ()


def test_a_wrong_fingerprint_approves_nothing(world: World) -> None:
    lead = world.found()
    world.join(lead, "av")
    merge(lead, world.carrier)
    (waiting,) = waiting_devices(lead)
    with pytest.raises(UserError, match="wrong_fingerprint"):
        approve(lead, waiting.device, "a" * 12)
    assert len(waiting_devices(lead)) == 1


def test_only_a_lead_can_approve(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    world.join(lead, "ld")
    merge(colleague, world.carrier)
    (waiting,) = waiting_devices(colleague)
    approve(colleague, waiting.device, waiting.fingerprint)
    assert {q.reason for q in colleague.store.quarantine()} == {"unknown_device", "not_lead"}


def test_five_people_end_with_the_same_state(world: World) -> None:
    lead = world.found()
    team = [lead, *(world.join_approved(lead, name) for name in ("jk", "av", "ld", "rs"))]
    for number, session in enumerate(team):
        record(session, "statement", f"g{number}/s1", {"text": f"regel {number}"})
    world.exchange_all(*team)
    world.exchange_all(*team)
    assert {session.store.state_hash() for session in team} == {lead.store.state_hash()}
    assert texts(team[-1]) == {f"regel {number}" for number in range(5)}


def test_publishing_again_puts_nothing_new(world: World) -> None:
    lead = world.found()
    publish(lead, world.carrier)
    assert publish(lead, world.carrier).segments == 0


def test_a_half_written_file_is_mended_by_publishing_again(world: World) -> None:
    lead = world.found()
    publish(lead, world.carrier)
    victim = segments(world)[-1]
    whole = victim.read_bytes()
    victim.write_bytes(whole[:100])
    assert publish(lead, world.carrier).segments == 1
    assert victim.read_bytes() == whole


def test_a_dry_run_says_what_would_come_and_changes_nothing(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    record(lead, "dossier", "d14", {"started_on": "2026-01-05"})
    record(colleague, "dossier", "d14", {"started_on": "2026-01-06"})
    publish(colleague, world.carrier)
    before = lead.store.state_hash()
    dry = merge(lead, world.carrier, dry_run=True)
    assert sum(dry.received.ops.values()) == 1
    assert len(dry.received.new_conflicts) == 1
    assert lead.store.state_hash() == before
    assert merge(lead, world.carrier).received.ops == dry.received.ops


def test_a_damaged_file_is_named_and_the_rest_comes_in(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    for text in ("een", "twee"):
        record(colleague, "statement", f"g01/{text}", {"text": text})
        publish(colleague, world.carrier)
    victim = max(segments(world), key=lambda path: path.stat().st_mtime_ns)
    victim.write_bytes(victim.read_bytes()[:-1])
    merged = merge(lead, world.carrier)
    assert [refused.reason for refused in merged.refused] == ["absent"]
    assert texts(lead) == {"een"}


def test_what_somebody_saw_but_is_not_here_is_a_gap(world: World) -> None:
    lead = world.found()
    author, reader = world.join_approved(lead, "av"), world.join_approved(lead, "ld")
    record(author, "statement", "g01/s1", {"text": "a"})
    publish(author, world.carrier)
    lost = max(segments(world), key=lambda path: path.stat().st_mtime_ns)
    merge(reader, world.carrier)
    record(reader, "statement", "g02/s1", {"text": "b"})
    publish(reader, world.carrier)
    lost.unlink()
    merged = merge(lead, world.carrier)
    assert [(gap.last - gap.first + 1) for gap in merged.chain.gaps] == [1]
    assert texts(lead) == {"b"}


def test_a_segment_of_another_inspection_is_refused(world: World, tmp_path: Path) -> None:
    lead = world.found()
    other_world = World(tmp_path / "elders")
    (tmp_path / "elders").mkdir()
    stranger = other_world.found()
    publish(stranger, other_world.carrier)
    theirs = other_world.exchange / stranger.store.identity.inspection
    shutil.copytree(theirs, world.exchange / lead.store.identity.inspection)
    merged = merge(lead, world.carrier)
    assert {refused.reason for refused in merged.refused} == {"sealed"}
    assert merged.received.ops == {}
    other_world.close()


def test_a_restored_backup_loses_nothing_and_is_reported(world: World, tmp_path: Path) -> None:
    """The laptop is restored from a copy of yesterday; the old one turns out to work as well."""
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    publish(colleague, world.carrier)
    inspection = colleague.store.identity.inspection
    colleague.store.close()
    shutil.copytree(tmp_path / "av" / "inspections", tmp_path / "kopie" / "inspections")
    key = world.toolbox("av").keychain.get(inspection)
    assert key is not None
    world.toolbox("kopie").keychain.put(inspection, key)
    for name, text in (("av", "van de oude"), ("kopie", "van de kopie")):
        session = unlock(world.toolbox(name), inspection)
        record(session, "statement", f"g01/{name}", {"text": text})
        publish(session, world.carrier)
        session.store.close()
    merged = merge(lead, world.carrier)
    assert texts(lead) == {"van de oude", "van de kopie"}
    assert merged.chain.forked == (colleague.store.identity.device,)
