"""The first schema: calls and what hangs on them, and the index they are searched in.

Times are whole milliseconds UTC. ``seq`` is a table's own short key, ``id`` the one others know.
``calls.seq`` is the start in milliseconds, moved on where taken: newest first is a walk by rowid.
A migration is never changed once released.
"""

from typing import TYPE_CHECKING

from taktone.store.fold_sql import fold_sql

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLES = (
    """
    CREATE TABLE people (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '',
        call_count INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    """
    CREATE TABLE numbers (
        number TEXT NOT NULL,
        person_seq INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
        last_at INTEGER NOT NULL,
        PRIMARY KEY (number, person_seq)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX numbers_person ON numbers (person_seq, last_at)",
    """
    CREATE TABLE jobs (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL DEFAULT '',
        place TEXT NOT NULL DEFAULT '',
        ad_link TEXT NOT NULL DEFAULT '',
        closes_on TEXT,
        is_archived INTEGER NOT NULL DEFAULT 0,
        call_count INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "INSERT INTO jobs (seq, id) VALUES (1, 'unsolicited')",
    """
    CREATE TABLE calls (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        person_seq INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
        job_seq INTEGER REFERENCES jobs,
        is_starred INTEGER NOT NULL DEFAULT 0,
        state TEXT NOT NULL,
        direction TEXT NOT NULL,
        reason TEXT,
        source TEXT NOT NULL,
        line TEXT NOT NULL DEFAULT '',
        name TEXT NOT NULL DEFAULT '',
        number TEXT NOT NULL DEFAULT '',
        number_raw TEXT NOT NULL DEFAULT '',
        number_national TEXT NOT NULL DEFAULT '',
        number_kind TEXT NOT NULL DEFAULT '',
        started_at INTEGER NOT NULL,
        answered_at INTEGER,
        ended_at INTEGER,
        talk_s INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX calls_person ON calls (person_seq)",
    "CREATE INDEX calls_job ON calls (job_seq) WHERE job_seq IS NOT NULL",
    "CREATE INDEX calls_starred ON calls (is_starred) WHERE is_starred = 1",
    "CREATE INDEX calls_starred_job ON calls (job_seq) WHERE is_starred = 1",
    "CREATE INDEX calls_open ON calls (state) WHERE state <> 'ended'",
    """
    CREATE TABLE notes (
        call_seq INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE,
        author TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL,
        written_at INTEGER NOT NULL,
        PRIMARY KEY (call_seq, author)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE note_versions (
        seq INTEGER PRIMARY KEY,
        call_seq INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE,
        author TEXT NOT NULL,
        text TEXT NOT NULL,
        written_at INTEGER NOT NULL,
        replaced_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX note_versions_call ON note_versions (call_seq)",
    """
    CREATE TABLE drafts (
        call_seq INTEGER PRIMARY KEY REFERENCES calls ON DELETE CASCADE,
        text TEXT NOT NULL,
        written_at INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE candidates (
        person_seq INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
        job_seq INTEGER NOT NULL REFERENCES jobs,
        stage TEXT NOT NULL,
        marked_at INTEGER NOT NULL,
        PRIMARY KEY (person_seq, job_seq)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX candidates_job ON candidates (job_seq, marked_at)",
    "CREATE TABLE totals (one INTEGER PRIMARY KEY CHECK (one = 1), calls INTEGER NOT NULL) STRICT",
    "INSERT INTO totals VALUES (1, 0)",
)

_DIGITS = "replace(c.number, '+', '')"
_COLUMNS = "note, name, number, filters"

# The note comes first because FTS5 stores two bytes less for each word of its first column.
# Filters are words too, so that FTS5 can skip: a sign that nobody types (U+E000 to U+E002 are for
# private use, and part of a word to FTS5), then the person or the job; for a star the sign alone.
_SEARCH = (
    f"""
    CREATE VIEW calls_search AS SELECT
        c.seq AS seq,
        coalesce(
            (SELECT group_concat({fold_sql("n.text")}, ' ') FROM notes n WHERE n.call_seq = c.seq),
            ''
        ) AS note,
        {fold_sql("CASE p.name WHEN c.name THEN p.name ELSE p.name || ' ' || c.name END")} AS name,
        {_DIGITS} || ' ' || c.number_national || ' ' || substr({_DIGITS}, -4) AS number,
        char(0xE000) || c.person_seq || coalesce(' ' || char(0xE001) || c.job_seq, '')
            || iif(c.is_starred, ' ' || char(0xE002), '') AS filters
    FROM calls c JOIN people p ON p.seq = c.person_seq
    """,  # noqa: S608 - made of constants
    f"""
    CREATE VIRTUAL TABLE calls_fts USING fts5(
        {_COLUMNS}, content='calls_search', content_rowid='seq', columnsize=0,
        tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
    )
    """,
    "INSERT INTO calls_fts (calls_fts, rank) VALUES ('secure-delete', 1)",
)


def _trigger(name: str, event: str, *actions: str) -> str:
    return f"CREATE TRIGGER {name} {event} BEGIN {'; '.join(actions)}; END"


def _forget(calls: str) -> str:
    """FTS5 forgets a row only if told exactly what it was told before: do this BEFORE a change."""
    return (
        f"INSERT INTO calls_fts (calls_fts, rowid, {_COLUMNS}) "  # noqa: S608
        f"SELECT 'delete', seq, {_COLUMNS} FROM calls_search WHERE seq {calls}"
    )


def _index(calls: str) -> str:
    return (
        f"INSERT INTO calls_fts (rowid, {_COLUMNS}) "  # noqa: S608
        f"SELECT seq, {_COLUMNS} FROM calls_search WHERE seq {calls}"
    )


def _count(change: str, row: str) -> tuple[str, str]:
    return (
        f"UPDATE people SET call_count = call_count {change} WHERE seq = {row}.person_seq",  # noqa: S608
        f"UPDATE jobs SET call_count = call_count {change} WHERE seq = {row}.job_seq",  # noqa: S608
    )


_SEARCHED = ("person_seq", "job_seq", "is_starred", "name", "number", "number_national")
_CALL_CHANGE = (
    f"UPDATE OF {', '.join(_SEARCHED)} ON calls WHEN "
    + " OR ".join(f"old.{column} IS NOT new.{column}" for column in _SEARCHED)
)  # fmt: skip
_THEIR_CALLS = "IN (SELECT seq FROM calls WHERE person_seq = old.seq)"
_NEW_NOTE = (
    "WHEN NOT EXISTS "
    "(SELECT 1 FROM notes WHERE call_seq = new.call_seq AND author = new.author)"
)  # fmt: skip


def _star(value: int, row: str) -> str:
    return (
        f"UPDATE calls SET is_starred = {value} "  # noqa: S608
        f"WHERE person_seq = {row}.person_seq AND coalesce(job_seq, 1) = {row}.job_seq"
    )


_TRIGGERS = (
    _trigger(
        "calls_inserted",
        "AFTER INSERT ON calls",
        "UPDATE totals SET calls = calls + 1",
        *_count("+ 1", "new"),
        _index("= new.seq"),
    ),
    _trigger("calls_changing", f"BEFORE {_CALL_CHANGE}", _forget("= old.seq")),
    _trigger("calls_changed", f"AFTER {_CALL_CHANGE}", _index("= new.seq")),
    _trigger(
        "calls_moved",
        "AFTER UPDATE OF person_seq, job_seq ON calls",
        *_count("- 1", "old"),
        *_count("+ 1", "new"),
    ),
    _trigger("calls_deleting", "BEFORE DELETE ON calls", _forget("= old.seq")),
    _trigger(
        "calls_deleted",
        "AFTER DELETE ON calls",
        "UPDATE totals SET calls = calls - 1",
        *_count("- 1", "old"),
    ),
    _trigger("notes_inserting", f"BEFORE INSERT ON notes {_NEW_NOTE}", _forget("= new.call_seq")),
    _trigger("notes_inserted", "AFTER INSERT ON notes", _index("= new.call_seq")),
    _trigger("notes_changing", "BEFORE UPDATE OF text ON notes", _forget("= old.call_seq")),
    _trigger("notes_changed", "AFTER UPDATE OF text ON notes", _index("= new.call_seq")),
    _trigger("notes_deleting", "BEFORE DELETE ON notes", _forget("= old.call_seq")),
    _trigger("notes_deleted", "AFTER DELETE ON notes", _index("= old.call_seq")),
    _trigger("people_renaming", "BEFORE UPDATE OF name ON people", _forget(_THEIR_CALLS)),
    _trigger("people_renamed", "AFTER UPDATE OF name ON people", _index(_THEIR_CALLS)),
    # The calls go by foreign key when the person is gone already and the view knows them no more.
    _trigger("people_deleting", "BEFORE DELETE ON people", _forget(_THEIR_CALLS)),
    _trigger("candidates_inserted", "AFTER INSERT ON candidates", _star(1, "new")),
    _trigger(
        "candidates_moved",
        "AFTER UPDATE OF person_seq, job_seq ON candidates",
        _star(0, "old"),
        _star(1, "new"),
    ),
    _trigger("candidates_deleted", "AFTER DELETE ON candidates", _star(0, "old")),
)


def m0001_calls(db: "Database") -> None:
    """Makes everything above in an empty database."""
    for statement in (*_TABLES, *_SEARCH, *_TRIGGERS):
        db.execute(statement)
