"""What the picture rests on, in four lines: spoken, attended, read, questionnaires."""

from collections.abc import Iterator

from veldtool.domain.framework.model import Framework
from veldtool.domain.records import Inspection
from veldtool.domain.sheet.files import documents, file_groups, file_sentence
from veldtool.domain.sheet.model import Definition, plain
from veldtool.domain.sheet.phrases import Texts, counted, say
from veldtool.domain.sheet.questionnaires import filled_in, total_sentence
from veldtool.domain.sheet.spoken import people_by_role
from veldtool.domain.words import dutch_list


def source_entries(
    framework: Framework, inspection: Inspection, texts: Texts
) -> Iterator[Definition]:
    """Yield the lines that have something to say."""
    groups = file_groups(framework, inspection)
    observed = [file_sentence(group, framework, texts) for group in groups if group.observed]
    read = [file_sentence(group, framework, texts) for group in groups if not group.observed]
    papers = len(documents(inspection))
    if papers:
        read.append(counted(texts, "documents", papers))
    asked = total_sentence(framework, inspection, texts) if filled_in(inspection) else ""
    entries = {
        "feedback.spoken": dutch_list(people_by_role(framework, inspection, texts)),
        "feedback.observed": dutch_list(observed),
        # A semicolon, because the sentence about the files has commas of its own.
        "feedback.read": "; ".join(read),
        "feedback.questionnaire": asked,
    }
    for key, words in entries.items():
        if words:
            yield Definition(say(texts, key), plain(words))
