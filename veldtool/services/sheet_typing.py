"""What is being typed on the feedback sheet, seen as if it stood in the record already."""

from collections.abc import Mapping

from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.project import Shown, patched
from veldtool.domain.records import Inspection

Typing = Mapping[RegisterKey, str]
"""Texts that somebody is typing, by where they will stand; nothing of it is recorded yet."""

NOTHING: Typing = {}


def with_typing(inspection: Inspection, typing: Typing) -> Inspection:
    """Return the inspection with these texts in place; what is typed in a deleted record is not."""
    shown = [
        Shown(key, text, (key.kind, key.id, key.field) in inspection.contested)
        for key, text in typing.items()
        if key.id in inspection.records.get(key.kind, {})
    ]
    return patched(inspection, shown) if shown else inspection
