"""What is concluded of a visit and its closing, in words."""

from PySide6.QtCore import QCoreApplication, QObject

from ui import dates, judging_words
from ui.widgets.projected_list import Row
from veldtool.domain.judging.standing import JOINED, TRUST, WHOLE
from veldtool.services.judging.closing_view import (
    ClosingView,
    Coming,
    LateLine,
    ToCome,
    TurnLine,
)
from veldtool.services.judging.views import Given, SessionTheme

translate = QCoreApplication.translate


class _Counts(QObject):
    """Numbers with their noun: Qt's tools find plurals in tr() of an object only."""

    def covered(self, kind: str, number: int) -> str:
        said = {
            "interview": self.tr("%n talk(s)", "", number),
            "statement": self.tr("%n line(s)", "", number),
            "dossier": self.tr("%n read file(s)", "", number),
            "document": self.tr("%n document(s)", "", number),
            "questionnaire": self.tr("%n questionnaire(s)", "", number),
            "observation": self.tr("%n observation(s)", "", number),
            "shortcoming": self.tr("%n shortcoming(s)", "", number),
            "strength": self.tr("%n strength(s)", "", number),
        }
        return said[kind]

    def coming(self, what: Coming, number: int) -> str:
        said = {
            Coming.TALKS: self.tr("%n talk(s) not finished", "", number),
            Coming.AGENDA: self.tr("%n appointment(s) not done", "", number),
            Coming.CASES: self.tr("%n urgent case(s) open", "", number),
            Coming.POINTS: self.tr("%n open point(s)", "", number),
            Coming.NORMS: self.tr("%n norm(s) without a fixed team score", "", number),
            Coming.PARKED: self.tr("%n norm(s) parked", "", number),
            Coming.THEMES: self.tr("%n judgement(s) not chosen", "", number),
            Coming.TRUST: self.tr("trust in the power to improve not chosen"),
            Coming.COLLEAGUES: self.tr("work of %n colleague(s) that is not here yet", "", number),
            Coming.APART: self.tr("%n change(s) that do not count yet", "", number),
            Coming.CONFLICTS: self.tr("%n time(s) 2 versions", "", number),
        }
        return said[what]

    def late(self, number: int) -> str:
        return self.tr("%n change(s) came in after the closing", "", number)


_COUNTS = _Counts()


def subject(theme: SessionTheme) -> tuple[str, str]:
    """Return what a judgement is about: what stands first in a list, and its title."""
    named = {
        JOINED: ("1", translate("conclusions", "Themes 1a and 1b together")),
        WHOLE: ("", translate("conclusions", "The whole visit")),
        TRUST: ("", translate("conclusions", "Trust in the power to improve")),
    }
    short = theme.short or theme.title
    return (theme.id, short) if theme.title else named.get(theme.id, (theme.id, theme.id))


def heading(theme: SessionTheme) -> str:
    """Return the title over a judgement."""
    words = translate("conclusions", "Theme {theme}: {title}")
    if theme.title:
        return words.format(theme=theme.id, title=theme.title)
    return subject(theme)[1]


def row(theme: SessionTheme) -> Row:
    """Return a judgement in the list of all of them."""
    mark, title = subject(theme)
    chosen = [one for one in theme.given if one.choice]
    words = ", ".join(
        f"{one.group} {judging_words.step_word(theme, one)}".strip() for one in chosen
    )
    if not theme.steps:
        told = translate("conclusions", "with remark") if theme.remark else ""
        words = told or translate("conclusions", "no judgement")
    tail = words or translate("conclusions", "open")
    if any(one.versions for one in theme.given):
        tail = translate("conclusions", "2 versions")
    return Row(mark, title, f"{mark} {title}, {tail}", tail)


def waiting(theme: SessionTheme) -> str:
    """Return what has to be settled before the team can choose."""
    if not theme.steps:
        return judging_words.theme_told(theme)
    if theme.waits_for and theme.under:
        words = translate("conclusions", "Waits for the judgement on {what}.")
        return words.format(what=judging_words.together(theme.waits_for))
    if theme.waits_for:
        words = translate("conclusions", "Waits for norm {what}: fix or park first.")
        return words.format(what=judging_words.together(theme.waits_for))
    apart = translate(
        "conclusions", "{norms} judged apart for JB and JR: S judges the theme so too."
    )
    if theme.apart and not theme.split:
        return apart.format(norms=judging_words.together(theme.apart))
    return translate("conclusions", "The team chooses, there is no sum.")


def state(theme: SessionTheme, given: Given) -> list[str]:
    """Return all that stands with a judgement, a line each."""
    words = dict(zip([one.id for one in theme.steps], judging_words.step_words(theme), strict=True))
    reason, _ = judging_words.texts(given)
    remark = translate("conclusions", "Remark: {text}").format(text=theme.remark)
    found = [
        judging_words.versions(given),
        judging_words.capped(given.capped, words) if given.capped else "",
        reason,
        remark if theme.remark else "",
        judging_words.said(given.said) if given.said and given.choice else "",
    ]
    return [line for line in found if line]


def rules(theme: SessionTheme) -> list[Row]:
    """Return the facts that put a ceiling on the judgement, each with whether it is true."""
    yes, no = translate("conclusions", "true"), translate("conclusions", "not true")
    words = dict(zip([one.id for one in theme.steps], judging_words.step_words(theme), strict=True))
    most = translate("conclusions", "at most {step}")
    found = []
    for rule, holds in theme.rules:
        limit = most.format(step=words.get(rule.highest, rule.highest))
        text = f"{rule.fact_text}: {limit}. {rule.reason}"
        told = yes if holds else no
        found.append(Row("■" if holds else "□", text, f"{text} {told}", told))
    return found


def covers(view: ClosingView) -> str:
    """Return what a closing covers, in words."""
    parts = [_COUNTS.covered(kind, number) for kind, number in view.covers]
    fixed = translate("conclusions", "{done} of {total} team scores")
    parts.append(fixed.format(done=view.norms[0], total=view.norms[1]))
    words = (
        translate("conclusions", "The closed record is exactly this: {what}.")
        if view.closed
        else translate("conclusions", "Closing covers what is on this laptop now: {what}.")
    )
    return words.format(what=judging_words.together(parts))


def coming(found: ToCome) -> Row:
    """Return one thing that is still to come."""
    words = _COUNTS.coming(found.what, found.number)
    names = ", ".join(
        translate("conclusions", "whole visit") if one == WHOLE else one for one in found.names[:12]
    )
    text = f"{words}: {names}" if names else words
    return Row("□", text, text)


def late(found: LateLine) -> Row:
    """Return one change that came after the closing."""
    one = found.written
    head = f"{one.who}, {dates.short_day(one.at.date())} {dates.clock(one.at)}"
    text = f"{head}: {found.record}, {one.name}: {one.value}"
    return Row("·", text, text)


def late_head(number: int) -> str:
    """Return how much came in after the closing."""
    return _COUNTS.late(number)


def turn(found: TurnLine) -> str:
    """Return when the record was closed or opened again, and why."""
    words = (
        translate("conclusions", "Closed by {who}, {day} {time}.")
        if found.closed
        else translate("conclusions", "Opened again by {who}, {day} {time}: {reason}")
    )
    day, time = dates.short_day(found.at.date()), dates.clock(found.at)
    return words.format(who=found.who, day=day, time=time, reason=found.reason)


def plain_row(text: str) -> Row:
    """Return a sentence as a row of its own."""
    return Row("", text, text)
