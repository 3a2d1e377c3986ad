import json
from dataclasses import replace
from functools import partial
from pathlib import Path

import jsonschema
import msgspec
import pytest

from tests.services.world import PASSPHRASE, World
from tests.stories.stranger import read, state, state_hash
from veldtool.adapters import age
from veldtool.domain.oplog.op import Op
from veldtool.domain.oplog.segment import SegmentError, op_lines, path_of, sha256
from veldtool.domain.records import Inspection
from veldtool.services.creating import Founding
from veldtool.services.devices import devices
from veldtool.services.errors import UserError
from veldtool.services.exchange import merge
from veldtool.services.joining import approve, join, start_package, waiting_devices
from veldtool.services.leading import withdraw
from veldtool.services.recording import delete, record
from veldtool.services.scoring import record_score
from veldtool.services.session import Session
from veldtool.services.transfer import export_inspection, import_inspection
from veldtool.services.transfer_format import schema

IMPORTER = Founding("xx", "Ina Porteur", "IP", "IGJ", "", PASSPHRASE)
OWN = {"device", "introduction"}  # say whose devices these are, and differ by design


def team_with_work(world: World) -> Session:
    """A lead's record with a conflict, a deleted record, a sealed score and a waiting device."""
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    record(lead, "visit", "visit", {"institution": "Jeugdbescherming Voorbeeld"})
    record(lead, "dossier", "d14", {"code": "D14", "started_on": "2026-01-05"})
    record(colleague, "dossier", "d14", {"started_on": "2026-01-06"})
    record(colleague, "interview", "g09", {"code": "G09"})
    delete(colleague, "interview", "g09")
    record_score(colleague, "1a.3", "voldoet", "gezien")
    world.exchange_all(colleague, lead)
    stranger = world.join(lead, "ld")
    record(stranger, "statement", "g01/s1", {"text": "wacht op goedkeuring"})
    world.exchange_all(stranger, lead)
    return lead


def shown(inspection: Inspection) -> dict[str, object]:
    kinds = inspection.records.items()
    return {kind: records for kind, records in kinds if kind not in OWN}


def test_nothing_recorded_is_missing_after_export_and_import(world: World) -> None:
    lead = team_with_work(world)
    imported = import_inspection(world.toolbox("ip"), export_inspection(lead), IMPORTER)
    before, after = shown(lead.inspection()), shown(imported.inspection())
    assert after.pop("member").items() >= before.pop("member").items()  # type: ignore[attr-defined]
    origin = lead.store.identity.inspection
    assert after.pop("visit")["visit"].origin == origin  # type: ignore[index]
    before.pop("visit")
    assert after == before
    assert imported.store.conflicts().registers == lead.store.conflicts().registers
    assert set(lead.store.ops()) <= set(imported.store.ops())
    imported.store.close()


def test_an_import_is_a_new_inspection_with_the_importer_as_lead(world: World) -> None:
    lead = team_with_work(world)
    imported = import_inspection(world.toolbox("ip"), export_inspection(lead), IMPORTER)
    assert imported.store.identity.inspection != lead.store.identity.inspection
    assert imported.store.identity.root != lead.store.identity.root
    record(imported, "judgement", "1a.3", {"choice": "voldoet"})
    assert "1a.3" in imported.inspection().records["judgement"]
    imported.store.close()


def test_what_waited_for_approval_still_waits(world: World) -> None:
    lead = team_with_work(world)
    imported = import_inspection(world.toolbox("ip"), export_inspection(lead), IMPORTER)
    waiting = {q.op.ref for q in imported.store.quarantine() if q.reason == "unknown_device"}
    assert waiting == {q.op.ref for q in lead.store.quarantine()}
    imported.store.close()


def test_own_notes_and_secrets_are_not_exported(world: World) -> None:
    lead = team_with_work(world)
    lead.store.set_note("d14", "alleen voor mezelf")
    content = export_inspection(lead).decode()
    assert "alleen voor mezelf" not in content
    assert lead.keys.signing_secret not in content
    assert lead.inspection_identities[0] not in content
    assert "twee van de twintig" not in content


def test_an_export_fits_its_schema(world: World) -> None:
    content = json.loads(export_inspection(team_with_work(world)))
    jsonschema.validate(content, schema())


def test_the_committed_schema_is_the_one_of_the_types(root: Path) -> None:
    committed = (root / "docs" / "inspection.schema.json").read_text(encoding="utf-8")
    assert json.loads(committed) == json.loads(json.dumps(schema()))


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff\xfe", b'{"format": 1}'])
def test_a_wrong_file_is_refused_before_anything_is_made(world: World, content: bytes) -> None:
    tools = world.toolbox("ip")
    with pytest.raises(UserError, match="import_unreadable"):
        import_inspection(tools, content, IMPORTER)
    assert tools.places.inspections() == ()


