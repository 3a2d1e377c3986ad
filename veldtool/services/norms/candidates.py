"""A search for findings among all talks, files and observations, to count on a norm as well."""

from collections.abc import Iterator
from itertools import islice

from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of, own_name, parent_id
from veldtool.domain.records import (
    CheckAnswer,
    Dossier,
    Form,
    Inspection,
    Observation,
    Sign,
    Statement,
)
from veldtool.services.evidence_lines import EvidenceLine
from veldtool.services.norms.signing import answer_words
from veldtool.services.norms.views import Candidate
from veldtool.services.source_codes import source_code

MOST = 100
"""More than anybody reads; typing one more word narrows it down."""


def candidates(
    framework: Framework, inspection: Inspection, norm: str, words: str
) -> tuple[Candidate, ...]:
    """Return what holds all these words and is not a finding on the norm yet.

    Remarks and observations come before the answers in files; without words remarks without a
    norm stand first, for they are waiting for one.
    """
    wanted = words.casefold().split()
    said = sorted(_said(framework, inspection, norm), key=lambda one: bool(one.norms))
    found = (one for one in (*said, *_answered(framework, inspection, norm)) if _fits(one, wanted))
    return tuple(islice(found, MOST))


def _said(framework: Framework, inspection: Inspection, norm: str) -> Iterator[Candidate]:
    roles = {role.code: role.singular for role in framework.roles}
    for key, one in all_of(inspection, "statement", Statement).items():
        if one.text and norm not in {tag for tag, _ in one.norms}:
            line = EvidenceLine(
                sign=one.norms[0][1] if one.norms else Sign.NEUTRAL,
                source=source_code(inspection, key),
                text=one.text,
                who=roles.get(one.role, one.role),
                heads=one.heads,
                of=one.of,
                form=one.form,
                quote=one.quote,
            )
            yield Candidate(("statement", key), line, tuple(tag for tag, _ in one.norms))
    for key, seen in all_of(inspection, "observation", Observation).items():
        if seen.text and norm not in {tag for tag, _ in seen.norms}:
            sign = seen.norms[0][1] if seen.norms else Sign.NEUTRAL
            code = source_code(inspection, seen.source)
            line = EvidenceLine(sign, code, seen.text, form=seen.form)
            yield Candidate(("observation", key), line, tuple(tag for tag, _ in seen.norms))


def _answered(framework: Framework, inspection: Inspection, norm: str) -> Iterator[Candidate]:
    """The answers in files whose item does not count on this norm already."""
    norms = {
        (checklist.id, item.id): (*item.norms, *item.themes)
        for checklist in framework.checklists
        for item in checklist.items
    }
    dossiers = all_of(inspection, "dossier", Dossier)
    for key, answer in all_of(inspection, "answer", CheckAnswer).items():
        dossier = dossiers.get(parent_id(key))
        tags = norms.get((dossier.checklist, own_name(key))) if dossier else None
        if dossier is None or tags is None or norm in tags:
            continue
        asked, outcome = answer_words(framework, dossier, answer)
        code = dossier.code or dossier.id
        line = EvidenceLine(Sign.NEUTRAL, code, asked, outcome, answer.note, form=Form.SEEN)
        if answer.value is not None or answer.note:
            yield Candidate(("answer", key), line, tags)


def _fits(one: Candidate, wanted: list[str]) -> bool:
    line = one.line
    parts = (line.source, line.text, line.outcome, line.note, line.who, *one.norms)
    said = " ".join(parts).casefold()
    return all(word in said for word in wanted)
