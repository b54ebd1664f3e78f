"""Whoever is erased for good is erased from what was deleted, too: always inside a transaction."""

from collections.abc import Collection

from taktone.store.database import Database
from taktone.store.recalling import Recall
from taktone.store.trash_store import caller_of, read_recall, write_recall


def clear_trash_of_gone(database: Database, erased: Recall) -> tuple[dict[str, object], ...]:
    """Clears the trash of those people of ``erased`` who are gone; its rows as they stood."""
    gone = [
        row
        for row in erased.rows["people"]
        if database.value("SELECT 1 FROM people WHERE id = ?", (row["id"],)) is None
    ]
    places = {row["seq"] for row in gone}
    numbers = {
        str(row["number"])
        for table in ("numbers", "calls")
        for row in erased.rows[table]
        if row["person_seq"] in places
    }
    return clear_trash(database, {str(row["id"]) for row in gone}, numbers)


def clear_trash(
    database: Database, person_ids: Collection[str], numbers: Collection[str]
) -> tuple[dict[str, object], ...]:
    """Takes people with these ids or numbers (E.164) out of everything that was deleted.

    The log has to be emptied afterwards (``Store.empty_log``).

    Returns:
        The rows of the trash as they stood before, where they changed.
    """
    names = [name for (name,) in database.rows("SELECT name FROM pragma_table_info('trash')")]
    changed = []
    for row in database.rows(f"SELECT {', '.join(names)} FROM trash"):  # noqa: S608 - own columns
        part = dict(zip(names, row, strict=True))
        recall = read_recall(part["rows"])
        left = _without(recall, person_ids, set(numbers) - {""})
        if left == recall:
            continue
        changed.append(part)
        if not left.rows["calls"]:
            database.execute("DELETE FROM trash WHERE seq = ?", (part["seq"],))
            continue
        calls = left.rows["calls"]
        database.execute(
            "UPDATE trash SET caller = ?, people = ?, calls = ?, rows = ? WHERE seq = ?",
            (
                *(caller_of(left), len({call["person_seq"] for call in calls}), len(calls)),
                *(write_recall(left), part["seq"]),
            ),
        )
    return tuple(changed)


def put_trash_back(database: Database, parts: Collection[dict[str, object]]) -> None:
    """Undoes :func:`clear_trash`."""
    for part in parts:
        database.execute(
            f"INSERT OR REPLACE INTO trash ({', '.join(part)})"  # noqa: S608 - own columns
            f" VALUES ({', '.join('?' * len(part))})",
            tuple(part.values()),
        )


def _without(recall: Recall, person_ids: Collection[str], numbers: set[str]) -> Recall:
    rows = recall.rows
    people = {row["seq"] for row in rows["people"] if row["id"] in person_ids}
    for table in ("numbers", "calls"):
        people |= {row["person_seq"] for row in rows[table] if row["number"] in numbers}
    people |= {row["seq"] for row in rows["people"] if row["joined_to"] in people}
    calls = {row["seq"] for row in rows["calls"] if row["person_seq"] in people}
    joins = {row["seq"] for row in rows["joins"] if {row["kept_seq"], row["joined_seq"]} & people}
    promises = {row["seq"] for row in rows["promises"] if row["person_seq"] in people}
    gone = {
        "person_seq": people,
        "call_seq": calls,
        "join_seq": joins,
        "promise_seq": promises,
    }
    own = {"people": people, "calls": calls, "joins": joins, "promises": promises}

    def is_left(table: str, row: dict[str, object]) -> bool:
        is_named = any(row.get(name) in places for name, places in gone.items())
        return not is_named and row.get("seq") not in own.get(table, ())

    return Recall(
        {table: tuple(row for row in of if is_left(table, row)) for table, of in rows.items()}
    )
