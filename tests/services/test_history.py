"""Who wrote what when, in words, for every field; blind and sealed content stays out of it."""

import pytest

from tests.services.world import World
from veldtool.adapters.field_texts import field_words
from veldtool.domain.oplog.authority import Quarantine
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.dutch_time import to_local
from veldtool.services.history import HistoryDesk
from veldtool.services.recording import delete, record
from veldtool.services.scoring import record_score
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench

WORDS = field_words()


def history(session: Session) -> HistoryDesk:
    return HistoryDesk(Workbench(session), WORDS)


def told(session: Session, kind: str, record_id: str) -> list[tuple[str, str, str]]:
    lines = history(session).record(kind, record_id).lines
    return [(line.name, line.value, line.who) for line in lines]


def test_every_writing_of_a_field_is_told_newest_first(world: World) -> None:
    lead = world.found()
    record(lead, "dossier", "d14", {"code": "D14"})
    world.clock.tick(60_000)
    record(lead, "dossier", "d14", {"measure": "OTS", "placed_out": True})
    world.clock.tick(60_000)
    record(lead, "dossier", "d14", {"measure": "", "read_on": "2026-06-09"})
    found = history(lead).record("dossier", "d14")
    assert found.title == "dossier D14"
    assert [(line.name, line.value) for line in found.lines] == [
        ("dag van lezen", "di 9 juni 2026"),
        ("maatregel", "leeg"),
        ("uit huis geplaatst", "ja"),
        ("maatregel", "ondertoezichtstelling"),
        ("code", "D14"),
    ]
    assert [line.stands for line in found.lines] == [True, True, True, False, True]
    assert {line.who for line in found.lines} == {"MB"}
    assert found.lines[0].at == to_local(world.clock.now())


def test_values_are_worded_by_the_framework_and_the_record(world: World) -> None:
    lead = world.found()
    member = lead.store.identity.member
    record(lead, "dossier", "d14", {"code": "D14", "checklist": "client", "reader": member})
    said = {"text": "te laat", "norms": (("1a.3", "-"), ("2.2", "+")), "source": "d14"}
    record(lead, "statement", "g01/s1", {**said, "author": member, "quote": "verbatim"})
    record(lead, "urgent", "u1", {"reply_by": "2026-06-10T12:00", "code": "D13"})
    assert set(told(lead, "statement", "g01/s1")) == {
        ("tekst", "te laat", "MB"),
        ("normen", "1a.3 negatief, 2.2 positief", "MB"),
        ("bron", "D14", "MB"),
        ("schrijver", "MB", "MB"),
        ("hoe weergegeven", "letterlijk", "MB"),
    }
    assert ("lezer", "MB", "MB") in told(lead, "dossier", "d14")
    assert ("antwoord vóór", "wo 10 juni 2026, 12.00 uur", "MB") in told(lead, "urgent", "u1")


def test_an_answer_is_worded_by_its_item(world: World) -> None:
    lead = world.found()
    record(lead, "dossier", "d14", {"code": "D14", "checklist": "client"})
    record(lead, "answer", "d14/JB05", {"value": "deels", "note": "zie plan"})
    found = history(lead).record("answer", "d14/JB05")
    assert found.title == "antwoord JB05 van D14"
    assert {(line.name, line.value) for line in found.lines} == {
        ("antwoord", "deels"),
        ("notitie", "zie plan"),
    }


def test_what_is_sealed_is_told_as_sealed(world: World) -> None:
    lead = world.found()
    record(lead, "dossier", "d14", {"code": "D14", "real_reference": "JB-2024-0031"})
    record_score(lead, "1a.1", "voldoet", "sterk")
    everything = told(lead, "dossier", "d14") + told(lead, "score", "mb:1a.1")
    assert ("echt kenmerk", "verzegeld", "MB") in everything
    assert ("score en reden", "verzegeld", "MB") in everything
    assert ("stand", "afgerond", "MB") in everything
    assert "JB-2024-0031" not in str(everything)
    assert history(lead).record("score", "mb:1a.1").title == "score 1a.1 van MB"


@pytest.mark.parametrize("kind", ["reveal", "device", "introduction", "framework"])
def test_keys_are_never_shown(world: World, kind: str) -> None:
    lead = world.found()
    keys = lead.store.registers(kind)
    lines = [told(lead, kind, one) for one in {key.id for key in keys}]
    said = str(lines)
    assert lines
    assert lead.keys.signing_key not in said
    assert "age1" not in said
    assert "BEGIN AGE" not in said
    assert "[[norms]]" not in said


