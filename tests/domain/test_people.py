"""People and talks counted apart, and nobody twice."""

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.frameworks import FRAMEWORK, inspection
from veldtool.domain.people import (
    SpokenCount,
    held_talks,
    presences,
    spoken_by_form,
    spoken_by_kind,
    spoken_by_role,
)
from veldtool.domain.records import (
    Dossier,
    Inspection,
    Interview,
    InterviewForm,
    Participants,
    Record,
    Statement,
)

TELEPHONE, ON_SITE, GROUP, ONE_ON_ONE = InterviewForm


def talk(
    key: str, kind: str, form: InterviewForm, *present: Participants, dossiers: Iterable[str] = ()
) -> list[Record]:
    """A talk that was held, with who was there."""
    people = [replace(p, id=f"{key}/{number}") for number, p in enumerate(present)]
    held = Interview(key, source_kind=kind, form=form, closed=True, dossiers=tuple(dossiers))
    return [held, *people]


def visit() -> Inspection:
    """The talks of the public visit, by their numbers."""
    records: list[Record] = []
    for n in range(6):
        records += talk(f"J{n}", "G-J", TELEPHONE, Participants(role="jeugdige", count=1))
    for n in range(12):
        records += talk(f"O{n}", "G-O", TELEPHONE, Participants(role="ouder", count=1))
    for n, size in enumerate([4, 4, 3, 3, 3]):
        records += talk(f"W{n}", "G-JZW", GROUP, Participants(role="jzw", count=size))
    for n in range(8):
        files = [f"D{n}", f"E{n}"] if n < 3 else [f"D{n}"]
        worker = Participants(role="jzw", count=1)
        records += talk(f"F{n}", "G-1OP1", ONE_ON_ONE, worker, dossiers=files)
    for role in ("gw", "pb", "tm"):
        records += talk(role, "G-GW", GROUP, Participants(role=role, count=3))
    records += talk("B", "G-BST", ON_SITE, Participants(role="best", count=1))
    records += talk("R", "G-RVT", ON_SITE, Participants(role="rvt", count=2))
    records += talk(
        "BR",
        "G-RVT",
        ON_SITE,
        Participants(role="best", count=1, known=1, source_kind="G-BST"),
        Participants(role="rvt", count=2, known=2),
    )
    return inspection(*records)


def numbers(counts: Iterable[SpokenCount]) -> dict[str, tuple[int, int]]:
    return {count.role or count.source_kind: (count.people, count.talks) for count in counts}


def test_people_and_talks_per_kind_of_source() -> None:
    assert numbers(spoken_by_kind(FRAMEWORK, visit())) == {
        "G-J": (6, 6),
        "G-O": (12, 12),
        "G-BST": (1, 2),
        "G-RVT": (2, 2),
        "G-JZW": (17, 5),
        "G-1OP1": (8, 8),
        "G-GW": (9, 3),
    }


def test_three_roles_of_one_kind_apart() -> None:
    counts = numbers(c for c in spoken_by_role(FRAMEWORK, visit()) if c.source_kind == "G-GW")

    assert counts == {"gw": (3, 1), "pb": (3, 1), "tm": (3, 1)}


def test_talks_about_files_count_each_file_once() -> None:
    records = visit().records
    joint = Dossier("D7", interview="F7")
    found = inspection(*(r for kind in records.values() for r in kind.values()), joint)
    [one_on_one] = [c for c in spoken_by_kind(FRAMEWORK, found) if c.source_kind == "G-1OP1"]

    assert (one_on_one.talks, one_on_one.dossiers) == (8, 11)
    assert one_on_one.interviews == tuple(f"F{n}" for n in range(8))


def test_a_file_that_names_its_talk_belongs_to_it() -> None:
    found = inspection(
        *talk("F", "G-1OP1", ONE_ON_ONE, Participants(role="jzw", count=1)),
        Dossier("D1", interview="F"),
        Dossier("D2"),
    )

    assert [p.dossiers for p in presences(FRAMEWORK, found)] == [frozenset({"D1"})]


def test_forms_apart() -> None:
    records = talk("T", "G-O", TELEPHONE, Participants(role="ouder", count=2))
    records += talk("G", "G-O", GROUP, Participants(role="ouder", count=3))
    counts = spoken_by_form(FRAMEWORK, inspection(*records))

    assert [(c.form, c.people, c.talks) for c in counts] == [(TELEPHONE, 2, 1), (GROUP, 3, 1)]


def test_kinds_and_roles_stand_in_the_order_of_the_framework() -> None:
    records = talk("X", "unknown", GROUP, Participants(role="nobody", count=1))
    records += talk("T", "G-GW", GROUP, Participants(role="tm", count=1))
    records += talk("G", "G-GW", GROUP, Participants(role="gw", count=1))
    records += talk("J", "G-J", TELEPHONE, Participants(role="jeugdige", count=1))

    assert [p.interview for p in presences(FRAMEWORK, inspection(*records))] == ["J", "G", "T", "X"]


def test_a_planned_or_refused_talk_is_no_source() -> None:
    found = inspection(
        Interview("planned", source_kind="G-O"),
        Participants("planned/1", role="ouder", count=4),
        Interview("refused", source_kind="G-O", refused=True, closed=True),
        Participants("refused/1", role="ouder", count=1),
        Interview("begun", source_kind="G-O"),
        Participants("begun/1", role="ouder", count=2),
        Statement("begun/2", text="Er is geluisterd."),
        Participants("gone/1", role="ouder", count=9),
    )

    assert list(held_talks(found)) == ["begun"]
    assert numbers(spoken_by_kind(FRAMEWORK, found)) == {"G-O": (2, 1)}


def test_a_missing_number_makes_a_lower_bound() -> None:
    found = inspection(
        *talk("A", "G-O", GROUP, Participants(role="ouder")),
        *talk("B", "G-O", GROUP, Participants(role="ouder", count=3)),
        *talk("C", "G-O", GROUP),
    )
    [count] = spoken_by_kind(FRAMEWORK, found)

    assert (count.people, count.talks, count.uncounted) == (3, 3, 2)


def test_more_known_people_than_present_is_nobody() -> None:
    found = inspection(*talk("A", "G-O", GROUP, Participants(role="ouder", count=1, known=3)))

    assert numbers(spoken_by_kind(FRAMEWORK, found)) == {"G-O": (0, 1)}


ROLES = st.sampled_from(["ouder", "jzw", "gw"])
PRESENT = st.builds(
    Participants, role=ROLES, count=st.none() | st.integers(0, 9), known=st.integers(0, 3)
)
TALKS = st.lists(
    st.tuples(st.sampled_from(["G-O", "G-JZW"]), st.sampled_from(InterviewForm), st.lists(PRESENT))
)


@given(TALKS)
def test_however_people_are_grouped_their_number_is_the_same(
    talks: list[tuple[str, InterviewForm, list[Participants]]],
) -> None:
    records = [
        r for n, (kind, form, who) in enumerate(talks) for r in talk(f"T{n}", kind, form, *who)
    ]
    found = inspection(*records)
    by_kind = spoken_by_kind(FRAMEWORK, found)

    for grouped in (spoken_by_role(FRAMEWORK, found), spoken_by_form(FRAMEWORK, found)):
        assert sum(c.people for c in grouped) == sum(c.people for c in by_kind)
        assert {i for c in grouped for i in c.interviews} == {f"T{n}" for n in range(len(talks))}
    assert sum(c.talks for c in by_kind) == len(talks)
