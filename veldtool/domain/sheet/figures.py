"""A tally in one or two lines: "2 van 20", what was counted, and where the others are."""

from collections.abc import Iterator

from veldtool.domain.framework.model import Framework, ItemRef
from veldtool.domain.records import Inspection
from veldtool.domain.sheet.model import Figure
from veldtool.domain.sheet.phrases import Texts, counted, say
from veldtool.domain.tally.count import tally
from veldtool.domain.tally.model import Part, Tally
from veldtool.domain.tally.parts import Outside

_OUTSIDE = {reason.value: f"outside.{reason.name.lower()}" for reason in Outside}


def item_ref(written: str) -> ItemRef:
    """Read `checklist.item` as a figure carries it."""
    checklist, _, item = written.rpartition(".")
    return ItemRef(checklist, item)


def find_tally(framework: Framework, inspection: Inspection, ref: ItemRef) -> Tally | None:
    """Return the tally of an item, None when this framework cannot count it."""
    try:
        return tally(framework, inspection, ref)
    except (KeyError, ValueError):
        return None


def figure(tally: Tally, texts: Texts) -> Figure:
    """Word a tally. The parts inside the denominator come first, then who stands outside."""
    return Figure(share(tally, texts), tally.label, remainder(tally, texts))


def share(tally: Tally, texts: Texts) -> str:
    """Write "2 van 20"; a dash when there is nothing that it could be a part of."""
    if not tally.denominator:
        return say(texts, "figure.none")
    return say(texts, "figure.share", part=tally.numerator.count, whole=tally.denominator)


def sum_words(tally: Tally) -> str:
    """Write the parts as a sum: "2 + 17 + 1 = 20"; "" for a count that has one part only."""
    parts = [str(part.count) for part in (tally.numerator, *tally.rest)]
    return f"{' + '.join(parts)} = {tally.denominator}" if len(parts) > 1 else ""


def remainder(tally: Tally, texts: Texts) -> str:
    """Name everyone who is not in the numerator: "17 te laat, 1 niet vast te stellen; ..."."""
    inside = ", ".join(f"{part.count} {part_word(part, texts)}" for part in tally.rest)
    return "; ".join(words for words in (inside, *outside_phrases(tally, texts)) if words)


def outside_phrases(tally: Tally, texts: Texts) -> tuple[str, ...]:
    """Name who stands outside the denominator, and the files whose readers differ."""
    outside = (_outside_words(part, texts) for part in tally.outside)
    return (*outside, *_differing(tally, texts))


def part_word(part: Part, texts: Texts) -> str:
    """Return the word of a part as it follows a number: "14 niet" rather than "14 nee"."""
    return texts.get(f"part.{part.key}", part.word)


def is_open(tally: Tally) -> bool:
    """Tell whether something about this count still has to be settled."""
    unsettled = {Outside.READ_APART, Outside.CONTESTED}
    return any(part.key in unsettled for part in tally.outside) or bool(tally.differing)


def _outside_words(part: Part, texts: Texts) -> str:
    key = _OUTSIDE.get(part.key)
    return counted(texts, key, part.count) if key else f"{part.count} {part.word}"


def _differing(tally: Tally, texts: Texts) -> Iterator[str]:
    if tally.differing:
        yield counted(texts, "outside.differing", len(tally.differing))
