"""The second schema: promises, what is at hand about a job, wrap-ups, and who is who.

Two people who were joined stay two rows: ``people.joined_to`` names the one who was kept, who has
the other's calls, numbers, marks and promises since; ``joins`` and the tables after it hold what
moved, so that it can move back at any time.
"""

from typing import TYPE_CHECKING

from taktone.store.fold_sql import fold_sql

if TYPE_CHECKING:
    from sqlite_utils import Database

_DUE = "coalesce(due_at, 9223372036854775807)"

_PROMISES = (
    """
    CREATE TABLE promises (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        person_seq INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
        call_seq INTEGER REFERENCES calls ON DELETE CASCADE,
        job_seq INTEGER REFERENCES jobs,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        due_at INTEGER,
        made_at INTEGER NOT NULL,
        kept_at INTEGER,
        kept_in INTEGER REFERENCES calls ON DELETE SET NULL,
        is_automatic INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX promises_person ON promises (person_seq, kept_at)",
    f"CREATE INDEX promises_due ON promises ({_DUE}, made_at) WHERE kept_at IS NULL",
    "CREATE INDEX promises_call ON promises (call_seq) WHERE call_seq IS NOT NULL",
    "CREATE INDEX promises_job ON promises (job_seq) WHERE job_seq IS NOT NULL",
    "CREATE INDEX promises_kept_in ON promises (kept_in) WHERE kept_in IS NOT NULL",
    # A promise made in a call follows it, whoever the call turns out to be from.
    """
    CREATE TRIGGER calls_given AFTER UPDATE OF person_seq ON calls
    WHEN old.person_seq <> new.person_seq BEGIN
        UPDATE promises SET person_seq = new.person_seq WHERE call_seq = new.seq;
    END
    """,
)

# Nothing ever asks for a single criterion, question or channel: those are JSON arrays of the job.
_JOBS = (
    "ALTER TABLE jobs ADD COLUMN greeting TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE jobs ADD COLUMN criteria TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE jobs ADD COLUMN questions TEXT NOT NULL DEFAULT '[]'",
    "ALTER TABLE jobs ADD COLUMN channels TEXT NOT NULL DEFAULT '[]'",
    """
    CREATE TABLE job_facts (
        job_seq INTEGER NOT NULL REFERENCES jobs ON DELETE CASCADE,
        place INTEGER NOT NULL,
        id TEXT NOT NULL,
        label TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (job_seq, place),
        UNIQUE (job_seq, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE job_lines (
        line_key TEXT PRIMARY KEY,
        job_seq INTEGER NOT NULL REFERENCES jobs ON DELETE CASCADE,
        place INTEGER NOT NULL,
        line TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX job_lines_job ON job_lines (job_seq, place)",
    """
    CREATE TABLE asked_facts (
        call_seq INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE,
        fact_id TEXT NOT NULL,
        PRIMARY KEY (call_seq, fact_id)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX asked_facts_fact ON asked_facts (fact_id)",
    "CREATE INDEX calls_answered ON calls (job_seq) WHERE answered_at IS NOT NULL",
)

_WRAP_UPS = (
    """
    CREATE TABLE wrap_ups (
        call_seq INTEGER PRIMARY KEY REFERENCES calls ON DELETE CASCADE,
        verdict TEXT NOT NULL,
        criteria_met TEXT NOT NULL,
        personality TEXT NOT NULL,
        voice TEXT NOT NULL,
        intuition TEXT NOT NULL,
        words TEXT NOT NULL,
        may_become TEXT NOT NULL,
        would_call_again TEXT NOT NULL,
        written_at INTEGER NOT NULL
    ) STRICT
    """,
)

_PEOPLE = (
    "ALTER TABLE people ADD COLUMN seen_in TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE people ADD COLUMN joined_to INTEGER REFERENCES people ON DELETE CASCADE",
    "CREATE INDEX people_joined ON people (joined_to) WHERE joined_to IS NOT NULL",
    "CREATE INDEX people_email ON people (lower(email)) WHERE email <> ''",
    # Half the country is called Mette: only a name of two words or more says anything.
    f"CREATE INDEX people_name ON people ({fold_sql('name')}) WHERE instr(name, ' ') > 0",
    "CREATE INDEX numbers_latest ON numbers (number, last_at)",
    """
    CREATE TABLE joins (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kept_seq INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
        joined_seq INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
        joined_at INTEGER NOT NULL,
        is_name_taken INTEGER NOT NULL,
        is_email_taken INTEGER NOT NULL,
        is_seen_in_taken INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX joins_kept ON joins (kept_seq)",
    "CREATE INDEX joins_joined ON joins (joined_seq)",
    """
    CREATE TABLE joined_calls (
        join_seq INTEGER NOT NULL REFERENCES joins ON DELETE CASCADE,
        call_seq INTEGER NOT NULL REFERENCES calls ON DELETE CASCADE,
        PRIMARY KEY (join_seq, call_seq)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX joined_calls_call ON joined_calls (call_seq)",
    """
    CREATE TABLE joined_promises (
        join_seq INTEGER NOT NULL REFERENCES joins ON DELETE CASCADE,
        promise_seq INTEGER NOT NULL REFERENCES promises ON DELETE CASCADE,
        PRIMARY KEY (join_seq, promise_seq)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX joined_promises_promise ON joined_promises (promise_seq)",
    # kept_last_at: what the kept person's own row said before; NULL where there was none.
    """
    CREATE TABLE joined_numbers (
        join_seq INTEGER NOT NULL REFERENCES joins ON DELETE CASCADE,
        number TEXT NOT NULL,
        last_at INTEGER NOT NULL,
        kept_last_at INTEGER,
        PRIMARY KEY (join_seq, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE joined_candidates (
        join_seq INTEGER NOT NULL REFERENCES joins ON DELETE CASCADE,
        job_seq INTEGER NOT NULL REFERENCES jobs,
        stage TEXT NOT NULL,
        marked_at INTEGER NOT NULL,
        was_kept INTEGER NOT NULL,
        PRIMARY KEY (join_seq, job_seq)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX joined_candidates_job ON joined_candidates (job_seq)",
    "CREATE TABLE quiet_numbers (number TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
)


def m0002_meeting(db: "Database") -> None:
    """Adds everything above to the tables of the first schema."""
    for statement in (*_PROMISES, *_JOBS, *_WRAP_UPS, *_PEOPLE):
        db.execute(statement)
