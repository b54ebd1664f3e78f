"""The connection: its promises to the disk, its transactions, and what its errors mean."""

import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from taktone.core.known_error import Interrupted, KnownError, Problem
from taktone.store.database import Database, open_database
from taktone.store.history_file import prepared_file

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

Open = Callable[[], Database]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    """Opens the same file as often as asked for."""
    made: list[Database] = []

    def make() -> Database:
        made.append(open_database(prepared_file(tmp_path), may_write=True))
        return made[-1]

    yield make
    for database in made:
        database.close()


@pytest.fixture
def database(opened: Open) -> Database:
    """With an empty table ``t``."""
    made = opened()
    made.execute("CREATE TABLE t (a UNIQUE)")
    return made


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        *(("journal_mode", "wal"), ("synchronous", 2), ("secure_delete", 1), ("foreign_keys", 1)),
        *(("checkpoint_fullfsync", 1), ("busy_timeout", 5000)),
    ],
)
def test_settings_the_promises_rest_on(database: Database, setting: str, value: object) -> None:
    assert database.value(f"PRAGMA {setting}") == value


def test_deleted_rows_of_the_index_are_overwritten(database: Database) -> None:
    assert database.value("SELECT sqlite_version()") >= "3.42", "FTS5 secure-delete"


def insert_together(database: Database, values: Iterable[object]) -> None:
    with database.transaction():
        for value in values:
            database.execute("INSERT INTO t VALUES (?)", (value,))


def test_transaction_takes_effect_as_a_whole_or_not_at_all(database: Database) -> None:
    with database.transaction():
        database.execute("INSERT INTO t VALUES (1), (2)")
    with pytest.raises(dbapi2.IntegrityError):
        insert_together(database, (3, 1))
    assert database.rows("SELECT a FROM t") == [(1,), (2,)]


def test_transaction_is_undone_when_something_else_fails_in_it(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        insert_together(database, (1 // number for number in (1, 0)))
    assert database.row("SELECT a FROM t") is None


def test_execute_says_how_many_rows_it_changed(database: Database) -> None:
    assert database.execute("INSERT INTO t VALUES (1), (2)") == 2
    assert database.execute("DELETE FROM t WHERE a > 5") == 0


def test_wrong_sql_stays_a_bug(database: Database) -> None:
    with pytest.raises(dbapi2.OperationalError, match="syntax error"):
        database.rows("SELEC 1")


def test_full_disk_is_known_and_keeps_what_was_there(database: Database) -> None:
    database.execute("INSERT INTO t VALUES ('kept')")
    database.execute(f"PRAGMA max_page_count = {database.value('PRAGMA page_count')}")
    with pytest.raises(KnownError) as caught, database.transaction():
        database.execute("INSERT INTO t VALUES (zeroblob(100000))")
    assert caught.value.problem is Problem.DISK_FULL
    assert database.rows("SELECT a FROM t") == [("kept",)]


def test_somebody_else_writing_is_known(database: Database, opened: Open) -> None:
    other = opened()
    other.execute("PRAGMA busy_timeout = 1")
    with database.transaction(), pytest.raises(KnownError) as caught:
        other.execute("BEGIN IMMEDIATE")
    assert caught.value.problem is Problem.STORE_BUSY


def test_reader_cannot_write(database: Database) -> None:
    reader = open_database(database.path, may_write=False)
    with pytest.raises(KnownError) as caught:
        reader.execute("INSERT INTO t VALUES (1)")
    assert caught.value.problem is Problem.READ_ONLY
    reader.close()


def test_file_that_is_no_database_is_damaged(tmp_path: Path) -> None:
    path = prepared_file(tmp_path)
    path.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(KnownError) as caught:
        open_database(path, may_write=True)
    assert caught.value.problem is Problem.STORE_DAMAGED


def test_missing_folder_is_unreachable(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        open_database(tmp_path / "nowhere" / "history.db", may_write=True)
    assert caught.value.problem is Problem.STORE_UNREACHABLE


@pytest.mark.parametrize(
    ("code", "problem"),
    [
        *((13, Problem.DISK_FULL), (778, Problem.DISK_FULL), (1034, Problem.DISK_FULL)),
        *((8, Problem.READ_ONLY), (1032, Problem.READ_ONLY), (5, Problem.STORE_BUSY)),
        *((517, Problem.STORE_BUSY), (11, Problem.STORE_DAMAGED), (267, Problem.STORE_DAMAGED)),
        *((14, Problem.STORE_UNREACHABLE), (266, Problem.STORE_UNREACHABLE)),
    ],
)
def test_code_of_sqlite_has_a_meaning(database: Database, code: int, problem: Problem) -> None:
    error = dbapi2.OperationalError("its own sentence")
    error.sqlite_errorcode = code
    with pytest.raises(KnownError, match="its own sentence") as caught, database.known_errors():
        raise error
    assert caught.value.problem is problem
    assert str(database.path) in caught.value.detail


def test_running_query_is_interrupted_from_another_thread(database: Database) -> None:
    over = threading.Event()

    def interrupt() -> None:
        while not over.wait(0.01):
            database.interrupt()

    thread = threading.Thread(target=interrupt)
    thread.start()
    with pytest.raises(Interrupted):
        database.rows(ENDLESS)
    over.set()
    thread.join()
    assert database.value("SELECT 1") == 1


def test_interrupting_nothing_does_no_harm(database: Database) -> None:
    database.interrupt()
    assert database.value("SELECT 1") == 1


def test_statements_that_take_turns_are_compiled_once(database: Database) -> None:
    """Of hundreds of them none is thrown out, so a second round compiles nothing."""
    compiled: list[str] = []

    def told(_: int, first: str | None, *__: object) -> int:
        compiled.append(str(first))
        return int(dbapi2.SQLITE_OK)

    statements = [f"SELECT {number} FROM t" for number in range(600)]
    database.connection.set_authorizer(told)
    for sql in statements:
        database.rows(sql)
    once = len(compiled)
    for sql in statements:
        database.rows(sql)
    database.connection.set_authorizer(None)
    assert once >= len(statements)
    assert len(compiled) == once


def test_connection_belongs_to_its_thread(database: Database) -> None:
    caught: list[BaseException] = []

    def use() -> None:
        try:
            database.value("SELECT 1")
        except dbapi2.ProgrammingError as error:
            caught.append(error)

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert caught


def log_size(database: Database) -> int:
    return database.path.with_name("history.db-wal").stat().st_size


def test_checkpoint_empties_the_log_unless_somebody_reads(database: Database, opened: Open) -> None:
    reader = opened()
    reader.execute("BEGIN")
    reader.rows("SELECT a FROM t")
    database.execute("INSERT INTO t VALUES (1)")
    assert database.checkpoint() is False
    assert log_size(database) > 0
    reader.execute("COMMIT")
    assert database.checkpoint() is True
    assert log_size(database) == 0
    assert database.value("PRAGMA busy_timeout") == 5000
