"""Brings the file of the caller history to the schema this program knows.

sqlite-utils does the work and keeps the book on what was applied (``_sqlite_migrations``), but it
costs 100 ms to import: plain SQL looks first whether anything is pending, and mostly nothing is.

The whole run is one transaction that takes the right to write (BEGIN IMMEDIATE) before it looks
again at what is pending: a second program waits there and then finds nothing left to do, and a
crash or a failing migration leaves the schema as it was. sqlite-utils nests in it by savepoints, so
a migration must be one that can run inside a transaction. store/open_lock.py guards what comes
before.
"""

import importlib
import sys
from collections.abc import Callable, Sequence
from typing import Any

import sqlcipher3

from taktone.core.known_error import KnownError, Problem
from taktone.store.database import Database

Migration = Callable[[Any], None]


def _migration(name: str) -> Migration:
    """The function of that name in the module of that name, loaded where it is pending only."""

    def apply(db: object) -> None:
        getattr(importlib.import_module(f"taktone.store.{name}"), name)(db)

    apply.__name__ = name
    return apply


MIGRATIONS: tuple[Migration, ...] = tuple(
    map(
        _migration,
        (
            *("m0001_calls", "m0002_meeting", "m0003_legs", "m0004_search", "m0005_candidates"),
            *("m0006_letters", "m0007_trash"),
        ),
    )
)
APPLICATION_ID = int.from_bytes(b"TAKT", "big")

_SET = "taktone"
_IS_BOOK_THERE = "SELECT count(*) FROM sqlite_master WHERE name = '_sqlite_migrations'"
_APPLIED = "SELECT name FROM _sqlite_migrations WHERE migration_set = ?"


def migrate(database: Database, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Applies what is pending, all of it or nothing.

    Raises:
        KnownError: STORE_TOO_NEW where a later version of the program made the file,
            STORE_DAMAGED where it is somebody else's database.
    """
    if not _pending(database, migrations):
        return
    with database.transaction():
        if _pending(database, migrations):
            _apply(database, migrations)


def check_migrated(database: Database, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Makes sure that a reader finds the tables it asks for; a newer file is as good.

    Raises:
        KnownError: STORE_BUSY while the program that writes has still to make or change them.
    """
    if {step.__name__ for step in migrations} - _applied(database):
        raise KnownError(Problem.STORE_BUSY, f"{database.path}: not migrated yet")


def _pending(database: Database, migrations: Sequence[Migration]) -> bool:
    _check_is_ours(database)
    names = {step.__name__ for step in migrations}
    applied = _applied(database)
    if applied - names or database.value("PRAGMA user_version") > len(migrations):
        raise KnownError(Problem.STORE_TOO_NEW, str(database.path))
    return bool(names - applied)


def _check_is_ours(database: Database) -> None:
    owner = database.value("PRAGMA application_id")
    is_empty = not database.value("SELECT count(*) FROM sqlite_master")
    if owner != APPLICATION_ID and not (owner == 0 and is_empty):
        raise KnownError(Problem.STORE_DAMAGED, f"{database.path}: not a caller history")


def _applied(database: Database) -> set[str]:
    if not database.value(_IS_BOOK_THERE):
        return set()
    return {name for (name,) in database.rows(_APPLIED, (_SET,))}


def _apply(database: Database, migrations: Sequence[Migration]) -> None:
    # sqlite-utils takes its error classes from a module of this name before Python's own sqlite3.
    sys.modules.setdefault("pysqlite3", sqlcipher3)
    sys.modules.setdefault("pysqlite3.dbapi2", sqlcipher3.dbapi2)
    import sqlite_utils  # noqa: PLC0415 - 100 ms and 10 MiB, only where something is pending

    steps = sqlite_utils.Migrations(_SET)
    for step in migrations:
        steps(name=step.__name__)(step)
    with database.known_errors():
        steps.apply(sqlite_utils.Database(database.connection, execute_plugins=False))
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {len(migrations)}")
