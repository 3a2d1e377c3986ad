"""What can follow a mark that is being typed: norms still to ask first."""

from PySide6.QtCore import QCoreApplication, QObject

from ui import sentences
from ui.widgets.suggestions import Suggestion
from veldtool.domain.records import Form, Quote
from veldtool.domain.shorthand.model import FORMS, HEARSAY
from veldtool.services.interviews import Lexicon, Outline

translate = QCoreApplication.translate


class _Counts(QObject):
    def used(self, number: int) -> str:
        return self.tr("%n in this talk", "", number)


_COUNTS = _Counts()


def suggestions(mark: str, words: Lexicon, outline: Outline) -> list[Suggestion]:
    """Return what fits behind `#1a`, `=D` or `!`, the most likely first."""
    kind, typed = mark[0], mark[1:].lower()
    if kind == "#":
        return _norms(typed, words, outline)
    if kind == "=":
        fitting = (one for one in words.sources if one.code.lower().startswith(typed))
        return [Suggestion(f"={one.code}", one.about) for one in fitting if one.code]
    return _forms(typed)


def _norms(typed: str, words: Lexicon, outline: Outline) -> list[Suggestion]:
    wanted = typed.replace(".", "")
    open_ = {one.norm for one in outline.norms.open}
    counts = {one.norm: one.plus + one.minus + one.neutral for one in outline.norms.covered}
    fitting = [one for one in words.norms if one.id.lower().replace(".", "").startswith(wanted)]
    fitting.sort(key=lambda one: (one.id not in open_, one.id not in counts))
    not_yet = translate("suggestions", "not yet")
    return [
        Suggestion(
            f"#{one.id}",
            one.tile,
            one.about,
            _COUNTS.used(counts[one.id]) if one.id in counts else not_yet,
        )
        for one in fitting
    ]


def _forms(typed: str) -> list[Suggestion]:
    known = {letter: sentences.form(form) for letter, form in FORMS.items()}
    known[HEARSAY] = sentences.quote(Quote.HEARSAY)
    usual = translate("suggestions", "as long as nothing else is typed")
    return [
        Suggestion(f"!{letter}", word, usual if FORMS.get(letter) is Form.HEARD else "")
        for letter, word in known.items()
        if letter.startswith(typed)
    ]
