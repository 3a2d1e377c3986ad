"""Search: anywhere in a word, without diacritics, newest first, and never what is blind."""

import pytest

from db.search import SEARCHED
from db.store import EncryptedStore
from tests.db.log_scripts import segments
from veldtool.domain.oplog.op import Op, RegisterKey, Write
from veldtool.domain.records import KINDS

APPROVAL = Op("root-1", 1, 1, 1, "device", "member", "approval", {"label": "AV"})
LEAD = Op("root-1", 2, 1, 2, "device", "member", "lead", True)


@pytest.fixture
def approved(store: EncryptedStore) -> EncryptedStore:
    store.receive(segments([APPROVAL, LEAD]))
    return store


def say(store: EncryptedStore, number: int, text: str, at: int = 0, *replaces: str) -> Op:
    key = RegisterKey("statement", f"i1/s{number}", "text")
    return store.write([Write(key, text, replaces)], at=at or number * 1000)[0]


def found(store: EncryptedStore, text: str, limit: int = 50) -> list[str]:
    return [hit.id for hit in store.search(text, limit)]


@pytest.mark.parametrize(
    "sought",
    [
        "clientgericht",
        "Cliëntgericht",
        "CLIËNT",
        "gericht",
        "tge",
        "cli\u0065\u0308nt",
        "cliënt werk",
    ],
)
def test_it_finds_parts_of_words_whatever_the_diacritics(
    approved: EncryptedStore, sought: str
) -> None:
    say(approved, 1, "Zij werken cliëntgericht en op maat")
    say(approved, 2, "Iets anders")
    assert found(approved, sought) == ["i1/s1"]


def test_decomposed_letters_are_found_too(approved: EncryptedStore) -> None:
    say(approved, 1, "clie\u0308ntgericht")
    assert found(approved, "cliëntgericht") == ["i1/s1"]


def test_the_newest_come_first_and_only_so_many(approved: EncryptedStore) -> None:
    for number, at in ((1, 5000), (2, 9000), (3, 7000), (4, -3)):
        say(approved, number, "over veiligheid", at)
    assert found(approved, "veilig") == ["i1/s2", "i1/s3", "i1/s1", "i1/s4"]
    assert found(approved, "veilig", limit=2) == ["i1/s2", "i1/s3"]
    assert found(approved, "veilig", limit=0) == []


def test_every_word_must_be_there_short_ones_too(approved: EncryptedStore) -> None:
    say(approved, 1, "de voogd en de moeder")
    say(approved, 2, "moeder alleen")
    assert found(approved, "moeder voogd") == ["i1/s1"]
    assert found(approved, "moeder vo") == ["i1/s1"]


@pytest.mark.parametrize("sought", ["", "  ", "zo", "a b", '"', "x*y", "NEAR(", "(((", "a\0bc"])
def test_odd_input_finds_nothing_and_breaks_nothing(approved: EncryptedStore, sought: str) -> None:
    say(approved, 1, "zo gezegd")
    assert found(approved, sought) == []


def test_quotes_are_text(approved: EncryptedStore) -> None:
    say(approved, 1, 'hij zei "nooit" tegen haar')
    assert found(approved, '"nooit"') == ["i1/s1"]


def test_what_was_replaced_is_no_longer_found(approved: EncryptedStore) -> None:
    first = say(approved, 1, "een eerste versie")
    say(approved, 1, "een latere lezing", 9000, first.ref)
    assert found(approved, "eerste") == []
    assert found(approved, "latere") == ["i1/s1"]


def test_deleted_texts_are_absent_until_they_come_back(approved: EncryptedStore) -> None:
    op = say(approved, 1, "over veiligheid")
    interview = RegisterKey("interview", "i1", "deleted")
    gone = approved.write([Write(interview, {"heads": [op.ref]})], at=9000)
    assert found(approved, "veilig") == []
    approved.write([Write(interview, None, (gone[0].ref,))], at=9001)
    assert found(approved, "veilig") == ["i1/s1"]
    assert approved.check() == ()


def test_quarantined_texts_are_absent_until_approved(store: EncryptedStore) -> None:
    say(store, 1, "over veiligheid")
    assert found(store, "veilig") == []
    store.receive(segments([APPROVAL]))
    assert found(store, "veilig") == ["i1/s1"]


def test_second_readers_and_sealed_values_are_never_found(approved: EncryptedStore) -> None:
    writes = [
        Write(RegisterKey("second_answer", "d1/a", "note"), "blinde veiligheid"),
        Write(RegisterKey("dossier", "d1", "real_reference"), "veiligheid verzegeld"),
        Write(RegisterKey("score", "m1:1", "sealed"), "veiligheid verzegeld"),
        Write(RegisterKey("statement", "i1/s1", "text"), {"sealed": "veiligheid"}),
    ]
    approved.write(writes, at=1)
    assert found(approved, "veilig") == []


@pytest.mark.parametrize("kind, field", SEARCHED)
def test_every_searched_field_exists_and_is_found(
    approved: EncryptedStore, kind: str, field: str
) -> None:
    assert field in KINDS[kind].__dataclass_fields__
    approved.write([Write(RegisterKey(kind, "x1", field), "over veiligheid")], at=7)
    hits = approved.search("veilig")
    assert [(hit.kind, hit.id, hit.field, hit.at) for hit in hits] == [(kind, "x1", field, 7)]


@pytest.mark.parametrize(
    "text, sought, shown",
    [
        ("Cliëntgericht werken", "clientge", "\u2068Cliëntge\u2069richt werken"),
        (
            "a" * 60 + " hier " + "b" * 60,
            "hier",
            "…" + "a" * 39 + " \u2068hier\u2069 " + "b" * 39 + "…",
        ),
        ("het gezin, hét gezin", "gezin", "het \u2068gezin\u2069, hét \u2068gezin\u2069"),
        ("de ouders en het kind", "kind ouders", "de \u2068ouders\u2069 en het \u2068kind\u2069"),
    ],
)
def test_the_excerpt_marks_what_was_sought(
    approved: EncryptedStore, text: str, sought: str, shown: str
) -> None:
    say(approved, 1, text)
    assert [hit.excerpt for hit in approved.search(sought)] == [shown]
