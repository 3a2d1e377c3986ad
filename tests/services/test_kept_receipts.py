"""Receipts that another version kept are read, whatever it noticed."""

from typing import Any

import msgspec
import pytest

from tests.services.made_receipts import MUCH
from tests.services.world import World
from veldtool import bootstrap
from veldtool.services.merging.noticed_words import noticed_words
from veldtool.services.merging.noticing import Noticed, What, kept_notice
from veldtool.services.merging.receipts import RECEIPTS, keep_receipt, receipts

AHEAD = {
    "what": "clock_ahead",
    "who": "AV",
    "other": "",
    "count": 7,
    "device": "d1",
    "other_device": "",
}
APART = {**AHEAD, "what": "clocks_apart", "other": "JK", "other_device": "d2"}
"""Both as they were kept when two clocks were one notice."""


def kept_by_another_version(*noticed: dict[str, Any]) -> dict[str, Any]:
    return {**msgspec.to_builtins(MUCH), "noticed": list(noticed)}


def test_receipts_of_before_stand_beside_those_of_today(world: World) -> None:
    lead = world.found()
    newer = {"what": "moon_full", "who": "AV", "phase": 0.5}
    lead.store.set_local(RECEIPTS, [kept_by_another_version(AHEAD, APART, newer)])
    keep_receipt(lead, MUCH)
    today, before = receipts(lead)
    assert today == MUCH
    assert [one.what for one in before.noticed] == [What.CLOCK_AHEAD, What.UNKNOWN, What.UNKNOWN]


def test_what_was_kept_stays_as_it_was(world: World) -> None:
    lead = world.found()
    lead.store.set_local(RECEIPTS, [kept_by_another_version(APART)])
    keep_receipt(lead, MUCH)
    old, _ = lead.store.local(RECEIPTS)
    assert old["noticed"] == [APART]


@pytest.mark.parametrize(
    "kept, said",
    [
        (AHEAD, "De klok van AV loopt 7 minuten voor op dit apparaat."),
        (AHEAD | {"other": "JK"}, "De klok van AV loopt 7 minuten voor op die van JK."),
        (AHEAD | {"what": "clock_put_back", "count": 600_000}, "De klok van AV is meer dan een"),
        (APART, "Er was een bijzonderheid"),
    ],
)
def test_an_older_notice_is_told_in_words(kept: dict[str, Any], said: str) -> None:
    told = noticed_words(msgspec.convert(kept_notice(kept), Noticed), bootstrap.message)
    assert told.startswith(said)
    assert "1970" not in told
