from veldtool.domain.duplicates import SharedCode, shared_codes
from veldtool.domain.records import Document, Dossier, Inspection, Interview, Record


def visit(*records: tuple[str, Record]) -> Inspection:
    kinds: dict[str, dict[str, Record]] = {}
    for kind, record in records:
        kinds.setdefault(kind, {})[record.id] = record
    return Inspection(kinds)


def test_two_people_made_the_same_code() -> None:
    found = shared_codes(
        visit(
            ("dossier", Dossier("x1", code="D21")),
            ("dossier", Dossier("x2", code="d21 ")),
            ("dossier", Dossier("x3", code="D22")),
        )
    )
    assert found == (SharedCode("dossier", "D21", ("x1", "x2")),)


def test_one_code_in_two_kinds_or_no_code_is_nothing() -> None:
    visited = visit(
        ("interview", Interview("a", code="G01")),
        ("document", Document("b", code="G01")),
        ("dossier", Dossier("c")),
        ("dossier", Dossier("d")),
    )
    assert shared_codes(visited) == ()
