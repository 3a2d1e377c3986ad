"""Every way out of the app is known, and what leads to somebody stops at it."""

import ast
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from tests.services.world import World
from veldtool.adapters.pdf.press import PdfPress
from veldtool.services.errors import UserError
from veldtool.services.paper_guard import STOPPED_BY
from veldtool.services.papers import PapersDesk
from veldtool.services.recording import record
from veldtool.services.sealing import seal_reference
from veldtool.services.session import Session
from veldtool.services.sheet_kinds import SheetKind
from veldtool.services.sheets import COMPOSERS, print_for_handing_over, print_sheet, print_urgent
from veldtool.services.workbench import Workbench

AT = datetime(2026, 6, 10, 16, 5)  # noqa: DTZ001 - Dutch local time, as on the laptop
PLANTED = ("111222333", "Anouk Verstappen", "verstappen", "9400 AB", "NL91 ABNA 0417 1643 00")
PAPERS = {
    "veldtool/services/sheets.py": "guarded, each kind by `STOPPED_BY`",
    "veldtool/services/sheet_checks.py": "guarded: the feedback sheet",
    "veldtool/services/merging/desk.py": "by design: a receipt is numbers and the team",
    "veldtool/services/merging/receipt_sheet.py": "by design: numbers, times and the team",
    "ui/pdf_pages.py": "internal: a picture of a page, on screen",
}
"""Who sets a paper, and why nobody is on it who should not be."""

FILES = {
    "veldtool/cli/commands/demo.py": "the sample, invented",
    "veldtool/cli/commands/sheets.py": "guarded papers",
    "veldtool/cli/commands/receipts.py": "by design: a receipt is numbers and the team",
    "veldtool/cli/commands/inspections.py": "internal: the JSON export",
    "veldtool/cli/commands/joining.py": "sealed: a start package",
    "veldtool/cli/commands/devices.py": "sealed: a recovery copy",
    "veldtool/cli/commands/care.py": "internal: the keys of the inspection",
    "ui/handing_over.py": "guarded papers",
    "ui/pages/sheets.py": "guarded papers",
    "ui/pages/writing.py": "guarded papers",
    "ui/save_file.py": "writes for the others",
    "veldtool/services/papers.py": "guarded papers, to a stick or a printer",
    "ui/pages/visit.py": "sealed: a start package, a recovery copy",
}
"""Who writes a file where the user says, and what keeps it safe."""

WRITERS = frozenset({"write_file", "write_whole", "write_and_compare", "put_on_stick", "queue"})


@pytest.fixture
def lead(world: World) -> Session:
    session = world.found()
    record(session, "visit", "visit", {"institution": "Jeugdbescherming Voorbeeld"})
    sealed = seal_reference(session, "Anouk Verstappen, geb. 12-03-2014, zaak 4711")
    file = {"code": "D01", "checklist": "client", "measure": "OTS", "real_reference": sealed}
    record(session, "dossier", "d1", file)
    record(session, "answer", "d1/JB01", {"value": "2026-03-09"})
    record(session, "urgent", "u1", {"code": "S01", "dossier": "d1", "facts": "Wordt niet gezien."})
    return session


def test_every_kind_of_paper_has_a_decision_and_a_line(root: Path) -> None:
    assert set(STOPPED_BY) == set(COMPOSERS) == set(SheetKind)
    said = (root / "docs" / "ways-out.md").read_text(encoding="utf-8")
    assert [kind for kind in SheetKind if f"(`{kind}`)" not in said] == []


@pytest.mark.parametrize("words", PLANTED)
def test_nobody_is_named_among_the_sources(lead: Session, words: str) -> None:
    record(
        lead,
        "document",
        "b",
        {"title": f"Verslag {words} van 2019", "year": "2019", "received_on": "2026-06-01"},
    )
    with pytest.raises(UserError, match="paper_names_somebody") as kept:
        print_for_handing_over(lead, SheetKind.SOURCES, PdfPress(), AT)
    assert kept.value.details["words"] in words
    shown = PapersDesk(Workbench(lead), PdfPress()).look(SheetKind.SOURCES)  # to mend it
    assert (shown.kept_by and shown.kept_by.key, shown.mend[0]) == (kept.value.key, "document")
    assert print_sheet(lead, SheetKind.SOURCES, PdfPress(), AT)
    record(lead, "document", "b", {"title": "Verslag van 12-03-2019"})
    assert print_for_handing_over(lead, SheetKind.SOURCES, PdfPress(), AT).pdf
    assert PapersDesk(Workbench(lead), PdfPress()).look(SheetKind.SOURCES).kept_by is None


@pytest.mark.parametrize("words", PLANTED)
def test_nobody_is_named_on_the_sheet_of_an_urgent_case(lead: Session, words: str) -> None:
    record(lead, "urgent", "u1", {"facts": f"Sinds 12-03-2019 is {words} niet gezien."})
    with pytest.raises(UserError, match="paper_names_somebody"):
        print_urgent(lead, "", PdfPress(), AT)
    record(lead, "urgent", "u1", {"facts": "D01 is sinds 12-03-2019 niet gezien."})
    assert print_urgent(lead, "", PdfPress(), AT).pdf


def test_who_was_told_of_an_urgent_case_may_be_named(lead: Session) -> None:
    record(lead, "urgent_told", "u1/t", {"name": "W. Verstappen", "function": "bestuurder"})
    assert print_urgent(lead, "", PdfPress(), AT).pdf
    record(lead, "urgent", "u1", {"asked": "Zie Anouk vandaag."})
    with pytest.raises(UserError, match="paper_names_somebody"):
        print_urgent(lead, "", PdfPress(), AT)


def test_tallies_of_a_real_visit_leave(lead: Session) -> None:
    assert print_for_handing_over(lead, SheetKind.TALLIES, PdfPress(), AT).pdf


def test_who_sets_papers_and_who_writes_files_is_known(root: Path) -> None:
    render, write = set(_callers(root, {"render"})), set(_callers(root, WRITERS))
    assert render <= set(PAPERS), "a new paper: decide how it is guarded"
    assert write <= set(FILES), "a new file: decide how it is kept safe"
    there = [name for name in FILES if (root / name).exists()]
    assert [name for name in there if name not in write] == []


def _callers(root: Path, names: set[str] | frozenset[str]) -> Iterator[str]:
    """The modules of services, commands and window that call something of this name."""
    for folder in ("veldtool/services", "veldtool/cli", "ui"):
        for path in sorted((root / folder).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            calls = (one.func for one in ast.walk(tree) if isinstance(one, ast.Call))
            if any(_name(one) in names for one in calls):
                yield path.relative_to(root).as_posix()


def _name(called: ast.expr) -> str:
    return getattr(called, "attr", getattr(called, "id", ""))
