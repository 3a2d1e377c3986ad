"""The feedback sheet while it is written, in words: sources, states of sections, what is next."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui.models.book import Row
from veldtool.domain.records import Sign
from veldtool.services.sheet_sources import SourceLine
from veldtool.services.sheet_view import PointText

translate = QCoreApplication.translate


def column(sign: Sign) -> str:
    """Return the head above a column of sentences."""
    if sign is Sign.PLUS:
        return translate("writing", "What goes well")
    return translate("writing", "What needs attention")


def rests_on(point: PointText) -> str:
    """Return what a sentence rests on: "rests on G01, G08 (1a.1)", with the key to change it."""
    if not point.sources:
        return translate("writing", "No sources yet. Alt B chooses evidence.")
    codes, norms = ", ".join(point.sources), ", ".join(point.norms)
    words = translate("writing", "Rests on {codes}. Alt B changes it.")
    if norms:
        codes = translate("writing", "{codes} (norm {norms})").format(codes=codes, norms=norms)
    return words.format(codes=codes)


def pick_hint() -> str:
    """Return what can be done in the list of counts."""
    return translate("writing", "Enter puts a count on the sheet; it stays live. Esc closes.")


def source_hint(lines: Sequence[SourceLine]) -> str:
    """Return what can be done in the list of evidence, or that there is none."""
    if not lines:
        return translate("writing", "Nothing was recorded on the norms of this theme yet.")
    return translate("writing", "Enter lets the point rest on it, or no longer. Esc closes.")


def source_rows(lines: Sequence[SourceLine]) -> list[Row]:
    """Return the sources that were chosen, then the others, each under a head."""
    groups = (
        (translate("writing", "Rests on"), [one for one in lines if one.chosen]),
        (translate("writing", "Also found"), [one for one in lines if not one.chosen]),
    )
    return [
        row
        for head, found in groups
        if found
        for row in (Row("", head, head, right=str(len(found))), *map(_source_row, found))
    ]


def _source_row(one: SourceLine) -> Row:
    signs = {"+": "+", "-": "−", "~": "·"}  # noqa: RUF001 - the real minus sign
    sign = signs.get(one.sign.value, "") if one.sign is not None else ""
    chosen = (translate("writing", "chosen"),) if one.chosen else ()
    return Row(
        "source", one.id, one.text or one.code, ", ".join((one.code, *one.norms, *chosen)), sign
    )
