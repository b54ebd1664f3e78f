"""The third schema: impression words are found, and every filter is a word of the search index.

A filter that FTS5 knows as a word costs nothing beside the words typed, and two filters together
need no index of their own. ``calls_search`` says what is found and is written anew here, so
everything is indexed anew.
"""

from typing import TYPE_CHECKING

from taktone.store.fold_sql import fold_sql

if TYPE_CHECKING:
    from sqlite_utils import Database

PERSON, JOB, STAR, MISSED, OUTGOING, NOTED, PROMISED, LINE = map(chr, range(0xE000, 0xE008))
"""Signs for private use that nobody types, each a word of the column ``filters`` or its beginning.

After PERSON and JOB stands the ``seq``, after LINE the line's UTF-8 in hexadecimal.
"""

_DIGITS = "replace(c.number, '+', '')"
_COLUMNS = "note, name, number, filters"


def _sign(letter: str) -> str:
    return f"char({ord(letter)})"


def _if(condition: str, letter: str) -> str:
    return f"|| iif({condition}, ' ' || {_sign(letter)}, '')"


_VIEW = f"""
    CREATE VIEW calls_search AS SELECT
        c.seq AS seq,
        coalesce(
            (SELECT group_concat({fold_sql("n.text")}, ' ') FROM notes n WHERE n.call_seq = c.seq),
            ''
        ) || coalesce(
            (SELECT ' ' || {fold_sql("w.words")} FROM wrap_ups w WHERE w.call_seq = c.seq), ''
        ) AS note,
        {fold_sql("CASE p.name WHEN c.name THEN p.name ELSE p.name || ' ' || c.name END")} AS name,
        {_DIGITS} || ' ' || c.number_national || ' ' || substr({_DIGITS}, -4) AS number,
        {_sign(PERSON)} || c.person_seq || coalesce(' ' || {_sign(JOB)} || c.job_seq, '')
            {_if("c.is_starred", STAR)}
            {_if("c.reason IS 'missed'", MISSED)}
            {_if("c.direction = 'outgoing'", OUTGOING)}
            {_if("EXISTS (SELECT 1 FROM notes WHERE call_seq = c.seq AND text <> '')", NOTED)}
            {
    _if(
        "EXISTS (SELECT 1 FROM promises r WHERE r.call_seq = c.seq AND r.kept_at IS NULL)", PROMISED
    )
}
            {_if("c.line <> ''", LINE)} || hex(c.line) AS filters
    FROM calls c JOIN people p ON p.seq = c.person_seq
"""  # noqa: S608 - made of constants


def _forget(calls: str) -> str:
    return (
        f"INSERT INTO calls_fts (calls_fts, rowid, {_COLUMNS}) "  # noqa: S608
        f"SELECT 'delete', seq, {_COLUMNS} FROM calls_search WHERE seq {calls}"
    )


def _index(calls: str) -> str:
    return (
        f"INSERT INTO calls_fts (rowid, {_COLUMNS}) "  # noqa: S608
        f"SELECT seq, {_COLUMNS} FROM calls_search WHERE seq {calls}"
    )


def _around(name: str, event: str, row: str, condition: str = "") -> tuple[str, str]:
    """Triggers that take a call out of the index before a change to ``row``, and in after it."""
    what, _, table = event.partition(" ON ")
    when = f"WHEN {condition}" if condition else ""
    return (
        f"CREATE TRIGGER {name}_before BEFORE {what} ON {table} {when}"
        f" BEGIN {_forget(f'= {row}.call_seq')}; END",
        f"CREATE TRIGGER {name}_after AFTER {what} ON {table} {when}"
        f" BEGIN {_index(f'= {row}.call_seq')}; END",
    )


