import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.world import World
from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Statement
from veldtool.services import typing
from veldtool.services.errors import UserError
from veldtool.services.recording import delete, record, restore
from veldtool.services.workbench import Workbench


def text_of(bench: Workbench) -> str:
    return all_of(bench.inspection, "statement", Statement)["g01/s1"].text


def test_what_is_remembered_is_what_a_new_reading_gives(world: World) -> None:
    lead = world.found()
    bench = Workbench(lead)
    assert bench.inspection.records["member"]
    bench.done(record(lead, "statement", "g01/s1", {"text": "a", "role": "ouder"}))
    bench.done(record(lead, "statement", "g01/s1", {"text": "b"}))
    bench.done(record(lead, "interview", "g01", {"code": "G01"}))
    assert bench.inspection == lead.inspection()
    bench.done(delete(lead, "interview", "g01"))
    assert bench.inspection == lead.inspection()
    bench.done(restore(lead, "interview", "g01"))
    assert bench.inspection == lead.inspection()


@settings(max_examples=20)
@given(
    values=st.lists(
        st.tuples(
            st.sampled_from(["text", "role", "order"]), st.sampled_from(["", "a", "bé", "\udcff"])
        )
    )
)
def test_patching_equals_reading(values: list[tuple[str, str]]) -> None:
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory() as place:
        world = World(Path(place))
        lead = world.found()
        bench = Workbench(lead)
        assert bench.inspection == lead.inspection()
        for field, value in values:
            bench.done(record(lead, "statement", "g01/s1", {field: value}))
        assert bench.inspection == lead.inspection()
        world.close()


def test_undo_and_redo_walk_through_the_commands(world: World) -> None:
    lead = world.found()
    bench = Workbench(lead)
    for text in ("een", "twee", "drie"):
        bench.done(record(lead, "statement", "g01/s1", {"text": text}))
    bench.undo()
    bench.undo()
    assert text_of(bench) == "een"
    bench.redo()
    assert text_of(bench) == "twee"
    bench.done(record(lead, "statement", "g01/s1", {"text": "anders"}))
    with pytest.raises(UserError, match="nothing_to_redo"):
        bench.redo()
    bench.undo()
    assert text_of(bench) == "twee"


def test_with_nothing_done_there_is_nothing_to_undo(world: World) -> None:
    with pytest.raises(UserError, match="nothing_to_undo"):
        Workbench(world.found()).undo()


def test_typing_is_a_draft_until_it_is_finished(world: World) -> None:
    lead = world.found()
    key = RegisterKey("statement", "g01/s1", "text")
    seen = typing.begin(lead, key)
    typing.keep(lead, key, "half", seen)
    assert [draft.value for draft in lead.store.drafts()] == ["half"]
    assert lead.store.history(key) == ()
    (op,) = typing.finish_typing(lead, key, "heel", seen)
    assert (op.value, lead.store.drafts()) == ("heel", ())


def test_typing_the_same_again_is_no_change(world: World) -> None:
    lead = world.found()
    key = RegisterKey("statement", "g01/s1", "text")
    record(lead, "statement", "g01/s1", {"text": "a"})
    assert typing.finish_typing(lead, key, "a", typing.begin(lead, key)) == ()


def test_what_came_in_while_typing_stands_beside_it(world: World) -> None:
    lead = world.found()
    key = RegisterKey("dossier", "d1", "track")
    record(lead, "dossier", "d1", {"track": "eerst"})
    seen = typing.begin(lead, key)
    record(lead, "dossier", "d1", {"track": "van een ander"})
    typing.finish_typing(lead, key, "van mij", seen)
    assert lead.store.conflicts().registers == (key,)
