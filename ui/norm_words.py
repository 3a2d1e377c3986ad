"""Norms in words: states, warnings, how many were spoken, and findings read aloud."""

from PySide6.QtCore import QCoreApplication, QObject

from ui import sentences
from ui.models.evidence import said
from ui.paint import MINUS
from veldtool.domain.evidence.checks import Warn
from veldtool.domain.framework.units import CountUnit
from veldtool.domain.records import Form, Sign, Sphere
from veldtool.services.evidence_lines import EvidenceLine
from veldtool.services.norms.views import Finding, MyState, Opposed, OpposedSide, Reach
from veldtool.services.overview import Share

translate = QCoreApplication.translate


class _Counts(QObject):
    """Numbers with their noun: Qt's tools find plurals in tr() of an object only."""

    def spoken(self, number: int) -> str:
        return self.tr("%n spoken", "", number)

    def talks(self, number: int) -> str:
        return self.tr("in %n talk(s)", "", number)

    def read(self, number: int) -> str:
        return self.tr("%n read", "", number)

    def joint(self, number: int) -> str:
        return self.tr("%n jointly", "", number)

    def alone(self, number: int) -> str:
        return self.tr("%n alone", "", number)

    def returned(self, number: int) -> str:
        return self.tr("%n filled in", "", number)

    def observed(self, number: int) -> str:
        return self.tr("%n observed", "", number)

    def new(self, number: int) -> str:
        return self.tr("%n new", "", number)

    def findings(self, number: int) -> str:
        return self.tr("%n finding(s)", "", number)


_COUNTS = _Counts()


def state(found: MyState) -> str:
    """Return my state as its chip says it; nothing for what is empty or not judged."""
    words = {
        MyState.DRAFT: translate("norms", "draft"),
        MyState.FINISHED: translate("norms", "finished"),
        MyState.TOO_LITTLE: translate("norms", "seen too little"),
    }
    return words.get(found, "")


def new(number: int) -> str:
    """Return "3 nieuw"."""
    return _COUNTS.new(number)


def findings(number: int) -> str:
    """Return "3 bevindingen"."""
    return _COUNTS.findings(number)


def new_findings(number: int) -> str:
    """Return what is said about findings that came after I finished."""
    words = translate("norms", "{findings} came after you finished. Reopen to weigh again.")
    return words.format(findings=findings(number))


def warning(found: Warn) -> str:
    """Return the sentence of a warning; it never says what to decide."""
    words = {
        Warn.ONE_KIND: translate("norms", "One kind of source carries this norm"),
        Warn.ONLY_HEARD: translate("norms", "Everything on this norm was only heard"),
        Warn.ONLY_INSTITUTION: translate("norms", "This norm was heard from the institution only"),
        Warn.UNNAMED: translate("norms", "The reason does not name the contradiction yet"),
        Warn.BEST_WITH_SHORTCOMING: translate(
            "norms", "A shortcoming in the own sphere stands beside the best score"
        ),
        Warn.LOWER_WITHOUT_SHORTCOMING: translate("norms", "A lower score without a shortcoming"),
    }
    return words[found]


def sphere(found: Sphere) -> str:
    """Return whether the institution can mend it."""
    words = {
        Sphere.OWN: translate("norms", "inside its sphere"),
        Sphere.PARTLY: translate("norms", "partly outside its sphere"),
        Sphere.OUTSIDE: translate("norms", "outside its sphere"),
    }
    return words[found]


def reach(found: Reach) -> str:
    """Return "17 gesproken in 5 gesprekken", "20 gelezen, 11 samen, 9 alleen"."""
    if found.unit is CountUnit.ITEMS:
        return _COUNTS.returned(found.number)
    if found.people or found.unit is CountUnit.PERSONS:
        talks = found.number if found.unit is CountUnit.TALKS else 0
        parts = [_COUNTS.spoken(found.people), _COUNTS.talks(talks) if talks else ""]
        return " ".join(part for part in parts if part)
    if found.unit is CountUnit.TALKS:
        return _COUNTS.observed(found.number) if found.number else ""
    parts = [_COUNTS.read(found.number)]
    parts += [_COUNTS.joint(found.joint)] if found.joint else []
    parts += [_COUNTS.alone(found.alone)] if found.alone else []
    return ", ".join(parts)


def signed(plus: int, minus: int) -> str:
    """Return both numbers with their signs, without what is zero."""
    parts = ([f"+{plus}"] if plus else []) + ([f"{MINUS}{minus}"] if minus else [])
    return " ".join(parts)


def sign(found: Sign) -> str:
    """Return a sign as a word."""
    words = {
        Sign.PLUS: translate("norms", "positive"),
        Sign.MINUS: translate("norms", "negative"),
        Sign.NEUTRAL: translate("norms", "neutral"),
    }
    return words[found]


def share(found: Finding) -> str:
    """Return "2 van 3": files of a count, or people of a remark."""
    if found.share is not None:
        return sentences.share(found.share)
    line = found.line
    if line.heads is None or line.of is None:
        return ""
    return sentences.share(Share(line.heads, line.of))


def text(found: Finding) -> str:
    """Return the finding itself, with what stands beside a count: "n.v.t. 5"."""
    if found.share is None:
        return said(found.line)
    beside = [f"{word} {number}" for word, number in found.rest]
    return "; ".join((found.line.text, *beside))


def source(line: EvidenceLine) -> str:
    """Return "G07 ouder, letterlijk": where it comes from and how it is known."""
    who = " ".join(part for part in (line.source, line.who) if part)
    known = sentences.quote(line.quote) or form(line.form)
    return ", ".join(part for part in (who, known) if part)


def form(found: Form | None) -> str:
    """Return how it is known; a count over files, and a question, say it by themselves."""
    return sentences.form(found)


def sign_changed(reason: str) -> str:
    """Return why a sign is not the one its author gave."""
    return translate("norms", "Sign changed: {reason}").format(reason=reason)


def spoken(found: Finding) -> str:
    """Return a finding as a screen reader says it."""
    fresh = translate("norms", "new") if found.new else ""
    changed = sign_changed(found.sign_reason) if found.sign_reason else ""
    parts = (fresh, sign(found.line.sign), share(found), text(found), source(found.line), changed)
    return ", ".join(part for part in parts if part)


def side(found: OpposedSide) -> str:
    """Return one side of a contradiction after its "heard" or "seen"."""
    return f"{side_source(found)}: {side_text(found)}"


def side_source(found: OpposedSide) -> str:
    """Return where a side comes from: "cliëntdossier, D01-D20"."""
    parts = (found.title, found.finding.line.source)
    return ", ".join(part for part in parts if part)


def side_text(found: OpposedSide) -> str:
    """Return what a side says, a count with its denominator first."""
    parts = (share(found.finding), text(found.finding))
    return " ".join(part for part in parts if part)


def side_lead(found: OpposedSide) -> str:
    """Return how this side is known: "gehoord", "gezien", "gelezen", "gevraagd"."""
    known = found.finding.line.form
    if found.finding.share is not None:
        return sentences.form(Form.SEEN)
    return sentences.form(known) or translate("norms", "asked")


def contradiction(found: Opposed) -> str:
    """Return a contradiction as a sentence, for a reason or a screen reader."""
    words = translate("norms", "{how} ({source}): {one}; but {how_other} ({source_other}): {other}")
    return words.format(
        how=side_lead(found.one).capitalize(),
        source=side_source(found.one),
        one=side_text(found.one),
        how_other=side_lead(found.other),
        source_other=side_source(found.other),
        other=side_text(found.other),
    )
