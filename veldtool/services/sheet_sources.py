"""What a sentence on the feedback sheet rests on, and what else of its theme it can rest on."""

from collections.abc import Iterator
from dataclasses import dataclass

from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import (
    Document,
    Dossier,
    Inspection,
    Observation,
    Sign,
    Statement,
)
from veldtool.domain.sheet.figures import find_tally, item_ref, share
from veldtool.domain.sheet.phrases import Texts
from veldtool.services.source_codes import source_code


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One source: a line of a talk, an observation, a file, a document or a count.

    `code` is how people know it, `norms` what it is about, `chosen` whether the sentence rests
    on it.
    """

    id: str
    code: str
    text: str
    norms: tuple[str, ...] = ()
    sign: Sign | None = None
    chosen: bool = False


def source_lines(
    framework: Framework, inspection: Inspection, texts: Texts, theme: str, chosen: tuple[str, ...]
) -> tuple[SourceLine, ...]:
    """Return what a sentence rests on, then everything that was found on the norms of a theme."""
    mine = tuple(_line(framework, inspection, texts, key) for key in dict.fromkeys(chosen))
    rest = (one for one in _of_theme(framework, inspection, texts, theme) if one.id not in chosen)
    return (*mine, *rest)


def code_of(inspection: Inspection, source: str) -> str:
    """Return the code by which people know a source; of an observation that of what it is in."""
    seen = all_of(inspection, "observation", Observation).get(source)
    if seen is not None and seen.source:
        return source_code(inspection, seen.source)
    return source_code(inspection, source)


def norms_of(inspection: Inspection, source: str) -> tuple[str, ...]:
    """Return the norms that a line of a talk or an observation is about; none of other sources."""
    said = all_of(inspection, "statement", Statement).get(source)
    seen = all_of(inspection, "observation", Observation).get(source)
    tags = said.norms if said is not None else seen.norms if seen is not None else ()
    return tuple(tag for tag, _ in tags)


def counted_words(
    framework: Framework, inspection: Inspection, texts: Texts, sources: tuple[str, ...]
) -> str:
    """Return "2 van 6 eerste contact" of the first source, "" when that is no count."""
    found = (_counted(framework, inspection, texts, source) for source in sources[:1])
    return next((one.text for one in found if one is not None), "")


def toggled(sources: tuple[str, ...], source: str) -> tuple[str, ...]:
    """Return the sources with one more, or with one taken away."""
    if source in sources:
        return tuple(one for one in sources if one != source)
    return (*sources, source)


def _of_theme(
    framework: Framework, inspection: Inspection, texts: Texts, theme: str
) -> Iterator[SourceLine]:
    norms = {norm.id for norm in framework.norms if norm.theme == theme} | {theme}
    for key, said in all_of(inspection, "statement", Statement).items():
        if said.text and _touches(said.norms, norms):
            yield _said(inspection, key, said)
    for key, seen in all_of(inspection, "observation", Observation).items():
        if seen.text and _touches(seen.norms, norms):
            yield _seen(inspection, key, seen)
    used = {one.checklist for one in all_of(inspection, "dossier", Dossier).values()}
    for checklist in (one for one in framework.checklists if one.id in used):
        for item in checklist.items:
            if norms & set(item.norms):
                found = _counted(framework, inspection, texts, f"{checklist.id}.{item.id}")
                if found is not None:
                    yield found


def _line(framework: Framework, inspection: Inspection, texts: Texts, key: str) -> SourceLine:
    """Describe a source that was chosen, whatever it is; what is gone keeps its code."""
    statement = all_of(inspection, "statement", Statement).get(key)
    observation = all_of(inspection, "observation", Observation).get(key)
    if statement is not None:
        return _said(inspection, key, statement, chosen=True)
    if observation is not None:
        return _seen(inspection, key, observation, chosen=True)
    counted = _counted(framework, inspection, texts, key, chosen=True)
    code = source_code(inspection, key)
    return counted or SourceLine(key, code, _name(inspection, key), chosen=True)


def _name(inspection: Inspection, key: str) -> str:
    document = all_of(inspection, "document", Document).get(key)
    dossier = all_of(inspection, "dossier", Dossier).get(key)
    if document is not None:
        return document.title
    return dossier.measure if dossier is not None else ""


def _said(inspection: Inspection, key: str, one: Statement, *, chosen: bool = False) -> SourceLine:
    norms, signs = tuple(n for n, _ in one.norms), [sign for _, sign in one.norms]
    sign = signs[0] if signs else one.sign
    return SourceLine(key, source_code(inspection, key), one.text, norms, sign, chosen)


def _seen(
    inspection: Inspection, key: str, one: Observation, *, chosen: bool = False
) -> SourceLine:
    norms, signs = tuple(n for n, _ in one.norms), [sign for _, sign in one.norms]
    code = code_of(inspection, key)
    return SourceLine(key, code, one.text, norms, signs[0] if signs else None, chosen)


def _counted(
    framework: Framework, inspection: Inspection, texts: Texts, key: str, *, chosen: bool = False
) -> SourceLine | None:
    ref = item_ref(key)
    tally = find_tally(framework, inspection, ref)
    if tally is None or not tally.denominator:
        return None
    return SourceLine(key, ref.item, f"{share(tally, texts)} {tally.label}", chosen=chosen)


def _touches(given: tuple[tuple[str, Sign], ...], norms: set[str]) -> bool:
    """A kijkpunt (3.4.2) counts on its norm (3.4)."""
    return any(tag in norms or tag.rpartition(".")[0] in norms for tag, _ in given)
