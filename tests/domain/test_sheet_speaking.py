"""What is spoken from: everything that the paper says, but no names."""

from tests.domain.sample import FRAMEWORK, inspection
from tests.domain.sheet_records import PRINTED, TEXTS
from veldtool.domain.sheet.feedback import compose_feedback
from veldtool.domain.sheet.model import BULLET, Bullets, Sheet, plain, string
from veldtool.domain.sheet.speaking import Line, Look, Section, sections
from veldtool.domain.sheet.text import block_lines


def test_every_line_below_the_title_is_spoken_and_none_of_it_twice() -> None:
    sheet = compose_feedback(FRAMEWORK, inspection(), TEXTS, PRINTED)
    made = sections(sheet)
    spoken = {line.text for one in made for line in one.lines} | {one.title for one in made}
    printed = [line for block in sheet.blocks for line in block_lines(block) if line]
    words = " ".join(spoken)
    missing = [line for line in printed if line.removeprefix(f"{BULLET} ") not in words]
    heads = {TEXTS[f"feedback.{key}"] for key in ("what", "who", "when", "themes")}
    empty = {TEXTS["feedback.no_points"], TEXTS["feedback.no_figures"]}
    assert set(missing) - heads - empty == set()
    assert next(one.title for one in made) == sheet.title


def test_no_line_of_the_head_is_spoken() -> None:
    sheet = compose_feedback(FRAMEWORK, inspection(), TEXTS, PRINTED)
    spoken = "\n".join(line.text for one in sections(sheet) for line in one.lines)
    contact = string(sheet.subtitle[-1])
    assert "telefoon" in contact
    assert [line for line in map(string, sheet.subtitle) if line in spoken] == []


def test_bullets_are_points() -> None:
    sheet = Sheet("Titel", blocks=(Bullets((plain("een"),)),))
    assert sections(sheet) == (Section("Titel", (Line("een", Look.POINT),)),)
