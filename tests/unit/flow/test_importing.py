"""Imports for the window: asked about, looked at, taken whole or not at all, taken back."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from helpers.naughty_strings import NAUGHTY
from taktone.core.damaged_file import Flaw
from taktone.core.import_look import Fate
from taktone.core.import_shape import ImportShape
from taktone.core.known_error import Problem
from taktone.exchange.cell_guard import unguarded
from taktone.flow import import_road
from taktone.flow.importing import Importing
from taktone.host.kept_columns import KeptColumns
from taktone.store.store import Store, open_store
from taktone.store.values import stored
from unit.flow.conftest import Office

TABLE = "Kunde,Tlf.,Post\nMette Sørensen,20123456,mette@example.com\nJonas,31415926,\nx,,\n"
CARD = "BEGIN:VCARD\nVERSION:4.0\nFN:{name}\nTEL:+452012345{n}\nEND:VCARD\n"


@pytest.fixture
def importing(office: Office, tmp_path: Path) -> Importing:
    office.writes.write(lambda _: None)
    office.rest()
    kept = KeptColumns(tmp_path / "config")
    return Importing(office.reader, office.writes, kept, office.now, lambda: "DK", lambda: UTC)


@pytest.fixture
def seen(importing: Importing, office: Office) -> Iterator[Store]:
    store = open_store(office.folder, may_write=False)
    yield store
    store.close()


def names(store: Store) -> list[str]:
    return [name for (name,) in store._database.rows("SELECT name FROM people ORDER BY seq")]


def written(tmp_path: Path, text: str) -> str:
    path = tmp_path / "file"
    path.write_text(text, "utf-8")
    return str(path)


def test_table_is_asked_about_once_and_the_answer_kept(
    importing: Importing, seen: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    path = written(tmp_path, TABLE)
    with qtbot.waitSignal(importing.shape_read) as told:
        importing.open(path)
    assert told.args is not None
    shape = told.args[0]
    assert shape == ImportShape(
        headings=("Kunde", "Tlf.", "Post"),
        samples=("Mette Sørensen", "20123456", "mette@example.com"),
        columns={},
    )
    columns = {0: "name", 1: "number", 2: "email"}
    with qtbot.waitSignal(importing.looked) as looked:
        importing.choose_columns(shape, columns)
    assert looked.args is not None
    counts = looked.args[0].counts
    assert (counts[Fate.NEW], counts[Fate.UNUSABLE]) == (2, 1)
    assert names(seen) == []
    with qtbot.waitSignal(importing.shape_read) as told:
        importing.open(path)
    assert told.args is not None
    assert told.args[0].columns == columns


def test_import_is_taken_and_taken_back_whole(
    importing: Importing, seen: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    cards = "".join(CARD.format(name=f"A{n}", n=n) for n in range(4))
    with qtbot.waitSignal(importing.looked):
        importing.open(written(tmp_path, cards))
    with qtbot.waitSignal(importing.imported) as told:
        importing.take()
    assert told.args is not None
    assert names(seen) == ["A0", "A1", "A2", "A3"]
    with qtbot.waitSignal(importing.taken_back):
        importing.take_back(told.args[0])
    assert names(seen) == []


def test_cancelled_import_leaves_nothing(
    importing: Importing,
    seen: Store,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(import_road, "CONTACTS_AT_ONCE", 1)
    cards = "".join(CARD.format(name=f"A{n}", n=n) for n in range(4))
    with qtbot.waitSignal(importing.looked):
        importing.open(written(tmp_path, cards))
    steps: list[int] = []
    importing.advanced.connect(lambda done, _: steps.append(done))
    importing.advanced.connect(lambda *_: importing.cancel())
    with qtbot.waitSignal(importing.taken_back):
        importing.take()
    assert steps == [1]
    assert names(seen) == []


@pytest.mark.parametrize(
    ("text", "line", "flaw"),
    [
        (CARD.format(name="A", n=1) + "BEGIN:VCARD\n", 6, Flaw.NO_END),
        ("Typ;Datum;Rufnummer\n1;24.11.26 10:42;1\n1;morgen;2\n", 3, Flaw.BAD_TIME),
        ("", 1, Flaw.EMPTY),
    ],
)
def test_damaged_file_gives_the_line_and_imports_nothing(
    importing: Importing,
    seen: Store,
    qtbot: QtBot,
    tmp_path: Path,
    text: str,
    line: int,
    flaw: Flaw,
) -> None:
    with qtbot.waitSignal(importing.damaged) as told:
        importing.open(written(tmp_path, text))
    assert told.args == [line, flaw]
    importing.take()
    assert names(seen) == []


def test_file_that_is_gone_is_told_of(importing: Importing, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(importing.failed) as told:
        importing.open(str(tmp_path / "none"))
    assert told.args is not None
    assert told.args[0].problem is Problem.IMPORT_FAILED


def test_naughty_names_come_in_unchanged(
    importing: Importing, seen: Store, qtbot: QtBot, tmp_path: Path
) -> None:
    kept = [text for text in NAUGHTY if text.strip()]
    cells = [text.replace('"', '""') for text in kept]
    rows = [f'"{cell}",+45{20000000 + n}' for n, cell in enumerate(cells)]
    path = tmp_path / "naughty.csv"
    text = "\r\n".join(("Name,Phone", *rows, ""))
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    with qtbot.waitSignal(importing.shape_read) as told:
        importing.open(str(path))
    assert told.args is not None
    with qtbot.waitSignal(importing.looked):
        importing.choose_columns(told.args[0], told.args[0].columns)
    with qtbot.waitSignal(importing.imported):
        importing.take()
    assert names(seen) == [stored(unguarded(text)) for text in kept]


def test_columns_of_a_broken_file_are_asked_anew(tmp_path: Path) -> None:
    kept = KeptColumns(tmp_path)
    (tmp_path / "columns.json").write_text('[{"headings": 1}]', "utf-8")
    assert kept.columns(["a"]) is None
    kept.keep(["a"], {0: "name"})
    assert kept.columns(["a"]) == {0: "name"}
    assert kept.columns(["b"]) is None
