"""What a room may read: texts of the session without names, codes, numbers and quotes."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from veldtool.domain.framework.model import Framework
from veldtool.domain.guard.privacy.check import Known, check_privacy
from veldtool.domain.guard.privacy.spot import PrivacyRule
from veldtool.domain.guard.privacy.visit import known_of
from veldtool.domain.records import Inspection
from veldtool.services.judging.views import Given, SessionNorm, SessionTheme
from veldtool.services.paper_guard import key_list
from veldtool.services.session import Session

MASK = "▒▒▒"
"""Stands for what is not projected."""

_SAYS_LITTLE = frozenset({PrivacyRule.SINGLE_ROLE, PrivacyRule.SMALL_COUNT})
"""Roles and small counts are what a team judges by; they name nobody to those who were there."""
_QUOTED = re.compile(r"[“„\"‟][^”“\"]*[”“\"]|‘[^’]{12,}’")
_CODE = re.compile(r"\b(?:[DGPS]|DOC|SC)[ -]?\d{1,3}\b")

Mask = Callable[[str], str]


def masking(session: Session, framework: Framework, inspection: Inspection) -> Mask:
    """Return what leaves out of a text all that a room must not read.

    Real references that this device may not open are not known to it and cannot be looked for.
    """
    names, _ = key_list(session, inspection)
    known = known_of(framework, inspection, names)
    codes = {
        code
        for records in inspection.records.values()
        for one in records.values()
        if isinstance(code := getattr(one, "code", ""), str) and code
    }
    return partial(masked, known=replace(known, codes=tuple(sorted(codes))))


def masked(text: str, known: Known) -> str:
    """Return a text with a mask over each name, code, number and quote."""
    spots = [
        (spot.start, spot.end)
        for spot in check_privacy(text, known)
        if spot.rule not in _SAYS_LITTLE
    ]
    spots += [match.span() for pattern in (_QUOTED, _CODE) for match in pattern.finditer(text)]
    for start, end in reversed(_joined(spots)):
        text = text[:start] + MASK + text[end:]
    return text


def blind_norm(norm: SessionNorm, mask: Mask) -> SessionNorm:
    """Return a norm as a room may read it."""
    return replace(
        norm,
        early_reason=mask(norm.early_reason),
        team=tuple(replace(one, reason=mask(one.reason)) for one in norm.team),
        given=_given(norm.given, mask),
        checks=tuple(replace(one, answer=mask(one.answer)) for one in norm.checks),
        points=tuple(replace(one, text=mask(one.text), why=mask(one.why)) for one in norm.points),
    )


def blind_theme(theme: SessionTheme, mask: Mask) -> SessionTheme:
    """Return a theme as a room may read it."""
    return replace(theme, remark=mask(theme.remark), given=_given(theme.given, mask))


def _given(given: tuple[Given, ...], mask: Mask) -> tuple[Given, ...]:
    return tuple(
        replace(
            one,
            reason=mask(one.reason),
            dissent=mask(one.dissent),
            versions=tuple(replace(v, words=mask(v.words)) for v in one.versions),
            standpoints=tuple(replace(s, reason=mask(s.reason)) for s in one.standpoints),
        )
        for one in given
    )


def _joined(spots: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spots in order, those that touch as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spots):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
