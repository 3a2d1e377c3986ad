"""The judgement session in words: agreement, progress, evidence, what waits for what."""

from PySide6.QtCore import QCoreApplication

from ui import norm_words
from ui.paint import MINUS
from veldtool.domain.judging.agreement import Agreement
from veldtool.domain.judging.caps import Capped
from veldtool.domain.judging.standing import NormStanding
from veldtool.domain.records import Sign, Sphere
from veldtool.services.judging.views import (
    Against,
    Given,
    NormLine,
    Revealing,
    SessionNorm,
    SessionTheme,
    SourceCount,
    TeamPoint,
    TeamScore,
)

translate = QCoreApplication.translate
_FULL, _EMPTY = "■", "□"


def glyph(place: int | None, steps: int) -> str:
    """Return a scale with one filled box: "□□■□"; all empty outside the scale."""
    return "".join(_FULL if step == place else _EMPTY for step in range(steps))


def agreement(found: Agreement) -> str:
    """Return how the scores lie beside each other."""
    said = {
        Agreement.NONE: translate("judging", "nobody gave a score"),
        Agreement.SINGLE: translate("judging", "one score"),
        Agreement.SAME: translate("judging", "all the same"),
        Agreement.ADJACENT: translate("judging", "adjacent"),
        Agreement.APART: translate("judging", "apart"),
    }
    return said[found]


def card(score: TeamScore, *, shown: bool) -> tuple[str, str]:
    """Return the word and the reason on a card; before the norm is shown only who is ready."""
    if score.too_little:
        return translate("judging", "No own score, seen too little"), ""
    if not score.done:
        return translate("judging", "not finished yet"), ""
    return (score.word, score.reason) if shown else (translate("judging", "finished"), "")


def waiting(norm: SessionNorm) -> str:
    """Return what it takes to show the scores, empty once they are shown."""
    who = ", ".join(norm.waiting)
    said = {
        Revealing.DONE: "",
        Revealing.READY: translate("judging", "Everybody has finished {norm}."),
        Revealing.EARLY: translate("judging", "{who} has not finished {norm} yet."),
        Revealing.OWN_FIRST: translate(
            "judging", "Finish your own score of {norm} first, or press g: seen too little."
        ),
    }
    if len(norm.waiting) == len(norm.team) and norm.revealing is not Revealing.DONE:
        return translate("judging", "Nobody has finished {norm} yet").format(norm=norm.id)
    return said[norm.revealing].format(who=who, norm=norm.id)


def source(found: SourceCount) -> str:
    """Return plus and minus with the kind of source before them."""
    return f"{found.title}  {norm_words.signed(found.plus, found.minus)}"


def against(found: Against) -> str:
    """Return which kind says plus and which says minus."""
    signs = {Sign.PLUS: "+", Sign.MINUS: MINUS, Sign.NEUTRAL: "~"}
    words = translate("judging", "Contradiction: {one} {sign}, {other} {sign_other}")
    return words.format(
        one=found.one,
        sign=signs[found.one_sign],
        other=found.other,
        sign_other=signs[found.other_sign],
    )


def gaps(found: tuple[str, ...]) -> str:
    """Return which columns hold nothing."""
    return translate("judging", "Nothing from: {columns}").format(columns=", ".join(found))


def capped(found: Capped, steps: dict[str, str]) -> str:
    """Return before, after, and which facts and rules bit."""
    words = translate("judging", "{before} becomes {after}: {fact}. {reason}")
    facts = "; ".join(rule.fact_text for rule in found.rules)
    reasons = " ".join(rule.reason for rule in found.rules)
    return words.format(
        before=steps[found.before], after=steps[found.after], fact=facts, reason=reasons
    )


def standing(line: NormLine, steps: int) -> str:
    """Return how far a norm is: its glyph once it is settled."""
    if line.standing is NormStanding.PARKED:
        return translate("judging", "parked")
    if line.standing is NormStanding.SETTLED:
        return " / ".join(_given(one, steps) for one in line.given)
    return translate("judging", "open")


def point(found: TeamPoint) -> str:
    """Return a shortcoming or strength as a line of the list."""
    sign = "+" if found.kind == "strength" else MINUS
    text = " ".join(part for part in (found.text, found.why) if part) or "…"
    beyond = found.sphere if found.sphere is not Sphere.OWN else None
    sphere = f" ({norm_words.sphere(beyond)})" if beyond else ""
    author = f"{found.author}: " if found.author else ""
    return f"{sign} {author}{text}{sphere}"


def theme_state(theme: SessionTheme) -> str:
    """Return what the theme judgement waits for."""
    if not theme.steps:
        return translate("judging", "No judgement on this theme, a remark only.")
    if theme.waits_for:
        words = translate("judging", "choose after norm {norms}")
        return words.format(norms=", ".join(theme.waits_for))
    return translate("judging", "The team chooses, there is no sum.")


def done(theme: SessionTheme) -> str:
    """Return "3 van 6 normen klaar"."""
    found = theme.progress
    words = translate("judging", "{done} of {total} norms settled")
    return words.format(done=found.done, total=found.total)


def _given(one: Given, steps: int) -> str:
    shown = glyph(one.place, steps) if one.place is not None else one.word
    return f"{one.group} {shown}" if one.group else shown
