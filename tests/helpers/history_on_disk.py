"""What the program has written, read as another program would."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from helpers.waiting import wait_for
from taktone.core.call_row import CallRow
from taktone.core.candidate import Candidate
from taktone.core.history_query import HistoryQuery
from taktone.core.job import Job
from taktone.core.known_error import KnownError
from taktone.core.promise import Promise, PromisedPerson
from taktone.core.wrap_up import WrapUp
from taktone.store.store import Store, open_store

Value = TypeVar("Value")


def calls(data: Path, text: str = "") -> tuple[CallRow, ...]:
    """The calls that a search finds, newest first."""
    store = open_store(data, may_write=False)
    try:
        return store.history.page(HistoryQuery(text=text), None).rows
    finally:
        store.close()


def candidates(data: Path) -> tuple[Candidate, ...]:
    """Everybody marked worth an interview."""
    store = open_store(data, may_write=False)
    try:
        return store.candidates.listed()
    finally:
        store.close()


def promises(data: Path) -> tuple[PromisedPerson, ...]:
    """Everything that is promised and not kept yet."""
    return look(data, lambda store: store.promises.listed())


def keep_jobs(data: Path, *made: Job) -> None:
    """Makes jobs before the program is started."""
    data.mkdir(parents=True, exist_ok=True)
    store = open_store(data)
    try:
        for job in made:
            store.jobs.save(job)
    finally:
        store.close()


def look(data: Path, ask: Callable[[Store], Value]) -> Value:
    """What a question to the history is answered."""
    store = open_store(data, may_write=False)
    try:
        return ask(store)
    finally:
        store.close()


def wait_for_call(data: Path, is_it: Callable[[CallRow], bool], what: str) -> CallRow:
    """The newest call once it is as ``is_it`` says."""

    def ask() -> CallRow | None:
        try:
            rows = calls(data)
        except KnownError:
            return None
        return rows[0] if rows and is_it(rows[0]) else None

    return wait_for(ask, what)


def wrap_up_of(data: Path, call_id: str) -> WrapUp:
    """What is kept of a call beside its note."""
    store = open_store(data, may_write=False)
    try:
        return store.wrap_ups.read(call_id)
    finally:
        store.close()


def open_promises(data: Path) -> tuple[Promise, ...]:
    """What was promised and is not kept yet, the one due first at the front."""
    store = open_store(data, may_write=False)
    try:
        return tuple(row.promise for row in store.promises.listed())
    finally:
        store.close()
