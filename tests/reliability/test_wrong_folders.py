"""Yardsticks 8 and 13: wrong signers, foreign inspections, older or swapped files and folders."""

import shutil
from pathlib import Path

import pytest

from tests.segment_maker import KEYS, make_header
from tests.services.world import World
from veldtool.adapters.field_texts import field_words
from veldtool.adapters.folder import FolderCarrier
from veldtool.adapters.segments import AgeSegments
from veldtool.domain.oplog.identity import device_id
from veldtool.domain.oplog.op import Op
from veldtool.domain.oplog.segment import op_lines, path_of, sha256
from veldtool.services.errors import UserError
from veldtool.services.exchange import merge, publish
from veldtool.services.merging.desk import MergeDesk
from veldtool.services.merging.noticing import What
from veldtool.services.merging.receipts import Receipt
from veldtool.services.recording import record
from veldtool.services.segments import recipient
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench

PLACE = "stick"


def desk(session: Session) -> MergeDesk:
    return MergeDesk(Workbench(session), field_words())


def inspection(session: Session) -> str:
    return session.store.identity.inspection


def files(world: World) -> list[Path]:
    return sorted(world.exchange.rglob("*.age"), key=lambda path: path.stat().st_mtime_ns)


def team(world: World) -> tuple[Session, Session]:
    lead = world.found()
    record(lead, "member", "av", {"name": "Anna Vos", "initials": "AV"})
    colleague = world.join_approved(lead, "av")
    for text in ("een", "twee", "drie"):
        record(colleague, "statement", f"g01/{text}", {"text": text})
        publish(colleague, world.carrier)
    return lead, colleague


def put(world: World, session: Session, path: str, content: bytes) -> None:
    target = world.exchange / inspection(session) / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def reasons(receipt: Receipt) -> set[str]:
    return {one.reason for one in receipt.refused}


def unchanged(session: Session, receipt: Receipt) -> bool:
    return receipt.new == 0 and receipt.after == receipt.before


def test_somebody_else_s_signature_under_a_colleague_s_device_is_refused(world: World) -> None:
    """A finder of the inspection's key can seal, but not sign for AV."""
    lead, colleague = team(world)
    merge(lead, world.carrier)
    victim = colleague.store.identity.device
    op = Op(f"{victim}-forged", 1, 5, 1, "statement", "g01/een", "text", "vervalst")
    header = make_header(
        (op,),
        inspection=inspection(lead),
        device=victim,
        writer=op.writer,
        ops_sha256=sha256(op_lines([op])),
    )
    for changed in ({}, {"signing_key": KEYS.signing_key}):
        forged = {"signing_key": colleague.keys.signing_key, **changed}
        own = {"age_recipient": colleague.keys.age_recipient}
        content = _sealed(lead, make_header((op,), **_fields(header), **forged, **own), op)
        put(world, lead, f"{op.writer}/1-1-{sha256(content)}.age", content)
    receipt = desk(lead).merge(world.carrier, PLACE)
    assert reasons(receipt) == {"signature", "device"}
    assert unchanged(lead, receipt)


def _fields(header: object) -> dict[str, object]:
    names = ("inspection", "device", "writer", "ops_sha256")
    return {name: getattr(header, name) for name in names}


def _sealed(session: Session, header: object, op: Op) -> bytes:
    """Seal what the codec itself would refuse to make."""
    from tests.segment_maker import gzip, plain_of
    from veldtool.adapters import age

    plain = plain_of(header, op_lines([op]))  # type: ignore[arg-type] # a Header
    return age.seal(gzip(plain), [recipient(session)])


def test_a_stranger_with_keys_of_its_own_is_set_apart(world: World) -> None:
    lead, _ = team(world)
    merge(lead, world.carrier)
    device = device_id(KEYS.signing_key, KEYS.age_recipient)
    op = Op(f"{device}-x", 1, 5, 1, "statement", "g01/een", "text", "vervalst")
    header = make_header(
        (op,), inspection=inspection(lead), writer=op.writer, ops_sha256=sha256(op_lines([op]))
    )
    segment = AgeSegments().seal(header, (op,), KEYS, recipient(lead))
    put(world, lead, path_of(header, segment.name), segment.sealed)
    before = lead.store.state_hash()
    receipt = desk(lead).merge(world.carrier, PLACE)
    (stranger,) = receipt.senders
    assert (stranger.apart, stranger.ops, stranger.approved) == (1, 1, False)
    assert lead.store.state_hash() == before


