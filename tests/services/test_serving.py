"""The lead serves: colleagues bring and fetch their work over the lead's own carrier."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.services.world import World
from veldtool.adapters.carriers import ExchangePlaces
from veldtool.adapters.folder import FolderCarrier
from veldtool.adapters.keys import AgeKeyring
from veldtool.adapters.lead.server import LeadServer
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Statement
from veldtool.services.addresses import lead_address, plain_code
from veldtool.services.errors import UserError
from veldtool.services.exchange import merge, publish
from veldtool.services.field_words import FieldWords
from veldtool.services.merging.copies import copies
from veldtool.services.merging.desk import MergeDesk
from veldtool.services.merging.receipts import Receipt, receipts
from veldtool.services.ports import Carrier
from veldtool.services.recording import record
from veldtool.services.serving import MAX_MINUTES, Server, Serving, new_code, serve
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench


def texts(session: Session) -> set[str]:
    return {s.text for s in all_of(session.inspection(), "statement", Statement).values()}


def serving(lead: Session, carrier: Carrier, server: Server, minutes: int) -> Serving:
    merging = MergeDesk(Workbench(lead), FieldWords())
    return Serving(lead, merging, carrier, server, minutes)


@dataclass
class FakeServer:
    """Has one thing happen at each wait."""

    happens: list[Callable[[], bool]]
    did: list[str] = field(default_factory=list)

    def start(self) -> None:
        self.did.append("start")

    def stop(self) -> None:
        self.did.append("stop")

    def addresses(self) -> tuple[str, ...]:
        return ()

    def wait(self, seconds: float) -> bool:
        return self.happens.pop(0)()


def interrupted() -> bool:
    raise KeyboardInterrupt


def test_a_colleague_brings_and_fetches_over_the_network(world: World, tmp_path: Path) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    record(lead, "statement", "g01/s1", {"text": "van de teamleider"})
    record(colleague, "statement", "g01/s2", {"text": "van AV"})
    inspection = lead.store.identity.inspection
    folder = lead.tools.places.exchange(inspection)
    code = new_code(AgeKeyring().random_bytes)
    server = LeadServer(folder, inspection, code, host="127.0.0.1")
    told: list[Receipt] = []

    def come_by() -> None:
        address = lead_address(server.addresses()[0])
        carrier = ExchangePlaces(tmp_path).open(address, code, None)
        publish(colleague, carrier)
        merge(colleague, carrier)
        carrier.close()

    def tell(receipt: Receipt) -> None:
        told.append(receipt)
        world.clock.tick(60_000)

    serve(serving(lead, FolderCarrier(folder), server, 1), come_by, tell)
    assert texts(lead) == texts(colleague) == {"van de teamleider", "van AV"}
    assert len(told) == 1
    assert not told[0].refused
    assert told[0].copy in {one.name for one in copies(lead.tools, inspection)}
    assert receipts(lead) == (told[0],)  # what came last brought nothing, and hides nothing


def test_ctrl_c_stops_and_takes_in_what_came_last(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    folder = lead.tools.places.exchange(lead.store.identity.inspection)
    record(colleague, "statement", "g01/s2", {"text": "van AV"})

    def late() -> bool:
        publish(colleague, FolderCarrier(folder))
        return interrupted()

    server, told = FakeServer([lambda: False, late]), list[Receipt]()
    serve(serving(lead, FolderCarrier(folder), server, 60), lambda: None, told.append)
    assert server.did == ["start", "stop"]
    assert texts(lead) == {"van AV"}
    assert len(told) == 1


@pytest.mark.parametrize("minute", [60_000, -1])
def test_it_stops_by_itself_also_when_the_clock_is_set_back(world: World, minute: int) -> None:
    lead = world.found()
    folder = lead.tools.places.exchange(lead.store.identity.inspection)

    def passes() -> bool:
        world.clock.tick(minute)
        return False

    server, told = FakeServer([passes, passes]), list[Receipt]()
    serve(serving(lead, FolderCarrier(folder), server, 2), lambda: None, told.append)
    assert server.did == ["start", "stop"]
    assert told == []


def test_a_fault_stops_it_too(world: World) -> None:
    lead = world.found()
    folder = lead.tools.places.exchange(lead.store.identity.inspection)

    def breaks() -> bool:
        raise UserError("exchange_failed")

    server = FakeServer([breaks])
    with pytest.raises(UserError, match="exchange_failed"):
        serve(serving(lead, FolderCarrier(folder), server, 2), lambda: None, lambda _: None)
    assert server.did == ["start", "stop"]


@pytest.mark.parametrize("minutes", [0, -1, MAX_MINUTES + 1])
def test_it_never_stays_open_for_ever(world: World, minutes: int) -> None:
    lead = world.found()
    server = FakeServer([])
    carrier = FolderCarrier(world.exchange)
    with pytest.raises(UserError, match="serve_minutes"):
        serving(lead, carrier, server, minutes)
    assert server.did == []


def test_a_code_is_twelve_characters_that_can_be_read_out() -> None:
    code = new_code(lambda size: b"\xff" * size)
    assert [len(part) for part in code.split("-")] == [4, 4, 4]
    assert len(plain_code(code)) == 12
    assert new_code(AgeKeyring().random_bytes) != new_code(AgeKeyring().random_bytes)
