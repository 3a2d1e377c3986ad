"""What was read, in sentences: files joint and alone, with the few JR files only as a number."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from veldtool.domain.framework.model import Checklist, Framework
from veldtool.domain.framework.units import CountUnit
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Document, Inspection, Viewed
from veldtool.domain.sheet.phrases import Texts, counted, say
from veldtool.domain.tally.count import SMALLEST_SPLIT, group_of
from veldtool.domain.tally.reading import Reading, readings
from veldtool.domain.words import counted_noun, dutch_list, number_word

JB, JR = "JB", "JR"


@dataclass(frozen=True, slots=True)
class FileGroup:
    """The files that were read under one name: "cliëntdossier", over one or more checklists."""

    singular: str
    plural: str
    files: tuple[Reading, ...]
    observed: bool = False  # a meeting that was attended rather than a file that was read


def read_files(inspection: Inspection, checklist: str) -> tuple[Reading, ...]:
    """Return the files of a checklist that somebody has opened: a planned file is no source."""
    return tuple(
        reading
        for reading in readings(inspection, checklist)
        if reading.answers or reading.dossier.read_on or reading.dossier.closed
    )


def file_groups(framework: Framework, inspection: Inspection) -> tuple[FileGroup, ...]:
    """Return the files that were read by their name, in the order of the framework."""
    found: dict[tuple[str, str], tuple[bool, tuple[Reading, ...]]] = {}
    units = {kind.code: kind.unit for kind in framework.source_kinds}
    for checklist in framework.checklists:
        name = names_of(checklist)
        observed = units.get(checklist.source_kind, CountUnit.DOSSIERS) is not CountUnit.DOSSIERS
        _, files = found.get(name, (observed, ()))
        found[name] = (observed, files + read_files(inspection, checklist.id))
    return tuple(
        FileGroup(*name, files, observed) for name, (observed, files) in found.items() if files
    )


def names_of(checklist: Checklist) -> tuple[str, str]:
    """Return what one file of this checklist is called, and more of them."""
    return checklist.person_noun or checklist.title, checklist.person_plural or checklist.title


def file_sentence(group: FileGroup, framework: Framework, texts: Texts) -> str:
    """Return "twintig cliëntdossiers, waarvan elf samen met een jeugdzorgwerker en ..."."""
    number = counted_noun(len(group.files), group.singular, group.plural)
    small = small_groups(framework, group.files, texts)
    return "; ".join(part for part in (number + _viewed(group.files, texts), small) if part)


def small_groups(framework: Framework, files: Sequence[Reading], texts: Texts) -> str:
    """Name the JR files: from five on beside JB, below that only as a number among all."""
    groups = group_counts(framework, files)
    if not groups[JR] or len(groups) == 1:
        return ""
    if may_split(groups):
        return say(texts, "files.groups", jb=number_word(groups[JB]), jr=number_word(groups[JR]))
    return counted(texts, "files.including_jr", groups[JR])


def group_counts(framework: Framework, files: Sequence[Reading]) -> Counter[str]:
    """Count the files by group of measures; "" where the measure is not recorded."""
    return Counter(group_of(framework, reading) for reading in files)


def may_split(groups: Counter[str]) -> bool:
    """Tell whether JB and JR may be printed apart: never a group of fewer than five files."""
    return all(groups[group] >= SMALLEST_SPLIT for group in (JB, JR))


def documents(inspection: Inspection) -> tuple[Document, ...]:
    """Return the documents that came in or were read; one that was only asked for is no source."""
    found = all_of(inspection, "document", Document).values()
    return tuple(document for document in found if document.received_on or document.read_by)


def _viewed(files: Sequence[Reading], texts: Texts) -> str:
    """Say how many were read jointly and how many alone; nothing where that was never noted."""
    ways = Counter(reading.dossier.viewed for reading in files)
    if ways[Viewed.JOINT] + ways[Viewed.ALONE] == 0:
        return ""
    return f", {say(texts, 'files.of_which')} {dutch_list(list(_ways(ways, texts)))}"


def _ways(ways: Counter[Viewed | None], texts: Texts) -> Iterator[str]:
    for way, key in ((Viewed.JOINT, "joint"), (Viewed.ALONE, "alone"), (None, "unknown")):
        if ways[way]:
            yield say(texts, f"files.{key}", n=number_word(ways[way]))
