"""Findings about the feedback sheet in words: the sentence, the place, and what it means."""

import tomllib
from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QCoreApplication

import resources
from veldtool.domain.records import Sign
from veldtool.domain.sheet.findings import SheetFinding
from veldtool.domain.sheet.pieces import NEXT
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_view import SheetView

translate = QCoreApplication.translate


def sentence(one: SheetFinding) -> str:
    """Return what was found and what to do."""
    group, _, rule = one.key.partition(".")
    return _groups()[group][rule].format(**dict(one.details))


def title(one: SheetFinding) -> str:
    """Return what kind of finding it is, in a few words."""
    return _groups()["title"][one.key]


def place(one: SheetFinding, view: SheetView) -> str:
    """Return where it stands: "1a, needs attention"."""
    if one.piece.section == NEXT:
        return translate("writing", "next steps")
    if one.piece.automatic:
        return translate("writing", "whole sheet") if not one.piece.text else _automatic()
    kind, key = one.piece.record
    if kind == "sheet_figure":
        return f"{one.piece.section}, {translate('writing', 'figure')}"
    point = next((x.record for x in view.points if x.record.id == key), None)
    return f"{one.piece.section}, {sign(point.sign if point else None)}"


def sign(found: Sign | None) -> str:
    """Return the column of a point."""
    if found is Sign.PLUS:
        return translate("writing", "goes well")
    if found is Sign.MINUS:
        return translate("writing", "needs attention")
    return translate("writing", "in no column")


def why(check: Check, team: Mapping[str, str]) -> str:
    """Return who let it stand, when and why."""
    one = check.accepted
    if one is None:
        return ""
    words = translate("writing", "May stay, {who}, {at}: {reason}")
    at = one.at.replace("T", " ")
    return words.format(who=team.get(one.by, one.by), at=at, reason=one.reason)


def _automatic() -> str:
    return translate("writing", "automatic text")


@cache
def _groups() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = tomllib.loads(resources.text("texts/messages.nl.toml"))
    return found
