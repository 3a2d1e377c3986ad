"""Questionnaires with their questions: each with its own n, and its answers as bars."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui import sentences, source_words
from ui.forms import fields
from ui.forms.fields import Choices
from ui.models.book import Bar, Row, Tag
from ui.pages.shelf import Add, Shelf, Shown
from ui.pages.source_shelves import closed_on
from veldtool.domain.records import Questionnaire, QuestionnaireItem, Sign
from veldtool.services.sources import QuestionLine, QuestionnaireLines, SourcesView

translate = QCoreApplication.translate


class QuestionnaireShelf(Shelf[SourcesView]):
    """Each questionnaire with its questions below it."""

    def rows(self, view: SourcesView) -> Sequence[Row]:
        found: list[Row] = []
        for lines in view.questionnaires:
            found.append(_list_row(lines))
            found += [_question_row(one, lines.record) for one in lines.questions]
        return found

    def shown(self, view: SourcesView, row: Row) -> Shown:
        if row.kind == "questionnaire":
            one = next(one for one in view.questionnaires if one.record.id == row.id)
            return self._list(view, one)
        questions = (line for one in view.questionnaires for line in one.questions)
        return self._question(view, next(one for one in questions if one.record.id == row.id))

    def adds(self, _view: SourcesView) -> tuple[Add, ...]:
        return (
            Add("questionnaire", translate("sources", "New questionnaire")),
            Add("questionnaire_item", translate("sources", "New question"), under="questionnaire"),
        )

    def empty(self) -> str:
        return translate("sources", "No questionnaires yet. Insert adds the first one.")

    def _list(self, view: SourcesView, lines: QuestionnaireLines) -> Shown:
        asked = (
            fields.line("title", translate("sources", "Title"), wide=True),
            fields.choice(
                "source_kind", translate("sources", "Kind of source"), (("", ""), *view.names.kinds)
            ),
            fields.day("closed_on", translate("sources", "Closed on"), view.today),
            fields.count("invited", translate("sources", "Invited")),
            fields.count("respondents", translate("sources", "Filled in by")),
        )
        return Shown(lines.record.title, lines.record, asked)

    def _question(self, view: SourcesView, line: QuestionLine) -> Shown:
        signs: Choices = ((None, ""), *((one, sentences.sign_word(one)) for one in Sign))
        asked = (
            fields.text("text", translate("sources", "Question")),
            fields.counts(
                "counts",
                translate("sources", "Answers with their numbers"),
                translate("sources", "yes 6; sometimes 1; no 1"),
            ),
            fields.norm("norm", translate("sources", "Norm"), view.names.norms),
            fields.choice("sign", translate("sources", "Sign"), signs),
            fields.text("remark", translate("sources", "Remark")),
        )
        notes = [source_words.finding(one) for one in line.findings]
        return Shown(translate("sources", "Question"), line.record, asked, tuple(notes))


def _list_row(lines: QuestionnaireLines) -> Row:
    one: Questionnaire = lines.record
    filled = _filled(one)
    about = ", ".join(part for part in (filled, closed_on(one.closed_on)) if part)
    title = one.title or translate("sources", "questionnaire without a title")
    return Row("questionnaire", one.id, title, about)


def _filled(one: Questionnaire) -> str:
    if one.respondents is None:
        return ""
    if one.invited is None:
        return translate("sources", "filled in by {number}").format(number=one.respondents)
    words = translate("sources", "filled in by {number} of {invited} invited")
    return words.format(number=one.respondents, invited=one.invited)


def _question_row(line: QuestionLine, parent: Questionnaire) -> Row:
    one: QuestionnaireItem = line.record
    bars = tuple(Bar(word, number, line.answered) for word, number in one.counts)
    sign = f" {sentences.sign(one.sign)}" if one.sign else ""
    tags = [Tag(f"{one.norm}{sign}")] if one.norm else []
    if one.counts and parent.respondents is not None and line.answered != parent.respondents:
        tags.append(Tag(translate("sources", "n of its own"), "hot"))
    title = one.text or translate("sources", "question without words")
    number = f"n = {line.answered}"
    return Row("questionnaire_item", one.id, title, "", number, tuple(tags), bars, level=1)
