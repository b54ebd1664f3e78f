"""The third schema: what each source told of a call that several heard, and one more answer.

A call that one source alone heard has no legs here: it says everything itself. Where several were
taken for one call, their legs stay, so that it can be two again at any time.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_LEGS = (
    """
    CREATE TABLE legs (
        call_seq INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE,
        place INTEGER NOT NULL,
        source TEXT NOT NULL,
        key TEXT NOT NULL,
        state TEXT NOT NULL,
        can_end INTEGER NOT NULL,
        direction TEXT,
        number TEXT NOT NULL,
        number_raw TEXT NOT NULL,
        number_national TEXT NOT NULL,
        number_kind TEXT NOT NULL,
        name TEXT NOT NULL,
        line TEXT NOT NULL,
        started_at INTEGER,
        answered_at INTEGER,
        ended_at INTEGER,
        reason TEXT,
        PRIMARY KEY (call_seq, place)
    ) STRICT, WITHOUT ROWID
    """,
)
_WRAP_UPS = (
    "ALTER TABLE wrap_ups ADD COLUMN is_nothing_promised INTEGER NOT NULL DEFAULT 0",
)  # fmt: skip


def m0003_legs(db: "Database") -> None:
    """Adds everything above to the tables of the second schema."""
    for statement in (*_LEGS, *_WRAP_UPS):
        db.execute(statement)
