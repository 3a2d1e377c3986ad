"""What a merge tells beforehand and afterwards, and what stopping it leaves."""

import pytest

from tests.services.world import World
from veldtool.adapters.field_texts import field_words
from veldtool.domain.oplog.authority import Quarantine
from veldtool.services.errors import UserError
from veldtool.services.exchange import Progress, publish
from veldtool.services.merging.apart import ApartDesk
from veldtool.services.merging.desk import MergeDesk
from veldtool.services.merging.receipts import FileState, Receipt, Sender
from veldtool.services.recording import delete, record
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench

PLACE = "stick"


def desk(session: Session) -> MergeDesk:
    return MergeDesk(Workbench(session), field_words())


def team(world: World, *names: str) -> tuple[Session, ...]:
    lead = world.found()
    for name in names:
        record(lead, "member", name, {"name": name, "initials": name.upper()})
    return (lead, *(world.join_approved(lead, name) for name in names))


def of(receipt: Receipt, initials: str) -> Sender:
    return next(one for one in receipt.senders if one.initials == initials)


def prepared(world: World) -> tuple[Session, Session]:
    """AV changed three lines of the lead, made two new ones, and crossed the lead twice."""
    lead, colleague = team(world, "av")
    for number in range(3):
        record(lead, "statement", f"g01/s{number}", {"text": "van MB"})
    record(lead, "dossier", "d14", {"code": "D14"})
    record(lead, "dossier", "d15", {"code": "D15"})
    world.exchange_all(lead, colleague)
    for number in range(3):
        record(colleague, "statement", f"g01/s{number}", {"text": "van AV"})
    record(colleague, "statement", "g02/s1", {"text": "nieuw"})
    record(colleague, "statement", "g02/s2", {"text": "nieuw"})
    delete(colleague, "dossier", "d15")
    for session, day in ((lead, "2026-01-05"), (colleague, "2026-01-06")):
        record(session, "dossier", "d14", {"started_on": day})
    record(lead, "dossier", "d15", {"started_on": "2026-02-01"})
    publish(colleague, world.carrier)
    return lead, colleague


def test_a_preview_tells_per_colleague_what_would_come(world: World) -> None:
    lead, _ = prepared(world)
    before = lead.store.state_hash()
    seen = desk(lead).preview(world.carrier, PLACE)
    came = of(seen, "AV")
    assert (came.fresh, came.updated, came.conflicting, came.apart) == (2, 3, 2, 0)
    assert (came.ops, came.removed, came.replaced) == (7, 0, 3)
    assert came.replaced_names == ("regel in g01: tekst",) * 3
    assert seen.conflict_names == ("dossier D14: start", "dossier D15: het geheel")
    assert seen.adds_up
    assert seen.dry_run
    assert lead.store.state_hash() == before
    assert desk(lead).receipts() == ()


def test_the_receipt_afterwards_says_the_same_and_is_kept(world: World) -> None:
    lead, _ = prepared(world)
    expected = desk(lead).preview(world.carrier, PLACE)
    receipt = desk(lead).merge(world.carrier, PLACE)
    assert receipt.senders == expected.senders
    assert receipt.conflict_names == expected.conflict_names
    assert receipt.conflicts_open == 2
    assert receipt.adds_up
    assert desk(lead).receipts() == (receipt,)


def test_a_delete_that_saw_everything_counts_as_removed(world: World) -> None:
    lead, colleague = team(world, "av")
    record(lead, "dossier", "d15", {"code": "D15"})
    world.exchange_all(lead, colleague)
    delete(colleague, "dossier", "d15")
    publish(colleague, world.carrier)
    came = of(desk(lead).preview(world.carrier), "AV")
    assert (came.removed, came.ops) == (1, 1)


def test_two_records_with_one_code_are_told_beforehand(world: World) -> None:
    lead, colleague = team(world, "av")
    record(lead, "dossier", "x1", {"code": "D21"})
    record(colleague, "dossier", "x2", {"code": "d21"})
    publish(colleague, world.carrier)
    seen = desk(lead).preview(world.carrier)
    assert seen.shared_codes == ("D21",)
    assert seen.conflicts_open == 1


