"""The seventh schema: what the user deleted waits here, unsearched, until put back or gone."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

# rows: a JSON object, by table what stood there; a large deletion has several parts.
_TRASH = """
    CREATE TABLE trash (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        deletion_id TEXT NOT NULL,
        deleted_at INTEGER NOT NULL,
        caller TEXT NOT NULL,
        people INTEGER NOT NULL,
        calls INTEGER NOT NULL,
        rows TEXT NOT NULL
    ) STRICT
"""


def m0007_trash(db: "Database") -> None:
    """Adds the table."""
    db.execute(_TRASH)
