"""A small framework and an inspection to put records in, for tests of counts and evidence."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from veldtool.domain.framework.model import (
    Answer,
    AnswerType,
    Checklist,
    Choice,
    Framework,
    Item,
    ItemRef,
    Measure,
    Norm,
    Role,
    Scale,
    ScaleStep,
    Section,
    Side,
    SourceKind,
    Term,
    TermKind,
    Theme,
)
from veldtool.domain.framework.units import CountUnit, MatrixColumn, TermUnit
from veldtool.domain.records import KINDS, Inspection, Record

FIVE_DAYS = Term("contact", "vijf dagen", TermKind.WITHIN, 5, TermUnit.CALENDAR_DAYS, "charged_on")
SIX_WEEKS = Term("plan", "zes weken", TermKind.WITHIN, 6, TermUnit.WEEKS, "pronounced_on")
VOG = Term("vog", "drie maanden", TermKind.NOT_OLDER, 3, TermUnit.CALENDAR_MONTHS, "hired")


def item(name: str, kind: AnswerType = AnswerType.JUDGED, **fields: Any) -> Item:
    answers = tuple(Answer) if kind is AnswerType.JUDGED else ()
    given: dict[str, Any] = {"norms": ("1.1",), "answers": answers, **fields}
    return Item(name, "s", f"Vraag {name}", f"label {name}", kind, **given)


CLIENT_ITEMS = (
    item("contact", AnswerType.DATE, term="contact"),
    item("plan", AnswerType.DATE, term="plan", norms=("1.2",)),
    item("picture", negative=(Answer.NO,)),
    item("copied", negative=(Answer.YES,)),
    item("example"),
    item("reason", only_if="picture=nee"),
    item("deeper", only_if="reason=ja"),
    item("ots", measures=("OTS",)),
    item(
        "tool",
        AnswerType.CHOICE,
        choices=(Choice("none", "geen", negative=True), Choice("arij", "ARIJ"), Choice("x", "X")),
    ),
    item("areas", AnswerType.MULTI, choices=(Choice("home", "wonen"), Choice("net", "netwerk"))),
    item("home", only_if="areas=home"),
    item("told", joint_only=True, pair="found", side=Side.TOLD, norms=("3.6",)),
    item("found", negative=(Answer.NO,), pair="told", side=Side.FOUND, norms=("3.6",)),
    item("remark", AnswerType.TEXT),
)
STAFF_ITEMS = (
    item("hired", AnswerType.DATE, norms=("5.4",)),
    item("vog", AnswerType.DATE, term="vog", norms=("5.4",)),
)
SECTIONS = (Section("s", "Deel"),)

FRAMEWORK = Framework(
    id="small",
    version="1",
    title="Klein kader",
    institution_kind="GI",
    scales=(Scale("s", "Schaal", (ScaleStep("a", "A", ""),), ScaleStep("n", "Niet", "")),),
    themes=(
        Theme("1", "Analyse", "Analyse", "s"),
        Theme("3", "Regie", "Regie", "s"),
        Theme("4", "Wachttijden", "Wachten", None),
        Theme("5", "Bestuur", "Bestuur", "s"),
    ),
    norms=(
        Norm("1.1", "1", "Beeld", "Beeld", "s", ("p",), lead_item=ItemRef("client", "picture")),
        Norm("1.2", "1", "Plan", "Plan", "s", ("p",), lead_item=ItemRef("client", "plan")),
        Norm("3.6", "3", "Veiligheid", "Veilig", "s", ("p",)),
        Norm("5.1", "5", "Bestuurder", "Bestuur", "s", ("p",)),
        Norm("5.4", "5", "Personeel", "Personeel", "s", ("p",), lead_item=ItemRef("staff", "vog")),
    ),
    terms=(FIVE_DAYS, SIX_WEEKS, VOG),
    measures=(
        Measure("OTS", "ots", "JB"),
        Measure("voogdij", "voogdij", "JB"),
        Measure("JR", "jr", "JR"),
    ),
    checklists=(
        Checklist("client", "Cliëntdossier", "D-CLI", SECTIONS, CLIENT_ITEMS),
        Checklist("staff", "Personeelsdossier", "D-PERS", SECTIONS, STAFF_ITEMS),
    ),
    columns=(
        MatrixColumn("young", "jeugdigen", CountUnit.PERSONS),
        MatrixColumn("parents", "ouders", CountUnit.PERSONS),
        MatrixColumn("workers", "jzw", CountUnit.TALKS),
        MatrixColumn("staff", "overig", CountUnit.TALKS),
        MatrixColumn("board", "bestuur", CountUnit.TALKS),
        MatrixColumn("files", "dossiers", CountUnit.DOSSIERS),
        MatrixColumn("documents", "documenten", CountUnit.DOCUMENTS),
        MatrixColumn("survey", "vragenlijst", CountUnit.ITEMS),
    ),
    source_kinds=(
        SourceKind("G-J", "jeugdige", "gesprek", "gesprekken", "young", CountUnit.PERSONS),
        SourceKind("G-O", "ouder", "gesprek", "gesprekken", "parents", CountUnit.PERSONS),
        SourceKind("G-BST", "bestuurder", "gesprek", "gesprekken", "board", CountUnit.TALKS),
        SourceKind("G-RVT", "toezicht", "gesprek", "gesprekken", "board", CountUnit.TALKS),
        SourceKind("G-JZW", "groep", "gesprek", "gesprekken", "workers", CountUnit.TALKS),
        SourceKind("G-1OP1", "dossiers", "gesprek", "gesprekken", "workers", CountUnit.TALKS),
        SourceKind("G-GW", "gw, pb, tm", "gesprek", "gesprekken", "staff", CountUnit.TALKS),
        SourceKind("D-CLI", "dossier", "dossier", "dossiers", "files", CountUnit.DOSSIERS),
        SourceKind("D-PERS", "dossier", "dossier", "dossiers", "files", CountUnit.DOSSIERS),
        SourceKind("DOC", "document", "document", "documenten", "documents", CountUnit.DOCUMENTS),
        SourceKind("V-O", "lijst", "lijst", "lijsten", "survey", CountUnit.ITEMS),
    ),
    roles=(
        Role("jeugdige", "jeugdige", "jeugdigen", "G-J"),
        Role("ouder", "ouder", "ouders", "G-O"),
        Role("jzw", "jeugdzorgwerker", "jeugdzorgwerkers", "G-JZW"),
        Role("gw", "gedragswetenschapper", "gedragswetenschappers", "G-GW"),
        Role("pb", "praktijkbegeleider", "praktijkbegeleiders", "G-GW"),
        Role("tm", "teammanager", "teammanagers", "G-GW"),
        Role("best", "bestuurder", "bestuurders", "G-BST"),
        Role("rvt", "lid", "leden", "G-RVT"),
    ),
)


def inspection(*records: Record, contested: Iterable[tuple[str, str, str]] = ()) -> Inspection:
    """Gather records into an inspection, each under the kind of its class."""
    kinds = {cls: kind for kind, cls in KINDS.items()}
    found: dict[str, dict[str, Record]] = {}
    for record in records:
        found.setdefault(kinds[type(record)], {})[record.id] = record
    return Inspection(found, frozenset(contested))


def numbered(record: Record, count: int, prefix: str) -> list[Record]:
    """Return copies of a record with ids `prefix1`, `prefix2` and so on."""
    return [replace(record, id=f"{prefix}{number}") for number in range(1, count + 1)]
