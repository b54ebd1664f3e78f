"""Calls the user deleted: out of the history and its index, and back from where they are kept."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime

from taktone.core.changes import Changes
from taktone.core.deletion import Deletion
from taktone.core.identity import new_id
from taktone.store.database import Database
from taktone.store.forgetting import forget_recallably
from taktone.store.recalling import Recall, put_back
from taktone.store.values import from_ms, to_ms

DELETED_AT_ONCE = 100
"""Calls in one transaction; more go in steps, with the id of one deletion."""

_INSERT = """
    INSERT INTO trash (id, deletion_id, deleted_at, caller, people, calls, rows)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_LISTED = """
    SELECT deletion_id, min(deleted_at), caller, sum(people), sum(calls), min(seq) FROM trash
    GROUP BY deletion_id ORDER BY min(deleted_at) DESC, min(seq) DESC
"""


class TrashStore:
    """What is in it is found nowhere else.

    Erasing for good (``Store.forget_callers``) passes it by, and clears it of whoever goes.
    """

    def __init__(self, database: Database, empty_log: Callable[[], bool]) -> None:
        """Takes the open database and what empties its log."""
        self._database = database
        self._empty_log = empty_log

    def delete(self, call_ids: Sequence[str], deletion_id: str, at: datetime) -> Changes:
        """Takes calls out of the history, with their people where those were all their calls.

        A part of one deletion: at most ``DELETED_AT_ONCE`` at a time.
        """
        with self._database.transaction():
            recall, changes = forget_recallably(self._database, call_ids, "")
            if recall.rows["calls"]:
                self._keep(recall, deletion_id, at)
        return changes

    def listed(self) -> tuple[Deletion, ...]:
        """What can be put back, the latest first."""
        return tuple(
            Deletion(id=deletion, deleted_at=from_ms(at), caller=caller, people=people, calls=calls)
            for deletion, at, caller, people, calls, _ in self._database.rows(_LISTED)
        )

    def restore_some(self, deletion_id: str) -> Changes:
        """Puts the last part of a deletion back; no changes once nothing of it is left."""
        with self._database.transaction():
            part = self._database.row(
                "SELECT seq, rows FROM trash WHERE deletion_id = ? ORDER BY seq DESC LIMIT 1",
                (deletion_id,),
            )
            if part is None:
                return Changes()
            recall = read_recall(part[1])
            calls = put_back(self._database, recall)
            self._database.execute("DELETE FROM trash WHERE seq = ?", (part[0],))
        return Changes(
            calls=calls,
            people=frozenset(str(row["id"]) for row in recall.rows["people"]),
            has_jobs=True,
            has_candidates=True,
            has_promises=True,
        )

    def forget(self, deletion_id: str) -> bool:
        """What was deleted in one go is erased for good; False where the log has to wait."""
        sql = "DELETE FROM trash WHERE deletion_id = ?"
        return not self._database.execute(sql, (deletion_id,)) or self._empty_log()

    def empty(self, before: datetime) -> bool:
        """The same for everything deleted before then (aware)."""
        sql = "DELETE FROM trash WHERE deleted_at < ?"
        return not self._database.execute(sql, (to_ms(before),)) or self._empty_log()

    def _keep(self, recall: Recall, deletion_id: str, at: datetime) -> None:
        calls = recall.rows["calls"]
        values = (
            *(new_id(at), deletion_id, to_ms(at), caller_of(recall)),
            *(len({row["person_seq"] for row in calls}), len(calls), write_recall(recall)),
        )
        self._database.execute(_INSERT, values)


def caller_of(recall: Recall) -> str:
    """Whose the newest of the calls is: a name, else a number, else empty."""
    newest = max(recall.rows["calls"], key=lambda row: int(str(row["seq"])))
    names = {row["seq"]: str(row["name"]) for row in recall.rows["people"]}
    return names.get(newest["person_seq"]) or str(newest["name"] or newest["number"])


def write_recall(recall: Recall) -> str:
    """As it stands in ``trash.rows``; tables without rows are left out."""
    return json.dumps({table: rows for table, rows in recall.rows.items() if rows})


def read_recall(text: str) -> Recall:
    """What :func:`write_recall` wrote."""
    told = json.loads(text)
    return Recall({table: tuple(told.get(table, ())) for table in Recall.tables()})
