import pytest

from tests.services.world import World
from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Dossier, Sign, Statement
from veldtool.services.errors import UserError
from veldtool.services.recording import (
    delete,
    record,
    resolve,
    restore,
    undo_change,
)
from veldtool.services.sealing import unsealed
from veldtool.services.session import Session


def statements(session: Session) -> dict[str, Statement]:
    return all_of(session.inspection(), "statement", Statement)


def test_what_was_recorded_is_read_back(world: World) -> None:
    lead = world.found()
    norms = (("1a.1", Sign.MINUS),)
    record(lead, "statement", "g01/s1", {"text": "Ik wacht al weken", "norms": norms})
    assert statements(lead)["g01/s1"] == Statement(
        id="g01/s1", text="Ik wacht al weken", norms=norms
    )


def test_one_action_is_one_change(world: World) -> None:
    ops = record(world.found(), "statement", "g01/s1", {"text": "a", "role": "ouder"})
    assert len(ops) == 2
    assert len({op.change for op in ops}) == 1


def test_what_already_stands_so_is_not_written_again(world: World) -> None:
    lead = world.found()
    record(lead, "statement", "g01/s1", {"text": "a"})
    assert record(lead, "statement", "g01/s1", {"text": "a"}) == ()


def test_an_unknown_field_is_a_mistake_in_the_program(world: World) -> None:
    lead = world.found()
    with pytest.raises(KeyError):
        record(lead, "statement", "g01/s1", {"colour": "red"})
    with pytest.raises(KeyError):
        record(lead, "nonsense", "x", {"text": "a"})


def test_a_value_that_no_operation_can_carry_is_refused(world: World) -> None:
    lead = world.found()
    with pytest.raises(ValueError, match=r"."):
        record(lead, "key_figure", "k1", {"value": 0.44})


def test_deleting_hides_the_record_with_its_children_and_restoring_brings_both(
    world: World,
) -> None:
    lead = world.found()
    record(lead, "interview", "g01", {"code": "G01"})
    record(lead, "statement", "g01/s1", {"text": "a"})
    delete(lead, "interview", "g01")
    assert "g01" not in lead.inspection().records.get("interview", {})
    assert statements(lead) == {}
    restore(lead, "interview", "g01")
    assert statements(lead)["g01/s1"].text == "a"


def test_undo_brings_back_what_was_replaced(world: World) -> None:
    lead = world.found()
    record(lead, "statement", "g01/s1", {"text": "eerst"})
    (op,) = record(lead, "statement", "g01/s1", {"text": "daarna"})
    undo_change(lead, op.writer, op.change)
    assert statements(lead)["g01/s1"].text == "eerst"


def test_undoing_the_undo_is_redo(world: World) -> None:
    lead = world.found()
    record(lead, "statement", "g01/s1", {"text": "eerst"})
    (op,) = record(lead, "statement", "g01/s1", {"text": "daarna"})
    (undone,) = undo_change(lead, op.writer, op.change)
    undo_change(lead, undone.writer, undone.change)
    assert statements(lead)["g01/s1"].text == "daarna"


def test_undo_is_refused_when_it_was_changed_since(world: World) -> None:
    lead = world.found()
    (op,) = record(lead, "statement", "g01/s1", {"text": "eerst"})
    record(lead, "statement", "g01/s1", {"text": "daarna"})
    with pytest.raises(UserError, match="undo_overtaken"):
        undo_change(lead, op.writer, op.change)


def test_a_conflict_is_resolved_and_undoing_that_brings_both_versions_back(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    key = RegisterKey("dossier", "d14", "started_on")
    record(lead, "dossier", "d14", {"started_on": "2026-01-05"})
    record(colleague, "dossier", "d14", {"started_on": "2026-01-06"})
    world.exchange_all(lead, colleague)
    assert lead.store.conflicts().registers == (key,)
    (op,) = resolve(lead, key, "2026-01-06")
    assert lead.store.conflicts().count == 0
    undo_change(lead, op.writer, op.change)
    register = lead.store.register(key)
    assert register is not None
    assert {head.value for head in register.heads} == {"2026-01-05", "2026-01-06"}


def test_a_real_reference_is_opened_by_its_author_and_the_lead_only(world: World) -> None:
    lead = world.found()
    author, other = world.join_approved(lead, "av"), world.join_approved(lead, "ld")
    record(author, "dossier", "d01", {"code": "D01", "real_reference": "DOSSIER-4711"})
    world.exchange_all(author, lead, other)
    sealed = all_of(other.inspection(), "dossier", Dossier)["d01"].real_reference
    assert "4711" not in str(sealed)
    assert unsealed(author, sealed) == "DOSSIER-4711"
    assert unsealed(lead, sealed) == "DOSSIER-4711"
    assert unsealed(other, sealed) is None
