"""One thread for the desk, answers in the other, in the order of the questions."""

import gc
import threading
import weakref
from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.desks import FakeDesk
from ui.desk_thread import DeskThread
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.desk import Desk

CHANGED = frozenset({RegisterKey("statement", "s1", "text")})


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk("a")


@pytest.fixture
def worker(app: QApplication, desk: FakeDesk) -> Iterator[DeskThread]:
    made = DeskThread(cast("Desk", desk))
    yield made
    made.stop()


def test_questions_run_in_one_other_thread_and_answers_come_back_in_this_one(
    worker: DeskThread, desk: FakeDesk, qtbot: QtBot
) -> None:
    heard: list[int] = []
    worker.ask(lambda asked: asked.inspections(), lambda _: heard.append(threading.get_ident()))
    worker.ask(lambda asked: asked.unlock("a", None), lambda _: heard.append(threading.get_ident()))
    qtbot.waitUntil(lambda: len(heard) == 2)
    here = threading.get_ident()
    assert heard == [here, here]
    assert len(desk.threads) == 1
    assert here not in desk.threads


def test_answers_come_in_the_order_of_the_questions(worker: DeskThread, qtbot: QtBot) -> None:
    heard: list[int] = []
    for number in range(20):
        worker.ask(lambda _, number=number: number, heard.append)  # type: ignore[misc]  # bound now
    qtbot.waitUntil(lambda: len(heard) == 20)
    assert heard == list(range(20))


def test_a_failure_goes_to_who_asked_else_to_all(worker: DeskThread, qtbot: QtBot) -> None:
    def fails(_: Desk) -> None:
        raise ValueError("kapot")

    mine: list[Exception] = []
    worker.ask(fails, failed=mine.append)
    with qtbot.waitSignal(worker.failed) as told:
        worker.ask(fails)
    assert [type(one) for one in mine] == [ValueError]
    assert isinstance(told.args[0], ValueError)


def test_what_was_forgotten_is_not_answered(worker: DeskThread, qtbot: QtBot) -> None:
    heard: list[str] = []
    worker.ask(lambda _: "before", heard.append)
    worker.forget()
    worker.ask(lambda _: "after", heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["after"]


def test_stopping_closes_the_visit_in_its_own_thread_without_locking(
    app: QApplication, desk: FakeDesk, qtbot: QtBot
) -> None:
    worker = DeskThread(cast("Desk", desk))
    worker.ask(lambda asked: asked.unlock("a", None))
    worker.stop()
    assert desk.opened is None
    assert desk.locks == 0
    assert threading.get_ident() not in desk.threads


def test_garbage_is_collected_by_the_thread_that_draws_only(
    app: QApplication, desk: FakeDesk
) -> None:
    assert gc.isenabled()
    worker = DeskThread(cast("Desk", desk))
    assert not gc.isenabled()
    before = collections()
    keep = [[] for _ in range(gc.get_threshold()[0] + 50)]  # type: ignore[var-annotated]  # filler
    worker._garbage.look()
    assert len(keep) > 0
    assert collections() > before
    worker.stop()
    assert gc.isenabled()


def collections() -> int:
    return sum(one["collections"] for one in gc.get_stats())


class Ring:
    """Something that only a collection can free."""

    def __init__(self) -> None:
        self.me = self


def test_a_record_that_was_read_is_put_aside_and_collected_after_a_lock(
    app: QApplication, desk: FakeDesk
) -> None:
    worker = DeskThread(cast("Desk", desk))
    try:
        left = weakref.ref(Ring())
        read: list[list[object]] = [[] for _ in range(30_000)]
        collections = gc.get_stats()[2]["collections"]
        worker._garbage.look()
        assert gc.get_freeze_count() > len(read)
        assert gc.get_stats()[2]["collections"] == collections
        assert left() is not None
        worker.tidy()
        worker._garbage.look()
        assert left() is None
        assert gc.get_freeze_count() == 0
    finally:
        worker.stop()


def test_the_young_are_collected_while_a_visit_is_open(app: QApplication, desk: FakeDesk) -> None:
    worker = DeskThread(cast("Desk", desk))
    try:
        left = weakref.ref(Ring())
        kept: list[list[object]] = [[] for _ in range(gc.get_threshold()[0] + 50)]
        worker._garbage.look()
        assert left() is None
        assert kept
    finally:
        worker.stop()


def test_pages_that_go_hear_nothing_even_of_what_they_ask_last(
    worker: DeskThread, qtbot: QtBot
) -> None:
    """A timer of theirs can still run out between the lock and their end."""
    heard: list[str] = []
    pages = worker.branch()
    pages.ask(lambda _: "on its way", heard.append)
    pages.close()
    pages.ask(lambda _: "asked too late", heard.append)
    worker.ask(lambda _: "of the lock", heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["of the lock"]


def test_what_fails_or_changes_is_told_to_the_window_and_to_its_pages(
    worker: DeskThread, qtbot: QtBot
) -> None:
    def fails(_: Desk) -> None:
        raise ValueError("kapot")

    pages = worker.branch()
    with qtbot.waitSignal(worker.failed):
        pages.ask(fails)
    with qtbot.waitSignal(worker.saved), qtbot.waitSignal(pages.saved):
        pages.keep(lambda _: None)
    for one in (worker, pages):
        with qtbot.waitSignal(worker.changed), qtbot.waitSignal(pages.changed):
            one.do(lambda _: CHANGED)
