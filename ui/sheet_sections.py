"""The sections of the feedback sheet while it is written, each with how far it is."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from veldtool.domain.sheet.pieces import AUTOMATIC, NEXT
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_view import SheetView

translate = QCoreApplication.translate
BASIS, STEPS, TALK = AUTOMATIC, NEXT, "talk"
"""The sections that are no theme."""


@dataclass(frozen=True, slots=True)
class Section:
    """One section with its title and what was found in it, what may stay included."""

    id: str
    title: str
    checks: tuple[Check, ...] = ()

    def state(self) -> tuple[str, str]:
        """Return how far it is, in words, and how that is drawn (`FoldHead.set_state`)."""
        shuts = sum(one.shuts for one in self.checks)
        open_ = sum(one.accepted is None for one in self.checks)
        if shuts:
            return translate("writing", "{count} blocking").format(count=shuts), "hot"
        if open_:
            return translate("writing", "{count} attention").format(count=open_), "open"
        if self.id == BASIS:
            return translate("writing", "automatic"), "plain"
        return ("" if self.id == TALK else translate("writing", "✓ ready")), "plain"


def sections(view: SheetView) -> tuple[Section, ...]:
    """Return the sections from top to bottom."""
    titles = (
        (BASIS, translate("writing", "What this picture rests on")),
        *((theme, f"{theme} {title}") for theme, title in view.themes),
        (STEPS, translate("writing", "Next steps")),
        (TALK, translate("writing", "The talk")),
    )
    found: dict[str, list[Check]] = {}
    for check in view.checked.checks:
        found.setdefault(section_of(check, view), []).append(check)
    return tuple(Section(key, title, tuple(found.get(key, ()))) for key, title in titles)


def section_of(check: Check, view: SheetView) -> str:
    """Return where a finding belongs; a sheet that is too long is about its longest theme."""
    longest = dict(check.finding.details).get("theme", "")
    by_title = (theme for theme, _ in view.themes if longest.split(" ")[0] == theme)
    section = check.finding.piece.section
    if section:
        return section if section == STEPS else home_of(section, view)
    return next(by_title, BASIS)


def home_of(theme: str, view: SheetView) -> str:
    """Return where what is said of a theme stands: what has no theme here, under the first one."""
    themes = [one for one, _ in view.themes]
    return theme if theme in themes or not themes else themes[0]
