"""Lines that are pasted, mistyped or far too long: kept to the letter, or said to be too long."""

import pytest

from tests.services.talks import TALK, Writer
from tests.services.test_own_notes import mb
from veldtool.domain.entry.words import MOST_BYTES
from veldtool.services.errors import UserError
from veldtool.services.interviews import TypingLine

__all__ = ["mb"]


@pytest.mark.parametrize(
    "line",
    [
        "“Woorden” uit\u00a0Word – met\nregels 😀",
        "Jansen - zag haar niet",
        "o 20255/3 - te veel mensen",
        "@25.99 geen tijd",
    ],
)
def test_odd_lines_are_kept_to_the_letter(mb: Writer, line: str) -> None:
    row = mb.write(line)
    saved = mb.record(row.id)
    for word in ("regels 😀", "Jansen", "20255/3", "@25.99"):
        assert (word in saved.text) is (word in line)


def test_a_line_that_no_field_can_carry_says_so(mb: Writer) -> None:
    typed = TypingLine(mb.outline().typing.statement, "x" * (MOST_BYTES + 1))
    for save in (mb.desk.keep_line, mb.desk.save_line):
        with pytest.raises(UserError, match="line_too_long"):
            save(TALK, typed)
    assert mb.outline().rows == ()
