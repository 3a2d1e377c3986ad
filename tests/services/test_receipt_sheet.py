"""A receipt on paper: the sums of a merge, a tagged PDF, and nothing of what anybody wrote."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from tests.adapters.pdf_reading import page_texts
from tests.domain.sheet_records import PRINTED, TEXTS
from tests.services.made_receipts import MUCH, NOTHING, OF
from tests.services.world import World
from veldtool.adapters.pdf.press import PdfPress
from veldtool.bootstrap import shipped
from veldtool.domain.sheet.text import text
from veldtool.services.errors import UserError
from veldtool.services.exchange import publish
from veldtool.services.merging.desk import MergeDesk
from veldtool.services.merging.receipt_sheet import compose_receipt, print_receipt
from veldtool.services.merging.receipts import FileLine, FileState, Receipt
from veldtool.services.recording import record
from veldtool.services.workbench import Workbench

SAID = "Moeder belde op maandag"
EMPTY = replace(NOTHING, place="D:/Jeugdbescherming Voorbeeld")


def merged(world: World) -> tuple[Workbench, Receipt]:
    """The lead merges a line, an urgent case and a conflict of AV, and a file that is damaged."""
    lead = world.found()
    record(lead, "member", "av", {"name": "Naam AV", "initials": "AV"})
    record(lead, "statement", "g01/s1", {"text": "zoals het was"})
    colleague = world.join_approved(lead, "av")
    record(colleague, "statement", "g01/s1", {"text": SAID})
    record(lead, "statement", "g01/s1", {"text": "anders"})
    record(colleague, "urgent", "u1", {"code": "S01", "facts": "niet gezien"})
    publish(colleague, world.carrier)
    odd = next(world.exchange.rglob("*.age"))
    odd.with_name(f"9{odd.name}").write_bytes(b"niets")
    bench = Workbench(lead)
    desk = MergeDesk(bench, shipped().words)
    return bench, desk.merge(world.carrier, str(world.exchange))


def lines(receipt: Receipt) -> str:
    return text(compose_receipt(receipt, OF, TEXTS, PRINTED))


def test_the_paper_tells_the_sums_and_nothing_of_the_record(world: World) -> None:
    bench, receipt = merged(world)
    pdf = print_receipt(bench, PdfPress()).pdf
    found = " ".join(" ".join(page_texts(pdf)).split())
    assert "Ontvangstbewijs van het samenvoegen" in found
    assert "AV" in found
    assert "De som klopt." in found
    assert "Eén veld of code kreeg 2 versies." in found
    assert "Eén spoedcasus is nieuw of aangevuld." in found
    assert f"er kwamen er {receipt.new} bij" in found
    for secret in (SAID, "anders", "niet gezien", "S01", "g01", str(world.exchange)):
        assert secret not in found


def test_the_paper_is_tagged_with_its_tables(world: World) -> None:
    bench, _ = merged(world)
    with pikepdf.open(BytesIO(print_receipt(bench, PdfPress()).pdf)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "nl-NL"
        kinds = {str(one.get("/S")) for one in pdf.objects if isinstance(one, pikepdf.Dictionary)}
    assert {"/H1", "/H2", "/Table", "/TH", "/TD"} <= kinds


def test_without_a_merge_there_is_no_receipt(world: World) -> None:
    bench = Workbench(world.found())
    with pytest.raises(UserError, match="no_receipt"):
        print_receipt(bench, PdfPress())


def test_a_place_can_name_an_institution_and_stays_off_the_paper() -> None:
    found = lines(EMPTY)
    assert "Voorbeeld" not in found
    assert "Er kwam niets nieuws binnen." in found
    assert "Wat aandacht vraagt" not in found


def test_a_sum_that_does_not_add_up_is_told() -> None:
    assert "De som klopt niet." in lines(replace(EMPTY, after=12))


def test_one_change_is_told_in_the_singular() -> None:
    assert "Hier stond 1 wijziging, er kwam er 1 bij, en nu zijn het er 2." in lines(
        replace(EMPTY, before=1, after=2, senders=(replace(MUCH.senders[0], ops=1),))
    ).replace("  ", " ")


def test_files_that_were_not_read_are_named() -> None:
    line = FileLine("visit/dev-a/1-4-ab.age", FileState.REFUSED, "AV", reason="absent")
    assert "1-4-ab.age" in lines(replace(EMPTY, files=(line,)))
