"""Yardstick 14: no JSON of an inspection makes its import crash, or leaves half an inspection."""

import json
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fixtures.make import assemble, play
from tests.reliability.mutation import bounded_memory, mutate
from tests.services.world import PASSPHRASE, World
from veldtool.services.creating import Founding
from veldtool.services.errors import UserError
from veldtool.services.exchange import publish
from veldtool.services.transfer import export_inspection, import_inspection, read_file

IMPORTER = Founding("xx", "Ina Porteur", "IP", "IGJ", "", PASSPHRASE)
MEMORY = 64 * 2**20
SHARED = settings(suppress_health_check=list(HealthCheck))
numbers = count()


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A real export, with a fork, a conflict, a delete and quarantine in it."""
    world = World(tmp_path_factory.mktemp("export"))
    team = assemble(world)
    play(team)
    content = export_inspection(team.lead)
    world.close()
    return content


def test_the_export_itself_is_imported(export: bytes, tmp_path: Path) -> None:
    is_imported_or_refused(tmp_path, export)


def changed(export: bytes, data: st.DataObject) -> bytes:
    """The export with something in its history replaced, removed or doubled."""
    content = json.loads(export)
    for _ in range(data.draw(st.integers(1, 3))):
        mutate(content["operations"], data)
    if data.draw(st.integers(0, 4)) == 0:
        mutate(content, data)
    return json.dumps(content).encode()


def is_imported_or_refused(place: Path, content: bytes) -> None:
    """Refused with a sentence and nothing made, or whole: it checks and can be exchanged."""
    world = World(place / str(next(numbers)))
    world.place.mkdir()
    tools = world.toolbox("ip")
    refused = ""
    try:
        world.sessions.append(import_inspection(tools, content, IMPORTER))
    except UserError as error:
        refused = error.key
    if refused:
        assert refused in {"import_unreadable", "import_newer"}
        assert tools.places.inspections() == ()
        return
    (session,) = world.sessions
    assert session.store.check() == ()
    assert set(read_file(content).operations) <= set(session.store.ops())
    publish(session, world.carrier)
    assert read_file(export_inspection(session)).operations
    world.close()


@settings(SHARED, max_examples=25)
@given(st.data())
def test_no_changed_export_makes_the_import_crash(
    export: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    is_imported_or_refused(tmp_path_factory.getbasetemp(), changed(export, data))


@pytest.mark.long
@settings(SHARED, max_examples=1500)
@given(st.data())
def test_no_changed_export_makes_the_import_crash_at_length(
    export: bytes, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    is_imported_or_refused(tmp_path_factory.getbasetemp(), changed(export, data))


@pytest.mark.parametrize("value", [0.5, 2**70, "a\0b", {"a\0": 1}, {"a": [0.5]}, "x" * 2**22])
@pytest.mark.parametrize("field", ["text", "approval"])
def test_no_value_that_a_device_may_not_write_becomes_history(
    export: bytes, field: str, value: object
) -> None:
    content = json.loads(export)
    next(op for op in content["operations"] if op["field"] == field)["value"] = value
    with pytest.raises(UserError, match="import_unreadable"):
        read_file(json.dumps(content).encode())


@given(st.binary() | st.text().map(str.encode))
def test_nothing_else_is_taken_for_an_export(content: bytes) -> None:
    with pytest.raises(UserError, match="import"):
        read_file(content)


@pytest.mark.parametrize(
    "content",
    [b"[" * 10**6, b'{"format":' + b"9" * 10**6 + b"}", b'{"format":1,"operations":[' * 10**5],
    ids=["nested", "long number", "both"],
)
def test_large_oddities_take_little_memory(content: bytes) -> None:
    with bounded_memory(MEMORY), pytest.raises(UserError, match="import"):
        read_file(content)
