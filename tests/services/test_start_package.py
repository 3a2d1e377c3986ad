"""The start package as a file: whole or refused, never a crash, whatever the bytes."""

import json
from dataclasses import replace

import pytest

from tests.fakes import FakePassphrases
from veldtool.adapters.keys import AgeKeyring
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.start_package import (
    MAX_FILE,
    MAX_HEAD,
    MAX_PLAIN,
    MAX_SEGMENTS,
    StartPackage,
    new_spoken,
    pack,
    read_package,
    spoken_words,
    unpack,
    write_package,
)

SPOKEN = new_spoken(bytes(range(10)))
KEY = AgeKeyring().new_age_key()[0]
PATH = f"{'a' * 20}-{'b' * 10}/1-12-{'0' * 64}.age"
PACKAGE = StartPackage(
    inspection="abcdefgh234567ab",
    root="a" * 20,
    member="av",
    inspection_keys=(KEY,),
    name="Anna Visser",
    initials="AV",
    made_at=1,
    segments=((PATH, b"sealed\nbytes"), (PATH, b"more")),
)
PASSPHRASES = FakePassphrases()
PLAIN = pack(PACKAGE)


def reason(plain: bytes) -> str:
    """What unpacking says; "" when it is whole."""
    try:
        unpack(plain)
    except UserError as error:
        return error.key
    return ""


def head(**changes: object) -> bytes:
    """The package with another head."""
    line, _, rest = PLAIN.partition(b"\n")
    fields = json.loads(line) | changes
    encoded = json.dumps(fields, separators=(",", ":"), ensure_ascii=False).encode()
    return encoded + b"\n" + rest


def test_what_is_written_is_read() -> None:
    content = write_package(PACKAGE, PASSPHRASES, SPOKEN)
    assert read_package(content, PASSPHRASES, SPOKEN) == PACKAGE


def test_the_spoken_words_may_be_typed_in_any_way() -> None:
    content = write_package(PACKAGE, PASSPHRASES, SPOKEN)
    for typed in (SPOKEN.upper(), SPOKEN.replace("-", ""), f"  {SPOKEN.replace('-', ' ')}\n"):
        assert read_package(content, PASSPHRASES, typed) == PACKAGE
    assert spoken_words("0000-8888-abcd-efgh") == "oooo-bbbb-abcd-efgh"


@pytest.mark.parametrize("typed", ["", "abcd", SPOKEN[:-1], SPOKEN + "a"])
def test_too_few_or_many_characters_are_told_before_the_slow_work(typed: str) -> None:
    with pytest.raises(UserError, match="spoken_length"):
        read_package(b"", PASSPHRASES, typed)


def test_other_words_are_told_from_a_damaged_file() -> None:
    content = write_package(PACKAGE, PASSPHRASES, SPOKEN)
    with pytest.raises(WrongKey, match="package_passphrase"):
        read_package(content, PASSPHRASES, "a" * 16)


def test_a_file_that_is_far_too_large_is_no_package() -> None:
    with pytest.raises(UserError, match="package_none"):
        read_package(b"a" * (MAX_FILE + 1), PASSPHRASES, SPOKEN)


def test_a_newer_package_says_so_whatever_else_it_holds() -> None:
    assert reason(b'{"format":2,"unheard":{"of":1}}\n') == "package_newer"


@pytest.mark.parametrize(
    "changes",
    [
        {"format": 0},
        {"format": True},
        {"inspection": "../../etc"},
        {"inspection": "ABCDEFGH234567AB"},
        {"inspection": "abcdefgh234567ab\n"},
        {"root": "b"},
        {"member": ""},
        {"member": "a\nb"},
        {"name": "x" * 201},
        {"inspection_keys": []},
        {"inspection_keys": ["AGE-SECRET-KEY-1"]},
        {"inspection_keys": [KEY] * 101},
        {"segments": [["../x", 1]]},
        {"segments": [[PATH, 0]]},
        {"segments": [[PATH, MAX_PLAIN + 1]]},
        {"segments": [[PATH, 12], [PATH, 3]]},
        {"segments": [[PATH, 12]]},
        {"segments": [[PATH, 1]] * (MAX_SEGMENTS + 1)},
        {"unknown": 1},
    ],
)
def test_each_wrong_part_is_refused(changes: dict[str, object]) -> None:
    assert reason(head(**changes)) == "package_damaged"


@pytest.mark.parametrize(
    "plain",
    [b"", b"{}", b"[]\n", b"\xff\n", b"[" * 5000 + b"\n", b"x" * (MAX_HEAD + 1) + b"\n", b"null\n"],
)
def test_what_is_no_package_is_damaged(plain: bytes) -> None:
    assert reason(plain) == "package_damaged"


def test_what_does_not_fit_is_left_to_the_first_exchange() -> None:
    large = tuple((PATH, bytes(12 * 2**20)) for _ in range(4))
    plain = pack(replace(PACKAGE, segments=large))
    assert len(plain) <= MAX_PLAIN
    assert len(unpack(plain).segments) == 2
