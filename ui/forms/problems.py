"""What is wrong with something typed, in a sentence that says what to do."""

from PySide6.QtCore import QCoreApplication

from veldtool.domain.entry.problem import EntryError, Problem

translate = QCoreApplication.translate


def sentence(error: EntryError) -> str:
    """Return what to do about a value that cannot be read."""
    words = _words()[error.problem]
    return words.format(part=error.part)


def _words() -> dict[Problem, str]:
    return {
        Problem.NUMBER: translate("entry", "Type a whole number, such as 975"),
        Problem.DECIMAL: translate("entry", "Type a number, such as 13,6"),
        Problem.TIME: translate("entry", "Type a time, such as 9.30 or 0930"),
        Problem.DATE: translate("entry", "Type a date, such as 12 3 or 120326 or yesterday"),
        Problem.NO_SUCH_DAY: translate("entry", "This date does not exist"),
        Problem.TWO_WAYS: translate("entry", "This can be two dates: put a space between"),
        Problem.MOMENT: translate(
            "entry", "Type a day and a time, such as tomorrow 12.00 or 12 6 17.00"
        ),
        Problem.NORM: translate("entry", "There is no norm {part}"),
        Problem.SIGN: translate("entry", "Put + or - or ~ after {part}"),
        Problem.MEMBER: translate("entry", "Nobody in the team has the initials {part}"),
        Problem.CODE: translate("entry", "There is nothing here with the code {part}"),
        Problem.TOO_LONG: translate(
            "entry", "This is too long for one field: shorten it, or make a document of it"
        ),
        Problem.COUNTS: translate(
            "entry", "Type each answer with its number, such as: yes 6; no 2 (see {part})"
        ),
    }
