"""Words by which a judgement is given away before there is one."""

import re
from collections.abc import Iterator
from functools import lru_cache

from veldtool.domain.framework.model import Framework
from veldtool.domain.guard.privacy.plain import Plain, plain
from veldtool.domain.guard.wording.spot import WordingRule, WordingSpot

_AROUND = frozenset({"grotendeels", "geheel", "deels", "niet", "geen"})
_FORMS = {"voldoet": r"vold(?:oet|oen|eed|eden|aan)"}
_TRUST = r"vertrouwen|wantrouwen|verbeterkracht"
_INTERVENTIONS = (
    r"verscherpt(?:e)? toezicht|her(?:toets|toetsen|toetsing)|tussentijdse toets|"
    r"bestuursrechtelijke maatregel(?:en)?|(?<!schriftelijke )aanwijzing|clientenstop|"
    r"handhav(?:ing|en)\w*|verbeterplan(?:nen)?|last onder dwangsom|bevel|ingrijpen|"
    r"invloedssfeer"
)
_SHORTCOMINGS = r"tekortkoming(?:en)?|normafwijking(?:en)?|afwijking(?:en)? van de norm(?:en)?"
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
    words = {word for step in steps for word in plain(step).text.lower().split()}
    telling = [_FORMS.get(word, rf"{re.escape(word)}e?") for word in sorted(words - _AROUND)]
    around = "|".join(sorted(_AROUND))
    step = rf"(?:(?:{around})\s+)*(?:{'|'.join(telling)})(?:\s+(?:{around})\b)*"
    whole = [re.escape(plain(word).text) for word in outside]
    return _whole("|".join([step, *whole]))


def _whole(words: str) -> re.Pattern[str]:
    """These words, with any white space where one space is written, and nothing glued to them."""
    loose = words.replace("\\ ", " ").replace(" ", r"\s+")
    # A space in a look-behind has a fixed length, which a pattern for white space has not.
    loose = loose.replace(r"(?<!schriftelijke\s+)", "(?<!schriftelijke )")
    return re.compile(rf"(?<!\w)(?:{loose})(?!\w)", re.IGNORECASE)