def test_the_root_speaks_for_the_founder(world: World) -> None:
    lead = world.found()
    assert ("goedkeuring", "goedgekeurd", "MB") in told(lead, "device", lead.store.identity.device)


def test_a_delete_and_its_undoing_are_told(world: World) -> None:
    lead = world.found()
    bench = Workbench(lead)
    bench.done(record(lead, "open_point", "p1", {"text": "vraag het plan op"}))
    world.clock.tick()
    bench.done(delete(lead, "open_point", "p1"))
    world.clock.tick()
    bench.undo()
    first, second, _ = told(lead, "open_point", "p1")
    assert first == ("het geheel", "teruggezet", "MB")
    assert second == ("het geheel", "verwijderd", "MB")


def test_what_does_not_count_says_so(world: World) -> None:
    lead = world.found()
    stranger = world.join(lead, "jk")
    record(lead, "dossier", "d1", {"code": "D01"})
    world.exchange_all(lead, stranger)
    world.clock.tick()
    record(stranger, "dossier", "d1", {"track": "vreemd"})
    world.exchange_all(stranger, lead)
    first = history(lead).record("dossier", "d1").lines[0]
    assert (first.name, first.value) == ("route", "vreemd")
    assert first.refused is Quarantine.UNKNOWN_DEVICE
    assert not first.stands


def test_colleagues_are_named_by_their_initials(world: World) -> None:
    lead = world.found()
    colleague = world.join_approved(lead, "jk")
    record(lead, "member", "jk", {"initials": "JK"})
    record(colleague, "dossier", "d1", {"code": "D01"})
    world.exchange_all(lead, colleague)
    assert told(lead, "dossier", "d1") == [("code", "D01", "JK")]


def test_the_second_reader_is_absent_until_both_are_done(world: World) -> None:
    lead = world.found()
    second = world.join_approved(lead, "jk")
    readers = {"code": "D01", "reader": "mb", "second_reader": "jk"}
    record(lead, "dossier", "d1", readers)
    record(lead, "answer", "d1/JB05", {"value": "ja"})
    world.clock.tick()
    record(second, "second_answer", "d1/JB05", {"value": "nee"})
    world.exchange_all(lead, second)
    assert [value for _, value, _ in told(lead, "answer", "d1/JB05")] == ["ja"]
    assert told(lead, "second_answer", "d1/JB05") == told(lead, "answer", "d1/JB05")
    assert [value for _, value, _ in told(second, "answer", "d1/JB05")] == ["nee"]
    record(lead, "dossier", "d1", {"closed": True})
    record(lead, "dossier", "d1", {"second_closed": True})
    assert [value for _, value, _ in told(lead, "answer", "d1/JB05")] == ["nee", "ja"]


def test_a_command_is_named_by_its_records(world: World) -> None:
    lead = world.found()
    bench = Workbench(lead)
    desk = HistoryDesk(bench, WORDS)
    bench.done(record(lead, "dossier", "d14", {"code": "D14"}))
    bench.done(record(lead, "answer", "d14/JB05", {"value": "ja"}))
    assert desk.described(bench.undo()) == "antwoord JB05 van D14"
    assert desk.described(bench.undo()) == "dossier D14"
    bench.redo()
    many = [RegisterKey("answer", f"d14/JB0{n}", "value") for n in (1, 2, 3)]
    words = desk.described(frozenset(many))
    assert words == "antwoord JB01 van D14, antwoord JB02 van D14 …"
    assert desk.described(frozenset()) == ""
    hidden = RegisterKey("second_answer", "d14/JB05", "value")
    assert desk.described(frozenset({hidden})) == ""


def test_a_record_without_code_is_named_by_its_first_words(world: World) -> None:
    lead = world.found()
    text = "bel de gedragswetenschapper terug over het veiligheidsplan van dinsdag"
    record(lead, "open_point", "p1", {"text": text})
    record(lead, "visit_day", "v1", {"date": "2026-06-09"})
    desk = history(lead)
    assert desk.record("open_point", "p1").title == (
        "openstaand punt bel de gedragswetenschapper terug over het…"
    )
    assert desk.record("visit_day", "v1").title == "bezoekdag di 9 juni 2026"
    assert desk.record("open_point", "x" * 20).title == "openstaand punt"
    assert desk.record("from_the_future", "f1").lines == ()
