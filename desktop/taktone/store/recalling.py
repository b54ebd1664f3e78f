"""What was taken out of the history, and how it is put back.

What was erased for good is held in memory alone, for as long as that can be undone: a program that
ends, or is ended, has erased. What was only deleted stands in the trash (``trash_store``).
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from taktone.store.database import Database
from taktone.store.person_rows import holder_of

_OF_CALL = "call_seq IN (SELECT value FROM json_each(?))"
_KEPT_IN_CALL = "kept_in IN (SELECT value FROM json_each(?))"
_OF_PERSON = "person_seq IN (SELECT value FROM json_each(?))"
_JOINS = """
    SELECT seq FROM joins WHERE kept_seq IN (SELECT value FROM json_each(?))
    OR joined_seq IN (SELECT value FROM json_each(?))
"""
_OF_JOIN = f"join_seq IN ({_JOINS})"
_OF_PROMISE = f"promise_seq IN (SELECT seq FROM promises WHERE {_OF_CALL})"  # noqa: S608 - constants
_OF_INTERVIEW = f"interview_seq IN (SELECT seq FROM interviews WHERE {_OF_PERSON})"  # noqa: S608
# Parents before children, so that every reference finds what it names.
_WHERE = {
    "people": ("seq IN (SELECT value FROM json_each(?))", "p"),
    "joins": (f"seq IN ({_JOINS})", "pp"),
    "calls": ("seq IN (SELECT value FROM json_each(?))", "c"),
    "notes": (_OF_CALL, "c"),
    "note_versions": (_OF_CALL, "c"),
    "drafts": (_OF_CALL, "c"),
    "wrap_ups": (_OF_CALL, "c"),
    "asked_facts": (_OF_CALL, "c"),
    "legs": (_OF_CALL, "c"),
    "numbers": (_OF_PERSON, "p"),
    "candidates": (_OF_PERSON, "p"),
    "candidate_steps": (_OF_PERSON, "p"),
    "promises": (f"{_OF_CALL} OR {_OF_PERSON} OR {_KEPT_IN_CALL}", "cpc"),
    "joined_calls": (f"{_OF_CALL} OR {_OF_JOIN}", "cpp"),
    "joined_promises": (f"{_OF_JOIN} OR {_OF_PROMISE}", "ppc"),
    "joined_numbers": (_OF_JOIN, "pp"),
    "joined_candidates": (_OF_JOIN, "pp"),
    "joined_steps": (_OF_JOIN, "pp"),
    "interviews": (_OF_PERSON, "p"),
    "interview_times": (_OF_INTERVIEW, "p"),
    "letters": (_OF_PERSON, "p"),
    "joined_letters": (_OF_JOIN, "pp"),
    "joined_interviews": (_OF_JOIN, "pp"),
}
_REFERENCES = {
    "person_seq": "people",
    "kept_seq": "people",
    "joined_seq": "people",
    "call_seq": "calls",
    "kept_in": "calls",
    "join_seq": "joins",
    "promise_seq": "promises",
    "interview_seq": "interviews",
    "letter_seq": "letters",
}
_JOINED_TO = "SELECT seq FROM people WHERE joined_to IN (SELECT value FROM json_each(?))"
_PUT_NUMBER = """
    INSERT INTO numbers (number, person_seq, last_at) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET last_at = max(last_at, excluded.last_at)
"""
_KEPT_IN = """
    UPDATE promises SET kept_in = ? WHERE id = ? AND kept_at IS NOT NULL AND kept_in IS NULL
"""
_COUNT_STAR = """
    UPDATE calls SET is_starred = EXISTS (SELECT 1 FROM candidates k
        WHERE k.person_seq = calls.person_seq AND k.job_seq = coalesce(calls.job_seq, 1))
    WHERE seq = ?
