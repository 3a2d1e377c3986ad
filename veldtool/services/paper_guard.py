"""The privacy guard over every kind of paper that leaves, beside the feedback sheet.

What may stand on the feedback sheet for a reason has a list of its own (`sheet_checks`); on the
other papers there is little that somebody typed, and what leads to a person there is mended where
it was recorded.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from veldtool.domain.guard.privacy.check import Known, check_privacy
from veldtool.domain.guard.privacy.spot import BLOCKING, PrivacyRule, Spot
from veldtool.domain.guard.privacy.visit import known_of
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Dossier, Inspection, Urgent, UrgentTold
from veldtool.domain.sheet.model import Sheet, string
from veldtool.domain.sheet.text import block_lines
from veldtool.services.errors import UserError
from veldtool.services.judging.closing import is_closed
from veldtool.services.printing import Texts
from veldtool.services.references import References
from veldtool.services.session import Session
from veldtool.services.sheet_kinds import SheetKind

_A_PERSON = frozenset(
    {
        PrivacyRule.CITIZEN_NUMBER,
        PrivacyRule.KNOWN_NAME,
        PrivacyRule.ACCOUNT,
        PrivacyRule.ADDRESS,
    }
)
_NO_PERSON = _A_PERSON | {PrivacyRule.PHONE, PrivacyRule.EMAIL, PrivacyRule.DOSSIER_CODE}

STOPPED_BY: Mapping[SheetKind, frozenset[PrivacyRule]] = {
    SheetKind.FEEDBACK: BLOCKING,
    SheetKind.SOURCES: _NO_PERSON,  # documents have old dates, and titles that people say
    SheetKind.TALLIES: _NO_PERSON,
    SheetKind.NORMS: _NO_PERSON,  # of the team itself, and still paper
    SheetKind.URGENT: _A_PERSON,  # names its file by the code, and dates of years ago are facts
}
"""What keeps a kind of paper here. A new kind needs a decision: there is no default."""


def demand_nobody(
    session: Session, inspection: Inspection, kind: SheetKind, sheet: Sheet, texts: Texts
) -> None:
    """Raise UserError when a composed paper names somebody, with the words that do."""
    words = somebody(session, inspection, kind, sheet, texts)
    if words:
        raise UserError("paper_names_somebody", words=words)


def somebody(
    session: Session, inspection: Inspection, kind: SheetKind, sheet: Sheet, texts: Texts
) -> str:
    """Return the first words of a composed paper that lead to somebody, "" without any."""
    known, _ = all_known(session, inspection, tuple(texts.values()))
    found = _found(sheet, _with_told(known, inspection, kind), STOPPED_BY[kind])
    return next((spot.words for spot in found), "")


def all_known(
    session: Session, inspection: Inspection, harmless: Sequence[str]
) -> tuple[Known, int]:
    """Return what the guard must know for papers of this record, and how many names are shut.

    A closed record is held against what came in since as well: a name is one, whenever it came.
    """
    framework = session.framework()
    names, shut = key_list(session, inspection)
    if not is_closed(session):
        return known_of(framework, inspection, names, harmless), shut
    since = session.inspection()
    later, shut = key_list(session, since)
    known = known_of(framework, inspection, tuple(dict.fromkeys((*names, *later))), harmless)
    now = known_of(framework, since, ())
    codes, said = (*known.codes, *now.codes), (*known.said, *now.said)
    return replace(known, codes=tuple(dict.fromkeys(codes)), said=tuple(dict.fromkeys(said))), shut


def key_list(session: Session, inspection: Inspection) -> tuple[tuple[str, ...], int]:
    """Return the real references that this device may open, and how many it may not."""
    files = [one.real_reference for one in all_of(inspection, "dossier", Dossier).values()]
    cases = [one.real_reference for one in all_of(inspection, "urgent", Urgent).values()]
    sealed = [one for one in (*files, *cases) if one is not None]
    references = References(session)
    opened = [references.open(one) for one in sealed]
    names = tuple(dict.fromkeys(name for name in opened if name))
    return names, sum(name is None for name in opened)


def _found(sheet: Sheet, known: Known, stopping: frozenset[PrivacyRule]) -> Iterator[Spot]:
    for text in _texts(sheet):
        yield from (spot for spot in check_privacy(text, known) if spot.rule in stopping)


def _texts(sheet: Sheet) -> Iterator[str]:
    """Every text by itself: the numbers of two cells of a table are no number together."""
    yield from (sheet.title, *map(string, sheet.subtitle), sheet.header, sheet.footer)
    for block in sheet.blocks:
        yield from block_lines(block)


def _with_told(known: Known, inspection: Inspection, kind: SheetKind) -> Known:
    """Whom an urgent case was told to stands on its sheet by name, and is no child."""
    if kind is not SheetKind.URGENT:
        return known
    told: Sequence[UrgentTold] = tuple(all_of(inspection, "urgent_told", UrgentTold).values())
    return known.allowing(one.name for one in told if one.name.strip())
