"""Checking the numbers in a sentence against each other and against what was counted."""

from collections.abc import Iterator, Sequence

from veldtool.domain.guard import claims
from veldtool.domain.guard.claims import FractionClaim, PercentageClaim, SumClaim
from veldtool.domain.guard.finding import Finding, RecordRef, Rule, finding
from veldtool.domain.guard.percentages import counts_for, fractions_for
from veldtool.domain.guard.wholes import Whole, check_sum

_SUGGESTED_UP_TO = 20
_SUGGESTIONS = 3


def check_text(
    text: str,
    figures: Sequence[Whole] = (),
    leading: Sequence[Whole] | None = None,
    records: tuple[RecordRef, ...] = (),
) -> tuple[Finding, ...]:
    """Check every number in a text.

    Args:
        text: Dutch sentences.
        figures: the counts that the text is about; a number that they do not give is reported.
        leading: the counts by which "most" is judged where the sentence gives no numbers
            itself; the figures when left out.
        records: where the text stands, named in every finding.
    """
    leading = figures if leading is None else leading
    numbered = bool(claims.fractions(text))
    found: list[Finding] = []
    for sentence in claims.sentences(text):
        found += _check_sums(sentence, records)
        found += _check_fractions(sentence, figures, records)
        for claim in claims.percentages(sentence):
            found += _check_percentage(claim, figures, records)
        found += _check_majority(sentence, leading, records)
        remainder = claims.unnumbered_remainder(sentence) if numbered else None
        if remainder:
            found.append(finding(Rule.REMAINDER_UNNUMBERED, *records, word=remainder))
    return tuple(found)


def _check_sums(sentence: str, records: tuple[RecordRef, ...]) -> Iterator[Finding]:
    for claim in claims.sums(sentence):
        yield from _check_result(claim, records)
        if claim.whole is not None:
            yield from check_sum(claim.parts, claim.whole, *records)


def _check_result(claim: SumClaim, records: tuple[RecordRef, ...]) -> tuple[Finding, ...]:
    """What stands behind "=" is checked too: 14 + 5 = 20."""
    return () if claim.result is None else check_sum(claim.parts, claim.result, *records)


def _check_fractions(
    sentence: str, figures: Sequence[Whole], records: tuple[RecordRef, ...]
) -> Iterator[Finding]:
    # "14 + 5 van 20" ends in "5 van 20", which nobody claims.
    composed = {(claim.parts[-1], claim.whole) for claim in claims.sums(sentence)}
    composed |= {(claim.result, claim.whole) for claim in claims.sums(sentence) if claim.result}
    for claim in claims.fractions(sentence):
        if claim.part > claim.whole:
            details = {"part": claim.part, "whole": claim.whole}
            yield finding(Rule.PART_ABOVE_WHOLE, *records, **details)
        elif (claim.part, claim.whole) not in composed and not _counted(claim, figures):
            details = {"part": claim.part, "whole": claim.whole}
            yield finding(Rule.NOT_COUNTED, *records, **details)


def _counted(claim: FractionClaim, figures: Sequence[Whole]) -> bool:
    """Whether a figure gives this fraction; without any figure nothing can be said."""
    return not figures or any(w.total == claim.whole and claim.part in w.sums for w in figures)


def _check_percentage(
    claim: PercentageClaim, figures: Sequence[Whole], records: tuple[RecordRef, ...]
) -> Iterator[Finding]:
    if claim.part is not None and claim.whole is not None:
        yield from check_share(claim.percentage, claim.part, claim.whole, *records)
        return
    yield finding(Rule.PERCENTAGE_ALONE, *records, percentage=claim.percentage)
    if claim.whole is not None:
        yield from check_possible(claim.percentage, claim.whole, *records)
    elif figures and not any(whole.gives(claim.percentage) for whole in figures):
        yield _impossible(claim.percentage, max(w.total for w in figures), records)


def check_share(percentage: str, part: int, whole: int, *records: RecordRef) -> tuple[Finding, ...]:
    """Report a percentage that is not what its own fraction gives."""
    if part > whole:
        return (finding(Rule.PART_ABOVE_WHOLE, *records, part=part, whole=whole),)
    if part in counts_for(percentage, whole):
        return ()
    details = {"percentage": percentage, "part": part, "whole": whole}
    return (finding(Rule.PERCENTAGE_DIFFERS, *records, **details),)


def check_possible(percentage: str, whole: int, *records: RecordRef) -> tuple[Finding, ...]:
    """Report a percentage that no count out of `whole` can give."""
    return () if counts_for(percentage, whole) else (_impossible(percentage, whole, records),)


def _impossible(percentage: str, whole: int, records: tuple[RecordRef, ...]) -> Finding:
    """Name the small fractions that would fit: 44% is 8 of 18, 7 of 16 or 4 of 9."""
    fitting = fractions_for(percentage, min(whole, _SUGGESTED_UP_TO))[-_SUGGESTIONS:]
    fits = ", ".join(f"{part}/{of}" for part, of in reversed(fitting))
    rule = Rule.PERCENTAGE_IMPOSSIBLE
    return finding(rule, *records, percentage=percentage, whole=whole, fits=fits)


def _check_majority(
    sentence: str, leading: Sequence[Whole], records: tuple[RecordRef, ...]
) -> Iterator[Finding]:
    """The sentence's own numbers go before the counts that it is about."""
    word = claims.majority_word(sentence)
    own = [Whole((c.part, c.whole - c.part)) for c in claims.fractions(sentence)]
    if word is None or not (own or leading):
        return
    claimed = any(2 * whole.parts[0] > whole.total for whole in own)
    if claimed if own else any(whole.has_majority for whole in leading):
        return
    behind = dict.fromkeys(record for whole in (own or leading) for record in whole.records)
    yield finding(Rule.NO_MAJORITY, *records, *behind, word=word)