def test_a_file_of_a_newer_version_says_so(world: World) -> None:
    content = json.loads(export_inspection(world.found())) | {"format": 2}
    with pytest.raises(UserError, match="import_newer"):
        import_inspection(world.toolbox("ip"), json.dumps(content).encode(), IMPORTER)


def with_a_gap_and_a_fork(content: bytes) -> bytes:
    """The same export, in which a copied laptop used a number twice and another number lacks."""
    found = json.loads(content)
    ops = found["operations"]
    told = next(op for op in ops if op["kind"] == "dossier" and op["field"] == "started_on")
    ops.append({**told, "seq": told["seq"] + 7, "field": "note", "value": "na het gat"})
    ops.append({**told, "value": "2026-02-02"})
    return json.dumps(found).encode()


def read_by_a_stranger(world: World, session: Session) -> str:
    """The hash of the state that somebody finds in the folder with the documented format alone."""
    identity = session.store.identity
    unseal = partial(age.unseal, identities=session.inspection_identities)
    files = (world.exchange / identity.inspection).rglob("*.age")
    found = [op for f in files for op in read(f, identity.inspection, unseal, identity.root)]
    return state_hash(state(found, identity.root))


def test_colleagues_get_an_imported_visit_by_package_and_by_folder(world: World) -> None:
    content = with_a_gap_and_a_fork(export_inspection(team_with_work(world)))
    imported = import_inspection(world.toolbox("ip"), content, IMPORTER)
    world.sessions.append(imported)
    package = start_package(imported, "jk")
    by_package = join(world.toolbox("jk"), package, PASSPHRASE)
    world.sessions.append(by_package)
    by_folder = join(world.toolbox("rs"), replace(package, segments=()), PASSPHRASE)
    world.sessions.append(by_folder)
    world.exchange_all(imported, by_folder, by_package)
    merge(imported, world.carrier)
    for device in waiting_devices(imported):
        if device.member in {"jk", "rs"}:
            approve(imported, device.device, device.fingerprint)
    world.exchange_all(imported, by_folder, by_package)
    imported_ops = {
        Op(**{**op, "replaces": tuple(op.get("replaces", ()))})
        for op in json.loads(content)["operations"]
    }
    for session in (by_package, by_folder):
        assert imported_ops <= set(session.store.ops())
        assert session.store.state_hash() == imported.store.state_hash()
        assert session.store.check() == ()
        assert shown(session.inspection()) == shown(imported.inspection())
    assert read_by_a_stranger(world, imported) == imported.store.state_hash()
    record(by_folder, "dossier", "d14", {"code": "D14b"})
    world.exchange_all(by_folder, imported, by_package)
    world.exchange_all(by_folder, imported, by_package)
    assert len({s.store.state_hash() for s in (imported, by_folder, by_package)}) == 1


def test_a_withdrawal_after_an_import_makes_a_new_key_whatever_the_history_tells(
    world: World,
) -> None:
    """The history brings the key that was made at its own withdrawal: nobody here has it."""
    lead = world.found()
    gone, stays = world.join_approved(lead, "av"), world.join_approved(lead, "jk")
    withdraw(lead, gone.store.identity.device)
    world.exchange_all(lead, stays)
    imported = import_inspection(world.toolbox("ip"), export_inspection(lead), IMPORTER)
    world.sessions.append(imported)
    assert [device.own for device in devices(imported)] == [True]
    colleague = join(world.toolbox("rs"), start_package(imported, "rs"), PASSPHRASE)
    world.sessions.append(colleague)
    world.exchange_all(colleague, imported)
    approve(imported, colleague.store.identity.device, colleague.store.identity.device[:12])
    assert len(imported.inspection_identities) == 1
    withdraw(imported, colleague.store.identity.device)
    assert len(imported.inspection_identities) == 2


def test_nobody_but_the_root_carries_what_another_device_wrote(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    keys = colleague.keys
    writer = f"{lead.store.identity.device}-zzzzzzzzzz"
    forged = Op(writer, 1, 1, 1, "judgement", "1a.1", "choice", "voldoet")
    header = msgspec.structs.replace(
        colleague.store.segment_headers()[-1][1],
        device=colleague.store.identity.device,
        signing_key=keys.signing_key,
        age_recipient=keys.age_recipient,
        writer=writer,
        first=1,
        last=1,
        ops_sha256=sha256(op_lines([forged])),
    )
    codec, recipient = (
        colleague.tools.codec,
        colleague.tools.keyring.recipient_of(colleague.inspection_identities[-1]),
    )
    with pytest.raises(SegmentError, match="writer"):
        codec.seal(header, (forged,), keys, recipient)
    # sealed by a program that does not care, it is refused where it arrives
    made = codec.seal(header, (forged,), keys, recipient, root=header.device)
    world.carrier.put(header.inspection, path_of(header, made.name), made.sealed)
    merged = merge(lead, world.carrier)
    assert [refused.reason for refused in merged.refused] == ["writer"]
    assert "judgement" not in lead.inspection().records
