"""Whatever stands in the files, every file is counted once at each item."""

from hypothesis import given
from hypothesis import strategies as st

from tests.domain.frameworks import FRAMEWORK, inspection
from veldtool.domain.framework.model import NOT_HAPPENED, Answer, ItemRef
from veldtool.domain.records import (
    CheckAnswer,
    Dossier,
    Inspection,
    Record,
    Viewed,
)
from veldtool.domain.tally.count import by_group, by_viewed, tallies, tally
from veldtool.domain.tally.model import Tally
from veldtool.domain.tally.parts import is_countable

ITEMS = FRAMEWORK.checklist("client").items
VALUES = st.one_of(
    st.none(),
    st.sampled_from([*(a.value for a in Answer), NOT_HAPPENED, "arij", "none", "?"]),
    st.dates().map(lambda day: day.isoformat()),
    st.lists(st.sampled_from(["home", "net"])),
    st.integers(),
)


@st.composite
def visits(draw: st.DrawFn) -> Inspection:
    records: list[Record] = []
    contested: list[tuple[str, str, str]] = []
    for key in draw(st.lists(st.sampled_from("abcdef"), unique=True)):
        records.append(
            Dossier(
                key,
                checklist=draw(st.sampled_from(["client", "client", "staff"])),
                measure=draw(st.sampled_from(["OTS", "voogdij", "JR", ""])),
                viewed=draw(st.sampled_from([None, *Viewed])),
                charged_on=draw(st.sampled_from(["", "2026-03-02"])),
                read_on=draw(st.sampled_from(["", "2026-06-09"])),
            )
        )
        records += [CheckAnswer(f"{key}/{item.id}", draw(VALUES)) for item in ITEMS]
        if draw(st.booleans()):
            contested.append(("dossier", key, draw(st.sampled_from(["measure", "viewed"]))))
            name = draw(st.sampled_from(ITEMS)).id
            contested.append(("answer", f"{key}/{name}", "value"))
    return inspection(*records, contested=contested)


def everybody(counted: Tally) -> list[str]:
    parts = (counted.numerator, *counted.rest, *counted.outside)
    return sorted(key for part in parts for key in part.dossiers)


@given(visits())
def test_every_file_that_an_item_holds_for_is_in_one_part(visit: Inspection) -> None:
    dossiers = [d for d in visit.records.get("dossier", {}).values() if isinstance(d, Dossier)]
    unsure = {
        key for kind, key, field in visit.contested if (kind, field) == ("dossier", "measure")
    }
    for counted in tallies(FRAMEWORK, visit, "client"):
        wanted = FRAMEWORK.item(counted.item).measures
        expected = sorted(
            d.id
            for d in dossiers
            if d.checklist == "client" and (not wanted or d.measure in wanted or d.id in unsure)
        )
        assert everybody(counted) == expected


@given(visits())
def test_all_items_that_can_be_counted_are(visit: Inspection) -> None:
    counted = tallies(FRAMEWORK, visit, "client")

    assert [c.item.item for c in counted] == [i.id for i in ITEMS if is_countable(i)]
    assert counted == tuple(tally(FRAMEWORK, visit, c.item) for c in counted)


@given(visits(), st.sampled_from(["picture", "contact", "told", "tool", "ots"]))
def test_splits_together_are_the_tally(visit: Inspection, item: str) -> None:
    ref = ItemRef("client", item)
    whole = tally(FRAMEWORK, visit, ref)
    for splits in (by_group(FRAMEWORK, visit, ref), by_viewed(FRAMEWORK, visit, ref)):
        assert sum(s.tally.denominator for s in splits) == whole.denominator
        assert sorted(key for s in splits for key in everybody(s.tally)) == everybody(whole)