def test_files_of_another_inspection_are_refused(world: World, tmp_path: Path) -> None:
    lead, _ = team(world)
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    other = World(elsewhere)
    stranger = other.found()
    publish(stranger, other.carrier)
    shutil.copytree(
        other.exchange / inspection(stranger),
        world.exchange / inspection(lead),
        dirs_exist_ok=True,
    )
    merge(lead, world.carrier)
    receipt = desk(lead).merge(world.carrier, PLACE)
    assert reasons(receipt) == {"sealed"}
    assert unchanged(lead, receipt)
    other.close()


def test_swapped_names_are_refused_and_the_rest_comes_in(world: World) -> None:
    lead, _ = team(world)
    *_, second, third = files(world)
    first_content, second_content = second.read_bytes(), third.read_bytes()
    second.write_bytes(second_content)
    third.write_bytes(first_content)
    receipt = desk(lead).merge(world.carrier, PLACE)
    assert reasons(receipt) == {"absent"}
    assert [one.ops for one in receipt.senders] == [1]


def test_a_good_file_under_another_writer_s_folder_is_refused(world: World) -> None:
    lead, colleague = team(world)
    newest = files(world)[-1]
    other = world.exchange / inspection(lead) / f"{colleague.store.identity.device}-elders"
    other.mkdir()
    shutil.move(newest, other / newest.name)
    receipt = desk(lead).merge(world.carrier, PLACE)
    assert reasons(receipt) == {"name"}
    assert [one.ops for one in receipt.senders] == [2]


def test_an_older_state_of_the_folder_is_noticed_and_mended_by_publishing(world: World) -> None:
    lead, _ = team(world)
    older = world.place / "ouder"
    shutil.copytree(world.exchange, older)
    record(lead, "statement", "g02/s1", {"text": "later"})
    desk(lead).publish(world.carrier, PLACE)
    desk(lead).merge(world.carrier, PLACE)
    gone = len(files(world)) - len(list(older.rglob("*.age")))
    shutil.rmtree(world.exchange)
    older.rename(world.exchange)
    before = lead.store.state_hash()
    receipt = desk(lead).merge(world.carrier, PLACE)
    assert [(one.what, one.count) for one in receipt.noticed] == [(What.FOLDER_WENT_BACK, gone)]
    assert lead.store.state_hash() == before
    assert desk(lead).publish(world.carrier, PLACE).segments == gone
    assert desk(lead).merge(world.carrier, PLACE).noticed == ()


def test_a_preview_does_not_forget_that_the_folder_went_back(world: World) -> None:
    lead, _ = team(world)
    desk(lead).merge(world.carrier, PLACE)
    files(world)[-1].unlink()
    for _ in range(2):
        (odd,) = desk(lead).preview(world.carrier, PLACE).noticed
        assert odd.what is What.FOLDER_WENT_BACK


@pytest.mark.parametrize("kind", ["empty", "foreign", "nonsense"])
def test_a_wrong_folder_deletes_nothing(world: World, tmp_path: Path, kind: str) -> None:
    lead, _ = team(world)
    merge(lead, world.carrier)
    before = lead.store.state_hash(), len(tuple(lead.store.ops()))
    folder = tmp_path / kind
    folder.mkdir()
    if kind == "foreign":
        (folder / "vakantie.jpg").write_bytes(b"\xff\xd8")
    if kind == "nonsense":
        (folder / inspection(lead)).mkdir()
        (folder / inspection(lead) / "lees mij.txt").write_text("niets")
    receipt = desk(lead).merge(FolderCarrier(folder), kind)
    assert unchanged(lead, receipt)
    assert (lead.store.state_hash(), len(tuple(lead.store.ops()))) == before
    assert receipt.noticed == ()


def test_a_folder_that_is_not_there_says_so_and_deletes_nothing(world: World) -> None:
    lead, _ = team(world)
    before = lead.store.state_hash()
    with pytest.raises(UserError, match="exchange_gone"):
        desk(lead).merge(FolderCarrier(world.place / "weg"), "weg")
    assert lead.store.state_hash() == before
