"""The sentences file: nothing in it that no sheet uses, nothing used that is not in it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tests.domain import sample
from tests.domain.sheet_records import (
    GI,
    PRINTED,
    TEXTS,
    added,
    client_files,
    inspection,
    talk,
    visit,
)
from tests.services.made_receipts import MUCH, NOTHING, OF, WRONG
from veldtool.domain.records import (
    CheckAnswer,
    Closing,
    Dossier,
    FeedbackTalk,
    Inspection,
    Interview,
    InterviewForm,
    Observation,
    Participants,
    Questionnaire,
    Record,
    SecondAnswer,
    SheetFigure,
    SheetScores,
    Sign,
    Urgent,
    UrgentLevel,
    UrgentTold,
    Visit,
    VisitDay,
)
from veldtool.domain.sheet.check_code import with_code
from veldtool.domain.sheet.feedback import compose_feedback
from veldtool.domain.sheet.norm_pages import compose_norm_pages
from veldtool.domain.sheet.sources import compose_sources
from veldtool.domain.sheet.tallies import compose_tallies
from veldtool.domain.sheet.urgent import compose_urgent
from veldtool.services.merging.receipt_sheet import compose_receipt


class Watched(Mapping[str, str]):
    """The sentences, remembering which were asked for."""

    def __init__(self) -> None:
        self.used: set[str] = set()

    def __getitem__(self, key: str) -> str:
        self.used.add(key)
        return TEXTS[key]

    def __iter__(self) -> Iterator[str]:
        return iter(TEXTS)

    def __len__(self) -> int:
        return len(TEXTS)


def odd_visit() -> Inspection:
    """Return a visit with all that is unusual."""
    forms = [*InterviewForm, None]
    twice = [
        Interview(f"{kind}{n}", form=form, source_kind=kind, closed=True, dossiers=("D01",) * n)
        for n, form in enumerate(forms)
        for kind in ("G-KP", "G-NIEUW")
    ]
    people = [
        Participants(f"{one.id}/p", role="kp", count=2, source_kind=one.source_kind)
        for one in twice
    ]
    missing = talk("Z1", "G-OR", InterviewForm.GROUP, **{"or": None})
    partly = talk("Z2", "G-CR", InterviewForm.GROUP, cr=1)
    more = talk("Z3", "G-CR", InterviewForm.GROUP, cr=None)
    known = [
        Interview("Z4", form=None, source_kind="G-BST", closed=True),
        Participants("Z4/best", role="best", count=1, known=1, source_kind="G-NIEUW-2"),
    ]
    records: list[Record] = [
        Visit("visit", contact_name="A. Contact", inspectorates=("IGJ",)),
        VisitDay("V1", date="2026-06-09"),
        VisitDay("V2", date="2026-06-10", announced=False),
        *client_files(jr=5),
        Dossier("D98", checklist="client", measure="JR", read_on="2026-06-09"),
        Dossier("D97", checklist="client", closed=True, second_closed=True),
        CheckAnswer("D97/JB01", "ja"),
        SecondAnswer("D97/JB01", "nee"),
        Dossier("D94", checklist="client", reader="mb", second_reader="jk"),
        Dossier("D96", checklist="client", charged_on="2026-06-08", read_on="2026-06-09"),
        CheckAnswer("D96/JB01", "nog niet gebeurd"),
        Dossier("D95", checklist="client", charged_on="2026-06-08", read_on="2026-06-09"),
        CheckAnswer("D95/JB01", "2026-07-09"),
        SheetFigure("F2", theme="2", item="client.JB01"),
        Dossier("C1", checklist="meeting", read_on="2026-06-09"),
        *(record for record in (*twice, *people, *missing, *partly, *more, *known)),
        Questionnaire("Q1", title="eigen lijst", respondents=3),
        SheetFigure("F1", theme="2", item="geen.item"),
        Urgent("U1"),
    ]
    return inspection(*records)


def urgent_cases() -> tuple[Inspection, ...]:
    """Return urgent cases that were told in every way, with and without an answer that counts."""
    case = Urgent(
        "U1",
        level=UrgentLevel.FURTHER,
        agreed_by="mb",
        agreed_at="2026-06-09T15:05",
        receipt="bevestigd",
        reply_by="2026-06-10T12:00",
        measure_taken="jzw toegewezen",
    )
    told = UrgentTold("U1/a", at="2026-06-09T15:20", director=True)
    return (inspection(case, told, UrgentTold("U1/b")), inspection(Urgent("U2")))


def test_every_sentence_is_used_by_some_sheet() -> None:
    texts = Watched()
    closing: dict[str, dict[str, Record]] = {
        "closing": {"record": Closing("record", at="2026-07-01T12:00")},
        "feedback_talk": {"feedback": FeedbackTalk("feedback", version="2")},
    }
    conflict = frozenset(
        {
            ("answer", "D01/JB01", "value"),
            ("answer", "D02/JB01", "value"),
            ("document", "DOC1", "title"),
            ("visit", "visit", "contact_name"),
        }
    )
    records = [
        Inspection(),
        visit(),
        replace(added(visit(), Urgent("U2")), contested=conflict),
        replace(visit(), records={**visit().records, **closing}),
        odd_visit(),
        replace(visit(), records={**visit().records, "sheet_scores": {"sheet": SCORES}}),
        inspection(Questionnaire("Q1", source_kind="V-O", respondents=3)),
    ]
    for record in records:
        for compose in (
            compose_feedback,
            compose_sources,
            compose_tallies,
            compose_norm_pages,
            compose_urgent,
        ):
            with_code(compose(GI, record, texts, PRINTED), texts)
    for record in (sample.inspection(), every_unit()):
        compose_norm_pages(sample.FRAMEWORK, record, texts, PRINTED)
    for case in urgent_cases():
        compose_urgent(GI, case, texts, PRINTED)
        compose_urgent(GI, case, texts, PRINTED, reference="wie het is")

    for receipt in (NOTHING, MUCH, WRONG):
        compose_receipt(receipt, OF, texts, PRINTED)

    assert stems(TEXTS) - stems(texts.used) == set()


def test_every_counted_sentence_exists_for_one_and_for_more() -> None:
    endings = {key.rpartition(".")[0] for key in TEXTS if key.endswith((".one", ".many"))}

    assert endings
    assert [stem for stem in endings if not {f"{stem}.one", f"{stem}.many"} <= set(TEXTS)] == []


SCORES = SheetScores("sheet", shown=True, reason="op verzoek")


def every_unit() -> Inspection:
    """A norm that rests on an observation of every kind of source."""
    norm = sample.FRAMEWORK.norms[0].id
    found = {
        kind.code: Observation(kind.code, norms=((norm, Sign.PLUS),), source_kind=kind.code)
        for kind in sample.FRAMEWORK.source_kinds
    }
    one = Observation("o", norms=((sample.FRAMEWORK.norms[1].id, Sign.PLUS),), source_kind="G-J")
    return Inspection({"observation": {**found, "o": one}})


def stems(keys: Iterable[str]) -> set[str]:
    """Return the keys, those for one and for more taken together."""
    return {key.removesuffix(".one").removesuffix(".many") for key in keys}
