"""From records to evidence: what carries a norm, and which kind of source it comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from veldtool.domain.evidence.model import Point
from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import (
    Inspection,
    Interview,
    Observation,
    Participants,
    Questionnaire,
    QuestionnaireItem,
    Statement,
)


def points(framework: Framework, inspection: Inspection) -> tuple[Point, ...]:
    """Return everything with a sign on a norm, neutral included; files are counted by tallies.

    A statement without a norm is a plain note and is left out.
    """
    rows = _Rows(framework)
    return (
        *_said(framework, inspection, rows),
        *_observed(inspection, rows),
        *_asked(inspection, rows),
    )


class _Rows:
    """Finds the row of the matrix for what an inspector tagged."""

    def __init__(self, framework: Framework) -> None:
        self._norms = {norm.id for norm in framework.norms}
        with_norms = {norm.theme for norm in framework.norms}
        self._themes = {theme.id for theme in framework.themes} - with_norms

    def of(self, tag: str) -> str | None:
        """A norm, the norm of a kijkpunt (3.4.2 is of 3.4), or a theme without norms."""
        if tag in self._norms or tag in self._themes:
            return tag
        norm = tag.rpartition(".")[0]
        return norm if norm in self._norms else None


@dataclass(frozen=True, slots=True)
class _Talks:
    """The talks, with the kind of source of each role where the talk does not decide it."""

    by_id: Mapping[str, Interview]
    joint: Mapping[tuple[str, str], str]  # (talk, role) to kind, as the participants say
    home: Mapping[str, str]  # role to the kind of source that it usually is

    def kind(self, statement: Statement) -> str:
        """The kind of source that speaks; in a joint talk that is the role's own kind."""
        talk = self.by_id.get(parent_id(statement.id), Interview())
        named = self.joint.get((talk.id, statement.role))
        home = self.home.get(statement.role)
        if named or not home:
            return named or talk.source_kind
        # A talk of another role's kind: the director's words in a talk with the board. A kind
        # that is nobody's home, such as a one-on-one talk about files, takes all who speak in it.
        return home if talk.source_kind in self.home.values() else talk.source_kind


def _said(framework: Framework, inspection: Inspection, rows: _Rows) -> Iterator[Point]:
    statements = all_of(inspection, "statement", Statement)
    talks = _Talks(
        all_of(inspection, "interview", Interview),
        {
            (parent_id(key), people.role): people.source_kind
            for key, people in all_of(inspection, "participants", Participants).items()
            if people.source_kind
        },
        {role.code: role.source_kind for role in framework.roles if role.source_kind},
    )
    for key, statement in statements.items():
        first = _first_version(statement, statements)
        for tag, sign in statement.norms:
            norm = rows.of(tag)
            if norm is not None:
                yield Point(
                    norm=norm,
                    sign=sign,
                    source_kind=talks.kind(first),
                    record=("statement", key),
                    carrier=parent_id(first.id),
                    form=statement.form,
                    role=first.role,
                    speaker=first.speaker,
                    heads=statement.counted_heads,
                )


def _first_version(statement: Statement, statements: Mapping[str, Statement]) -> Statement:
    """Follow "the same remark" to the line that stands for all of them."""
    seen = {statement.id}
    while statement.same_as in statements and statement.same_as not in seen:
        statement = statements[statement.same_as]
        seen.add(statement.id)
    return statement


def _observed(inspection: Inspection, rows: _Rows) -> Iterator[Point]:
    for key, found in all_of(inspection, "observation", Observation).items():
        for tag, sign in found.norms:
            norm = rows.of(tag)
            if norm is not None:
                record, carrier = ("observation", key), found.source or key
                yield Point(norm, sign, found.source_kind, record, carrier, found.form)


def _asked(inspection: Inspection, rows: _Rows) -> Iterator[Point]:
    lists = all_of(inspection, "questionnaire", Questionnaire)
    for key, item in all_of(inspection, "questionnaire_item", QuestionnaireItem).items():
        norm = rows.of(item.norm)
        if norm is not None and item.sign is not None:
            kind = lists.get(parent_id(key), Questionnaire()).source_kind
            yield Point(norm, item.sign, kind, ("questionnaire_item", key), key)
