"""Words by which a judgement is given away before there is one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from veldtool.domain.framework.model import Framework
from veldtool.domain.guard.privacy.plain import Plain, plain
from veldtool.domain.guard.wording.spot import WordingRule, WordingSpot

_AROUND = frozenset({"grotendeels", "geheel", "deels", "niet", "geen"})
_FORMS = {"voldoet": r"vold(?:oet|oen|eed|eden|aan)"}
_TRUST = (
    r"(?:wan|ver)trouw(?:en|t|de|den)|wantrouwig|"
    r"verbeter(?:kracht|vermogen|potentieel)|(?:kracht|vermogen) (?:om )?te verbeteren"
)
_INTERVENTIONS = (
    r"verscherpt(?:e)? toezicht|verscherping van (?:het )?toezicht|"
    r"toezicht (?:wordt |te |is )?verscherp(?:t|en)|intensief toezicht|"
    r"her(?:toets|toetsen|toetsing|toetst)|tussentijdse toets(?:ing|en)?|"
    r"bestuursrechtelijke maatregel(?:en)?|(?<!schriftelijke )aanwijzing|clienten?stop|opnamestop|"
    r"(?:ge)?handhaa(?:f|ft|fde|fden|fd)|handhav(?:ing|en)\w*|verbeter(?:ings)?plan(?:nen)?|"
    r"(?:last onder )?dwangsom(?:men)?|bestuursdwang|bestuurlijke boete|bevel|"
    r"ingrijpen|ingegrepen|(?:wij|inspecties?) grijp(?:t|en)(?: \w+){0,4} in|invloedssfeer"
)
_SHORTCOMINGS = (
    r"tekortkoming(?:en)?|te ?kort(?:schieten|geschoten)|te kort geschoten|"
    r"sch(?:iet|ieten|oot|oten)(?: \w+){0,3} te ?kort|normafwijking(?:en)?|"
    r"(?:afwijking(?:en)?|afgeweken|wijk(?:t|en) (?:\w+ ){0,2}af) van de norm(?:en)?"
)
_FIXED = {
    WordingRule.TRUST: _TRUST,
    WordingRule.INTERVENTION: _INTERVENTIONS,
    WordingRule.SHORTCOMING: _SHORTCOMINGS,
}


def judging_words(text: Plain, framework: Framework) -> Iterator[WordingSpot]:
    """Yield the words of the scales of this framework, of trust, intervening and shortcomings."""
    steps = tuple(step.word for scale in framework.scales for step in scale.steps)
    outside = tuple(scale.outside.word for scale in framework.scales)
    patterns = {WordingRule.SCALE: _scale(steps, outside)} | {
        rule: _whole(words) for rule, words in _FIXED.items()
    }
    for rule, pattern in patterns.items():
        for match in pattern.finditer(text.text):
            yield WordingSpot(rule, *text.span(*match.span()), match[0])


@lru_cache(8)
def _scale(steps: tuple[str, ...], outside: tuple[str, ...]) -> re.Pattern[str]:
    """The telling word of each step with what bends it, on either side; what is outside whole."""
    words = {word for step in steps for word in _plainly(step).lower().split()}
    telling = [
        _FORMS.get(word, rf"{re.escape(word)}(?:e|s|n)?") for word in sorted(words - _AROUND)
    ]
    around = "|".join(sorted(_AROUND))
    step = rf"(?:(?:{around}) )*(?:{'|'.join(telling)})(?: (?:{around})\b)*"
    whole = [re.escape(_plainly(word)).replace("\\ ", " ") for word in outside]
    return _whole("|".join([step, *whole]))


@lru_cache(16)
def _whole(words: str) -> re.Pattern[str]:
    """These words, with any white space where one space is written, and nothing glued to them."""
    # A space in a look-behind has a fixed length, which a pattern for white space has not.
    kept = "(?<!schriftelijke )"
    loose = kept.join(part.replace(" ", r"\s+") for part in words.split(kept))
    loose = loose.replace(r"\s+?", r"\s*")
    return re.compile(rf"(?<!\w)(?:{loose})(?!\w)", re.IGNORECASE)


def _plainly(word: str) -> str:
    return plain(word).text
