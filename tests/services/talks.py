"""A talk on a real database, written in by one or two people."""

from veldtool.domain.records import Statement
from veldtool.services.interviews import InterviewDesk, Outline, OutlineRow, TypingLine
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench

TALK = "g38"


class Writer:
    """One inspector at the page of talks."""

    def __init__(self, session: Session, talk: str = TALK) -> None:
        self.session = session
        self.bench = Workbench(session)
        self.desk = InterviewDesk(self.bench)
        self.talk = talk

    def outline(self) -> Outline:
        return self.desk.outline(self.talk)

    def write(self, line: str, indent: int = 0) -> OutlineRow:
        """Type a line and press Enter; returns the row that it became."""
        typed = TypingLine(self.outline().typing.statement, line, indent=indent)
        self.desk.save_line(self.talk, typed)
        return self.row(typed.statement)

    def row(self, statement: str) -> OutlineRow:
        return next(one for one in self.outline().rows if one.id == statement)

    def record(self, statement: str) -> Statement:
        found = self.bench.inspection.records["statement"][statement]
        assert isinstance(found, Statement)
        return found

    def edit(self, statement: str, line: str, *, confirm: bool = False) -> None:
        typed = self.desk.line(statement)
        changed = TypingLine(statement, line, typed.time, typed.indent, editing=True)
        self.desk.save_line(self.talk, changed, confirm=confirm)

    def texts(self) -> list[str]:
        return [one.text for one in self.outline().rows]