def test_work_of_an_unknown_device_is_set_apart_and_told(world: World) -> None:
    lead, _ = team(world, "av")
    stranger = world.join(lead, "ld")
    publish(stranger, world.carrier)
    came = of(desk(lead).merge(world.carrier), "ld")
    assert (came.apart, came.ops, came.approved) == (4, 4, False)
    (apart,) = desk(lead).status().apart
    assert (apart.ops, apart.initials, apart.approved) == (4, "ld", False)
    assert apart.reason is Quarantine.UNKNOWN_DEVICE
    assert apart.records == ("aanmelding van een apparaat",)


def test_what_is_apart_is_shown_kept_out_of_sight_and_never_deleted(world: World) -> None:
    lead, _ = team(world, "av")
    stranger = world.join(lead, "ld")
    record(stranger, "statement", "g01/s1", {"text": "van LD"})
    publish(stranger, world.carrier)
    desk(lead).merge(world.carrier)
    apart = ApartDesk(Workbench(lead), field_words())
    device = stranger.store.identity.device
    shown = apart.show(device)
    assert [(one.value, one.refused) for one in shown if one.kind == "statement"] == [
        ("van LD", Quarantine.UNKNOWN_DEVICE)
    ]
    apart.keep_out(device)
    assert [one.kept_out for one in apart.list()] == [True]
    assert len(lead.store.quarantine()) == 5
    apart.keep_out(device, out=False)
    assert [one.kept_out for one in apart.list()] == [False]


def test_every_file_of_the_folder_has_its_line(world: World) -> None:
    lead, colleague = team(world, "av")
    record(colleague, "statement", "g01/s1", {"text": "een"})
    publish(colleague, world.carrier)
    victim = max(world.exchange.rglob("*.age"), key=lambda path: path.stat().st_mtime_ns)
    victim.write_bytes(b"half")
    receipt = desk(lead).merge(world.carrier)
    (refused,) = receipt.refused
    assert (refused.who, refused.reason) == ("AV", "absent")
    states = {one.state for one in receipt.files}
    assert states == {FileState.KNOWN, FileState.REFUSED}


def test_the_same_folder_ten_times_changes_nothing_after_the_first(world: World) -> None:
    lead, _ = prepared(world)
    desk(lead).merge(world.carrier, PLACE)
    before = lead.store.state_hash()
    for _ in range(10):
        again = desk(lead).merge(world.carrier, PLACE)
        assert (again.new, again.after, again.conflict_names) == (0, again.before, ())
    assert lead.store.state_hash() == before


class Stopped(Exception):
    """The user pressed stop."""


@pytest.mark.parametrize("step", ["read", "take"])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_stopping_between_files_leaves_everything_as_it_was(
    world: World, step: str, at: int
) -> None:
    lead, colleague = team(world, "av")
    for number in range(3):
        record(colleague, "statement", f"g01/s{number}", {"text": "tekst"})
        publish(colleague, world.carrier)
    before, heard = lead.store.state_hash(), list[Progress]()

    def stop(progress: Progress) -> None:
        heard.append(progress)
        if (progress.step, progress.done) == (step, at):
            raise Stopped

    with pytest.raises(Stopped):
        desk(lead).merge(world.carrier, watch=stop)
    assert lead.store.state_hash() == before
    assert heard[-1] == Progress(step, at, 3)
    assert of(desk(lead).merge(world.carrier), "AV").ops == 3


def test_a_stick_that_is_pulled_out_changes_nothing(world: World) -> None:
    lead, _ = prepared(world)
    before = lead.store.state_hash()

    def pull(progress: Progress) -> None:
        if progress.done == 0 and progress.step == "read":
            world.exchange.rename(world.place / "away")

    with pytest.raises(UserError, match="exchange_gone"):
        desk(lead).merge(world.carrier, watch=pull)
    assert lead.store.state_hash() == before


def test_status_tells_what_is_not_yet_in_a_file(world: World) -> None:
    lead, _ = team(world, "av")
    record(lead, "statement", "g01/s1", {"text": "een"})
    assert desk(lead).status().unsealed == 1
    desk(lead).publish(world.carrier, PLACE)
    assert desk(lead).status().unsealed == 0
