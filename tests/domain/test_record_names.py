"""The names under which records are imported are those of the kinds, and no others."""

from veldtool.domain import records
from veldtool.domain.records.kinds import KINDS, PLACES


def test_every_kind_can_be_imported_by_name_and_is_the_one_that_is_read() -> None:
    named = {kind: name for kind, (_, name) in PLACES.items()}
    assert {kind: getattr(records, name) for kind, name in named.items()} == dict(KINDS)
    assert set(named.values()) <= set(records.__all__)


def test_every_name_that_is_promised_is_there() -> None:
    assert [name for name in records.__all__ if not hasattr(records, name)] == []
    assert not hasattr(records, "Nothing")
