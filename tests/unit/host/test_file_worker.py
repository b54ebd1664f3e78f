"""Writing off the GUI thread."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.known_error import KnownError, Problem
from taktone.host.file_worker import FileWorker

FULL = KnownError(Problem.DISK_FULL)


def refuse() -> None:
    raise FULL


def test_a_job_runs_in_another_thread_that_ends_with_it(qtbot: QtBot) -> None:
    seen: list[threading.Thread] = []
    worker = FileWorker()
    worker.write(lambda: seen.append(threading.current_thread()))
    assert worker.flush()
    assert seen[0] is not threading.current_thread()
    assert not seen[0].is_alive()


def test_of_jobs_that_wait_the_newest_runs(qtbot: QtBot) -> None:
    may_go = threading.Event()
    ran: list[int] = []

    def first() -> None:
        may_go.wait(10)
        ran.append(1)

    worker = FileWorker()
    worker.write(first)
    qtbot.waitUntil(lambda: worker._job is None)
    worker.write(lambda: ran.append(2))
    worker.write(lambda: ran.append(3))
    may_go.set()
    assert worker.flush()
    assert ran == [1, 3]


def test_flush_gives_up_when_the_disk_hangs(qtbot: QtBot) -> None:
    may_go = threading.Event()
    worker = FileWorker()
    worker.write(lambda: None if may_go.wait(10) else FULL)
    assert not worker.flush(limit_s=0.001)
    may_go.set()
    assert worker.flush()


def test_a_failure_is_told_in_this_thread_and_the_job_kept(qtbot: QtBot) -> None:
    told: list[tuple[KnownError, threading.Thread]] = []
    tries: list[int] = []

    def fail_once() -> None:
        tries.append(1)
        if len(tries) == 1:
            raise FULL

    worker = FileWorker()
    worker.failed.connect(lambda error: told.append((error, threading.current_thread())))
    worker.write(fail_once)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(FULL, threading.current_thread())]
    assert worker.flush()
    assert len(tries) == 2


def test_a_newer_job_takes_a_failed_ones_place(qtbot: QtBot) -> None:
    ran: list[int] = []
    worker = FileWorker()
    with qtbot.waitSignal(worker.failed):
        worker.write(refuse)
    worker.write(lambda: ran.append(2))
    assert worker.flush()
    assert ran == [2]


def test_a_newer_job_runs_even_where_the_running_one_fails(qtbot: QtBot) -> None:
    may_go = threading.Event()
    ran: list[int] = []

    def wait_and_refuse() -> None:
        may_go.wait(10)
        raise FULL

    worker = FileWorker()
    worker.write(wait_and_refuse)
    qtbot.waitUntil(lambda: worker._job is None)
    worker.write(lambda: ran.append(2))
    may_go.set()
    assert worker.flush()
    assert ran == [2]


def test_a_way_around_is_told_and_nothing_tried_again(qtbot: QtBot) -> None:
    ran: list[int] = []

    def get_around() -> KnownError:
        ran.append(1)
        return FULL

    worker = FileWorker()
    with qtbot.waitSignal(worker.failed) as told:
        worker.write(get_around)
    assert told.args == [FULL]
    assert worker.flush()
    assert ran == [1]


def test_a_bug_in_one_job_does_not_stop_the_next(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bugs: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", bugs.append)
    ran: list[int] = []

    def stumble() -> None:
        raise ZeroDivisionError

    worker = FileWorker()
    worker.write(stumble)
    worker.flush()
    worker.write(lambda: ran.append(2))
    assert worker.flush()
    assert ran == [2]
    assert [bug.exc_type for bug in bugs] == [ZeroDivisionError]
