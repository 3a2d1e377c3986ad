"""The judgement session in words: agreement, progress, evidence, what waits for what."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from ui import dates, norm_words, sentences
from ui.widgets.projected_list import Row
from veldtool.domain.judging.agreement import Agreement
from veldtool.domain.judging.caps import Capped
from veldtool.domain.judging.standing import NormStanding
from veldtool.domain.records import Sign, Sphere
from veldtool.services.dutch_time import to_local
from veldtool.services.judging.views import (
    Against,
    Given,
    NormLine,
    Revealing,
    Said,
    SessionNorm,
    SessionPlan,
    SessionTheme,
    SourceCount,
    TeamPoint,
    TeamScore,
)

translate = QCoreApplication.translate
_SIGN = {"strength": Sign.PLUS, "shortcoming": Sign.MINUS}


class _Counts(QObject):
    """Numbers with their noun: Qt's tools find plurals in tr() of an object only."""

    def contradictions(self, number: int) -> str:
        return self.tr("%n contradiction(s)", "", number)

    def gaps(self, number: int) -> str:
        return self.tr("nothing from %n column(s)", "", number)

    def different(self, number: int) -> str:
        return self.tr("%n different steps", "", number)


_COUNTS = _Counts()


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
    words = translate("judging", "Contradiction: {one} {sign}, {other} {sign_other}")
    return words.format(
        one=found.one,
        sign=sentences.sign(found.one_sign),
        other=found.other,
        sign_other=sentences.sign(found.other_sign),
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


def done(theme: SessionTheme) -> str:
    """Return "3 van 6 normen klaar"."""
    found = theme.progress
    words = translate("judging", "{done} of {total} norms settled")
    return words.format(done=found.done, total=found.total)


def alerts(against: int, gaps: int) -> str:
    """Return how many contradictions and gaps there are, to be looked up."""
    parts = (_COUNTS.contradictions(against) if against else "", _COUNTS.gaps(gaps) if gaps else "")
    return ", ".join(part for part in parts if part)


def nothing_found() -> str:
    """Return what is said where nothing was found at all."""
    return translate("judging", "Nothing was found on this norm.")


def agreed(norm: SessionNorm, given: Given) -> str:
    """Return how the scores lie, and whose standpoints differ from the team's."""
    shown = {score.choice for score in norm.team if score.choice}
    far = norm.agreement is Agreement.APART
    found = [_COUNTS.different(len(shown)) if far else agreement(norm.agreement)]
    others = [score.initials for score in norm.team if score.choice not in {"", given.choice}]
    if given.fixed:
        others = [one.initials for one in given.standpoints]
    if given.choice and others:
        fixed = translate("judging", "standpoint of {who} stored with it")
        coming = translate("judging", "standpoint of {who} will be stored")
        found.append((fixed if given.fixed else coming).format(who=together(others)))
    if norm.early_reason:
        found.append(translate("judging", "shown early: {why}").format(why=norm.early_reason))
    return "; ".join(found)


def together(names: Sequence[str]) -> str:
    """Return "LD, AV en MB"."""
    words = translate("judging", "{first} and {last}")
    first = ", ".join(names[:-1])
    return words.format(first=first, last=names[-1]) if first else "".join(names)


def score_chip(norm: SessionNorm, given: Given) -> tuple[str, str]:
    """Return what is to be known of a team score at once, and the kind of its chip."""
    if given.versions:
        return translate("judging", "2 versions"), "hot"
    if norm.standing is NormStanding.PARKED:
        return translate("judging", "parked"), "open"
    if given.fixed:
        return translate("judging", "fixed"), "fact"
    return "", "open"


def score_state(norm: SessionNorm, given: Given) -> str:
    """Return everything that stands with the team score, one thing after the other."""
    steps = {step.id: step.word for step in norm.steps}
    others = (one for one in norm.given if one is not given and one.word)
    found = [
        versions(given),
        capped(given.capped, steps) if given.capped else "",
        *(f"{one.group}: {one.word}" for one in others),
        said(given.said) if given.fixed and given.said else "",
        *texts(given),
    ]
    return "  ".join(part for part in found if part)


def texts(given: Given) -> tuple[str, ...]:
    """Return reason and standpoint, each with its name."""
    reason = translate("judging", "Reason: {text}").format(text=given.reason)
    standpoint = translate("judging", "Standpoint: {text}").format(text=given.dissent)
    return (reason if given.reason else "", standpoint if given.dissent else "")


def said(found: Said) -> str:
    """Return who wrote it down, and when."""
    at = to_local(found.at)
    words = translate("judging", "{who}, {day} {time}.")
    day = dates.short_day(at.date())
    return words.format(who=found.by, day=day, time=dates.clock(at))


def versions(given: Given) -> str:
    """Return what two devices wrote apart from each other, with who and when."""
    names = {
        "choice": translate("judging", "judgement"),
        "reason": translate("judging", "reason"),
        "dissent": translate("judging", "standpoint"),
        "remark": translate("judging", "remark"),
    }
    found = []
    for field in dict.fromkeys(one.field for one in given.versions):
        both = [
            f"“{one.words}” ({one.said.by} {dates.clock(to_local(one.said.at))})"
            for one in given.versions
            if one.field == field
        ]
        words = translate(
            "judging", "Two versions of the {what}: {both}. Choose or write it again."
        )
        found.append(words.format(what=names[field], both=together(both)))
    return " ".join(found)


def checks(norm: SessionNorm) -> str:
    """Return what the checks warn of, the unanswered first, and what was answered."""
    unanswered = [one for one in norm.checks if not one.answer]
    lines = [f"! {norm_words.warning(one.warn)}" for one in unanswered]
    key = translate("judging", "W: answer")
    lines = [f"{line}  ({key})" if n == 0 else line for n, line in enumerate(lines)]
    lines += [f"{norm_words.warning(one.warn)}: {one.answer}" for one in norm.checks if one.answer]
    return "\n".join(lines[:2])


def norm_row(line: NormLine, steps: int, at: str) -> Row:
    """Return a norm in the list of its theme: its scale once it is settled."""
    settled = line.standing is NormStanding.SETTLED
    tail = "" if settled else _open(line, at)
    outside = [one.word for one in line.given if settled and one.place is None]
    scales = tuple((one.group, one.place, steps) for one in line.given if settled)
    judged = ", ".join(f"{one.group} {one.word}".strip() for one in line.given)
    spoken = f"{line.id} {line.tile}, {judged if settled else tail}"
    if outside:
        return Row(line.id, line.tile, spoken, ", ".join(outside))
    return Row(line.id, line.tile, spoken, tail, scales)


def _open(line: NormLine, at: str) -> str:
    if line.standing is NormStanding.PARKED:
        return translate("judging", "parked")
    if line.id == at:
        return translate("judging", "choosing")
    return translate("judging", "open")


def point_rows(points: Sequence[TeamPoint]) -> list[Row]:
    """Return shortcomings with their number, strengths with a plus, then those not the team's."""
    found, number = [], 0
    for one in points:
        number += one.kind != "strength" and not one.author
        plus = "+" if one.kind == "strength" else str(number)
        mark = plus if not one.author else sentences.sign(_SIGN[one.kind])
        found.append(_point(one, mark))
    return found


def _point(found: TeamPoint, mark: str) -> Row:
    text = " ".join(part for part in (found.text, found.why) if part) or "…"
    beyond = found.sphere if found.sphere is not Sphere.OWN else None
    words = f"{text} ({norm_words.sphere(beyond)})" if beyond else text
    take = translate("judging", "{who}: {text} (Enter: take over)")
    words = take.format(who=found.author, text=words) if found.author else words
    kind = (
        translate("judging", "strength")
        if found.kind == "strength"
        else translate("judging", "shortcoming")
    )
    return Row(mark, words, f"{kind} {mark}, {words}")


def theme_chip(theme: SessionTheme) -> tuple[str, str]:
    """Return what stands of a theme judgement, and the kind of its chip."""
    if not theme.steps:
        return translate("judging", "remark only"), "open"
    if any(one.versions for one in theme.given):
        return translate("judging", "2 versions"), "hot"
    if theme.waits_for:
        words = translate("judging", "choose after {last}")
        return words.format(last=theme.waits_for[-1]), "open"
    chosen = [f"{one.group} {step_word(theme, one)}".strip() for one in theme.given if one.choice]
    if len(chosen) == len(theme.given):
        return ", ".join(chosen), "fact"
    return translate("judging", "choose now"), "hot"


def theme_told(theme: SessionTheme) -> str:
    """Return how a theme judgement comes about."""
    if not theme.steps:
        return translate("judging", "No judgement on this theme, a remark only.")
    return translate("judging", "The team chooses, there is no sum.")


def step_word(theme: SessionTheme, given: Given) -> str:
    """Return the word of what was chosen."""
    found = dict(zip([step.id for step in theme.steps], step_words(theme), strict=True))
    return found.get(given.choice, "")


def step_words(theme: SessionTheme) -> list[str]:
    """Return the words to choose from."""
    trust = {
        "trust": translate("judging", "trust"),
        "reduced": translate("judging", "reduced trust"),
        "insufficient": translate("judging", "insufficient trust"),
        "none": translate("judging", "no trust"),
    }
    return [step.word or trust.get(step.id, step.id) for step in theme.steps]


def settled(plan: SessionPlan) -> str:
    """Return how many norms are settled and of how many, and how many are parked."""
    words = translate("judging", "{done} of {total} norms settled")
    found = words.format(done=plan.settled, total=len(plan.norms))
    parked = translate("judging", "{number} parked").format(number=plan.parked)
    return f"{found}, {parked}" if plan.parked else found
