"""The pipe between the two processes, with the slow work replaced; `tests/real` runs it all."""

import errno
import threading
from collections.abc import Callable, Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

import pytest

from tests.fakes import FakePassphrases
from veldtool.adapters import age, passphrases
from veldtool.services.errors import UserError, WrongKey

Start = Callable[[Callable[[Connection], None]], Connection]


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Run a child's work in a thread and return our end of its pipe."""
    cheap = FakePassphrases()
    monkeypatch.setattr(age, "wrap", cheap.wrap)
    monkeypatch.setattr(age, "unwrap", cheap.unwrap)
    threads: list[threading.Thread] = []
    pipes: list[Connection] = []

    def begin(work: Callable[[Connection], None]) -> Connection:
        ours, theirs = Pipe()
        pipes.append(ours)
        threads.append(threading.Thread(target=work, args=(theirs,)))
        threads[-1].start()
        return ours

    yield begin
    for pipe in pipes:
        pipe.close()
    for thread in threads:
        thread.join()


def test_the_work_goes_over_the_pipe_and_back(start: Start) -> None:
    wrapped = passphrases._ask(start(passphrases.work), passphrases.WRAP, b"key", " twaalf \n")
    assert wrapped == FakePassphrases().wrap(b"key", "twaalf")
    found = passphrases._ask(start(passphrases.work), passphrases.UNWRAP, wrapped, "twaalf")
    assert found == b"key"


def test_a_wrong_passphrase_is_told_from_trouble(start: Start) -> None:
    wrapped = FakePassphrases().wrap(b"key", "twaalf")
    with pytest.raises(WrongKey):
        passphrases._ask(start(passphrases.work), passphrases.UNWRAP, wrapped, "dertien")


def test_damage_is_told_from_a_wrong_passphrase(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> bytes:
        raise ValueError

    monkeypatch.setattr(age, "unwrap", broken)
    with pytest.raises(UserError, match="wrapped_damaged"):
        passphrases._ask(start(passphrases.work), passphrases.UNWRAP, b"", "twaalf")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04",
        b"age-encryption.org/v1\n-> X25519 abc\n",
        b"age-encryption.org/v1\n-> scrypt EX8SYVjcUyscDH1qCRLZLg 21\n",
        b"age-encryption.org/v1\n-> scrypt EX8SYVjcUyscDH1qCRLZLg 018\n",
        b"age-encryption.org/v1\n-> scrypt EX8SYVjcUyscDH1qCRLZLg 18",
    ],
)
def test_what_is_not_wrapped_or_asks_for_too_much_work_starts_no_child(
    content: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SpawnProcess, "start", None)
    with pytest.raises(UserError, match="wrapped_damaged"):
        passphrases.ChildPassphrases().unwrap(content, "twaalf tekens")


def test_a_dead_child_is_an_end_of_file(start: Start) -> None:
    with pytest.raises((EOFError, OSError)):
        passphrases._ask(start(lambda pipe: pipe.close()), passphrases.WRAP, b"key", "twaalf")


def test_a_child_that_never_begins_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise OSError(errno.ENOMEM, "planted")

    monkeypatch.setattr(SpawnProcess, "start", refuse)
    with pytest.raises(UserError) as caught:
        passphrases.ChildPassphrases().wrap(b"key", "twaalf")
    assert caught.value.key == "passphrase_process"


def test_a_child_that_dies_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passphrases, "work", id)  # ends at once and answers nothing
    with pytest.raises(UserError) as caught:
        passphrases.ChildPassphrases().wrap(b"key", "twaalf")
    assert caught.value.key == "passphrase_process"
