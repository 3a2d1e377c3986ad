"""The counts of the public visit, from records, with the framework that ships."""

from typing import Any

import resources
from tests.domain.frameworks import inspection
from veldtool.domain.evidence.matrix import evidence_matrix
from veldtool.domain.framework.model import NOT_HAPPENED, ItemRef
from veldtool.domain.framework.reader import read_framework
from veldtool.domain.guard.arithmetic import check_inspection
from veldtool.domain.records import CheckAnswer, Dossier, Inspection, Record
from veldtool.domain.tally.count import tallies, tally
from veldtool.domain.tally.model import Tally

GI = read_framework(resources.framework_text("gi-2025"))

COLUMNS: dict[str, list[str]] = {
    "JB01": ["2026-03-06"] * 2 + ["2026-04-20"] * 18,
    "JB05": ["ja"] * 6 + ["nee"] * 14,
    "JB10c": ["ja"] * 14 + ["nee"] * 6,
    "JB15": ["ja"] * 4 + ["nee"] * 16,
    "JB18b": ["2026-04-01"] + ["2026-05-20"] * 18 + [NOT_HAPPENED],
    "JB23": ["ja"] * 9 + ["nee"] * 8 + ["niet vast te stellen"] * 3,
    "JB30": ["ja"] * 13 + ["nee"] * 7,
}
STAFF = {
    "P3": ["2026-01-15"] * 7,
    "P4": ["2025-12-01"] * 4 + ["2025-06-01"] * 2 + ["2026-02-01"],
    "P5": ["aanwezig"] * 5 + ["deels", "ontbreekt"],
}


def visit() -> Inspection:
    records: list[Record] = []
    for n in range(20):
        pronounced = "2026-05-05" if n == 19 else "2026-03-02"
        dates: dict[str, Any] = {"charged_on": "2026-03-02", "read_on": "2026-06-09"}
        records.append(
            Dossier(f"D{n}", checklist="client", measure="OTS", pronounced_on=pronounced, **dates)
        )
        records += [CheckAnswer(f"D{n}/{item}", values[n]) for item, values in COLUMNS.items()]
    for n in range(7):
        records.append(Dossier(f"P{n}", checklist="staff", read_on="2026-06-09"))
        records += [CheckAnswer(f"P{n}/{item}", values[n]) for item, values in STAFF.items()]
    return inspection(*records)


def shown(counted: Tally) -> tuple[int, int, dict[str, int]]:
    others = (*counted.rest, *counted.outside)
    return counted.numerator.count, counted.denominator, {p.word: p.count for p in others}


def counts(checklist: str, item: str) -> tuple[int, int, dict[str, int]]:
    return shown(tally(GI, visit(), ItemRef(checklist, item)))


def test_the_counts_of_the_client_files() -> None:
    assert counts("client", "JB01") == (2, 20, {"te laat": 18})
    assert counts("client", "JB05") == (6, 20, {"nee": 14})
    assert counts("client", "JB10c") == (14, 20, {"nee": 6})
    assert counts("client", "JB15") == (4, 14, {"nee": 10, "n.v.t.": 6})
    assert counts("client", "JB18b") == (1, 19, {"te laat": 18, "nog niet verstreken": 1})
    assert counts("client", "JB23") == (9, 20, {"nee": 8, "niet vast te stellen": 3})
    assert counts("client", "JB30") == (13, 20, {"nee": 7})


def test_the_counts_of_the_staff_files() -> None:
    assert counts("staff", "P4") == (4, 7, {"te oud": 2, "te laat afgegeven": 1})
    assert counts("staff", "P5") == (5, 7, {"deels": 1, "ontbreekt": 1})


def test_every_list_can_be_counted_and_adds_up() -> None:
    for checklist in GI.checklists:
        counted = tallies(GI, visit(), checklist.id)
        assert counted
        assert {shown(c)[1] + sum(p.count for p in c.outside) for c in counted} <= {0, 7, 20}


def test_the_matrix_shows_the_lead_items() -> None:
    matrix = evidence_matrix(GI, visit())
    plan, staff = matrix.row("1b.3").cell("dossiers"), matrix.row("5.4").cell("dossiers")

    assert plan is not None
    assert (plan.plus, plan.minus, plan.of) == (1, 18, 19)
    assert staff is not None
    assert (staff.plus, staff.minus, staff.of) == (4, 3, 7)
    assert [row.norm for row in matrix.rows if row.single_source] == [
        "1a.2", "1a.3", "1b.3", "2.1", "3.3", "3.5", "5.4",
    ]  # fmt: skip


def test_a_record_that_adds_up_gives_no_findings() -> None:
    assert check_inspection(GI, visit()) == ()
