"""Receipts of merges that never were: one that brought nothing, and those with all there is."""

from dataclasses import replace

from tests.domain.sheet_records import PRINTED
from veldtool.services.merging.completeness import Completeness
from veldtool.services.merging.noticing import Noticed, What
from veldtool.services.merging.receipt_sheet import OfWhom
from veldtool.services.merging.receipts import FileLine, FileState, Receipt, Sender

OF = OfWhom("abcd-1234", "MB")
NOTHING = Receipt(PRINTED, "stick", False, (), (), 0, 10, 10, (), 0, (), ())
_SENDER = Sender("dev", "", "", False, False, 5, 1, 1, 1, 1, 1, 2, (), ("D14",))
MUCH = replace(
    NOTHING,
    files=(FileLine("visit/dev-a/1-2-ab.age", FileState.REFUSED),),
    senders=(_SENDER, replace(_SENDER, own=True, initials="MB")),
    after=20,
    conflict_names=("D14: antwoord",),
    conflicts_open=2,
    noticed=(Noticed(What.GAP),),
    complete=(Completeness("av", "AV", "", 1, None, "", None, ()),),
    copy="20260609-1542-10",
    urgent=("S01",),
)
WRONG = replace(MUCH, after=21)
