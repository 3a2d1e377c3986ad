"""The questionnaires: how many people filled them in, and how many answered each question."""

from collections.abc import Iterator, Sequence

from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import Inspection, Questionnaire, QuestionnaireItem
from veldtool.domain.sheet.phrases import Texts, counted, say
from veldtool.domain.words import IN_WORDS_UP_TO, digits, dutch_list, number_word


def filled_in(inspection: Inspection) -> tuple[Questionnaire, ...]:
    """Return the questionnaires that somebody answered."""
    found = all_of(inspection, "questionnaire", Questionnaire).values()
    return tuple(one for one in found if one.respondents)


def total_sentence(framework: Framework, inspection: Inspection, texts: Texts) -> str:
    """Return "72 ingevuld: 64 door ouders en 8 door jeugdigen".

    The numbers are words as long as all of them are small.
    """
    found = filled_in(inspection)
    total = sum(one.respondents or 0 for one in found)
    write = number_word if total <= IN_WORDS_UP_TO else digits
    kinds = [_kind(framework, one) for one in found]
    if not all(kinds):
        return say(texts, "questionnaire.only_total", total=write(total))
    shared = _shared_words(kinds)
    key = "questionnaire.part" if shared else "questionnaire.unlike"
    parts = [
        say(texts, key, count=write(one.respondents or 0), who=" ".join(kind.split()[shared:]))
        for one, kind in zip(found, kinds, strict=True)
    ]
    return say(texts, "questionnaire.total", total=write(total), parts=dutch_list(parts))


def _kind(framework: Framework, one: Questionnaire) -> str:
    """What kind of questionnaire it is: "digitale vragenlijst onder ouders"; "" when unknown."""
    codes = {kind.code: kind.title for kind in framework.source_kinds}
    return codes.get(one.source_kind, "")


def _shared_words(titles: Sequence[str]) -> int:
    """How many words the titles start with together, when something different follows in each.

    "Digitale vragenlijst onder" ouders, jeugdigen: three, and who answered is what follows.
    """
    columns = list(zip(*(title.split() for title in titles), strict=False))
    shared = next((n for n, column in enumerate(columns) if len(set(column)) > 1), 0)
    return shared if len(titles) > 1 else 0


def invitation_line(one: Questionnaire, texts: Texts) -> str:
    """Return how many filled it in, of how many who were invited where that is known."""
    key = "questionnaire.uninvited" if one.invited is None else "questionnaire.invited"
    invited = digits(one.invited or 0)
    return counted(texts, key, one.respondents or 0, title=one.title, invited=invited)


def questions(inspection: Inspection, questionnaire_id: str) -> Iterator[tuple[str, int]]:
    """Yield the text of each question and its own number of answers (n differs per question)."""
    for key, item in all_of(inspection, "questionnaire_item", QuestionnaireItem).items():
        if parent_id(key) == questionnaire_id:
            yield item.text, sum(number for _, number in item.counts)
