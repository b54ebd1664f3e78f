"""Exports of a real history, in a thread of their own."""

import csv
import stat
import threading
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from taktone.core.export_wish import ExportLook, ExportWish
from taktone.core.history_query import HistoryQuery
from taktone.core.known_error import KnownError, Problem
from taktone.exchange.export_format import ExportForm, ExportFormat
from taktone.flow.exporting import Exporting
from taktone.flow.store_worker import StoreWorker
from taktone.store import export_store
from taktone.store.store import open_store
from unit.store.samples import JONAS, METTE, talk

ALL, CSV = ExportWish(), ExportForm()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = open_store(tmp_path / "data")
    mette = talk(store, "m1", METTE, name="Mette Sørensen", note="Spørger til løn")
    talk(store, "m2", METTE, minutes=1)
    talk(store, "j1", JONAS, minutes=2)
    store.people.set_email(mette, "mette@example.com")
    store.close()
    return tmp_path / "data"


@pytest.fixture
def exporting(folder: Path, qtbot: QtBot) -> Iterator[Exporting]:
    worker = StoreWorker(lambda: open_store(folder, may_write=False), "exporter")
    worker.start()
    yield Exporting(worker, lambda: UTC)
    worker.stop()


def exported(exporting: Exporting, qtbot: QtBot, wish: ExportWish, path: Path) -> int:
    with qtbot.waitSignal(exporting.exported) as told:
        exporting.export(wish, CSV, str(path))
    assert told.args is not None
    assert told.args[0] == str(path)
    return int(told.args[1])


def test_look_counts_calls_people_and_who_lacks_an_email(
    exporting: Exporting, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(exporting.looked) as told:
        exporting.look(ALL)
    assert told.args == [ALL, ExportLook(calls=3, people=2, lacking=(JONAS.number,))]


def test_file_holds_what_was_asked_for(exporting: Exporting, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    assert exported(exporting, qtbot, ALL, path) == 3
    with path.open(encoding="utf-8", newline="") as file:
        assert [row[1] for row in csv.reader(file)][1:] == [
            *(JONAS.number, METTE.number, METTE.number),
        ]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    search = ExportWish(query=HistoryQuery(text="løn"))
    assert exported(exporting, qtbot, search, path) == 1
    assert exported(exporting, qtbot, ExportWish(chosen=("m2", "j1")), path) == 2


def test_place_that_cannot_be_written_is_told(exporting: Exporting, qtbot: QtBot) -> None:
    with qtbot.waitSignal(exporting.failed) as told:
        exporting.export(ALL, CSV, "no/such/folder/a.csv")
    assert told.args is not None
    assert isinstance(told.args[0], KnownError)
    assert told.args[0].problem is Problem.EXPORT_FAILED


def test_cancelled_export_leaves_the_file_as_it_was(
    exporting: Exporting, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second page waits until the export was ended."""
    is_at_second, is_ended = threading.Event(), threading.Event()
    monkeypatch.setattr(export_store, "AT_ONCE", 1)
    read = export_store.ExportStore._exported

    def slow(*given: object) -> object:
        if is_at_second.is_set():
            assert is_ended.wait(20)
        is_at_second.set()
        return read(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(export_store.ExportStore, "_exported", slow)
    path = tmp_path / "a.json"
    path.write_text("before")
    exporting.export(ALL, ExportForm(format=ExportFormat.JSON), str(path))
    assert is_at_second.wait(20)
    with qtbot.waitSignal(exporting.cancelled), qtbot.assertNotEmitted(exporting.exported):
        exporting.cancel()
    is_ended.set()
    with qtbot.waitSignal(exporting.looked):
        exporting.look(ALL)
    assert path.read_text() == "before"
    assert [x.name for x in tmp_path.iterdir() if x.is_file()] == ["a.json"]


def test_cancelling_without_an_export_says_nothing(exporting: Exporting, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(exporting.cancelled):
        exporting.cancel()
