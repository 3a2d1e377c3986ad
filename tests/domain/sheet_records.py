"""A small visit to compose sheets from: invented, in the shape of a real one."""

from dataclasses import replace
from datetime import datetime

import resources
from veldtool.adapters.sheet_texts import sheet_texts
from veldtool.domain.framework.reader import read_framework
from veldtool.domain.records import (
    CheckAnswer,
    Document,
    Dossier,
    Inspection,
    Interview,
    InterviewForm,
    Location,
    NextStep,
    Participants,
    Questionnaire,
    QuestionnaireItem,
    Record,
    SecondAnswer,
    SheetFigure,
    SheetPoint,
    Sign,
    Urgent,
    UrgentTold,
    Viewed,
    Visit,
    VisitDay,
)

GI = read_framework(resources.framework_text("gi-2025"))
TEXTS = sheet_texts()
PRINTED = datetime(2026, 6, 10, 16, 21)  # noqa: DTZ001 - Dutch local time, as on the laptop

_KINDS: dict[type[Record], str] = {
    CheckAnswer: "answer",
    Document: "document",
    Dossier: "dossier",
    Interview: "interview",
    Location: "location",
    NextStep: "next_step",
    Participants: "participants",
    Questionnaire: "questionnaire",
    QuestionnaireItem: "questionnaire_item",
    SecondAnswer: "second_answer",
    SheetFigure: "sheet_figure",
    SheetPoint: "sheet_point",
    Urgent: "urgent",
    UrgentTold: "urgent_told",
    Visit: "visit",
    VisitDay: "visit_day",
}


def inspection(
    *records: Record, contested: frozenset[tuple[str, str, str]] = frozenset()
) -> Inspection:
    """Return an inspection that holds these records."""
    found: dict[str, dict[str, Record]] = {}
    for record in records:
        found.setdefault(_KINDS[type(record)], {})[record.id] = record
    return Inspection(found, contested)


def added(base: Inspection, *records: Record) -> Inspection:
    """Return the inspection with more records, or with others under the same id."""
    old = [record for kind in base.records.values() for record in kind.values()]
    return replace(inspection(*old, *records), contested=base.contested)


def client_files(count: int = 20, joint: int = 11, jr: int = 2) -> tuple[Record, ...]:
    """Return client files with a first contact: two in time, one not established, others late."""
    records: list[Record] = []
    for number in range(1, count + 1):
        code = f"D{number:02}"
        records += [
            Dossier(
                code,
                code=code,
                checklist="client",
                measure="JR" if number > count - jr else "OTS",
                viewed=Viewed.JOINT if number <= joint else Viewed.ALONE,
                pronounced_on="2026-01-05",
                charged_on="2026-01-05",
                started_on="2026-01-05",
                read_on="2026-06-09",
            ),
            CheckAnswer(f"{code}/JB01", _first_contact(number)),
            CheckAnswer(f"{code}/JB05", "ja" if number <= 5 else "nee"),
        ]
    return tuple(records)


def _first_contact(number: int) -> str:
    if number == 3:
        return "niet vast te stellen"
    return "2026-01-08" if number < 3 else "2026-02-20"


def talk(code: str, kind: str, form: InterviewForm, **roles: int | None) -> tuple[Record, ...]:
    """Return a talk that was held, with so many people per role."""
    people = [Participants(f"{code}/{role}", role=role, count=n) for role, n in roles.items()]
    return Interview(code, code=code, form=form, source_kind=kind, closed=True), *people


def talks() -> tuple[Record, ...]:
    """Return six children and twelve parents by telephone, seventeen workers in five groups."""
    phone, group = InterviewForm.TELEPHONE, InterviewForm.GROUP
    children = [talk(f"J{n}", "G-J", phone, jeugdige=1) for n in range(6)]
    parents = [talk(f"O{n}", "G-O", phone, ouder=1) for n in range(12)]
    workers = [talk(f"W{n}", "G-JZW-groep", group, jzw=c) for n, c in enumerate((4, 4, 3, 3, 3))]
    board = talk("B0", "G-BST", InterviewForm.ON_SITE, best=1)
    return tuple(record for one in (*children, *parents, *workers, board) for record in one)


def visit() -> Inspection:
    """Return a visit with everything that a sheet prints."""
    return inspection(
        Visit(
            "visit",
            institution="Jeugdbescherming Voorbeeld",
            inspectorates=("IGJ", "JenV"),
            contact_name="A. Contact",
            contact_phone="030 123 45 67",
            file_selection="spreiding over teams en duur van de maatregel",
        ),
        Location("L1", name="kantoor Voorbeeldstad"),
        VisitDay("V1", date="2026-06-09", location="L1", announced=True),
        VisitDay("V2", date="2026-06-10", location="L1", announced=True),
        *talks(),
        *client_files(),
        *(
            Dossier(f"P{n}", code=f"P{n}", checklist="staff", read_on="2026-06-10")
            for n in range(1, 8)
        ),
        Document("DOC1", title="Jaarverslag klachten", year="2025", final=True, read_by=("av",)),
        Document("DOC2", title="Verzuimoverzicht", final=False, received_on="2026-06-09"),
        Document("DOC3", title="Nog niet ontvangen"),
        Questionnaire("Q1", title="ouders", source_kind="V-O", invited=300, respondents=64),
        Questionnaire("Q2", title="jeugdigen", source_kind="V-J", respondents=8),
        QuestionnaireItem(
            "Q1/1", text="Is u uitgelegd wat er gebeurt?", counts=(("ja", 22), ("nee", 39))
        ),
        SheetPoint("S1", theme="1a", sign=Sign.PLUS, text="De toon is vriendelijk.", order="a"),
        SheetPoint("S2", theme="1a", sign=Sign.MINUS, text="Contact komt laat.", order="b"),
        SheetPoint("S3", theme="4", sign=Sign.MINUS, text="Wachten duurt lang.", order="c"),
        SheetFigure("F1", theme="1a", item="client.JB01", order="a"),
        SheetFigure("F2", theme="1a", item="client.JB05", order="b"),
        Urgent("U1", code="D07", facts="Geheim feit"),
        UrgentTold("U1/1", name="B. Bestuurder", function="bestuurder"),
        NextStep("N1", what="Overzicht werkbegeleiding", who="u", by="2026-06-17", order="a"),
        NextStep("N2", what="Conceptrapport", who="inspecties", by="2026-07-06", order="b"),
        NextStep("N3", what="Reactie", who="u", by="vier weken na ontvangst", order="c"),
    )
