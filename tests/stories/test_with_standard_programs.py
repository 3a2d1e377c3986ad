"""What a stranger with Debian's programs sees: `age` opens segments, `pdftotext` reads paper."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.stories.conftest import Demo

pytestmark = pytest.mark.real
STRANGER = Path(__file__).with_name("stranger.py")


def output(*command: str) -> str:
    """What a program prints."""
    return subprocess.run(
        command, check=True, capture_output=True, text=True, encoding="utf-8", timeout=60
    ).stdout


def test_a_stranger_with_age_finds_the_state_that_the_program_prints(
    demo: Demo, tmp_path: Path
) -> None:
    key = tmp_path / "sleutel.txt"
    assert demo.run("key", demo.inspection, "--out", str(key)).returncode == 0
    root = key.read_text(encoding="ascii").splitlines()[1].removeprefix("# root ")
    folder = demo.place / "uitwisseling" / demo.inspection
    found = output(sys.executable, str(STRANGER), str(key), root, str(folder))
    assert found in demo.run("check", demo.inspection).stdout


def test_the_sources_read_with_pdftotext_are_those_of_the_record(demo: Demo) -> None:
    said = " ".join(output("pdftotext", str(demo.place / "bronnen.pdf"), "-").lower().split())
    for words in (
        "twintig cliëntdossiers, waarvan elf samen met een jeugdzorgwerker en negen alleen",
        "zeventien jeugdzorgwerkers in vijf groepsgesprekken",
        "zes jeugdigen",
        "twaalf ouders",
        "zeven personeelsdossiers",
    ):
        assert words in said


def test_a_screen_reader_finds_headings_lists_and_heads_of_tables(demo: Demo) -> None:
    for path in sorted(demo.place.glob("*.pdf")):
        assert re.search(r"^Tagged: +yes$", output("pdfinfo", str(path)), re.MULTILINE)
        tree = output("pdfinfo", "-struct-text", str(path))
        kinds = set(re.findall(r"^ *([A-Z]\w*)(?: \(block\))?:?$", tree, re.MULTILINE))
        assert kinds >= {"Document", "H1", "H2", "P", "Table", "TR", "TH", "TD"}, path.name
        assert kinds >= {"L", "LI", "Lbl", "LBody"} or path.name == "tellingen.pdf"
        words = " ".join(re.findall(r'"(.*)"', tree))
        assert "VOORLOPIG" in words
        assert words.count("VOORLOPIG") == 1


def test_the_papers_tell_nothing_of_people_or_machines(demo: Demo) -> None:
    for path in sorted(demo.place.glob("*.pdf")):
        about = output("pdfinfo", str(path))
        assert "Title:" in about
        assert "Author:" not in about
        assert str(demo.place) not in about
        fonts = output("pdffonts", str(path)).splitlines()[2:]
        assert fonts
        assert all("NotoSans" in line and " yes yes " in line for line in fonts)
