"""One praktijktoets from record to printed sheet, through the command line."""

import json
import re
from functools import partial
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.stories.conftest import Demo, veldtool
from tests.stories.stranger import read, state, state_hash
from veldtool.adapters import age


def paper(path: Path) -> str:
    """The words of a PDF, hyphens at line ends and layout taken out."""
    with PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    joined = "\n".join(pages).replace("\ufffe", "").replace("\xad", "")
    return re.sub(r"\s+", " ", joined)


def test_every_colleague_is_named_once_with_operations(demo: Demo) -> None:
    lines = re.findall(r"^(\w\w): (\d+) wijzigingen ontvangen$", demo.output, re.MULTILINE)
    assert [who for who, _ in lines] == ["JK", "AV", "LD", "RS"]
    assert all(int(ops) > 50 for _, ops in lines)


def test_there_is_one_true_conflict(demo: Demo) -> None:
    assert re.search(r"^1 conflict", demo.output, re.MULTILINE)


def test_a_second_merge_of_the_same_folder_changes_nothing(demo: Demo) -> None:
    before = demo.run("check", demo.inspection).stdout
    merged = demo.run("merge", demo.inspection, str(demo.place / "uitwisseling"))
    assert merged.returncode == 0, merged.stderr
    assert "Niets nieuws" in merged.stdout
    assert demo.run("check", demo.inspection).stdout == before


def test_the_sources_are_counted_in_words_from_the_records(demo: Demo) -> None:
    said = paper(demo.place / "bronnen.pdf").lower()
    for words in (
        "twintig cliëntdossiers",
        "elf samen met",
        "negen alleen",
        "zeventien jeugdzorgwerkers in vijf groepsgesprekken",
        "zes jeugdigen",
        "twaalf ouders",
        "zeven personeelsdossiers",
    ):
        assert words in said, words


def test_the_feedback_sheet_is_two_pages_and_tells_nothing_it_may_not(demo: Demo) -> None:
    path = demo.place / "terugkoppeling.pdf"
    with PdfDocument(path) as document:
        assert len(document) <= 2
    said = paper(path)
    assert "VOORLOPIG" in said
    assert not re.search(r"\bD\d\d\b", said)
    for word in ("voldoet", "onvoldoende", "tekortkoming", "vertrouwen"):
        assert word not in said.lower(), word


@pytest.mark.parametrize("words", ["2 van 20", "1 van 19", "14 van 20", "9 van 20"])
def test_the_counts_of_the_files_are_those_of_the_record(demo: Demo, words: str) -> None:
    assert words in paper(demo.place / "tellingen.pdf")


def test_the_json_holds_everything_and_can_be_read_in_again(demo: Demo, tmp_path: Path) -> None:
    content = json.loads((demo.place / "inspectie.json").read_text(encoding="utf-8"))
    assert len(content["records"]["dossier"]) == 27
    assert len(content["conflicts"]) == 1
    done = demo.run("inspection", "import", str(demo.place / "inspectie.json"), home=tmp_path)
    assert done.returncode == 0, done.stderr
    listed = demo_list(tmp_path)
    assert len(listed) == 1
    assert listed[0] != demo.inspection


def test_each_sheet_can_be_printed_again_from_the_database(demo: Demo, tmp_path: Path) -> None:
    for kind in ("feedback", "sources", "tallies"):
        out = tmp_path / f"{kind}.pdf"
        done = demo.run("sheet", demo.inspection, kind, "--out", str(out))
        assert done.returncode == 0, done.stderr
        assert out.read_bytes().startswith(b"%PDF")


def test_rebuilding_finds_nothing_different(demo: Demo) -> None:
    done = demo.run("check", demo.inspection, "--rebuild")
    assert done.returncode == 0, done.stderr
    assert "0 rijen waren anders" in done.stdout


def test_the_key_is_written_once_and_with_a_warning(demo: Demo, tmp_path: Path) -> None:
    out = tmp_path / "sleutel.txt"
    done = demo.run("key", demo.inspection, "--out", str(out))
    assert done.returncode == 0, done.stderr
    about, root, *keys = out.read_text(encoding="ascii").splitlines()
    assert about == f"# inspection {demo.inspection}"
    assert root.startswith("# root ")
    assert [key[:15] for key in keys] == ["AGE-SECRET-KEY-"]
    assert "iedereen" in done.stderr
    assert demo.run("key", demo.inspection, "--out", str(out)).returncode == 1


def test_a_stranger_finds_the_state_that_the_program_prints(demo: Demo, tmp_path: Path) -> None:
    """With the folder, the file of `veldtool key` and a reader that knows no more than the page."""
    out = tmp_path / "sleutel.txt"
    assert demo.run("key", demo.inspection, "--out", str(out)).returncode == 0
    about = out.read_text(encoding="ascii").splitlines()
    keys = [line for line in about if not line.startswith("#")]
    folder = demo.place / "uitwisseling" / demo.inspection
    unseal = partial(age.unseal, identities=keys)
    ops = [op for file in folder.rglob("*.age") for op in read(file, demo.inspection, unseal)]
    found = state_hash(state(ops, about[1].removeprefix("# root ")))
    assert found in demo.run("check", demo.inspection).stdout


def test_nothing_of_the_sample_stands_in_the_clear(demo: Demo, tmp_path: Path) -> None:
    """Names, quotes and references are found in no file but the JSON and what is printed."""
    planted = ["Voorbeeldstad", "VOORBEELD-", "Jeugdbescherming Voorbeeld"]
    meant = {"inspectie.json", "dit-is-een-voorbeeld.txt"}
    files = [p for p in demo.place.rglob("*") if p.is_file() and p.suffix != ".pdf"]
    kept = [p for p in files if p.name not in meant]
    assert len(kept) > 20
    assert [p.name for p in kept if holds(p, planted)] == []
    plain = tmp_path / "plain.db"
    plain.write_bytes(b"SQLite format 3\0" + "Jeugdbescherming Voorbeeld".encode("utf-16-le"))
    assert holds(plain, planted)
    assert holds(demo.place / "inspectie.json", planted)


def demo_list(home: Path) -> list[str]:
    """The inspections in a data folder, as the command lists them."""
    return veldtool("inspection", "list", home=home).stdout.split()


def holds(path: Path, words: list[str]) -> bool:
    """Whether a file holds one of the words, in any encoding that a program would write."""
    content = path.read_bytes()
    return any(
        word.encode(encoding) in content
        for word in words
        for encoding in ("utf-8", "utf-16-le", "utf-16-be")
    )
