"""Sources: every number with its fraction, beside our own count, and what cannot be right."""

import pytest

from tests.domain.sample import FRAMEWORK, inspection
from tests.services.world import World
from veldtool.adapters.sheet_texts import sheet_texts
from veldtool.domain.guard.finding import Rule
from veldtool.domain.records import Document
from veldtool.domain.sheet.text import text
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.sources import SourcesDesk, SourcesView, _figures, _questionnaires, _spoken
from veldtool.services.workbench import Workbench


def view_of(session: Session) -> SourcesView:
    return SourcesDesk(Workbench(session), sheet_texts()).view()


def test_a_figure_tied_to_an_item_stands_beside_our_own_count(world: World) -> None:
    lead = world.found()
    record(lead, "key_figure", "k1", {"name": "Op tijd", "value": "58", "item": "client.JB01"})
    record(lead, "key_figure", "k2", {"name": "Los", "value": "12"})
    record(lead, "dossier", "d1", {"checklist": "client", "charged_on": "2026-03-01"})
    record(lead, "answer", "d1/JB01", {"value": "2026-03-04"})
    tied, loose = sorted(view_of(lead).figures, key=lambda one: one.record.id)
    assert tied.ours is not None
    assert (tied.ours.numerator.count, tied.ours.denominator) == (1, 1)
    assert loose.ours is None


def test_an_impossible_share_is_found_at_its_figure(world: World) -> None:
    lead = world.found()
    fields = {"name": "x", "value": "60", "numerator": 500, "denominator": 975, "unit": "%"}
    record(lead, "key_figure", "k1", fields)
    view = view_of(lead)
    assert [one.rule for one in view.figures[0].findings] == [Rule.PERCENTAGE_DIFFERS]
    assert [about for _, about in view.findings] == ["x"]


def test_a_question_with_an_n_of_its_own_is_named(world: World) -> None:
    lead = world.found()
    record(lead, "questionnaire", "v", {"title": "Ouders", "respondents": 64})
    record(lead, "questionnaire_item", "v/1", {"text": "Vraag", "counts": (("ja", 58),)})
    record(lead, "questionnaire_item", "v/2", {"text": "Leeg"})
    (lines,) = view_of(lead).questionnaires
    assert [(one.answered, len(one.findings)) for one in lines.questions] == [(58, 1), (0, 0)]


def test_the_appendix_grows_with_what_is_recorded(world: World) -> None:
    lead = world.found()
    desk = SourcesDesk(Workbench(lead), sheet_texts())
    assert "nog geen documenten" in text(desk.view().appendix)
    desk.new("document")
    (document,) = desk.view().documents
    record(lead, "document", document.id, {"title": "Jaarverslag", "received_on": "2026-05-20"})
    assert "Jaarverslag" in text(view_of(lead).appendix)


def test_every_kind_of_source_can_be_added_and_removed(world: World) -> None:
    lead = world.found()
    bench = Workbench(lead)
    desk = SourcesDesk(bench, sheet_texts())
    for kind in ("document", "key_figure", "questionnaire", "observation"):
        (key,) = {one.id for one in desk.new(kind)}
        assert key in bench.inspection.records[kind]
        desk.remove(kind, key)
        assert key not in bench.inspection.records.get(kind, {})
    (parent,) = {one.id for one in desk.new("questionnaire")}
    (child,) = {one.id for one in desk.new("questionnaire_item", parent)}
    assert child.startswith(f"{parent}/")
    desk.remove("questionnaire", parent)
    assert desk.view().questionnaires == ()


def test_codes_of_documents_count_on(world: World) -> None:
    lead = world.found()
    record(lead, "document", "a", {"code": "DOC15"})
    desk = SourcesDesk(Workbench(lead), sheet_texts())
    desk.new("document")
    assert [one.code for one in desk.view().documents] == ["DOC15", "DOC16"]


def test_the_sample_has_its_people_and_talks_apart() -> None:
    spoken = {one.title: one for one in _spoken(FRAMEWORK, inspection())}
    assert spoken
    assert all(len(one.codes) == one.talks for one in spoken.values())
    assert all(line.questions for line in _questionnaires(inspection(), ()))
    assert any(line.ours for line in _figures(FRAMEWORK, inspection(), ()))


@pytest.mark.parametrize("field", ["team", "norms", "tags", "kinds", "items"])
def test_the_fields_have_something_to_name(world: World, field: str) -> None:
    assert getattr(view_of(world.found()).names, field)


def test_a_document_can_be_named_by_code_and_title(world: World) -> None:
    lead = world.found()
    record(lead, "document", "a", {"code": "DOC01", "title": "Website"})
    view = view_of(lead)
    assert view.names.documents == (("a", "DOC01 Website"),)
    assert isinstance(view.documents[0], Document)
