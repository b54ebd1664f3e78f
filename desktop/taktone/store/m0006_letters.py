"""The sixth schema: letters that were written, and interviews that somebody was invited to.

No text of a letter is kept. ``interviews.id`` is the UID of the invitations to it. Where two people
were joined, ``joined_letters`` and ``joined_interviews`` hold what moved, as in the second schema.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_LETTERS = (
    """
    CREATE TABLE interviews (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        person_seq INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
        job_seq INTEGER NOT NULL REFERENCES jobs,
        state TEXT NOT NULL,
        starts_at INTEGER,
        length_s INTEGER NOT NULL,
        zone TEXT NOT NULL,
        place TEXT NOT NULL,
        link TEXT NOT NULL,
        sequence INTEGER,
        changed_at INTEGER NOT NULL
    ) STRICT
    """,
    "CREATE INDEX interviews_person ON interviews (person_seq, job_seq)",
    "CREATE INDEX interviews_job ON interviews (job_seq)",
    """
    CREATE TABLE interview_times (
        interview_seq INTEGER NOT NULL REFERENCES interviews ON DELETE CASCADE,
        starts_at INTEGER NOT NULL,
        PRIMARY KEY (interview_seq, starts_at)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX interview_times_start ON interview_times (starts_at)",
    """
    CREATE TABLE letters (
        seq INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        person_seq INTEGER NOT NULL REFERENCES people ON DELETE CASCADE,
        job_seq INTEGER NOT NULL REFERENCES jobs,
        interview_seq INTEGER REFERENCES interviews ON DELETE SET NULL,
        kind TEXT NOT NULL,
        language TEXT NOT NULL,
        made_at INTEGER NOT NULL,
        sequence INTEGER,
        sent_at INTEGER,
        answer TEXT,
        answered_at INTEGER
    ) STRICT
    """,
    "CREATE INDEX letters_person ON letters (person_seq, made_at)",
    "CREATE INDEX letters_job ON letters (job_seq)",
    "CREATE INDEX letters_interview ON letters (interview_seq) WHERE interview_seq IS NOT NULL",
    """
    CREATE TABLE joined_letters (
        join_seq INTEGER NOT NULL REFERENCES joins ON DELETE CASCADE,
        letter_seq INTEGER NOT NULL REFERENCES letters ON DELETE CASCADE,
        PRIMARY KEY (join_seq, letter_seq)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX joined_letters_letter ON joined_letters (letter_seq)",
    """
    CREATE TABLE joined_interviews (
        join_seq INTEGER NOT NULL REFERENCES joins ON DELETE CASCADE,
        interview_seq INTEGER NOT NULL REFERENCES interviews ON DELETE CASCADE,
        PRIMARY KEY (join_seq, interview_seq)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX joined_interviews_interview ON joined_interviews (interview_seq)",
)


def m0006_letters(db: "Database") -> None:
    """Adds everything above to the tables of the earlier schemas."""
    for statement in _LETTERS:
        db.execute(statement)
