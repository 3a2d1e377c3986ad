"""What two readers answer apart leaves neither laptop, whatever is printed, exported or asked."""

import json
from collections.abc import Callable
from datetime import datetime

import pytest

from tests.adapters.pdf_reading import page_texts
from tests.services.world import PASSPHRASE, World
from veldtool import bootstrap
from veldtool.adapters.pdf.press import PdfPress
from veldtool.cli.main import run
from veldtool.domain.sheet.text import text
from veldtool.services.creating import Founding
from veldtool.services.opened_desk import OpenedDesk
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.sheet_checks import check_sheet
from veldtool.services.sheet_desk import SheetDesk
from veldtool.services.sheet_kinds import SheetKind
from veldtool.services.sheets import compose, print_sheet
from veldtool.services.transfer import export_inspection, import_inspection, read_file
from veldtool.services.unlocking import close
from veldtool.services.workbench import Workbench

AT = datetime(2026, 6, 10, 16, 5)  # noqa: DTZ001 - Dutch local time, as on the laptop
FIRST, SECOND = "eerstelezersnotitie", "tweedelezersnotitie"
APART = "1 dossier is nog bij twee lezers"
FACTS = {"checklist": "client", "measure": "OTS", "charged_on": "2026-03-02"}


class Readers:
    """MB leads and reads D14 first, AV reads it second; D15 only MB read."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.mb = world.found()
        record(self.mb, "member", "av", {"name": "Anna Vos", "initials": "AV"})
        two = {"code": "D14", "reader": "mb", "second_reader": "av", "read_on": "2026-06-09"}
        record(self.mb, "dossier", "d14", FACTS | two)
        alone = {"code": "D15", "reader": "mb", "closed": True, "read_on": "2026-06-09"}
        record(self.mb, "dossier", "d15", FACTS | alone)
        for key, value in (("d14/JB05", "ja"), ("d15/JB05", "nee")):
            record(self.mb, "answer", key, {"value": value})
        record(self.mb, "answer", "d14/JB05", {"note": FIRST})
        record(self.mb, "sheet_figure", "f1", {"theme": "1a", "item": "client.JB05"})
        self.av = world.join_approved(self.mb, "av")
        record(self.av, "second_answer", "d14/JB05", {"value": "nee", "note": SECOND})
        self.share()

    def share(self) -> None:
        self.world.exchange_all(self.mb, self.av)
        self.world.exchange_all(self.mb, self.av)

    def finish(self) -> None:
        record(self.mb, "dossier", "d14", {"closed": True})
        record(self.av, "dossier", "d14", {"second_closed": True})
        self.share()


@pytest.fixture
def readers(world: World) -> Readers:
    return Readers(world)


def sheet_text(session: Session, kind: SheetKind) -> str:
    return text(compose(session, kind, PdfPress().texts, AT))


PAPERS = (SheetKind.FEEDBACK, SheetKind.SOURCES, SheetKind.TALLIES, SheetKind.NORMS)


@pytest.mark.parametrize("kind", PAPERS)
def test_a_paper_is_the_same_on_both_laptops_and_holds_neither_answer(
    readers: Readers, kind: SheetKind
) -> None:
    first, second = sheet_text(readers.mb, kind), sheet_text(readers.av, kind)
    assert first == second
    record(readers.mb, "answer", "d14/JB05", {"value": "nee"})
    record(readers.av, "second_answer", "d14/JB05", {"value": "deels"})
    readers.share()
    assert sheet_text(readers.av, kind) == sheet_text(readers.mb, kind) == first
    for session in (readers.mb, readers.av):
        printed = "".join(page_texts(print_sheet(session, kind, PdfPress(), AT)))
        assert not any(word in printed for word in (FIRST, SECOND))


@pytest.mark.parametrize("kind", [SheetKind.FEEDBACK, SheetKind.TALLIES])
def test_a_count_says_that_a_file_is_read_by_two(readers: Readers, kind: SheetKind) -> None:
    said = sheet_text(readers.av, kind)
    assert "0 van 1" in said
    assert APART in said
    assert "nog bij twee lezers is" in said  # the box "Nog open"
    readers.finish()
    said = sheet_text(readers.av, kind)
    assert "1 van 2" in said
    assert APART not in said
    assert "bij 1 dossier verschillen de lezers nog" in said


def test_the_page_of_the_sheet_shows_the_figure_of_the_paper(
    readers: Readers,
) -> None:
    for session in (readers.mb, readers.av):
        desk = SheetDesk(Workbench(session), PdfPress())
        assert [one.share for one in desk.view().figures] == ["0 van 1"]
        found = [one.finding for one in check_sheet(session, PdfPress(), AT).checks]
        assert [dict(one.details) for one in found if one.key == "sheet.open_counts"] == [
            {"count": "1"}
        ]


def everywhere(desk: OpenedDesk) -> str:
    """Everything that the pages of an open visit ask for."""
    tallies = [desk.dossiers.tally("client", item) for item in ("JB05", "JB33a", "JB33b")]
    norms = [desk.norms.norm(norm) for norm in ("1a.2", "3.6")]
    found: list[object] = [desk.overview(), desk.dossiers.list(), *tallies, *norms]
    found += [desk.norms.candidates("3.6", ""), desk.evidence("1a.2", "files"), desk.sources.view()]
    found += [desk.points.view(), desk.feedback.view(), desk.conflicts.list(), desk.changes.list()]
    found += [desk.finding.find(FIRST), desk.finding.find(SECOND), desk.judging.plan()]
    found += [desk.history.record("answer", "d14/JB05"), desk.merging.status()]
    return str(found)


@pytest.mark.parametrize("who, hidden, own", [("av", FIRST, SECOND), ("mb", SECOND, FIRST)])
def test_no_page_holds_a_word_of_the_other_reader(
    readers: Readers, who: str, hidden: str, own: str
) -> None:
    session: Session = getattr(readers, who)
    close(session)
    desk = OpenedDesk(
        readers.world.toolbox(who), PdfPress(), lambda number, _: f"{number}", PASSPHRASE
    )
    desk.unlock(session.store.identity.inspection, None)
    assert hidden not in everywhere(desk)
    assert own in str(desk.dossiers.form("d14"))
    desk.close()


def test_an_export_leaves_the_other_reader_out_and_says_so(readers: Readers) -> None:
    for session, hidden, own in ((readers.av, FIRST, SECOND), (readers.mb, SECOND, FIRST)):
        content = export_inspection(session)
        assert hidden not in content.decode()
        assert own in content.decode()
        assert read_file(content).left_out == 2
    readers.finish()
    for session in (readers.mb, readers.av):
        content = export_inspection(session)
        assert FIRST in content.decode()
        assert SECOND in content.decode()
        assert "left_out" not in json.loads(content)


def test_an_export_without_the_other_reader_can_be_read_in(readers: Readers) -> None:
    importer = Founding("xx", "Ina Porteur", "IP", "IGJ", "", PASSPHRASE)
    content = export_inspection(readers.av)
    imported = import_inspection(readers.world.toolbox("ip"), content, importer)
    records = imported.inspection().records
    assert set(records["answer"]) == {"d15/JB05"}
    assert set(records["second_answer"]) == {"d14/JB05"}
    imported.store.close()


Say = Callable[..., str]


@pytest.fixture
def say(
    readers: Readers, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Say:
    """The command line on the second reader's laptop; everything that it printed."""
    inspection = readers.av.store.identity.inspection
    close(readers.av)
    monkeypatch.setattr(bootstrap, "toolbox", lambda: readers.world.toolbox("av"))

    def command(*words: str) -> str:
        assert run([inspection if word == "ID" else word for word in words]) == 0
        printed = capsys.readouterr()
        return printed.out + printed.err

    return command


def test_the_command_line_tells_nothing_of_the_first_reader(readers: Readers, say: Say) -> None:
    place = readers.world.place
    said = say("inspection", "export", "ID", str(place / "av.json"))
    assert "Niet in dit bestand: 2 wijzigingen" in said
    assert FIRST not in (place / "av.json").read_text(encoding="utf-8")
    for kind in PAPERS:
        out = place / f"{kind}.pdf"
        say("sheet", "ID", str(kind), "--out", str(out))
        assert FIRST not in "".join(page_texts(out.read_bytes()))
    for words in (("status", "ID", "--json"), ("conflicts", "ID", "--json"), ("check", "ID")):
        assert FIRST not in say(*words)
    assert FIRST not in say("merge", "ID", str(readers.world.exchange), "--json")
