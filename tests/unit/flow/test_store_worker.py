"""Questions to the store: in order, off the GUI thread, the newest of a kind alone."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from taktone.core.known_error import KnownError, Problem
from taktone.flow.store_worker import StoreWorker
from taktone.store.store import Store, open_store


def refuse(answer: object) -> None:
    raise AssertionError(f"not expected: {answer}")


@pytest.fixture
def worker(tmp_path: Path, qtbot: QtBot) -> Iterator[StoreWorker]:
    worker = StoreWorker(lambda: open_store(tmp_path), "test")
    worker.start()
    yield worker
    worker.stop()


def test_a_question_runs_elsewhere_and_is_answered_here(worker: StoreWorker, qtbot: QtBot) -> None:
    here = threading.get_ident()
    threads: list[int] = []

    def answer(asked_in: int) -> None:
        threads.extend((asked_in, threading.get_ident()))

    worker.ask(lambda _: threading.get_ident(), answer, refuse)
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] != here
    assert threads[1] == here


def test_questions_are_answered_in_the_order_they_were_asked(
    worker: StoreWorker, qtbot: QtBot
) -> None:
    answers: list[int] = []
    for number in range(50):
        worker.ask(partial(lambda number, _: number, number), answers.append, refuse)
    qtbot.waitUntil(lambda: len(answers) == 50)
    assert answers == list(range(50))


@pytest.mark.parametrize("kinds", [{"key": "search"}, {"key": "page", "over": "search"}])
def test_a_newer_question_of_the_same_kind_interrupts_the_one_that_runs(
    worker: StoreWorker, qtbot: QtBot, kinds: dict[str, str]
) -> None:
    begun = threading.Event()
    answers: list[str] = []

    def say_begun() -> int:
        begun.set()
        return 1

    def endless(store: Store) -> str:
        database = store.history._database
        database.connection.create_function("begun", 0, say_begun)
        database.rows(
            "WITH RECURSIVE n(i) AS (SELECT begun() UNION ALL SELECT i + 1 FROM n)"
            " SELECT count(*) FROM n"
        )
        return "old"

    worker.ask(lambda _: None, lambda _: None, refuse)
    worker.ask(endless, answers.append, refuse, key="search")
    assert begun.wait(10)
    worker.ask(lambda _: "new", answers.append, refuse, **kinds)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["new"]


def test_a_known_error_goes_to_fail_and_the_next_question_is_answered(
    worker: StoreWorker, qtbot: QtBot
) -> None:
    seen: list[object] = []

    def full(_: Store) -> None:
        raise KnownError(Problem.DISK_FULL)

    worker.ask(full, refuse, seen.append)
    worker.ask(lambda _: "next", seen.append, refuse)
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert isinstance(seen[0], KnownError)
    assert seen[1] == "next"


def test_a_bug_is_raised_in_the_gui_thread(worker: StoreWorker, qtbot: QtBot) -> None:
    def bug(_: Store) -> None:
        raise ZeroDivisionError

    with capture_exceptions() as caught:
        worker.ask(bug, refuse, refuse)
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError


def test_a_store_that_comes_back_is_used(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "drive"
    folder.write_text("not a folder yet")
    worker = StoreWorker(lambda: open_store(folder), "test")
    worker.start()
    seen: list[object] = []
    worker.ask(lambda _: "opened", refuse, seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    folder.unlink()
    worker.ask(lambda _: "opened", seen.append, refuse)
    qtbot.waitUntil(lambda: len(seen) == 2)
    worker.stop()
    assert isinstance(seen[0], KnownError)
    assert seen[1] == "opened"


def test_stop_lets_what_was_asked_finish(tmp_path: Path, qtbot: QtBot) -> None:
    worker = StoreWorker(lambda: open_store(tmp_path), "test")
    worker.start()
    done: list[int] = []
    for number in range(20):
        worker.ask(partial(lambda number, _: done.append(number), number), id, refuse)
    worker.stop()
    assert done == list(range(20))
