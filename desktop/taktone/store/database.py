"""A connection to the file of the caller history, and what its errors mean."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from taktone.core.known_error import Interrupted, KnownError, Problem

Row = tuple[Any, ...]

_FULL_IO = frozenset({778, 1034, 1290, 1546, 4618, 4874, 5386})
"""SQLITE_IOERR_WRITE, _FSYNC, _DIR_FSYNC, _TRUNCATE, _SHMOPEN, _SHMSIZE, _SHMMAP: no room left."""

_PROBLEMS = {
    dbapi2.SQLITE_PERM: Problem.READ_ONLY,
    dbapi2.SQLITE_BUSY: Problem.STORE_BUSY,
    dbapi2.SQLITE_LOCKED: Problem.STORE_BUSY,
    dbapi2.SQLITE_READONLY: Problem.READ_ONLY,
    dbapi2.SQLITE_IOERR: Problem.STORE_UNREACHABLE,
    dbapi2.SQLITE_CORRUPT: Problem.STORE_DAMAGED,
    dbapi2.SQLITE_FULL: Problem.DISK_FULL,
    dbapi2.SQLITE_CANTOPEN: Problem.STORE_UNREACHABLE,
    dbapi2.SQLITE_PROTOCOL: Problem.STORE_BUSY,
    dbapi2.SQLITE_NOTADB: Problem.STORE_DAMAGED,
}

_STATEMENTS = 1_000
"""More than there are: the driver's cache, once full, throws out what came last. Two statements
that take turns are then compiled anew each time, which costs 2 ms where triggers are many."""

_BUSY_MS = 5_000
_CHECKPOINT_BUSY_MS = 100
_SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
)


class Database:
    """Runs SQL for the one thread that made it; every error is a known one or a bug.

    All methods raise :class:`KnownError` for what the user can mend (disk full, read-only, busy,
    damaged, unreachable), :class:`Interrupted` after :meth:`interrupt`, and the driver's own error
    for what only a programmer can mend.
    """

    def __init__(self, connection: dbapi2.Connection, path: Path) -> None:
        """Takes an open connection without transactions of the driver's own, and its file."""
        self.connection = connection
        self.path = path

    def execute(self, sql: str, values: Sequence[object] = ()) -> int:
        """Runs one statement; how many rows it changed."""
        with self.known_errors():
            cursor = self.connection.execute(sql, values)
            try:
                return int(cursor.rowcount)
            finally:
                cursor.close()

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows of a query; no cursor stays open behind it."""
        with self.known_errors():
            return self.connection.execute(sql, values).fetchall()  # type: ignore[no-any-return]

    def row(self, sql: str, values: Sequence[object] = ()) -> Row | None:
        """The first row of a query, None where there is none."""
        found = self.rows(sql, values)
        return found[0] if found else None

    def value(self, sql: str, values: Sequence[object] = ()) -> Any:  # noqa: ANN401 - SQL is untyped
        """The first column of the first row, None where there is no row."""
        found = self.row(sql, values)
        return found[0] if found else None

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All statements inside take effect together when it ends, or not at all.

        It takes the right to write at its start (BEGIN IMMEDIATE): a transaction that begins
        reading and then writes is refused when two programs do it, and no waiting helps.
        One inside another is a part of that.
        """
        if self.connection.in_transaction:
            yield
            return
        self.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.execute("COMMIT")
        except BaseException:
            if self.connection.in_transaction:
                self.execute("ROLLBACK")
            raise

    def checkpoint(self) -> bool:
        """Moves the write-ahead log into the file and empties it, so that erased text is gone.

        Returns:
            False where somebody reading held a part of it back; it has to be asked for again.
        """
        self.execute(f"PRAGMA busy_timeout = {_CHECKPOINT_BUSY_MS}")
        busy, *_ = self.row("PRAGMA wal_checkpoint(TRUNCATE)") or (1,)
        self.execute(f"PRAGMA busy_timeout = {_BUSY_MS}")
        return not busy

    def interrupt(self) -> None:
        """Stops the query that is running, if one is; from any thread."""
        self.connection.interrupt()

    def close(self) -> None:
        """Ends the connection."""
        self.connection.close()

    @contextmanager
    def known_errors(self) -> Iterator[None]:
        """Inside it, the driver's errors come out as this class's methods raise them."""
        try:
            yield
        except dbapi2.Error as error:
            known = _known(error, self.path)
            if known is None:
                raise
            raise known from error


def open_database(path: Path, *, may_write: bool) -> Database:
    """Connects to an existing file with the settings the promises rest on.

    Raises:
        KnownError: The file cannot be opened, or is no database.
    """
    try:
        connection = dbapi2.connect(
            str(path),
            timeout=_BUSY_MS / 1000,
            isolation_level=None,
            cached_statements=_STATEMENTS,
        )
    except dbapi2.Error as error:
        raise KnownError(Problem.STORE_UNREACHABLE, f"{path}: {error}") from error
    database = Database(connection, path)
    try:
        for setting in _SETTINGS if may_write else ("PRAGMA query_only = ON",):
            database.rows(setting)
        database.row("SELECT count(*) FROM sqlite_master")
    except BaseException:
        database.close()
        raise
    return database


def _known(error: dbapi2.Error, path: Path) -> Exception | None:
    """What ``error`` is to the rest of the program, None where it is a bug."""
    code = getattr(error, "sqlite_errorcode", 0)
    if code & 0xFF == dbapi2.SQLITE_INTERRUPT:
        return Interrupted()
    problem = Problem.DISK_FULL if code in _FULL_IO else _PROBLEMS.get(code & 0xFF)
    return None if problem is None else KnownError(problem, f"{path}: {error}")