"""

_Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class Recall:
    """Rows as they stood before an erasure: by table, column by column.

    Attributes:
        trash: What was deleted earlier and went with it.
    """

    rows: dict[str, tuple[_Values, ...]]
    trash: tuple[_Values, ...] = ()

    @staticmethod
    def tables() -> tuple[str, ...]:
        """What :attr:`rows` has rows of, parents first."""
        return tuple(_WHERE)


def rows_about(database: Database, calls: Iterable[int], people: Iterable[int]) -> Recall:
    """All rows that tell of these calls and people (``seq``), and of who was joined to them."""
    theirs = _with_joined(database, people)
    keys = {"c": json.dumps(sorted(calls)), "p": json.dumps(sorted(theirs))}
    found = {}
    for table, (where, names) in _WHERE.items():
        columns = _columns(database, table)
        rows = database.rows(
            f"SELECT {', '.join(columns)} FROM {table} WHERE {where}",  # noqa: S608 - constants
            [keys[name] for name in names],
        )
        found[table] = tuple(dict(zip(columns, row, strict=True)) for row in rows)
    return Recall(found)


def lost(before: Recall, after: Recall) -> Recall:
    """What ``after`` no longer has as it stood ``before``; all people, for they may go later."""
    left = {table: {tuple(row.values()) for row in rows} for table, rows in after.rows.items()}
    return Recall(
        {
            table: tuple(
                row for row in rows if table == "people" or tuple(row.values()) not in left[table]
            )
            for table, rows in before.rows.items()
        }
    )


def put_back(database: Database, recall: Recall) -> frozenset[str]:
    """Puts erased rows back, always inside a transaction; the ids of the calls that are back.

    What came since stays. Somebody who was joined meanwhile gets theirs where their calls are now.
    """
    if any(_is_back(database, row) for row in recall.rows["calls"]):
        return frozenset()
    putting = _Putting(database)
    putting.put_people(recall.rows["people"])
    for table, rows in recall.rows.items():
        for row in rows:
            putting.put(table, row)
    for call in recall.rows["calls"]:
        database.execute(_COUNT_STAR, (putting.place("calls", call["seq"]),))
    return frozenset(str(row["id"]) for row in recall.rows["calls"])


@dataclass(slots=True)
class _Putting:
    """Puts rows back one by one; a key that was taken meanwhile is exchanged for a free one."""

    database: Database
    _places: dict[tuple[str, object], object] = field(default_factory=dict)

    def place(self, table: str, seq: object) -> object:
        """The key that a row has now."""
        return self._places.get((table, seq), seq)

    def put_people(self, people: Iterable[_Values]) -> None:
        """Whoever is gone comes back without calls, which are counted as they come."""
        back = []
        for person in people:
            if self._is_there("people", person):
                continue
            self._insert("people", {**person, "joined_to": None, "call_count": 0})
            back.append(person)
        for person in back:
            values = (
                self.place("people", person["joined_to"]),
                self.place("people", person["seq"]),
            )
            self.database.execute("UPDATE people SET joined_to = ? WHERE seq = ?", values)

    def put(self, table: str, row: _Values) -> None:
        """Puts one row back, unless it is there."""
        if table == "people":
            return
        moved = {name: self._moved(name, value) for name, value in row.items()}
        if table == "numbers":
            values = (moved["number"], moved["person_seq"], moved["last_at"])
            self.database.execute(_PUT_NUMBER, values)
        elif "id" not in row or not self._is_there(table, row):
            self._insert(table, moved)
        elif table == "promises":
            self.database.execute(_KEPT_IN, (moved["kept_in"], moved["id"]))

    def _is_there(self, table: str, row: _Values) -> bool:
        seq = self.database.value(f"SELECT seq FROM {table} WHERE id = ?", (row["id"],))  # noqa: S608
        if seq is not None:
            self._places[table, row["seq"]] = seq
        return seq is not None

    def _moved(self, name: str, value: object) -> object:
        if value is None or name not in _REFERENCES:
            return value
        place = self.place(_REFERENCES[name], value)
        return holder_of(self.database, int(str(place))) if name == "person_seq" else place

    def _insert(self, table: str, row: _Values) -> None:
        if "seq" in row:
            free = self._free(table, int(str(row["seq"])))
            self._places[table, row["seq"]] = free
            row = {**row, "seq": free}
        self.database.execute(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})"  # noqa: S608
            " ON CONFLICT DO NOTHING",
            tuple(row.values()),
        )

    def _free(self, table: str, seq: int) -> int:
        while self.database.row(f"SELECT 1 FROM {table} WHERE seq = ?", (seq,)):  # noqa: S608
            seq += 1
        return seq


def _with_joined(database: Database, people: Iterable[int]) -> set[int]:
    theirs, new = set(people), set(people)
    while new:
        rows = database.rows(_JOINED_TO, (json.dumps(sorted(new)),))
        new = {person for (person,) in rows} - theirs
        theirs |= new
    return theirs


def _is_back(database: Database, call: _Values) -> bool:
    return database.value("SELECT 1 FROM calls WHERE id = ?", (call["id"],)) is not None


def _columns(database: Database, table: str) -> tuple[str, ...]:
    rows = database.rows("SELECT name FROM pragma_table_info(?)", (table,))
    return tuple(str(name) for (name,) in rows)
