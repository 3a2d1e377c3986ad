"""Search while one types: codes and norms first, then everything that was written."""

import pytest

from tests.services.world import World
from veldtool.adapters.field_texts import field_words
from veldtool.services.finding import Found, Group, SearchDesk
from veldtool.services.recording import record
from veldtool.services.scoring import record_score
from veldtool.services.session import Session
from veldtool.services.workbench import Workbench


def find(session: Session, text: str) -> tuple[Found, ...]:
    return SearchDesk(Workbench(session), field_words()).find(text)


def places(session: Session, text: str) -> list[tuple[str, str]]:
    return [(one.kind, one.id) for one in find(session, text)]


@pytest.fixture
def lead(world: World) -> Session:
    session = world.found()
    record(session, "dossier", "d14", {"code": "D14"})
    record(session, "interview", "g07", {"code": "G07"})
    record(session, "document", "doc3", {"code": "DOC03", "title": "Jaarplan instroom"})
    return session


@pytest.mark.parametrize(
    "typed, group, found",
    [
        ("d1", Group.DOSSIER, ("dossier", "d14")),
        ("G0", Group.INTERVIEW, ("interview", "g07")),
        ("doc03", Group.DOCUMENT, ("document", "doc3")),
        ("1a.3", Group.NORM, ("norm", "1a.3")),
        ("3.4", Group.NORM, ("norm", "3.4")),
    ],
)
def test_codes_are_found_from_their_first_letters(
    lead: Session, typed: str, group: Group, found: tuple[str, str]
) -> None:
    first = find(lead, typed)[0]
    assert (first.group, (first.kind, first.id)) == (group, found)


def test_a_norm_is_found_by_its_words_anywhere(lead: Session) -> None:
    assert ("norm", "1a.3") in places(lead, "gestelde termijnen")
    found = next(one for one in find(lead, "wachtlijst") if one.id == "1a.3")
    assert found.name == "1a.3 Tijdig"
    assert "\u2068wachtlijst\u2069" in found.text


def test_what_was_written_is_found_newest_first(lead: Session, world: World) -> None:
    record(lead, "statement", "g07/s1", {"text": "Moeder wist niet wie er kwam"})
    world.clock.tick(5000)
    record(lead, "answer", "d14/JB05", {"note": "moeder belde zelf"})
    world.clock.tick(5000)
    record(lead, "document", "doc3", {"note": "Moeders aan tafel"})
    found = find(lead, "moeder")
    assert [(one.kind, one.id) for one in found] == [
        ("document", "doc3"),
        ("answer", "d14/JB05"),
        ("statement", "g07/s1"),
    ]
    assert [one.name for one in found] == [
        "document DOC03",
        "antwoord JB05 van D14",
        "regel in G07",
    ]
    assert found[2].text.startswith("\u2068Moeder\u2069 wist")


@pytest.mark.parametrize("typed", ["", "   ", "zz", "\0", '"'])
def test_nothing_is_found_without_words(lead: Session, typed: str) -> None:
    assert find(lead, typed) == ()


def test_sealed_content_and_second_readers_are_never_found(world: World) -> None:
    lead = world.found()
    second = world.join_approved(lead, "jk")
    readers = {"code": "D01", "reader": "mb", "second_reader": "jk"}
    record(lead, "dossier", "d1", {**readers, "real_reference": "KENMERK-31"})
    record(lead, "answer", "d1/JB05", {"value": "ja", "note": "eerste lezer ziet plan"})
    record(second, "second_answer", "d1/JB05", {"value": "nee", "note": "tweede mist plan"})
    record_score(lead, "1a.1", "voldoet", "geheime reden")
    world.exchange_all(lead, second)
    for session in (lead, second):
        assert find(session, "KENMERK") == ()
        assert find(session, "geheime") == ()
        assert find(session, "tweede mist") == ()
    assert places(lead, "eerste lezer") == [("answer", "d1/JB05")]
    assert places(second, "eerste lezer") == []


def test_own_notes_of_this_device_are_not_the_visit(lead: Session) -> None:
    lead.store.set_note("g07", "pinda")
    assert find(lead, "pinda") == ()
