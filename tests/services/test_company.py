"""Whether somebody else is at the table, told from what is open."""

import pytest

from veldtool.domain.records import Dossier, Inspection, Interview, Statement, Viewed
from veldtool.services.company import in_company

RECORD = Inspection(
    {
        "interview": {
            "g1": Interview("g1"),
            "g2": Interview("g2", closed=True),
            "g3": Interview("g3"),
            "g4": Interview("g4", refused=True),
        },
        "statement": {key: Statement(key) for key in ("g1/s1", "g2/s1", "g4/s1")},
        "dossier": {
            "d1": Dossier("d1", viewed=Viewed.JOINT),
            "d2": Dossier("d2", viewed=Viewed.ALONE),
            "d3": Dossier("d3", viewed=Viewed.JOINT, closed=True),
        },
    }
)


@pytest.mark.parametrize(
    "kind, record_id, found",
    [
        ("interview", "g1", True),
        ("statement", "g1/s1", True),
        ("interview", "g2", False),
        ("interview", "g3", False),
        ("statement", "g4/s1", False),
        ("dossier", "d1", True),
        ("answer", "d1/JB05", True),
        ("answer", "d2/JB05", False),
        ("dossier", "d3", False),
        ("dossier", "d9", False),
        ("document", "doc1", False),
    ],
)
def test_a_talk_or_a_joint_reading_that_goes_on_is_company(
    kind: str, record_id: str, *, found: bool
) -> None:
    assert in_company(RECORD, kind, record_id) is found