_SEARCHED = ("person_seq", "job_seq", "is_starred", "name", "number", "number_national", "line")
_OTHER = ("direction",)
_CALL_CHANGE = (
    f"UPDATE OF {', '.join((*_SEARCHED, *_OTHER, 'reason'))} ON calls WHEN "
    + " OR ".join(f"old.{column} IS NOT new.{column}" for column in (*_SEARCHED, *_OTHER))
    # Nearly every call gets a reason at its end; only this one is a word of the index.
    + " OR (old.reason IS 'missed') <> (new.reason IS 'missed')"
)
_IS_OPEN = "{row}.call_seq IS NOT NULL AND {row}.kept_at IS NULL"
_KEPT_ALREADY = "SELECT 1 FROM promises WHERE id = new.id"
_MOVED = "old.call_seq IS NOT new.call_seq"
_WRAPPED = "SELECT 1 FROM wrap_ups WHERE call_seq = new.call_seq"

_TRIGGERS = (
    "DROP TRIGGER calls_changing",
    "DROP TRIGGER calls_changed",
    f"CREATE TRIGGER calls_changing BEFORE {_CALL_CHANGE} BEGIN {_forget('= old.seq')}; END",
    f"CREATE TRIGGER calls_changed AFTER {_CALL_CHANGE} BEGIN {_index('= new.seq')}; END",
    # An upsert tells BEFORE INSERT too, although it then updates.
    f"CREATE TRIGGER wrap_ups_inserting BEFORE INSERT ON wrap_ups WHEN NOT EXISTS ({_WRAPPED})"
    f" BEGIN {_forget('= new.call_seq')}; END",
    f"CREATE TRIGGER wrap_ups_inserted AFTER INSERT ON wrap_ups"
    f" BEGIN {_index('= new.call_seq')}; END",
    *_around("wrap_ups_words", "UPDATE OF words ON wrap_ups", "old", "old.words <> new.words"),
    *_around("wrap_ups_delete", "DELETE ON wrap_ups", "old"),
    # What is moved to a call that has the like stays where it is.
    f"CREATE TRIGGER wrap_ups_moving BEFORE UPDATE OF call_seq ON wrap_ups"
    f" WHEN {_MOVED} AND NOT EXISTS ({_WRAPPED})"
    f" BEGIN {_forget('IN (old.call_seq, new.call_seq)')}; END",
    f"CREATE TRIGGER wrap_ups_moved AFTER UPDATE OF call_seq ON wrap_ups WHEN {_MOVED}"
    f" BEGIN {_index('IN (old.call_seq, new.call_seq)')}; END",
    f"CREATE TRIGGER promises_moving BEFORE UPDATE OF call_seq ON promises WHEN {_MOVED}"
    f" BEGIN {_forget('IN (old.call_seq, new.call_seq)')}; END",
    f"CREATE TRIGGER promises_moved AFTER UPDATE OF call_seq ON promises WHEN {_MOVED}"
    f" BEGIN {_index('IN (old.call_seq, new.call_seq)')}; END",
    f"CREATE TRIGGER promises_inserted_before BEFORE INSERT ON promises"
    f" WHEN {_IS_OPEN.format(row='new')} AND NOT EXISTS ({_KEPT_ALREADY})"
    f" BEGIN {_forget('= new.call_seq')}; END",
    f"CREATE TRIGGER promises_inserted_after AFTER INSERT ON promises"
    f" WHEN {_IS_OPEN.format(row='new')} BEGIN {_index('= new.call_seq')}; END",
    *_around(
        "promises_keep",
        "UPDATE OF kept_at ON promises",
        "old",
        "old.call_seq IS NOT NULL AND (old.kept_at IS NULL) <> (new.kept_at IS NULL)",
    ),
    *_around("promises_delete", "DELETE ON promises", "old", _IS_OPEN.format(row="old")),
)

_SEARCHES = (
    "CREATE INDEX calls_line ON calls (line) WHERE line <> ''",
    """
    CREATE TABLE saved_searches (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT
    """,
)


def m0004_search(db: "Database") -> None:
    """Replaces the view and its triggers, adds those of the new words, and indexes everything."""
    db.execute("DROP VIEW calls_search")
    for statement in (_VIEW, *_TRIGGERS, *_SEARCHES):
        db.execute(statement)
    if db.execute("SELECT 1 FROM calls LIMIT 1").fetchone():
        db.execute("INSERT INTO calls_fts (calls_fts) VALUES ('rebuild')")
